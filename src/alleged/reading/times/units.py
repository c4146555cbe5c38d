"""Calendar units as EDTF: days, weeks, months, seasons, years, decades, and their parts."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

PARTS = {"early": 0, "mid": 1, "late": 2}


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of the calendar: its grain, first and last day, and how EDTF writes it; `mark` is a qualifier on the whole."""

    grain: str
    first: date
    last: date
    text: str

    @property
    def start(self) -> str:
        """The unit, or its first end if it is written as an interval."""
        return self.text.split("/")[0]

    @property
    def end(self) -> str:
        """The unit, or its last end if it is written as an interval."""
        return self.text.split("/")[-1]


def day(value: date) -> Unit:
    """One day."""
    return Unit("day", value, value, value.isoformat())


def days(first: date, last: date, grain: str = "days") -> Unit:
    """Days from first to last, both included."""
    return Unit(grain, first, last, f"{first.isoformat()}/{last.isoformat()}")


def week(inside: date) -> Unit:
    """The ISO week that holds a day, as an interval of days."""
    monday = inside - timedelta(days=inside.weekday())
    return days(monday, monday + timedelta(days=6), "week")


def weekend(inside: date) -> Unit:
    """Saturday and Sunday of a day's ISO week."""
    saturday = inside + timedelta(days=5 - inside.weekday())
    return days(saturday, saturday + timedelta(days=1), "weekend")


def month(year_: int, number: int) -> Unit:
    """A month of a year; numbers outside 1 to 12 run on into other years."""
    year_, number = year_ + (number - 1) // 12, (number - 1) % 12 + 1
    return Unit("month", date(year_, number, 1), month_end(year_, number), f"{year_:04}-{number:02}")


def month_end(year_: int, number: int) -> date:
    """The last day of a month."""
    return date(year_, number, calendar.monthrange(year_, number)[1])


def months(year_: int, first: int, last: int, grain: str = "months") -> Unit:
    """Months from first to last of a year; numbers above 12 are in the next year."""
    one, two = month(year_, first), month(year_, last)
    return Unit(grain, one.first, two.last, f"{one.text}/{two.text}")


def year(number: int) -> Unit:
    """A year."""
    return Unit("year", date(number, 1, 1), date(number, 12, 31), f"{number:04}")


def years(first: int, last: int) -> Unit:
    """Years from first to last."""
    return Unit("years", date(first, 1, 1), date(last, 12, 31), f"{first:04}/{last:04}")


def decade(first: int) -> Unit:
    """The ten years from a year that ends in 0."""
    return Unit("decade", date(first, 1, 1), date(first + 9, 12, 31), f"{first // 10:03}X")


def century(ordinal: int) -> Unit:
    """A century by its number: the 19th is 18XX."""
    first = (ordinal - 1) * 100
    return Unit("century", date(first or 1, 1, 1), date(first + 99, 12, 31), f"{first // 100:02}XX")


def season(year_: int, code: int) -> Unit:
    """A season as EDTF numbers it (21 spring … 24 winter, which carries the year it begins in)."""
    first = {21: 3, 22: 6, 23: 9, 24: 12}[code]
    return Unit("season", date(year_, first, 1), month(year_, first + 2).last, f"{year_:04}-{code}")


def plus_months(value: date, n: int) -> date:
    """The same day n months on, or the month's last day where it has no such day."""
    target = month(value.year, value.month + n).first
    return target.replace(day=min(value.day, month_end(target.year, target.month).day))


def shift(unit: Unit, name: str, n: int) -> Unit | None:
    """N units of a name (day, week, month, year, decade) on from a unit; None where the unit is too coarse to count from."""
    base = unit.first
    if name in ("day", "week", "fortnight", "night"):
        if unit.grain != "day":
            return None
        step = {"week": 7, "fortnight": 14}.get(name, 1) * n
        moved = day(base + timedelta(days=step))
        return approximate(moved) if name in ("week", "fortnight") else moved
    if name == "month":
        if unit.grain not in ("day", "month", "week"):
            return None
        return month(base.year, base.month + n)
    if name == "year":
        return year(base.year + n)
    if name == "decade":
        return approximate(year(base.year + 10 * n))
    return approximate(year(base.year + 100 * n)) if name == "century" else None


def approximate(unit: Unit, mark: str = "~") -> Unit:
    """The unit with a qualifier (~ approximate, ? uncertain, % both) on its ends."""
    ends = "/".join(end if end[-1] in "~?%" or end == ".." else end + mark for end in unit.text.split("/"))
    return Unit(unit.grain, unit.first, unit.last, ends)


def part(unit: Unit, which: str) -> Unit:
    """The early, mid or late third of a unit, with "~" on the bounds that the third draws; other grains stay whole."""
    n = PARTS[which]
    y = unit.first.year
    if unit.grain == "month":
        first, last = ((1, 10), (11, 20), (21, unit.last.day))[n]
        return _third(days(unit.first.replace(day=first), unit.first.replace(day=last)), n)
    if unit.grain == "year":
        return _third(months(y, *((1, 4), (5, 8), (9, 12))[n]), n)
    if unit.grain == "decade":
        first, last = ((0, 3), (4, 6), (7, 9))[n]
        return _third(years(y + first, y + last), n)
    if unit.grain == "century":
        y -= y % 100
        first, last = ((0, 33), (34, 66), (67, 99))[n]
        return _third(years(y + first, y + last), n)
    return unit


def _third(third: Unit, n: int) -> Unit:
    one, two = third.text.split("/")
    text = (f"{one}/{two}~", f"{one}~/{two}~", f"{one}~/{two}")[n]
    return Unit("part", third.first, third.last, text)


def edge(unit: Unit, *, last: bool) -> Unit:
    """The beginning or end of a unit: its first or last month (of a year), day (of a month) or year (of longer ones), about."""
    if unit.grain == "year":
        return approximate(month(unit.first.year, 12 if last else 1))
    if unit.grain == "season":
        return approximate(month(unit.first.year, unit.first.month + (2 if last else 0)))
    if unit.grain in ("decade", "century"):
        return approximate(year(unit.last.year if last else unit.first.year))
    return approximate(day(unit.last if last else unit.first))


def span(one: Unit, two: Unit) -> Unit:
    """From the start of one unit to the end of another."""
    return Unit("span", one.first, two.last, f"{one.start}/{two.end}")
