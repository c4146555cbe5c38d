"""Framings and comparisons."""

from __future__ import annotations

import pytest

from alleged.lexicon.load import FOLDER
from alleged.lexicon.rhetoric import load_rhetoric
from alleged.reading.parse import load_parser
from alleged.reading.rhetoric.comparing import find_comparisons, find_framings

LEXICON = load_rhetoric(FOLDER)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("The raid was described by Chad as a war crime.", "a war crime"),
        ("Officials portrayed the vote as illegal.", "illegal"),
        ("The envoy worked as a doctor in Chad.", ""),
        ("Officials saw the raid.", ""),
    ],
)
def test_what_a_thing_is_presented_as(text: str, frame: str) -> None:
    """What stands after "as" is the frame, without who presents it so; other uses of "as" frame nothing."""
    (s,) = load_parser()(text)
    found = [" ".join(s[i].text for i in tokens) for _, tokens in find_framings(s, LEXICON)]
    assert found == ([frame] if frame else [])


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The army shelled the town, just as it shelled the port.", "it shelled the port"),
        ("The siege is similar to the blockade of Aden.", "the blockade of Aden"),
        ("Groups like these attacked the port.", ""),
        ("The army shelled the town as rebels left.", ""),
    ],
)
def test_what_is_told_for_comparison(text: str, told: str) -> None:
    """Only what stands below words that compare is set apart; examples and times are not."""
    (s,) = load_parser()(text)
    found = [" ".join(s[i].text for i in tokens) for _, tokens in find_comparisons(s, LEXICON)]
    assert found == ([told] if told else [])
