"""Who an argument stands for: the parties of a role, the token they hang on, and the path by which they were found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from alleged.reading.happenings.arguments import Frames
from alleged.reading.happenings.parties import Parties, Party
from alleged.reading.happenings.subjects import Argument
from alleged.reading.syntax import first
from alleged.values.happening import EventType

_THROUGH = ("of", "by", "to", "between", "with", "from", "against")
_TOUCHING = ("against", "with", "to", "on", "over", "in", "for", "into")


@dataclass(frozen=True, slots=True)
class Filled:
    """The parties of one role, the token they hang on and the path to it; `mutual` where they do it to each other."""

    parties: tuple[Party, ...] = ()
    token: int | None = None
    path: str = ""
    mutual: bool = False

    def taking(self) -> Filled:
        """Who receives what nobody is said to give, as the one who acts ("receiving training in the camp")."""
        return Filled(self.parties, self.token, f"{self.path}, who takes it")


NOBODY = Filled()
ANSWERED = frozenset({EventType.AGREE, EventType.REQUEST})
"""Acts that ask somebody to act, who may be named in the clause that says what for."""


def one(argument: Argument | None) -> Iterator[Argument]:
    """The argument, if there is one."""
    return iter(() if argument is None else (argument,))


def both_sides(pair: Filled) -> tuple[Filled, Filled]:
    """Two who do something together as actor and recipient."""
    return (
        Filled(pair.parties[:1], pair.token, pair.path),
        Filled(pair.parties[1:], pair.token, f"{pair.path}, as the other side", mutual=True),
    )


class Filling:
    """Fills single roles in one sentence."""

    __slots__ = ("frames", "parties", "sentence")

    def __init__(self, frames: Frames, parties: Parties) -> None:
        self.frames = frames
        self.parties = parties
        self.sentence = frames.sentence

    def fill(self, arguments: Iterable[Argument], *, deep: bool = False, but: Filled = NOBODY) -> Filled:
        """The first argument that stands for somebody; `deep`: else the first that belongs to somebody ("protests against X's law").

        Whoever fills `but` is passed over, since nobody meets his own act.
        """
        tried: list[Argument] = []
        for argument in arguments:
            found = self.parties.of(argument.token)
            if found and tuple(found) == but.parties:
                continue
            if found and deep and self.parties.is_mere_ground(argument.token):
                peopled = self.fill(self.frames.under(argument.token, ("for",)), but=but)
                if peopled.parties:
                    return peopled
            if found:
                return Filled(tuple(found), argument.token, argument.path)
            tried.append(argument)
        return self._whose(tried, but) if deep else NOBODY

    def _whose(self, arguments: Iterable[Argument], but: Filled) -> Filled:
        """To whom the first of some things belongs that belongs to somebody."""
        for argument in arguments:
            if self.sentence[argument.token].lemma in self.parties.words.kin:
                continue
            for owner in self.owners_through(argument.token):
                found = self.parties.of(owner.token)
                if found and tuple(found) != but.parties:
                    return Filled(tuple(found), owner.token, f"{owner.path} of what stands {argument.path}")
        return NOBODY

    def is_own(self, token: int, but: Filled) -> bool:
        """Whether an argument is called theirs by the words who fill another role ("their countries")."""
        mine = {i for party in but.parties for i in party}
        owners = (c for c in self.sentence.children[token] if self.sentence[c].tag == "PRP$")
        return any(mine.intersection(party) for c in owners for party in self.parties.of(c))

    def owners_through(self, token: int) -> Iterator[Argument]:
        """Whose a thing is, also through another thing ("any chance of dialogue with X") or by whom it was made."""
        near = [*self.frames.owners(token, _THROUGH), *self.frames.makers(token)]
        yield from near
        for owner in near:
            yield from self.frames.leaders(owner.token)
            yield from self.frames.owners(owner.token, _THROUGH)

    def subject(self, verb: int) -> Iterator[Argument]:
        """The doer; where it is a thing, whose thing it is ("the Kremlin's decision broke the truce")."""
        found = self.frames.subject(verb)
        if found is not None:
            yield found
            for owner in self.frames.owners(found.token, ("by", "of")):
                yield Argument(owner.token, f"owner of the {found.path}")

    def held_by(self, argument: Argument | None, but: Filled = NOBODY) -> Filled:
        """Who an argument is, or whose it is."""
        return self.fill(one(argument), deep=True, but=but)

    def owner(self, token: int) -> Filled:
        """Whose a thing is."""
        return self.fill(self.frames.owners(token, ("of", "by")))

    def touched(self, verb: int, but: Filled, preps: tuple[str, ...] = _TOUCHING) -> Filled:
        """Whoever the object of a verb or what stands after its prepositions brings in, near or far."""
        reached = [*one(self.frames.object(verb)), *self.frames.under(verb, preps)]
        further = (b for a in reached for b in self.frames.under(a.token, preps))
        return self.fill([*reached, *further], deep=True, but=but)

    def concerned(self, token: int, actor: Filled) -> Filled:
        """Whose the thing is that an act turns to or against ("voted against May's deal", "interfered in Chad's affairs")."""
        for about in self.frames.under(token, _TOUCHING):
            if self.parties.actor(about.token) is None:
                behind = [
                    *self.frames.owners(about.token, ("of", "by", "from", "to")),
                    *self.frames.makers(about.token),
                ]
                owner = self.fill(behind, but=actor)
                if owner.parties:
                    return Filled(owner.parties, owner.token, f"{owner.path} of what stands {about.path}")
        return NOBODY

    def alone(self, filled: Filled) -> Filled:
        """The role with the noun itself and nothing that is coordinated with it."""
        actor = self.parties.actor(filled.token) if filled.token is not None else None
        return Filled(((actor.id,),), filled.token, filled.path) if actor is not None else filled

    def bidden(self, noun: int, actor: Filled) -> Filled:
        """Who is to act in the clause that says what is asked for ("the demand that the king resign")."""
        clauses = (c for c in self.sentence.children[noun] if self.sentence[c].dep in ("acl", "ccomp", "relcl"))
        own = (first(self.sentence, c, "nsubj", "nsubjpass") for c in clauses if not self.frames.marked_to(c))
        return self.fill((Argument(i, "subject of the clause") for i in own if i is not None), deep=True, but=actor)

    def reciprocal(self, verb: int, actor: Filled, recipient: Filled) -> Filled:
        """The recipients, for "each other" and "one another" the actors themselves."""
        met = [a.token for a in (*one(self.frames.object(verb)), *self.frames.under(verb, _TOUCHING))]
        for token in met:
            words = {self.sentence[i].lower for i in (token, *self.sentence.children[token])}
            if words in ({"each", "other"}, {"one", "another"}):
                return Filled(actor.parties if len(actor.parties) > 1 else (), token, "each other")
        return recipient
