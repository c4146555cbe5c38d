"""The argument tree of a reading: what the text says follows from what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from alleged.views.present import Presentation

DEEPEST = 12
"""Steps below which a tree is not drawn any further: what follows then is only named."""


@dataclass(frozen=True, slots=True)
class Step:
    """A statement and what follows from it; `elsewhere` says that its own consequences already stand further up."""

    shown: Presentation
    then: tuple[Step, ...] = ()
    elsewhere: bool = False


def argument_tree(statements: Sequence[Presentation]) -> tuple[Step, ...]:
    """The trees of all statements from which something follows, each statement spelled out once; circles are cut open."""
    by_number = {s.number: s for s in statements}
    effects: dict[int, list[int]] = {}
    for s in statements:
        for cause in s.follows:
            effects.setdefault(cause, []).append(s.number)
    grown: set[int] = set()

    def grow(number: int, depth: int) -> Step:
        if number in grown or depth == DEEPEST:
            return Step(by_number[number], elsewhere=bool(effects.get(number)))
        grown.add(number)
        return Step(by_number[number], tuple(grow(n, depth + 1) for n in effects.get(number, ())))

    first = [n for n in effects if not by_number[n].follows]
    trees = [grow(n, 0) for n in first]
    return tuple(trees + [grow(n, 0) for n in effects if n not in grown])
