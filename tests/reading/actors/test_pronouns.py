"""Whom pronouns take up, and what takes up nobody."""

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


def last(text: str, word: str) -> str | None:
    """The name of whom the last such pronoun means."""
    sentences = load_parser()(text)
    actors = resolve_actors(sentences, find_mentions(sentences, lexicon()), lexicon(), on=date(2016, 3, 1))
    found = sorted((m.start, a.name) for a in actors.all for m in a.mentions if m.text == word)
    return found[-1][1] if found else None


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Judge Vidal sentenced Tom Lund to prison for driving his car into a crowd.", "his", "Tom Lund"),
        ("According to police, they received a call.", "they", "Police of the United States"),
        ("The law prevents the farmers from reaching them.", "them", None),
        ("Rosa Vidal praised the Senate. She said it was a mistake.", "it", None),
        ("Anders Lund and Tom Berg met in Oslo. Both were acquitted.", "Both", "Anders Lund and Tom Berg"),
    ],
)
def test_pronouns_take_up_whom_the_sentence_is_about(text: str, word: str, name: str | None) -> None:
    """The object of a sentence, a body of many, a pair; what was said or done is no actor."""
    if "police" in text:
        text = f"The United States was shaken. {text}"
    assert last(text, word) == name
