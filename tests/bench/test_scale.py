"""The bench asks every list and page of a ledger, and all of them answer."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from alleged.ledger import Ledger
from bench.scale import percentile, rows
from bench.synthetic import fill


def test_every_list_and_page_is_measured(tmp_path: Path) -> None:
    """Each row has its times; an address that fails would end the bench."""
    ledger = Ledger(tmp_path / "small.ledger")
    assert list(fill(ledger, 900, seed=2))
    found = {name: (clock, processor) for name, clock, processor in rows(ledger, 3, seed=3)}
    assert len([name for name in found if name.startswith("API ")]) == 9
    assert len([name for name in found if name.startswith("page ")]) == 8
    assert all(len(clock) == len(processor) >= 3 and min(clock) > 0 for clock, processor in found.values())


@pytest.mark.parametrize(("share", "expected"), [(0.5, 50), (0.95, 95), (1.0, 100), (0.001, 1)])
def test_percentile(share: float, expected: float) -> None:
    """The value that so many of a hundred do not exceed."""
    values = [float(n) for n in range(1, 101)]
    random.Random(1).shuffle(values)  # noqa: S311 - an order is no secret
    assert percentile(values, share) == expected
