"""Benchmark rows of factuality: which word stands for a span, and what is said of it."""

from __future__ import annotations

import pytest

from evals.predict.factuality import place, predict
from evals.predict.reader import Reader
from tests.parses import parsed

SAID = parsed(
    "They they PRON PRP nsubj 1",
    "deny deny VERB VBP ROOT 1",
    "that that SCONJ IN mark 5",
    "some some DET DT det 4",
    "rules rule NOUN NNS nsubj 5",
    "help help VERB VBP ccomp 1",
    "traders trader NOUN NNS dobj 5",
)


def test_of_several_words_the_one_the_others_hang_on_is_judged() -> None:
    """A span that is a whole clause stands for the clause's predicate; one outside the sentence for nothing."""
    assert place([SAID], SAID[3].start, SAID[6].end) == (SAID, 5)
    assert place([SAID], SAID.end + 5, SAID.end + 9) is None


@pytest.mark.model
def test_rows_are_judged_without_their_gold() -> None:
    """Each target comes back with its offsets and a value; what its judges said makes no difference."""
    text = "The guards failed to stop the convoy."
    row = {"id": "x-1", "text": text, "targets": [{"start": 21, "end": 25, "factuality": 3.0}]}
    found = predict(row, Reader())
    assert (found["id"], found["targets"][0]["start"], found["targets"][0]["end"]) == ("x-1", 21, 25)
    assert found["targets"][0]["factuality"] < -2


@pytest.mark.model
def test_the_benchmark_of_clauses_is_judged_by_clauses() -> None:
    """Where judges were asked whether the clause follows, its own negation is part of what follows."""
    text = "The captain knew that the port did not close."
    target = {"start": text.index("close"), "end": text.index("close") + 5}
    event, clause = (
        predict({"id": name, "text": text, "targets": [target]}, Reader())["targets"][0]["factuality"]
        for name in ("megaveridicality-1", "implicatives-1")
    )
    assert event < 0 < clause
