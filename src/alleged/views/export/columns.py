"""Statements as a flat table: each column's name, kind and what it says; CSV, Parquet and data frames have the same."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from alleged.ledger.bounds import ALWAYS, EVER, bounds
from alleged.values.actor import Actor
from alleged.values.happening import Count
from alleged.values.statement import Statement
from alleged.values.verdict import Standing
from alleged.views.export.selection import Chosen
from alleged.views.plover_codes import plover_code
from alleged.views.present import ARROW

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Column:
    """A column; `kind` is text, texts (a list), whole, number, truth or day. All but those of `needed` may be empty."""

    name: str
    kind: str = "text"


COLUMNS = (
    *(Column(n) for n in ("document_id", "title", "publisher")),
    Column("published", "day"),
    *(Column(n) for n in ("url", "statement_id", "evidence")),
    *(Column(n, "whole") for n in ("start", "end")),
    *(Column(n) for n in ("trigger", "type", "mode")),
    Column("contexts", "texts"),
    Column("quad", "whole"),
    Column("relation"),
    *(Column(n, "truth") for n in ("symmetric", "nominal")),
    *(
        Column(f"{side}_{part}", "texts")
        for side in ("actor", "recipient")
        for part in ("names", "codes", "countries", "types")
    ),
    *(Column(n) for n in ("place", "time", "time_text")),
    *(Column(n, "day") for n in ("time_first", "time_last")),
    *(
        Column(f"{what}_{end}", "whole")
        for what in ("dead", "injured", "arrested", "missing")
        for end in ("low", "high")
    ),
    *(Column(n) for n in ("kind", "factuality")),
    Column("reader_factuality", "number"),
    Column("hands", "whole"),
    Column("chain"),
    *(Column(n) for n in ("holder", "holder_code", "holder_kind", "cue", "act")),
    Column("anonymous", "truth"),
    Column("conditions", "texts"),
    *(Column(n, "texts") for n in ("consequence_of", "reason_for", "condition_of")),
    *(Column(n) for n in ("advice", "framed_as", "analogy")),
    Column("reasons", "texts"),
    *(Column(n) for n in ("verdict", "verdict_by", "verdict_reason", "corrections")),
    *(Column(n) for n in ("run_id", "recorded", "version")),
)
NAMES = tuple(c.name for c in COLUMNS)


def table_rows(part: Chosen) -> Iterator[Row]:
    """The rows of one document; what is absent is None, a list without anything is empty."""
    document, run = part.reading.document, part.run
    around = {
        "document_id": document.id,
        "title": document.title,
        "publisher": document.publisher,
        "published": document.published,
        "url": document.url,
        "run_id": run.id if run else None,
        "recorded": run.recorded if run else None,
        "version": run.reader.version if run else None,
    }
    actors = part.actors
    for statement in part.statements:
        row = around | _what(statement) | _who(statement, actors) | _when(statement) | _word(statement, actors)
        row |= _verdict(part.standing(statement))
        yield {name: row[name] for name in NAMES}


def chain_in_words(statement: Statement) -> str:
    """The chain as a breadcrumb, each hand with its cue: "author ▸ Fars (reported) ▸ protesters (confessed)"."""
    return ARROW.join(f"{h.name} ({h.cue})" if h.cue else h.name for h in statement.chain)


def trigger_words(statement: Statement) -> str | None:
    """The words that tell the act, None where they stand outside the evidence."""
    if statement.trigger is None:
        return None
    start, end = (offset - statement.start for offset in statement.trigger)
    return statement.text[start:end] or None if 0 <= start <= end else None


def _what(statement: Statement) -> Row:
    event = statement.event
    return {
        "statement_id": statement.id,
        "evidence": statement.text,
        "start": statement.start,
        "end": statement.end,
        "trigger": trigger_words(statement),
        "type": event.type.value if event else None,
        "mode": event.mode if event else None,
        "contexts": list(event.contexts) if event else [],
        "quad": event.quad.value if event else None,
        "relation": statement.relation.value if statement.relation else None,
        "symmetric": event.symmetric if event else None,
        "nominal": event.nominal if event else None,
        "kind": statement.kind.value,
        "factuality": statement.factuality.value,
        "reader_factuality": float(statement.reader_factuality),
        "reasons": list(statement.reasons),
        **_counts(statement.counts),
        **_argument(statement),
    }


def _argument(statement: Statement) -> Row:
    advice, framing, analogy = statement.rhetoric.advice, statement.rhetoric.framing, statement.rhetoric.analogy
    return {
        "consequence_of": list(statement.consequence_of),
        "reason_for": list(statement.reason_for),
        "condition_of": list(statement.condition_of),
        "advice": advice.stance.value if advice else None,
        "framed_as": framing.words if framing else None,
        "analogy": analogy.words if analogy else None,
    }


def _counts(counts: tuple[Count, ...]) -> Row:
    """The first number given for each kind of loss; where numbers disagree the statement's JSON has them all."""
    row: Row = {}
    for what in ("dead", "injured", "arrested", "missing"):
        found = next((c for c in counts if c.what == what), None)
        row |= {f"{what}_low": found.low if found else None, f"{what}_high": found.high if found else None}
    return row


def _who(statement: Statement, actors: Mapping[str, Actor]) -> Row:
    row: Row = {}
    for side, ids in (("actor", statement.actors), ("recipient", statement.recipients)):
        known = [actors[i] for i in ids if i in actors]
        row |= {
            f"{side}_names": [a.name for a in known],
            f"{side}_codes": [code for a in known if (code := plover_code(a))],
            f"{side}_countries": list(dict.fromkeys(a.country for a in known if a.country)),
            f"{side}_types": [a.type.value for a in known],
        }
    return row


def _when(statement: Statement) -> Row:
    time = statement.time
    first, last = (time and bounds(time.edtf)) or (None, None)
    return {
        "place": statement.place,
        "time": time.edtf if time else None,
        "time_text": time.text if time else None,
        "time_first": _day(first),
        "time_last": _day(last),
    }


def _word(statement: Statement, actors: Mapping[str, Actor]) -> Row:
    last = statement.chain[-1] if len(statement.chain) > 1 else None
    actor = actors.get(last.actor or "") if last else None
    return {
        "hands": max(0, len(statement.chain) - 1),
        "chain": chain_in_words(statement),
        "holder": last.name if last else None,
        "holder_code": (plover_code(actor) or None) if actor else None,
        "holder_kind": last.kind.value if last and last.kind else None,
        "cue": last.cue if last else None,
        "act": last.act if last else None,
        "anonymous": last.anonymous if last else None,
        "conditions": list(last.conditions) if last else [],
    }


def _verdict(standing: Standing | None) -> Row:
    verdict = standing.verdict if standing else None
    corrections = verdict.corrections if verdict else {}
    return {
        "verdict": verdict.decision.value if verdict else None,
        "verdict_by": verdict.who if verdict else None,
        "verdict_reason": verdict.reason if verdict else None,
        "corrections": json.dumps(corrections, ensure_ascii=False) if corrections else None,
    }


def _day(text: str | None) -> date | None:
    """A day of the calendar, None for an end that is open."""
    if text is None or text in {ALWAYS, EVER}:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
