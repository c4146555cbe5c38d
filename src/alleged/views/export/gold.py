"""Verdicts as gold data: for each statement that a person judged, what was read and what is right, one a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from alleged.values.actor import Actor
from alleged.values.statement import Statement
from alleged.values.verdict import Decision, Standing
from alleged.views.export.iris import Iris
from alleged.views.export.selection import Chosen
from alleged.views.json import document_brief, line


def chunks(chosen: Iterable[Chosen], _: Iris) -> Iterator[bytes]:
    """The last verdict on each statement, orphaned ones too; a statement that the selection leaves out is left out here."""
    for part in chosen:
        records = (record for s in part.standings if s.latest and (record := gold_record(s, part)))
        yield "".join(f"{line(record)}\n" for record in records).encode()


def gold_record(standing: Standing, part: Chosen) -> dict[str, Any] | None:
    """One record; `gold` is None where the statement was rejected, or accepted and no longer read."""
    verdict, actors = standing.verdict, part.actors
    statement = next((s for s in part.statements if s.id == standing.bears_on), None)
    if statement is None and standing.bears_on is not None:
        return None
    read = fields_of(statement, actors) if statement else None
    gold = None
    if verdict.decision is not Decision.REJECT:
        known = read or ({"evidence": verdict.selector.exact} if verdict.corrections else None)
        gold = {**known, **_plain(verdict.corrections)} if known else None
    span = standing.span or (None, None)
    return {
        "document": document_brief(part.reading.document),
        "text_hash": part.reading.document.text_hash,
        "statement": standing.bears_on or verdict.statement,
        "anchoring": standing.anchoring.value,
        "start": span[0],
        "end": span[1],
        "selector": {
            "exact": verdict.selector.exact,
            "prefix": verdict.selector.prefix,
            "suffix": verdict.selector.suffix,
        },
        "decision": verdict.decision.value,
        "reason": verdict.reason,
        "who": verdict.who,
        "recorded": verdict.recorded,
        "read": read,
        "gold": gold,
    }


def fields_of(statement: Statement, actors: Mapping[str, Actor]) -> dict[str, Any]:
    """The fields of a statement that a person can correct, as they were read."""
    event, relation = statement.event, statement.relation
    others = statement.chain[1:]
    return {
        "evidence": statement.text,
        "event": event.type.value if event else f"RELATION:{relation.value}" if relation else "OTHER",
        "mode": event.mode if event else None,
        "contexts": list(event.contexts) if event else [],
        "actors": [actors[i].name for i in statement.actors if i in actors],
        "recipients": [actors[i].name for i in statement.recipients if i in actors],
        "place": statement.place,
        "time": statement.time.edtf if statement.time else None,
        "holders": [h.name for h in others],
        "cues": [h.cue or "" for h in others],
        "kind": statement.kind.value,
        "factuality": statement.factuality.value,
        "reader_factuality": float(statement.reader_factuality),
    }


def _plain(corrections: Mapping[str, Any]) -> dict[str, Any]:
    return {name: list(value) if isinstance(value, tuple) else value for name, value in corrections.items()}
