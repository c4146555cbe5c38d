"""Words that only refer: who is named by "the latter", "this one", "they", "the men", "the former trader"."""

from __future__ import annotations

import pytest

from alleged.lexicon.load import Lexicon, load_lexicon
from alleged.reading.actors import resolve_actors
from alleged.reading.attributions import find_attributions
from alleged.reading.mentions import find_mentions
from alleged.reading.parse import load_parser

LEXICON: Lexicon = load_lexicon()


def holders(text: str) -> list[str]:
    """The names of the holders of a text, in the order of their cues."""
    sentences = load_parser()(text)
    actors = resolve_actors(sentences, find_mentions(sentences, LEXICON.actors), LEXICON.actors, on=None)
    return [a.name for a in find_attributions(text, sentences, actors, LEXICON.cues)]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Miners from Potosí met envoys of the ministry in Sucre. The latter asked for an amnesty; the former refused to comment.",
            ["envoys of the ministry", "Miners from Potosí"],
        ),
        ("Two nurses and a driver left the camp. They said that the gate was open.", ["nurses and driver"]),
        ("Two sailors came ashore on Friday. The men said that the buoy was dark.", ["sailors"]),
        ("Ana Duarte left Quito in May. The former judge says that the law is dead.", ["Ana Duarte"]),
        ("Ana Duarte met Luis Prado. The judge says that the law is dead.", ["judge"]),
        ("A cabinet in Lima fell in May; this one says that it will stay.", ["cabinet in Lima"]),
    ],
)
def test_referring_words_take_the_name_before(text: str, expected: list[str]) -> None:
    """A holder who is only referred to is called as he was named before; where several may be meant, by the word itself."""
    assert holders(text) == expected
