"""The connective lexicon: its rows, its errors, its examples."""

from __future__ import annotations

from pathlib import Path

import pytest

from alleged.errors import LexiconError
from alleged.lexicon.connectives import Example, load_connectives
from alleged.lexicon.load import FOLDER
from alleged.reading.consequences import link_consequences
from alleged.reading.parse import load_parser
from alleged.values.happening import Happening

LEXICON = load_connectives(FOLDER)


def test_because_opens_a_cause() -> None:
    """What stands under "because" is the cause."""
    assert LEXICON.subordinate["because"].role == "cause"
    assert LEXICON.subordinate["so"].role == "effect"


def test_a_bad_row_is_named(tmp_path: Path) -> None:
    """A role that is neither cause nor effect is an error."""
    text = (FOLDER / "connectives.toml").read_text(encoding="utf-8")
    (tmp_path / "connectives.toml").write_text(text.replace('role = "effect"', 'role = "reason"'), encoding="utf-8")
    with pytest.raises(LexiconError, match="reason"):
        load_connectives(tmp_path)


@pytest.mark.model
@pytest.mark.parametrize("example", LEXICON.examples, ids=lambda e: e.text)
def test_examples_hold(example: Example) -> None:
    """Each row's examples are linked as the row says."""
    sentence = load_parser()(example.text)[0]
    at = [next(t for t in sentence if t.text == word) for word in (example.cause, example.effect)]
    happenings = [Happening(0, t.i, (t.start, t.end), (sentence.start, sentence.end)) for t in at]
    assert (0, 1) in [(c.cause, c.effect) for c in link_consequences([sentence], happenings, LEXICON)]
