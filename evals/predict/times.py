"""When each given happening took place, as the text dates it."""

from __future__ import annotations

from datetime import date
from typing import Any

from alleged.reading.times import resolve_times
from alleged.values.happening import Happening
from evals.predict.reader import Reader


def predict(row: dict[str, Any], reader: Reader) -> dict[str, Any]:
    """The time of the happening at `row["happening"]`, which is placed among those the reading finds itself."""
    sentences = reader.parser(row["text"])
    asked = row["happening"]
    happenings = list(reader.happenings(sentences))
    for sentence in sentences:
        for token in sentence:
            if token.start < asked["end"] and token.end > asked["start"]:
                span = (token.start, token.end)
                others = [h for h in happenings if (h.sentence, h.head) != (sentence.index, token.i)]
                wanted = Happening(sentence.index, token.i, span, (sentence.start, sentence.end))
                times = resolve_times(
                    sentences,
                    [*others, wanted],
                    reader.lexicon.times,
                    anchor=date.fromisoformat(row["published"]),
                    country=row.get("publisher_country"),
                )
                time = times[-1]
                return {
                    "id": row["id"],
                    "edtf": time.edtf if time else None,
                    "expression": {"start": time.start, "end": time.end} if time else None,
                }
    return {"id": row["id"], "edtf": None, "expression": None}
