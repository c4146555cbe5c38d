"""The roles of event nouns: their own modifiers, the light verb that carries them, and the clause they stand in."""

from __future__ import annotations

from collections.abc import Iterator

from alleged.lexicon.event_senses import NounSense
from alleged.reading.happenings.filling import ANSWERED, NOBODY, Filled, Filling, both_sides, one
from alleged.reading.happenings.subjects import Argument
from alleged.reading.happenings.triggers import Trigger
from alleged.reading.syntax import first
from alleged.values.happening import EventType

_COMING = frozenset(
    {EventType.ACCUSE, EventType.PROTEST, EventType.REJECT, EventType.SUPPORT, EventType.THREATEN, EventType.COERCE}
)
"""Acts that come from somebody ("criticism from", "threats from")."""
_NOT_PREPS = frozenset({"poss", "compound", "adj", "by", "of", "bearer"})


class NounRoles(Filling):
    """Fills the roles of nominal triggers in one sentence."""

    __slots__ = ()

    def of_noun(self, trigger: Trigger, sense: NounSense) -> tuple[Filled, Filled]:
        """Actor and recipient of a noun, with those of the light verb that carries it."""
        noun, verb = trigger.head, trigger.verb
        actor = self.fill(self._around(noun, sense.actor))
        if not actor.parties and sense.type in _COMING:
            actor = self.fill(self.frames.under(noun, ("from",)))
        recipient = self.fill(self._around(noun, sense.recipient), deep=True, but=actor)
        if verb is not None and verb != noun:
            actor, recipient = self._carried(trigger, sense, actor, recipient)
            if recipient.parties and recipient.parties == actor.parties:
                recipient = self.fill(self._around(noun, sense.recipient), deep=True, but=actor)
        if not recipient.parties or recipient.token == actor.token:
            recipient = self.fill(one(self._under_it(noun, sense)))
        if not recipient.parties and sense.type in ANSWERED:
            recipient = self.bidden(noun, actor)
            recipient = recipient if recipient.parties else self._answerer(noun, actor)
        if not recipient.parties and sense.recipient and sense.type is not None:
            recipient = self.concerned(noun, actor)
        if sense.symmetric and not recipient.parties:
            places = [noun, *((trigger.occurs,) if trigger.occurs is not None else ())]
            between = self.fill(a for i in places for a in self.frames.under(i, ("between", "among", "of")))
            pair = between if len(between.parties) == 2 else actor
            if len(pair.parties) == 2:
                return both_sides(pair)
        return actor, recipient

    def _carried(self, trigger: Trigger, sense: NounSense, actor: Filled, recipient: Filled) -> tuple[Filled, Filled]:
        """The roles of a noun with what its light verb adds."""
        noun, verb = trigger.head, trigger.verb if trigger.verb is not None else trigger.head
        if trigger.light == "actor":
            above = self.fill(self._carrier(verb, noun))
            if not recipient.parties:
                recipient = self.fill(self._beside(verb, noun, sense))
            return above if above.parties else actor, recipient
        surface = self.fill(one(self.frames.surface(verb)))
        recipient = surface if surface.parties else recipient
        if not actor.parties:
            actor = self.fill(iter(self.frames.under(verb, ("from", "by"))))
        return (recipient.taking(), NOBODY) if not actor.parties and sense.type is EventType.AID else (actor, recipient)

    def _carrier(self, verb: int, noun: int) -> Iterator[Argument]:
        """The doer of a light verb; a passive that keeps its noun apart from its subject is none ("were engaged in talks")."""
        surface = self.frames.surface(verb)
        if not self.frames.passive(verb):
            yield from self.subject(verb)
        elif self.frames.agent(verb) is not None:
            yield from one(self.frames.agent(verb))
        elif surface is not None and surface.token != noun and self.sentence[noun].dep == "pobj":
            yield surface

    def _answerer(self, noun: int, actor: Filled) -> Filled:
        """To whom an offer or demand was made that does not say so: who takes it up or dismisses it."""
        if self.sentence[noun].dep != "dobj" or not actor.parties:
            return NOBODY
        found = self.fill(self.subject(self.sentence[noun].head))
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
                    a for c in sentence.children[noun] if sentence[c].dep == "acl" for a in one(self.frames.agent(c))
                )
            elif place != "bearer":
                yield from self.frames.under(noun, (place,))
        preps = tuple(p for p in places if p not in _NOT_PREPS)
        for c in sentence.children[noun]:
            inner = first(sentence, c, "pobj") if sentence[c].dep == "prep" and preps else None
            if inner is not None and sentence[c].lower not in preps and self.frames.is_actor(inner):
                yield from self.frames.under(inner, preps)

    def _beside(self, verb: int, noun: int, sense: NounSense) -> Iterator[Argument]:
        """Recipients that hang on the light verb instead of its noun ("gave support to X", "held talks with X", "engaged X in a clash")."""
        preps = tuple(p for p in sense.recipient if p not in ("poss", "compound", "adj", "bearer"))
        yield from self.frames.under(verb, (*preps, "against", "with", "on"))
        yield from one(self.frames.dative(verb))
        met = self.frames.object(verb)
        if met is not None and met.token != noun and self.sentence[noun].dep == "pobj":
            yield met
