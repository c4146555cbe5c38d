"""What the text told before: the parties of "the attack" when it is told again, and whom an answer answers."""

from __future__ import annotations

from collections.abc import Sequence

from alleged.reading.happenings.parties import Party
from alleged.values.happening import EventType, Happening

REACH = 3
"""How many sentences back an act may find whom it answers or goes on against."""

_ANSWERS = frozenset({EventType.REJECT, EventType.CONCEDE, EventType.AGREE, EventType.RETREAT})
_ASKED = frozenset({EventType.REQUEST, EventType.PROTEST, EventType.THREATEN})
_QUARREL = frozenset({EventType.PROTEST, EventType.REQUEST, EventType.ACCUSE, EventType.REJECT, EventType.THREATEN})
"""Acts of one side of a quarrel: whom one of them meets, the next ones mostly meet."""


class Memory:
    """The events of a document as far as it has been read; `crowds` are those whom it calls protesters anywhere."""

    __slots__ = ("_crowds", "_told")

    def __init__(self, crowds: Sequence[Party] = ()) -> None:
        self._told: list[Happening] = []
        self._crowds = crowds

    def note(self, happening: Happening) -> None:
        """Remember an event that names at least one party."""
        if happening.type is not None and (happening.actors or happening.recipients):
            self._told.append(happening)

    def last(self, kind: EventType | None) -> tuple[Party, Party]:
        """Actors and recipients of the last event of a type."""
        found = next((h for h in reversed(self._told) if h.type is kind), None)
        return (found.actors, found.recipients) if found else ((), ())

    def last_doer(self, sentence: int) -> Party:
        """Who did the last event that was told near a sentence."""
        near = (t for t in reversed(self._told) if t.actors and sentence - t.sentence <= REACH)
        return next((t.actors for t in near), ())

    def other_side(self, kind: EventType | None, who: Party, sentence: int) -> tuple[Party, str]:
        """Whom an act without a recipient is turned to: who asked its actor for something, or whom its actor turned against before."""
        if not who or kind is None:
            return (), ""
        for told in reversed(self._told):
            near = sentence - told.sentence <= REACH
            goes_on = kind is EventType.PROTEST or (near and kind not in _ANSWERS)
            if told.type is kind and goes_on and told.actors == who and told.recipients:
                return told.recipients, "as in the actor's last event of this type"
            turned = told.type is EventType.REQUEST and kind is EventType.REJECT
            quarrels = kind in _QUARREL and told.type in _QUARREL and not turned
            if near and quarrels and told.actors == who and told.recipients:
                return told.recipients, f"whom the actor turned against before ({told.type})"
            if near and kind in _ANSWERS and told.type in _ASKED and told.recipients == who and told.actors:
                return told.actors, f"who turned to the actor before ({told.type})"
        return (), ""

    def doer(self, kind: EventType | None) -> tuple[Party, str]:
        """Whose protest goes on where the text says only that there are protests."""
        if kind is not EventType.PROTEST:
            return (), ""
        found = next((t for t in reversed(self._told) if t.type is kind and t.actors), None)
        if found is not None:
            return found.actors, "whose protest was told before"
        return (self._crowds[0], "the only protesters of the text") if len(self._crowds) == 1 else ((), "")
