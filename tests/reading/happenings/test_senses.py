"""Words that tell an act in one sense only: what else they mean tells no act of that type."""

from __future__ import annotations

import pytest

from alleged.reading.happenings import code_happenings
from alleged.values.happening import EventType, Relation
from tests.reading.happenings.nouns import every_noun

OTHERWISE = [
    ("The driver pleaded not guilty to three charges.", EventType.REQUEST),
    ("The data suggested a fall in prices.", EventType.REQUEST),
    ("The treatment required great patience.", EventType.REQUEST),
    ("The choir joined the festival in spring.", EventType.SUPPORT),
    ("The farmers are saving the seeds for the winter.", EventType.AID),
    ("The discovery improves our understanding of the tides.", EventType.AGREE),
    ("The lawyers fought the release of the tax papers.", EventType.RETREAT),
    ("He was charged with negligent homicide.", EventType.ASSAULT),
    ("In the new year this must be given priority.", EventType.CONCEDE),
    ("The judge demonstrated a shocking ignorance of the law.", EventType.PROTEST),
    ("The state outlawed slavery.", EventType.COERCE),
    ("The tunnel allows drivers to avoid the centre.", EventType.CONCEDE),
]
STILL = [
    ("The envoy pleaded with the army for more time.", EventType.REQUEST),
    ("Norway joined the alliance.", EventType.SUPPORT),
    ("The divers saved the sailors.", EventType.AID),
    ("Teachers demonstrated against the minister.", EventType.PROTEST),
    ("The governor outlawed the party.", EventType.COERCE),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "kind"), OTHERWISE, ids=[row[0] for row in OTHERWISE])
def test_another_sense_of_the_word_is_not_taken(text: str, kind: EventType) -> None:
    """The object or subject shows that the word is meant otherwise."""
    assert kind not in [label for label, _ in _told(text)]


@pytest.mark.model
@pytest.mark.parametrize(("text", "kind"), STILL, ids=[row[0] for row in STILL])
def test_the_listed_sense_is_still_taken(text: str, kind: EventType) -> None:
    """With a fitting object the same word tells the act."""
    assert kind in [label for label, _ in _told(text)]


@pytest.mark.model
def test_who_joins_a_parliament_is_a_member() -> None:
    """A person who joins a body is its member, not its supporter."""
    assert [r for _, r in _told("The lawyer joined the senate in May.")] == [Relation.MEMBER_OF]


def _told(text: str) -> list[tuple[EventType | None, Relation | None]]:
    from alleged.lexicon.load import load_lexicon
    from alleged.reading.parse import load_parser

    sentences = load_parser()(text)
    found = code_happenings(sentences, every_noun(sentences), load_lexicon().events)
    return [(h.type, h.relation) for h in found]
