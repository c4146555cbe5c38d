"""Event lexicon."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class EventLexicon:
    """To be filled."""


def load_events(folder: Path) -> EventLexicon:
    """To be filled."""
    return EventLexicon()
