"""Questions: what the lists of the API take as parameters, and what it takes in, with examples."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic.json_schema import SkipJsonSchema

from alleged.ledger import DocumentQuery, DossierQuery, StatementQuery
from alleged.values.actor import ActorType
from alleged.values.attribution import HolderKind
from alleged.values.factuality import Factuality, Kind
from alleged.values.happening import EventType, Relation
from alleged.values.verdict import Decision

Words = Annotated[
    str,
    Field(max_length=300, description='Words; "some words" side by side, begin* for any ending.', examples=["attack*"]),
]
Name = Annotated[
    str,
    Field(
        min_length=1,
        max_length=300,
        description="An actor's id, or words of a name.",
        examples=["Iran"],
    ),
]
Day = Annotated[
    str,
    Field(
        pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
        json_schema_extra={"format": "date"},
        description="A day, ISO 8601.",
        examples=["2010-05-04"],
    ),
]
Cursor = Annotated[
    str,
    Field(
        pattern=r"^([0-9a-f]{1,15}|[0-7][0-9a-f]{15})$",
        description="`next` of the page before.",
        examples=["b2f8a10000000c"],
    ),
]
DossierCursor = Annotated[
    str,
    Field(
        pattern=r"^([0-9a-f]{1,15}|[0-7][0-9a-f]{15})-([0-9a-f]{1,15}|[0-7][0-9a-f]{15})$",
        description="`next` of the page before.",
        examples=["1f-2a"],
    ),
]
_LABELS = (*(t.value for t in EventType), *(r.value for r in Relation), "OTHER")
Label = Annotated[
    str,
    Field(
        pattern=f"^({'|'.join(_LABELS)})$",
        json_schema_extra={"enum": [*_LABELS]},
        description="A PLOVER event type, a relation, or OTHER.",
    ),
]
Publisher = Annotated[
    str, Field(min_length=1, max_length=300, description="A publisher, or words of its name.", examples=["Wikinews"])
]


class Paged(BaseModel):
    """How much of a list."""

    model_config = ConfigDict(extra="forbid")

    limit: int = Field(50, ge=1, le=500, description="The most items on the page.")


class AnyPage(Paged):
    """Which page of a list."""

    cursor: Cursor | None = None


class DocumentsQuestion(AnyPage):
    """Which documents, the newest first."""

    q: Words | None = None
    publisher: Publisher | None = None
    since: Day | None = None
    until: Day | None = None

    def query(self) -> DocumentQuery:
        """The question as the ledger takes it."""
        return DocumentQuery(words=self.q, publisher=self.publisher, since=self.since, until=self.until)


class FacetsQuestion(BaseModel):
    """Which statements; everything that is given must hold."""

    model_config = ConfigDict(extra="forbid")

    q: Words | None = None
    actor: Name | None = None
    recipient: Name | None = None
    involved: Annotated[Name | None, Field(description="Who acts or is acted on.")] = None
    holder: Annotated[
        Name | None, Field(description="Anyone in the chain; `author` for what the author says alone.")
    ] = None
    speaker: Annotated[Name | None, Field(description="The last hand of the chain.")] = None
    told: Annotated[Name | None, Field(description="Whom somebody else than the author and itself speaks of.")] = None
    type: Label | None = None
    kind: Kind | None = None
    factuality: Annotated[Factuality | None, Field(description="A plus sign is written %2B in an address.")] = None
    voice: Annotated[HolderKind | None, Field(description="What kind of voice the last hand of the chain is.")] = None
    publisher: Publisher | None = None
    since: Annotated[Day | None, Field(description="Happened, or if undated was published, then or later.")] = None
    until: Annotated[Day | None, Field(description="Happened, or if undated was published, then or earlier.")] = None

    def query(self) -> StatementQuery:
        """The question as the ledger takes it."""
        given = {name: getattr(self, name) for name in FacetsQuestion.model_fields if name != "q"}
        return StatementQuery(words=self.q, **given)


class StatementsQuestion(FacetsQuestion, AnyPage):
    """Which statements, those of the newest documents first."""


class ActorsQuestion(Paged):
    """Which actors, those of most statements first."""

    q: Words | None = None
    type: ActorType | None = None
    country: Annotated[str, Field(pattern="^[A-Z]{3}$", description="ISO 3166-1 alpha-3.", examples=["IRN"])] | None = (
        None
    )
    named: Annotated[bool, Field(description='False: descriptions such as "a spokesman" too.')] = True
    cursor: DossierCursor | None = None

    def query(self) -> DossierQuery:
        """The question as the ledger takes it."""
        return DossierQuery(words=self.q, type=self.type, country=self.country, named=self.named)


class VerdictsQuestion(AnyPage):
    """Which verdicts, the newest first."""

    decision: Decision | None = None


class SearchQuestion(BaseModel):
    """What to look for everywhere."""

    model_config = ConfigDict(extra="forbid")

    q: Words
    limit: int = Field(10, ge=1, le=50, description="The most documents, statements and actors each.")


class DocumentIn(BaseModel):
    """A document that is handed in: exactly one of `text`, `html` and `url`."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {
                    "text": "Kandar's foreign ministry said on Tuesday that Velia had attacked two border posts.",
                    "publisher": "The Example Courier",
                    "published": "2010-05-05",
                },
                {"url": "https://example.org/news/border-posts"},
            ],
            "oneOf": [{"required": ["text"]}, {"required": ["html"]}, {"required": ["url"]}],
        },
    )

    text: str | SkipJsonSchema[None] = Field(None, min_length=1, max_length=3_000_000)
    html: str | SkipJsonSchema[None] = Field(None, min_length=1, max_length=6_000_000)
    url: str | SkipJsonSchema[None] = Field(
        None,
        max_length=2000,
        pattern=r"^https?://[!-~]+$",
        description="A public web address; private ones are refused.",
    )
    title: str | None = Field(None, max_length=500, description="Where the page itself has none.")
    publisher: str | None = Field(None, max_length=300)
    published: Day | None = Field(None, description='Anchors times such as "on Monday".')

    @model_validator(mode="after")
    def _one_thing(self) -> DocumentIn:
        given = self.model_fields_set & {"text", "html", "url"}
        if len(given) != 1 or (self.text or self.html or self.url) is None:
            raise ValueError("exactly one of text, html and url is wanted")
        if self.published is not None:
            date.fromisoformat(self.published)
        return self


class Corrections(BaseModel):
    """For each field that is wrong, what is right; fields that are left out stay as they were read."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"minProperties": 1})

    evidence: str | None = Field(None, max_length=2000, description="Words that stand in the document.")
    event: str | None = Field(None, description="A PLOVER type, `RELATION:` and a relation, or OTHER.")
    mode: str | None = Field(None, max_length=2000)
    contexts: list[str] | None = Field(None, max_length=30)
    actors: list[str] | None = Field(None, max_length=30, description="Names.")
    recipients: list[str] | None = Field(None, max_length=30, description="Names.")
    place: str | None = Field(None, max_length=2000)
    time: str | None = Field(None, max_length=100, description="EDTF.")
    holders: list[str] | None = Field(None, max_length=30, description="Names, outermost first, without the author.")
    cues: list[str] | None = Field(None, max_length=30)
    kind: Kind | None = None
    factuality: Factuality | None = None
    reader_factuality: float | None = Field(None, ge=-3, le=3)
    consequence_of: list[str] | None = Field(
        None, max_length=30, description="The words of each statement it follows from, as they stand in the document."
    )


class VerdictIn(BaseModel):
    """A verdict on a statement."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {"decision": "accept", "who": "Ana Example"},
                {
                    "decision": "correct",
                    "who": "Ana Example",
                    "corrections": {"kind": "alleged", "holders": ["foreign ministry"]},
                    "reason": "the ministry says so",
                },
            ]
        },
    )

    decision: Decision
    who: str = Field(min_length=1, max_length=300)
    corrections: Corrections | None = Field(None, description="With the decision to correct, and with no other.")
    reason: str | None = Field(None, max_length=2000, description="Needed to reject.")
