"""Values ↔ rows: the one place that knows which field of a value stands in which column of the ledger."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from functools import lru_cache
from typing import Any

from alleged.ledger.arguments import argument_column, argument_fields
from alleged.ledger.bounds import bounds
from alleged.ledger.provenance import digest
from alleged.values.actor import Actor, ActorType, Mention, MentionForm
from alleged.values.attribution import Holder, HolderKind
from alleged.values.designation import Designation
from alleged.values.document import Document, Dropped, Gap, Link
from alleged.values.factuality import Factuality, Kind
from alleged.values.happening import Count, EventType, Quad, Relation
from alleged.values.statement import Event, Statement
from alleged.values.text import Span
from alleged.values.time import Time

Row = Mapping[str, Any]


def storable(value: object) -> object:
    """What SQLite can hold of a value: text that UTF-8 cannot express (lone surrogates) becomes a blob."""
    if isinstance(value, str) and not value.isascii():
        try:
            value.encode("utf-8")
        except UnicodeEncodeError:
            return value.encode("utf-8", "surrogatepass")
    return value


def stored(row: Row) -> dict[str, object]:
    """A row with every value as SQLite can hold it."""
    return {column: storable(value) for column, value in row.items()}


@lru_cache(maxsize=64)
def insertion(table: str, columns: tuple[str, ...]) -> str:
    """The SQL that inserts rows with such columns; names come from our own code, values are bound."""
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join(f':{c}' for c in columns)})"  # noqa: S608


def restored(cursor: sqlite3.Cursor, values: tuple[Any, ...]) -> dict[str, Any]:
    """A row by column names, blobs turned back into the text they stand for (a ledger has no others)."""
    row = {column[0]: value for column, value in zip(cursor.description, values, strict=True)}
    if bytes in map(type, values):
        for column, value in row.items():
            if isinstance(value, bytes):
                row[column] = value.decode("utf-8", "surrogatepass")
    return row


def document_digest(document: Document) -> str:
    """SHA-256 of everything a document is, its locator apart: the same page from two places is one document."""
    lists = [
        list(document.authors),
        [(link.start, link.end, link.href) for link in document.links],
        [(g.start, g.end, g.why) for g in document.gaps],
        [(d.text, d.why) for d in document.dropped],
        [
            document.url,
            document.title,
            document.publisher,
            str(document.published),
            document.language,
            document.received,
        ],
    ]
    return digest(document.id, document.text, *map(json.dumps, lists))


def document_row(document: Document) -> Row:
    """The row of table documents."""
    return {
        "id": document.id,
        "digest": document_digest(document),
        "text_hash": document.text_hash,
        "locator": document.locator,
        "url": document.url,
        "title": document.title,
        "publisher": document.publisher,
        "authors": _packed(document.authors),
        "published": document.published.isoformat() if document.published else None,
        "language": document.language,
        "received": document.received,
        "text": document.text,
    }


def document_from(row: Row, links: Sequence[Row], gaps: Sequence[Row], dropped: Sequence[Row]) -> Document:
    """The document of a row and of the rows that hang on it."""
    return Document(
        id=row["id"],
        locator=row["locator"],
        text=row["text"],
        title=row["title"],
        publisher=row["publisher"],
        authors=_unpacked(row["authors"]),
        published=date.fromisoformat(row["published"]) if row["published"] else None,
        language=row["language"],
        url=row["url"],
        links=tuple(Link(r["start"], r["end"], r["href"]) for r in links),
        gaps=tuple(Gap(r["start"], r["end"], r["why"]) for r in gaps),
        dropped=tuple(Dropped(r["text"], r["why"]) for r in dropped),
        received=row["received"],
    )


def actor_row(actor: Actor) -> Row:
    """The row of table actors."""
    return {
        "id": actor.id,
        "name": actor.name,
        "type": actor.type.value,
        "aliases": _packed(actor.aliases),
        "country": actor.country,
        "codes": _packed(actor.codes),
        "reason": actor.reason,
    }


def mention_row(mention: Mention) -> Row:
    """The row of table mentions."""
    return {
        "sentence": mention.sentence,
        "first": mention.first,
        "last": mention.last,
        "head": mention.head,
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "form": mention.form.value,
    }


def actor_from(row: Row, mentions: Sequence[Row]) -> Actor:
    """The actor of a row and of the rows of its mentions."""
    return Actor(
        id=row["id"],
        name=row["name"],
        type=ActorType(row["type"]),
        aliases=_unpacked(row["aliases"]),
        country=row["country"],
        codes=_unpacked(row["codes"]),
        mentions=tuple(
            Mention(
                m["sentence"], m["first"], m["last"], m["head"], m["start"], m["end"], m["text"], MentionForm(m["form"])
            )
            for m in mentions
        ),
        reason=row["reason"],
    )


def statement_row(statement: Statement) -> Row:
    """The row of table statements."""
    event, time = statement.event, statement.time
    trigger = event.trigger if event else statement.trigger
    days = bounds(time.edtf) if time else None
    return {
        "id": statement.id,
        "start": statement.start,
        "end": statement.end,
        "text": statement.text,
        **_span_row("trigger", trigger),
        "type": event.type.value if event else None,
        "mode": event.mode if event else None,
        "contexts": _packed(event.contexts if event else ()),
        "quad": event.quad.value if event else None,
        "symmetric": int(event.symmetric) if event else 0,
        "nominal": int(event.nominal) if event else 0,
        "relation": statement.relation.value if statement.relation else None,
        "place": statement.place,
        "time_edtf": time.edtf if time else None,
        "time_text": time.text if time else None,
        **_span_row("time", (time.start, time.end) if time else None),
        "time_first": days[0] if days else None,
        "time_last": days[1] if days else None,
        "kind": statement.kind.value,
        "factuality": statement.factuality.value,
        "reader_factuality": statement.reader_factuality,
        "reasons": _packed(statement.reasons),
        "counts": json.dumps([[c.what, c.low, c.high, c.text] for c in statement.counts]),
        "designation": json.dumps(asdict(statement.designation), ensure_ascii=False) if statement.designation else None,
        "argument": argument_column(statement),
    }


def holder_row(holder: Holder) -> Row:
    """The row of table holders, its actor apart."""
    return {
        "name": holder.name,
        "text": holder.text,
        **_span_row("source", holder.source),
        "cue": holder.cue,
        **_span_row("cue", holder.cue_span),
        "act": holder.act,
        "anonymous": int(holder.anonymous),
        "conditions": _packed(holder.conditions),
        "kind": holder.kind.value if holder.kind else None,
    }


def statement_from(
    row: Row, holders: Sequence[Row], actors: Sequence[str], recipients: Sequence[str], causes: Sequence[str]
) -> Statement:
    """The statement of a row and of what hangs on it: holders, and the ids of actors, recipients and causes."""
    trigger = _span(row, "trigger")
    event = None
    if row["type"] is not None and trigger is not None:
        event = Event(
            EventType(row["type"]),
            row["mode"],
            _unpacked(row["contexts"]),
            Quad(row["quad"]),
            trigger,
            bool(row["symmetric"]),
            bool(row["nominal"]),
        )
    time = None
    if row["time_edtf"] is not None:
        time = Time(row["time_edtf"], row["time_text"], row["time_start"], row["time_end"])
    return Statement(
        id=row["id"],
        start=row["start"],
        end=row["end"],
        text=row["text"],
        chain=tuple(_holder_from(h) for h in holders),
        kind=Kind(row["kind"]),
        factuality=Factuality(row["factuality"]),
        reader_factuality=row["reader_factuality"],
        trigger=trigger,
        event=event,
        relation=Relation(row["relation"]) if row["relation"] else None,
        actors=tuple(actors),
        recipients=tuple(recipients),
        place=row["place"],
        time=time,
        consequence_of=tuple(causes),
        reasons=_unpacked(row["reasons"]),
        counts=tuple(Count(*c) for c in json.loads(row["counts"])),
        designation=Designation(**json.loads(row["designation"])) if row["designation"] else None,
        **argument_fields(row["argument"]),
    )


def _holder_from(row: Row) -> Holder:
    return Holder(
        name=row["name"],
        actor=row["actor_id"],
        text=row["text"],
        source=_span(row, "source"),
        cue=row["cue"],
        cue_span=_span(row, "cue"),
        act=row["act"],
        anonymous=bool(row["anonymous"]),
        conditions=_unpacked(row["conditions"]),
        kind=HolderKind(row["kind"]) if row["kind"] else None,
    )


def _span_row(name: str, span: Span | None) -> dict[str, int | None]:
    return {f"{name}_start": span[0] if span else None, f"{name}_end": span[1] if span else None}


def _span(row: Row, name: str) -> Span | None:
    start = row[f"{name}_start"]
    return None if start is None else (start, row[f"{name}_end"])


def _packed(strings: Sequence[str]) -> str:
    """A list of strings as a JSON array, plain to read in the file unless it has lone surrogates."""
    text = json.dumps(list(strings), ensure_ascii=False)
    return text if storable(text) is text else json.dumps(list(strings))


def _unpacked(text: str) -> tuple[str, ...]:
    return tuple(json.loads(text))
