"""Content: what a ledger gives, as the JSON objects that the API answers with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import TypeVar
from urllib.parse import urlencode

from alleged.ledger import DocumentQuery, DossierQuery, Found, Hit, LedgerView, StatementQuery
from alleged.ledger.identity import dossier_id
from alleged.ledger.lists import Dossier, DossierCard, Facets, Page
from alleged.ledger.tags import ROLES
from alleged.values.verdict import Standing
from alleged.views.json import (
    Json,
    actor_json,
    document_brief,
    found_json,
    hit_json,
    names_of,
    reading_json,
    run_json,
    standing_json,
)

Item = TypeVar("Item")

_ROLE_PARAMETERS = dict(zip(ROLES, ("actor", "recipient", "holder", "told"), strict=True))
"""Which parameter of /statements asks for what a dossier did, underwent, said and is told of."""


def page_json(page: Page[Item], item: Callable[[Item], Json]) -> Json:
    """A page of a list."""
    return {"items": [item(i) for i in page.items], "next": page.following}


def listed_json(hit: Hit) -> Json:
    """A statement that was found, with the dossiers of its actors and its number in the document."""
    return {**hit_json(hit), "dossiers": dict(hit.dossiers), "number": hit.number}


def found_statement(found: Found) -> Json:
    """A statement that was asked for by its id."""
    statement, reading = found.statement, found.reading
    if statement is None:
        raise ValueError("a document is no statement")
    names = names_of(reading, statement)
    dossiers = {a.id: dossier_id(a.name, a.type) for a in reading.actors if a.id in names}
    number = 1 + [s.id for s in reading.statements].index(statement.id)
    whole = found_json(statement, document_brief(reading.document), names)
    return {**whole, "dossiers": dossiers, "number": number}


def whole_reading(found: Found, standings: tuple[Standing, ...]) -> Json:
    """A reading with its verdicts and its run."""
    actors = [{**actor_json(a), "dossier": dossier_id(a.name, a.type)} for a in found.reading.actors]
    verdicts = [standing_json(s) for s in standings]
    return {**reading_json(found.reading), "actors": actors, "verdicts": verdicts, "run": run_json(found.run)}


def facets_json(facets: Facets) -> Json:
    """What a search divides into."""
    values = {name: [asdict(v) for v in many] for name, many in facets.values.items()}
    return {"counted": facets.counted, "complete": facets.complete, "facets": values}


def dossier_card_json(card: DossierCard) -> Json:
    """An actor in a list."""
    return {**asdict(card), "codes": list(card.codes)}


def dossier_json(dossier: Dossier, statements: str) -> Json:
    """A dossier; `statements` is the address of the list of statements."""
    ties = ("partners", "acts_on", "acted_on_by", "told_by", "speaks_of")
    id = dossier.card.id  # noqa: A001 - an id is what it is
    return {
        **dossier_card_json(dossier.card),
        "names": list(dossier.names),
        "years": {role: {f"{y:04}": n for y, n in years.items()} for role, years in dossier.years.items()},
        **{name: [asdict(tie) for tie in getattr(dossier, name)] for name in ties},
        "statements": {role: f"{statements}?{urlencode({p: id})}" for role, p in _ROLE_PARAMETERS.items()},
    }


def search_json(view: LedgerView, words: str, limit: int) -> Json:
    """What is found everywhere: documents, statements, actors, and what the statements divide into."""
    return {
        "documents": page_json(view.documents(DocumentQuery(words=words), limit=limit), asdict),
        "statements": page_json(view.statements(StatementQuery(words=words), limit=limit), listed_json),
        "actors": page_json(view.dossiers(DossierQuery(words=words), limit=limit), dossier_card_json),
        "facets": facets_json(view.facets(StatementQuery(words=words))),
    }
