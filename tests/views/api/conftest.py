"""An API over a ledger made by hand, with a reader that needs no model and fetches nothing."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from alleged.errors import IntakeError
from alleged.ledger import Ledger
from alleged.values.attribution import AUTHOR, Holder
from alleged.values.document import Document
from alleged.values.factuality import Factuality, Kind
from alleged.values.statement import Reading, Statement
from alleged.views.api import api
from tests.ledger.readings import NOW, READER, READING, reading_of


def one_statement(document: Document, overlay: object = None, tell: Callable[[str], None] | None = None) -> Reading:
    """A reader that takes the whole text for one statement and fails on a text that says so."""
    if tell:
        tell("encoding")
        tell("parsing")
    if "broken" in document.text:
        raise IndexError("no such token")
    number = document.id.removeprefix("d-")
    evidence = Statement(
        f"s-{number}", 0, len(document.text), document.text, (Holder(AUTHOR),), Kind.ASSERTED, Factuality.CT_PLUS, 3.0
    )
    return Reading(document, (), (evidence,))


def no_network(locator: str, *, options: object) -> Iterator[IntakeError]:
    """Every address is refused as a private one is."""
    yield IntakeError(locator, "is refused, because 127.0.0.1 is a loopback address")


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger with the reading about the border and two documents more, to be copied."""
    made = Ledger(tmp_path_factory.mktemp("api") / "written.ledger")
    slashed = reading_of("An id may hold slashes.", 8)
    with made.writer() as writer:
        writer.record(READING, READER, NOW)
        writer.record(reading_of("Nothing new in Québec.", 7), READER, NOW)
        writer.record(replace(slashed, document=replace(slashed.document, id="table/8 of 9")), READER, NOW)
    return made.path


@pytest.fixture
def ledger(tmp_path: Path, written: Path, monkeypatch: pytest.MonkeyPatch) -> Ledger:
    """A ledger of its own for each test, and a reader without model and network."""
    monkeypatch.setattr("alleged.pipeline.documents", no_network)
    monkeypatch.setattr("alleged.pipeline.read_document", one_statement)
    monkeypatch.setattr("alleged.pipeline.reader", lambda *_: READER)
    monkeypatch.setattr("alleged.pipeline._equipment", lambda *_: None)
    return Ledger(Path(shutil.copy(written, tmp_path / "test.ledger")))


@pytest.fixture
def client(ledger: Ledger) -> Iterator[TestClient]:
    """A program that talks to the API of that ledger."""
    with TestClient(api(ledger), raise_server_exceptions=False) as found:
        yield found
