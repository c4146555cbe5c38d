"""What follows from what: links that the text itself states."""

from __future__ import annotations

import pytest

from alleged.lexicon.connectives import load_connectives
from alleged.lexicon.load import FOLDER
from alleged.reading.consequences import link_consequences
from alleged.reading.parse import load_parser
from alleged.values.happening import Happening, Relation
from alleged.values.text import Sentence
from tests.parses import parsed

LEXICON = load_connectives(FOLDER)


def on(sentence: Sentence, at: int, relation: Relation | None = None) -> Happening:
    """A happening on a token."""
    token = sentence[at]
    return Happening(sentence.index, at, (token.start, token.end), (sentence.start, sentence.end), relation=relation)


def links(text: str, *words: str) -> list[tuple[str, str]]:
    """(cause, effect) as words, for happenings on these words of a text."""
    sentences = load_parser()(text)
    places = [next((s, t.i) for s in sentences for t in s if t.text == word) for word in words]
    found = link_consequences(sentences, [on(s, i) for s, i in places], LEXICON)
    return [(words[link.cause], words[link.effect]) for link in found]


BECAUSE = parsed(
    "Troops troop NOUN NNS nsubj 1",
    "left leave VERB VBD ROOT 1",
    "because = SCONJ IN mark 4",
    "rebels rebel NOUN NNS nsubj 4",
    "won win VERB VBD advcl 1",
)


def test_a_cause_is_linked_to_its_effect() -> None:
    """What stands under "because" is the cause of the main clause, and the link says how."""
    (link,) = link_consequences([BECAUSE], [on(BECAUSE, 1), on(BECAUSE, 4)], LEXICON)
    assert (link.cause, link.effect, link.how) == (1, 0, "said to be because of it")


def test_titles_bring_nothing_about() -> None:
    """A membership or an office is no cause and no effect."""
    assert link_consequences([BECAUSE], [on(BECAUSE, 1), on(BECAUSE, 4, Relation.LEADS)], LEXICON) == ()


def test_a_text_without_happenings_has_no_links() -> None:
    """Nothing follows from nothing."""
    assert link_consequences([BECAUSE], [], LEXICON) == ()


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Aid for the rebels will give the king grounds to reject the offer.", ("Aid", "reject"), ("Aid", "reject")),
        ("Lima should end its aid to the rebels. This could ruin the talks.", ("aid", "talks"), ("aid", "talks")),
        (
            "Any aid for the rebels will end the talks. The aid will allow Chad to accuse Lima.",
            ("aid", "accuse"),
            ("aid", "accuse"),
        ),
        ("Nairobi sent troops to protect the convoy.", ("sent", "protect"), ("sent", "protect")),
        ("Rebels seized the port, causing a famine in Aden.", ("seized", "famine"), ("seized", "famine")),
        ("Paris condemned the junta for its attacks on villages.", ("condemned", "attacks"), ("attacks", "condemned")),
    ],
)
def test_stated_consequences_are_found(text: str, words: tuple[str, ...], expected: tuple[str, str]) -> None:
    """Conditions, purposes, responses and causative verbs link happenings, also across sentences."""
    assert expected in links(text, *words)


@pytest.mark.model
def test_mere_sequence_is_no_consequence() -> None:
    """What only comes before is not said to be the cause."""
    assert links("Rebels seized the port. Troops left the town.", "seized", "left") == []
