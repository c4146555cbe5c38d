"""Readings that show themselves, and lists that become data frames."""

from __future__ import annotations

import copy
import pickle
from dataclasses import replace
from html.parser import HTMLParser

import pytest

import alleged
from alleged.values.factuality import Factuality, Kind
from alleged.values.statement import Reading
from alleged.views.notebook import SHOWN, ShownReading, Statements
from tests.ledger.readings import READING
from tests.views.export.examples import WAR

SHOWN_WAR = ShownReading.of(WAR)


class _Page(HTMLParser):
    """The tags, attributes and words of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.words = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data + " "


def test_a_reading_shows_itself_with_everything_escaped() -> None:
    """The page is whole, loads nothing, has no tag but its own, and what the document says stands in it as words."""
    page = _Page(SHOWN_WAR._repr_html_())
    assert page.open == []
    assert page.tags <= {"div", "strong", "small", "br", "table", "thead", "tbody", "tr", "th", "td", "p"}
    assert page.attributes == {"style"}
    assert "<script>alert(1)</script>" in page.words
    assert "author ▸ State television" in page.words
    assert "\x1b" not in page.words


def test_a_statement_shows_itself() -> None:
    """One statement is a short paragraph with its parties by name, its chain, its words and its reasons, all escaped."""
    page = _Page(SHOWN_WAR.statements[2]._repr_html_())
    assert page.open == []
    assert page.tags == {"p", "strong", "br", "small"}
    for words in ("Peru", "supports", "& <b>", "author", "asserted · certain + · relation", "=1+1; a; b"):
        assert words in page.words
    copied = replace(SHOWN_WAR.statements[2], place="<i>")
    assert "<i>" not in copied._repr_html_()


def test_a_long_list_is_cut_and_counted() -> None:
    """Only the first are shown, and how many more there are."""
    many = Reading(WAR.document, WAR.actors, tuple(replace(WAR.statements[0], id=f"s-{n}") for n in range(SHOWN + 7)))
    page = ShownReading.of(many).statements._repr_html_()
    assert page.count("<tr>") == SHOWN + 1
    assert "… and 7 more" in page
    assert Statements.of(Reading(WAR.document, (), ()))._repr_html_() == "<p>No statements.</p>"


def test_it_is_the_reading_it_was_made_of() -> None:
    """Shown and plain readings are equal and hash alike, survive pickling and can be recorded as they are."""
    assert SHOWN_WAR == WAR
    assert WAR == SHOWN_WAR
    assert ShownReading.of(READING) != SHOWN_WAR
    assert hash(SHOWN_WAR) == hash(ShownReading.of(WAR))
    again = pickle.loads(pickle.dumps(SHOWN_WAR))  # noqa: S301 - our own bytes
    assert again == WAR
    assert again._repr_html_() == SHOWN_WAR._repr_html_()
    assert copy.deepcopy(SHOWN_WAR.statements[1:])._repr_html_() == SHOWN_WAR.statements[1:]._repr_html_()
    assert isinstance(SHOWN_WAR, alleged.Reading)
    assert repr(SHOWN_WAR).startswith("<Reading of \"=cmd|' /C calc'!A0 <script>")


def test_statements_are_a_tuple_whose_slices_are_statements() -> None:
    """An item is equal to the plain statement, a slice can be shown and turned into a frame again."""
    assert SHOWN_WAR.statements == WAR.statements
    assert SHOWN_WAR.statements[0] == WAR.statements[0]
    assert WAR.statements[0] == SHOWN_WAR.statements[0]
    assert SHOWN_WAR.statements[0] != WAR.statements[1]
    assert {*SHOWN_WAR.statements} == {*ShownReading.of(WAR).statements}
    assert SHOWN_WAR.statements[1:].to_arrow().num_rows == 3


@pytest.mark.parametrize(
    ("conditions", "numbers"),
    [
        ({"kind": "alleged"}, [1, 2]),
        ({"kind": Kind.ALLEGED, "factuality": Factuality.PR_PLUS}, [2]),
        ({"chain": "author"}, [3, 5]),
        ({"holder": "arrested students"}, [2]),
        ({"least": 1}, []),
    ],
)
def test_lists_are_narrowed_as_exports_are(conditions: dict[str, object], numbers: list[int]) -> None:
    """The conditions of `alleged export` hold in a notebook too."""
    found = ShownReading.of(READING).statements.where(**conditions)  # type: ignore[arg-type]
    assert [int(s.id[2:]) for s in found] == numbers
    assert found[:0].where(kind="alleged") == ()


def test_reports() -> None:
    """A reading writes itself as plain text and as Markdown."""
    shown = ShownReading.of(READING)
    text = shown.to_text(width=60)
    assert text.startswith("Border tension grows\n")
    assert max(map(len, text.splitlines())) <= 60
    assert "author ▸ Kandari News Agency" in text
    assert shown.to_markdown().startswith("# Border tension grows\n")


@pytest.mark.model
def test_the_public_door_reads_and_shows() -> None:
    """`alleged.read` gives such a reading."""
    reading = alleged.read("Iran said on Monday that Iraq attacked a border post.")
    assert [s.kind for s in reading.statements.where(chain="attributed")] == [Kind.ALLEGED]
    assert "author ▸ Iran" in reading._repr_html_()
    assert reading.statements.to_polars()["holder"].to_list()[-1] == "Iran"
