"""A pipeline that needs no model: a few locators stand for readings made by hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from alleged.errors import IntakeError
from alleged.values.document import Document
from alleged.values.statement import Reading
from tests.ledger.readings import READER, READING, reading_of

HOSTILE = reading_of("A \x1b[31mred\x1b[0m \x9b2J [bold]alert[/bold] :smile: \u202egnp.exe \ud800 was\tgiven.\x07", 5)
READINGS = {"border.txt": READING, "hostile.txt": HOSTILE, "short.txt": reading_of("Nothing new.", 6)}


@pytest.fixture
def by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    """Locators name readings made by hand; `missing.txt` is an error, `broken.txt` makes the reader fail, `stop` is Ctrl-C."""
    monkeypatch.setattr("alleged.pipeline.documents", _documents)
    monkeypatch.setattr("alleged.pipeline.read_document", _read)
    monkeypatch.setattr("alleged.pipeline.reader", lambda *_: READER)
    monkeypatch.setattr("alleged.pipeline._equipment", lambda *_: None)
    monkeypatch.delenv("ALLEGED_LEDGER", raising=False)


def _documents(locator: str, *, options: object) -> Iterator[Document | IntakeError]:
    if locator == "stop":
        raise KeyboardInterrupt
    if locator == "broken.txt":
        yield reading_of("broken").document
    elif locator in READINGS:
        yield READINGS[locator].document
    else:
        yield IntakeError(locator, "there is no such file")


def _read(document: Document, overlay: Path | None = None, tell: object = None) -> Reading:
    found = {r.document.id: r for r in READINGS.values()}
    if document.text == "broken":
        raise IndexError("no such token")
    return found[document.id]
