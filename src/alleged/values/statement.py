"""The ledger's row: one happening on one chain of word, with the exact words behind it."""

from __future__ import annotations

from dataclasses import dataclass

from alleged.values.actor import Actor
from alleged.values.attribution import Holder
from alleged.values.consequence import Follow
from alleged.values.designation import Designation
from alleged.values.document import Document
from alleged.values.factuality import Factuality, Kind
from alleged.values.happening import Count, EventType, Quad, Relation
from alleged.values.rhetoric import PLAIN, Rhetoric
from alleged.values.text import Span
from alleged.values.time import Time


@dataclass(frozen=True, slots=True)
class Event:
    """A PLOVER event: what (type), how (mode), about what (contexts), its quad class and trigger words.

    `symmetric`: actors and recipients do it together or to each other; `nominal`: a noun tells it ("the raids on the camp");
    `attempted`: somebody tried to do it ("tried to storm the camp").
    """

    type: EventType
    mode: str | None
    contexts: tuple[str, ...]
    quad: Quad
    trigger: Span
    symmetric: bool = False
    nominal: bool = False
    attempted: bool = False


@dataclass(frozen=True, slots=True)
class Statement:
    """Who did what to whom, where and when, on whose word, and how sure they are of it.

    `start`, `end`: the evidence clause in code points of the document's text, `text` its words; `trigger` is where the words
    stand that tell the act, `counts` the dead, injured and arrested it names. `event` and `relation` are both None where the act
    is none of PLOVER's types. `actors` and `recipients` are ids of the reading's actors. `chain` begins with the author.
    `consequence_of` are ids of the statements this one is said to follow from, and `follows` how, one for each (none in ledgers of
    earlier versions); `reason_for` and `condition_of` are ids of those that this one is a reason for or a condition of. `rhetoric`: whether
    the act is urged, what it frames, whether it is told for comparison only.
    `designation` is what the register says where somebody is called terrorist.
    """

    id: str
    start: int
    end: int
    text: str
    chain: tuple[Holder, ...]
    kind: Kind
    factuality: Factuality
    reader_factuality: float
    trigger: Span | None = None
    event: Event | None = None
    relation: Relation | None = None
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    place: str | None = None
    time: Time | None = None
    consequence_of: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    counts: tuple[Count, ...] = ()
    designation: Designation | None = None
    follows: tuple[Follow, ...] = ()
    reason_for: tuple[str, ...] = ()
    condition_of: tuple[str, ...] = ()
    rhetoric: Rhetoric = PLAIN


@dataclass(frozen=True, slots=True)
class Reading:
    """A document with the actors and statements found in it."""

    document: Document
    actors: tuple[Actor, ...]
    statements: tuple[Statement, ...]
