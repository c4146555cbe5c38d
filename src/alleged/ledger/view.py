"""Looking: whole readings, single statements, searches; never a change."""

from __future__ import annotations

import sqlite3
from collections.abc import Generator
from contextlib import suppress
from dataclasses import dataclass, replace

from alleged.errors import LedgerError
from alleged.ledger.connect import plain_errors
from alleged.ledger.dossiers import Dossiers
from alleged.ledger.provenance import Reader, Run
from alleged.ledger.rows import actor_from, document_from, statement_from
from alleged.ledger.search import Hit, Search, compose
from alleged.ledger.shelves import grouped
from alleged.ledger.sql import query
from alleged.ledger.verdicts import Verdicts
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


class LedgerView(Verdicts, Dossiers):
    """Reads a ledger while others may be writing to it."""

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

    def document(self, id: str) -> Found:  # noqa: A002 - an id is what it is
        """The current reading of the document with exactly this id; raises LedgerError if there is none."""
        return self._exactly("document_ids", "document", id)

    def statement(self, id: str) -> Found:  # noqa: A002 - an id is what it is
        """The statement with exactly this id, in the last reading that has it; raises LedgerError if there is none."""
        found = self._exactly("statement_ids", "statement", id)
        return replace(found, statement=next(s for s in found.reading.statements if s.id == id))

    def _exactly(self, query_name: str, what: str, id: str) -> Found:  # noqa: A002 - an id is what it is
        rows = self._rows(query_name, prefix=id, beyond=f"{id}\x00", limit=1) if id else []
        if not rows:
            raise LedgerError(str(self.path), f"no {what} here has the id {id!r}")
        return Found(*self._reading(rows[0]["run"]))

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
        return self._hits([row["key"] for row in self._ask(sql, parameters)])

    def _reading(self, run: int) -> tuple[Reading, Run]:
        (row,) = self._rows("run", run=run)
        mentions = grouped(self._rows("mentions", run=run), "actor")
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
        holders = grouped(self._rows("holders", **given), "statement")
        participants = grouped(self._rows("participants", **given), "statement")
        causes = grouped(self._rows("causes", **given), "effect")

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
