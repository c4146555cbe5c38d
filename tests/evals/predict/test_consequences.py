"""Rows of the consequences benchmark are answered as its guidelines count, without a look at their gold."""

from __future__ import annotations

from typing import Any

import pytest

from evals.predict.consequences import predict
from evals.predict.reader import Reader

READER = Reader()


def pairs(text: str) -> list[tuple[str, str, str]]:
    """Cause, effect and kind of what is answered for a text."""

    def words(spans: list[list[int]]) -> str:
        return " … ".join(text[start:end] for start, end in spans)

    row: dict[str, Any] = {"id": "row", "text": text, "consequences": [{"cause": [[0, 1]], "effect": [[1, 2]]}]}
    found = predict(row, READER)["consequences"]
    return [(words(c["cause"]), words(c["effect"]), c["kind"]) for c in found]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Troops left because rebels won.", [("rebels won", "Troops left", "consequence")]),
        ("If rebels win, troops will leave.", [("rebels win", "troops will leave", "consequence")]),
        ("Troops left to save fuel.", [("save fuel", "Troops left", "purpose")]),
        ("The raid weakened the army.", []),
        ("The talks have failed. As a result, the army attacked.", []),
    ],
)
def test_links_are_turned_and_left_out_as_the_guidelines_have_it(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    """Aims are causes there, conditions consequences; changes and links between sentences are left out."""
    assert pairs(text) == expected
