"""Things that the text names again, and whose doing they are."""

from __future__ import annotations

import pytest

from alleged.reading.happenings import code_happenings
from alleged.values.happening import EventType
from tests.reading.happenings.nouns import every_noun


@pytest.mark.model
def test_a_decree_acts_for_whoever_signed_it() -> None:
    """What a thing does its maker does, though only an earlier sentence names him."""
    assert ("president", "party") in _told(
        "The president signed a decree. The decree bans the party.", EventType.COERCE
    )


@pytest.mark.model
def test_a_move_is_that_of_the_last_doer() -> None:
    """Who criticises "the move" criticises whoever acted last."""
    told = _told("The president expelled the ambassador. Lawyers condemned the move.", EventType.ACCUSE)
    assert told == [("Lawyers", "president")]


@pytest.mark.model
def test_a_new_thing_has_no_maker() -> None:
    """An indefinite thing is nobody's doing."""
    assert _told("The president signed a decree. A decree bans the party.", EventType.COERCE) == [("", "party")]


def _told(text: str, kind: EventType) -> list[tuple[str, str]]:
    from alleged.lexicon.load import load_lexicon
    from alleged.reading.parse import load_parser

    sentences = load_parser()(text)
    found = [h for h in code_happenings(sentences, every_noun(sentences), load_lexicon().events) if h.type is kind]
    return [(h.actors[0] if h.actors else "", h.recipients[0] if h.recipients else "") for h in found]
