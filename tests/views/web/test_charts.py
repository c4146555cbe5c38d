"""Charts stand inside their frames and say in words what they show."""

from __future__ import annotations

from itertools import pairwise

import pytest

from alleged.ledger.lists import Tie
from alleged.views.web.charts import partner_graph, time_line


def ties(count: int) -> list[Tie]:
    """So many partners, by turns friendly, hostile and neither."""
    kinds = ((3, 1), (1, 3), (2, 2))
    return [Tie(f"p-{n}", f"Partner number {n}", "country", 4, *kinds[n % 3]) for n in range(count)]


@pytest.mark.parametrize("count", [1, 2, 3, 8, 14, 24])
def test_partners_stand_apart_and_inside(count: int) -> None:
    """No two partners stand in one place, labels of one side are a line apart, and all are inside the picture."""
    graph = partner_graph("The middle", ties(count))
    assert graph is not None
    for side in ("start", "end"):
        heights = sorted(p.y for p in graph.partners if p.side == side)
        assert all(b - a >= 20 for a, b in pairwise(heights))
    assert all(0 < p.x < graph.width and 8 < p.y < graph.height - 20 for p in graph.partners)
    assert all(p.name in graph.words for p in graph.partners)


def test_signs_say_what_prevails() -> None:
    """More cooperation is plus, more conflict minus, as much of both neither."""
    graph = partner_graph("The middle", ties(3))
    assert graph is not None
    assert [(p.sign, p.mark) for p in graph.partners] == [("plus", "+"), ("minus", "−"), ("open", "±")]


def test_who_has_no_partners_has_no_graph() -> None:
    """Nothing is drawn of nothing."""
    assert partner_graph("Alone", []) is None
    assert time_line("Nobody", {}) is None


def test_the_time_line_says_each_year() -> None:
    """Every bar is inside the picture, stands over its year, and is said in words."""
    line = time_line("Peru", {"did": {2018: 1, 2019: 4}, "told": {1995: 2}})
    assert line is not None
    bars = [bar for row in line.rows for bar in row.bars]
    assert [(b.year, b.count) for b in bars] == [(2018, 1), (2019, 4), (1995, 2)]
    assert all(line.left <= b.x and b.x + b.width <= line.width and b.y >= 0 for b in bars)
    assert "did: 1 in 2018, 4 in 2019" in line.words
    assert "says: nothing" in line.words
