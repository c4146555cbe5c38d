"""The page of all verdicts, and what programs get of each."""

from __future__ import annotations

from functools import partial

from alleged.errors import QueryError
from alleged.ledger import LedgerView
from alleged.ledger.lists import Page as Found
from alleged.values.verdict import Decision, Standing, Verdict
from alleged.views.json import Json
from alleged.views.web.asking import Asked
from alleged.views.web.links import document_href, statement_href
from alleged.views.web.press import Page

PARAMETERS = ("decision", "cursor")
_SHOWN = 40


def verdicts_page(view: LedgerView, asked: Asked) -> Page:
    """The page of what people decided, the newest first; raises QueryError."""
    decision = asked.get("decision")
    if decision is not None and decision not in set(Decision):
        raise QueryError("decision", f"is one of {', '.join(Decision)}")
    found = view.verdicts(decision=decision, limit=_SHOWN, cursor=asked.get("cursor"))
    values = {
        "asked": asked,
        "verdicts": [(v, statement_href(v.statement), document_href(v.document)) for v in found.items],
        "decisions": [d.value for d in Decision],
        "following": asked.href(cursor=found.following) if found.following else None,
    }
    return Page("verdicts", "Verdicts", values, partial(_data, found))


def _data(found: Found[Verdict]) -> Json:
    return {"verdicts": [verdict_json(v) for v in found.items], "following": found.following}


def verdict_json(verdict: Verdict) -> Json:
    """A verdict as it was given, for programs."""
    at = verdict.selector
    return {
        "id": verdict.id,
        "document": verdict.document,
        "statement": verdict.statement,
        "decision": verdict.decision.value,
        "who": verdict.who,
        "recorded": verdict.recorded,
        "reason": verdict.reason,
        "corrections": {k: list(v) if isinstance(v, tuple) else v for k, v in verdict.corrections.items()},
        "selector": {"start": at.start, "end": at.end, "exact": at.exact, "prefix": at.prefix, "suffix": at.suffix},
    }


def standing_json(standing: Standing) -> Json:
    """A verdict as it stands in a reading, for programs."""
    return {
        **verdict_json(standing.verdict),
        "anchoring": standing.anchoring.value,
        "bears_on": standing.bears_on,
        "latest": standing.latest,
    }
