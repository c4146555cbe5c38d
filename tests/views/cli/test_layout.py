"""Blocks of text fit the page."""

from __future__ import annotations

import pytest
from rich.cells import cell_len
from rich.text import Text

from alleged.views.cli.layout import block, hung, shortened


def test_text_hangs_under_its_beginning() -> None:
    """The first line stands in by the indent, the others by the hang more, and no line is wider than the page."""
    lines = hung(Text("one two three four five six seven eight nine"), 2, 24, hang=2)
    assert [line.plain for line in lines] == ["  one two three four", "    five six seven eight", "    nine"]
    assert [line.plain for line in hung(Text(), 2, 24)] == [""]


def test_a_block_stands_in() -> None:
    """All lines of a block stand in alike."""
    assert block("one two three four five six", 4, 24).plain == "    one two three four\n    five six"


@pytest.mark.parametrize("width", [12, 20, 40])
def test_shortened_words_fit(width: int) -> None:
    """What is too long keeps its beginning and its end."""
    words = "three arrested students have confessed to receiving weapons from the army"
    short = shortened(words, width)
    assert cell_len(short) <= width
    assert " … " in short
    assert words.startswith(short.split(" … ")[0])
    assert words.endswith(short.split(" … ")[1])
    assert shortened(words, 100) == words
