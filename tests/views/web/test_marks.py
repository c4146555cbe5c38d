"""Evidence that nests and overlaps is marked piece by piece, and the text stays what it was."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alleged.values.attribution import AUTHOR, Holder
from alleged.values.document import Document, Gap, Link
from alleged.values.factuality import Factuality, Kind
from alleged.values.statement import Reading, Statement
from alleged.values.text import Span
from alleged.views.plain import plain
from alleged.views.web.marks import LANES, Piece, _lanes, marked
from tests.ledger.readings import DOCUMENT, READING, readings
from tests.views.web.served import long_reading


def pieces(text: str, spans: list[Span], kind: Kind = Kind.ALLEGED) -> list[Piece]:
    """The pieces of a text of one paragraph with evidence in some places, numbered from 1."""
    document = Document("d", "l", text)
    statements = [
        Statement(f"s-{n}", a, b, text[a:b], (Holder(AUTHOR),), kind, Factuality.CT_PLUS, 1.0) for n, (a, b) in enumerate(spans)
    ]  # fmt: skip
    return [p for paragraph in marked(document, statements, range(1, len(spans) + 1)) for p in paragraph]


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([(0, 3)], [("abc", (1,)), ("defghi", ())]),
        ([(0, 9), (3, 6)], [("abc", (1,)), ("def", (1, 2)), ("ghi", (1,))]),
        ([(0, 6), (3, 9)], [("abc", (1,)), ("def", (1, 2)), ("ghi", (2,))]),
        ([(0, 3), (3, 9)], [("abc", (1,)), ("defghi", (2,))]),
        ([(2, 5), (2, 5)], [("ab", ()), ("cde", (1, 2)), ("fghi", ())]),
        ([(0, 9), (1, 8), (2, 7)], [("a", (1,)), ("b", (1, 2)), ("cdefg", (1, 2, 3)), ("h", (1, 2)), ("i", (1,))]),
    ],
)
def test_each_piece_knows_all_that_covers_it(spans: list[Span], expected: list[tuple[str, tuple[int, ...]]]) -> None:
    """Nested, overlapping, touching and equal spans come out as pieces side by side."""
    assert [(p.text, p.numbers) for p in pieces("abcdefghi", spans)] == expected


def test_the_shortest_evidence_is_nearest_to_the_text() -> None:
    """Of three spans one in the other each has a lane of its own, the shortest the first; equal spans share one."""
    inner = pieces("abcdefghi", [(0, 9), (1, 8), (2, 7), (2, 7)])[2]
    assert [(line.lane, line.kind) for line in inner.lines] == [(0, "alleged"), (1, "alleged"), (2, "alleged")]
    assert [line.lane for line in pieces("abcdefghi", [(0, 9), (1, 8), (2, 7)])[0].lines] == [2]


def test_anchors_stand_where_evidence_begins_and_numbers_where_it_ends() -> None:
    """A statement can be jumped to where its first words stand; its number stands after its last ones, blanks apart."""
    first, second, third = pieces("abc def ghi", [(0, 8), (0, 3)])
    assert (first.text, first.anchors, first.ends) == ("abc", ("e1", "e2"), (2,))
    assert [line.lane for line in first.onward] == [1]
    assert (second.text, second.anchors, second.ends) == (" def", (), (1,))
    assert (third.text, third.ends) == (" ghi", ())


def test_cues_sources_gaps_and_links_have_their_places() -> None:
    """Each hop of a chain leads to its cue; gaps are marked, and only links of the web are links."""
    found = [p for paragraph in marked(DOCUMENT, READING.statements, range(1, 6)) for p in paragraph]
    cue = next(p for p in found if p.text == "reported")
    assert "cue" in cue.roles
    assert cue.anchors == ("c24-32",)
    assert any("gap" in p.roles and "g1" in p.anchors for p in found)
    assert found[0].href == "https://example.org/"
    hostile = Document("d", "l", "abc", links=(Link(0, 3, "javascript:alert(1)"),), gaps=(Gap(9, 99, "beyond"),))
    assert [(p.text, p.href) for p in marked(hostile, (), ())[0]] == [("abc", None)]


def test_a_statement_over_two_paragraphs_is_marked_in_both() -> None:
    """Evidence that runs over a line end begins once and ends once."""
    first, second = pieces("one two\n\nthree four", [(4, 14)])[1:3]
    assert (first.text, first.anchors, first.ends) == ("two", ("e1",), ())
    assert (second.text, second.anchors, second.ends) == ("three", (), (1,))


@given(readings())
@settings(max_examples=20)
def test_nothing_of_the_text_is_lost(reading: Reading) -> None:
    """All pieces together are the text, made harmless, but for empty lines, whatever the spans are."""
    paragraphs = marked(reading.document, reading.statements, range(len(reading.statements)))
    shown = ["".join(p.text for p in paragraph) for paragraph in paragraphs]
    assert shown == [line for line in plain(reading.document.text).split("\n") if line.strip()]


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 12)), max_size=12))
def test_lines_in_one_lane_never_cross(starts: list[tuple[int, int]]) -> None:
    """In all lanes but the last, no two spans overlap."""
    lanes = _lanes({(a, a + b) for a, b in starts})
    for one, lane in lanes.items():
        others = [s for s, other in lanes.items() if other == lane < LANES - 1 and s != one]
        assert all(s[1] <= one[0] or s[0] >= one[1] for s in others)


def test_a_long_reading_is_marked_at_once() -> None:
    """5,000 words with 300 statements take far less than a second of work, and every statement has its number once."""
    reading = long_reading()
    began = time.process_time()
    paragraphs = marked(reading.document, reading.statements, range(1, 301))
    assert time.process_time() - began < 1
    assert sorted(n for paragraph in paragraphs for p in paragraph for n in p.ends) == list(range(1, 301))
