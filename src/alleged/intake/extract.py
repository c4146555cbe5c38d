"""What trafilatura says of an HTML page: which of its words are the article, and what its metadata state. The only file that knows it."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import date
from typing import Any

from alleged.intake.clean import one_line
from alleged.intake.dates import read_day

# The library reports each page without an article to the log; we say it ourselves, with a reason.
for _name in ("trafilatura", "htmldate", "courlan"):
    logging.getLogger(_name).setLevel(logging.CRITICAL)

_LEAVES = frozenset({"p", "head", "item", "cell", "quote", "code", "fw", "ab"})


@dataclass(frozen=True, slots=True)
class Extracted:
    """The paragraphs that belong to the article, in order and without marks, and what the page's metadata state."""

    paragraphs: tuple[str, ...] = ()
    title: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    published: date | None = None
    canonical: str | None = None


def extract(html: str, url: str | None) -> Extracted:
    """The article of a page and its metadata; empty where there is none, or where the library fails on a hostile page.

    The day of publication is taken from metadata or the address only: no guess from running text, file or server.
    """
    from trafilatura import bare_extraction

    try:
        found = bare_extraction(
            html,
            url=url,
            include_comments=False,
            include_tables=True,
            with_metadata=True,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except Exception:  # noqa: BLE001  (one hostile page must not end a run, whatever the library raises on it)
        return Extracted()
    return _extracted(found) if found is not None else Extracted()


def _extracted(found: Any) -> Extracted:  # noqa: ANN401  (the library has no types)
    authors = tuple(a for a in (one_line(part, 100) for part in (found.author or "").split(";")) if a)
    return Extracted(
        paragraphs=tuple(_paragraphs(found)),
        title=one_line(found.title or ""),
        publisher=one_line(found.sitename or "", 200),
        authors=authors[:20],
        published=read_day(found.date) if found.date else None,
        canonical=found.url or None,
    )


def _paragraphs(found: Any) -> list[str]:  # noqa: ANN401
    """The text of each innermost block of the article's body."""
    if found.body is None:
        return [line for line in (found.text or "").split("\n") if line.strip()]
    leaves = (e for e in found.body.iter(*_LEAVES) if next(e.iterdescendants(*_LEAVES), None) is None)
    texts = ["".join(e.itertext()) for e in leaves]
    return [t for t in texts if t.strip()] or [t for t in found.body.itertext() if t.strip()]
