"""Statements as JSON, one a line, each with its document and the names of its actors: what `alleged find --json` prints, and the run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from alleged.values.verdict import Standing
from alleged.views.export.iris import Iris
from alleged.views.export.selection import Chosen
from alleged.views.json import document_brief, found_json, line, names_of, run_json


def chunks(chosen: Iterable[Chosen], _: Iris) -> Iterator[bytes]:
    """The lines of one document after the other."""
    for part in chosen:
        brief = document_brief(part.reading.document)
        run = {"run": run_json(part.run)} if part.run else {}
        lines = (
            line({**found_json(s, brief, names_of(part.reading, s)), **run, "verdict": _verdict(part.standing(s))})
            for s in part.statements
        )
        yield "".join(f"{text}\n" for text in lines).encode()


def _verdict(standing: Standing | None) -> dict[str, Any] | None:
    if standing is None:
        return None
    verdict = standing.verdict
    return {
        "decision": verdict.decision.value,
        "who": verdict.who,
        "recorded": verdict.recorded,
        "reason": verdict.reason,
        "corrections": dict(verdict.corrections),
    }
