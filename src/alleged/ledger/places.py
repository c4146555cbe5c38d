"""Places: one number that orders documents and statements by date of publication and then by key."""

from __future__ import annotations

from datetime import date

from alleged.errors import QueryError

SHIFT = 40
MASK = (1 << SHIFT) - 1
LAST = (1 << 63) - 1


def place(published: str | None, key: int) -> int:
    """The place of a document or statement; what is undated comes before everything else."""
    day = date.fromisoformat(published).toordinal() if published else 0
    return day << SHIFT | key


def key_at(at: int) -> int:
    """The key that a place holds."""
    return at & MASK


def span_of(since: str | None, until: str | None) -> tuple[int, int]:
    """The first and last place of two ISO days; without any, everything, undated too."""
    first = _ordinal(since) << SHIFT if since else 0
    last = (_ordinal(until) << SHIFT | MASK) if until else LAST
    return first or (1 << SHIFT if until else 0), last


def _ordinal(day: str) -> int:
    try:
        return max(1, date.fromisoformat(day).toordinal())
    except ValueError:
        if day.startswith("0000"):
            return 1
        raise QueryError("day", f"{day!r} is not a date such as 2010-05-04") from None
