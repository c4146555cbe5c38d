"""From a trigger to its parties: whom the sense calls actor and recipient, and where they were found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from alleged.lexicon.event_senses import NounSense, PhraseSense, Role, VerbSense
from alleged.reading.happenings.arguments import Frames
from alleged.reading.happenings.parties import Parties, Party
from alleged.reading.happenings.subjects import Argument
from alleged.reading.happenings.triggers import Trigger
from alleged.reading.syntax import first
from alleged.values.happening import EventType, Relation

MUTUAL = frozenset({EventType.AGREE, EventType.CONSULT, EventType.COOPERATE})
"""What two do together is done with each other."""
_ANSWERED = frozenset({EventType.AGREE, EventType.REQUEST})
_THROUGH = ("of", "by", "to", "between", "with", "from", "against")
_LOOSE = frozenset({"default", "object", "object_of_complement", "prep", "none"})
_TOUCHING = ("against", "with", "to", "on", "over", "in", "for", "into")
_NOT_PREPS = frozenset({"poss", "compound", "adj", "by", "of", "bearer"})


@dataclass(frozen=True, slots=True)
class Filled:
    """The parties of one role, the token they hang on and the path to it."""

    parties: tuple[Party, ...] = ()
    token: int | None = None
    path: str = ""


NOBODY = Filled()


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a verbal trigger stands: its token, the verb whose arguments count, the fixed noun of an idiom."""

    head: int
    verb: int
    fixed: int | None


class Roles:
    """Fills the roles of triggers in one sentence."""

    __slots__ = ("frames", "parties", "sentence")

    def __init__(self, frames: Frames, parties: Parties) -> None:
        self.frames = frames
        self.parties = parties
        self.sentence = frames.sentence

    def of(self, trigger: Trigger) -> tuple[Filled, Filled]:
        """Actor and recipient of a trigger."""
        sense = trigger.sense
        if isinstance(sense, NounSense):
            return self._of_noun(trigger, sense)
        verb = trigger.verb if trigger.verb is not None else trigger.head
        if sense is None:
            doer, met = self._first(self._subject(verb)), self._first(self._met(verb), deep=True)
            tied = NOBODY if doer.parties or not met.parties else self._first(self.frames.under(verb, ("to", "with")))
            return (met, tied) if tied.parties and tied.parties != met.parties else (doer, met)
        return self._of_verb(sense, _Place(trigger.head, verb, trigger.fixed))

    def _met(self, verb: int) -> Iterator[Argument]:
        """Whom an act of no known type meets: its object, that of "avoided giving him …", that of "is cautious with her plan"."""
        yield from self._one(self.frames.object(verb))
        yield from self._one(self.frames.dative(verb))
        for c in self.sentence.children[verb]:
            if self.sentence[c].dep == "xcomp" and self.sentence[c].pos == "VERB":
                yield from self._one(self.frames.dative(c))
                yield from self._one(self.frames.object(c))
            elif self.sentence[c].dep == "acomp":
                for found in self.frames.under(c, ("with", "to", "toward", "towards", "about", "of")):
                    yield from (found, *self.frames.under(found.token, ("for", "with", "of", "to")))

    def _of_verb(self, sense: VerbSense | PhraseSense, place: _Place) -> tuple[Filled, Filled]:
        actor = self._first(self._at(sense.actor, sense, place))
        if not actor.parties and sense.type is EventType.ASSAULT and sense.actor.kind == "none":
            actor = self._wielder(place.verb)
        recipient = self._first(self._at(sense.recipient, sense, place), deep=True, but=actor)
        if sense.relation is Relation.LEADS:
            recipient = self._led(recipient, place)
        if not recipient.parties and sense.type is not None and sense.recipient.kind in _LOOSE:
            recipient = self._concerned(place.verb, actor)
        if not actor.parties and sense.actor.kind == "prep" and place.fixed is not None:
            actor = self._first(self.frames.owners(place.fixed))
        if not actor.parties and sense.type is EventType.AID and sense.recipient.kind == "subject":
            actor, recipient = self._taker(recipient), NOBODY
        if actor.path == "modified noun" or recipient.path == "passive modified noun":
            actor, recipient = self._alone(actor), self._alone(recipient)
        mutual = sense.symmetric or (
            sense.type in MUTUAL and actor.token is not None and self.parties.pair(actor.token)
        )
        if mutual and len(actor.parties) == 2 and not recipient.parties:
            return (
                Filled(actor.parties[:1], actor.token, actor.path),
                Filled(actor.parties[1:], actor.token, f"{actor.path}, as the other side"),
            )
        return actor, recipient

    def _together(self, actor: Filled) -> bool:
        """Whether two are taken up together, or are both states or bodies: what they agree they agree with each other."""
        if actor.token is not None and self.parties.pair(actor.token):
            return True
        return len(actor.parties) == 2 and all(self.parties.is_body(party) for party in actor.parties)

    def held_by(self, argument: Argument | None, but: Filled = NOBODY) -> Filled:
        """Who an argument is, or whose it is."""
        return self._first(self._one(argument), deep=True, but=but)

    def reciprocal(self, actor: Filled, recipient: Filled) -> Filled:
        """The recipients, for "each other" and "one another" the actors themselves."""
        if recipient.token is None:
            return recipient
        words = {self.sentence[recipient.token].lower, *(self.sentence[c].lower for c in self.sentence.children[recipient.token])}
        if words in ({"each", "other"}, {"one", "another"}):
            return Filled(actor.parties if len(actor.parties) > 1 else (), recipient.token, "each other")
        return recipient

    def owner(self, token: int) -> Filled:
        """Whose a thing is."""
        return self._first(self.frames.owners(token, ("of", "by")))

    def touched(self, verb: int, but: Filled) -> Filled:
        """Whoever the object of a verb or what stands after its prepositions brings in, near or far."""
        reached = [*self._one(self.frames.object(verb)), *self.frames.under(verb, _TOUCHING)]
        return self._first(
            [*reached, *(b for a in reached for b in self.frames.under(a.token, _TOUCHING))], deep=True, but=but
        )

    def _wielder(self, verb: int) -> Filled:
        """Whose the weapon or raid is that does harm ("British aircraft killed four")."""
        weapon = self.frames.subject(verb)
        return self.owner(weapon.token) if weapon is not None else NOBODY

    def _concerned(self, token: int, actor: Filled) -> Filled:
        """Whose the thing is that an act turns to or against ("voted against May's deal", "interfered in Chad's affairs")."""
        for about in self.frames.under(token, _TOUCHING):
            if self.parties.actor(about.token) is None:
                owner = self._first(self.frames.owners(about.token, ("of", "by", "from", "to")), but=actor)
                if owner.parties:
                    return Filled(owner.parties, owner.token, f"{owner.path} of what stands {about.path}")
        return NOBODY

    @staticmethod
    def _taker(recipient: Filled) -> Filled:
        """Who receives what nobody is said to give is the one who acts ("receiving training in the camp")."""
        return Filled(recipient.parties, recipient.token, f"{recipient.path}, who takes it")

    def _led(self, recipient: Filled, place: _Place) -> Filled:
        """What an office is an office of: "held the post of speaker of the House", "served as the city's mayor"."""
        titles = [recipient.token] if recipient.token is not None else []
        titles.extend(a.token for a in self.frames.under(place.verb, ("as",)))
        for title in titles:
            below = self._first(self.frames.owners(title, ("of", "for")))
            if below.parties:
                return below
        return recipient

    def _of_noun(self, trigger: Trigger, sense: NounSense) -> tuple[Filled, Filled]:
        noun, verb = trigger.head, trigger.verb
        own_actor = self._first(self._around(noun, sense.actor))
        recipient = self._first(self._around(noun, sense.recipient), deep=True, but=own_actor)
        actor = own_actor
        if verb is not None and verb != noun:
            above = self._first(self._carrier(verb, noun))
            if trigger.light == "actor":
                actor = above if above.parties else own_actor
                if not recipient.parties:
                    recipient = self._first(self._beside(verb, sense))
            else:
                surface = self._first(self._one(self.frames.surface(verb)))
                recipient = surface if surface.parties else recipient
                if not actor.parties:
                    actor = self._first(iter(self.frames.under(verb, ("from", "by"))))
                if not actor.parties and sense.type is EventType.AID:
                    actor, recipient = self._taker(recipient), NOBODY
        if not recipient.parties or recipient.token == actor.token:
            recipient = self._first(self._one(self._under_it(noun, sense)))
        if not recipient.parties and sense.type in _ANSWERED:
            recipient = self._bidden(noun, actor)
            recipient = recipient if recipient.parties else self._answerer(noun, actor)
        if not recipient.parties and sense.recipient and sense.type is not None:
            recipient = self._concerned(noun, actor)
        if sense.symmetric and not recipient.parties:
            places = [noun, *((trigger.occurs,) if trigger.occurs is not None else ())]
            between = self._first(a for i in places for a in self.frames.under(i, ("between", "among", "of")))
            pair = between if len(between.parties) == 2 else actor
            if len(pair.parties) == 2:
                return Filled(pair.parties[:1], pair.token, pair.path), Filled(
                    pair.parties[1:], pair.token, f"{pair.path}, as the other side"
                )
        return actor, recipient

    def _carrier(self, verb: int, noun: int) -> Iterator[Argument]:
        """The doer of a light verb; a passive that keeps its noun apart from its subject is none ("were engaged in talks")."""
        surface = self.frames.surface(verb)
        if not self.frames.passive(verb):
            yield from self._subject(verb)
        elif self.frames.agent(verb) is not None:
            yield from self._one(self.frames.agent(verb))
        elif surface is not None and surface.token != noun and self.sentence[noun].dep == "pobj":
            yield surface

    def _bidden(self, noun: int, actor: Filled) -> Filled:
        """Who is to act in the clause that says what is asked for ("the demand that the king resign")."""
        clauses = (c for c in self.sentence.children[noun] if self.sentence[c].dep in ("acl", "ccomp", "relcl"))
        own = (first(self.sentence, c, "nsubj", "nsubjpass") for c in clauses if not self.frames.marked_to(c))
        return self._first((Argument(i, "subject of the clause") for i in own if i is not None), deep=True, but=actor)

    def _answerer(self, noun: int, actor: Filled) -> Filled:
        """To whom an offer or demand was made that does not say so: who takes it up or dismisses it."""
        if self.sentence[noun].dep != "dobj" or not actor.parties:
            return NOBODY
        found = self._first(self._subject(self.sentence[noun].head))
        return NOBODY if found.parties == actor.parties else found

    def _under_it(self, noun: int, sense: NounSense) -> Argument | None:
        """Who lives "under the protection of …" or acts "at the request of …": the subject of the clause with the phrase."""
        sentence = self.sentence
        prep = sentence[noun].head
        asked = sense.type is EventType.REQUEST and sentence[prep].lower in ("at", "upon")
        if sentence[noun].dep != "pobj" or not (asked or sentence[prep].lower == "under"):
            return None
        above = next((a for a in sentence.ancestors(prep) if sentence[a].pos in ("VERB", "AUX")), None)
        return self.frames.surface(above) if above is not None else None

    def _subject(self, verb: int) -> Iterator[Argument]:
        """The doer; where it is a thing, whose thing it is ("the Kremlin's decision broke the truce")."""
        found = self.frames.subject(verb)
        if found is not None:
            yield found
            for owner in self.frames.owners(found.token, ("by", "of")):
                yield Argument(owner.token, f"owner of the {found.path}")

    @staticmethod
    def _one(argument: Argument | None) -> Iterator[Argument]:
        return iter(() if argument is None else (argument,))

    def _first(self, arguments: Iterable[Argument], *, deep: bool = False, but: Filled = NOBODY) -> Filled:
        """The first argument that stands for somebody; `deep`: else the first that belongs to somebody ("protests against X's law").

        Whoever fills `but` is passed over, since nobody meets his own act.
        """
        tried: list[Argument] = []
        for argument in arguments:
            found = self.parties.of(argument.token)
            if found and tuple(found) == but.parties:
                continue
            if found:
                return Filled(tuple(found), argument.token, argument.path)
            tried.append(argument)
        for argument in tried if deep else ():
            for owner in self._owners_through(argument.token):
                found = self.parties.of(owner.token)
                if found and tuple(found) != but.parties:
                    return Filled(tuple(found), owner.token, f"{owner.path} of what stands {argument.path}")
        return NOBODY

    def _owners_through(self, token: int) -> Iterator[Argument]:
        """Whose a thing is, also through another thing ("any chance of dialogue with X") or by whom it was made."""
        near = [*self.frames.owners(token, _THROUGH), *self.frames.makers(token)]
        yield from near
        for owner in near:
            below = self.frames.owners(owner.token, _THROUGH)
            yield from below
            for deeper in below:
                yield from self.frames.owners(deeper.token, _THROUGH)

    def _alone(self, filled: Filled) -> Filled:
        """The role with the noun itself and nothing that is coordinated with it."""
        actor = self.parties.actor(filled.token) if filled.token is not None else None
        return Filled(((actor.id,),), filled.token, filled.path) if actor is not None else filled

    def _at(self, role: Role, sense: VerbSense | PhraseSense, place: _Place) -> Iterator[Argument]:
        frames, verb = self.frames, place.verb
        if role.kind == "subject":
            yield from self._subject(verb)
        elif role.kind == "object":
            yield from self._one(frames.object(verb))
        elif role.kind == "prep":
            yield from self._after(role.preps, place)
        elif role.kind == "dative":
            yield from self._one(frames.dative(verb))
        elif role.kind == "object_of_complement":
            yield from self._in_complement(verb)
        elif role.kind == "owner_of_object":
            yield from self._owners(place)
        elif role.kind == "default":
            if not (isinstance(sense, PhraseSense) and sense.object) or frames.small_clause(verb):
                yield from self._one(frames.object(verb))
            yield from self._raised(verb)
            yield from self._after(sense.prep, place)
            yield from self._owners(place)
            if isinstance(sense, VerbSense) and sense.type is not None and not sense.prep and sense.complement:
                yield from self._in_complement(verb)

    def _after(self, preps: tuple[str, ...], place: _Place) -> Iterator[Argument]:
        """What stands after the prepositions, on the trigger, on its verb or on the verb's object."""
        if not preps:
            return
        tokens = [place.head, place.verb, *(() if place.fixed is None else (place.fixed,))]
        labels = ("dobj", "oprd", "attr", "acomp")
        tokens.extend(c for c in self.sentence.children[place.verb] if self.sentence[c].dep in labels)
        tokens.extend(a.token for t in tuple(tokens) if t != place.verb for a in self.frames.under(t, ("of",)))
        for token in dict.fromkeys(tokens):
            yield from self.frames.under(token, preps)

    def _owners(self, place: _Place) -> Iterator[Argument]:
        """Whose the object is, or the fixed noun of an idiom."""
        found = Argument(place.fixed, "fixed noun") if place.fixed is not None else self.frames.object(place.verb)
        if found is not None:
            for owner in self.frames.owners(found.token):
                yield Argument(owner.token, f"{owner.path} of the {found.path}")

    def _raised(self, verb: int) -> Iterator[Argument]:
        """The object that the parser took for the subject of an infinitive ("helped Mali rebuild", "allowed Chad to …")."""
        below = self.frames.complement(verb)
        if below is not None and (self.sentence[below].tag == "VB" or self.frames.marked_to(below)):
            marked = any(self.sentence[c].dep == "mark" for c in self.sentence.children[below])
            own = first(self.sentence, below, "nsubj", "nsubjpass")
            if (
                own is not None
                and not marked
                and not any(self.sentence[c].tag == "MD" for c in self.sentence.children[below])
            ):
                yield Argument(own, "subject of the complement")

    def _in_complement(self, verb: int) -> Iterator[Argument]:
        """Who is to act or be acted on in the clause that a verb takes; also "for X to …"."""
        yield from self._one(self.frames.object(verb))
        below = self.frames.complement(verb)
        if below is not None:
            own = first(self.sentence, below, "nsubj", "nsubjpass")
            if own is not None:
                yield Argument(own, "subject of the complement")
            yield from self._one(self.frames.object(below))
            yield from self._one(self.frames.dative(below))
        for argument in self.frames.under(verb, ("for", "on", "to")):
            yield argument
            yield from (Argument(a.token, a.path) for a in self.frames.owners(argument.token))

    def _around(self, noun: int, places: tuple[str, ...]) -> Iterator[Argument]:
        """What stands where a noun sense looks for a participant, in its order of preference."""
        sentence = self.sentence
        for place in places:
            if place == "poss":
                yield from (Argument(c, "possessor") for c in sentence.children[noun] if sentence[c].dep == "poss")
            elif place in ("compound", "adj"):
                labels = ("compound", "nmod", "amod")
                yield from (
                    Argument(c, "modifier")
                    for c in sentence.children[noun]
                    if sentence[c].dep in labels and self.frames.is_actor(c)
                )
            elif place == "by":
                yield from self.frames.under(noun, ("by",))
                yield from (
                    a
                    for c in sentence.children[noun]
                    if sentence[c].dep == "acl"
                    for a in self._one(self.frames.agent(c))
                )
            elif place != "bearer":
                yield from self.frames.under(noun, (place,))
        preps = tuple(p for p in places if p not in _NOT_PREPS)
        for c in sentence.children[noun]:
            inner = first(sentence, c, "pobj") if sentence[c].dep == "prep" and preps else None
            if inner is not None and sentence[c].lower not in preps and self.frames.is_actor(inner):
                yield from self.frames.under(inner, preps)

    def _beside(self, verb: int, sense: NounSense) -> Iterator[Argument]:
        """Recipients that hang on the light verb instead of its noun ("gave support to X", "held talks with X")."""
        preps = tuple(p for p in sense.recipient if p not in ("poss", "compound", "adj", "bearer"))
        yield from self.frames.under(verb, (*preps, "against", "with", "on"))
        yield from self._one(self.frames.dative(verb))
