"""A draft made into a Document: cleaned, trimmed of furniture, checked for its language, with gaps found and an id."""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import replace

from alleged.errors import IntakeError
from alleged.intake.clean import invisible, mended, one_line
from alleged.intake.draft import Draft, divide, lines_of
from alleged.intake.gaps import find_gaps
from alleged.intake.head import find_head
from alleged.intake.languages import foreign_language
from alleged.intake.options import IntakeOptions
from alleged.intake.trim import find_furniture
from alleged.values.document import Document, Link

LONGEST_ID = 200


def assemble_document(draft: Draft, locator: str, options: IntakeOptions) -> Document:
    """The document of a draft; what the caller said wins over what the page says.

    Raises IntakeError where no text is left, or where it is not English.
    """
    draft = _with_options(draft, options)
    shown, notes = mended(draft.shown)
    if not shown.strip():
        raise IntakeError(locator, "is empty" if not shown else "has nothing but white space in it")
    if len(shown) - sum(c.end - c.start for c in draft.cuts) > options.max_characters:
        raise IntakeError(
            locator,
            f"is too long ({len(shown):,} characters; the limit is {options.max_characters:,}), so read it in parts",
        )
    cuts = [*draft.cuts, *invisible(shown)]
    head = find_head(lines_of(shown, cuts), title=draft.title, publisher=draft.publisher)
    cuts += head.cuts
    cuts += find_furniture(lines_of(shown, cuts), shown)
    divided = divide(shown, cuts)
    if not divided.text:
        raise IntakeError(locator, "has no text but page furniture")
    language = foreign_language(divided.text)
    if language:
        raise IntakeError(locator, f"is in {language}, and only English is read")
    links = (
        Link(divided.place(link.start), divided.place(link.end), one_line(link.href, 2000) or "")
        for link in draft.links
    )
    dropped = (*divided.dropped, *draft.notes, *notes)
    return Document(
        id=draft.id or document_id(draft.url, divided.text),
        locator=locator,
        text=divided.text,
        title=one_line(head.title or ""),
        publisher=one_line(head.publisher or "", 200),
        authors=draft.authors or tuple(a for a in (one_line(a, 100) for a in head.authors) if a),
        published=draft.published or head.published,
        url=draft.url,
        links=tuple(link for link in links if link.start < link.end and link.href),
        gaps=find_gaps(divided.text, {divided.place(at) for at in draft.lists}),
        dropped=dropped,
        received=len(shown) + sum(len(d.text) for d in draft.notes),
    )


def document_id(url: str | None, text: str) -> str:
    """The id of a document that has none of its own: of its canonical address, or else of its text apart from white space."""
    basis = url or " ".join(unicodedata.normalize("NFC", text).split())
    return "d-" + hashlib.sha256(basis.encode("utf-8", "replace")).hexdigest()[:16]


def own_id(value: object) -> str | None:
    """A row's own id if it can serve as one: a short line of printable characters, or a whole number."""
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str) or not 0 < len(value.strip()) <= LONGEST_ID or not value.strip().isprintable():
        return None
    return value.strip()


def account(document: Document) -> tuple[int, int, int]:
    """Characters received, read, and reported as dropped; the first is the sum of the others for every document."""
    return document.received, len(document.text), sum(len(d.text) for d in document.dropped)


def _with_options(draft: Draft, options: IntakeOptions) -> Draft:
    return replace(
        draft, published=options.published or draft.published, publisher=options.publisher or draft.publisher
    )
