"""FollowTheMoney entities, one a line: documents, actors, what happened between them, and standing relations.

FollowTheMoney takes an entity for a fact and has no place for doubt: only what a holder holds to be certain or probable becomes one,
and whose word that is stands in its description. What a reviewer rejected is left out.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from typing import Any

from alleged.ledger.bounds import ALWAYS, EVER, bounds
from alleged.values.actor import Actor, ActorType
from alleged.values.document import Document
from alleged.values.factuality import Factuality, Kind
from alleged.values.statement import Statement
from alleged.values.verdict import Decision
from alleged.views.export.columns import chain_in_words
from alleged.views.export.iris import Iris, web_address
from alleged.views.export.parties import party_key
from alleged.views.export.places import alpha2
from alleged.views.export.selection import Chosen
from alleged.views.json import line
from alleged.views.plain import one_line
from alleged.views.present import RELATIONS, present_statement

Entity = dict[str, Any]

_SCHEMATA = {
    ActorType.PERSON: "Person",
    ActorType.COUNTRY: "PublicBody",
    ActorType.GOVERNMENT: "PublicBody",
    ActorType.OFFICE: "PublicBody",
    ActorType.IGO: "Organization",
    ActorType.NGO: "Organization",
    ActorType.ARMED_GROUP: "Organization",
    ActorType.PARTY: "Organization",
    ActorType.ORGANISATION: "Organization",
    ActorType.OUTLET: "Organization",
    ActorType.AGENCY: "Organization",
    ActorType.COMPANY: "Company",
    ActorType.CROWD: "LegalEntity",
    ActorType.UNNAMED: "LegalEntity",
}
"""What an actor is in FollowTheMoney; places, documents, instruments and things are no parties there."""

_REMEMBERED = 50_000
"""How many entities written lately are not written again; one that comes twice does no harm."""


def chunks(chosen: Iterable[Chosen], _: Iris) -> Iterator[bytes]:
    """The entities of one document after the other, an entity before those that name it."""
    lately: OrderedDict[str, None] = OrderedDict()
    for part in chosen:
        lines = []
        for entity in entities(part):
            if entity["id"] in lately:
                lately.move_to_end(entity["id"])
                continue
            lately[entity["id"]] = None
            if len(lately) > _REMEMBERED:
                lately.popitem(last=False)
            lines.append(f"{line(entity)}\n")
        yield "".join(lines).encode()


def entities(part: Chosen) -> Iterator[Entity]:
    """The entities of one reading: its document, then each statement behind the actors it names."""
    document, actors = part.reading.document, part.actors
    held = [s for s in part.statements if holds(s) and part.decision(s) != Decision.REJECT]
    if held:
        yield _document(document)
    for statement in held:
        sides = [
            [actors[i] for i in ids if actors[i].type in _SCHEMATA] for ids in (statement.actors, statement.recipients)
        ]
        yield from (_actor(a, document) for side in sides for a in side)
        if statement.relation is not None:
            yield from _links(statement, sides[0], sides[1], part)
        elif statement.event is not None:
            yield _event(statement, [*sides[0], *sides[1]], part)


def holds(statement: Statement) -> bool:
    """Whether some holder puts a statement forward as certain or probable."""
    vouched = statement.kind in (Kind.ASSERTED, Kind.ALLEGED)
    return vouched and statement.factuality in (Factuality.CT_PLUS, Factuality.PR_PLUS)


def _document(document: Document) -> Entity:
    published = document.published.isoformat() if document.published else None
    return _entity(
        _key("d", document.id),
        "Article",
        fileName=[document.id],
        title=[document.title],
        author=document.authors,
        publisher=[document.publisher],
        publishedAt=[_day(published)],
        sourceUrl=[web_address(document.url)],
        language=["eng" if document.language == "en" else None],
    )


def _actor(actor: Actor, document: Document) -> Entity:
    country = alpha2(actor.country) if actor.country else None
    return _entity(
        party_key(actor, document),
        _SCHEMATA[actor.type],
        name=[actor.name],
        alias=actor.aliases,
        country=[country.lower() if country else None],
        notes=[f"PLOVER {''.join(actor.codes)}" if actor.codes else None],
    )


def _event(statement: Statement, parties: list[Actor], part: Chosen) -> Entity:
    shown = present_statement(statement, {a.id: a.name for a in part.reading.actors}, {})
    return _entity(
        _key("s", statement.id),
        "Event",
        name=[f"{shown.who} – {shown.did}" + (f" – {shown.whom}" if shown.whom else "")],
        keywords=[statement.event.type.value if statement.event else None],
        involved=[party_key(a, part.reading.document) for a in parties],
        location=[statement.place],
        **_around(statement, part),
    )


def _links(statement: Statement, subjects: list[Actor], objects: list[Actor], part: Chosen) -> Iterator[Entity]:
    document = part.reading.document
    verb = RELATIONS[statement.relation][0] if statement.relation else None
    for one in subjects:
        for other in objects:
            ends = party_key(one, document), party_key(other, document)
            yield _entity(
                _key("s", statement.id, *ends),
                "UnknownLink",
                subject=[ends[0]],
                object=[ends[1]],
                role=[verb],
                **_around(statement, part),
            )


def _around(statement: Statement, part: Chosen) -> dict[str, Iterable[str | None]]:
    """What every interval says: the day, the words, the document, and in `description` on whose word it is."""
    document = part.reading.document
    first, last = (statement.time and bounds(statement.time.edtf)) or (ALWAYS, EVER)
    day = first if first == last else None
    word = f"{statement.kind.value}, {statement.factuality.value}: {chain_in_words(statement)}"
    return {
        "date": [_day(day)],
        "startDate": [None if day else _day(first)],
        "endDate": [None if day else _day(last)],
        "summary": [statement.text],
        "description": [word],
        "recordId": [statement.id],
        "proof": [_key("d", document.id)],
        "publisher": [document.publisher],
        "sourceUrl": [web_address(document.url)],
    }


def _entity(key: str, schema: str, **properties: Iterable[str | None]) -> Entity:
    clean = {
        name: list(dict.fromkeys(text for v in values if v and (text := _clean(v))))
        for name, values in properties.items()
    }
    return {"id": key, "schema": schema, "properties": {name: values for name, values in clean.items() if values}}


def _day(text: str | None) -> str | None:
    """A day that FollowTheMoney takes for one: of the years 1000 to 2999, which leaves out open ends."""
    return text if text and "1000" <= text[:4] <= "2999" else None


def _clean(text: str) -> str:
    """One line without the invisible characters that FollowTheMoney takes out of every value."""
    return one_line("".join(c for c in one_line(text) if unicodedata.category(c) != "Cf"))


def _key(kind: str, *parts: str) -> str:
    """An id of letters, digits and a hyphen, as FollowTheMoney wants it."""
    whole = "\x1f".join(parts).encode("utf-8", "surrogatepass")
    return f"{kind}-{hashlib.sha256(whole).hexdigest()[:16]}"
