"""Connective lexicon."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class ConnectiveLexicon:
    """To be filled."""


def load_connectives(folder: Path) -> ConnectiveLexicon:
    """To be filled."""
    return ConnectiveLexicon()
