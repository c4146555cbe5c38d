"""The order in which the mentions of a sentence are resolved: names before their appositions, owners before what they own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from alleged.lexicon.actors import ActorLexicon, Found, Sense
from alleged.reading.actors.analysis import Analysis
from alleged.reading.actors.apposition import NAMED, joined_to
from alleged.reading.actors.dossiers import PEOPLE, Book, Dossier
from alleged.reading.actors.naming import Names
from alleged.reading.actors.nominals import Nominals
from alleged.reading.actors.phrases import Phrase, Shape
from alleged.reading.actors.pronouns import Pronouns
from alleged.reading.actors.sectors import Sectors
from alleged.reading.actors.setting import Setting
from alleged.reading.actors.speech import FIRST, WE, Speech
from alleged.values.actor import Actor, ActorType, Mention
from alleged.values.text import Sentence

_BESIDE = ("compound", "nmod", "amod")


class Resolution:
    """Reads sentence after sentence and keeps the book of actors."""

    def __init__(self, lexicon: ActorLexicon, on: date | None, setting: Setting) -> None:
        self.lexicon = lexicon
        self.roles = lexicon.roles
        self.book = Book(on.isoformat() if on else "", setting.spoken_of)
        self.names = Names(self.book, lexicon, on, setting)
        self.nominals = Nominals(self.book, self.names.persons, lexicon, on)
        self.pronouns = Pronouns(self.book, lexicon.roles)
        self.sectors = Sectors(self.book, lexicon.roles)
        self.speech = Speech(self.book, lexicon)
        self.phrases: dict[int, Phrase] = {}
        self.under_way: set[int] = set()
        self.waiting: list[tuple[Phrase, tuple[int, int]]] = []

    def actors(self) -> tuple[Actor, ...]:
        """The actors that any mention belongs to."""
        return tuple(d.actor() for d in self.book.all if d.mentions)

    def read(
        self,
        sentence: Sentence,
        mentions: Sequence[Mention],
        names: Sequence[Found[Sense]],
        following: Sequence[Sentence] = (),
    ) -> None:
        """Resolve the mentions of one sentence, in which the lexicon has some names; `following` are the sentences behind it."""
        analysis = Analysis(sentence, names, self.lexicon)
        self.phrases = {m.head: analysis.phrase(m) for m in mentions}
        self.under_way = set()
        self.speech.begin(sentence, following)
        for mention in mentions:
            self.resolve(mention.head)
        self.sectors.complete(self.phrases)
        self._assign_waiting(sentence)
        self.speech.end(sentence)

    def _assign_waiting(self, sentence: Sentence) -> None:
        """Give "I" and "we" of a quotation to the speaker that is named behind it, once that is read."""
        still: list[tuple[Phrase, tuple[int, int]]] = []
        for phrase, where in self.waiting:
            if where[0] > sentence.index:
                still.append((phrase, where))
            elif (speaker := self.book.at.get(where)) is not None and phrase.where not in self.book.at:
                dossier = self._first_person(phrase, speaker)
                if dossier is not None:
                    self.book.mention(dossier, phrase.mention, subject=phrase.subject, weight=phrase.weight)
        self.waiting = still

    def _first_person(self, phrase: Phrase, speaker: Dossier | None) -> Dossier | None:
        """Whom "I" or "we" of a speaker means."""
        word = phrase.sentence[phrase.mention.head].lower
        if speaker is None:
            return None
        if word in WE:
            return self.speech.spoken_for(speaker)
        return speaker if speaker.type in PEOPLE else None

    def resolve(self, head: int) -> Dossier | None:
        """The dossier of the mention with this head, resolved now if it was not yet."""
        phrase = self.phrases.get(head)
        if phrase is None:
            return None
        known = self.book.at.get(phrase.where)
        if known is not None or head in self.under_way:
            return known
        self.under_way.add(head)
        dossier = self._joined(phrase) or self._alone(phrase)
        if dossier is not None:
            idle = phrase.predicate and phrase.shape is Shape.NOMINAL
            self.book.mention(
                dossier,
                phrase.mention,
                subject=phrase.subject,
                predicate=idle,
                weight=phrase.weight,
                speaking=phrase.subject and phrase.verb in self.roles.speaking,
            )
            self._take_side(dossier, phrase)
        return dossier

    def _joined(self, phrase: Phrase) -> Dossier | None:
        """The dossier of the phrase that this one stands in apposition to."""
        found = joined_to(phrase, self.phrases, self.roles)
        dossier = self.resolve(found[0]) if found is not None else None
        if found is None or dossier is None:
            return None
        if found[1]:
            dossier.alias(phrase.name)
            self.book.name(dossier, phrase.name)
        else:
            self.names.persons.recognise(dossier, phrase)
            self.names.persons.describe(dossier, phrase.noun)
            dossier.alias(phrase.name.split(" of ")[0])
            if dossier.entry is None:
                dossier.belongs(phrase.state)
        return dossier

    def _alone(self, phrase: Phrase) -> Dossier | None:
        if phrase.shape is Shape.PRONOUN:
            return self._pronoun(phrase)
        if phrase.parts is not None and (whole := self._whole(phrase.parts)) is not None:
            return self.nominals.one_of(phrase, whole) if _is_one(phrase) else whole
        if phrase.shape is Shape.BODY and phrase.state is None and phrase.owner is not None:
            owner = self.resolve(phrase.owner)
            phrase.state = owner.country if owner is not None else None
        named = self.names.resolve(phrase)
        if named is None and phrase.shape is Shape.NOMINAL:
            named = self.names.persons.namesake(phrase)
        if named is not None:
            return named
        owner = self.resolve(phrase.owner) if phrase.owner is not None else None
        for c in phrase.sentence.children[phrase.mention.head]:
            if c < phrase.mention.head and c in self.phrases and phrase.sentence[c].dep in _BESIDE:
                phrase.beside = self.resolve(c)
        return self.nominals.resolve(phrase, owner)

    def _pronoun(self, phrase: Phrase) -> Dossier | None:
        word = phrase.sentence[phrase.mention.head].lower
        speaker = None
        if word in FIRST and self.speech.later is not None:
            self.waiting.append((phrase, self.speech.later))
            return None
        if word in FIRST or self.speech.is_quoted(phrase):
            speaker = self.speech.speaker_of(phrase, self.phrases, self.resolve)
        if word in FIRST:
            return self._first_person(phrase, speaker)
        ahead = self._ahead(phrase)
        if ahead is not None:
            return ahead
        if word == "both":
            phrase.noun = word
            return self.nominals.pairs.resolve(phrase) or self.nominals.indefinite(phrase)
        found = self.pronouns.resolve(phrase, speaker)
        if found is not None:
            found[0].because(found[1])
            return found[0]
        if word not in self.roles.indefinite or (word == "all" and _is_told_of(phrase)):
            return None
        return self.nominals.indefinite(phrase)

    def _ahead(self, phrase: Phrase) -> Dossier | None:
        """The named subject that a possessive in front of it means ("For his work, Roe was awarded a medal")."""
        sentence, head = phrase.sentence, phrase.mention.head
        if sentence[head].dep != "poss" or sentence[head].lower not in ("his", "her", "its", "their"):
            return None
        if not any(sentence[i].dep == "prep" and sentence[i].head > head for i in range(min(2, head))):
            return None
        verb = next((t.i for t in sentence if t.dep == "ROOT"), head)
        for c in sentence.children[verb]:
            subject = self.phrases.get(c)
            named = subject is not None and subject.shape in NAMED and sentence[c].dep in ("nsubj", "nsubjpass")
            if named and head < c and any(t.text == "," for t in sentence.tokens[head:c]):
                dossier = self.resolve(c)
                return dossier if dossier is not None and self.pronouns.agrees(sentence[head].lower, dossier) else None
        return None

    def _whole(self, inner: int) -> Dossier | None:
        """The actor behind a quantity's "of" ("some of the protesters"), unless that is a name."""
        phrase = self.phrases.get(inner)
        return None if phrase is not None and phrase.shape in NAMED else self.resolve(inner)

    def _take_side(self, dossier: Dossier, phrase: Phrase) -> None:
        """Note the body that stands beside a person's title."""
        mention = phrase.mention
        if dossier.side is not None or dossier.type not in (ActorType.PERSON, ActorType.UNNAMED):
            return
        for i in range(mention.first, mention.last + 1):
            body = self.resolve(i) if i != mention.head and i in self.phrases else None
            if body is None or body is dossier or not body.named:
                continue
            if body.type not in (ActorType.PERSON, ActorType.PLACE):
                dossier.side = body
                return


def _is_told_of(phrase: Phrase) -> bool:
    """Whether "all" is what a clause without "who" tells ("all we need to do")."""
    sentence, head = phrase.sentence, phrase.mention.head
    clause = [c for c in sentence.children[head] if sentence[c].dep == "relcl"]
    return any(not any(t.lower == "who" for t in sentence.tokens[head : c + 1]) for c in clause)


def _is_one(phrase: Phrase) -> bool:
    """Whether a phrase is "one of" some."""
    return phrase.sentence[phrase.mention.head].lower == "one"
