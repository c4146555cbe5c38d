"""Names in running words: folding, capitals, the longest match, consonants of transliterated names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alleged.lexicon.names import NameIndex, fold, pieces, skeleton

INDEX = NameIndex.of(
    [
        ("Norland", 1),
        ("Norland Times", 2),
        ("NOR", 3),
        ("NATO", 4),
        ("al-Hadr", 5),
        ("the Hadr Front", 6),
        ("Norland", 7),
    ]
)


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Élysée", "elysee"), ("U.S.", "us"), ("Erdoğan", "erdogan"), ("Wałęsa", "walesa"), ("Sana'a", "sanaa")],
)
def test_folding_takes_accents_stops_and_apostrophes_away(text: str, folded: str) -> None:
    """Names written with and without accents, full stops or apostrophes fold to the same."""
    assert fold(text) == folded


def test_pieces_know_their_capitals() -> None:
    """Hyphens part pieces; acronyms, names and words are told apart."""
    assert pieces("U.S.-led al-Hadr") == (("us", 2), ("led", 0), ("al", 0), ("hadr", 1))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("He read the Norland Times today", [(3, 4, 2)]),
        ("Norland and NOR met", [(0, 0, 1), (2, 2, 3)]),
        ("nor did he", []),
        ("Nor did he", []),
        ("Nato said", [(0, 0, 4)]),
        ("al - Hadr", [(0, 2, 5)]),
        ("al-Hadr", [(0, 0, 5)]),
    ],
)
def test_the_longest_name_is_found_if_its_capitals_fit(words: str, found: list[tuple[int, int, int]]) -> None:
    """The longest name wins; short acronyms want capitals, long ones may be written as a word, hyphens may be tokens."""
    assert [(f.first, f.last, f.value) for f in INDEX.find(words.split())] == found


@pytest.mark.parametrize(
    "names", [("Mujahideen", "Mojahedin", "Mujahedeen"), ("Qaddafi", "Kaddafi"), ("Mohammed", "Muhammad")]
)
def test_transliterations_share_their_consonants(names: tuple[str, ...]) -> None:
    """Spellings of one name have one skeleton."""
    assert len({skeleton(n) for n in names}) == 1


@given(st.lists(st.text(max_size=12), max_size=12))
def test_any_words_can_be_searched(words: list[str]) -> None:
    """Found names lie inside the words, in order and without overlap."""
    last = -1
    for found in INDEX.find(words):
        assert last <= found.first <= found.last < len(words)
        last = found.first


def test_a_whole_name_is_looked_up() -> None:
    """A name is found by itself; a longer text that only holds it is not."""
    assert INDEX.get("Norland Times") == 2
    assert INDEX.get("The Norland Times") is None
    assert INDEX.get("") is None
