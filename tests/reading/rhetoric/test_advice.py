"""Advice: which acts a sentence urges, which way, and whom it addresses."""

from __future__ import annotations

import pytest

from alleged.lexicon.load import FOLDER
from alleged.lexicon.rhetoric import load_rhetoric
from alleged.reading.parse import load_parser
from alleged.reading.rhetoric.advice import find_advice
from alleged.values.rhetoric import Stance
from alleged.values.text import Sentence
from tests.parses import parsed

LEXICON = load_rhetoric(FOLDER)


def urged(s: Sentence) -> list[tuple[str, Stance, tuple[str, ...]]]:
    """The acts, the stances and the words addressed, of a sentence."""
    return [(s[u.act].text, u.stance, tuple(s[i].text for i in u.addressed)) for u in find_advice(s, LEXICON)]


LEAVE = (
    "Troops troop NOUN NNS nsubj {verb}",
    "should = AUX MD aux {verb}",
)


def test_a_modal_urges_its_verb_and_addresses_the_subject() -> None:
    """ "Troops should leave" is advice to the troops."""
    s = parsed(*(row.format(verb=2) for row in LEAVE), "leave = VERB VB ROOT 2", ". . PUNCT . punct 2")
    assert urged(s) == [("leave", Stance.FOR, ("Troops",))]


def test_a_negation_turns_advice_around() -> None:
    """ "Troops should not leave" advises against it."""
    s = parsed(*(row.format(verb=3) for row in LEAVE), "not = PART RB neg 3", "leave = VERB VB ROOT 3")
    assert urged(s) == [("leave", Stance.AGAINST, ("Troops",))]


def test_questions_urge_nothing() -> None:
    """ "Troops should leave?" is no advice."""
    s = parsed(*(row.format(verb=2) for row in LEAVE), "leave = VERB VB ROOT 2", "? ? PUNCT . punct 2")
    assert urged(s) == []


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Should rebels attack the port, the navy will intervene.", []),
        ("The navy must have seen the rebels.", []),
        ("Lima does not need to attack.", []),
        ("The council called on Chad to stop bombing villages.", [("stop", "for"), ("bombing", "against")]),
        ("The panel recommended that Chad release the prisoners.", [("release", "for")]),
        ("The Pentagon is wary of arming the rebels.", [("arming", "caution")]),
        ("It would not be wise to arm the rebels.", [("arm", "against")]),
    ],
)
def test_only_what_is_urged_is_advice(text: str, expected: list[tuple[str, str]]) -> None:
    """Conditions, guesses and what need not be done are no advice; stopping an act is advice against it."""
    (s,) = load_parser()(text)
    assert [(act, stance.value) for act, stance, _ in urged(s)] == expected


@pytest.mark.model
def test_whom_advice_addresses() -> None:
    """An object, what stands after "on", or the subject of a that-clause."""
    for text in (
        "The council urged Chad to leave.",
        "The council called on Chad to leave.",
        "The council recommended that Chad leave.",
    ):
        (s,) = load_parser()(text)
        assert urged(s)[0][2] == ("Chad",), text
