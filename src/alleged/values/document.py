"""A document: what a page said, and what was left out of it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Link:
    """A hyperlink over a span of the document's text."""

    start: int
    end: int
    href: str


@dataclass(frozen=True, slots=True)
class Gap:
    """Something the text announces and does not have, such as a list after "the following attacks:"."""

    start: int
    end: int
    why: str


@dataclass(frozen=True, slots=True)
class Dropped:
    """A piece of the page that is not part of the text, and why; with an empty `text`, a note of something that was mended."""

    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Document:
    """One article as it will be read.

    `text` is what evidence spans point into. `received` counts the characters that came in, and is always the sum of the lengths
    of `text` and of all `dropped` texts: of plain text every character after decoding (line ends counted as one), of HTML and
    Markdown what the page shows, without marks. `published` is None when the page does not say.
    """

    id: str
    locator: str
    text: str
    title: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    published: date | None = None
    language: str = "en"
    url: str | None = None
    links: tuple[Link, ...] = ()
    gaps: tuple[Gap, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    received: int = 0

    @property
    def text_hash(self) -> str:
        """SHA-256 of the text."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
