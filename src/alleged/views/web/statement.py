"""The permalink of one statement: its words in their place, every hand it came through, why, and what people decided."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from alleged.ledger import Found
from alleged.values.actor import Actor
from alleged.values.statement import Reading, Statement
from alleged.values.verdict import Standing
from alleged.views.json import Json, document_brief, found_json, names_of, run_json, standing_json
from alleged.views.plain import one_line
from alleged.views.present import byline
from alleged.views.web.cards import Bond, Card, cards
from alleged.views.web.judging import ANYBODY, form_fields
from alleged.views.web.links import document_href, statement_href
from alleged.views.web.marks import Piece, marked
from alleged.views.web.press import Page


def statement_page(
    found: Found, standings: Sequence[Standing], *, who: str | None = None, failure: str | None = None
) -> Page:
    """The page of a statement that was looked up; `failure` says why a verdict was not recorded."""
    reading, statement = found.reading, found.statement
    if statement is None:
        raise ValueError(found.run.id)
    all_cards = cards(reading, linked=True)
    card = next(c for c in all_cards if c.shown.id == statement.id)
    at = all_cards.index(card)
    near = [all_cards[n] if 0 <= n < len(all_cards) else None for n in (at - 1, at + 1)]
    here = [s for s in standings if s.bears_on == statement.id]
    values = {
        "card": card,
        "document": reading.document,
        "document_title": one_line(reading.document.title or "Untitled"),
        "byline": byline(reading.document),
        "document_href": document_href(reading.document.id),
        "of": len(all_cards),
        "previous": statement_href(near[0].shown.id) if near[0] else None,
        "next": statement_href(near[1].shown.id) if near[1] else None,
        "paragraphs": _around(reading, statement, card.shown.number),
        "bonds": _bonds(card, all_cards),
        "who_is_who": [(one_line(a.name), a.type.value, one_line(a.reason)) for a in _actors(reading, statement)],
        "run": found.run,
        "standings": list(reversed(here)),
        "fields": form_fields(reading, statement),
        "who": who or ANYBODY,
        "failure": failure,
    }
    title = " ".join(filter(None, (card.shown.who, card.shown.did, card.shown.whom)))
    return Page("statement", title, values, partial(_data, found, statement, here), status=400 if failure else 200)


def _around(reading: Reading, statement: Statement, number: int) -> list[list[Piece]]:
    """The paragraphs that the evidence stands in."""
    paragraphs = marked(reading.document, [statement], [number])
    return [p for p in paragraphs if any(piece.numbers for piece in p)]


def _bonds(card: Card, all_cards: Sequence[Card]) -> list[tuple[Bond, Card]]:
    """How the statement hangs together with others, seen from both ends, each with the other's card."""
    leads = (
        Bond("leads to", other.shown.number, bond.words)
        for other in all_cards
        for bond in other.bonds
        if (bond.what, bond.number) == ("follows from", card.shown.number)
    )
    return [(bond, all_cards[bond.number - 1]) for bond in (*card.bonds, *leads)]


def _actors(reading: Reading, statement: Statement) -> list[Actor]:
    used = dict.fromkeys((*statement.actors, *statement.recipients, *(h.actor for h in statement.chain if h.actor)))
    by_id = {a.id: a for a in reading.actors}
    return [by_id[i] for i in used if i in by_id]


def _data(found: Found, statement: Statement, here: Sequence[Standing]) -> Json:
    reading = found.reading
    brief = document_brief(reading.document)
    return {
        **found_json(statement, brief, names_of(reading, statement)),
        "run": run_json(found.run),
        "verdicts": [standing_json(s) for s in here],
    }
