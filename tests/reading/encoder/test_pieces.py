"""Pieces keep their place in the text, and every piece is decided in one window."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alleged.reading.encoder.network import WEIGHTS
from alleged.reading.encoder.pieces import ROOM, STRIDE, Cutter, windows

TEXT = "“We won’t,” Müller-Hansen said.\n\nTASS, in 2019, disagreed."


@pytest.fixture(scope="module")
def cutter() -> Cutter:
    """The cutter of the shipped vocabulary."""
    return Cutter(WEIGHTS / "tokenizer.json")


def test_pieces_are_pieces_of_the_text(cutter: Cutter) -> None:
    """The pieces of a text, put together, give all of it but its blanks, in order, accents and typographic marks included."""
    pieces = cutter.cut(TEXT)
    assert "".join(TEXT[a:b] for a, b in zip(pieces.starts, pieces.ends, strict=True)) == "".join(TEXT.split())


def test_what_the_eye_sees_is_kept(cutter: Cutter) -> None:
    """The quotation, the paragraph's start, the capitals and the figures of a text are known beside its letters."""
    pieces = cutter.cut(TEXT)
    words = [TEXT[a:b] for a, b in zip(pieces.starts, pieces.ends, strict=True)]
    assert [w for w, q in zip(words, pieces.quoted, strict=True) if q][:2] == ["“", "We"]
    assert not pieces.quoted[words.index("said")]
    assert [w for w, b in zip(words, pieces.breaks, strict=True) if b == 2] == ["“", words[words.index("said") + 2]]
    assert pieces.shapes[words.index("2019")] == 3
    assert pieces.shapes[words.index("said")] == 0


def test_no_text_no_pieces(cutter: Cutter) -> None:
    """A text of blanks has no pieces and no windows."""
    assert len(cutter.cut(" \n ")) == 0
    assert windows(0) == []


@given(st.integers(1, 3_000), st.integers(STRIDE // 4, STRIDE))
def test_each_piece_is_in_one_core(count: int, first: int) -> None:
    """The cores of the windows follow each other without gap or overlap, and each lies inside its window."""
    cut = windows(count, first)
    assert [w.core for w in cut] == [0, *(w.core_end for w in cut[:-1])]
    assert cut[-1].core_end == count
    assert all(w.start <= w.core < w.core_end <= w.end and w.size <= ROOM for w in cut)
