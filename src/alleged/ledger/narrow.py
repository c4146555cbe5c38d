"""Narrowing: a query for statements as one question to the word index, where every condition is a token."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date

from alleged.errors import QueryError
from alleged.ledger.lists import StatementQuery
from alleged.ledger.looking import Looking
from alleged.ledger.search import named, words_query
from alleged.ledger.tags import ALONE, ALWAYS, INNERMOST
from alleged.values.attribution import AUTHOR

NAMESAKES = 100
"""The most dossiers that a name stands for in a search, the weightiest first."""

_YEARS = 150
"""The most years that are asked for by token; a wider span of time is compared row by row."""

_FACETS = ("type", "kind", "factuality", "voice")
_ROLES = {"actor": "a", "recipient": "r", "involved": "ar", "holder": "h", "speaker": INNERMOST, "told": "ar"}


@dataclass(frozen=True, slots=True)
class Narrowed:
    """The question: `match` for the word index (None: everything) and the days to compare; None as a whole finds nothing."""

    match: str | None
    since: str | None = None
    until: str | None = None


class Narrowing(Looking):
    """Turns queries into questions, for which names and years are looked up."""

    def _narrowed(self, asked: StatementQuery) -> Narrowed | None:
        """The question of a query; None where a name or a value is one that no statement has."""
        given = {facet: getattr(asked, facet) for facet in _FACETS}
        groups = [self._facet_tags(facet, [value]) for facet, value in given.items() if value is not None]
        without: list[str] = []
        if asked.publisher is not None:
            groups.append(self._facet_tags("publisher", self._publishers(asked.publisher)))
        for field, letters in _ROLES.items():
            if (who := getattr(asked, field)) is None:
                continue
            if field == "holder" and who == AUTHOR:
                groups.append([ALONE])
                continue
            keys = self._dossier_keys(who)
            groups.append([f"{letter}{key}" for key in keys for letter in letters])
            if field == "told":
                without += [ALONE, *(f"{INNERMOST}{key}" for key in keys)]
        if asked.since or asked.until:
            groups += self._year_group(_day(asked.since), _day(asked.until))
        if not all(groups):
            return None
        match = _match(groups, without, asked.words)
        return Narrowed(match or None, asked.since, asked.until)

    def _facet_tags(self, facet: str, values: list[str]) -> list[str]:
        rows = [self._rows("facet_key", facet=facet, value=v) for v in values]
        return [f"f{found[0]['key']}" for found in rows if found]

    def _publishers(self, name: str) -> list[str]:
        """The publishers that are called so, or if none is, those that have all its words."""
        if self._rows("facet_key", facet="publisher", value=name):
            return [name]
        rows = self._rows("facet_values", facet="publisher", first="", last="\U0010ffff")
        return [r["value"] for r in rows if named(name, r["value"], None)][:NAMESAKES]

    def _dossier_keys(self, who: str) -> list[int]:
        """The dossiers of an id, or of the words of a name."""
        known = self._rows("dossier_key", id=who)
        if known:
            return [known[0]["key"]]
        if not any(c.isalnum() for c in who):
            return []
        return [r["key"] for r in self._rows("dossiers_named", words=words_query(who), limit=NAMESAKES)]

    def _year_group(self, since: date | None, until: date | None) -> list[list[str]]:
        first = f"{since.year if since else 0:04}"
        last = f"{until.year if until else 9999:04}"
        rows = self._rows("facet_values", facet="year", first=first, last=last)
        return [] if len(rows) > _YEARS else [[ALWAYS, *(f"f{r['key']}" for r in rows)]]


def _match(groups: list[list[str]], without: list[str], words: str | None) -> str:
    """All groups, each with any of its tags, without some tags, and with some words in the evidence."""
    parts = [f"{{tags}} : ({' OR '.join(group)})" for group in groups]
    if words is not None:
        parts.append(f"{{text}} : ({words_query(words)})")
    together = " AND ".join(f"({p})" for p in parts)
    return f"({together}) NOT ({{tags}} : ({' OR '.join(without)}))" if without else together


def _day(day: str | None) -> date | None:
    if day is None:
        return None
    try:
        return date.fromisoformat(day)
    except ValueError:
        raise QueryError("day", f"{day!r} is not a date such as 2010-05-04") from None


def day_number(day: str | None) -> int | None:
    """The number of an ISO day as places count them."""
    found = _day(day)
    return found.toordinal() if found else None


def packed(numbers: list[int]) -> str:
    """Numbers as a JSON array, which SQLite takes as a table."""
    return json.dumps(numbers)
