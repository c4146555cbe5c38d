"""Actors: their index, and the dossier of one of them."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from functools import partial

from alleged.ledger import DossierQuery, Hit, LedgerView, StatementQuery
from alleged.ledger.lists import Dossier, DossierCard
from alleged.ledger.lists import Page as Found
from alleged.values.actor import ActorType
from alleged.values.happening import Relation
from alleged.views.json import Json
from alleged.views.plain import one_line
from alleged.views.present import designation_in_words
from alleged.views.web.asking import Asked
from alleged.views.web.charts import partner_graph, time_line
from alleged.views.web.hits import Clipping, clippings, hits_json
from alleged.views.web.links import actor_href
from alleged.views.web.press import Page

PARAMETERS = ("q", "type", "country", "all", "cursor")
_SHOWN = 60
_EACH = 6
_LISTED = 40


@dataclass(frozen=True, slots=True)
class Chapter:
    """One part of a dossier: its first statements, how many there are, and the search that has all of them."""

    name: str
    anchor: str
    count: int
    clippings: tuple[Clipping, ...]
    href: str


@dataclass(frozen=True, slots=True)
class Naming:
    """One statement that calls the actor terrorist, and what the register says of that."""

    clipping: Clipping
    on_record: str | None


def actors_page(view: LedgerView, asked: Asked) -> Page:
    """The page of the actors that an address asks for; raises QueryError."""
    query = DossierQuery(
        words=asked.get("q"),
        type=asked.get("type"),
        country=(asked.get("country") or "").upper() or None,
        named=not asked.get("all"),
    )
    found = view.dossiers(query, limit=_SHOWN, cursor=asked.get("cursor"))
    values = {
        "asked": asked,
        "actors": [(card, actor_href(card.id)) for card in found.items],
        "types": [t.value for t in ActorType],
        "following": asked.href(cursor=found.following) if found.following else None,
    }
    return Page("actors", "Actors", values, partial(_list_data, found))


def dossier_page(view: LedgerView, dossier_id: str) -> Page:
    """The page of one dossier; raises LedgerError if there is none."""
    dossier = view.dossier(dossier_id)
    card = dossier.card
    questions = {
        "did": ("Did", card.did, StatementQuery(actor=card.id)),
        "undergone": ("Was done to it", card.undergone, StatementQuery(recipient=card.id)),
        "said": ("Says", card.said, StatementQuery(holder=card.id)),
        "told": ("Is said of it", card.told, StatementQuery(told=card.id)),
    }
    found = {role: view.statements(query, limit=_EACH).items for role, (_, _, query) in questions.items()}
    naming = view.statements(
        StatementQuery(recipient=card.id, type=Relation.DESIGNATES_TERRORIST.value), limit=_LISTED
    ).items
    parameters = {"did": "actor", "undergone": "recipient", "said": "holder", "told": "told"}
    values = {
        "card": card,
        "names": [one_line(n) for n in dossier.names if n != card.name],
        "chapters": [
            Chapter(name, role, count, clippings(found[role]), Asked("/search").href(**{parameters[role]: card.id}))
            for role, (name, count, _) in questions.items()
        ],
        "naming": _namings(naming),
        "told_by": [(tie, actor_href(tie.id)) for tie in dossier.told_by],
        "speaks_of": [(tie, actor_href(tie.id)) for tie in dossier.speaks_of],
        "time_line": time_line(card.name, dossier.years),
        "graph": partner_graph(card.name, dossier.partners),
        "compare_href": Asked("/compare").href(actor=card.id),
    }
    return Page("actor", card.name, values, partial(_data, dossier, found, naming))


def _namings(hits: tuple[Hit, ...]) -> list[Naming]:
    """Who calls it terrorist, the earliest first."""
    ordered = sorted(hits, key=lambda h: (h.statement.time.edtf if h.statement.time else h.published or "", h.number))
    records = [h.statement.designation for h in ordered]
    return [
        Naming(clipping, designation_in_words(record) if record else None)
        for clipping, record in zip(clippings(ordered), records, strict=True)
    ]


def _list_data(found: Found[DossierCard]) -> Json:
    actors = [asdict(card) | {"href": actor_href(card.id)} for card in found.items]
    return {"actors": actors, "following": found.following}


def _data(dossier: Dossier, found: dict[str, tuple[Hit, ...]], naming: tuple[Hit, ...]) -> Json:
    return {
        **asdict(dossier),
        "statements": {role: hits_json(hits) for role, hits in found.items()},
        "designations": hits_json(naming),
    }
