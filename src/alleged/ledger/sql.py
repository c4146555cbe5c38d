"""The SQL of the room: numbered migrations and queries by name."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent


@cache
def migrations() -> tuple[Path, ...]:
    """The numbered migrations in order; a ledger's schema number is how many of them it has had."""
    return tuple(sorted((_FOLDER / "migrations").glob("[0-9]*.sql")))


@cache
def query(name: str) -> str:
    """The text of a query by its file's name."""
    return (_FOLDER / "queries" / f"{name}.sql").read_text(encoding="utf-8")
