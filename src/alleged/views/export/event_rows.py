"""Event data: PLOVER events with what every event needs beside type and parties: a day, a scale, a place, and on whose word."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from alleged.ledger import bounds
from alleged.ledger.bounds import ALWAYS, EVER
from alleged.values.document import Document
from alleged.values.statement import Statement
from alleged.views.event_data import CodedEvent, coded_events
from alleged.views.export.geojson import place_of
from alleged.views.export.places import Place
from alleged.views.export.selection import Chosen
from alleged.views.plover_codes import PloverCodes

_SCALE = Path(__file__).with_name("plover_scale.csv")


@dataclass(frozen=True, slots=True)
class EventRow:
    """One event with what hangs on it.

    `id` is stable for one reading. `first` and `last` are ISO days, `precision` is day, month, year, longer, published (no time is
    told, so the day of publication stands in) or unknown. `told` is the first of its statements that was chosen. `said_by` is the code or name of the
    holder on whose word it is, "" where the author vouches.
    """

    id: str
    event: CodedEvent
    told: Statement
    first: str
    last: str
    precision: str
    scale: float | None
    place: Place | None
    said_by: str
    codes: PloverCodes
    symmetric: bool

    def code(self, actor: str, *others: str) -> str:
        """A party's code; `others` are the parties on the other side, "" for nobody. "" where it has none."""
        return next(iter(self.codes.of((actor,), filter(None, others), self.event.trigger)), "")


def event_rows(part: Chosen) -> Iterator[EventRow]:
    """The events of one reading that the chosen statements tell: the whole reading decides what is an event."""
    chosen = {s.id: s for s in part.statements}
    codes, actors, document = PloverCodes(part.reading), part.actors, part.reading.document
    for event in coded_events(part.reading):
        told = next((chosen[i] for i in event.statements if i in chosen), None)
        if told is None:
            continue
        holder = event.said_by
        yield EventRow(
            event_id(document, event),
            event,
            told,
            *event_days(told, document),
            scale=scale_of(event.type.value, event.mode),
            place=place_of(told, actors),
            said_by=codes.of_holder(holder, event.recipients, event.trigger) if holder else "",
            codes=codes,
            symmetric=bool(told.event and told.event.symmetric and not event.recipients),
        )


def event_id(document: Document, event: CodedEvent) -> str:
    """An id that the same reading always gives the same event."""
    basis = "\x1f".join((document.id, *map(str, event.trigger), event.type.value))
    return "e-" + hashlib.sha256(basis.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def event_days(statement: Statement, document: Document) -> tuple[str, str, str]:
    """The first and last day of an act and how exact that is; the day of publication where no time is told."""
    days = bounds(statement.time.edtf) if statement.time else None
    first, last = (d for d in days) if days else (ALWAYS, EVER)
    if first == ALWAYS and last == EVER:
        published = document.published.isoformat() if document.published else ""
        return published, published, "published" if published else "unknown"
    open_ended = first == ALWAYS or last == EVER
    first, last = (last if first == ALWAYS else first), (first if last == EVER else last)
    return first, last, "longer" if open_ended else _precision(first, last)


def _precision(first: str, last: str) -> str:
    if first == last:
        return "day"
    if first[:7] == last[:7]:
        return "month"
    return "year" if first[:4] == last[:4] else "longer"


def scale_of(kind: str, mode: str | None) -> float | None:
    """PLOVER's number for a type and mode, from -10 to 10."""
    scale = _scale()
    return scale.get((kind, mode or ""), scale.get((kind, "")))


@cache
def _scale() -> Mapping[tuple[str, str], float]:
    with _SCALE.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(line for line in file if not line.startswith("#"))
        return {(row["type"], row["mode"]): float(row["scale"]) for row in rows}
