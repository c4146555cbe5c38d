"""Writing: one transaction a document, and nothing twice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from types import TracebackType
from typing import Self

from alleged.errors import ReadingError
from alleged.ledger.connect import open_to_write, plain_errors, query, transaction
from alleged.ledger.provenance import Reader, run_id
from alleged.ledger.rows import (
    Row,
    actor_row,
    document_digest,
    document_row,
    holder_row,
    mention_row,
    statement_row,
    storable,
)
from alleged.values.document import Document
from alleged.values.statement import Reading, Statement


class LedgerWriter:
    """Records readings; several writers, in other processes too, may write to one ledger at a time."""

    def __init__(self, path: Path, patience: float) -> None:
        self.path = path
        self._connection = open_to_write(path, patience)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        with plain_errors(self.path):
            self._connection.close()

    def knows(self, document: Document, reader: Reader) -> bool:
        """Whether this reader's reading of this very document is already recorded."""
        with plain_errors(self.path):
            return self._has_run(run_id(document_digest(document), reader))

    def record(self, reading: Reading, reader: Reader, recorded: str) -> bool:
        """Record a reading whole or not at all; False if it was there before. `recorded` is UTC, ISO 8601."""
        document = reading.document
        run = run_id(document_digest(document), reader)
        with plain_errors(self.path):
            if self._has_run(run):
                return False
            with transaction(self._connection):
                if self._has_run(run):
                    return False
                keys = {"document": self._document(document), "reader": self._reader(reader)}
                self._reading(reading, self._insert("runs", {"id": run, **keys, "recorded": recorded}))
        return True

    def _has_run(self, run: str) -> bool:
        return self._connection.execute(query("run_key"), {"id": run}).fetchone() is not None

    def _insert(self, table: str, row: Row) -> int:
        columns, places = ", ".join(row), ", ".join(f":{c}" for c in row)
        values = {c: storable(v) for c, v in row.items()}
        insert = f"INSERT INTO {table} ({columns}) VALUES ({places})"  # noqa: S608 - names from our own code, values bound
        cursor = self._connection.execute(insert, values)
        return int(cursor.lastrowid or 0)

    def _document(self, document: Document) -> int:
        row = document_row(document)
        known = self._connection.execute(query("document_key"), {"digest": row["digest"]}).fetchone()
        if known:
            return int(known[0])
        key = self._insert("documents", row)
        for n, link in enumerate(document.links):
            self._insert(
                "links", {"document": key, "position": n, "start": link.start, "end": link.end, "href": link.href}
            )
        for n, gap in enumerate(document.gaps):
            self._insert("gaps", {"document": key, "position": n, "start": gap.start, "end": gap.end, "why": gap.why})
        for n, piece in enumerate(document.dropped):
            self._insert("dropped", {"document": key, "position": n, "text": piece.text, "why": piece.why})
        return key

    def _reader(self, reader: Reader) -> int:
        known = self._connection.execute(query("reader_key"), {"id": reader.id}).fetchone()
        if known:
            return int(known[0])
        return self._insert("readers", {"id": reader.id, **asdict(reader)})

    def _reading(self, reading: Reading, run: int) -> None:
        document, actors = reading.document, dict[str, int]()
        for n, actor in enumerate(reading.actors):
            actors[actor.id] = self._insert("actors", {"run": run, "position": n, **actor_row(actor)})
            for m, mention in enumerate(actor.mentions):
                self._insert("mentions", {"actor": actors[actor.id], "position": m, **mention_row(mention)})
        statements: dict[str, int] = {}
        for n, statement in enumerate(reading.statements):
            statements[statement.id] = self._insert(
                "statements", {"run": run, "position": n, **statement_row(statement)}
            )
            self._around(statement, statements[statement.id], actors, document)
        for statement in reading.statements:
            for n, cause in enumerate(statement.consequence_of):
                row = {
                    "effect": statements[statement.id],
                    "position": n,
                    "cause": _key(statements, cause, statement, document),
                }
                self._insert("consequences", row)

    def _around(self, statement: Statement, key: int, actors: Mapping[str, int], document: Document) -> None:
        """The rows that hang on a statement: who takes part, and the chain of its holders."""
        for role, ids in (("actor", statement.actors), ("recipient", statement.recipients)):
            for n, actor in enumerate(ids):
                row = {"statement": key, "role": role, "position": n, "actor": _key(actors, actor, statement, document)}
                self._insert("participants", row)
        for n, holder in enumerate(statement.chain):
            who = _key(actors, holder.actor, statement, document) if holder.actor else None
            self._insert("holders", {"statement": key, "position": n, "actor": who, **holder_row(holder)})


def _key(keys: Mapping[str, int], named: str, statement: Statement, document: Document) -> int:
    try:
        return keys[named]
    except KeyError:
        raise ReadingError(
            document.id, f"statement {statement.id} names {named}, which its reading does not have"
        ) from None
