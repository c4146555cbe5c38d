"""Exports as CSV, read back with Python's own reader."""

from __future__ import annotations

import csv
import io

import pytest

from alleged.views.export.columns import NAMES
from alleged.views.export.csv import cell, chunks
from alleged.views.export.iris import Iris
from tests.views.export.examples import BOMBED, FRONT, chosen


def rows() -> list[dict[str, str]]:
    """The export as the reader of the csv library gives it."""
    text = b"".join(chunks(chosen(), Iris())).decode()
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_every_statement_is_a_row_with_every_column() -> None:
    """The table has a row for each statement, in order, and all its columns."""
    assert [r["statement_id"][-2:] for r in rows()] == ["01", "02", "03", "04", "05", "11", "12", "13", "14"]
    assert all(tuple(r) == NAMES and None not in r.values() for r in rows())


def test_a_row_says_who_what_when_and_on_whose_word() -> None:
    """The bombing's row has its parties, place, time, losses and chain."""
    row = rows()[5]
    wanted = {
        "evidence": BOMBED.text, "type": "ASSAULT", "quad": "4", "actor_names": "Israel", "actor_countries": "ISR", "place": "Damascus",
        "time": "2019-05-03", "time_first": "2019-05-03", "dead_low": "4", "dead_high": "", "kind": "alleged", "factuality": "PR+",
        "reader_factuality": "-1.5", "hands": "1", "chain": "author ▸ State television (said)", "holder": "State television",
        "holder_code": "SYRJRN", "published": "2019-05-04", "trigger": "bombed",
    }  # fmt: skip
    assert {name: row[name] for name in wanted} == wanted


def test_nothing_in_it_is_a_formula_or_a_control_character() -> None:
    """No text cell begins as a formula would, and none holds control characters or lone surrogates."""
    numbers = {"reader_factuality"}
    cells = [(n, v) for row in rows() for n, v in row.items() if v and n not in numbers]
    assert [c for c in cells if c[1][0] in "=+-@\t\r"] == []
    assert [c for c in cells if any(ord(x) < 9 or 0xD800 <= ord(x) < 0xE000 for x in c[1])] == []
    assert rows()[7]["recipient_names"].startswith("'=HYPERLINK(1),")
    assert rows()[7]["reasons"] == "'=1+1; a, b"


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (None, ""),
        (True, "true"),
        (-3, "-3"),
        ([], ""),
        ("  @SUM(1)", "'  @SUM(1)"),
        ("\tx", "'\tx"),
        ("＝1", "'＝1"),
        ("CT+", "CT+"),
        (FRONT.name, '\'=HYPERLINK(1); & <b>"Front"</b>␛[31m\ufffd\ufffe\n'),
    ],
)
def test_cells(value: object, written: str) -> None:
    """Each kind of value has one way to be written."""
    assert cell(value) == written
