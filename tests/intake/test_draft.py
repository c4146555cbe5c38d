"""Tests of drafts and their division."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from alleged.intake.draft import Cut, divide, lines_of, settled


@given(st.text(alphabet="ab \n.", max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=6))
def test_every_character_is_in_one_piece(shown: str, spans: list[tuple[int, int]]) -> None:
    """Whatever is cut, text and dropped pieces have all characters between them, and the text has no white space around it."""
    cuts = [Cut(s, min(e, len(shown)), "why") for s, e in spans if s < min(e, len(shown))]
    divided = divide(shown, cuts)
    assert len(divided.text) + sum(len(d.text) for d in divided.dropped) == len(shown)
    assert sorted(divided.text + "".join(d.text for d in divided.dropped)) == sorted(shown)
    assert divided.text == divided.text.strip()


def test_offsets_move_with_the_text() -> None:
    """An offset of the draft is placed at the same character of the text, or behind the cut it lies in."""
    shown = "HEAD\n\nOne. CUT Two."
    divided = divide(shown, [Cut(0, 6, "head"), Cut(11, 15, "inside")])
    assert divided.text == "One. Two."
    assert divided.text[divided.place(shown.index("Two")) :] == "Two."
    assert divided.place(12) == divided.place(15)
    assert divided.place(0) == 0


def test_overlapping_cuts() -> None:
    """Of overlapping cuts the first keeps its reason."""
    assert settled([Cut(5, 9, "b"), Cut(0, 7, "a"), Cut(1, 2, "c")]) == [Cut(0, 7, "a"), Cut(7, 9, "b")]


def test_lines() -> None:
    """Lines are stripped, know their stretch and whether an empty line stands before them; cut ones are not there."""
    lines = lines_of("One\nTwo \n\n  Three", [Cut(0, 3, "why")])
    assert [(line.text, line.apart) for line in lines] == [("Two", True), ("Three", True)]
    assert (lines[0].start, lines[0].end) == (4, 8)
