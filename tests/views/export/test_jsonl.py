"""Statements as JSON lines."""

from __future__ import annotations

import json

from alleged.views.export.iris import Iris
from alleged.views.export.jsonl import chunks
from tests.ledger.readings import READING
from tests.views.export.examples import WAR, chosen


def test_every_statement_is_one_line_that_says_all() -> None:
    """Each line is a statement with its document and the names its ids stand for."""
    data = b"".join(chunks(chosen(), Iris()))
    rows = [json.loads(line) for line in data.decode().split("\n")[:-1]]
    assert [r["id"] for r in rows] == [s.id for s in (*READING.statements, *WAR.statements)]
    assert rows[-1]["text"] == WAR.statements[-1].text
    assert rows[5]["names"] == {"a-1": "Israel", "a-2": "State television"}
    assert rows[5]["document"]["id"] == WAR.document.id
