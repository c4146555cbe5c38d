"""Codes that a phrase gives beyond its noun: "army officers" are military, "UN mediators" of the United Nations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from alleged.lexicon.roles import Roles
from alleged.reading.actors.dossiers import PEOPLE, SLOTS, THINGS, Book, Dossier
from alleged.reading.actors.phrases import Phrase, Shape
from alleged.values.actor import ActorType

_BETWEEN_STATES = frozenset({"IGO", "UNO", "EUR"})
_FORMER = frozenset({"former", "ex", "ousted", "deposed", "onetime", "erstwhile"})
_IN_OFFICE = frozenset({"GOV", "LEG", "JUD", "MIL", "COP", "SPY"})
_OUT_OF_OFFICE = frozenset({"ELI", "OPP"})
_LINKED = frozenset({"VBN", "VBD", "VBG"})
"""Tags of the words that set a body apart from the noun ("al-Qaeda-linked rebels")."""
_BELONGING = frozenset({"of", "from", "at", "in"})


class Sectors:
    """Completes the codes of actors that no lexicon entry gives, by the words and bodies in the phrases that name them."""

    def __init__(self, book: Book, roles: Roles) -> None:
        self.book = book
        self.roles = roles

    def complete(self, phrases: Mapping[int, Phrase]) -> None:
        """Complete the codes of the actors of one sentence's phrases, inner phrases first."""
        for phrase in sorted(phrases.values(), key=lambda p: p.mention.last - p.mention.first):
            dossier = self.book.at.get(phrase.where)
            if dossier is None or phrase.shape not in (Shape.NOMINAL, Shape.NAME, Shape.SENSE):
                continue
            if dossier.entry is not None:
                self._leave_office(phrase, dossier)
            elif not phrase.noun:
                continue
            elif dossier.type is ActorType.PLACE and phrase.shape is Shape.NOMINAL:
                dossier.belongs(None, *self._given(phrase)[:1])
            elif dossier.type not in THINGS and dossier.type is not ActorType.COUNTRY:
                self._complete(phrase, dossier)

    def _complete(self, phrase: Phrase, dossier: Dossier) -> None:
        role, body = self.roles.persons.get(phrase.noun), self.roles.bodies.get(phrase.noun)
        own = role.code if role is not None else body.code if body is not None else ""
        belongs = next(self._bodies(phrase, dossier), None)
        if belongs is not None and dossier.country is None:
            if belongs.country is not None:
                dossier.belongs(belongs.country)
            elif belongs.codes and belongs.codes[0] in SLOTS and dossier.slot is None:
                dossier.codes = (belongs.codes[0], *dossier.codes)
        elif belongs is not None and not own and belongs.type is ActorType.IGO and belongs.slot in SLOTS:
            dossier.country, dossier.codes = None, (belongs.codes[0], *dossier.sectors)
        given = dossier.sectors
        if given in ((), (own,)) and (sectors := self._sectors(phrase, own, belongs, dossier)) != given:
            dossier.codes = (*dossier.codes[: len(dossier.codes) - len(given)], *sectors)

    def _sectors(self, phrase: Phrase, own: str, belongs: Dossier | None, dossier: Dossier) -> tuple[str, ...]:
        """The sectors of an actor whose noun by itself says `own`."""
        words = self._words_before(phrase)
        if phrase.noun in self.roles.generic:
            if given := self._given(phrase):
                return given[:1]
            theirs = belongs.sectors if belongs is not None and belongs.type is not ActorType.PERSON else ()
            if theirs and (not own or "GOV" not in theirs[:1]):
                return theirs
            if phrase.noun == "officer" and phrase.state and not theirs:
                return ("MIL",)
        if own in _IN_OFFICE and _FORMER.intersection(words):
            return ("ELI",)
        if phrase.noun in self.roles.following and belongs is not None and _OUT_OF_OFFICE.intersection(belongs.codes):
            return ("OPP",)
        if own == "GOV" and dossier.slot in _BETWEEN_STATES and phrase.noun not in self.roles.heading:
            return ()
        return (own,) if own else ()

    def _leave_office(self, phrase: Phrase, dossier: Dossier) -> None:
        """Whom the text calls former is of the elite, where no day of publication tells."""
        if not self.book.day and dossier.type is ActorType.PERSON and _FORMER.intersection(self._words_before(phrase)):
            dossier.codes = (*dossier.codes[:1], "ELI")

    def _given(self, phrase: Phrase) -> tuple[str, ...]:
        """The sectors that the words before a noun give, that of the nearest first."""
        return tuple(s for w in reversed(self._words_before(phrase)) if (s := self.roles.sectors.get(w)) is not None)

    def _words_before(self, phrase: Phrase) -> list[str]:
        """The words of a phrase before its noun, or before the name whose title the noun is, two together as one besides."""
        if phrase.shape is Shape.NOMINAL:
            words = list(phrase.words[: len(phrase.words) - len(phrase.noun.split())])
        else:
            words = [w.lower() for w in phrase.titles]
        return [*words, *(" ".join(pair) for pair in pairwise(words))]

    def _bodies(self, phrase: Phrase, dossier: Dossier) -> Iterator[Dossier]:
        """Whom an actor belongs to by its phrase: bodies before the noun, then those behind its "of" and "from"."""
        sentence, mention = phrase.sentence, phrase.mention
        behind = [
            p
            for c in sentence.children[mention.head]
            if c > mention.head and sentence[c].lower in _BELONGING
            for p in sentence.children[c]
            if sentence[p].dep == "pobj"
        ]
        for i in (*range(mention.head - 1, mention.first - 1, -1), *behind):
            other = self.book.at.get((sentence.index, i))
            if sentence[sentence[i].head].tag in _LINKED and i < mention.head:
                continue
            if other is None or other is dossier or not other.codes or other.type in THINGS:
                continue
            if other.type is ActorType.COUNTRY or (other.type in PEOPLE and phrase.noun not in self.roles.following):
                continue
            yield other
