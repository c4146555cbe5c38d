"""The lists that people leaf through: documents, statements, and what statements divide into."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from alleged.ledger.identity import dossier_id
from alleged.ledger.lists import (
    DocumentCard,
    DocumentQuery,
    Facets,
    FacetValue,
    Page,
    StatementQuery,
    cursor_of,
    numbers_of,
    within,
)
from alleged.ledger.narrow import Narrowed, Narrowing, day_number, packed
from alleged.ledger.places import LAST, key_at, span_of
from alleged.ledger.rows import statement_from
from alleged.ledger.search import Hit, words_query
from alleged.ledger.sql import query

COUNTED = 1000
"""How many statements of a search are counted for its facets, the newest first."""

_SHOWN = 12
"""How many values of a facet that may have thousands are shown."""

_DOSSIER_FACETS = {"a": "actor", "r": "recipient", "h": "holder"}


class Shelves(Narrowing):
    """Documents and statements page by page, the newest first."""

    def documents(self, asked: DocumentQuery, *, limit: int = 50, cursor: str | None = None) -> Page[DocumentCard]:
        """The current documents that a query asks for, by date of publication; raises QueryError."""
        first, last = span_of(asked.since, asked.until)
        if cursor is not None:
            last = min(last, numbers_of(cursor, 1)[0] - 1)
        filters, given = ["sh.place BETWEEN :first AND :last"], dict[str, object]()
        words, join = "", ""
        if asked.words is not None:
            words, join = "document_words w CROSS JOIN", "ON sh.document = w.rowid"
            filters.append("document_words MATCH :words")
            given["words"] = words_query(asked.words)
        if asked.publisher is not None:
            publishers = self._publishers(asked.publisher)
            if not publishers:
                return Page(())
            names = {f"publisher{n}": p for n, p in enumerate(publishers)}
            given |= names
            filters.append(f"sh.publisher IN ({', '.join(':' + n for n in names)})")
        sql = query("shelf").format(words=words, join=join, filters=" AND ".join(filters))
        rows = self._ask(sql, {**given, "first": first, "last": last, "limit": within(limit) + 1})
        items = tuple(DocumentCard(**{f: r[f] for f in DocumentCard.__slots__}) for r in rows[:limit])
        return Page(items, cursor_of(rows[limit - 1]["place"]) if len(rows) > limit else None)

    def publishers(self, limit: int = 50) -> tuple[FacetValue, ...]:
        """The publishers with most documents."""
        rows = self._rows("publishers", limit=limit)
        return tuple(FacetValue(r["publisher"], r["publisher"], r["documents"]) for r in rows)

    def totals(self) -> tuple[int, int]:
        """How many documents and statements count."""
        (row,) = self._rows("totals")
        return row["documents"], row["statements"]

    def edition(self) -> str:
        """A word that changes whenever something is recorded."""
        (row,) = self._rows("totals")
        return f"{row['last_run']:x}-{row['last_verdict']:x}"

    def statements(self, asked: StatementQuery, *, limit: int = 50, cursor: str | None = None) -> Page[Hit]:
        """The statements that a query asks for, by their documents' date of publication; raises QueryError."""
        last = numbers_of(cursor, 1)[0] - 1 if cursor is not None else LAST
        narrowed = self._narrowed(asked)
        places = self._places(narrowed, last, within(limit) + 1) if narrowed else []
        hits = self._hits([key_at(p) for p in places[:limit]])
        return Page(tuple(hits), cursor_of(places[limit - 1]) if len(places) > limit else None)

    def facets(self, asked: StatementQuery) -> Facets:
        """What the statements of a query divide into: type, kind, factuality, voice, publisher, year, actor, recipient, holder."""
        if asked == StatementQuery():
            return self._facets_of_all()
        narrowed = self._narrowed(asked)
        places = self._places(narrowed, LAST, COUNTED + 1) if narrowed else []
        (row,) = self._rows("card_tags", places=packed(places[:COUNTED]))
        tags = Counter((row["tags"] or "").split())
        values: dict[str, list[FacetValue]] = {}
        counts = {int(tag[1:]): n for tag, n in tags.items() if tag[0] == "f"}
        for row in self._rows("facets_at", keys=packed(list(counts))):
            values.setdefault(row["facet"], []).append(FacetValue(row["value"], row["value"], counts[row["key"]]))
        for letter, facet in _DOSSIER_FACETS.items():
            most = Counter({int(tag[1:]): n for tag, n in tags.items() if tag[0] == letter}).most_common(_SHOWN)
            values[facet] = self._dossier_values(most)
        return Facets(min(len(places), COUNTED), len(places) <= COUNTED, _sorted(values))

    def _facets_of_all(self) -> Facets:
        values: dict[str, list[FacetValue]] = {}
        for row in self._rows("facets_all"):
            values.setdefault(row["facet"], []).append(FacetValue(row["value"], row["value"], row["count"]))
        for facet, column in (("actor", "did"), ("recipient", "undergone"), ("holder", "said")):
            values[facet] = self._dossier_values(self._most(column))
        return Facets(self.totals()[1], complete=True, values=_sorted(values))

    def _most(self, column: str) -> list[tuple[int, int]]:
        """The dossiers with the largest counts in a column, which is never more than their weight; few rows are looked at."""
        limit = 64
        while True:
            rows = self._rows("dossiers_weightiest", limit=limit)
            best = sorted(((r[column], -r["key"]) for r in rows if r[column]), reverse=True)[:_SHOWN]
            if len(rows) < limit or (len(best) == _SHOWN and best[-1][0] >= rows[-1]["weight"]):
                return [(-key, count) for count, key in best]
            limit *= 4

    def _dossier_values(self, counts: Sequence[tuple[int, int]]) -> list[FacetValue]:
        found = {r["key"]: r for r in self._rows("dossiers_at", keys=packed([k for k, _ in counts]))}
        return [FacetValue(found[k]["id"], found[k]["name"], n) for k, n in counts]

    def _places(self, narrowed: Narrowed, last: int, limit: int) -> list[int]:
        given: dict[str, object] = {"first": 0, "last": last, "limit": limit}
        if narrowed.match is None and not (narrowed.since or narrowed.until):
            return self._numbers("cards_all", **given)
        given["match"] = narrowed.match
        if not (narrowed.since or narrowed.until):
            return self._numbers("cards_found", **given)
        days: dict[str, object] = {"since": narrowed.since, "until": narrowed.until}
        numbers = {"since_day": day_number(narrowed.since), "until_day": day_number(narrowed.until)}
        return self._numbers("cards_timed", **given, **days, **numbers)

    def _hits(self, keys: list[int]) -> list[Hit]:
        """Statements by key with what is shown of them, in the order of the keys."""
        given = packed(keys)
        holders = grouped(self._rows("holders_at", keys=given), "statement")
        participants = grouped(self._rows("participants_at", keys=given), "statement")
        causes = grouped(self._rows("causes_at", keys=given), "effect")
        names = grouped(self._rows("names_at", keys=given), "statement")
        return [
            _hit(r, *(found.get(r["key"], []) for found in (holders, participants, causes, names)))
            for r in self._rows("statements_at", keys=given)
        ]


def _hit(
    row: dict[str, Any],
    holders: list[dict[str, Any]],
    participants: list[dict[str, Any]],
    causes: list[dict[str, Any]],
    names: list[dict[str, Any]],
) -> Hit:
    who = {role: [p["actor_id"] for p in participants if p["role"] == role] for role in ("actor", "recipient")}
    return Hit(
        statement_from(row, holders, who["actor"], who["recipient"], [c["cause_id"] for c in causes]),
        row["document_id"],
        row["title"],
        row["publisher"],
        row["published"],
        row["url"],
        {n["id"]: n["name"] for n in names},
        row["number"],
        {n["id"]: dossier_id(n["name"], n["type"]) for n in names},
    )


def _sorted(values: dict[str, list[FacetValue]]) -> dict[str, tuple[FacetValue, ...]]:
    """Each facet with its most frequent values first, years in their order; of publishers only the most frequent."""
    found = {facet: sorted(many, key=lambda v: (-v.count, v.value)) for facet, many in sorted(values.items())}
    if "year" in found:
        found["year"].sort(key=lambda v: v.value)
    if "publisher" in found:
        del found["publisher"][_SHOWN:]
    return {facet: tuple(many) for facet, many in found.items()}


def grouped(rows: Iterable[dict[str, Any]], column: str) -> dict[Any, list[dict[str, Any]]]:
    """Rows in groups that share a column's value, each group in the order of the rows."""
    groups: dict[Any, list[dict[str, Any]]] = {}
    for row in rows:
        groups.setdefault(row[column], []).append(row)
    return groups
