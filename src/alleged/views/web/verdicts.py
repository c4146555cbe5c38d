"""Verdicts for programs."""

from __future__ import annotations

from alleged.values.verdict import Standing
from alleged.views.json import Json


def standing_json(standing: Standing) -> Json:
    """A verdict as it stands, for programs."""
    verdict = standing.verdict
    at = verdict.selector
    return {
        "id": verdict.id,
        "statement": verdict.statement,
        "decision": verdict.decision.value,
        "who": verdict.who,
        "recorded": verdict.recorded,
        "reason": verdict.reason,
        "corrections": {k: list(v) if isinstance(v, tuple) else v for k, v in verdict.corrections.items()},
        "selector": {"start": at.start, "end": at.end, "exact": at.exact, "prefix": at.prefix, "suffix": at.suffix},
        "anchoring": standing.anchoring.value,
        "bears_on": standing.bears_on,
        "latest": standing.latest,
    }
