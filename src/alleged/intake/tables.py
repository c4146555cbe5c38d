"""Rows of documents: JSON Lines, one object a line, or one JSON object or list of objects."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from alleged.errors import IntakeError
from alleged.intake.assemble import assemble_document, own_id
from alleged.intake.canonical import canonical_url
from alleged.intake.clean import one_line
from alleged.intake.dates import read_day
from alleged.intake.decode import decode
from alleged.intake.draft import Draft
from alleged.intake.options import IntakeOptions, megabytes
from alleged.intake.stream import Stream
from alleged.intake.webpage import draft_of_html
from alleged.values.document import Document, Dropped

Taken = Document | IntakeError


class Ids:
    """The ids that the rows of one table have given, so that two different texts never share one."""

    def __init__(self) -> None:
        self._texts: dict[str, bytes] = {}

    def settle(self, wanted: str, text: str) -> str:
        """The id a row's document gets: the wanted one, with a mark of its text if another text has it already."""
        mark = hashlib.sha256(text.encode("utf-8", "replace")).digest()[:8]
        if self._texts.setdefault(wanted, mark) == mark:
            return wanted
        return f"{wanted}~{mark.hex()[:8]}"


def documents_of_lines(stream: Stream, locator: str, options: IntakeOptions) -> Iterator[Taken]:
    """The documents of JSON Lines, one by one; a line that is none gives an error that names its number, and the rest go on."""
    ids = Ids()
    rows = 0
    for number, line in enumerate(stream.lines(options.max_bytes), 1):
        where = f"line {number}"
        if line is None:
            rows += 1
            yield IntakeError(locator, f"{where} is too large (the limit is {megabytes(options.max_bytes)})")
        elif line.strip(b" \t\r\n\xef\xbb\xbf"):
            rows += 1
            yield _document_of_line(line, number, locator, options, ids)
    if not rows:
        yield IntakeError(locator, "is empty")


def documents_of_json(data: bytes, locator: str, options: IntakeOptions) -> Iterator[Taken]:
    """The documents of one JSON value: an object, or a list of objects."""
    try:
        value = json.loads(decode(data, locator).text)
    except (ValueError, RecursionError) as error:
        yield IntakeError(locator, f"is not valid JSON ({_fault(error)})")
        return
    rows = value if isinstance(value, list) else [value]
    if not rows:
        yield IntakeError(locator, "is an empty list")
    ids = Ids()
    for number, row in enumerate(rows, 1):
        where = f"row {number}" if isinstance(value, list) else "the object"
        place = f"{locator}:{number}" if isinstance(value, list) else locator
        yield _document_of_row(row, where, place, locator, options, ids)


def _document_of_line(line: bytes, number: int, locator: str, options: IntakeOptions, ids: Ids) -> Taken:
    where = f"line {number}"
    try:
        row = json.loads(decode(line, locator).text)
    except IntakeError as error:
        return IntakeError(locator, f"{where} {error.why}")
    except (ValueError, RecursionError) as error:
        return IntakeError(locator, f"{where} is not a whole JSON object ({_fault(error)})")
    return _document_of_row(row, where, f"{locator}:{number}", locator, options, ids)


def _fault(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        cut = error.pos >= len(error.doc.rstrip()) or error.msg.startswith("Unterminated")
        return "it is cut off" if cut else f"{error.msg.lower()} at character {error.pos + 1}"
    return "it is nested too deeply" if isinstance(error, RecursionError) else "it holds a number that is too long"


def _document_of_row(row: object, where: str, place: str, locator: str, options: IntakeOptions, ids: Ids) -> Taken:
    """The document of one row, or the error that names the row."""
    if not isinstance(row, Mapping):
        return IntakeError(locator, f"{where} is not a JSON object")
    try:
        document = assemble_document(_draft_of_row(row, where, place), place, options)
    except IntakeError as error:
        return IntakeError(locator, error.why if error.why.startswith(where) else f"{where} {error.why}")
    settled = ids.settle(document.id, document.text)
    return document if settled == document.id else _renamed(document, settled)


def _renamed(document: Document, settled: str) -> Document:
    note = Dropped(
        "", f"another row of this table has the id {document.id!r} and another text, so this one is {settled!r}"
    )
    return replace(document, id=settled, dropped=(*document.dropped, note))


def _draft_of_row(row: Mapping[str, object], where: str, place: str) -> Draft:
    """The draft of a row with `text` or `html`; facts of the row win over those of its HTML."""
    text, html = row.get("text"), row.get("html")
    address = row.get("url")
    url = canonical_url(address) if isinstance(address, str) else None
    notes: list[Dropped] = []
    if isinstance(text, str) and text.strip():
        draft = Draft(shown=text.replace("\r\n", "\n").replace("\r", "\n"))
    elif isinstance(html, str) and html.strip():
        draft = draft_of_html(html, place, address if isinstance(address, str) else None)
    else:
        raise IntakeError(place, f"{where} has no text")
    published = _published(row.get("published"), notes)
    return Draft(
        shown=draft.shown,
        id=own_id(row.get("id")),
        url=draft.url or url,
        title=_line(row.get("title")) or draft.title,
        publisher=_line(row.get("publisher")) or draft.publisher,
        authors=_authors(row.get("authors") or row.get("author")) or draft.authors,
        published=published or draft.published,
        links=draft.links,
        lists=draft.lists,
        cuts=draft.cuts,
        notes=(*draft.notes, *notes),
    )


def _published(value: object, notes: list[Dropped]) -> date | None:
    """The day a row states; one that cannot be read is noted, and the document kept."""
    if value is None or value == "":
        return None
    day = read_day(value) if isinstance(value, str) else None
    if day is None:
        notes.append(Dropped(str(value)[:200], "a date of publication that names no day"))
    return day


def _line(value: object) -> str | None:
    return one_line(value) if isinstance(value, str) else None


def _authors(value: object) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    return tuple(a for a in (one_line(v, 100) for v in values if isinstance(v, str)) if a)
