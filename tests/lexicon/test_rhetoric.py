"""The rhetoric lexicon: its errors and its examples."""

from __future__ import annotations

from pathlib import Path

import pytest

from alleged.errors import LexiconError
from alleged.lexicon.load import FOLDER
from alleged.lexicon.rhetoric import Example, load_rhetoric
from alleged.reading.parse import load_parser
from alleged.reading.rhetoric import find_rhetoric
from alleged.values.actor import Actors
from alleged.values.happening import Happening
from alleged.values.rhetoric import Rhetoric

LEXICON = load_rhetoric(FOLDER)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [('frame = "modal"', 'frame = "mood"'), ('stance = "against"', 'stance = "contra"'), ("stopping =", "stops =")],
)
def test_a_bad_row_is_named(tmp_path: Path, right: str, wrong: str) -> None:
    """A frame or stance that nobody knows, and a list that is missing, are errors."""
    text = (FOLDER / "rhetoric.toml").read_text(encoding="utf-8")
    (tmp_path / "rhetoric.toml").write_text(text.replace(right, wrong), encoding="utf-8")
    with pytest.raises(LexiconError, match="rhetoric"):
        load_rhetoric(tmp_path)


def judged(example: Example) -> Rhetoric:
    """What is made of the happening that an example's word tells; the last such word in the sentence."""
    sentences = load_parser()(example.text)
    s, token = [(s, t) for s in sentences for t in s if t.text == example.word][-1]
    happening = Happening(s.index, token.i, (token.start, token.end), (s.start, s.end))
    return find_rhetoric(example.text, sentences, [happening], Actors(()), LEXICON)[0]


@pytest.mark.model
@pytest.mark.parametrize("example", LEXICON.examples, ids=lambda e: e.text)
def test_examples_hold(example: Example) -> None:
    """Each row's examples are judged as the row says."""
    found = judged(example)
    if example.part == "advice":
        assert found.advice is not None
        assert found.advice.stance == example.expected
    elif example.part == "framing":
        assert found.framing is not None
        assert found.framing.words == example.expected
    else:
        assert found.analogy is not None
