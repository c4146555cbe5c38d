"""Statements that were found: each as a card with the document it stands in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from alleged.ledger import Hit
from alleged.views.dates import day_in_words
from alleged.views.json import Json, hit_json
from alleged.views.plain import one_line
from alleged.views.web.cards import Card, hit_card
from alleged.views.web.links import document_href, statement_href


@dataclass(frozen=True, slots=True)
class Clipping:
    """A statement on a page of its ledger, cut out of its document."""

    card: Card
    href: str
    document_href: str
    title: str
    origin: str


def clippings(hits: Iterable[Hit]) -> tuple[Clipping, ...]:
    """The clippings of some hits, in their order."""
    return tuple(_clipping(hit) for hit in hits)


def hits_json(hits: Iterable[Hit]) -> list[Json]:
    """The same for programs."""
    return [hit_json(hit) for hit in hits]


def _clipping(hit: Hit) -> Clipping:
    published = day_in_words(date.fromisoformat(hit.published)) if hit.published else "undated"
    return Clipping(
        card=hit_card(hit),
        href=statement_href(hit.statement.id),
        document_href=document_href(hit.document),
        title=one_line(hit.title or "Untitled"),
        origin=f"{one_line(hit.publisher or 'unknown publisher')}, {published}",
    )
