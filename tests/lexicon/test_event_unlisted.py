"""Where the parties of unlisted words stand, by type."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from alleged.errors import LexiconError
from alleged.lexicon.event_unlisted import FILE, load_unlisted
from alleged.lexicon.load import FOLDER
from alleged.values.happening import EventType


def test_every_type_has_a_verb_and_a_noun() -> None:
    """Each of the sixteen types says where the parties of a verb and of a noun stand."""
    found = load_unlisted(FOLDER / "events")
    assert set(found) == {t.value for t in EventType}
    assert all(verb.type == noun.type == name for name, (verb, noun) in found.items())


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("[AID]", "[CHARITY]", "'CHARITY' is not an event type"),
        ("[AID]\nafter", "[AID]\nbefore", "before is not a field"),
        ("[ASSAULT]\nafter", "[ASSAULT.more]\nafter", "more is not a field"),
    ],
)
def test_a_bad_row_is_one_plain_error(tmp_path: Path, old: str, new: str, why: str) -> None:
    """An unknown type and an unknown field are refused with the file's name."""
    shutil.copy(FOLDER / "events" / FILE, tmp_path)
    text = (tmp_path / FILE).read_text(encoding="utf-8")
    assert old in text
    (tmp_path / FILE).write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(LexiconError, match=why):
        load_unlisted(tmp_path)


def test_a_missing_type_is_an_error(tmp_path: Path) -> None:
    """A file that leaves a type out is refused."""
    (tmp_path / FILE).write_text('[AID]\nafter = ["to"]\n', encoding="utf-8")
    with pytest.raises(LexiconError, match="ACCUSE is missing"):
        load_unlisted(tmp_path)
