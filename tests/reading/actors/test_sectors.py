"""Codes from the words before a noun, from the body it belongs to and from whom it follows."""

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


def codes(text: str, words: str, *, on: date | None = date(2016, 3, 1)) -> tuple[str, ...]:
    """The codes of the actor of the first mention with these words."""
    sentences = load_parser()(text)
    actors = resolve_actors(sentences, find_mentions(sentences, lexicon()), lexicon(), on=on)
    return next(a.codes for a in actors.all for m in a.mentions if m.text == words)


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Kenyan army officers met.", "Kenyan army officers", ("KEN", "MIL")),
        ("Kenyan opposition candidates met.", "Kenyan opposition candidates", ("KEN", "OPP")),
        ("Peruvian rebel leaders met.", "Peruvian rebel leaders", ("PER", "REB")),
        ("Members of the Chilean parliament met.", "Members of the Chilean parliament", ("CHL", "LEG")),
        ("UN mediators met the sides.", "UN mediators", ("UNO",)),
        ("Greece met its European Union partners.", "its European Union partners", ("EUR",)),
        ("NATO peacekeepers arrived.", "NATO peacekeepers", ("IGO", "MIL")),
        ("Hezbollah guerrillas fired.", "Hezbollah guerrillas", ("LBN", "REB")),
    ],
)
def test_a_generic_noun_takes_the_sector_of_what_stands_beside_it(
    text: str, words: str, expected: tuple[str, ...]
) -> None:
    """Officers of an army are military, members of a parliament legislators, mediators of the United Nations theirs."""
    assert codes(text, words) == expected


def test_supporters_of_who_has_left_office_are_opposition() -> None:
    """Supporters of a former president are coded as opposition of that state."""
    text = "Supporters of Hosni Mubarak marched."
    assert codes(text, "Supporters of Hosni Mubarak") == ("EGY", "OPP")


def test_former_is_the_elite_where_no_day_is_known() -> None:
    """Whom a text without a date calls former is of the elite."""
    assert codes("Former president Hosni Mubarak spoke.", "Former president Hosni Mubarak", on=None) == ("EGY", "ELI")
