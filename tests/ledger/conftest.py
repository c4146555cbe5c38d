"""What tests of the ledger share."""

from __future__ import annotations

from pathlib import Path

import pytest

from alleged.ledger import Ledger
from tests.ledger.readings import NOW, READER, READING


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    """A ledger with one reading in it."""
    found = Ledger.at(tmp_path / "test.ledger")
    with found.writer() as writer:
        writer.record(READING, READER, NOW)
    return found
