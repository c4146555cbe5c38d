"""The roles of verbs, predicate adjectives and idioms: where a sense says that its actor and recipient stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from alleged.lexicon.event_senses import PhraseSense, Role, VerbSense
from alleged.reading.happenings.filling import ANSWERED, NOBODY, Filled, Filling, both_sides, one
from alleged.reading.happenings.subjects import Argument
from alleged.reading.syntax import first
from alleged.values.happening import EventType, Relation

MUTUAL = frozenset({EventType.AGREE, EventType.CONSULT, EventType.COOPERATE})
"""What two do together is done with each other."""
_LOOSE = frozenset({"default", "object", "object_of_complement", "prep", "none"})


@dataclass(frozen=True, slots=True)
class Place:
    """Where a verbal trigger stands: its token, the verb whose arguments count, the fixed noun of an idiom."""

    head: int
    verb: int
    fixed: int | None


class VerbRoles(Filling):
    """Fills the roles of verbal triggers in one sentence."""

    __slots__ = ()

    def of_unknown(self, verb: int) -> tuple[Filled, Filled]:
        """Actor and recipient of an act of no known type."""
        doer, met = self.fill(self.subject(verb)), self._touched_near(verb)
        tied = NOBODY if doer.parties or not met.parties else self.fill(self.frames.under(verb, ("to", "with")))
        return (met, tied) if tied.parties and tied.parties != met.parties else (doer, met)

    def _touched_near(self, verb: int) -> Filled:
        """Whom an act of no known type meets, or whose the thing is that it meets."""
        met = tuple(self._met(verb))
        found = self.fill(met)
        if found.parties:
            return found
        near = [b for a in met for b in self.frames.owners(a.token, ("of", "to"))]
        return self.fill([*near, *(b for a in near for b in self.frames.under(a.token, ("with", "between")))])

    def of_verb(self, sense: VerbSense | PhraseSense, place: Place) -> tuple[Filled, Filled]:
        """Actor and recipient of a known sense."""
        actor = self.fill(self._at(sense.actor, sense, place))
        if not actor.parties and sense.type is EventType.ASSAULT and sense.actor.kind == "none":
            actor = self._wielder(place.verb)
        recipient = self.fill(self._at(sense.recipient, sense, place), deep=True, but=actor)
        if sense.relation is Relation.LEADS:
            recipient = self._led(recipient, place)
        if not recipient.parties and sense.type is not None and sense.recipient.kind in _LOOSE:
            recipient = self.concerned(place.verb, actor)
        if not recipient.parties and sense.type in ANSWERED and place.fixed is not None:
            recipient = self.bidden(place.fixed, actor)
        if not actor.parties and sense.actor.kind == "prep" and place.fixed is not None:
            actor = self.fill(self.frames.owners(place.fixed))
        if not actor.parties and sense.type is EventType.AID and sense.recipient.kind == "subject":
            actor, recipient = recipient.taking(), NOBODY
        if actor.path == "modified noun" or recipient.path == "passive modified noun":
            actor, recipient = self.alone(actor), self.alone(recipient)
        mutual = sense.symmetric or (sense.type in MUTUAL and self._together(actor))
        if mutual and len(actor.parties) == 2 and not recipient.parties:
            return both_sides(actor)
        return actor, recipient

    def _together(self, actor: Filled) -> bool:
        """Whether two are taken up together, or are both states or bodies: what they agree they agree with each other."""
        if actor.token is not None and self.parties.pair(actor.token):
            return True
        return len(actor.parties) == 2 and all(self.parties.is_body(party) for party in actor.parties)

    def _met(self, verb: int) -> Iterator[Argument]:
        """Whom an act of no known type meets: its object, that of "avoided giving him …", that of "is cautious with her plan"."""
        yield from one(self.frames.object(verb))
        yield from one(self.frames.dative(verb))
        for c in self.sentence.children[verb]:
            if self.sentence[c].dep == "xcomp" and self.sentence[c].pos == "VERB":
                yield from one(self.frames.dative(c))
                yield from one(self.frames.object(c))
            elif self.sentence[c].dep == "acomp":
                for found in self.frames.under(c, ("with", "to", "toward", "towards", "about", "of")):
                    yield from (found, *self.frames.under(found.token, ("for", "with", "of", "to")))

    def _wielder(self, verb: int) -> Filled:
        """Whose the weapon or raid is that does harm ("British aircraft killed four")."""
        weapon = self.frames.subject(verb)
        return self.owner(weapon.token) if weapon is not None else NOBODY

    def _led(self, recipient: Filled, place: Place) -> Filled:
        """What an office is an office of: "held the post of speaker of the House", "served as the city's mayor"."""
        titles = [recipient.token] if recipient.token is not None else []
        titles.extend(a.token for a in self.frames.under(place.verb, ("as",)))
        for title in titles:
            below = self.fill(self.frames.owners(title, ("of", "for")))
            if below.parties:
                return below
        return recipient

    def _at(self, role: Role, sense: VerbSense | PhraseSense, place: Place) -> Iterator[Argument]:
        frames, verb = self.frames, place.verb
        if role.kind == "subject":
            yield from self.subject(verb)
        elif role.kind == "object":
            yield from one(frames.object(verb))
        elif role.kind == "prep":
            yield from self._after(role.preps, place)
        elif role.kind == "dative":
            yield from one(frames.dative(verb))
        elif role.kind == "object_of_complement":
            yield from self._in_complement(verb)
        elif role.kind == "owner_of_object":
            yield from self._owners(place)
        elif role.kind == "default":
            if not (isinstance(sense, PhraseSense) and sense.object) or frames.small_clause(verb):
                yield from one(frames.object(verb))
            yield from self._raised(verb)
            yield from self._after(sense.prep, place)
            yield from self._owners(place)
            if isinstance(sense, VerbSense) and sense.type is not None and not sense.prep and sense.complement:
                yield from self._in_complement(verb)

    def _after(self, preps: tuple[str, ...], place: Place) -> Iterator[Argument]:
        """What stands after the prepositions, on the trigger, on its verb or on the verb's object."""
        if not preps:
            return
        tokens = [place.head, place.verb, *(() if place.fixed is None else (place.fixed,))]
        labels = ("dobj", "oprd", "attr", "acomp")
        tokens.extend(c for c in self.sentence.children[place.verb] if self.sentence[c].dep in labels)
        tokens.extend(a.token for t in tuple(tokens) if t != place.verb for a in self.frames.under(t, ("of",)))
        for token in dict.fromkeys(tokens):
            yield from (a for a in self.frames.under(token, preps) if a.token != place.fixed)

    def _owners(self, place: Place) -> Iterator[Argument]:
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
        yield from one(self.frames.object(verb))
        below = self.frames.complement(verb)
        if below is not None:
            own = first(self.sentence, below, "nsubj", "nsubjpass")
            if own is not None:
                yield Argument(own, "subject of the complement")
            yield from one(self.frames.object(below))
            yield from one(self.frames.dative(below))
        for argument in self.frames.under(verb, ("for", "on", "to")):
            yield argument
            yield from (Argument(a.token, a.path) for a in self.frames.owners(argument.token))
