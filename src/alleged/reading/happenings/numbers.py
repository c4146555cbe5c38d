"""How many were killed, hurt or held, as the words around a trigger say it; numbers that disagree all stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from alleged.lexicon.event_counts import CountWords
from alleged.reading.happenings.arguments import Frames
from alleged.reading.happenings.triggers import Trigger
from alleged.reading.syntax import conjuncts
from alleged.values.happening import Count

_LEAST = re.compile(r"\b(?:at least|more than|over|no fewer than|no less than|upwards of|not less than|as least)\b")
_MOST = re.compile(r"\b(?:up to|as many as|at most|fewer than|less than|under|no more than|not more than)\b")
_AROUND = frozenset(
    "at least more than over no fewer less upwards of not up to as many most under about around some nearly almost roughly "
    "approximately between and or an estimated another a - –".split()
)
_MULTIPLIERS = frozenset({12, 100, 1000, 1000000})
_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?")


class Numbers:
    """The counts of the triggers of one sentence."""

    __slots__ = ("_words", "frames", "sentence")

    def __init__(self, frames: Frames, words: CountWords) -> None:
        self.frames = frames
        self.sentence = frames.sentence
        self._words = words

    def of(self, trigger: Trigger) -> tuple[Count, ...]:
        """The counts that a trigger's clause gives, in the order of the text."""
        found: dict[int, Count] = {}
        for what, noun in (*self._counted(trigger), *self._states(trigger)):
            numeral = self._numeral(noun)
            if numeral is not None and (count := self._count(what, numeral, noun)) is not None:
                found.setdefault(numeral, count)
        return tuple(found[i] for i in sorted(found))

    def _counted(self, trigger: Trigger) -> Iterator[tuple[str, int]]:
        """What is counted, and the noun that has the number."""
        sentence, words = self.sentence, self._words
        verb = trigger.verb if trigger.verb is not None else trigger.head
        if what := words.verbs.get(sentence[verb].lemma.lower()):
            found = self.frames.object(verb)
            yield from ((what, c) for c in (conjuncts(sentence, found.token) if found else ()))
        if what := words.active.get(sentence[verb].lemma.lower()):
            found = self.frames.surface(verb)
            yield from ((what, c) for c in (conjuncts(sentence, found.token) if found else ()))
        if what := words.nouns.get(sentence[trigger.head].lemma.lower()):
            yield what, trigger.head

    def _states(self, trigger: Trigger) -> Iterator[tuple[str, int]]:
        """Numbers before "dead" and its like below the trigger ("left nine dead", "nine people dead")."""
        for i in self.sentence.subtree(trigger.verb if trigger.verb is not None else trigger.head):
            what = self._words.states.get(self.sentence[i].lower)
            if what and i and i != trigger.head and self.sentence[i].pos in ("ADJ", "NOUN", "VERB"):
                yield what, i - 1

    def _numeral(self, noun: int) -> int | None:
        """The token that says how many a noun stands for: its number, or itself ("killed nine", "dozens of villagers")."""
        sentence = self.sentence
        if self._is_number(noun):
            return noun
        below = [c for c in sentence.children[noun] if self._is_number(c)]
        labels = ("nummod", "amod", "nmod", "compound", "det")
        return next((c for label in labels for c in below if sentence[c].dep == label), None)

    def _is_number(self, i: int) -> bool:
        word = self.sentence[i].lower
        counted = word in self._words.numbers and (word not in ("a", "an", "one") or self.sentence[i].dep != "nsubj")
        return bool(_DIGITS.fullmatch(word)) or counted or word in self._words.vague or self._compound(word) is not None

    def _count(self, what: str, numeral: int, noun: int) -> Count | None:
        """The count of a numeral with the words around it that bound it."""
        sentence = self.sentence
        left = right = numeral
        while left > 0 and (sentence[left - 1].lower in _AROUND or self._is_number(left - 1)):
            left -= 1
        while right + 1 < len(sentence) and right + 1 != noun and self._goes_on(right + 1, left):
            right += 1
        if numeral == noun:
            right = max(right, numeral)
        while left < numeral and sentence[left].lower in ("and", "or", "of", "to", "a"):
            left += 1
        text = self._text(left, right)
        values = self._values([sentence[i].lower for i in range(left, right + 1)])
        if not values:
            return None
        low, high = min(values), max(values)
        lower = text.lower()
        if any(sentence[i].lower in self._words.vague for i in range(left, right + 1)) or _LEAST.search(lower):
            return Count(what, low, None, text)
        return Count(what, 0 if _MOST.search(lower) else low, high, text)

    def _text(self, left: int, right: int) -> str:
        """The words from one token to another, apart where the text has them apart."""
        tokens = self.sentence.tokens[left : right + 1]
        gaps = [" " if a.end < b.start else "" for a, b in pairwise(tokens)]
        return "".join(t.text + gap for t, gap in zip(tokens, [*gaps, ""], strict=True))

    def _goes_on(self, i: int, left: int) -> bool:
        """Whether a number goes on with the next word: another number, or "to", "or" (after "between": "and") before one."""
        if self._is_number(i):
            return True
        word = self.sentence[i].lower
        joins = word in ("to", "or", "-", "–") or (word == "and" and self.sentence[left].lower == "between")
        return joins and i + 1 < len(self.sentence) and self._is_number(i + 1)

    def _values(self, words: list[str]) -> list[int]:
        """The numbers that a run of words names: "two hundred" is one, "ten to twelve" are two."""
        values: list[int] = []
        value: float | None = None
        for i, word in enumerate([*words, ""]):
            n = self._value(word) if word not in ("a", "an") or self._multiplies(words, i) else None
            if word == "-" and value is not None and value >= 20 and not _DIGITS.fullmatch(words[i - 1]):
                continue
            if n is None:
                if value is not None:
                    values.append(int(value))
                value = None
            elif value is not None and n in _MULTIPLIERS and not _DIGITS.fullmatch(word):
                value *= n
            elif value is not None and value >= 20 and n < value and not _DIGITS.fullmatch(word):
                value += n
            else:
                if value is not None and value != 1:
                    values.append(int(value))
                value = n
        return values

    def _multiplies(self, words: list[str], i: int) -> bool:
        """Whether "a" stands for one: alone, or before "dozen", "hundred" and the like."""
        return len(words) == 1 or (i + 1 < len(words) and self._words.numbers.get(words[i + 1], 0) in _MULTIPLIERS)

    def _value(self, word: str) -> float | None:
        if _DIGITS.fullmatch(word):
            return float(word.replace(",", ""))
        known = self._words.numbers.get(word, self._words.vague.get(word))
        return float(known) if known is not None else self._compound(word)

    def _compound(self, word: str) -> float | None:
        """The value of "twenty-one"."""
        parts = [self._words.numbers.get(p) for p in word.split("-")]
        known = [p for p in parts if p is not None]
        return float(sum(known)) if len(known) == len(parts) == 2 and known[1] < known[0] else None
