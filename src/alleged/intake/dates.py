"""Days of publication that a page states in so many words: in a row, in metadata, or on a line of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from email.utils import parsedate_to_datetime
from functools import cache

from alleged.intake.furniture import load_furniture

REST_WORDS = 8
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_SAYS = r"(?:(?:first\s+)?(?:published|posted|filed|date|dated)\b(?:\s+on)?\s*:?\s*|on\s+)?"
_CLOCK = r"(?:[\s,|•·–—-]*(?:at\s+)?\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,5}|[+-]\d{2}:?\d{2})?)?"


@dataclass(frozen=True, slots=True)
class DateLine:
    """A line that states a day, and what stands on it after that day ("by Ann Poe")."""

    day: date
    rest: str


@cache
def _day_pattern() -> re.Pattern[str]:
    furniture = load_furniture()
    months = "|".join(
        sorted(
            {m for name in furniture.months for m in (name, name[:3], name[:4] if name == "september" else name)},
            key=len,
            reverse=True,
        )
    )
    weekday = "|".join(sorted({w for name in furniture.weekdays for w in (name, name[:3])}, key=len, reverse=True))
    day = r"(?P<{}>\d{{1,2}})(?:st|nd|rd|th)?"
    return re.compile(
        rf"(?:(?:{weekday})\.?,?\s+)?(?:(?P<m1>{months})\.?\s+{day.format('d1')},?\s+(?P<y1>\d{{4}})"
        rf"|{day.format('d2')}\s+(?:of\s+)?(?P<m2>{months})\.?,?\s+(?P<y2>\d{{4}})"
        rf"|(?P<y3>\d{{4}})-(?P<n3>\d{{2}})-(?P<d3>\d{{2}}))",
        re.I,
    )


@cache
def _line_pattern() -> re.Pattern[str]:
    return re.compile(rf"{_SAYS}{_day_pattern().pattern}{_CLOCK}\.?(?P<rest>(?:\s*[|•·,–—-].*|\s+by\s.*)?)", re.I)


def read_day(text: str) -> date | None:
    """The day that a value such as "2019-01-05", "2019-01-05T08:00Z", "January 5, 2019" or "Sat, 05 Jan 2019 08:00:00 GMT" names.

    None if it names no whole day: a year or a month alone is not one, and 01/05/2019 could be two.
    """
    text = " ".join(text.split())
    if match := _ISO.fullmatch(text) or _COMPACT.fullmatch(text):
        return _day(*match.groups())
    if match := _day_pattern().fullmatch(text):
        return _matched_day(match)
    if line := read_date_line(text):
        return None if line.rest else line.day
    try:
        return parsedate_to_datetime(text).date()
    except (ValueError, TypeError, IndexError):
        return None


def read_date_line(text: str) -> DateLine | None:
    """A line that begins with a day of publication, such as "Saturday, January 5, 2019" or "Posted on May 4, 2010 by Ann Poe"."""
    match = _line_pattern().fullmatch(text.strip()) if len(text) <= 120 else None
    day = _matched_day(match) if match else None
    if match is None or day is None:
        return None
    rest = match["rest"].strip(" \t|•·,–—-")
    # More words, or the end of a sentence, make it running text that only begins with a day.
    return None if len(rest.split()) > REST_WORDS or rest.endswith((".", "!", "?")) else DateLine(day, rest)


def _matched_day(match: re.Match[str]) -> date | None:
    if match["y3"]:
        return _day(match["y3"], match["n3"], match["d3"])
    name = (match["m1"] or match["m2"]).lower()[:3]
    month = next(n for n, full in enumerate(load_furniture().months, 1) if full.startswith(name))
    return _day(match["y1"] or match["y2"], str(month), match["d1"] or match["d2"])


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
