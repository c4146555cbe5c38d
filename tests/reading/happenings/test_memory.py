"""What the text told before."""

from __future__ import annotations

from alleged.reading.happenings.memory import REACH, Memory
from alleged.values.happening import EventType, Happening


def told(kind: EventType, actor: str, recipient: str, sentence: int = 0) -> Happening:
    """An event between two, told in a sentence."""
    return Happening(sentence, 0, (0, 1), (0, 1), (actor,), (recipient,) if recipient else (), type=kind)


def test_an_answer_turns_to_who_asked() -> None:
    """Who refuses without saying whom refuses the one who asked him."""
    memory = Memory()
    memory.note(told(EventType.REQUEST, "ministry", "court"))
    assert memory.other_side(EventType.REJECT, ("court",), 1)[0] == ("ministry",)
    assert memory.other_side(EventType.REJECT, ("ministry",), 1)[0] == ()


def test_old_requests_are_not_answered() -> None:
    """Only a request within reach is answered."""
    memory = Memory()
    memory.note(told(EventType.REQUEST, "ministry", "court"))
    assert memory.other_side(EventType.REJECT, ("court",), REACH + 1)[0] == ()


def test_a_protest_goes_on_against_the_same() -> None:
    """A later protest of the same crowd is against the same body, however far."""
    memory = Memory()
    memory.note(told(EventType.PROTEST, "students", "government"))
    assert memory.other_side(EventType.PROTEST, ("students",), 40)[0] == ("government",)


def test_a_quarrel_goes_on_against_the_same() -> None:
    """Who accuses and then demands without saying whom turns to the same, as long as it is near."""
    memory = Memory()
    memory.note(told(EventType.ACCUSE, "union", "ministry"))
    assert memory.other_side(EventType.REQUEST, ("union",), 1)[0] == ("ministry",)
    assert memory.other_side(EventType.REQUEST, ("union",), REACH + 1)[0] == ()
    assert memory.other_side(EventType.REQUEST, ("party",), 1)[0] == ()
    assert memory.other_side(EventType.AID, ("union",), 1)[0] == ()


def test_protests_are_those_of_whoever_protested_before() -> None:
    """Where nobody is said to protest it is who protested last; other acts have no such doer."""
    memory = Memory()
    assert memory.doer(EventType.PROTEST)[0] == ()
    memory.note(told(EventType.PROTEST, "students", "government"))
    memory.note(told(EventType.ASSAULT, "army", "village"))
    assert memory.doer(EventType.PROTEST)[0] == ("students",)
    assert memory.doer(EventType.ASSAULT)[0] == ()


def test_the_last_event_of_a_type_is_kept() -> None:
    """The parties of the last event are those of its last telling."""
    memory = Memory()
    memory.note(told(EventType.ASSAULT, "rebels", "town"))
    memory.note(told(EventType.ASSAULT, "army", "village"))
    assert memory.last(EventType.ASSAULT) == (("army",), ("village",))
    assert memory.last(EventType.AID) == ((), ())
