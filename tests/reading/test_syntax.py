"""Questions that every stage asks of a tree."""

from __future__ import annotations

from dataclasses import replace

from alleged.reading.syntax import spellings
from alleged.values.text import make_sentence
from tests.parses import parsed


def test_a_hyphenated_word_is_looked_up_whole_first() -> None:
    """“Cease-fire” is looked up with and without its hyphen, then by its last part; a lone dash joins nothing."""
    plain = parsed("fire fire NOUN NN ROOT 0")
    whole = parsed("cease cease NOUN NN compound 2", "- - PUNCT HYPH punct 2", "fire fire NOUN NN ROOT 2")
    joined = make_sentence(
        0, 0, tuple(replace(t, start=at, end=at + len(t.text)) for t, at in zip(whole, (0, 5, 6), strict=True))
    )
    assert spellings(plain, 0) == ("fire",)
    assert spellings(whole, 2) == ("fire",)
    assert spellings(joined, 2) == ("cease-fire", "ceasefire", "fire")
