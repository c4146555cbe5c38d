"""Storms, animals and crashes do no act; harm without a doer is an attack only where the text tells of violence."""

from __future__ import annotations

import pytest

from alleged.reading.happenings import code_happenings
from alleged.values.actor import Actors
from alleged.values.happening import EventType

NOBODY = [
    "A storm destroyed the hospital on the coast.",
    "The earthquake killed a fisherman.",
    "A bear attacked the tent.",
    "Floods forced the villagers to sleep in tents.",
    "Two sailors were injured in a collision in the fog.",
]
SOMEBODY = [
    ("Two sailors were injured when gunmen attacked the ship.", EventType.ASSAULT),
    ("Rebels destroyed the hospital on the coast.", EventType.ASSAULT),
    ("Two sailors were injured on Monday.", EventType.ASSAULT),
]


@pytest.mark.model
@pytest.mark.parametrize("text", NOBODY)
def test_what_cannot_act_attacks_and_compels_nobody(text: str) -> None:
    """A sentence about an accident, the weather or an animal tells neither attack nor compulsion."""
    assert not {EventType.ASSAULT, EventType.COERCE} & set(_types(text))


@pytest.mark.model
@pytest.mark.parametrize(("text", "kind"), SOMEBODY)
def test_harm_is_an_attack_otherwise(text: str, kind: EventType) -> None:
    """The same harm is an attack with a doer, in a text of violence, or where no accident is told."""
    assert kind in _types(text)


def _types(text: str) -> list[EventType | None]:
    from alleged.lexicon.load import load_lexicon
    from alleged.reading.parse import load_parser

    return [h.type for h in code_happenings(load_parser()(text), Actors(()), load_lexicon().events)]
