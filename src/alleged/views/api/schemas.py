"""Schemas: what the API answers, for its own description; the bytes are made by views/json.py."""

from __future__ import annotations

from pydantic import BaseModel, Field

from alleged.values.actor import ActorType
from alleged.values.consequence import Degree, LinkKind
from alleged.values.factuality import Factuality, Kind
from alleged.values.happening import EventType, Relation
from alleged.values.rhetoric import Stance
from alleged.values.verdict import Anchoring, Decision

Span = tuple[int, int]


class Fault(BaseModel):
    """One thing that is wrong with a request."""

    where: str
    why: str


class Problem(BaseModel):
    """An error as RFC 9457 has it."""

    type: str = Field(examples=["about:blank"])
    title: str = Field(examples=["Not Found"])
    status: int = Field(examples=[404])
    detail: str = Field(examples=["no document or statement here has an id that begins with 'd-0'"])
    errors: list[Fault] | None = None


class DocumentBrief(BaseModel):
    """What is said of a document beside a statement."""

    id: str = Field(examples=["d-0f1e2d3c4b5a6978"])
    title: str | None
    publisher: str | None
    published: str | None = Field(examples=["2010-05-05"])
    url: str | None


class DocumentCard(DocumentBrief):
    """A document in a list."""

    locator: str
    language: str
    statements: int = Field(description="How many its current reading has.")
    recorded: str


class Link(BaseModel):
    """A hyperlink over a span of the text."""

    start: int
    end: int
    href: str


class Gap(BaseModel):
    """Something the page evidently lost."""

    start: int
    end: int
    why: str


class Dropped(BaseModel):
    """Something that was left out of the text."""

    text: str
    why: str


class Document(DocumentBrief):
    """A document; offsets are Unicode code points of its text."""

    locator: str
    authors: list[str]
    language: str
    received: int
    text: str
    links: list[Link]
    gaps: list[Gap]
    dropped: list[Dropped]


class Actor(BaseModel):
    """An actor of one reading."""

    id: str
    name: str
    aliases: list[str]
    type: ActorType
    country: str | None
    codes: list[str]
    mentions: list[Span]
    reason: str
    dossier: str = Field(description="The actor's id across documents.")


class Event(BaseModel):
    """A PLOVER event."""

    type: EventType
    mode: str | None
    contexts: list[str]
    quad: int
    trigger: Span
    symmetric: bool
    nominal: bool


class Count(BaseModel):
    """How many were hurt or held."""

    what: str
    low: int
    high: int | None
    text: str


class Time(BaseModel):
    """A time that the text ties to a happening."""

    edtf: str
    text: str
    start: int
    end: int


class Holder(BaseModel):
    """One hand of a chain; the author has only a name."""

    name: str
    actor: str | None = None
    text: str | None = None
    source: Span | None = None
    cue: str | None = None
    cue_span: Span | None = None
    act: str | None = None
    anonymous: bool | None = None
    conditions: list[str] | None = None
    holder_kind: str | None = None


class Designation(BaseModel):
    """What the register of terrorist designations says."""

    group: str
    authority: str
    listed: bool
    list: str | None
    from_: str | None = Field(alias="from")
    until: str | None
    source: str | None


class Follow(BaseModel):
    """How a statement follows from another."""

    from_: str = Field(alias="from", description="The id of the other statement.")
    kind: LinkKind
    degree: Degree
    words: str
    holder: str
    factuality: Factuality


class Passage(BaseModel):
    """Some words of the document."""

    words: str
    span: Span


class Advice(Passage):
    """That an act is urged or advised against, and the ids of the actors who are addressed."""

    stance: Stance
    to: list[str]


class Statement(BaseModel):
    """Who did what to whom, when and where, on whose word, and how sure."""

    id: str = Field(examples=["s-0f1e2d3c4b5a6978"])
    start: int
    end: int
    text: str
    trigger: Span | None
    event: Event | None
    relation: Relation | None
    actors: list[str]
    recipients: list[str]
    targets: list[str]
    place: str | None
    counts: list[Count]
    time: Time | None
    chain: list[Holder]
    kind: Kind
    factuality: Factuality
    reader_factuality: float
    consequence_of: list[str]
    follows: list[Follow]
    reason_for: list[str]
    condition_of: list[str]
    advice: Advice | None
    framed_as: Passage | None
    analogy: Passage | None
    reasons: list[str]
    designation: Designation | None


class FoundStatement(Statement):
    """A statement on its own: with names and dossiers of its actors, its document and its number there."""

    names: dict[str, str]
    dossiers: dict[str, str]
    number: int
    document: DocumentBrief


class Run(BaseModel):
    """Where a reading comes from."""

    id: str
    recorded: str
    current: bool
    version: str
    rules: str
    lexicon: str
    parser: str
    parser_version: str
    weights: str | None


class Selector(BaseModel):
    """The words a verdict was given on, with their neighbours."""

    start: int
    end: int
    exact: str
    prefix: str
    suffix: str


class Verdict(BaseModel):
    """What somebody decided about a statement."""

    id: str
    document: str
    statement: str
    selector: Selector
    decision: Decision
    corrections: dict[str, str | float | list[str] | None]
    reason: str | None
    who: str
    recorded: str


class Standing(Verdict):
    """A verdict as it stands in the current reading."""

    anchoring: Anchoring
    span: Span | None
    bears_on: str | None
    latest: bool


class Reading(BaseModel):
    """A document, its actors and statements, its verdicts, and the run they come from."""

    document: Document
    actors: list[Actor]
    statements: list[Statement]
    verdicts: list[Standing]
    run: Run
