"""What a caller may say about the taking in of documents, and the bounds it keeps to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import BinaryIO

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakeOptions:
    """Facts that override what a page says of itself, and the bounds of what is taken in.

    `max_bytes` bounds one page or one row of a table, before and after decompression; `max_characters` bounds the text of one
    document, because reading keeps all of it in memory; `timeout` is in seconds and for the whole of a fetch,
    redirects included; `stdin` is read for the locator "-" (None: the process's own standard input).
    """

    published: date | None = None
    publisher: str | None = None
    allow_private: bool = False
    max_bytes: int = 20 * MEGABYTE
    max_characters: int = 3_000_000
    timeout: float = 30.0
    max_redirects: int = 5
    stdin: BinaryIO | None = None


def megabytes(size: int) -> str:
    """A size in bytes as people say it: "100 MB", "1.5 MB", "800 bytes"."""
    if size < MEGABYTE // 10:
        return f"{size:,} bytes"
    return f"{size / MEGABYTE:.1f}".removesuffix(".0") + " MB"
