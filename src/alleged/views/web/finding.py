"""The search: words and fields, and what the statements that were found divide into."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from functools import partial

from alleged.errors import LedgerError
from alleged.ledger import Hit, LedgerView, StatementQuery
from alleged.ledger.lists import Facets, FacetValue
from alleged.ledger.lists import Page as Found
from alleged.values.factuality import Factuality, Kind
from alleged.values.happening import EventType, Relation
from alleged.views.json import Json
from alleged.views.plain import one_line
from alleged.views.present import FACTUALITIES, RELATIONS
from alleged.views.web.asking import Asked
from alleged.views.web.hits import clippings, hits_json
from alleged.views.web.press import Page

_FIELDS = tuple(f.name for f in fields(StatementQuery) if f.name not in {"words", "since", "until"})
PARAMETERS = ("q", *_FIELDS, "since", "until", "cursor")
_SHOWN = 25
_FACETS = ("kind", "factuality", "type", "actor", "recipient", "holder", "voice", "year", "publisher")
_LONGEST_FACET = 12
_ROLES = ("actor", "recipient", "holder", "involved", "speaker", "told")

CHOICES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "type": (
        *((t.value, t.value.lower()) for t in EventType),
        *((r.value, RELATIONS[r][0]) for r in Relation),
        ("OTHER", "other act"),
    ),
    "kind": tuple((k.value, k.value) for k in Kind),
    "factuality": tuple((f.value, " ".join(FACTUALITIES[f])) for f in Factuality),
}
"""What the fields with a fixed set of values may be, with the words that people read."""


@dataclass(frozen=True, slots=True)
class Narrower:
    """One value that the search can be narrowed to, or widened again from."""

    label: str
    count: int
    href: str
    chosen: bool


def search_page(view: LedgerView, asked: Asked) -> Page:
    """The page of the statements that an address asks for; raises QueryError."""
    query = statement_query(asked)
    found = view.statements(query, limit=_SHOWN, cursor=asked.get("cursor"))
    facets = view.facets(query)
    values = {
        "asked": asked,
        "called": {name: called for name in _ROLES if (called := _called(view, asked.get(name)))},
        "clippings_found": clippings(found.items),
        "counted": facets.counted,
        "complete": facets.complete,
        "facets": [(f, _narrowers(asked, f, facets.values.get(f, ()))) for f in _FACETS if facets.values.get(f)],
        "choices": CHOICES,
        "following": asked.href(cursor=found.following) if found.following else None,
    }
    return Page("search", "Search", values, partial(_data, found, facets))


def _data(found: Found[Hit], facets: Facets) -> Json:
    return {
        "statements": hits_json(found.items),
        "following": found.following,
        "counted": facets.counted,
        "complete": facets.complete,
        "facets": {f: [asdict(v) for v in many] for f, many in facets.values.items()},
    }


def statement_query(asked: Asked) -> StatementQuery:
    """The query of an address; raises QueryError."""
    given = {name: asked.get(name) for name in _FIELDS}
    since, until = asked.day("since", latest=False), asked.day("until", latest=True)
    return StatementQuery(words=asked.get("q"), since=since, until=until, **given)


def _called(view: LedgerView, wanted: str | None) -> str | None:
    """The name of the dossier that a parameter names by its id; None where it is words of a name."""
    try:
        return one_line(view.dossier(wanted).card.name) if wanted else None
    except LedgerError:
        return None


def in_words(facet: str, value: FacetValue) -> str:
    """How people read a facet's value."""
    return dict(CHOICES.get(facet, ())).get(value.value, value.label)


def _narrowers(asked: Asked, facet: str, found: tuple[FacetValue, ...]) -> list[Narrower]:
    if facet == "year":
        found = found[-_LONGEST_FACET:]
    narrowers = []
    for value in found[:_LONGEST_FACET]:
        changed: dict[str, str | None]
        if facet == "year":
            chosen = asked.get("since") == value.value == asked.get("until")
            changed = {"since": None, "until": None} if chosen else {"since": value.value, "until": value.value}
        else:
            chosen = asked.get(facet) == value.value
            changed = {facet: None if chosen else value.value}
        narrowers.append(Narrower(in_words(facet, value), value.count, asked.href(**changed), chosen))
    return narrowers
