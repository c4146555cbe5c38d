"""When each given happening took place, as the text dates it."""

from __future__ import annotations

from datetime import date
from typing import Any

from alleged.reading.times import resolve_times
from alleged.values.happening import Happening
from evals.predict.factuality import place
from evals.predict.reader import Reader


def predict(row: dict[str, Any], reader: Reader) -> dict[str, Any]:
    """The time of the happening at `row["happening"]`, which is placed among those the reading finds itself."""
    sentences = reader.parser(row["text"])
    asked = row["happening"]
    happenings = reader.happenings(sentences)
    found = place(sentences, asked["start"], asked["end"])
    if found is None:
        return {"id": row["id"], "edtf": None, "expression": None}
    sentence, head = found
    others = [h for h in happenings if (h.sentence, h.head) != (sentence.index, head)]
    wanted = Happening(sentence.index, head, sentence.span(head, head), (sentence.start, sentence.end))
    time = resolve_times(
        sentences,
        [*others, wanted],
        reader.lexicon.times,
        anchor=date.fromisoformat(row["published"]),
        country=row.get("publisher_country"),
    )[-1]
    return {
        "id": row["id"],
        "edtf": time.edtf if time else None,
        "expression": {"start": time.start, "end": time.end} if time else None,
    }
