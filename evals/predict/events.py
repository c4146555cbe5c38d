"""PLOVER events that a text asserts as real, with codes of actors and on whose word they are."""

from __future__ import annotations

from datetime import date
from typing import Any

from alleged.values.actor import Actor
from alleged.views.event_data import coded_events, plover_code
from evals.predict.reader import Reader


def predict(row: dict[str, Any], reader: Reader) -> dict[str, Any]:
    """The events of `row["text"]`; `row["date"]` is the day it was published."""
    reading = reader.read(row["text"], published=date.fromisoformat(row["date"]) if row.get("date") else None)
    actors = {a.id: a for a in reading.actors}
    return {
        "id": row["id"],
        "events": [
            {
                "type": e.type.value,
                "mode": e.mode,
                "source": _codes(e.actors, actors),
                "target": _codes(e.recipients, actors),
                "trigger": row["text"][slice(*e.trigger)],
                "said_by": (_codes((e.said_by.actor,), actors) or [e.said_by.name])[0]
                if e.said_by and e.said_by.actor
                else e.said_by.name
                if e.said_by
                else None,
            }
            for e in coded_events(reading)
        ],
    }


def _codes(ids: tuple[str, ...], actors: dict[str, Actor]) -> list[str]:
    return list(dict.fromkeys(code for i in ids if (code := plover_code(actors[i]))))
