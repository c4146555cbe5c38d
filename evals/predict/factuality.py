"""How far the text commits to each given predicate, as a careful reader takes it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from alleged.reading.factuality import assess_clause, assess_predicate
from alleged.values.text import Sentence
from evals.predict.reader import Reader

_OF_CLAUSES = "implicatives"
"""The benchmark whose judges were asked whether the embedded clause as a whole follows, not whether its predicate happened."""


def predict(row: dict[str, Any], reader: Reader) -> dict[str, Any]:
    """The reader's value, -3 to 3, of the predicate at each of `row["targets"]`; a target outside every sentence has 0."""
    sentences = reader.parser(row["text"])
    lexicon = reader.lexicon.veridicality
    targets = []
    for asked in row["targets"]:
        found = place(sentences, asked["start"], asked["end"])
        if found is None:
            value = 0.0
        elif row["id"].startswith(_OF_CLAUSES):
            value = assess_clause(*found, lexicon)
        else:
            value = assess_predicate(*found, lexicon).reader
        targets.append({"start": asked["start"], "end": asked["end"], "factuality": value})
    return {"id": row["id"], "targets": targets}


def place(sentences: Sequence[Sentence], start: int, end: int) -> tuple[Sentence, int] | None:
    """The sentence and the token that stand for a span: of several words the one that the others hang on."""
    for sentence in sentences:
        inside = [t for t in sentence if t.start < end and t.end > start]
        if inside:
            top = next((t for t in inside if not start <= sentence[t.head].start < end or t.head == t.i), inside[0])
            return sentence, top.i
    return None
