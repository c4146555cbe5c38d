"""A statement's place in an argument, as the JSON of one column and back."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from alleged.values.consequence import Degree, Follow, LinkKind
from alleged.values.factuality import Factuality
from alleged.values.rhetoric import PLAIN, Advice, Analogy, Framing, Rhetoric, Stance
from alleged.values.statement import Statement


def argument_column(statement: Statement) -> str | None:
    """What a statement follows from, is a reason for or a condition of, urges, frames or compares; None where it is nothing of it."""
    rhetoric = {part: value for part, value in asdict(statement.rhetoric).items() if value is not None}
    whole = {
        "follows": [list(asdict(f).values()) for f in statement.follows],
        "reason_for": statement.reason_for,
        "condition_of": statement.condition_of,
        **rhetoric,
    }
    told = {name: value for name, value in whole.items() if value}
    return json.dumps(told, ensure_ascii=False) if told else None


def argument_fields(column: str | None) -> dict[str, Any]:
    """The fields of a statement that the column holds."""
    told = json.loads(column) if column else {}
    return {
        "follows": tuple(
            Follow(c, LinkKind(k), Degree(d), w, h, Factuality(f)) for c, k, d, w, h, f in told.get("follows", ())
        ),
        "reason_for": tuple(told.get("reason_for", ())),
        "condition_of": tuple(told.get("condition_of", ())),
        "rhetoric": Rhetoric(_advice(told), _framing(told), _analogy(told)) if told else PLAIN,
    }


def _advice(told: dict[str, Any]) -> Advice | None:
    a = told.get("advice")
    return Advice(Stance(a["stance"]), tuple(a["addressees"]), a["words"], tuple(a["span"])) if a else None


def _framing(told: dict[str, Any]) -> Framing | None:
    f = told.get("framing")
    return Framing(f["words"], tuple(f["span"])) if f else None


def _analogy(told: dict[str, Any]) -> Analogy | None:
    a = told.get("analogy")
    return Analogy(a["words"], tuple(a["span"])) if a else None
