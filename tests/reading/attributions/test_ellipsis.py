"""Holders who share the verb of another."""

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
        (
            "The governor counted six wounded, the Red Cross eleven.",
            [("governor", "six wounded"), ("Red Cross", "eleven")],
        ),
        ("The governor counted six wounded in two villages.", [("governor", "six wounded in two villages")]),
    ],
)
def test_a_second_holder_may_share_the_verb(text: str, expected: list[tuple[str, str]]) -> None:
    """What follows the content and has a name and a number, but no verb, is on another's word."""
    found = find_attributions(text, load_parser()(text), Actors(()), LEXICON)
    assert [(a.name, " … ".join(text[s:e] for s, e in a.content)) for a in found] == expected
