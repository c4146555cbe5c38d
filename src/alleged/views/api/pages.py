"""Pages: the shapes of lists, sums and jobs, for the API's own description."""

from __future__ import annotations

from pydantic import BaseModel, Field

from alleged.values.factuality import Factuality, Kind
from alleged.views.api.schemas import DocumentBrief, DocumentCard, FoundStatement, Problem, Standing, Verdict


class FacetValue(BaseModel):
    """One value that a search can be narrowed to."""

    value: str
    label: str
    count: int


class Facets(BaseModel):
    """What the statements of a search divide into; where not `complete`, the newest `counted` of them."""

    counted: int
    complete: bool
    facets: dict[str, list[FacetValue]]


class DossierCard(BaseModel):
    """An actor as all documents together know it."""

    id: str = Field(examples=["iran-1a2b3c4d"])
    name: str
    type: str
    country: str | None
    codes: list[str]
    named: bool
    did: int
    undergone: int
    said: int
    told: int


class Tie(BaseModel):
    """Another actor it has to do with, and how."""

    id: str
    name: str
    type: str
    count: int
    cooperation: int
    conflict: int


class Dossier(DossierCard):
    """What the ledger has of an actor in sums; `statements` are addresses of the statements behind them."""

    names: list[str]
    years: dict[str, dict[str, int]]
    partners: list[Tie]
    acts_on: list[Tie]
    acted_on_by: list[Tie]
    told_by: list[Tie]
    speaks_of: list[Tie]
    statements: dict[str, str]


class DocumentPage(BaseModel):
    """A page of documents; `next` is the cursor of the following one."""

    items: list[DocumentCard]
    next: str | None


class StatementPage(BaseModel):
    """A page of statements."""

    items: list[FoundStatement]
    next: str | None


class DossierPage(BaseModel):
    """A page of actors."""

    items: list[DossierCard]
    next: str | None


class VerdictPage(BaseModel):
    """A page of verdicts."""

    items: list[Verdict]
    next: str | None


class Standings(BaseModel):
    """The verdicts on one document."""

    items: list[Standing]


class SearchResult(BaseModel):
    """What was found everywhere."""

    documents: DocumentPage
    statements: StatementPage
    actors: DossierPage
    facets: Facets


class JobDocument(BaseModel):
    """A document that a job recorded; `statements` is 0 where it was known before."""

    id: str
    title: str | None
    new: bool
    statements: int


class Job(BaseModel):
    """A submission on its way: `progress` is roughly the share of the work that lies behind."""

    id: str
    stage: str
    progress: float = Field(ge=0, le=1)
    submitted: str
    finished: str | None
    documents: list[JobDocument]
    problems: list[Problem]


class JobList(BaseModel):
    """The submissions of late, the newest first."""

    items: list[Job]


class GoldStatement(BaseModel):
    """A statement that a person found right, or made right."""

    evidence: str
    event: str
    actor: str | None
    actor_country: str | None
    target: str | None
    target_country: str | None
    holders: list[str]
    cues: list[str]
    factuality: Factuality
    kind: Kind
    when: str | None
    consequence_of: str | None


class GoldDocument(DocumentBrief):
    """A document with the statements that people found right in it."""

    text: str
    gold: list[GoldStatement]


class Overview(BaseModel):
    """What the ledger holds."""

    version: str
    documents: int
    statements: int
    edition: str = Field(description="Changes whenever something is recorded.")
    links: dict[str, str]
