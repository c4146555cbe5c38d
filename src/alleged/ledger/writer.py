"""Writing: one transaction a document, and nothing twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from types import TracebackType
from typing import Self

from alleged.errors import LedgerError, QueryError, ReadingError
from alleged.ledger.catalogue import Catalogue
from alleged.ledger.connect import open_to_write, plain_errors, transaction
from alleged.ledger.judging import check_corrections, check_words, verdict_id, verdict_row
from alleged.ledger.provenance import Reader, run_id
from alleged.ledger.rows import (
    Row,
    actor_row,
    document_digest,
    document_row,
    holder_row,
    insertion,
    mention_row,
    statement_row,
    storable,
    stored,
)
from alleged.ledger.sql import query
from alleged.values.document import Document
from alleged.values.statement import Reading, Statement
from alleged.values.text import select
from alleged.values.verdict import Decision, Verdict


class LedgerWriter:
    """Records readings; several writers, in other processes too, may write to one ledger at a time."""

    def __init__(self, path: Path, patience: float) -> None:
        self.path = path
        self._connection = open_to_write(path, patience)
        self._catalogue = Catalogue(self._connection)

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
            with self._all_or_nothing():
                if self._has_run(run):
                    return False
                keys = {"document": self._document(document), "reader": self._reader(reader)}
                key = self._insert("runs", {"id": run, **keys, "recorded": recorded})
                self._reading(reading, key)
                self._catalogue.take(key)
        return True

    def judge(
        self,
        statement: str,
        decision: Decision,
        *,
        who: str,
        recorded: str,
        corrections: Mapping[str, object] | None = None,
        reason: str | None = None,
    ) -> Verdict:
        """Record a verdict on a statement by its whole id. Raises QueryError where it is none, LedgerError where there is no such statement.

        Corrections go with CORRECT and with it alone; REJECT wants a reason. The words of the evidence are kept with their neighbours.
        """
        name = check_words("who", who, needed=True) or ""
        why = check_words("reason", reason, needed=decision is Decision.REJECT)
        if bool(corrections) != (decision is Decision.CORRECT):
            raise QueryError("corrections", "go with the decision to correct, and with no other")
        with plain_errors(self.path), self._all_or_nothing():
            row = self._connection.execute(query("judged"), {"id": storable(statement)}).fetchone()
            if row is None:
                raise LedgerError(str(self.path), f"no statement here has the id {statement!r}")
            key, document, document_id, start, end, text, number = row
            verdict = Verdict(
                verdict_id(statement, name, recorded, number),
                _text(document_id),
                statement,
                select(_text(text), (start, end)),
                decision,
                name,
                recorded,
                check_corrections(corrections or {}, _text(text)),
                why,
            )
            self._insert("verdicts", {"document": document, "statement": key, **verdict_row(verdict)})
        return verdict

    @contextmanager
    def _all_or_nothing(self) -> Iterator[None]:
        try:
            with transaction(self._connection):
                yield
        except BaseException:
            self._catalogue.forget_keys()
            raise

    def _has_run(self, run: str) -> bool:
        return self._connection.execute(query("run_key"), {"id": run}).fetchone() is not None

    def _insert(self, table: str, row: Row) -> int:
        cursor = self._connection.execute(insertion(table, tuple(row)), stored(row))
        return int(cursor.lastrowid or 0)

    def _insert_all(self, table: str, rows: Iterable[Row]) -> None:
        """Insert rows that all have the same columns."""
        many = [stored(row) for row in rows]
        if many:
            self._connection.executemany(insertion(table, tuple(many[0])), many)

    def _document(self, document: Document) -> int:
        row = document_row(document)
        known = self._connection.execute(query("document_key"), {"digest": row["digest"]}).fetchone()
        if known:
            return int(known[0])
        key = self._insert("documents", row)
        links = ({"start": link.start, "end": link.end, "href": link.href} for link in document.links)
        gaps = ({"start": gap.start, "end": gap.end, "why": gap.why} for gap in document.gaps)
        dropped = ({"text": piece.text, "why": piece.why} for piece in document.dropped)
        parts: tuple[tuple[str, Iterable[Row]], ...] = (("links", links), ("gaps", gaps), ("dropped", dropped))
        for table, rows in parts:
            self._insert_all(table, ({"document": key, "position": n, **row} for n, row in enumerate(rows)))
        return key

    def _reader(self, reader: Reader) -> int:
        known = self._connection.execute(query("reader_key"), {"id": reader.id}).fetchone()
        if known:
            return int(known[0])
        return self._insert("readers", {"id": reader.id, **asdict(reader)})

    def _reading(self, reading: Reading, run: int) -> None:
        document, actors = reading.document, dict[str, int]()
        for n, actor in enumerate(reading.actors):
            key = actors[actor.id] = self._insert("actors", {"run": run, "position": n, **actor_row(actor)})
            mentions = enumerate(actor.mentions)
            self._insert_all("mentions", ({"actor": key, "position": m, **mention_row(x)} for m, x in mentions))
        statements: dict[str, int] = {}
        for n, statement in enumerate(reading.statements):
            statements[statement.id] = self._insert(
                "statements", {"run": run, "position": n, **statement_row(statement)}
            )
        self._around(reading, statements, actors)
        causes = [
            {"effect": statements[s.id], "position": n, "cause": _key(statements, cause, s, document)}
            for s in reading.statements
            for n, cause in enumerate(s.consequence_of)
        ]
        self._insert_all("consequences", causes)

    def _around(self, reading: Reading, keys: Mapping[str, int], actors: Mapping[str, int]) -> None:
        """The rows that hang on statements: who takes part, and the chains of their holders."""
        participants: list[Row] = []
        holders: list[Row] = []
        for statement in reading.statements:
            key = {"statement": keys[statement.id]}
            for role, ids in (("actor", statement.actors), ("recipient", statement.recipients)):
                for n, actor in enumerate(ids):
                    who = _key(actors, actor, statement, reading.document)
                    participants.append({**key, "role": role, "position": n, "actor": who})
            for n, holder in enumerate(statement.chain):
                said_by = _key(actors, holder.actor, statement, reading.document) if holder.actor else None
                holders.append({**key, "position": n, "actor": said_by, **holder_row(holder)})
        self._insert_all("participants", participants)
        self._insert_all("holders", holders)


def _key(keys: Mapping[str, int], named: str, statement: Statement, document: Document) -> int:
    try:
        return keys[named]
    except KeyError:
        raise ReadingError(
            document.id, f"statement {statement.id} names {named}, which its reading does not have"
        ) from None


def _text(value: str | bytes) -> str:
    """A column's text, also where it is a blob because UTF-8 cannot express it."""
    return value.decode("utf-8", "surrogatepass") if isinstance(value, bytes) else value
