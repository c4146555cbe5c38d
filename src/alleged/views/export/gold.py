"""Verdicts as gold data: for each statement that a person judged, what was read and what is right, one a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from alleged.values.verdict import Decision, Standing
from alleged.views.export.iris import Iris
from alleged.views.export.selection import Chosen
from alleged.views.fields import fields_of
from alleged.views.json import document_brief, line


def chunks(chosen: Iterable[Chosen], _: Iris) -> Iterator[bytes]:
    """The last verdict on each statement, orphaned ones too; a statement that the selection leaves out is left out here."""
    for part in chosen:
        records = (record for s in part.standings if s.latest and (record := gold_record(s, part)))
        yield "".join(f"{line(record)}\n" for record in records).encode()


def gold_record(standing: Standing, part: Chosen) -> dict[str, Any] | None:
    """One record; `gold` is None where the statement was rejected, or accepted and no longer read."""
    verdict = standing.verdict
    statement = next((s for s in part.statements if s.id == standing.bears_on), None)
    if statement is None and standing.bears_on is not None:
        return None
    read = fields_of(statement, part.reading) if statement else None
    gold = None
    if verdict.decision is not Decision.REJECT:
        known = read or ({"evidence": verdict.selector.exact} if verdict.corrections else None)
        gold = {**known, **verdict.corrections} if known else None
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
