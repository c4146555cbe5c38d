"""Scores of event data that the outside scorer leaves out: unreal events coded as fact, and on whose word events are.

Rows are those of the events benchmark: gold with `events`, `not_fact` and `said_by`, predictions of `evals.predict.events`.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evals.predict import predictions, rows
from evals.score import SHARED, run

BENCH = SHARED / "bench" / "events"
SETS = ("plover_gsr", "petr2_adjudicated", "status_traps")

Row = Mapping[str, Any]
_FOLDED = {"UNO": "IGO", "EUR": "IGO"}


@dataclass(frozen=True, slots=True)
class Word:
    """Counts over one set: `unreal` events of the gold and how many were `coded` as fact; gold events with a holder (`held`),
    how many predictions name one of the same country slot (`right`), how many the same code (`exact`); and of the gold events
    that the author vouches for (`plain`), how many were given a holder all the same (`foisted`).
    """

    unreal: int = 0
    coded: int = 0
    held: int = 0
    right: int = 0
    exact: int = 0
    plain: int = 0
    foisted: int = 0


def word(gold: Iterable[Row], predicted: Iterable[Row]) -> Word:
    """The counts of one set; an event is found by its type, among several of one type the one with the right holder counts."""
    found = {row["id"]: row["events"] for row in predicted}
    unreal = coded = held = right = exact = plain = foisted = 0
    for row in gold:
        made = found.get(row["id"], [])
        real = {event["type"] for event in row["events"]}
        for event in row.get("not_fact", ()):
            unreal += 1
            coded += any(_same(event, other) for other in made if event["type"] not in real)
        for event in row["events"]:
            holders = [e.get("said_by") for e in made if e["type"] == event["type"]]
            if event.get("said_by"):
                held += 1
                right += any(h and _slot(h) == _slot(event["said_by"]) for h in holders)
                exact += any(h and _key(h) == _key(event["said_by"]) for h in holders)
            elif row.get("labels") or row.get("trap"):
                plain += bool(holders)
                foisted += bool(holders) and all(holders)
    return Word(unreal, coded, held, right, exact, plain, foisted)


def report() -> str:
    """The outside scorer's words and our own on the open halves."""
    lines: list[str] = []
    for name in SETS:
        gold = BENCH / f"{name}.jsonl"
        made = list(predictions("events", gold))
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "predicted.jsonl"
            path.write_text("".join(json.dumps(row) + "\n" for row in made), encoding="utf-8")
            command = [sys.executable, str(BENCH / "score.py"), str(gold), str(path)]
            said = run(command)
        own = word(rows(gold), made)
        lines += [
            f"== {name}",
            said.rstrip(),
            f"unreal events coded as fact  {own.coded} of {own.unreal}",
            f"said_by                      right {own.right} of {own.held}, whole code {own.exact}; "
            f"given to {own.foisted} of {own.plain} that are the author's",
        ]
    return "\n".join(lines)


def _same(event: Row, other: Row) -> bool:
    """Whether a prediction is an unreal event: of its type and, where both have one, of its actor's country."""
    source = event.get("source")
    slots = {_slot(code) for code in other["source"]}
    return bool(event["type"] == other["type"] and (not source or not slots or _slot(source) in slots))


def _slot(code: str) -> str:
    return _FOLDED.get(code[:3], code[:3])


def _key(code: str) -> tuple[str, ...]:
    return _slot(code), *sorted(code[i : i + 3] for i in range(3, len(code), 3))
