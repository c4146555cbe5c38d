"""The first and last day an EDTF string allows, so that a ledger can be searched by time."""

from __future__ import annotations

import re
from calendar import monthrange

ALWAYS = "0000-01-01"
EVER = "9999-12-31"
"""The bounds of an interval that is open at its start or end; ISO dates, so that they sort as text."""

_DATE = re.compile(r"(?P<year>[0-9X]{4})(?:-(?P<month>[0-9X]{2})(?:-(?P<day>[0-9X]{2}))?)?[~?%]?")
_SEASONS = {
    "21": (3, 5),
    "22": (6, 8),
    "23": (9, 11),
    "24": (12, 12),
    "33": (1, 3),
    "34": (4, 6),
    "35": (7, 9),
    "36": (10, 12),
}


def bounds(edtf: str) -> tuple[str, str] | None:
    """The first and last day as ISO dates, for instance ("1980-01-01", "9999-12-31") for `198X/..`; None if it is no such string.

    Level 0 and the parts of level 1 and 2 that a reading uses: intervals with open or unknown ends, unspecified digits,
    seasons, quarters and the marks for uncertain and approximate, which widen nothing.
    """
    start, slash, end = edtf.partition("/")
    first = _day(start, latest=False) if start not in {"", ".."} else (ALWAYS if slash else None)
    if not slash:
        end = start
    last = _day(end, latest=True) if end not in {"", ".."} else EVER
    return (first, last) if first and last else None


def _day(date: str, *, latest: bool) -> str | None:
    found = _DATE.fullmatch(date)
    if not found:
        return None
    year = found["year"].replace("X", "9" if latest else "0")
    month, day = found["month"], found["day"]
    if month in _SEASONS:
        number = _SEASONS[month][latest]
    elif month is None or "X" in month:
        number = 12 if latest else 1
    else:
        number = int(month)
    if not 1 <= number <= 12:
        return None
    if day is None or "X" in day:
        day = f"{monthrange(max(1, int(year)), number)[1] if latest else 1:02}"
    return f"{year}-{number:02}-{day}"
