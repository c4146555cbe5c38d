"""The register of designations: who had listed whom on which day."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from alleged.errors import LexiconError
from alleged.lexicon.actors import load_actors
from alleged.lexicon.designations import Designations, load_designations

FOLDER = Path(__file__).parents[2] / "src" / "alleged" / "lexicon"


@cache
def register() -> Designations:
    return load_designations(FOLDER)


@pytest.mark.parametrize(
    ("group", "authority", "day", "listed", "until"),
    [
        ("Mujahedeen-e Khalq", "USA", "2010-05-04", True, "2012-09-28"),
        ("Mujahedeen-e Khalq", "USA", "2013-05-04", False, "2012-09-28"),
        ("Mujahedeen-e Khalq", "GBR", "2008-06-24", True, "2008-06-24"),
        ("Mujahedeen-e Khalq", "GBR", "2008-06-25", False, "2008-06-24"),
        ("Mujahedeen-e Khalq", "EUR", "2009", True, "2009-01-26"),
        ("Houthis", "USA", "2021-02", True, "2021-02-16"),
        ("Houthis", "USA", "2023-01-01", False, "2021-02-16"),
        ("Houthis", "USA", "2024-03-01", True, ""),
        ("Hezbollah", "EUR", "2010-01-01", False, ""),
        ("al-shabaab", "AUS", "2019-01-01", True, ""),
        ("Wagner Group", "USA", "2023-10-01", False, ""),
    ],
)
def test_a_listing_holds_on_its_days(group: str, authority: str, day: str, *, listed: bool, until: str) -> None:
    """From the first to the last day, also where only a month or year is asked for; gaps between two listings are gaps."""
    found = register().on(group, [authority], day)
    assert found is not None
    assert (found.listed, found.ends) == (listed, until)


def test_nothing_is_said_of_what_the_register_does_not_know() -> None:
    """An unknown group, an unknown authority and an unknown day give nothing."""
    known = register()
    assert known.on("Condor Front", ["USA"], "2010-01-01") is None
    assert known.on("Hamas", ["Condor Front"], "2010-01-01") is None
    assert known.on("Hamas", ["USA"], "") is None


def test_every_group_is_an_actor_of_the_lexicon() -> None:
    """A row for a group under a name that no reading gives would never be found."""
    senses = (s for rows in load_actors(FOLDER).names.rows.values() for _, s in rows)
    names = {e.name for s in senses for e in (s.entry, *s.others)}
    groups = {row.group for rows in register().listings.values() for row in rows}
    assert groups - names == set()
    assert len(groups) >= 60
    assert {"USA", "EUR", "UNO", "GBR", "CAN", "AUS", "RUS", "ISR", "TUR", "SAU", "IND"} <= register().authorities


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("Condor Front,USA,List,May 2010,,Somebody", "not a year"),
        ("Condor Front,USA,List,2010,2009,Somebody", "ends before it begins"),
        ("Condor Front,USA,List,2010,,", "a source"),
    ],
)
def test_a_bad_row_is_refused_with_its_line(tmp_path: Path, row: str, why: str) -> None:
    """The error names the file, the line and what is wrong."""
    (tmp_path / "designations.csv").write_text(f"group,authority,list,from,until,source\n{row}\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=why) as caught:
        load_designations(tmp_path)
    assert (caught.value.file, caught.value.line) == ("designations.csv", 2)
