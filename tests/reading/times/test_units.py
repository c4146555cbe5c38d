"""Calendar units and their parts as EDTF."""

from __future__ import annotations

from datetime import date

import pytest

from alleged.reading.times.units import (
    Unit,
    approximate,
    century,
    day,
    decade,
    edge,
    month,
    part,
    season,
    shift,
    week,
    year,
)


@pytest.mark.parametrize(
    ("unit", "text"),
    [
        (day(date(2012, 2, 29)), "2012-02-29"),
        (week(date(2015, 9, 23)), "2015-09-21/2015-09-27"),
        (month(2015, 14), "2016-02"),
        (year(987), "0987"),
        (decade(1980), "198X"),
        (century(19), "18XX"),
        (season(2003, 24), "2003-24"),
    ],
)
def test_units_are_written_as_edtf(unit: Unit, text: str) -> None:
    """Each unit has its own spelling."""
    assert unit.text == text


@pytest.mark.parametrize(
    ("unit", "which", "text"),
    [
        (month(2004, 2), "late", "2004-02-21~/2004-02-29"),
        (year(2009), "mid", "2009-05~/2009-08~"),
        (decade(1990), "early", "1990/1993~"),
        (century(20), "early", "1900/1933~"),
        (day(date(2009, 1, 1)), "early", "2009-01-01"),
    ],
)
def test_parts_mark_the_bounds_they_draw(unit: Unit, which: str, text: str) -> None:
    """The bounds that a third draws are approximate, the unit's own are not."""
    assert part(unit, which).text == text


def test_edges_are_approximate() -> None:
    """The end of a year is about its last month, of a month about its last day."""
    assert edge(year(2002), last=True).text == "2002-12~"
    assert edge(month(2002, 2), last=True).text == "2002-02-28~"


def test_nothing_is_counted_from_what_is_too_coarse() -> None:
    """Five days after a year is no day."""
    assert shift(year(1990), "day", 5) is None
    moved = shift(day(date(1990, 8, 2)), "month", 5)
    assert moved is not None
    assert moved.text == "1991-01"


def test_a_qualifier_goes_on_both_ends_once() -> None:
    """Approximating an interval marks its ends and leaves marked ones."""
    assert approximate(part(year(2009), "early")).text == "2009-01~/2009-04~"
