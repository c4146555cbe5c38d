"""The results of a search, document by document."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rich.console import Console
from rich.text import Text

from alleged.ledger import Hit
from alleged.views.cli.layout import INDENT, block, hung, shortened
from alleged.views.cli.paper import put, put_all
from alleged.views.cli.reading_page import act_line, facts_line
from alleged.views.dates import day_in_words
from alleged.views.plain import one_line
from alleged.views.present import ARROW, present_statement


def print_hits(console: Console, hits: Sequence[Hit], *, more: bool) -> None:
    """Print what was found, each statement under its document, and whether there is more than was asked for."""
    if not hits:
        put(console, Text("Nothing found."))
        return
    above = None
    for hit in hits:
        if hit.document != above:
            put(console, block(one_line(hit.title or "Untitled"), 0, console.width, "bold"))
            put(console, block(_origin(hit), 0, console.width, "dim"))
            put(console, Text())
        above = hit.document
        shown = present_statement(hit.statement, hit.names, {})
        for line in (act_line(shown), Text(ARROW.join(shown.crumbs), "cyan"), facts_line(shown)):
            put_all(console, hung(line, INDENT, console.width, hang=2))
        quote = f"“{shortened(shown.evidence, console.width - INDENT - 2)}”"
        put(console, block(quote, INDENT, console.width, "dim"))
        put(console, block(shown.id, INDENT, console.width, "dim"))
        put(console, Text())
    count = f"{len(hits)} statement{'s' * (len(hits) != 1)}"
    put(console, Text(f"The first {count}; --limit shows more." if more else f"{count}.", "dim"))


def _origin(hit: Hit) -> str:
    published = day_in_words(date.fromisoformat(hit.published)) if hit.published else "undated"
    return " · ".join([one_line(hit.publisher or "unknown publisher"), published, hit.document])
