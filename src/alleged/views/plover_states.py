"""The states of an account: which of them the words around an event name, where it happened, and whose the two sides are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from alleged.values.happening import Quad
from alleged.values.statement import Reading, Statement
from alleged.values.text import Span


@dataclass(frozen=True, slots=True)
class Account:
    """What is known of the states of an event: those of the parties `beside` an actor and `against` it; `at` is its trigger."""

    beside: set[str]
    against: set[str]
    at: Span


class States:
    """The states that one reading names, asked for by the trigger of an event."""

    def __init__(self, reading: Reading) -> None:
        self._country = {a.id: a.country for a in reading.actors}
        self._placed = {a.name: a.country for a in reading.actors if a.country}
        self._told: dict[Span, list[Statement]] = {}
        for statement in reading.statements:
            if statement.trigger is not None:
                self._told.setdefault(statement.trigger, []).append(statement)
        self._starts = [(m.start, m.sentence) for a in reading.actors for m in a.mentions]
        self._named = [(m.start, m.sentence, a.country) for a in reading.actors if a.country for m in a.mentions]

    def of(self, ids: Iterable[str]) -> set[str]:
        """The states that some parties belong to."""
        return {c for i in ids if (c := self._country.get(i)) is not None}

    def where(self, at: Span) -> set[str]:
        """The state of the place where an event is said to be."""
        return {c for s in self._told.get(at, ()) if s.place and (c := self._placed.get(s.place)) is not None}

    def near(self, at: Span) -> Iterator[set[str]]:
        """The states that the words name which tell of a trigger, then those of its sentence but for the words of who tells it."""
        if not self._starts:
            return
        told = self._told.get(at, [])
        apart = [h.source for s in told for h in s.chain if h.source is not None]
        named = [n for n in self._named if not any(start <= n[0] < end for start, end in apart)]
        for statement in told:
            yield {c for start, _, c in named if statement.start <= start < statement.end}
        sentence = min(self._starts, key=lambda start: abs(start[0] - at[0]))[1]
        yield {c for _, i, c in named if i == sentence}
        yield {c for _, i, c in self._named if i == sentence}

    def of_teller(self, at: Span) -> str | None:
        """The state of officials who tell of an event without being of any: that of whom it hit, else of who did it."""
        for statement in self._told.get(at, ()):
            hit = statement.event is not None and statement.event.quad is Quad.MATERIAL_CONFLICT
            sides = (statement.actors, statement.recipients)
            for side in reversed(sides) if hit else sides:
                if len(states := self.of(side)) == 1:
                    return next(iter(states))
        return None
