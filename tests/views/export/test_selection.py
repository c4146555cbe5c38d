"""Which statements are exported."""

from __future__ import annotations

from pathlib import Path

import pytest

from alleged.ledger import Ledger
from alleged.values.factuality import Factuality, Kind
from alleged.views.export.selection import Selection, choose, chosen_of
from tests.ledger.readings import NOW, READER, READING
from tests.views.export.examples import WAR


@pytest.mark.parametrize(
    ("selection", "numbers"),
    [
        (Selection(), [1, 2, 3, 4, 5]),
        (Selection(kinds=frozenset({Kind.DENIED, Kind.ASSERTED})), [3, 4, 5]),
        (Selection(factuality=frozenset({Factuality.PR_PLUS})), [2]),
        (Selection(least=0.5), [1, 2, 3, 4, 5]),
        (Selection(least=0.6), []),
        (Selection(chain="author"), [3, 5]),
        (Selection(chain="attributed"), [1, 2, 4]),
        (Selection(holder="author"), [3, 5]),
        (Selection(holder="kandari agency"), [1, 2]),
        (Selection(holder="lawyer", kinds=frozenset({Kind.DENIED})), [4]),
        (Selection(holder="nobody"), []),
    ],
)
def test_conditions_must_all_hold(selection: Selection, numbers: list[int]) -> None:
    """Each condition takes what it says, and several together what all of them take."""
    assert [int(s.id[2:]) for s in chosen_of(READING, selection).statements] == numbers


def test_a_ledger_is_walked_document_by_document(tmp_path: Path) -> None:
    """Current readings come in the order of recording with their runs; documents without a chosen statement do not come."""
    ledger = Ledger.at(tmp_path / "a.ledger")
    with ledger.writer() as writer:
        writer.record(READING, READER, NOW)
        writer.record(WAR, READER, NOW)
    with ledger.view() as view:
        found = list(choose(view, Selection()))
        assert [c.reading for c in found] == [READING, WAR]
        assert all(c.run and c.run.current for c in found)
        assert [c.reading.document.id for c in choose(view, Selection(holder="State television"))] == [WAR.document.id]
