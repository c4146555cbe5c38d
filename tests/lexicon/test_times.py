"""The time lexicon: words of time, feasts, and the table of events and eras."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from alleged.errors import LexiconError
from alleged.lexicon.load import FOLDER
from alleged.lexicon.times import load_times

LEXICON = load_times(FOLDER)


def test_months_and_weekdays_are_whole() -> None:
    """Twelve months and seven weekdays, each number once or more."""
    assert set(LEXICON.months.values()) == set(range(1, 13))
    assert set(LEXICON.weekdays.values()) == set(range(7))


def test_eras_end_after_they_begin() -> None:
    """No era or reign ends before it starts."""
    assert [name for name, n in LEXICON.named.items() if n.end and n.end < n.start[: len(n.end)]] == []


def test_ramadan_is_a_month() -> None:
    """Each Ramadan in the table lasts 29 or 30 days."""
    lengths = {(date.fromisoformat(b) - date.fromisoformat(a)).days + 1 for a, b in LEXICON.ramadan.values()}
    assert lengths <= {29, 30}


def test_a_bad_date_is_named_with_its_line(tmp_path: Path) -> None:
    """A row of the table that holds no date is an error with file and line."""
    (tmp_path / "times.toml").write_text((FOLDER / "times.toml").read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "dates.csv").write_text("# header\nnames,kind,start,end,about\nlong march,era,1934,soon,\n")
    with pytest.raises(LexiconError, match=r"dates\.csv, line 3"):
        load_times(tmp_path)
