"""Everything that can be wrong with a ledger's file is said in one plain sentence."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from alleged.errors import LedgerError
from alleged.ledger import DossierQuery, Ledger, LedgerWriter, StatementQuery, engine
from alleged.ledger.connect import APPLICATION
from alleged.ledger.sql import migrations, query
from tests.ledger.readings import NOW, READER, READING, reading_of

ADDED = {
    "holders": ("kind",),
    "readers": ("weights",),
    "statements": ("symmetric", "nominal", "counts", "designation", "argument"),
}
"""The columns that migrations after the first have added."""

TABLES = (
    "verdicts",
    "shelf",
    "cards",
    "card_words",
    "facets",
    "dossier_words",
    "dossier_names",
    "dossier_years",
    "dossier_ties",
    "dossiers",
)
"""The tables that migrations after the first have added."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A ledger with one reading in it."""
    path = tmp_path / "test.ledger"
    with Ledger(path).writer() as writer:
        writer.record(READING, READER, NOW)
    return path


def sentence(path: Path, *, write: bool = False, patience: float = 0.1) -> str:
    """What the ledger's error says when it is opened."""
    ledger = Ledger(path, patience)
    with pytest.raises(LedgerError) as caught:
        (ledger.writer() if write else ledger.view()).close()
    assert caught.value.path == str(path)
    assert "\n" not in str(caught.value)
    return caught.value.why


def test_the_engine_has_full_text_search() -> None:
    """The SQLite that Python brings can search words."""
    version, words = engine()
    assert version.startswith("3.")
    assert words


def test_a_new_ledger_says_what_it_is(path: Path) -> None:
    """The file carries our application id, the number of its last migration, and write-ahead logging."""
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION
    assert connection.execute("PRAGMA user_version").fetchone()[0] == len(migrations())
    assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    assert connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.close()


def test_an_older_ledger_is_brought_up_to_date(path: Path) -> None:
    """A ledger of the first schema is migrated when it is opened; what it never had is empty, and everything else stays."""
    with Ledger(path).view() as view:
        listed = view.statements(StatementQuery()), view.facets(StatementQuery()), view.dossiers(DossierQuery())
    connection = sqlite3.connect(path)
    for table in TABLES:
        connection.execute(f"DROP TABLE {table}")
    for table, columns in ADDED.items():
        for column in columns:
            connection.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
    connection.execute("PRAGMA user_version = 1")
    connection.commit()
    connection.close()
    with Ledger(path).view() as view:
        reading = view.reading(READING.document.id)
        again = view.statements(StatementQuery()), view.facets(StatementQuery()), view.dossiers(DossierQuery())
    assert reading is not None
    assert again != listed, "voices come from the kinds of holders, which an older ledger has not"
    assert len(again[0].items) == len(listed[0].items)
    assert [c.name for c in again[2].items] == [c.name for c in listed[2].items]
    assert {h.kind for s in reading.statements for h in s.chain} == {None}
    assert {(s.counts, s.designation) for s in reading.statements} == {((), None)}
    assert [h.name for s in reading.statements for h in s.chain] == [
        h.name for s in READING.statements for h in s.chain
    ]


def test_migrations_are_numbered_without_a_hole() -> None:
    """Files are called 0001_…, 0002_… and so on, since a ledger remembers only how many it has had."""
    assert [int(m.name[:4]) for m in migrations()] == list(range(1, len(migrations()) + 1))


def test_every_query_file_is_used() -> None:
    """No query lies beside the code that nobody asks for."""
    folder = Path(__file__).parents[2] / "src" / "alleged" / "ledger"
    code = "".join(f.read_text(encoding="utf-8") for f in folder.glob("*.py"))
    for file in (folder / "queries").glob("*.sql"):
        assert f'"{file.stem}"' in code, file.name
        assert query(file.stem)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"not a database at all, only some words", "is not a ledger"),
        (b"\x00\x01\x02" * 100, "is not a ledger"),
        (b"SQLite format 3\x00" + b"\x07" * 2000, "is not a ledger"),
        (b"", "is empty, not a ledger"),
    ],
)
def test_a_file_that_is_no_ledger_is_refused(tmp_path: Path, content: bytes, why: str) -> None:
    """Any other file is refused in a sentence, and left as it was."""
    path = tmp_path / "other"
    path.write_bytes(content)
    assert sentence(path) == why
    if content:
        assert sentence(path, write=True) == why
    assert path.read_bytes() == content


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    """A database that is not ours is not touched."""
    path = tmp_path / "other.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE addresses (name)")
    connection.commit()
    connection.close()
    before = path.read_bytes()
    for write in (False, True):
        assert sentence(path, write=write) == "is another program's database, not a ledger"
    assert path.read_bytes() == before


def test_a_ledger_from_the_future_is_refused(path: Path) -> None:
    """A newer schema than this program knows is named, with what to do about it."""
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    for write in (False, True):
        assert f"schema 99, this one knows {len(migrations())}" in sentence(path, write=write)


def test_a_missing_ledger_is_made_only_to_write(tmp_path: Path) -> None:
    """Looking never makes a file."""
    path = tmp_path / "new.ledger"
    assert "there is no ledger here" in sentence(path)
    assert not path.exists()
    Ledger(path).writer().close()
    assert path.exists()


def test_a_folder_is_no_ledger(tmp_path: Path) -> None:
    """A folder given as a ledger, or a file in a folder that is not there, is named."""
    assert sentence(tmp_path) == "is a folder, not a ledger"
    assert "there is no folder" in sentence(tmp_path / "none" / "a.ledger", write=True)


def test_an_empty_file_becomes_a_ledger(tmp_path: Path) -> None:
    """A file that was only touched can be recorded into."""
    path = tmp_path / "touched"
    path.touch()
    with Ledger(path).writer() as writer:
        assert writer.record(READING, READER, NOW)


def test_a_locked_ledger_is_said_to_be_locked(path: Path) -> None:
    """A writer that holds the ledger for longer than our patience gets us to give up in a sentence; looking still works."""
    other = sqlite3.connect(path, isolation_level=None)
    with Ledger(path, 0.1).writer() as writer:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LedgerError, match="another process has locked it"):
            writer.record(reading_of("Text."), READER, NOW)
        with Ledger(path, 0.1).view() as view:
            assert view.reading(READING.document.id) == READING
        other.execute("ROLLBACK")
        assert writer.record(reading_of("Text."), READER, NOW)
    other.close()


def test_a_full_disk_is_said_to_be_full(path: Path) -> None:
    """When no page can be added the document is refused whole, and what was recorded before is sound."""
    with Ledger(path).writer() as writer:
        pages = writer._connection.execute("PRAGMA page_count").fetchone()[0]
        writer._connection.execute(f"PRAGMA max_page_count = {pages + 2}")
        with pytest.raises(LedgerError, match="the disk is full; what was recorded before is safe"):
            writer.record(reading_of("A long text. " * 5000), READER, NOW)
    with Ledger(path).view() as view:
        assert view.counts()["documents"] == 1
        assert view.reading(READING.document.id) == READING


def test_a_damaged_ledger_is_said_to_be_damaged(path: Path) -> None:
    """Pages that were overwritten are found out in a sentence."""
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (size - 4096))
    assert "is damaged" in sentence(path)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of our own with hardly any room on it, where the system lets us have one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = shutil.which("mount")
    if mount is None or os.geteuid() != 0:
        pytest.skip("needs the right to mount a disk")
    made = subprocess.run(
        [mount, "-t", "tmpfs", "-o", "size=1500k", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if made.returncode:
        pytest.skip("needs the right to mount a disk")
    try:
        yield folder
    finally:
        subprocess.run([shutil.which("umount") or "umount", str(folder)], check=True)


def fill(writer: LedgerWriter) -> None:
    """Record more than fits."""
    for number in range(1000):
        writer.record(reading_of(f"Text {number}. " * 500, number), READER, NOW)


def test_a_really_full_disk_is_said_to_be_full(small_disk: Path) -> None:
    """On a disk that fills up, the document that did not fit is refused and the ones before are whole."""
    ledger = Ledger(small_disk / "test.ledger")
    with (
        ledger.writer() as writer,
        pytest.raises(LedgerError, match="the disk is full; what was recorded before is safe"),
    ):
        fill(writer)
    with ledger.view() as view:
        counts = view.counts()
    assert counts["documents"] == counts["runs"] == counts["statements"]
    assert 0 < counts["documents"] < 1000


def test_a_read_only_folder_can_be_looked_at_but_not_written(small_disk: Path) -> None:
    """A ledger on a read-only disk is read as it lies there; recording into it is refused."""
    path = small_disk / "test.ledger"
    with Ledger(path).writer() as writer:
        writer.record(READING, READER, NOW)
    subprocess.run([shutil.which("mount") or "mount", "-o", "remount,ro", str(small_disk)], check=True)
    with Ledger(path).view() as view:
        assert view.reading(READING.document.id) == READING
    assert sentence(path, write=True) in {"may not be written to", f"the folder {small_disk} may not be written to"}
    assert "may not be written to" in sentence(small_disk / "new.ledger", write=True)
