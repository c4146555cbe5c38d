"""Statements → PLOVER's event data: which statements are events that took place, and of which type.

A statement keeps the type of the act itself with its kind and factuality; event data knows no factuality. So the decisions of the
PLOVER manual stand here: what is still to come is AGREE, CONCEDE or THREATEN, what is merely accused, denied, asked for or
conditional is no event, and acts of one trigger are one event with lists of parties. Source: PLOVER draft 2.0 manual.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from alleged.values.actor import ActorType
from alleged.values.attribution import UNSPECIFIED, Holder
from alleged.values.factuality import Factuality, Kind
from alleged.values.happening import QUADS, EventType, Quad
from alleged.values.statement import Event, Reading, Statement
from alleged.values.text import Span

_HELD = frozenset({Factuality.CT_PLUS, Factuality.PR_PLUS})
_ACCUSING = frozenset({"accuse", "suspect", "allege"})
_MINDED = frozenset({"aim", "plan", "intend", "want", "hope", "fear", "expect", "consider"})
"""What a holder may do without a word: somebody else tells of it."""
_FRIENDLY = frozenset({Quad.VERBAL_COOPERATION, Quad.MATERIAL_COOPERATION})
_SPOKEN = frozenset({EventType.AGREE, EventType.REQUEST, EventType.ACCUSE, EventType.REJECT, EventType.THREATEN})
"""Acts that are done by saying something: what is said in them is no event beside them."""
_GOES_WITH_PROTEST = frozenset({EventType.REQUEST, EventType.ACCUSE, EventType.REJECT})
_FELT = frozenset({EventType.PROTEST, EventType.ASSAULT, EventType.COERCE, EventType.THREATEN})
"""Acts that are felt where they take place."""
_GROUND = frozenset({ActorType.PLACE, ActorType.COUNTRY})
_ANNOUNCED = frozenset({"withdraw", "ceasefire", "disarm", "resign"})
"""Modes of RETREAT that are a concession once they are announced; what else is to be given back or let in is agreed to."""


@dataclass(frozen=True, slots=True)
class CodedEvent:
    """One event in PLOVER's terms; `said_by` is the last holder of its chain who is somebody, None where the author vouches.

    `statements` are the ids of the statements it stands for; a symmetric act has all its parties in `actors`.
    """

    type: EventType
    mode: str | None
    quad: Quad
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    trigger: Span
    said_by: Holder | None
    statements: tuple[str, ...]


def coded_events(reading: Reading) -> tuple[CodedEvent, ...]:
    """The events that a reading asserts as real, in the order of their triggers."""
    decisions = _Decisions(reading)
    found: dict[tuple[Span, EventType], CodedEvent] = {}
    for event in (e for s in reading.statements for e in decisions.of(s)):
        key = event.trigger, event.type
        found[key] = _joined(found[key], event) if key in found else event
    return tuple(sorted(found.values(), key=lambda e: (e.trigger, e.type)))


class _Decisions:
    """PLOVER's decisions on the statements of one reading."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.actors = {a.id: a for a in reading.actors}
        self.events = [(s, s.event) for s in reading.statements if s.event is not None]

    def of(self, statement: Statement) -> Iterator[CodedEvent]:
        """The event a statement is in event data, none or one; a sentence to prison is a conviction and an arrest."""
        kind = self._type(statement)
        if kind is None or statement.trigger is None or not self._stands(statement, kind):
            return
        event = statement.event
        own = event is not None and kind is event.type
        holder = _holder(statement)
        actors, recipients = statement.actors, statement.recipients
        if event is not None and event.symmetric and kind is not EventType.REQUEST:
            actors, recipients = tuple(dict.fromkeys((*actors, *recipients))), ()
        if kind is EventType.MOBILIZE and not actors and self._armed(recipients):
            actors, recipients = recipients, ()
        if kind is EventType.RETREAT:
            recipients = self._abroad(actors, recipients)
        if kind in _FELT and not recipients:
            recipients = self._where(statement)
        if kind is EventType.REQUEST and not own and holder is not None and holder.actor:
            both = statement.recipients if event is not None and event.symmetric else ()
            actors, recipients = (holder.actor,), (*statement.actors, *both)
        made = CodedEvent(
            type=kind,
            mode=event.mode if event and own else None,
            quad=QUADS[kind],
            actors=actors,
            recipients=recipients,
            trigger=statement.trigger,
            said_by=_sayer(statement),
            statements=(statement.id,),
        )
        if own and kind is EventType.COERCE and made.mode in (None, "arrest") and self._by_court(statement):
            yield replace(made, type=EventType.SANCTION, mode="convict")
            if made.mode is None:
                return
        yield made

    def _abroad(self, actors: tuple[str, ...], recipients: tuple[str, ...]) -> tuple[str, ...]:
        """The recipients of a retreat without the places of one's own country: who leaves a town of his own leaves it to nobody."""
        home = {self.actors[i].country for i in actors} - {None}
        return tuple(i for i in recipients if self.actors[i].type not in _GROUND or self.actors[i].country not in home)

    def _where(self, statement: Statement) -> tuple[str, ...]:
        """The place of an act that names nobody it meets, if it is of a known country: those who are there meet it."""
        there = (a.id for a in self.actors.values() if a.country and a.name == statement.place)
        return tuple(there)[:1]

    def _armed(self, ids: tuple[str, ...]) -> bool:
        """Whether some parties are armed bodies, who act themselves when they are deployed."""
        return any({"MIL", "COP", "PRM", "REB"}.intersection(self.actors[i].codes) for i in ids)

    def _by_court(self, statement: Statement) -> bool:
        return any("JUD" in self.actors[i].codes for i in statement.actors)

    def _type(self, statement: Statement) -> EventType | None:
        """Its own type where a statement is held to be so, another where it is to come or asked for, else None."""
        event, holder = statement.event, _holder(statement)
        if event is not None and holder is not None and holder.act == "consider" and statement.kind is Kind.ALLEGED:
            return self._to_come(statement, event)
        if statement.kind in (Kind.ASSERTED, Kind.ALLEGED):
            return self._held(statement, event, holder) if event is not None else None
        if statement.relation is not None:
            return None
        if statement.kind is Kind.RECOMMENDED:
            asked = holder is not None and holder.actor and statement.actors and holder.actor not in statement.actors
            return EventType.REQUEST if asked else None
        if event is None and statement.kind is Kind.PREDICTED and statement.factuality.endswith("-"):
            return EventType.REJECT if self._own_word(statement) else None
        if event is None or statement.kind not in (Kind.PREDICTED, Kind.HYPOTHETICAL):
            return None
        if event.attempted and event.quad is Quad.MATERIAL_CONFLICT and self._tried(statement):
            return event.type
        return self._to_come(statement, event)

    def _held(self, statement: Statement, event: Event, holder: Holder | None) -> EventType | None:
        if holder is not None and holder.act in _ACCUSING:
            return None
        if statement.factuality not in _HELD:
            failed = event.type is EventType.AGREE and event.symmetric and statement.factuality is Factuality.CT_MINUS
            return EventType.REJECT if failed else None
        threat = event.type is EventType.AGREE and any(
            other.quad is Quad.MATERIAL_CONFLICT and within.actors == statement.actors
            for within, other in self._inside(statement)
        )
        return EventType.THREATEN if threat else event.type

    def _tried(self, statement: Statement) -> bool:
        """Whether the attempt itself is held to have been made: what is only attempted was done as far as it went."""
        at = statement.trigger or (statement.start, statement.start)
        tries = [
            s
            for s in self.reading.statements
            if s.event is None and s.start <= at[0] and at[1] <= s.end and s.actors == statement.actors
        ]
        return all(s.kind in (Kind.ASSERTED, Kind.ALLEGED) and s.factuality in _HELD for s in tries)

    def _to_come(self, statement: Statement, event: Event) -> EventType | None:
        """What an act that is still to come is now: an undertaking, a threat, a refusal, or nothing."""
        own = self._own_word(statement)
        if statement.factuality.endswith("-"):
            return EventType.REJECT if own and event.quad in _FRIENDLY else None
        if event.quad not in _FRIENDLY:
            return EventType.THREATEN if own and event.type not in _SPOKEN else None
        if not own and statement.kind is not Kind.PREDICTED:
            return None
        conceded = event.type is EventType.CONCEDE or event.mode in _ANNOUNCED
        return EventType.CONCEDE if conceded else EventType.AGREE

    def _stands(self, statement: Statement, kind: EventType) -> bool:
        """Whether an event is one of its own, and not a part of another that the same words tell."""
        event = statement.event
        if not statement.actors and not statement.recipients:
            return False
        implied = event is not None and event.quad is Quad.MATERIAL_CONFLICT and not event.nominal
        if not statement.actors and not implied:
            return False
        held = statement.kind in (Kind.ASSERTED, Kind.ALLEGED)
        for other in self._around(statement):
            allowed = other.type is EventType.CONCEDE and statement.factuality is Factuality.PR_PLUS
            if allowed or (not held and other.type in _SPOKEN) or (event is not None and event.nominal):
                return False
        return not (kind in _GOES_WITH_PROTEST and self._protests(statement))

    def _protests(self, statement: Statement) -> bool:
        """Whether the actor of an event raises a protest in the words around it."""
        return any(
            other.type is EventType.PROTEST
            and around.actors == statement.actors
            and around is not statement
            and abs(around.start - statement.start) < _NEAR
            for around, other in self.events
        )

    def _around(self, statement: Statement) -> Iterator[Event]:
        """The events whose evidence holds the trigger of a statement."""
        trigger = statement.trigger or (statement.start, statement.start)
        for around, event in self.events:
            if around.start <= trigger[0] and trigger[1] <= around.end and event.trigger != trigger:
                yield event

    def _inside(self, statement: Statement) -> Iterator[tuple[Statement, Event]]:
        """The events whose trigger stands in the evidence of a statement."""
        for within, event in self.events:
            if statement.start <= event.trigger[0] < statement.end and event.trigger != statement.trigger:
                yield within, event

    def _own_word(self, statement: Statement) -> bool:
        """Whether the last holder is the actor of the act, or speaks for it: of the same state, or an official of no named one."""
        holder = _holder(statement)
        if holder is None or not statement.actors:
            return False
        if holder.actor in statement.actors or all(self.actors[i].name in holder.name for i in statement.actors):
            return True
        speaker = self.actors.get(holder.actor) if holder.actor else None
        if speaker is not None and speaker.country is None and "GOV" in speaker.codes:
            return True
        home = speaker.country if speaker else None
        return home is not None and any(self.actors[i].country == home for i in statement.actors)


_NEAR = 400
"""How many code points apart two events may stand to be parts of one account."""


def _holder(statement: Statement) -> Holder | None:
    return statement.chain[-1] if len(statement.chain) > 1 else None


def _sayer(statement: Statement) -> Holder | None:
    """On whose word an event is: the last holder who is somebody and says so, not "is believed" or whoever merely plans it."""
    named = [h for h in statement.chain[1:] if h.name != UNSPECIFIED and h.act not in _MINDED]
    return named[-1] if named else _holder(statement)


def _joined(one: CodedEvent, other: CodedEvent) -> CodedEvent:
    """One event with the parties of both."""
    return replace(
        one,
        actors=tuple(dict.fromkeys((*one.actors, *other.actors))),
        recipients=tuple(dict.fromkeys((*one.recipients, *other.recipients))),
        statements=tuple(dict.fromkeys((*one.statements, *other.statements))),
    )
