"""Who a name means: an entry of the lexicon, an actor named before, or a new one."""

from __future__ import annotations

from datetime import date

from alleged.lexicon.actors import ActorLexicon, NameKind, Sense
from alleged.lexicon.names import fold, pieces, skeleton
from alleged.reading.actors.dossiers import Book, Dossier
from alleged.reading.actors.kinds import kind_of_name
from alleged.reading.actors.persons import Persons
from alleged.reading.actors.phrases import Phrase, Shape
from alleged.reading.actors.setting import Setting
from alleged.reading.actors.states import States
from alleged.values.actor import ActorType
from alleged.values.text import Sentence

_PLACING = frozenset(
    {
        "in",
        "at",
        "near",
        "around",
        "outside",
        "inside",
        "throughout",
        "across",
        "of",
        "to",
        "from",
        "into",
        "via",
        "through",
        "over",
        "off",
    }
)
_ACRONYM = range(2, 9)
_SHORTEST_VARIANT = 6
_CLOSE = 4
_SHORTENED = 2


class Names:
    """Resolves phrases that are names or bodies of states."""

    def __init__(self, book: Book, lexicon: ActorLexicon, on: date | None, setting: Setting) -> None:
        self.book = book
        self.lexicon = lexicon
        self.on = on
        self.setting = setting
        self.roles = lexicon.roles
        self.states = States(book, lexicon, on)
        self.persons = Persons(book, lexicon, on, setting)

    def resolve(self, phrase: Phrase) -> Dossier | None:
        """The dossier of a phrase with a name, None if the phrase has none."""
        if phrase.sense is not None:
            return self._sense(phrase, phrase.sense)
        if phrase.shape is Shape.BODY:
            return self.states.body(phrase)
        return self._name(phrase) if phrase.shape is Shape.NAME else None

    def _sense(self, phrase: Phrase, sense: Sense) -> Dossier | None:
        entry, worded = self.setting.entry(sense, phrase.state), phrase.name
        if entry is not None and (
            phrase.entity == "PERSON" or entry.type is ActorType.CROWD or sense.kind is NameKind.PEOPLE
        ):
            namesake = self.persons.namesake(phrase) if entry.type is not ActorType.PERSON else None
            if namesake is not None:
                return namesake
        if entry is None:
            phrase.words = tuple(piece for piece, _ in pieces(worded))
            return self._name(phrase)
        country = self.lexicon.countries.get(entry.key)
        if country is not None and sense.kind in (NameKind.CAPITAL, NameKind.SEAT):
            country = self.lexicon.state_on(country, self.on)
        why = f"{entry.source}: {sense.kind} “{worded}”"
        if country is not None and sense.kind is not NameKind.NAME:
            if sense.kind is NameKind.PEOPLE:
                return self.states.people(country, worded, why)
            if sense.kind is NameKind.SEAT or (
                sense.kind is NameKind.CAPITAL and _acts(phrase.sentence, phrase.mention.head)
            ):
                return self.states.government(country, worded, why)
            if sense.kind is NameKind.CAPITAL:
                return self.states.capital(country, worded, why)
        if country is not None and sense.kind is NameKind.ADJECTIVE and _shares_government(phrase, self.lexicon):
            return self.states.government(country, f"{worded} government", f"{why}, coordinated with a government")
        dossier = self.book.entry(entry, why)
        dossier.alias(worded)
        self.persons.entitle(dossier, phrase)
        return dossier

    def _name(self, phrase: Phrase) -> Dossier | None:
        words = phrase.words
        if not words:
            return None
        known = self.book.by_name.get(fold(phrase.name)) or self._acronym(phrase.name)
        if known is None:
            known = self._family(phrase) or self._shortened(phrase)
        if known is None and self.persons.is_person(phrase):
            known = self.persons.resolve(phrase)
        if known is None:
            known = self._variant(phrase.name)
        if known is None and (entry := self.lexicon.variant(phrase.name)) is not None:
            known = self.book.entry(entry, f"{entry.source}: “{phrase.name}” is another spelling")
        if known is None:
            known = self._unknown(phrase)
        known.alias(phrase.name)
        self.persons.entitle(known, phrase)
        return known

    def _family(self, phrase: Phrase) -> Dossier | None:
        """The family of a person named before ("the Turpins")."""
        word = phrase.words[-1]
        if not phrase.definite or len(phrase.words) > 1 or not word.endswith("s") or word in self.book.by_word:
            return None
        persons = self.book.by_word.get(word[:-1]) or self.book.by_word.get(word[:-2])
        if not persons:
            return None
        family = self.book.open(phrase.name, ActorType.CROWD, f"“{phrase.name}”: the family of {persons[0].name}")
        family.plural = family.named = True
        family.belongs(persons[0].country, "CVL")
        self.book.name(family, phrase.name)
        return family

    def _shortened(self, phrase: Phrase) -> Dossier | None:
        """A body named before whose name begins with these words ("the Watch Tower" for the Watch Tower Society)."""
        short = fold(phrase.name)
        if len(phrase.words) < _SHORTENED or phrase.entity == "PERSON":
            return None
        return next(
            (
                dossier
                for folded, dossier in self.book.by_name.items()
                if folded.startswith(f"{short} ") and dossier.type not in (ActorType.PERSON, ActorType.PLACE)
            ),
            None,
        )

    def _acronym(self, name: str) -> Dossier | None:
        """An organisation named before whose first letters the name is."""
        if len(name) not in _ACRONYM or not name.isupper() or not name.isalpha():
            return None
        for dossier in reversed(self.book.all):
            if (
                dossier.named
                and dossier.type not in (ActorType.PERSON, ActorType.COUNTRY)
                and initials(dossier.name, name)
            ):
                self.book.name(dossier, name)
                return dossier
        return None

    def _variant(self, name: str) -> Dossier | None:
        """An actor named before whose name only is written otherwise ("Mojahedin" for "Mujahedeen")."""
        bones = [skeleton(p) for p, _ in pieces(name)]
        if len(fold(name)) < _SHORTEST_VARIANT or not bones:
            return None
        for folded, dossier in self.book.by_name.items():
            if (
                folded[:1] == fold(name)[:1]
                and abs(len(folded) - len(name)) <= _CLOSE
                and [skeleton(p) for p, _ in pieces(folded)] == bones
            ):
                return dossier
        return None

    def _unknown(self, phrase: Phrase) -> Dossier:
        """A new actor for a name nobody knows; its type from the words in it, else from the parser's entity."""
        kind, code, why = kind_of_name(phrase, self.roles)
        dossier = self.book.open(phrase.name, kind, f"name “{phrase.name}”: {why}")
        dossier.named = kind is not ActorType.THING
        dossier.plural = kind is ActorType.CROWD
        dossier.belongs(phrase.state, code)
        self.book.name(dossier, phrase.name)
        if kind is ActorType.THING and phrase.words[0] in self.roles.forenames_of_things and len(phrase.words) > 1:
            self.book.name(dossier, phrase.words[-1])
        return dossier


def initials(name: str, acronym: str) -> bool:
    """Whether the letters of an acronym are the first letters of a name's words, small words left out or not."""
    words = [p for p, _ in pieces(name)]
    letters = acronym.lower()
    every = "".join(w[0] for w in words)
    big = "".join(p[0] for p, case in pieces(name) if case)
    return len(words) > 1 and letters in (every, big)


def _acts(sentence: Sentence, head: int) -> bool:
    """Whether a capital stands for its government there: as a subject, object or possessor, or behind "between", "with", "by"."""
    token = sentence[head]
    while token.dep == "conj" and token.head != token.i:
        token = sentence[token.head]
    if token.dep == "pobj":
        above = sentence[token.head]
        return above.lower not in _PLACING and not (above.lower == "for" and sentence[above.head].pos == "PROPN")
    return token.dep in ("nsubj", "nsubjpass", "agent", "dobj", "dative", "poss")


def _shares_government(phrase: Phrase, lexicon: ActorLexicon) -> bool:
    """ "The Iranian and the U.S. government": an adjective as an argument, coordinated with a government."""
    token = phrase.sentence[phrase.mention.head]
    if token.dep in ("amod", "compound"):
        above = phrase.sentence[token.head]
        return any(phrase.sentence[c].dep == "conj" for c in phrase.sentence.children[token.i]) and above.lower in (
            "government",
            "governments",
        )
    for c in phrase.sentence.children[phrase.mention.head]:
        body = lexicon.bodies.get((phrase.sentence[c].lemma.lower(),))
        if phrase.sentence[c].dep == "conj" and body is not None and body.key == "government":
            return True
    return False
