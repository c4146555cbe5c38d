"""What may be asked of a ledger page by page, and what comes back."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from alleged.errors import QueryError

Item = TypeVar("Item")

_NUMBER = re.compile(r"[0-9a-f]{1,15}|[0-7][0-9a-f]{15}")
"""What SQLite can hold, in hexadecimal."""

LONGEST_PAGE = 500
"""The most items that one page holds."""


@dataclass(frozen=True, slots=True)
class Page(Generic[Item]):
    """Some items of a list in its order; `following` is the cursor of the next page, None on the last."""

    items: tuple[Item, ...]
    following: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentQuery:
    """Which documents; everything that is given must hold.

    `words` stand in title or text. `publisher` is a name, or words of one. `since` and `until` are ISO days of publication.
    """

    words: str | None = None
    publisher: str | None = None
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementQuery:
    """Which statements of current readings; everything that is given must hold.

    Actors are ids of dossiers, or words of a name. `involved` acts or is acted on; `holder` is anywhere in the chain ("author": the
    author speaks alone), `speaker` its last hand; `told` acts or is acted on, and somebody else than the author and itself says so.
    `type` is a PLOVER type, a relation or OTHER; `voice` the kind of the last hand. `since` and `until` are ISO days that
    the time of the happening must touch, or where it has none, the day of publication.
    """

    words: str | None = None
    actor: str | None = None
    recipient: str | None = None
    involved: str | None = None
    holder: str | None = None
    speaker: str | None = None
    told: str | None = None
    type: str | None = None
    kind: str | None = None
    factuality: str | None = None
    voice: str | None = None
    publisher: str | None = None
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierQuery:
    """Which actors; everything that is given must hold. `words` stand in one of its names; `named` leaves out descriptions."""

    words: str | None = None
    type: str | None = None
    country: str | None = None
    named: bool = True


@dataclass(frozen=True, slots=True)
class DocumentCard:
    """A document on the shelf, without its text; `statements` counts those of its current reading, `recorded` is UTC."""

    id: str
    title: str | None
    publisher: str | None
    published: str | None
    url: str | None
    locator: str
    language: str
    statements: int
    recorded: str


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value that a search can be narrowed to, as a query takes it and as people read it, with how many statements."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Facets:
    """What the statements of a search divide into. Where `complete` is False, only the newest `counted` were counted."""

    counted: int
    complete: bool
    values: Mapping[str, tuple[FacetValue, ...]]


@dataclass(frozen=True, slots=True)
class DossierCard:
    """An actor as all documents together know it, with how many statements it acts, is acted on, speaks and is told of in."""

    id: str
    name: str
    type: str
    country: str | None
    codes: tuple[str, ...]
    named: bool
    did: int
    undergone: int
    said: int
    told: int


@dataclass(frozen=True, slots=True)
class Tie:
    """Another actor that a dossier is tied to: statements in all, cooperative ones and conflictual ones."""

    id: str
    name: str
    type: str
    count: int
    cooperation: int
    conflict: int


@dataclass(frozen=True, slots=True)
class Dossier:
    """What a ledger has of one actor, in sums; its statements are searched with StatementQuery.

    `years` are counts by role (did, undergone, said, told) and year. `acts_on` and `acted_on_by` are partners, `partners` both
    together, `told_by` who speaks of it and `speaks_of` whom it speaks of.
    """

    card: DossierCard
    names: tuple[str, ...]
    years: Mapping[str, Mapping[int, int]]
    partners: tuple[Tie, ...]
    acts_on: tuple[Tie, ...]
    acted_on_by: tuple[Tie, ...]
    told_by: tuple[Tie, ...]
    speaks_of: tuple[Tie, ...]


def cursor_of(*numbers: int) -> str:
    """A cursor that holds some numbers."""
    return "-".join(f"{n:x}" for n in numbers)


def numbers_of(cursor: str, count: int) -> tuple[int, ...]:
    """The numbers of a cursor; raises QueryError if it is none of this list."""
    parts = cursor.split("-")
    if len(parts) != count or not all(_NUMBER.fullmatch(p) for p in parts):
        raise QueryError("cursor", "is none that this list gave out")
    return tuple(int(p, 16) for p in parts)


def within(limit: int) -> int:
    """A page's length if it may be asked for; raises QueryError."""
    if not 1 <= limit <= LONGEST_PAGE:
        raise QueryError("limit", f"is from 1 to {LONGEST_PAGE}")
    return limit
