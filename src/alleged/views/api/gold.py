"""Gold: what people found right, or made right, as rows of the benchmark of whole readings have it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from alleged.ledger import Found, LedgerView
from alleged.values.actor import Actor
from alleged.values.attribution import AUTHOR
from alleged.values.statement import Statement
from alleged.values.verdict import Anchoring, Decision, Standing, Verdict
from alleged.views.json import Json, document_brief


def gold_document(view: LedgerView, document: str) -> Json:
    """A document with its text and its gold statements; raises LedgerError where there is no such document."""
    reading = view.look_up(document).reading
    rows = gold_rows(view, view.standings(reading))
    return {**document_brief(reading.document), "text": reading.document.text, "gold": rows}


def gold_rows(view: LedgerView, standings: Iterable[Standing]) -> list[Json]:
    """The rows of the last verdicts that accept or correct, where the words still stand in the text."""
    return [
        gold_row(view.look_up(s.verdict.statement), s.verdict)
        for s in standings
        if s.latest and s.anchoring is Anchoring.ANCHORED and s.verdict.decision is not Decision.REJECT
    ]


def gold_row(judged: Found, verdict: Verdict) -> Json:
    """The row of a statement as it was read when it was judged, with what the verdict corrects."""
    statement = judged.statement
    if statement is None:
        raise ValueError("a verdict is on a statement")
    right: Mapping[str, Any] = verdict.corrections
    actors = {a.id: a for a in judged.reading.actors}
    who = right["actors"] if "actors" in right else [actors[i].name for i in statement.actors]
    whom = right["recipients"] if "recipients" in right else [actors[i].name for i in statement.recipients]
    holders = right["holders"] if "holders" in right else [h.name for h in statement.chain[1:]]
    evidence = {s.id: s.text for s in judged.reading.statements}
    return {
        "evidence": right.get("evidence", statement.text),
        "event": right.get("event", _label(statement)),
        "actor": _together(who),
        "actor_country": _country(who, actors.values()),
        "target": _together(whom),
        "target_country": _country(whom, actors.values()),
        "holders": [AUTHOR, *(h for h in holders if h != AUTHOR)],
        "cues": list(right["cues"] if "cues" in right else (h.cue or "" for h in statement.chain[1:])),
        "factuality": right.get("factuality", statement.factuality.value),
        "kind": right.get("kind", statement.kind.value),
        "when": right.get("time", statement.time.edtf if statement.time else None),
        "consequence_of": next((evidence[i] for i in statement.consequence_of if i in evidence), None),
    }


def _label(statement: Statement) -> str:
    if statement.event:
        return statement.event.type.value
    return f"RELATION:{statement.relation.value}" if statement.relation else "OTHER"


def _together(names: Iterable[str]) -> str | None:
    return " and ".join(names) or None


def _country(names: Iterable[str], actors: Iterable[Actor]) -> str | None:
    """The country that all who are named have in common, as far as the reading knows them."""
    known = {a.name: a.country for a in actors}
    found = {known.get(name) for name in names}
    return found.pop() if len(found) == 1 else None
