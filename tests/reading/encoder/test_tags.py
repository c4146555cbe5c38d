"""Tags are whole words and exact places of the text."""

from __future__ import annotations

import numpy as np
import pytest

from alleged.reading.encoder import ShippedEncoder
from alleged.reading.encoder.network import WEIGHTS
from alleged.reading.encoder.pieces import Cutter
from alleged.reading.encoder.tags import CONTENT, NONE, _by_word, _once, _runs
from alleged.values.encoding import Tag


def test_a_word_has_one_role() -> None:
    """The pieces of one word share their chances, so that no word is cut in two; marks stand for themselves."""
    pieces = Cutter(WEIGHTS / "tokenizer.json").cut("Mujahedeen, again")
    chances = np.zeros((len(pieces), 4), dtype=np.float32)
    chances[:, NONE] = 1.0
    chances[0] = (0.0, 0.0, 0.0, 1.0)
    shared = _by_word(pieces, 0, chances)
    comma = list(pieces.shapes).index(4)
    assert comma > 1
    assert len({tuple(row) for row in shared[:comma]}) == 1
    assert 0 < shared[0, CONTENT] < 1
    assert shared[comma, NONE] == 1.0


def test_runs_span_marks_but_not_words() -> None:
    """Two stretches of one role that only marks part are one span; a word of another role parts them."""
    text = "“Stay,” he said, “here.”"
    pieces = Cutter(WEIGHTS / "tokenizer.json").cut(text)
    words = [text[a:b] for a, b in zip(pieces.starts, pieces.ends, strict=True)]
    wanted = [n for n, w in enumerate(words) if w not in ("he", "said") and n not in (2, 3, 6)]
    assert [text[a:b] for a, b in _runs(text, pieces, wanted)] == ["“Stay", "“here.”"]


def test_a_cue_with_a_content_is_marked_once() -> None:
    """Of two tags with the same cue and content the likelier one is kept, and tags stand in the order of their anchors."""
    likely, less, later = (
        Tag(at, ((0, 1),), ((2, 3),), ((at, 9),), chance) for at, chance in ((4, 0.9), (4, 0.5), (5, 0.7))
    )
    assert _once([later, less, likely]) == [likely, later]


@pytest.mark.model
def test_plain_saying_is_tagged() -> None:
    """Source, cue and content of a plain sentence are found where they stand."""
    text = "The harbour police said on Monday that two boats had sunk. It rained all day in the port."
    (tag,) = ShippedEncoder()(text).tags()
    assert [text[a:b] for a, b in tag.source] == ["The harbour police"]
    assert text[tag.cue[0][0] :].startswith("said")
    assert text[tag.content[0][0] : tag.content[-1][1]].rstrip(".") == "that two boats had sunk"
    assert text[tag.anchor :].startswith("said")


@pytest.mark.model
def test_a_text_without_words_has_no_tags() -> None:
    """Blanks and marks hold no attribution."""
    assert ShippedEncoder()("").tags() == ShippedEncoder()("…\n\n—").tags() == ()
