"""What happened: events in PLOVER's terms, standing relations, and anything else that was done."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from alleged.values.text import Span


class EventType(StrEnum):
    """The sixteen event types of PLOVER, and OTHER for acts that none of them covers."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"


class Quad(IntEnum):
    """PLOVER's quad classes."""

    VERBAL_COOPERATION = 1
    MATERIAL_COOPERATION = 2
    VERBAL_CONFLICT = 3
    MATERIAL_CONFLICT = 4


QUADS: dict[EventType, Quad] = {
    **dict.fromkeys(
        (EventType.AGREE, EventType.CONSULT, EventType.SUPPORT, EventType.CONCEDE), Quad.VERBAL_COOPERATION
    ),
    **dict.fromkeys((EventType.COOPERATE, EventType.AID, EventType.RETREAT), Quad.MATERIAL_COOPERATION),
    **dict.fromkeys((EventType.REQUEST, EventType.ACCUSE, EventType.REJECT, EventType.THREATEN), Quad.VERBAL_CONFLICT),
    **dict.fromkeys(
        (EventType.PROTEST, EventType.SANCTION, EventType.MOBILIZE, EventType.COERCE, EventType.ASSAULT),
        Quad.MATERIAL_CONFLICT,
    ),
}


class Relation(StrEnum):
    """Standing relations between two actors."""

    DESIGNATES_TERRORIST = "designates_terrorist"
    SUPPORTS = "supports"
    OPPOSES = "opposes"
    PROTECTS = "protects"
    MEMBER_OF = "member_of"
    LEADS = "leads"
    LOCATED_IN = "located_in"


@dataclass(frozen=True, slots=True)
class Count:
    """How many people the text says were hurt or held: `what` is dead, injured, arrested or missing; `text` its words.

    `low` and `high` are what the words allow; `high` is None after "at least" and "dozens". Of numbers that disagree each stands.
    """

    what: str
    low: int
    high: int | None
    text: str


@dataclass(frozen=True, slots=True)
class Happening:
    """One act or state for one actor-recipient pair, as some words of a sentence tell it.

    `type` is None where the act is none of PLOVER's types; `relation` is set for standing relations and excludes `type`.
    `head` is the trigger's token in the sentence, `trigger` its code points, `evidence` the clause that tells it.
    `actors` and `recipients` are actor ids; more than one id only where a list of three or more, or a symmetric act, stands whole.
    `symmetric` says that actors and recipients do the same to each other, `nominal` that a noun, or a participle
    that describes one, tells the act in passing, `attempted` that the text says somebody tried to do it.
    """

    sentence: int
    head: int
    trigger: Span
    evidence: Span
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    place: str | None = None
    type: EventType | None = None
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    relation: Relation | None = None
    reason: str = ""
    symmetric: bool = False
    nominal: bool = False
    attempted: bool = False
    counts: tuple[Count, ...] = ()

    @property
    def label(self) -> str:
        """The event type, `RELATION:` and the relation, or OTHER."""
        return self.type or (f"RELATION:{self.relation}" if self.relation else "OTHER")
