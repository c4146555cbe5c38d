"""Veridicality lexicon."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class VeridicalityLexicon:
    """To be filled."""


def load_veridicality(folder: Path) -> VeridicalityLexicon:
    """To be filled."""
    return VeridicalityLexicon()
