"""Event data as PLOVER records: one JSON object an event, one a line, with fields as the PLOVER manual names them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from alleged.settings import VERSION
from alleged.values.actor import Actor
from alleged.values.document import Document
from alleged.values.statement import Statement
from alleged.views.export.event_rows import EventRow, event_rows
from alleged.views.export.iris import Iris, web_address
from alleged.views.export.places import Place
from alleged.views.export.selection import Chosen
from alleged.views.json import line, statement_json
from alleged.views.plover_codes import slots

_ALWAYS = ("id", "date", "actor", "recipient", "event")
"""Fields that a record has even where they are empty."""


def chunks(chosen: Iterable[Chosen], _: Iris) -> Iterator[bytes]:
    """The records of one document after the other."""
    for part in chosen:
        records = (plover_record(row, part) for row in event_rows(part))
        yield "".join(f"{line(record)}\n" for record in records).encode()


def plover_record(row: EventRow, part: Chosen) -> dict[str, Any]:
    """One record; `alleged` holds what PLOVER has no field for: on whose word it is and how sure that one is."""
    event, told, document = row.event, row.told, part.reading.document
    record: dict[str, Any] = {
        "id": row.id,
        "date": row.first or None,
        "enddate": row.last if row.last != row.first else None,
        "actor": _entities(row, event.actors, event.recipients, part.actors),
        "recipient": _entities(row, event.recipients, event.actors, part.actors),
        "event": [event.type.value],
        "mode": [event.mode] if event.mode else [],
        "context": list(told.event.contexts) if told.event else [],
        "quad_code": event.quad.value,
        "event_scale": row.scale,
        "event_text": [document.text[slice(*event.trigger)]],
        "event_loc": _location(told, row.place),
        "size": {c.what: c.low for c in reversed(told.counts)},
        "text": told.text,
        "text_info": {"start": told.start, "end": told.end},
        "cite_info": _citation(document),
        "coder": "alleged",
        "comment": None if row.precision == "day" else f"precision of the date: {row.precision}",
    }
    kept = {name: value for name, value in record.items() if name in _ALWAYS or value not in (None, [], {})}
    return {**kept, "alleged": _word(row, told, part)}


def _entities(
    row: EventRow, ids: Sequence[str], others: Sequence[str], actors: dict[str, Actor]
) -> list[dict[str, Any]]:
    found = []
    for key in ids:
        actor, code = actors[key], row.code(key, *others)
        entity = {"code": code, "sector": slots(code)[1], "entity_text": actor.name, "country": actor.country}
        found.append({name: value for name, value in entity.items() if value})
    return found


def _location(told: Statement, place: Place | None) -> dict[str, Any]:
    if told.place is None:
        return {}
    if place is None:
        return {"extracted_place": told.place}
    return {
        "extracted_place": told.place,
        "resolved_place": place.name,
        "geonameid": place.geonames,
        "lat": place.latitude,
        "lon": place.longitude,
        "country_code": place.country,
        "resolution": 1 if place.kind == "country" else 4,
    }


def _citation(document: Document) -> dict[str, Any]:
    known = {
        "citation": document.id,
        "url": web_address(document.url),
        "title": document.title,
        "language": document.language,
        "publication": document.publisher,
        "version": f"alleged {VERSION}",
        "codebook": "PLOVER 2.0",
    }
    return {name: value for name, value in known.items() if value}


def _word(row: EventRow, told: Statement, part: Chosen) -> dict[str, Any]:
    whole = statement_json(told)
    names = ("chain", "kind", "factuality", "reader_factuality", "time")
    return {
        "said_by": row.said_by or None,
        "verdict": part.decision(told),
        "date_precision": row.precision,
        "statements": list(row.event.statements),
        **{name: whole[name] for name in names},
    }
