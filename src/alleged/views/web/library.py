"""The library: the documents of a ledger, newest first, as an archive lists its issues."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from functools import partial
from itertools import groupby

from alleged.ledger import DocumentQuery, LedgerView
from alleged.ledger.lists import DocumentCard
from alleged.ledger.lists import Page as Found
from alleged.views.dates import day_in_words, time_in_words
from alleged.views.json import Json
from alleged.views.web.asking import Asked
from alleged.views.web.links import document_href
from alleged.views.web.press import Page

PARAMETERS = ("q", "publisher", "since", "until", "cursor")
_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Entry:
    """A document in the list, where its reading is and the day it was published."""

    card: DocumentCard
    href: str
    day: str | None


@dataclass(frozen=True, slots=True)
class Month:
    """The documents of one month of publication."""

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
    values = {
        "asked": asked,
        "months": _months(found.items),
        "publishers": view.publishers(),
        "documents": documents,
        "statements": statements,
        "following": asked.href(cursor=found.following) if found.following else None,
    }
    return Page("library", "Library", values, partial(_data, found, documents, statements))


def _data(found: Found[DocumentCard], documents: int, statements: int) -> Json:
    return {
        "totals": {"documents": documents, "statements": statements},
        "documents": [asdict(d) | {"href": document_href(d.id)} for d in found.items],
        "following": found.following,
    }


def _months(cards: tuple[DocumentCard, ...]) -> list[Month]:
    return [
        Month(_month(month), tuple(_entry(c) for c in group))
        for month, group in groupby(cards, key=lambda c: (c.published or "")[:7])
    ]


def _entry(card: DocumentCard) -> Entry:
    day = day_in_words(date.fromisoformat(card.published)) if card.published else None
    return Entry(card, document_href(card.id), day)


def _month(month: str) -> str:
    return time_in_words(month).removeprefix("in ") if month else "Undated"
