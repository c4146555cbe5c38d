"""The connective lexicon: its rows, its errors, its examples."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from alleged.errors import LexiconError
from alleged.lexicon.connectives import Example, load_connectives
from alleged.lexicon.load import FOLDER
from alleged.reading.consequences import find_links
from alleged.reading.parse import load_parser
from alleged.values.consequence import Degree, LinkKind, Side

LEXICON = load_connectives(FOLDER)


def test_rows_say_what_stands_below_their_words() -> None:
    """ "Because" opens a cause, "unless" a condition that hinders, and "so" is read by two rows."""
    (because,) = LEXICON.clauses["because"]
    assert (because.side, because.kind, because.degree) == ("cause", LinkKind.CONSEQUENCE, Degree.FACILITATE)
    assert (LEXICON.clauses["unless"][0].kind, LEXICON.clauses["unless"][0].degree) == (
        LinkKind.CONDITION,
        Degree.INHIBIT,
    )
    assert [row.guard for row in LEXICON.clauses["so"]] == ["able", "finite"]


@pytest.mark.parametrize(
    ("file", "right", "wrong"),
    [
        ("clauses.toml", 'clause = "effect"', 'clause = "outcome"'),
        ("clauses.toml", 'guard = "able"', 'guard = "capable"'),
        ("verbs.toml", 'frames = ["bare", "infinitive"]', 'frames = ["naked"]'),
        ("phrases.toml", 'kind = "motivation"', 'kind = "motive"'),
        ("purposes.toml", "not_nouns", "no_nouns"),
    ],
)
def test_a_bad_row_is_named(tmp_path: Path, file: str, right: str, wrong: str) -> None:
    """A side, guard, frame or kind that nobody knows, and a list that is missing, are errors that name the file."""
    shutil.copytree(FOLDER / "connectives", tmp_path / "connectives")
    place = tmp_path / "connectives" / file
    place.write_text(place.read_text(encoding="utf-8").replace(right, wrong), encoding="utf-8")
    with pytest.raises(LexiconError, match=file):
        load_connectives(tmp_path)


@pytest.mark.model
@pytest.mark.parametrize("example", LEXICON.examples, ids=lambda e: e.text)
def test_examples_hold(example: Example) -> None:
    """Each row's examples are linked as the row says."""

    def holds(side: Side, word: str) -> bool:
        return any(word in example.text[start:end].split() for start, end in side.spans)

    links = find_links(load_parser()(example.text), LEXICON)
    assert any(holds(k.cause, example.cause) and holds(k.effect, example.effect) for k in links), links
