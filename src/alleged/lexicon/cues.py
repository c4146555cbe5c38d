"""Cue lexicon."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class CueLexicon:
    """To be filled."""


def load_cues(folder: Path) -> CueLexicon:
    """To be filled."""
    return CueLexicon()
