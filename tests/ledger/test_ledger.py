"""What goes into a ledger comes out as it was, once, whole, and beside what was there before."""

from __future__ import annotations

import dataclasses
import json
import sqlite3
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings

from alleged.errors import LedgerError, ReadingError
from alleged.ledger import Ledger, Search
from alleged.values.statement import Reading
from alleged.values.verdict import Decision
from alleged.views.json import line, reading_json
from tests.ledger.readings import ARMED, NOW, READER, READING, reading_of, readings

CATALOGUE = {"shelf", "cards", "facets", "dossiers", "dossier_names", "dossier_years", "dossier_ties"}


def test_a_reading_comes_out_as_it_went_in(ledger: Ledger) -> None:
    """A document's reading is equal to the one that was recorded, and so is its JSON to the byte."""
    with ledger.view() as view:
        assert view.reading(READING.document.id) == READING
        assert line(reading_json(view.reading(READING.document.id))) == line(reading_json(READING))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(readings())
def test_any_reading_comes_out_as_it_went_in(reading: Reading) -> None:
    """Whatever a text holds, null characters and lone surrogates too, the ledger gives back the same JSON."""
    with TemporaryDirectory() as folder:
        ledger = Ledger.at(Path(folder) / "test.ledger")
        with ledger.writer() as writer:
            assert writer.record(reading, READER, NOW)
            assert not writer.record(reading, READER, NOW)
        with ledger.view() as view:
            again = view.reading(reading.document.id)
    assert again == reading
    text = line(reading_json(again))
    assert text == line(reading_json(reading))
    assert json.loads(text)["document"]["text"] == reading.document.text
    assert len(text.splitlines()) == 1


def test_recording_twice_changes_nothing(ledger: Ledger) -> None:
    """A reading that is known is said to be known, and no table gets a row."""
    with ledger.view() as view:
        before = view.counts()
    with ledger.writer() as writer:
        assert writer.knows(READING.document, READER)
        assert not writer.record(READING, READER, "2011-01-01T00:00:00+00:00")
    with ledger.view() as view:
        assert view.counts() == before


def test_the_same_page_from_elsewhere_is_known(ledger: Ledger) -> None:
    """A document's locator does not make it another document."""
    moved = dataclasses.replace(READING.document, locator="elsewhere.html")
    with ledger.writer() as writer:
        assert writer.knows(moved, READER)


def test_a_new_reader_adds_a_run_beside_the_old_one(ledger: Ledger) -> None:
    """After a new reader has read it, a document shows the new reading, and the old run's statements stay where they are."""
    newer = dataclasses.replace(READER, rules="other rules")
    fewer = dataclasses.replace(READING, statements=READING.statements[:2])
    with ledger.writer() as writer:
        assert not writer.knows(READING.document, newer)
        assert writer.record(fewer, newer, NOW)
    with ledger.view() as view:
        assert view.reading(READING.document.id) == fewer
        assert view.counts()["runs"] == 2
        assert view.counts()["documents"] == 1
        assert view.look_up(ARMED.id).run.reader == newer
        old = view.look_up(READING.statements[3].id)
        assert old.run.reader == READER
        assert not old.run.current


def test_a_changed_page_is_a_document_beside_the_old_one(ledger: Ledger) -> None:
    """When the text behind an id has changed, the id shows the new text."""
    document = dataclasses.replace(READING.document, text="Another text.", links=(), gaps=())
    changed = Reading(document, (), ())
    with ledger.writer() as writer:
        assert writer.record(changed, READER, NOW)
    with ledger.view() as view:
        assert view.reading(READING.document.id) == changed
        assert view.counts()["documents"] == 2


def test_ids_that_clash_hide_nothing(ledger: Ledger) -> None:
    """Two tables may both have a row with the same id: what differs in address or title is another document."""
    other = reading_of("Another text.", 0xAA)
    assert other.document.id == READING.document.id
    with ledger.writer() as writer:
        assert writer.record(other, READER, NOW)
    with ledger.view() as view:
        assert view.reading(READING.document.id) == other
        assert len(view.search(Search())) == len(READING.statements) + 1


def test_a_ledger_only_grows(ledger: Ledger) -> None:
    """Not even somebody with SQLite in hand can change or delete a row by accident; the catalogue, which can be made anew, apart."""
    with ledger.writer() as writer:
        writer.judge(ARMED.id, Decision.ACCEPT, who="Ana", recorded=NOW)
    connection = sqlite3.connect(ledger.path)
    with ledger.view() as view:
        tables = [t for t in view.counts() if t not in CATALOGUE]
    for table in tables:
        column = connection.execute("SELECT name FROM pragma_table_info(?)", (table,)).fetchone()[0]
        for change in ("UPDATE {table} SET {column} = {column}", "DELETE FROM {table}"):
            with pytest.raises(sqlite3.IntegrityError, match="only grows"):
                connection.execute(change.format(table=table, column=column))
    connection.close()


def test_every_table_of_the_first_reading_has_rows(ledger: Ledger) -> None:
    """The reading these tests use reaches every table but that of verdicts, so that none is tested empty."""
    with ledger.view() as view:
        assert [name for name, rows in view.counts().items() if not rows] == ["verdicts"]


def test_a_reading_that_is_not_whole_is_not_recorded(ledger: Ledger) -> None:
    """A statement that names an actor its reading lacks fails the document, and nothing of it stays behind."""
    broken = dataclasses.replace(
        reading_of("Someone fled.", 7), statements=(dataclasses.replace(ARMED, consequence_of=()),)
    )
    with ledger.view() as view:
        before = view.counts()
    with ledger.writer() as writer, pytest.raises(ReadingError, match="names a-3, which its reading does not have"):
        writer.record(broken, READER, NOW)
    with ledger.view() as view:
        assert view.counts() == before


@pytest.mark.parametrize("beginning", [ARMED.id, ARMED.id[:-1] + "2", "s-0000000000000002"])
def test_a_statement_is_found_by_its_id(ledger: Ledger, beginning: str) -> None:
    """An id gives the statement with its reading and the run it comes from."""
    with ledger.view() as view:
        found = view.look_up(beginning)
    assert found.statement == ARMED
    assert found.reading == READING
    assert found.run.recorded == NOW
    assert found.run.current


def test_the_beginning_of_an_id_is_enough_if_it_is_the_only_one(ledger: Ledger) -> None:
    """A document is found by the first characters of its id; a beginning of several ids names them."""
    with ledger.view() as view:
        assert view.look_up("d-").statement is None
        with pytest.raises(LedgerError, match="the beginning of several ids: s-0000000000000001, s-0"):
            view.look_up("s-")
        for nothing in ("", "x", "s-9", "%", "\ud800"):
            with pytest.raises(LedgerError, match="no document or statement here"):
                view.look_up(nothing)
