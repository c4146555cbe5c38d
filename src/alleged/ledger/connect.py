"""Opening a ledger's file, bringing it up to date, and saying in one sentence what is wrong with it."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.parse import quote

from alleged.errors import LedgerError
from alleged.ledger.catalogue import Catalogue
from alleged.ledger.sql import migrations

APPLICATION = 0x414C4744
"""SQLite's application id of a ledger: "ALGD"."""

CATALOGUED = 6
"""The migration that brings the catalogue, which SQL alone cannot fill."""

_MAGIC = b"SQLite format 3\x00"


def engine() -> tuple[str, bool]:
    """SQLite's version, and whether it has the full-text search that a ledger needs."""
    with closing(sqlite3.connect(":memory:")) as connection:
        try:
            connection.execute("CREATE VIRTUAL TABLE words USING fts5 (text)")
        except sqlite3.OperationalError:
            return sqlite3.sqlite_version, False
    return sqlite3.sqlite_version, True


def open_to_write(path: Path, patience: float) -> sqlite3.Connection:
    """A connection that may write, to a ledger that is made or migrated if need be."""
    with plain_errors(path):
        _check_header(path, write=True)
        connection = sqlite3.connect(path, timeout=patience, isolation_level=None)
        try:
            _check_identity(connection, path)
            _into_wal(connection, patience)
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute("PRAGMA foreign_keys = ON")
            _migrate(connection, path)
        except BaseException:
            connection.close()
            raise
        return connection


def open_to_view(path: Path, patience: float) -> sqlite3.Connection:
    """A connection that only reads; an older ledger is migrated first, a file that is missing is an error."""
    with plain_errors(path):
        _check_header(path, write=False)
        connection = _connect_to_view(path, patience)
        try:
            _check_identity(connection, path)
            if _schema(connection) < len(migrations()):
                connection.close()
                open_to_write(path, patience).close()
                connection = _connect_to_view(path, patience)
        except BaseException:
            connection.close()
            raise
        return connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All or nothing: whatever stops the block, an interrupt too, leaves nothing of it behind."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):
            if connection.in_transaction:
                connection.execute("ROLLBACK")
        raise


@contextmanager
def plain_errors(path: Path) -> Iterator[None]:
    """SQLite's errors as LedgerError, each with one plain sentence."""
    try:
        yield
    except sqlite3.Error as error:
        raise LedgerError(str(path), _sentence(error, path)) from error
    except OSError as error:
        raise LedgerError(str(path), f"cannot be opened: {(error.strerror or str(error)).lower()}") from error


def _sentence(error: sqlite3.Error, path: Path) -> str:
    name = getattr(error, "sqlite_errorname", None) or ""
    sentences = {
        "SQLITE_FULL": "the disk is full; what was recorded before is safe",
        "SQLITE_BUSY": "another process has locked it; try again when that one is done",
        "SQLITE_LOCKED": "another process has locked it; try again when that one is done",
        "SQLITE_READONLY": "may not be written to",
        "SQLITE_CANTOPEN": _cannot_open(path),
        "SQLITE_NOTADB": "is not a ledger",
        "SQLITE_CORRUPT": "is damaged; restore it from a copy",
        "SQLITE_IOERR": "the disk cannot be read or written",
        "SQLITE_PERM": "may not be opened",
    }
    for start, sentence in sentences.items():
        if name.startswith(start):
            return sentence
    return f"the database says: {error}"


def _cannot_open(path: Path) -> str:
    folder = path.absolute().parent
    if not folder.is_dir():
        return f"there is no folder {folder}"
    if not os.access(folder, os.W_OK):
        return f"the folder {folder} may not be written to"
    return "cannot be opened"


def _check_header(path: Path, *, write: bool) -> None:
    if path.is_dir():
        raise LedgerError(str(path), "is a folder, not a ledger")
    if not path.exists():
        if write:
            return
        raise LedgerError(str(path), "there is no ledger here; `alleged record` makes one")
    if write and not os.access(path, os.W_OK):
        raise LedgerError(str(path), "may not be written to")
    with path.open("rb") as file:
        start = file.read(len(_MAGIC))
    if not start and write:
        return
    if start != _MAGIC:
        raise LedgerError(str(path), "is not a ledger" if start else "is empty, not a ledger")


def _check_identity(connection: sqlite3.Connection, path: Path) -> None:
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    if application != APPLICATION:
        tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        if application or tables:
            raise LedgerError(str(path), "is another program's database, not a ledger")
    if _schema(connection) > len(migrations()):
        raise LedgerError(
            str(path),
            f"was written by a newer alleged (schema {_schema(connection)}, this one knows {len(migrations())}); update alleged",
        )


def _schema(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _into_wal(connection: sqlite3.Connection, patience: float) -> None:
    """Write-ahead logging; SQLite does not wait for others when it changes the journal, so this does."""
    until = time.monotonic() + patience
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if not error.sqlite_errorname.startswith("SQLITE_BUSY") or time.monotonic() > until:
                raise
            time.sleep(0.02)
        else:
            return


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    if _schema(connection) == len(migrations()):
        return
    with transaction(connection):
        _check_identity(connection, path)
        for number, file in enumerate(migrations()[_schema(connection) :], _schema(connection) + 1):
            for statement in _statements(file.read_text(encoding="utf-8")):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number}")
            if number == CATALOGUED:
                Catalogue(connection).fill()
        connection.execute(f"PRAGMA application_id = {APPLICATION}")


def _statements(script: str) -> Iterator[str]:
    """The single statements of a script; `executescript` would end the transaction."""
    pending = ""
    for line in script.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            yield pending
            pending = ""


def _connect_to_view(path: Path, patience: float) -> sqlite3.Connection:
    """A read-only connection; where the folder cannot hold SQLite's side files the ledger is read as it lies there.

    It may go from thread to thread, as long as one at a time uses it: what is streamed is read so.
    """
    address = f"file:{quote(str(path.absolute()))}"
    how: dict[str, Any] = {"timeout": patience, "isolation_level": None, "check_same_thread": False}
    connection: sqlite3.Connection = sqlite3.connect(f"{address}?mode=ro", uri=True, **how)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.OperationalError as error:
        connection.close()
        if error.sqlite_errorname != "SQLITE_CANTOPEN" or Path(f"{path}-wal").exists():
            raise
        connection = sqlite3.connect(f"{address}?mode=ro&immutable=1", uri=True, **how)
    return connection
