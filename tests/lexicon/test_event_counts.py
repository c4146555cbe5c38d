"""Words that say how many were killed, hurt or held."""

from __future__ import annotations

from pathlib import Path

import pytest

from alleged.errors import LexiconError
from alleged.lexicon.event_counts import load_counts

FOLDER = Path(__file__).parents[2] / "src" / "alleged" / "lexicon" / "events"


def test_each_word_counts_one_thing() -> None:
    """Killing counts the dead, wounding the injured, arresting the arrested."""
    words = load_counts(FOLDER)
    assert (words.verbs["kill"], words.verbs["wound"], words.verbs["arrest"]) == ("dead", "injured", "arrested")
    assert words.numbers["twelve"] == 12


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('[dead]\nverbs = ["kill"]\n[injured]\nverbs = ["kill"]', "'kill' counts both dead and injured"),
        ('[dead]\nverb = ["kill"]', "'verb' is not a part of dead"),
        ('[numbers]\ntwo = "2"', "numbers must give each word a whole number"),
    ],
)
def test_a_bad_table_is_refused(tmp_path: Path, text: str, why: str) -> None:
    """A word that counts two things, an unknown part and a value that is no number are refused in one sentence."""
    (tmp_path / "counts.toml").write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError, match=why):
        load_counts(tmp_path)
