"""Locators: what a path, "-" or a web address leads to, made into documents one by one."""

from __future__ import annotations

import io
import os
import re
import stat
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from alleged.errors import IntakeError
from alleged.intake.assemble import assemble_document
from alleged.intake.canonical import canonical_url
from alleged.intake.decode import decode, refuse_binary
from alleged.intake.draft import Draft
from alleged.intake.markdown import draft_of_markdown
from alleged.intake.options import IntakeOptions
from alleged.intake.sniff import Kind, kind_of_bytes, kind_of_text
from alleged.intake.stream import Stream
from alleged.intake.tables import Taken, documents_of_json, documents_of_lines
from alleged.intake.webpage import draft_of_html

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]+)://", re.I)
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.I)
_ROW = re.compile(rb"^\s*\{\s*\"", re.M)
DEFAULTS = IntakeOptions()


def documents(locator: str, *, options: IntakeOptions = DEFAULTS) -> Iterator[Taken]:
    """The documents that a locator leads to, in order, each as soon as it is taken in; an IntakeError stands where one failed.

    A locator is the path of a file (text, Markdown, HTML, JSON, JSON Lines, any of them gzipped) or of a folder, "-" for standard
    input, or an http or https address. What a file is, is told by its content. At least one thing is always yielded; errors are
    yielded, never raised, so that the rest goes on.
    """
    try:
        yield from _documents(locator, options)
    except IntakeError as error:
        yield error
    except OSError as error:
        yield IntakeError(locator, _plain(error))


def _documents(locator: str, options: IntakeOptions) -> Iterator[Taken]:
    if locator == "-":
        name = "standard input"
        yield from _from_stream(Stream(options.stdin or sys.stdin.buffer, name), name, "", options)
    elif scheme := _SCHEME.match(locator):
        if scheme[1].lower() not in {"http", "https"}:
            raise IntakeError(locator, f"is a {scheme[1].lower()} address, and only http and https are fetched")
        from alleged.intake.fetch import fetch

        page = fetch(locator, options)
        stream = Stream(io.BytesIO(page.data), locator)
        yield from _from_stream(stream, locator, "", options, url=page.url, charset=page.charset)
    else:
        yield from _from_path(locator, options)


def _from_path(locator: str, options: IntakeOptions) -> Iterator[Taken]:
    if not locator or "\0" in locator:
        raise IntakeError(locator.replace("\0", "\\0") or "(empty locator)", "is no path")
    path = Path(locator)
    if path.is_dir():
        yield from _from_folder(path, options)
        return
    with path.open("rb") as source:
        yield from _from_stream(Stream(source, locator, _size(source)), locator, path.name, options)


def _from_folder(folder: Path, options: IntakeOptions) -> Iterator[Taken]:
    """Every file in a folder and the folders in it, sorted by path; hidden ones are left alone, links to folders not followed."""
    empty = True
    for place, folders, names in os.walk(folder, onerror=_unlistable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(place) / name
            if not name.startswith(".") and path.is_file():
                empty = False
                yield from documents(str(path), options=options)
    if empty:
        yield IntakeError(str(folder), "is a folder with no files in it")


def _unlistable(error: OSError) -> None:
    raise error


def _size(source: BinaryIO) -> int | None:
    """The size of a regular file; None for a pipe or a device."""
    status = os.fstat(source.fileno())
    return status.st_size if stat.S_ISREG(status.st_mode) else None


def _from_stream(
    stream: Stream,
    locator: str,
    name: str,
    options: IntakeOptions,
    *,
    url: str | None = None,
    charset: str | None = None,
) -> Iterator[Taken]:
    """The documents in a stream of bytes, by what they are."""
    if not stream.head:
        raise IntakeError(locator, "is empty")
    refuse_binary(stream.head, locator)
    kind = kind_of_bytes(stream.head, name)
    if kind is Kind.TABLE:
        yield from documents_of_lines(stream, locator, options)
        return
    data = stream.read_all(options.max_bytes)
    if kind is Kind.JSON:
        # A table whose first line is broken looks like broken JSON: told apart by further lines that begin as rows do.
        if len(_ROW.findall(data)) > 1 and not data.lstrip().startswith(b"["):
            yield from documents_of_lines(Stream(io.BytesIO(data), locator), locator, options)
        else:
            yield from documents_of_json(data, locator, options)
        return
    yield _document_of_page(data, locator, name, options, url, charset)


def _document_of_page(
    data: bytes, locator: str, name: str, options: IntakeOptions, url: str | None, charset: str | None
) -> Taken:
    """The one document of a page of text, Markdown or HTML."""
    meta = _META_CHARSET.search(data[:4096])
    decoded = decode(data, locator, charset or (meta[1].decode("ascii", "ignore") if meta else None))
    kind = kind_of_text(decoded.text, name)
    if kind is Kind.FEED:
        raise IntakeError(locator, "is a feed or a map of a site, not an article")
    if kind is Kind.HTML:
        draft = draft_of_html(decoded.text, locator, url)
    elif kind is Kind.MARKDOWN:
        draft = draft_of_markdown(decoded.text)
    else:
        draft = Draft(shown=decoded.text)
    if draft.url is None and url is not None:
        draft = replace(draft, url=canonical_url(url))
    return assemble_document(replace(draft, notes=(*draft.notes, *decoded.notes)), locator, options)


def _plain(error: OSError) -> str:
    """What the system said, as a clause."""
    if isinstance(error, FileNotFoundError):
        return "does not exist"
    if isinstance(error, PermissionError):
        return "may not be read (permission denied)"
    return f"could not be read ({(error.strerror or str(error) or type(error).__name__).lower()})"
