"""What follows from what, as the text itself says it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Consequence:
    """The happening with index `effect` is said to follow from the one with index `cause`; `how` names the connective."""

    cause: int
    effect: int
    how: str
