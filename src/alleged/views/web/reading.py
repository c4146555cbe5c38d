"""The page of one reading: the text with its evidence marked, and the statement cards beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from alleged.ledger import Run
from alleged.values.document import Document
from alleged.values.factuality import Kind
from alleged.values.statement import Reading
from alleged.values.verdict import Standing
from alleged.views.argument import argument
from alleged.views.json import Json, reading_json, run_json, standing_json
from alleged.views.plain import one_line
from alleged.views.present import byline
from alleged.views.web.cards import Card, cards
from alleged.views.web.links import document_href
from alleged.views.web.marks import marked
from alleged.views.web.press import Page, shortened


@dataclass(frozen=True, slots=True)
class Note:
    """Some words of the page and what is said of them."""

    words: str
    why: str


def reading_page(
    reading: Reading, run: Run | None = None, standings: Sequence[Standing] = (), *, only: str | None = None
) -> Page:
    """The page of a reading; `run` is where it comes from if it is a ledger's, `only` a kind to show alone."""
    document = reading.document
    all_cards = cards(reading, linked=run is not None)
    shown = tuple(c for c in all_cards if only in (None, c.shown.kind))
    values = {
        **_about(document),
        "href": document_href(document.id),
        "all": len(all_cards),
        "kinds": _kinds(all_cards),
        "filterable": run is not None,
        "only": only,
        "cards": shown,
        "paragraphs": _paragraphs(reading, shown),
        "argument": argument(reading) if only is None else (),
        "run": run,
        "review": document_href(document.id) if run else False,
        "standings": {s.bears_on: s for s in standings if s.latest and s.bears_on},
        "orphaned": [s for s in standings if s.bears_on is None],
    }
    return Page("reading", document.title or "Untitled", values, partial(_data, reading, run, standings))


def _data(reading: Reading, run: Run | None, standings: Sequence[Standing]) -> Json:
    data = reading_json(reading)
    if run:
        data |= {"run": run_json(run), "verdicts": [standing_json(s) for s in standings]}
    return data


def web_address(document: Document) -> str | None:
    """The document's address on the web, if it has one that a browser may follow."""
    for address in (document.url, document.locator):
        if address and address.lower().startswith(("http://", "https://")):
            return one_line(address)
    return None


def _about(document: Document) -> dict[str, Any]:
    dropped = [Note(shortened(d.text), one_line(d.why)) for d in document.dropped if d.text.strip()]
    gaps = [Note(shortened(document.text[g.start : g.end]), one_line(g.why)) for g in document.gaps]
    return {
        "document": document,
        "byline": byline(document).split(" · ", 1)[-1],
        "address": web_address(document),
        "gaps": gaps,
        "dropped": dropped,
        "left_out": sum(len(d.text) for d in document.dropped),
    }


def _paragraphs(reading: Reading, shown: Sequence[Card]) -> Any:  # noqa: ANN401
    numbers = [c.shown.number for c in shown]
    return marked(reading.document, [reading.statements[n - 1] for n in numbers], numbers)


def _kinds(all_cards: Sequence[Card]) -> list[tuple[str, int]]:
    counts: Mapping[str, int] = Counter(c.shown.kind for c in all_cards)
    return [(kind.value, counts[kind.value]) for kind in Kind if counts.get(kind.value)]
