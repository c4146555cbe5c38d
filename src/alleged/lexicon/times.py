"""Time lexicon."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class TimeLexicon:
    """To be filled."""


def load_times(folder: Path) -> TimeLexicon:
    """To be filled."""
    return TimeLexicon()
