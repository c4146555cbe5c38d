"""Event data as TSV, read back with polars and with Python's own reader."""

from __future__ import annotations

import csv
import io

import polars as pl

from alleged.views.export.events import HEADER, chunks
from alleged.views.export.iris import Iris
from alleged.views.export.selection import Selection, chosen_of
from tests.views.export.examples import WAR, chosen


def rows(selection: Selection | None = None) -> list[dict[str, str]]:
    """The rows for the war's reading."""
    text = b"".join(chunks([chosen_of(WAR, selection or Selection())], Iris())).decode()
    return list(csv.DictReader(io.StringIO(text), delimiter="\t", quoting=csv.QUOTE_NONE))


def test_an_event_has_the_columns_that_event_data_has() -> None:
    """The bombing's row names date, type, scale, parties by name, code and sector, place with coordinates, losses and on whose word."""
    row = rows()[0]
    wanted = {
        "Event Date": "2019-05-03", "Date Precision": "day", "Event Type": "ASSAULT", "Intensity": "-9.0", "Quad Code": "4",
        "Actor Name": "Israel", "Actor Code": "ISR", "Actor Country": "ISR", "Actor Sectors": "", "Recipient Name": "",
        "Resolved Place": "Damascus", "Country": "SYR", "GeoNames ID": "170654", "Dead": "4", "Said By": "SYRJRN",
        "Factuality": "PR+", "Story ID": "d-00000000000000bb", "Publication Date": "2019-05-04",
    }  # fmt: skip
    assert {name: row[name] for name in wanted} == wanted
    assert (round(float(row["Latitude"])), round(float(row["Longitude"]))) == (34, 36)


def test_a_mutual_act_has_a_row_in_each_direction() -> None:
    """Talks of two are two rows of one group, with the day of publication for want of another."""
    found = [r for r in rows() if r["Event Type"] == "CONSULT"]
    assert [(r["Actor Code"], r["Recipient Code"]) for r in found] == [("ECU", "PER"), ("PER", "ECU")]
    assert len({r["Event Group"] for r in found}) == 1
    assert {(r["Symmetric"], r["Date Precision"], r["Event Date"]) for r in found} == {("1", "published", "2019-05-04")}


def test_a_place_that_may_be_two_is_none() -> None:
    """Of the two large cities called Tripoli neither is taken where nothing tells which."""
    found = next(r for r in rows() if r["Event Type"] == "CONSULT")
    assert found["Placename"] == "Tripoli"
    assert found["Country"] in {"", "LBY"}


def test_ids_are_of_one_row_and_do_not_change() -> None:
    """Event ids are unique, and the same when it is exported again."""
    ids = [r["Event ID"] for r in rows()]
    assert len(set(ids)) == len(ids) == 4
    assert ids == [r["Event ID"] for r in rows()]


def test_filters_choose_events_by_their_statements() -> None:
    """What an author alone says and what is attributed are told apart."""
    assert {r["Event Type"] for r in rows(Selection(chain="attributed"))} == {"ASSAULT"}
    assert {r["Event Type"] for r in rows(Selection(chain="author"))} == {"CONSULT", "AID"}
    assert {r["Event Type"] for r in rows(Selection(least=0))} == {"CONSULT", "AID"}


def test_hostile_text_breaks_no_row() -> None:
    """Every line has as many cells as the header, quoted or not, and polars reads the same table."""
    data = b"".join(chunks(chosen(), Iris()))
    lines = data.decode().split("\n")
    assert {line.count("\t") for line in lines if line} == {len(HEADER) - 1}
    frame = pl.read_csv(data, separator="\t", quote_char=None)
    assert frame.columns == list(HEADER)
    assert frame.height == len(lines) - 2
    assert frame["Recipient Name"].to_list()[-1].startswith("'=HYPERLINK")
