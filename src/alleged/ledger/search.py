"""Searching a ledger: what may be asked, and how that becomes one query."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from alleged.ledger.sql import query
from alleged.values.attribution import AUTHOR
from alleged.values.statement import Statement

WITHIN = ("evidence", "title", "text")
"""Where words may be searched: in the evidence clauses, in the titles or in the whole texts of documents."""

_WORD = re.compile(r'"([^"]*)"|(\S+)')


@dataclass(frozen=True, slots=True)
class Search:
    """What to look for; everything that is given must hold. A search without anything finds every statement.

    `words` stand in `within`, "in quotation marks" side by side, with a star at the end for any ending. `holder` is anyone in the
    chain, "author" what the author says alone. `type` is a PLOVER type, a relation or OTHER. `since` and `until` are ISO dates that
    the time of the happening must touch, or where it has none, the date of publication.
    """

    words: str | None = None
    within: str = "evidence"
    actor: str | None = None
    recipient: str | None = None
    holder: str | None = None
    type: str | None = None
    kind: str | None = None
    factuality: str | None = None
    publisher: str | None = None
    since: str | None = None
    until: str | None = None
    limit: int = -1


@dataclass(frozen=True, slots=True)
class Hit:
    """A statement that was found, its number among the document's, the names and dossiers of the actors its ids stand for, and the document."""

    statement: Statement
    document: str
    title: str | None
    publisher: str | None
    published: str | None
    url: str | None
    names: Mapping[str, str] = field(default_factory=dict)
    number: int = 0
    dossiers: Mapping[str, str] = field(default_factory=dict)


_PARTICIPANT = """EXISTS (SELECT 1 FROM participants p JOIN actors a ON a.key = p.actor
    WHERE p.statement = s.key AND p.role = '{role}' AND named(:{role}, a.name, a.aliases))"""
_FILTERS = {
    "actor": _PARTICIPANT.format(role="actor"),
    "recipient": _PARTICIPANT.format(role="recipient"),
    "holder": """EXISTS (SELECT 1 FROM holders h LEFT JOIN actors a ON a.key = h.actor
    WHERE h.statement = s.key AND h.position > 0
    AND (named(:holder, h.name, NULL) OR named(:holder, h.text, NULL) OR named(:holder, a.name, a.aliases)))""",
    "type": "coalesce(s.type, s.relation, 'OTHER') = :type",
    "kind": "s.kind = :kind",
    "factuality": "s.factuality = :factuality",
    "publisher": "named(:publisher, d.publisher, NULL)",
    "since": "coalesce(s.time_last, d.published) >= :since",
    "until": "coalesce(s.time_first, d.published) <= :until",
}
_ORIGINS = {
    "everything": "shelf c CROSS JOIN statements s ON s.run = c.run",
    "evidence_words": """evidence_words w CROSS JOIN statements s ON s.key = w.rowid
CROSS JOIN runs r ON r.key = s.run CROSS JOIN shelf c ON c.document = r.document AND c.run = r.key""",
    "document_words": "document_words w CROSS JOIN shelf c ON c.document = w.rowid CROSS JOIN statements s ON s.run = c.run",
}
"""Where statements are come by: from the shelf, or first from the index that has the fewest of them."""

_AUTHOR_ALONE = "NOT EXISTS (SELECT 1 FROM holders h WHERE h.statement = s.key AND h.position > 0)"


def compose(search: Search) -> tuple[str, dict[str, object]]:
    """The query of a search and its parameters."""
    filters = [text for name, text in _FILTERS.items() if getattr(search, name) is not None]
    if search.holder == AUTHOR:
        filters[filters.index(_FILTERS["holder"])] = _AUTHOR_ALONE
    parameters: dict[str, object] = {name: getattr(search, name) for name in _FILTERS}
    origin, order = _ORIGINS["everything"], "d.published DESC, d.key, s.position"
    if search.words is not None:
        index = "evidence_words" if search.within == "evidence" else "document_words"
        origin = _ORIGINS[index]
        filters.append(f"{index} MATCH :words")
        order = "w.rank, d.key, s.position"
        parameters["words"] = words_query(search.words, column="title" if search.within == "title" else None)
    sql = query("search").format(origin=origin, filters="\n  AND ".join(filters) or "1", order=order)
    return sql, parameters | {"limit": search.limit}


def words_query(words: str, column: str | None = None) -> str:
    """Plain words as a query of SQLite's full-text search: every one is quoted, so that none is an operator.

    >>> words_query('attack* OR "camp ashraf"')
    '"attack"* "OR" "camp ashraf"'
    """
    terms = []
    for phrase, word in _WORD.findall(words.replace("\x00", " ")):
        term = phrase or word
        if any(c.isalnum() for c in term):
            star = "*" if word.endswith("*") else ""
            terms.append('"' + term.replace('"', " ").rstrip("*") + '"' + star)
    together = " ".join(terms) or '""'
    return f"{{{column}}} : ({together})" if column and terms else together


def named(wanted: str, name: str | None, aliases: str | None) -> bool:
    """Whether all words of a wanted name are in the name or in one of the aliases (a JSON array); case and accents do not count."""
    want = _words(wanted)
    names = [name or "", *(json.loads(aliases) if aliases else ())]
    return any(want <= _words(n) for n in names) if want else False


@lru_cache(maxsize=4096)
def _words(name: str) -> frozenset[str]:
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    return frozenset(re.findall(r"\w+", plain))
