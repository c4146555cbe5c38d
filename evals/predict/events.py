"""PLOVER events that a text asserts as real, with codes of actors and on whose word they are."""

from __future__ import annotations

from datetime import date
from typing import Any

from alleged.views.event_data import coded_events
from alleged.views.plover_codes import PloverCodes
from evals.predict.reader import Reader


def predict(row: dict[str, Any], reader: Reader) -> dict[str, Any]:
    """The events of `row["text"]`; `row["date"]` is the day it was published."""
    reading = reader.read(row["text"], published=date.fromisoformat(row["date"]) if row.get("date") else None)
    codes = PloverCodes(reading)
    return {
        "id": row["id"],
        "events": [
            {
                "type": e.type.value,
                "mode": e.mode,
                "source": codes.of(e.actors, e.recipients, e.trigger),
                "target": codes.of(e.recipients, e.actors, e.trigger),
                "trigger": row["text"][slice(*e.trigger)],
                "said_by": codes.of_holder(e.said_by, e.recipients, e.trigger) if e.said_by else None,
            }
            for e in coded_events(reading)
        ],
    }
