"""The library: the documents of a ledger, newest first, as an archive lists its issues."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from itertools import groupby

from alleged.ledger import DocumentQuery, LedgerView
from alleged.ledger.lists import DocumentCard
from alleged.views.dates import day_in_words
from alleged.views.web.asking import Asked
from alleged.views.web.press import Page
from alleged.views.web.reading import document_href

PARAMETERS = ("q", "publisher", "since", "until", "cursor")
_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Entry:
    """A document in the list and where its reading is."""

    card: DocumentCard
    href: str


@dataclass(frozen=True, slots=True)
class Day:
    """The documents of one day of publication."""

    name: str
    entries: tuple[Entry, ...]


def library_page(view: LedgerView, asked: Asked) -> Page:
    """The page of the documents that an address asks for; raises QueryError."""
    query = DocumentQuery(
        words=asked.get("q"),
        publisher=asked.get("publisher"),
        since=asked.day("since", latest=False),
        until=asked.day("until", latest=True),
    )
    found = view.documents(query, limit=_SHOWN, cursor=asked.get("cursor"))
    documents, statements = view.totals()
    data = {
        "totals": {"documents": documents, "statements": statements},
        "documents": [asdict(d) | {"href": document_href(d.id)} for d in found.items],
        "following": found.following,
    }
    values = {
        "asked": asked,
        "days": _days(found.items),
        "publishers": view.publishers(),
        "documents": documents,
        "statements": statements,
        "following": asked.href(cursor=found.following) if found.following else None,
    }
    return Page("library", "Library", values, data)


def _days(cards: tuple[DocumentCard, ...]) -> list[Day]:
    return [
        Day(_day(published), tuple(Entry(c, document_href(c.id)) for c in group))
        for published, group in groupby(cards, key=lambda c: c.published)
    ]


def _day(published: str | None) -> str:
    return day_in_words(date.fromisoformat(published)) if published else "undated"
