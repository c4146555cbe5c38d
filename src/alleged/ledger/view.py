"""Looking: whole readings, single statements, searches; never a change."""

from __future__ import annotations

import sqlite3
from collections.abc import Generator, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from alleged.errors import LedgerError
from alleged.ledger.connect import open_to_view, plain_errors, query
from alleged.ledger.provenance import Reader, Run
from alleged.ledger.rows import Row, actor_from, document_from, restored, statement_from, storable
from alleged.ledger.search import Hit, Search, compose, named
from alleged.values.document import Document
from alleged.values.statement import Reading, Statement

_PAGE = 500
"""How many runs of a walk over the whole ledger are named at a time."""
_AMBIGUOUS = 5
"""How many of the ids that a beginning may stand for are named."""


@dataclass(frozen=True, slots=True)
class Found:
    """What an id stands for: a reading with its run, and the one statement of it if the id is a statement's."""

    reading: Reading
    run: Run
    statement: Statement | None = None


class LedgerView:
    """Reads a ledger while others may be writing to it."""

    def __init__(self, path: Path, patience: float) -> None:
        self.path = path
        self._connection = open_to_view(path, patience)
        self._connection.row_factory = restored
        self._connection.create_function("named", 3, named, deterministic=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def counts(self) -> dict[str, int]:
        """How many rows each table has."""
        names = [row["name"] for row in self._rows("table_names")]
        with plain_errors(self.path):
            return {
                name: self._connection.execute(query("count").format(table=name)).fetchone()["rows"] for name in names
            }

    def look_up(self, beginning: str) -> Found:
        """The document or statement whose id is or begins so; raises LedgerError if there is none or more than one."""
        kinds = ("document_ids", "statement_ids")
        given = {
            "prefix": beginning,
            "beyond": beginning.rstrip("\U0010ffff") + "\U0010ffff",
            "limit": _AMBIGUOUS + 1,
        }
        found = [row for kind in kinds for row in self._rows(kind, **given)] if beginning else []
        exact = [row for row in found if row["id"] == beginning] or found
        if not exact:
            raise LedgerError(str(self.path), f"no document or statement here has an id that begins with {beginning!r}")
        if len(exact) > 1:
            ids = ", ".join(row["id"] for row in exact[:_AMBIGUOUS]) + (" …" if len(exact) > _AMBIGUOUS else "")
            raise LedgerError(str(self.path), f"{beginning!r} is the beginning of several ids: {ids}")
        reading, run = self._reading(exact[0]["run"])
        statement = None
        if "key" in exact[0]:
            statement = next(s for s in reading.statements if s.id == exact[0]["id"])
        return Found(reading, run, statement)

    def reading(self, document: str) -> Reading:
        """The current reading of the document whose id is or begins so."""
        return self.look_up(document).reading

    def readings(self) -> Generator[Found, None, None]:
        """The current readings, one at a time and oldest first, as the ledger stood when the first was asked for."""
        own = not self._connection.in_transaction
        if own:
            self._connection.execute("BEGIN")
        try:
            after = -1
            while page := self._rows("current_run_keys", after=after, limit=_PAGE):
                for row in page:
                    yield Found(*self._reading(row["key"]))
                after = page[-1]["key"]
        finally:
            with suppress(sqlite3.ProgrammingError):  # somebody closed the view before the walk was over
                if own and self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")

    def search(self, search: Search) -> list[Hit]:
        """The statements of current runs that a search asks for: the best first if it has words, else the newest documents first."""
        sql, parameters = compose(search)
        with plain_errors(self.path):
            rows = list(self._connection.execute(sql, {k: storable(v) for k, v in parameters.items()}))
        return [self._hit(row) for row in rows]

    def _hit(self, row: Row) -> Hit:
        (statement,) = self._statements(row["run"], row["key"])
        used = {*statement.actors, *statement.recipients, *(h.actor for h in statement.chain if h.actor)}
        names = {a["id"]: a["name"] for a in self._rows("actors", run=row["run"]) if a["id"] in used}
        return Hit(statement, row["document_id"], row["title"], row["publisher"], row["published"], row["url"], names)

    def _reading(self, run: int) -> tuple[Reading, Run]:
        (row,) = self._rows("run", run=run)
        mentions = _by(self._rows("mentions", run=run), "actor")
        actors = tuple(actor_from(a, mentions.get(a["key"], [])) for a in self._rows("actors", run=run))
        reader = Reader(
            row["version"], row["rules"], row["lexicon"], row["parser"], row["parser_version"], row["weights"]
        )
        provenance = Run(row["id"], reader, row["recorded"], bool(row["current"]))
        return Reading(self._document(row["document"]), actors, self._statements(run)), provenance

    def _document(self, key: int) -> Document:
        (row,) = self._rows("document", document=key)
        return document_from(row, *(self._rows(name, document=key) for name in ("links", "gaps", "dropped")))

    def _statements(self, run: int, statement: int | None = None) -> tuple[Statement, ...]:
        given = {"run": run, "statement": statement}
        holders = _by(self._rows("holders", **given), "statement")
        participants = _by(self._rows("participants", **given), "statement")
        causes = _by(self._rows("causes", **given), "effect")

        def ids(key: int, role: str) -> list[str]:
            return [p["actor_id"] for p in participants.get(key, ()) if p["role"] == role]

        return tuple(
            statement_from(
                row,
                holders.get(row["key"], ()),
                ids(row["key"], "actor"),
                ids(row["key"], "recipient"),
                [c["cause_id"] for c in causes.get(row["key"], ())],
            )
            for row in self._rows("statements", **given)
        )

    def _rows(self, name: str, **parameters: object) -> list[dict[str, Any]]:
        with plain_errors(self.path):
            return list(self._connection.execute(query(name), {k: storable(v) for k, v in parameters.items()}))


def _by(rows: Iterable[dict[str, Any]], column: str) -> dict[Any, list[dict[str, Any]]]:
    """Rows in groups that share a column's value, each group in the order of the rows."""
    groups: dict[Any, list[dict[str, Any]]] = {}
    for row in rows:
        groups.setdefault(row[column], []).append(row)
    return groups
