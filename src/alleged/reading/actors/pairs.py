"""Two actors taken up together: "the two countries", "both leaders", "the prime ministers", "the two sides", "the two"."""

from __future__ import annotations

from alleged.lexicon.actors import ActorLexicon
from alleged.reading.actors.dossiers import PEOPLE, THINGS, Book, Dossier
from alleged.reading.actors.phrases import Phrase
from alleged.values.actor import ActorType

PAIR_WORDS = frozenset({"two", "both", "pair", "duo"})
"""Words that stand for two actors without saying what they are."""

_FAR = 8
_NEAR = 3
_BODIES = frozenset(ActorType) - PEOPLE - THINGS
_ALIKE = tuple(frozenset({kind}) for kind in ActorType if kind is ActorType.PERSON or kind in _BODIES)


class Pairs:
    """Finds the two actors that a plural noun means, as one actor named after both; a token has one actor only."""

    def __init__(self, book: Book, lexicon: ActorLexicon) -> None:
        self.book = book
        self.roles = lexicon.roles

    def resolve(self, phrase: Phrase) -> Dossier | None:
        """The pair that a definite phrase means; None if it says more of itself or no two were named."""
        office = phrase.noun in self.roles.offices
        bare = phrase.noun in PAIR_WORDS
        if not (phrase.pair or office or bare) or len(phrase.words) > len(phrase.noun.split()):
            return None
        if bare and any(phrase.sentence[c].lower == "of" for c in phrase.sentence.children[phrase.mention.head]):
            return None
        found = self._alike(phrase) if bare else self._two(phrase, self._types(phrase), office=office)
        return self._opened(phrase, *sorted(found, key=lambda d: d.number)) if len(found) == 2 else None

    def _types(self, phrase: Phrase) -> frozenset[ActorType]:
        if self.roles.persons.get(phrase.noun):
            return frozenset({ActorType.PERSON})
        return _BODIES if phrase.noun in ("side", "party") else frozenset({ActorType.COUNTRY})

    def _alike(self, phrase: Phrase) -> list[Dossier]:
        """The last two persons, or the last two bodies of one type, whichever were named last."""
        candidates = [c for types in _ALIKE if len(c := self._two(phrase, types, office=False)) == 2]
        return max(candidates, key=lambda c: min(d.mentions[-1].start for d in c), default=[])

    def _two(self, phrase: Phrase, types: frozenset[ActorType], *, office: bool) -> list[Dossier]:
        """The last two named actors of some types, for an office those who hold it."""
        wanted = {phrase.noun, *self.roles.offices.get(phrase.noun, ())} if office and phrase.noun != "leader" else None
        found: list[Dossier] = []
        for said in self.book.recent(before=phrase.where, sentences=_FAR if office else _NEAR):
            dossier = said.dossier
            if dossier.type not in types or not dossier.named or dossier in found or dossier.plural:
                continue
            if wanted is None or wanted & (dossier.nouns | self._offices(dossier)):
                found.append(dossier)
            if len(found) == 2:
                break
        return found

    def _offices(self, dossier: Dossier) -> set[str]:
        """The offices that a leader of the lexicon held on the day of publication."""
        terms = dossier.entry.terms if dossier.entry is not None and self.book.day else ()
        return {t.what.split(" of ")[0] for t in terms if t.covers(self.book.day)}

    def _opened(self, phrase: Phrase, first: Dossier, second: Dossier) -> Dossier:
        key = f"pair:{first.number}+{second.number}"
        pair = self.book.by_key.get(key)
        if pair is None:
            kind = first.type if first.type is second.type else ActorType.CROWD
            reason = f"“{phrase.mention.text}”: the two mentioned last, {first.name} and {second.name}"
            pair = self.book.open(f"{first.name} and {second.name}", kind, reason, key=key)
            pair.plural = True
        pair.alias(phrase.name)
        return pair
