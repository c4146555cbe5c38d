"""How far the text commits to each given predicate, as a careful reader takes it.

Each set of rows was judged in a way of its own, and its name, with which a row's id begins, says how it is answered: UW as a reading has it,
rules and trained judges of news together; UDS by the head trained on judges of web texts; implicatives, whose judges said whether a clause
follows as a whole, and all other rows by the rules alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from alleged.reading.factuality import assess_clause, assess_predicate
from alleged.values.text import Sentence
from evals.predict.reader import Reader


def predict(row: dict[str, Any], reader: Reader) -> dict[str, Any]:
    """The reader's value, -3 to 3, of the predicate at each of `row["targets"]`; a target outside every sentence has 0."""
    judges = row["id"].partition("-")[0]
    spans = [(asked["start"], asked["end"]) for asked in row["targets"]]
    if judges == "uds" and reader.encoder is not None:
        values: Sequence[float] = reader.encoder(row["text"]).happened(spans, "web")
    else:
        values = by_rules(row["text"], spans, judges, reader)
    return {
        "id": row["id"],
        "targets": [{"start": s, "end": e, "factuality": v} for (s, e), v in zip(spans, values, strict=True)],
    }


def by_rules(text: str, spans: Sequence[tuple[int, int]], judges: str, reader: Reader) -> list[float]:
    """What the rules take from each predicate; for UW together with the trained judges of news."""
    sentences, lexicon = reader.parser(text), reader.lexicon.veridicality
    felt: Sequence[float | None] = [None] * len(spans)
    if judges == "uw" and reader.encoder is not None:
        felt = reader.encoder(text).happened(spans, "news")
    values = []
    for (start, end), other in zip(spans, felt, strict=True):
        found = place(sentences, start, end)
        if found is None:
            values.append(0.0)
        elif judges == "implicatives":
            values.append(assess_clause(*found, lexicon))
        else:
            values.append(assess_predicate(*found, lexicon, other).reader)
    return values


def place(sentences: Sequence[Sentence], start: int, end: int) -> tuple[Sentence, int] | None:
    """The sentence and the token that stand for a span: of several words the one that the others hang on."""
    for sentence in sentences:
        inside = [t for t in sentence if t.start < end and t.end > start]
        if inside:
            top = next((t for t in inside if not start <= sentence[t.head].start < end or t.head == t.i), inside[0])
            return sentence, top.i
    return None
