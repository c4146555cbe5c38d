"""Sources of headlines: after a dash, before a colon."""

from __future__ import annotations

import pytest

from alleged.lexicon.cues import load_cues
from alleged.lexicon.load import FOLDER
from alleged.reading.attributions import find_attributions
from alleged.reading.parse import load_parser
from alleged.values.actor import Actors

LEXICON = load_cues(FOLDER)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Port of Tema to close on Friday – port authority", [("port authority", "Port of Tema to close on Friday")]),
        ("Minister: port of Tema will close on Friday", [("Minister", "port of Tema will close on Friday")]),
        ("The port – an old one – closed on Friday.", []),
        ("Pumps in Tema: a history of neglect", []),
    ],
)
def test_a_headline_names_its_source_beside_a_mark(text: str, expected: list[tuple[str, str]]) -> None:
    """A short name after the last dash or before the first colon of a line without a full stop is the source of the line."""
    found = find_attributions(text, load_parser()(text), Actors(()), LEXICON)
    assert [(a.name, " … ".join(text[s:e] for s, e in a.content)) for a in found if a.within is None] == expected
