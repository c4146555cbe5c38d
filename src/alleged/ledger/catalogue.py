"""The catalogue: the derived tables behind lists, searches and dossiers, kept up to date by whoever records."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterator
from typing import Any

from alleged.ledger.identity import NAMELESS, dossier_id
from alleged.ledger.places import place
from alleged.ledger.rows import Row, insertion, restored, storable, stored
from alleged.ledger.sql import query
from alleged.ledger.tags import DID, ROLES, SAID, TOLD, UNDERGONE, Card, card_of

REMEMBERED = 200_000
"""The most keys of dossiers and names that are remembered from one document to the next."""


class Catalogue:
    """Takes runs in and lets go of those that a later one replaces; all inside the caller's transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._dossiers: dict[str, int] = {}
        self._facets: dict[tuple[str, str], int] = {}
        self._names: set[tuple[int, str]] = set()

    def fill(self) -> None:
        """Take in all runs that count, for a ledger that had no catalogue."""
        for row in self._rows("current_runs"):
            self._turn(row["key"], 1)

    def take(self, run: int) -> None:
        """Take in a run that was just recorded, in place of the one that counted for its document until now."""
        if len(self._dossiers) + len(self._names) > REMEMBERED:
            self.forget_keys()
        (document,) = self._rows("run_document", run=run)
        for old in self._rows("superseded", document=document["document"]):
            self._turn(old["run"], -1)
        self._turn(run, 1)

    def forget_keys(self) -> None:
        """Trust no remembered key, since a transaction that made some was rolled back or they are too many."""
        self._dossiers.clear()
        self._facets.clear()
        self._names.clear()

    def _turn(self, run: int, sign: int) -> None:
        """Add (1) or remove (-1) everything the catalogue holds of a run."""
        (document,) = self._rows("run_document", run=run)
        cards = list(self._cards(run, document))
        at = place(document["published"], document["document"])
        if sign > 0:
            row = {"place": at, "document": document["document"], "run": run, "publisher": document["publisher"]}
            self._insert("shelf", {**row, "statements": len(cards)})
        else:
            self._connection.execute("DELETE FROM shelf WHERE place = ?", (at,))
        facets: Counter[int] = Counter()
        rows: list[dict[str, Any]] = []
        for card in cards:
            keys = [self._facet(*f) for f in card.facets]
            facets.update(keys)
            rows.append({"place": place(document["published"], card.key), "key": card.key, "tags": card.tags(keys)})
        if sign > 0:
            self._many("card", rows)
            self._many("card_in", rows)
        else:
            self._many("card_out", rows)
            self._many("card_gone", rows)
        self._many("facet_count", [{"key": k, "count": sign * n} for k, n in sorted(facets.items())])
        self._tally(cards, sign)

    def _tally(self, cards: list[Card], sign: int) -> None:
        """The sums of dossiers: statements by role, by year, and by whom they tie it to."""
        sums: Counter[tuple[int, str]] = Counter()
        years: Counter[tuple[int, str, int]] = Counter()
        ties: Counter[tuple[int, str, int, int]] = Counter()
        for card in cards:
            of = {DID: card.did, UNDERGONE: card.undergone, SAID: card.speakers, TOLD: card.told_of}
            pairs = [(d, role) for role, found in of.items() for d in dict.fromkeys(found)]
            sums.update(pairs)
            if card.began is not None:
                years.update((d, role, card.began) for d, role in pairs)
            ties.update(card.ties())
        dossiers = sorted({d for d, _ in sums})
        self._many("dossier_counts", [{"key": d, **{r: sign * sums[d, r] for r in ROLES}} for d in dossiers])
        self._many(
            "dossier_year",
            [{"dossier": d, "role": r, "year": y, "count": sign * n} for (d, r, y), n in sorted(years.items())],
        )
        self._many(
            "dossier_tie",
            [
                {"dossier": d, "role": r, "other": o, "quad": q, "count": sign * n}
                for (d, r, o, q), n in sorted(ties.items())
            ],
        )

    def _cards(self, run: int, document: Row) -> Iterator[Card]:
        """The cards of a run's statements."""
        actors = {a["id"]: self._dossier(a["name"], a["type"], a) for a in self._rows("actors", run=run)}
        did: dict[int, list[int]] = {}
        undergone: dict[int, list[int]] = {}
        for p in self._rows("participants", run=run, statement=None):
            side = did if p["role"] == "actor" else undergone
            side.setdefault(p["statement"], []).append(actors[p["actor_id"]])
        speakers: dict[int, list[int]] = {}
        voices: dict[int, str | None] = {}
        for h in self._rows("holders", run=run, statement=None):
            voices[h["statement"]] = h["kind"]
            if h["position"]:
                known = actors.get(h["actor_id"]) if h["actor_id"] is not None else None
                who = known or self._dossier(h["name"], h["kind"] or "unspecified", None)
                speakers.setdefault(h["statement"], []).append(who)
        for row in self._rows("statements", run=run, statement=None):
            key = row["key"]
            yield card_of(
                row, document, voices.get(key), did.get(key, ()), undergone.get(key, ()), speakers.get(key, ())
            )

    def _dossier(self, name: str, kind: str, actor: Row | None) -> int:
        """The key of the dossier of a name and type, made if it is new."""
        id = dossier_id(name, kind)  # noqa: A001 - the column's name
        key = self._dossiers.get(id)
        if key is None:
            known = self._rows("dossier_key", id=id)
            key = known[0]["key"] if known else self._new_dossier(id, name, kind)
            self._dossiers[id] = key
            if actor and actor["country"] and (not known or known[0]["country"] is None):
                given = {"country": actor["country"], "codes": actor["codes"], "key": key}
                self._connection.execute(query("dossier_country"), given)
        if actor:
            new = {(key, name) for name in json.loads(actor["aliases"])} - self._names
            self._many("dossier_name", [{"dossier": d, "name": storable(name)} for d, name in sorted(new)])
            self._names |= new
        return key

    def _new_dossier(self, id: str, name: str, kind: str) -> int:  # noqa: A002 - the column's name
        row = {"id": id, "name": name, "type": kind, "codes": "[]", "named": int(kind not in NAMELESS)}
        key = self._insert("dossiers", row)
        self._connection.execute(query("dossier_name"), {"dossier": key, "name": storable(name)})
        return key

    def _facet(self, facet: str, value: str) -> int:
        key = self._facets.get((facet, value))
        if key is None:
            known = self._rows("facet_key", facet=facet, value=value)
            key = known[0]["key"] if known else self._insert("facets", {"facet": facet, "value": value, "count": 0})
            self._facets[facet, value] = key
        return key

    def _insert(self, table: str, row: Row) -> int:
        return int(self._connection.execute(insertion(table, tuple(row)), stored(row)).lastrowid or 0)

    def _many(self, name: str, rows: list[dict[str, Any]]) -> None:
        self._connection.executemany(query(name), rows)

    def _rows(self, name: str, **parameters: object) -> list[dict[str, Any]]:
        cursor = self._connection.cursor()
        cursor.row_factory = restored
        return list(cursor.execute(query(name), {k: storable(v) for k, v in parameters.items()}))
