"""Tests of days of publication."""

from __future__ import annotations

from datetime import date

import pytest

from alleged.intake.dates import read_date_line, read_day

DAY = date(2019, 1, 5)


@pytest.mark.parametrize(
    "text, day",
    [
        ("2019-01-05", DAY),
        ("2019-01-05T10:00:00Z", DAY),
        ("20190105", DAY),
        ("January 5, 2019", DAY),
        ("5 January 2019", DAY),
        ("Jan. 5, 2019", DAY),
        ("Sat, 05 Jan 2019 08:00:00 GMT", DAY),
        ("2019", None),
        ("January 2019", None),
        ("01/05/2019", None),
        ("2019-13-45", None),
        ("February 30, 2019", None),
        ("yesterday", None),
        ("", None),
        ("0000-00-00", None),
    ],
)
def test_days(text: str, day: date | None) -> None:
    """A value that names one whole day gives it; anything less, or ambiguous, gives none."""
    assert read_day(text) == day


@pytest.mark.parametrize(
    "text, rest",
    [
        ("Saturday, January 5, 2019\u00a0", ""),
        ("Published: 5 January 2019", ""),
        ("January 5th, 2019 | 3:15 pm", ""),
        ("Posted on Jan 5, 2019 by Ann Poe", "by Ann Poe"),
        ("2019-01-05", ""),
    ],
)
def test_date_lines(text: str, rest: str) -> None:
    """A line of its own that states the day is a dateline, whatever follows the day is kept apart."""
    line = read_date_line(text)
    assert line is not None
    assert (line.day, line.rest) == (DAY, rest)


@pytest.mark.parametrize(
    "text",
    [
        "January 5, 2019 saw the end of the talks.",
        "January 5, 2019, was a black day for the council.",
        "In January 2019 the talks ended.",
        "Last updated January 5, 2019",
    ],
)
def test_sentences_are_no_date_lines(text: str) -> None:
    """A sentence that begins with a day is not a dateline."""
    assert read_date_line(text) is None
