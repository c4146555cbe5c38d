"""Actor lexicon."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class ActorLexicon:
    """To be filled."""


def load_actors(folder: Path) -> ActorLexicon:
    """To be filled."""
    return ActorLexicon()
