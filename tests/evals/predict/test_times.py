"""Rows of the times benchmark are answered without a look at their gold."""

from __future__ import annotations

import pytest

from evals.predict.reader import Reader
from evals.predict.times import predict

TEXT = "Envoys signed the protocol on 14 March 2012, and on Friday the ministry praised it."


@pytest.mark.model
@pytest.mark.parametrize(
    ("word", "edtf", "words"), [("signed", "2012-03-14", "on 14 March 2012"), ("praised", "2012-03-16", "on Friday")]
)
def test_each_happening_has_its_own_time(word: str, edtf: str, words: str) -> None:
    """Of two dated acts each is given its own date, with the words that say it."""
    start = TEXT.index(word)
    row = {
        "id": "row",
        "text": TEXT,
        "published": "2012-03-18",
        "happening": {"start": start, "end": start + len(word)},
        "edtf": "1999",
    }
    found = predict(row, Reader())
    assert found["edtf"] == edtf
    span = found["expression"]
    assert TEXT[span["start"] : span["end"]] in words


@pytest.mark.model
def test_a_happening_outside_every_sentence_has_no_time() -> None:
    """A span that holds no word is answered with nothing."""
    row = {"id": "row", "text": TEXT, "published": "2012-03-18", "happening": {"start": 900, "end": 903}}
    assert predict(row, Reader()) == {"id": "row", "edtf": None, "expression": None}
