"""Who "I" and "we" are: speakers beside a quotation, behind it, and nobody where none is named."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from alleged.lexicon.actors import ActorLexicon, load_actors
from alleged.reading.actors import resolve_actors
from alleged.reading.mentions import find_mentions
from alleged.reading.parse import load_parser

FOLDER = Path(__file__).parents[3] / "src" / "alleged" / "lexicon"

pytestmark = pytest.mark.model


@cache
def lexicon() -> ActorLexicon:
    return load_actors(FOLDER)


def speaker(text: str, word: str) -> str | None:
    """The name of whom the first such pronoun means."""
    sentences = load_parser()(text)
    actors = resolve_actors(sentences, find_mentions(sentences, lexicon()), lexicon(), on=date(2016, 3, 1))
    found = sorted((m.start, a.name) for a in actors.all for m in a.mentions if m.text == word)
    return found[0][1] if found else None


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ('Rosa Vidal reacted on Twitter, "Sad news, I remember the day."', "I", "Rosa Vidal"),
        ('According to Rosa Vidal, "I saw the fire".', "I", "Rosa Vidal"),
        (
            'Anders Lund spoke first. "A sad loss, and my condolences to all. The town will not forget it," wrote Rosa Vidal.',
            "my",
            "Rosa Vidal",
        ),
        (
            'Rosa Vidal left the town in spring. "This is not why I came here. I asked them for a house."',
            "I",
            "Rosa Vidal",
        ),
        (
            'Anders Lund spoke. "I think that anyone who leaves will come back to us in time", Rosa Vidal told the press.',
            "I",
            "Rosa Vidal",
        ),
    ],
)
def test_a_quotation_is_whose_the_words_around_it_say(text: str, word: str, name: str) -> None:
    """The speaker stands beside the quotation or behind its end, though somebody else spoke last."""
    assert speaker(text, word) == name


def test_a_speaker_is_not_carried_to_words_outside_of_quotations() -> None:
    """ "We" outside of quoted words is not who spoke last."""
    assert speaker("Rosa Vidal said it was late.\n\nWe used a new method.", "We") is None
