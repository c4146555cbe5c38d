"""Accuracy floors: no score may fall below what was reached once."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from evals.score import PARTS, Score, floors, founding, part, statements

CHECKS: dict[str, Callable[[], Score]] = {
    "founding": founding,
    "statements.open": lambda: statements("open"),
    "statements.unseen": lambda: statements("unseen"),
    **{f"parts.{name}": partial(part, name) for name in PARTS},
}


@pytest.mark.seed
@pytest.mark.model
@pytest.mark.usefixtures("shared")
@pytest.mark.parametrize("check", CHECKS)
def test_no_score_falls_below_its_floor(check: str) -> None:
    """Each score is at least its floor in evals/floors.toml, on the corpus that the floor was set on."""
    floor = floors()[check]
    score = CHECKS[check]()
    assert score.corpus == floor["corpus"], "another corpus: its floors have to be set anew"
    least = {name: float(value) for name, value in floor.items() if name != "corpus"}
    assert {n: score.numbers[n] for n, value in least.items() if score.numbers[n] < value - 1e-9} == {}


def test_every_check_has_floors() -> None:
    """evals/floors.toml has floors for every check and for nothing else."""
    assert set(floors()) == set(CHECKS)
