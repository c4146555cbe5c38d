"""The rows of the actor lexicon: entries, the senses of their names, states, offices and who held them, bodies of states."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from alleged.values.actor import ActorType

DOUBTFUL = "?"
"""What a name begins with in the files if it only counts where the text also names the country or the actor in full."""

_OFFICIALS = frozenset({"GOV", "LEG", "JUD", "MIL", "COP", "SPY"})


class NameKind(StrEnum):
    """How a name stands for its entry."""

    NAME = "name"
    ADJECTIVE = "adjective"
    PEOPLE = "people"
    CAPITAL = "capital"
    SEAT = "seat of power"


@dataclass(frozen=True, slots=True)
class Term:
    """The codes of an actor from one day to another (years, months or days; "" for open)."""

    begins: str
    ends: str
    codes: tuple[str, ...]
    what: str = ""

    def covers(self, day: str) -> bool:
        """Whether a day lies in it; a date without day or month counts whole."""
        return self.begins <= day and (not self.ends or day[: len(self.ends)] <= self.ends)


@dataclass(frozen=True, slots=True)
class Entry:
    """One actor of the lexicon; `terms` are the codes it had at certain times, `source` says file and line."""

    key: str
    name: str
    type: ActorType
    country: str | None
    codes: tuple[str, ...]
    aliases: tuple[str, ...] = ()
    gender: str = ""
    source: str = ""
    terms: tuple[Term, ...] = ()
    doubtful: frozenset[str] = frozenset()

    def term(self, day: str) -> Term | None:
        """What the actor was on a day, the first of several."""
        return next((t for t in self.terms if t.covers(day)), None)

    def codes_on(self, day: str) -> tuple[str, ...]:
        """The codes on a day: those of that time, ELI for who held office before, else those that hold at all times."""
        if not day or not self.terms:
            return self.codes
        term = self.term(day)
        if term is not None:
            return term.codes
        if self.type is not ActorType.PERSON:
            return self.codes
        former = [t for t in self.terms if t.ends and t.ends < day and _OFFICIALS & set(t.codes)]
        return (*self.codes[:1], "ELI") if former else self.codes[:1]


@dataclass(frozen=True, slots=True)
class Sense:
    """What a name in the text stands for, and how; `others` have the same name, `doubtful` says that it may be none of them."""

    entry: Entry
    kind: NameKind
    others: tuple[Entry, ...] = ()
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Country:
    """A state with the words that stand for it; a former one has an end and mostly an `heir`, whose capital and seats were its own."""

    entry: Entry
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    capitals: tuple[str, ...]
    seats: tuple[str, ...]
    begins: str = ""
    ends: str = ""
    heir: str = ""


@dataclass(frozen=True, slots=True)
class Tenure:
    """Who held an office of a country or body, from when until when (years, months or days; "" for still)."""

    entry: Entry
    country: str | None
    body: str
    office: str
    begins: str
    ends: str

    def covers(self, day: str) -> bool:
        """Whether the office was held on a day; a date without day or month counts whole."""
        return Term(self.begins, self.ends, ()).covers(day)


@dataclass(frozen=True, slots=True)
class Body:
    """A body of a state that is named by what it is, such as its foreign ministry."""

    key: str
    name: str
    worded: tuple[str, ...]
    type: ActorType
    codes: tuple[str, ...]
    called: tuple[str, ...]
    leads: tuple[str, ...]
    examples: tuple[tuple[str, str], ...]
