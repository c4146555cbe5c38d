"""What the text told before: the parties of "the attack" when it is told again, and whom an answer answers."""

from __future__ import annotations

from alleged.reading.happenings.parties import Party
from alleged.values.happening import EventType, Happening

REACH = 3
"""How many sentences back an answer may find what it answers."""

_ANSWERS = frozenset({EventType.REJECT, EventType.CONCEDE, EventType.AGREE, EventType.RETREAT})
_ASKED = frozenset({EventType.REQUEST, EventType.PROTEST, EventType.THREATEN})
_GOES_ON = frozenset({EventType.PROTEST})


class Memory:
    """The events of a document as far as it has been read."""

    __slots__ = ("_told",)

    def __init__(self) -> None:
        self._told: list[Happening] = []

    def note(self, happening: Happening) -> None:
        """Remember an event that names at least one party."""
        if happening.type is not None and (happening.actors or happening.recipients):
            self._told.append(happening)

    def last(self, kind: EventType | None) -> tuple[Party, Party]:
        """Actors and recipients of the last event of a type."""
        found = next((h for h in reversed(self._told) if h.type is kind), None)
        return (found.actors, found.recipients) if found else ((), ())

    def other_side(self, kind: EventType | None, who: Party, sentence: int) -> tuple[Party, str]:
        """Whom an act without a recipient is turned to: who asked its actor for something, or whom its actor's protest was against."""
        if not who or kind is None:
            return (), ""
        for told in reversed(self._told):
            if told.type is kind and kind in _GOES_ON and told.actors == who and told.recipients:
                return told.recipients, "as in the actor's last event of this type"
            near = sentence - told.sentence <= REACH
            if near and kind in _ANSWERS and told.type in _ASKED and told.recipients == who and told.actors:
                return told.actors, f"who turned to the actor before ({told.type})"
        return (), ""
