"""What an expression of time is read against: the anchor, the tense, the country, an earlier date of the text."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from alleged.lexicon.times import TimeLexicon
from alleged.reading.times.units import Unit


@dataclass(frozen=True, slots=True)
class Context:
    """How to read an expression: `anchor` is the day it counts from (None if unknown), `grain` how exactly that day is known.

    `future`, `perfect`, `negated` tell the tense and polarity of the clause, `before` the last date in the text ahead of it.
    """

    lexicon: TimeLexicon
    anchor: date | None
    future: bool = False
    perfect: bool = False
    negated: bool = False
    country: str | None = None
    before: Unit | None = None
    grain: str = "day"
    text: str = ""

    @property
    def today(self) -> date:
        """The anchor as a day; raises UnanchoredError where there is none or it is not known to the day."""
        if self.anchor is None or self.grain != "day":
            raise UnanchoredError
        return self.anchor

    @property
    def year(self) -> int:
        """The anchor's year; raises UnanchoredError where there is none."""
        if self.anchor is None:
            raise UnanchoredError
        return self.anchor.year


class UnanchoredError(Exception):
    """A relative expression without anything to count from; caught where expressions are resolved."""


Build = Callable[[re.Match[str], Context], Unit | None]
"""How a match becomes a unit; None where the words turn out to tell no time."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """One form of words: its name, its expression over lower-case text, and how to build the unit.

    `bound`: the match holds its own preposition and what it builds is the whole value. Only texts that hold one of `keys` are tried.
    """

    name: str
    expression: re.Pattern[str]
    build: Build
    bound: bool = False
    keys: tuple[str, ...] = ()


def alternatives(words: Mapping[str, object]) -> str:
    """A group of the words, longest first."""
    return "(?:" + "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w))) + ")"


def number(lexicon: TimeLexicon, words: str) -> int | None:
    """What a number in digits or words says; None if it is none."""
    words = words.strip()
    return int(words) if words.isdigit() else lexicon.numbers.get(words)


def ordinal(lexicon: TimeLexicon, words: str) -> int | None:
    """What an ordinal in digits ("40th") or words says."""
    digits = re.match(r"\d+", words)
    return int(digits[0]) if digits else lexicon.ordinals.get(words.strip())
