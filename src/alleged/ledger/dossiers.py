"""Actors as all documents together know them."""

from __future__ import annotations

import json
from collections.abc import Sequence

from alleged.errors import LedgerError
from alleged.ledger.identity import NAMELESS
from alleged.ledger.lists import Dossier, DossierCard, DossierQuery, Page, Tie, cursor_of, numbers_of, within
from alleged.ledger.looking import Looking
from alleged.ledger.rows import Row
from alleged.ledger.search import words_query
from alleged.ledger.sql import query
from alleged.ledger.tags import DID, SAID, TOLD, UNDERGONE

NAMES = 40
"""The most names of an actor that are shown."""

TIES = 24
"""The most actors that a dossier shows itself tied to."""

_FOUND = """key IN (SELECT n.dossier FROM dossier_words w JOIN dossier_names n ON n.key = w.rowid
    WHERE dossier_words MATCH :words)"""


class Dossiers(Looking):
    """Dossiers page by page, the weightiest first, and each of them whole."""

    def dossiers(self, asked: DossierQuery, *, limit: int = 50, cursor: str | None = None) -> Page[DossierCard]:
        """The actors that a query asks for, those of most statements first; raises QueryError."""
        if asked.named and asked.type in NAMELESS:
            return Page(())
        filters, given = ["weight > 0"], dict[str, object]()
        if cursor is not None:
            given["weight"], given["key"] = numbers_of(cursor, 2)
            filters.append("(weight, key) < (:weight, :key)")
        if asked.named:
            filters.append("named = 1")
        for column in ("type", "country"):
            if (value := getattr(asked, column)) is not None:
                filters.append(f"{column} = :{column}")
                given[column] = value
        if asked.words is not None:
            filters.append(_FOUND)
            given["words"] = words_query(asked.words)
        sql = query("dossiers").format(filters=" AND ".join(filters))
        rows = self._ask(sql, {**given, "limit": within(limit) + 1})
        following = cursor_of(rows[limit - 1]["weight"], rows[limit - 1]["key"]) if len(rows) > limit else None
        return Page(tuple(_card(r) for r in rows[:limit]), following)

    def dossier(self, id: str) -> Dossier:  # noqa: A002 - an id is what it is
        """The dossier of an id; raises LedgerError if there is none."""
        found = self._rows("dossier", id=id)
        if not found:
            raise LedgerError(str(self.path), f"no actor here has the id {id!r}")
        key = found[0]["key"]
        years: dict[str, dict[int, int]] = {}
        for row in self._rows("dossier_years", dossier=key):
            years.setdefault(row["role"], {})[row["year"]] = row["count"]
        names = tuple(r["name"] for r in self._rows("dossier_names", dossier=key, limit=NAMES))
        return Dossier(
            _card(found[0]),
            names,
            years,
            partners=self._ties(key, (DID, UNDERGONE)),
            acts_on=self._ties(key, (DID,)),
            acted_on_by=self._ties(key, (UNDERGONE,)),
            told_by=self._ties(key, (TOLD,), named=False),
            speaks_of=self._ties(key, (SAID,)),
        )

    def _ties(self, dossier: int, roles: Sequence[str], *, named: bool = True) -> tuple[Tie, ...]:
        rows = self._rows("dossier_ties", dossier=dossier, roles=json.dumps(roles), named=int(named), limit=TIES)
        return tuple(Tie(r["id"], r["name"], r["type"], r["count"], r["cooperation"], r["conflict"]) for r in rows)


def _card(row: Row) -> DossierCard:
    return DossierCard(
        row["id"],
        row["name"],
        row["type"],
        row["country"],
        tuple(json.loads(row["codes"])),
        bool(row["named"]),
        row["did"],
        row["undergone"],
        row["said"],
        row["told"],
    )
