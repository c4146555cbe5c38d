"""The kinds of unknown names and of nouns."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from alleged.lexicon.actors import ActorLexicon, load_actors
from alleged.reading.actors import resolve_actors
from alleged.reading.mentions import find_mentions
from alleged.reading.parse import load_parser
from alleged.values.actor import ActorType

FOLDER = Path(__file__).parents[3] / "src" / "alleged" / "lexicon"

pytestmark = pytest.mark.model


@cache
def lexicon() -> ActorLexicon:
    return load_actors(FOLDER)


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("Typhoon Haldis hit the coast.", "Typhoon Haldis", ActorType.THING),
        ("He worked at Halden station.", "Halden station", ActorType.PLACE),
        ("The mayor of the city of Halden spoke.", "Halden", ActorType.PLACE),
        ("Dorin Hare, chief executive of the bank, spoke.", "Dorin Hare", ActorType.PERSON),
        ("The court restricted his movements.", "his movements", ActorType.THING),
        ("The soldiers guarded the refugee camp.", "the refugee camp", ActorType.PLACE),
        ("The archaeologists said so.", "The archaeologists", ActorType.CROWD),
    ],
)
def test_kinds(text: str, words: str, kind: ActorType) -> None:
    """Storms are things, stations and cities places, who is explained by an office a person."""
    sentences = load_parser()(text)
    actors = resolve_actors(sentences, find_mentions(sentences, lexicon()), lexicon(), on=date(2016, 3, 1))
    assert next(a.type for a in actors.all for m in a.mentions if m.text == words) is kind


def test_the_senate_of_another_territory_is_not_the_lexicons() -> None:
    """ "The Senate" in a text about Puerto Rico is not that of the United States or of any other state."""
    text = "Chad has a Senate. Chad's leaders met in Chad. Chad's army waited. The Senate of the Roe Isles rejected it."
    sentences = load_parser()(text)
    actors = resolve_actors(sentences, find_mentions(sentences, lexicon()), lexicon(), on=date(2016, 3, 1))
    assert not [a for a in actors.all if a.name == "United States Senate"]
