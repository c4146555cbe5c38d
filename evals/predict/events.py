"""PLOVER events that a text asserts as real, with codes of actors and on whose word they are."""

from __future__ import annotations

from datetime import date
from typing import Any

from alleged.views.event_data import CodedEvent, coded_events
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
                "said_by": _said_by(e, codes),
            }
            for e in coded_events(reading)
        ],
    }


def _said_by(event: CodedEvent, codes: PloverCodes) -> str | None:
    """The code of the last holder, or the name of one who has none; None where the author vouches."""
    holder = event.said_by
    if holder is None:
        return None
    found = codes.of((holder.actor,), (), event.trigger) if holder.actor else []
    return found[0] if found else holder.name
