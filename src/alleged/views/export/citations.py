"""Footnotes: each statement's words, every hand they came through from the innermost to the author, and the document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from alleged.values.attribution import Holder
from alleged.values.document import Document
from alleged.values.statement import Statement
from alleged.views.dates import day_in_words
from alleged.views.export.iris import Iris, web_address
from alleged.views.export.selection import Chosen
from alleged.views.plain import one_line
from alleged.views.present import FACTUALITIES

_REVIEWED = {"accept": "accepted", "correct": "corrected", "reject": "rejected"}


def chunks(chosen: Iterable[Chosen], _: Iris) -> Iterator[bytes]:
    """Numbered footnotes, one a paragraph."""
    number = 0
    for part in chosen:
        notes = []
        for statement in part.statements:
            number += 1
            judged = part.decision(statement)
            reviewed = f" Reviewed: {_REVIEWED[judged]}." if judged else ""
            notes.append(f"[{number}] {citation(statement, part.reading.document)}{reviewed}\n\n")
        yield "".join(notes).encode()


def citation(statement: Statement, document: Document) -> str:
    """One footnote, such as “…”: Ecuador (accused), in “Quito accuses Lima”, The Example Courier, 13 March 2019. Alleged; certain +."""
    sure, sign = FACTUALITIES[statement.factuality]
    hands = ", as told by ".join(_hand(h) for h in reversed(statement.chain[1:]))
    place = f"{hands}, in {source(document)}" if hands else source(document)
    said = f"{statement.kind.value.capitalize()}; {sure} {sign}."
    return f"“{one_line(statement.text)}”: {place}. {said} {statement.id}"


def source(document: Document) -> str:
    """A document as a footnote names it: authors, title, publisher, day and address, as far as they are known."""
    authors = ", ".join(map(one_line, document.authors))
    parts = [
        authors,
        f"“{one_line(document.title)}”" if document.title else "untitled",
        one_line(document.publisher or ""),
        day_in_words(document.published) if document.published else "undated",
        web_address(document.url) or one_line(document.locator),
    ]
    return ", ".join(p for p in parts if p)


def _hand(holder: Holder) -> str:
    beside = "; ".join(one_line(w) for w in (holder.cue or "", *holder.conditions) if w)
    return f"{one_line(holder.name)} ({beside})" if beside else one_line(holder.name)
