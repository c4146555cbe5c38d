"""Sentences → Happenings: events and standing relations with who, to whom, where, and the words that state them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from alleged.lexicon.event_senses import NounSense
from alleged.lexicon.events import EventLexicon
from alleged.reading.happenings import evidence
from alleged.reading.happenings.adjoining import Adjoining
from alleged.reading.happenings.appositions import find_appositions
from alleged.reading.happenings.doers import Doers
from alleged.reading.happenings.filling import NOBODY, Filled
from alleged.reading.happenings.harm import Harm
from alleged.reading.happenings.memory import Memory
from alleged.reading.happenings.numbers import Numbers
from alleged.reading.happenings.others import Quotation, worth_telling
from alleged.reading.happenings.parties import Parties, Party, PartyWords
from alleged.reading.happenings.places import find_place
from alleged.reading.happenings.relations import Titles
from alleged.reading.happenings.roles import Roles
from alleged.reading.happenings.senses import Fit
from alleged.reading.happenings.things import Things
from alleged.reading.happenings.triggers import Trigger, is_attempted, named_as, triggers_of
from alleged.reading.happenings.typed import revise
from alleged.values.actor import Actors, ActorType
from alleged.values.encoding import Encoding
from alleged.values.happening import EventType, Happening, Relation
from alleged.values.text import Sentence, Span

__all__ = ["code_happenings"]

_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "conj", "attr"})
_OF_DEEDS = frozenset({EventType.ACCUSE, EventType.REJECT, EventType.SUPPORT, EventType.PROTEST})
"""Acts that answer what others have done."""
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})


def code_happenings(
    sentences: Sequence[Sentence], actors: Actors, lexicon: EventLexicon, encoding: Encoding | None = None
) -> tuple[Happening, ...]:
    """The happenings of a document in the order of its sentences; one for each pair of actor and recipient.

    Negation, future and condition are not judged here, and nobody's word is weighed: a denied act is a happening too.
    """
    titles = Titles(actors, lexicon)
    found: list[Happening] = []
    memory, quotation = Memory(_crowds(actors, lexicon)), Quotation()
    harm = Harm(sentences, lexicon.classes)
    things = Things(memory, lexicon.classes.get("@step", frozenset()))
    words = PartyWords(*(lexicon.classes.get(name, frozenset()) for name in ("@partitive", "@kin", "@moving")))
    listed = triggers_of(sentences, actors, lexicon)
    told_of = revise([(fit.frames, triggers) for fit, triggers in listed], lexicon, encoding)
    for (fit, _), revised in zip(listed, told_of, strict=True):
        frames, sentence = fit.frames, fit.sentence
        parties = Parties(sentence, actors, words)
        quotation.follow(sentence)
        told = [*titles.of(frames, fit, parties), *find_appositions(frames, parties, lexicon)]
        triggers = harm.sober(revised, fit)
        coder = _Coder(fit, parties, lexicon, memory, things, quotation.words)
        coder.follow(triggers)
        for trigger in triggers:
            told.extend(coder.code(trigger))
        things.note(frames, coder.roles)
        found.extend(sorted(told, key=lambda h: (h.evidence, h.trigger)))
    return tuple(found)


def _crowds(actors: Actors, lexicon: EventLexicon) -> list[Party]:
    """The actors of a document that are protesters by name."""
    words = lexicon.classes.get("@protester", frozenset())
    return [
        (a.id,)
        for a in actors.all
        if a.name.lower().split()[-1:] and a.name.lower().split()[-1].removesuffix("s") in words
    ]


class _Coder:
    """Turns the triggers of one sentence into happenings."""

    def __init__(
        self, fit: Fit, parties: Parties, lexicon: EventLexicon, memory: Memory, things: Things, quoted: set[int]
    ) -> None:
        self.fit = fit
        self.frames = frames = fit.frames
        self.parties = parties
        self.lexicon = lexicon
        self.memory = memory
        self.things = things
        self.quoted = quoted
        self.roles = Roles(frames, parties)
        self.doers = Doers(frames, self.roles, lexicon.classes)
        self.adjoining = Adjoining(frames, self.roles, self.doers, lexicon.classes)
        self.numbers = Numbers(frames, lexicon.counts)

    def follow(self, triggers: Sequence[Trigger]) -> None:
        """Take the triggers of the sentence, which may lend each other their parties."""
        self.doers.follow(triggers)
        self.adjoining.follow(triggers)

    def code(self, trigger: Trigger) -> Iterator[Happening]:
        """The happenings of one trigger, none where it says too little."""
        actor, recipient = self.roles.of(trigger)
        if trigger.occurs is not None and not actor.parties and not recipient.parties:
            actor, recipient = self._remembered(trigger)
        if trigger.verb is not None:
            label = named_as(self.frames, self.fit, trigger.verb, self.lexicon.terrorist_labels)
            if label is not None:
                yield from self._designations(trigger.verb, label)
                if trigger.sense is None or trigger.sense.type is None:
                    return
        actor = actor if actor.parties else self.doers.of(trigger)
        if (
            not recipient.parties
            or self._mere_ground(trigger, recipient)
            or self.adjoining.tells_more(trigger, recipient)
            or self.adjoining.meets_another(trigger)
        ):
            met = self.adjoining.recipient(trigger, actor)
            recipient = met if met.parties else recipient
        actor, recipient = self._of_things(trigger, actor, recipient)
        if trigger.verb is not None:
            recipient = self.roles.reciprocal(trigger.verb, actor, recipient)
        if not self._counts(trigger, actor, recipient):
            return
        span = self._evidence(trigger)
        place = self._place(trigger, actor, recipient)
        kind = trigger.sense.type if trigger.sense else None
        for doer, given in _pairs(actor.parties, recipient.parties):
            one, how = (doer, actor.path) if doer else self.memory.doer(kind)
            other, path = given, recipient.path
            if not other:
                other, path = self.memory.other_side(kind, one, self.frames.sentence.index)
            told = self._happening(
                trigger, one, other, span, place, self._reason(trigger, how, path), mutual=recipient.mutual
            )
            self.memory.note(told)
            yield told

    def _of_things(self, trigger: Trigger, actor: Filled, recipient: Filled) -> tuple[Filled, Filled]:
        """The roles, those still open filled with the makers of things told before ("The decree bans …", "criticised the move")."""
        verb, kind = trigger.verb, trigger.sense.type if trigger.sense else None
        if verb is None:
            return actor, recipient
        if not actor.parties and not self.frames.passive(verb):
            actor = self.things.maker(self.frames, self.frames.subject(verb))
        if not recipient.parties and kind in _OF_DEEDS:
            met = self.things.maker(self.frames, self.frames.object(verb))
            recipient = met if met.parties != actor.parties else recipient
        return actor, recipient

    def _mere_ground(self, trigger: Trigger, recipient: Filled) -> bool:
        """Whether a protest so far only meets the ground it stands on ("blocked roads")."""
        met = self.parties.actor(recipient.token) if recipient.token is not None else None
        protest = trigger.sense is not None and trigger.sense.type is EventType.PROTEST
        return protest and met is not None and met.type is ActorType.PLACE

    def _counts(self, trigger: Trigger, actor: Filled, recipient: Filled) -> bool:
        if trigger.sense is None:
            body = any(self.parties.is_body(party) for party in actor.parties)
            return worth_telling(trigger, actor, recipient, self.frames, self.lexicon, self.quoted, body=body)
        if trigger.verb is not None or trigger.occurs is not None or actor.parties or recipient.parties:
            return True
        return trigger.sense.type is not None and self._is_one(trigger.head)

    def _is_one(self, noun: int) -> bool:
        """Whether a noun that names no party tells of an event by itself, not of a kind ("the blast", "arrests in May")."""
        sentence = self.frames.sentence
        if sentence[noun].dep not in _ARGUMENTS:
            return False
        if sentence[noun].dep == "dobj" and sentence[noun].head in self.doers.acts:
            return False
        plural = sentence[noun].tag == "NNS"
        return plural or any(sentence[c].dep in ("det", "prep", "poss", "nummod") for c in sentence.children[noun])

    def _remembered(self, trigger: Trigger) -> tuple[Filled, Filled]:
        """The parties of the last event of this type, if the noun is definite."""
        sentence = self.frames.sentence
        definite = any(sentence[c].lower in _DEFINITE for c in sentence.children[trigger.head])
        kind = trigger.sense.type if trigger.sense else None
        if not definite:
            return NOBODY, NOBODY
        doers, done_to = self.memory.last(kind)
        return (
            Filled((doers,) if doers else (), None, "the last event of this type"),
            Filled((done_to,) if done_to else (), None, "the last event of this type"),
        )

    def _happening(
        self, trigger: Trigger, one: Party, other: Party, span: Span, place: str | None, reason: str, *, mutual: bool
    ) -> Happening:
        sentence, sense = self.frames.sentence, trigger.sense
        return Happening(
            sentence=sentence.index,
            head=trigger.head,
            trigger=(sentence[trigger.head].start, sentence[trigger.head].end),
            evidence=span,
            actors=one,
            recipients=other,
            place=place,
            type=sense.type if sense else None,
            mode=sense.mode if sense else None,
            contexts=sense.contexts if sense else (),
            relation=sense.relation if sense else None,
            reason=reason,
            counts=self.numbers.of(trigger),
            symmetric=sense is not None and (sense.symmetric or mutual),
            nominal=self._in_passing(trigger),
            attempted=is_attempted(trigger, sentence, self.lexicon),
        )

    def _in_passing(self, trigger: Trigger) -> bool:
        """Whether a noun tells the act, or a participle that only describes one ("the arrested men", "weapons seized in May")."""
        if trigger.verb is None:
            return trigger.occurs is None
        token = self.frames.sentence[trigger.verb]
        return token.dep == "amod" or (token.dep == "acl" and token.tag == "VBN")

    def _designations(self, verb: int, label: int) -> Iterator[Happening]:
        """Who regards whom as a terrorist; the label is the trigger, so that the verb can be the cue of the one who regards."""
        sentence, frames = self.frames.sentence, self.frames
        being = sentence[verb].lemma == "be"
        who = None if being else frames.subject(verb)
        whom = frames.surface(verb) if being else frames.object(verb)
        regarders = self.parties.of(who.token) if who else []
        regarded = self.parties.of(whom.token) if whom else []
        if not regarded:
            return
        span = evidence.clause(sentence, verb, keep=(label,))
        for one, other in _pairs(regarders, regarded):
            yield Happening(
                sentence=sentence.index,
                head=label,
                trigger=(sentence[label].start, sentence[label].end),
                evidence=span,
                actors=one,
                recipients=other,
                relation=Relation.DESIGNATES_TERRORIST,
                reason=f"“{sentence[verb].text}” calls its object “{sentence[label].text}”",
            )

    def _evidence(self, trigger: Trigger) -> Span:
        sentence = self.frames.sentence
        if trigger.occurs is not None:
            return evidence.clause(sentence, trigger.occurs)
        if trigger.verb is None:
            return evidence.noun_phrase(sentence, trigger.head)
        verb = trigger.verb
        if sentence[verb].dep == "amod":
            return evidence.noun_phrase(sentence, sentence[verb].head)
        return evidence.clause(sentence, verb)

    def _place(self, trigger: Trigger, actor: Filled, recipient: Filled) -> str | None:
        sentence = self.frames.sentence
        heads = [trigger.head]
        if trigger.verb is not None and trigger.verb != trigger.head:
            heads.append(trigger.verb)
        heads.extend(c for h in tuple(heads) for c in sentence.children[h] if sentence[c].dep == "dobj")
        return find_place(self.frames, self.parties, tuple(heads), (actor.token, recipient.token))

    def _reason(self, trigger: Trigger, actor: str, recipient: str) -> str:
        sentence, sense = self.frames.sentence, trigger.sense
        word = sentence[trigger.head].text
        if sense is None:
            what = f"“{word}” is an act of no known type"
        else:
            kind = "noun" if isinstance(sense, NounSense) else "verb"
            label = sense.type or sense.relation
            carrier = (
                f" carried by “{sentence[trigger.verb].text}”" if trigger.light and trigger.verb is not None else ""
            )
            what = f"{kind} “{word}”{carrier} tells {label} ({sense.file}, line {sense.line})"
        return f"{what}; actor: {actor or 'not said'}; recipient: {recipient or 'not said'}"


def _pairs(actors: Sequence[Party], recipients: Sequence[Party]) -> Iterator[tuple[Party, Party]]:
    """Every actor with every recipient; nobody is his own recipient."""
    for one in actors or [()]:
        others = [r for r in recipients if r != one or not one]
        if not others and recipients and len(actors) > 1:
            continue
        for other in others or [()]:
            yield one, other
