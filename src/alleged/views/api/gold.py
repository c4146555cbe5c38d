"""Gold: what people found right, or made right, as rows of the benchmark of whole readings have it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from alleged.ledger import Found, LedgerView
from alleged.values.actor import Actor
from alleged.values.attribution import AUTHOR
from alleged.values.verdict import Anchoring, Decision, Standing, Verdict
from alleged.views.fields import fields_of
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
    right: Mapping[str, Any] = {**fields_of(statement, judged.reading), **verdict.corrections}
    actors = judged.reading.actors
    return {
        "evidence": right["evidence"],
        "event": right["event"],
        "actor": _together(right["actors"]),
        "actor_country": _country(right["actors"], actors),
        "target": _together(right["recipients"]),
        "target_country": _country(right["recipients"], actors),
        "holders": [AUTHOR, *(h for h in right["holders"] if h != AUTHOR)],
        "cues": list(right["cues"]),
        "factuality": right["factuality"],
        "kind": right["kind"],
        "when": right["time"],
        "consequence_of": next(iter(right["consequence_of"]), None),
    }


def _together(names: Iterable[str]) -> str | None:
    return " and ".join(names) or None


def _country(names: Iterable[str], actors: Iterable[Actor]) -> str | None:
    """The country that all who are named have in common, as far as the reading knows them."""
    known = {a.name: a.country for a in actors}
    found = {known.get(name) for name in names}
    return found.pop() if len(found) == 1 else None
