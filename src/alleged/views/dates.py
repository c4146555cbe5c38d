"""EDTF strings as a person says them."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_PARTS = {
    **dict(zip(("21", "22", "23", "24"), ("spring", "summer", "autumn", "winter"), strict=True)),
    **{f"{33 + n}": f"the {word} quarter of" for n, word in enumerate(("first", "second", "third", "fourth"))},
}
_DATE = re.compile(r"(\d{2}[\dX]{2})(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([~?%]?)")
_MARKS = {"": "", "~": "about ", "?": "perhaps ", "%": "perhaps about "}


def day_in_words(day: date) -> str:
    """A day without leading zeros, such as "4 May 2010"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def time_in_words(edtf: str) -> str:
    """An EDTF string in words; what is not understood stays as it is.

    >>> time_in_words("198X/.."), time_in_words("2010-05"), time_in_words("2009-06-12/2009-06-20")
    ('since the 1980s', 'in May 2010', 'from 12 June 2009 to 20 June 2009')
    """
    start, slash, end = edtf.partition("/")
    if not slash:
        found = _date(start)
        if found is None:
            return edtf
        return f"{'on' if _is_day(start) else 'in'} {found}"
    first, last = _date(start), _date(end)
    if first and end in {"", ".."}:
        return f"since {first}"
    if last and start in {"", ".."}:
        return f"until {last}"
    return f"from {first} to {last}" if first and last else edtf


def _is_day(edtf: str) -> bool:
    found = _DATE.fullmatch(edtf)
    return bool(found and found[3] and found[3] != "XX")


def _date(edtf: str) -> str | None:
    found = _DATE.fullmatch(edtf)
    if not found:
        return None
    year, month, day, mark = found.groups()
    words = _year(year)
    if month and month != "XX":
        if month in _PARTS:
            words = f"{_PARTS[month]} {words}"
        elif 1 <= int(month) <= 12:
            words = f"{_MONTHS[int(month) - 1]} {words}"
        else:
            return None
        if day and day != "XX":
            words = f"{int(day)} {words}"
    return _MARKS[mark] + words


def _year(year: str) -> str:
    if year.endswith("XX"):
        century = int(year[:2]) + 1
        ending = "th" if century % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(century % 10, "th")
        return f"the {century}{ending} century"
    return f"the {year[:3]}0s" if year.endswith("X") else year
