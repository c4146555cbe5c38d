"""Statements as CSV after RFC 4180: UTF-8, a header, quoted where need be, and no cell that a spreadsheet takes for a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import date

from alleged.views.export.columns import NAMES, table_rows
from alleged.views.export.iris import Iris
from alleged.views.export.selection import Chosen
from alleged.views.plain import plain

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
GUARD = "'"
"""What stands before text that a spreadsheet might run."""


def chunks(chosen: Iterable[Chosen], _: Iris) -> Iterator[bytes]:
    """The header, then the rows of one document after the other."""
    yield _lines([list(NAMES)])
    for part in chosen:
        yield _lines([cell(row[name]) for name in NAMES] for row in table_rows(part))


def cell(value: object) -> str:
    """A value as one harmless cell: lists are joined by "; ", truths are true and false, absent is empty.

    >>> cell("=HYPERLINK(1)"), cell(["one; two", "three"]), cell(-1.5)
    ("'=HYPERLINK(1)", 'one, two; three', '-1.5')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    text = "; ".join(v.replace(";", ",") for v in value) if isinstance(value, list) else str(value)
    text = plain(text)
    return GUARD + text if text.lstrip(" \xa0").startswith(_FORMULA) else text


def _lines(rows: Iterable[list[str]]) -> bytes:
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator="\r\n").writerows(rows)
    return buffer.getvalue().encode()
