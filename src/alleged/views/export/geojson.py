"""Statements whose place is known as GeoJSON (RFC 7946): one point each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from alleged.values.actor import Actor
from alleged.values.document import Document
from alleged.values.statement import Statement
from alleged.views.export.columns import chain_in_words
from alleged.views.export.iris import Iris, web_address
from alleged.views.export.places import Place, find_place
from alleged.views.export.selection import Chosen
from alleged.views.json import line
from alleged.views.present import present_statement


def chunks(chosen: Iterable[Chosen], iris: Iris) -> Iterator[bytes]:
    """One feature collection, its features a line each; statements without a known place are left out."""
    yield b'{"type": "FeatureCollection", "features": ['
    first = True
    for part in chosen:
        lines = []
        for statement in part.statements:
            place = place_of(statement, part.actors)
            if place is not None:
                lines.append(line(_feature(statement, place, part, iris)))
        if lines:
            yield ((b"\n" if first else b",\n") + ",\n".join(lines).encode())
            first = False
    yield b"\n]}\n"


def place_of(statement: Statement, actors: Mapping[str, Actor]) -> Place | None:
    """Where a statement's act took place, if the gazetteer knows it; its parties' countries tell namesakes apart."""
    if not statement.place:
        return None
    parties = (actors[i] for i in (*statement.actors, *statement.recipients) if i in actors)
    return find_place(statement.place, {a.country for a in parties if a.country})


def _feature(statement: Statement, place: Place, part: Chosen, iris: Iris) -> dict[str, Any]:
    names = {a.id: a.name for a in part.reading.actors}
    shown = present_statement(statement, names, {})
    return {
        "type": "Feature",
        "id": iris.statement(statement.id),
        "geometry": {"type": "Point", "coordinates": [place.longitude, place.latitude]},
        "properties": {
            "statement_id": statement.id,
            "who": shown.who,
            "did": shown.did,
            "whom": shown.whom,
            "type": statement.event.type.value if statement.event else None,
            "time": statement.time.edtf if statement.time else None,
            "kind": statement.kind.value,
            "factuality": statement.factuality.value,
            "chain": chain_in_words(statement),
            "verdict": part.decision(statement),
            "evidence": statement.text,
            "place": statement.place,
            "resolved": place.name,
            "country": place.country,
            "resolution": place.kind,
            "geonames": place.geonames,
            **_document(part.reading.document),
        },
    }


def _document(document: Document) -> dict[str, Any]:
    published = document.published.isoformat() if document.published else None
    return {
        "document_id": document.id,
        "title": document.title,
        "publisher": document.publisher,
        "published": published,
        "url": web_address(document.url),
    }
