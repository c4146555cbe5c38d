"""The page of all verdicts."""

from __future__ import annotations

from functools import partial

from alleged.errors import QueryError
from alleged.ledger import LedgerView
from alleged.ledger.lists import Page as Found
from alleged.values.verdict import Decision, Verdict
from alleged.views.json import Json, verdict_json
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
