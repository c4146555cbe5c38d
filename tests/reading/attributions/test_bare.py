"""Quotations without a cue are the words of the person whom the sentence before is about."""

from __future__ import annotations

import pytest

from evals.predict.reader import Reader

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def reader() -> Reader:
    """The parser and the lexicon, loaded once."""
    return Reader()


def _names(reader: Reader, text: str) -> list[tuple[str, str]]:
    return [(a.name, a.cue_text) for a in reader.attribute(text).attributions]


def test_a_quotation_in_the_first_person_is_whom_the_sentence_before_is_about(reader: Reader) -> None:
    """No word of saying stands there, so there is no cue; the quotation that goes on is the same person's."""
    text = 'Rosa Vidal left the council in spring. "This is not why I came to the town. We never had a vote on it."'
    assert _names(reader, text) == [("Rosa Vidal", "")]


@pytest.mark.parametrize(
    "text",
    [
        'The council left the hall in spring. "This is not why I came to the town. We never had a vote on it."',
        'Rosa Vidal left the council in spring. "The road to the town was closed for most of the long winter."',
        'Rosa Vidal left the council in spring.\n\n"This is not why I came to the town. We never had a vote on it."',
        'Rosa Vidal left the council in spring, "not why I came to the town in the first place" on a banner.',
    ],
)
def test_otherwise_nobody_is_found(reader: Reader, text: str) -> None:
    """A body is no "I", a text without a first person may be a motto, and another paragraph or a part of a sentence is too far."""
    assert ("Rosa Vidal", "") not in _names(reader, text)
    assert ("council", "") not in _names(reader, text)
