"""Rows of the actor lexicon: bad cells are refused with file and line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from alleged.errors import LexiconError
from alleged.lexicon.actor_files import read_tenures
from alleged.lexicon.actor_rows import Tenure
from alleged.lexicon.actors import load_actors
from alleged.lexicon.layers import layered

FOLDER = Path(__file__).parents[2] / "src" / "alleged" / "lexicon"
LEADERS = "name,aliases,gender,country,body,office,from,until\n"


def tenures(folder: Path, row: str) -> list[Tenure]:
    (folder / "leaders.csv").write_text(LEADERS + row + "\n", encoding="utf-8")
    return list(read_tenures(layered(folder)))


def test_an_office_covers_its_first_and_last_day(tmp_path: Path) -> None:
    """A tenure counts from its first to its last day; a date without a day counts whole."""
    (one,) = tenures(tmp_path, "Ana Roe,A. Roe,f,NOR,,president,2011-05-02,2014-03")
    assert [one.covers(d) for d in ("2011-05-01", "2011-05-02", "2014-03-31", "2014-04-01")] == [
        False,
        True,
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("Ana Roe,,f,Nor,,president,2011,", "three capitals"),
        ("Ana Roe,,x,NOR,,president,2011,", "gender"),
        ("Ana Roe,,f,NOR,,president,May 2011,", "not a year"),
        ("Ana Roe,,f,NOR,,president,2011", "cells"),
    ],
)
def test_a_bad_row_is_refused_with_its_line(tmp_path: Path, row: str, why: str) -> None:
    """The error names leaders.csv, line 2 and what is wrong."""
    with pytest.raises(LexiconError, match=why) as caught:
        tenures(tmp_path, row)
    assert (caught.value.file, caught.value.line) == ("leaders.csv", 2)


@pytest.mark.parametrize(
    ("file", "row", "why"),
    [
        ("outlets.csv", "Daily Roe,,NOR,private,pamphlet", "no kind of outlet"),
        ("institutions.csv", "Court of Roe,,NOR,JUD,building", "no type of actor"),
        ("countries.csv", ",Nowhere,,,,,", "needs a code"),
    ],
)
def test_a_bad_cell_in_any_file_is_named(tmp_path: Path, file: str, row: str, why: str) -> None:
    """A lexicon with one bad row does not load, and the error says where the row is."""
    shutil.copytree(FOLDER / "actors", tmp_path / "actors")
    path = tmp_path / "actors" / file
    path.write_text(path.read_text(encoding="utf-8") + row + "\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=why) as caught:
        load_actors(tmp_path)
    assert caught.value.file == file
    assert caught.value.line > 1
