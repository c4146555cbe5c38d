"""Bytes from a file, a pipe or memory, read with a bound and looked at before they are read."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from typing import BinaryIO, cast

from alleged.errors import IntakeError
from alleged.intake.options import megabytes

HEAD = 65_536
GZIP = b"\x1f\x8b"


class Stream:
    """Bytes with a head that can be looked at; gzip is unpacked on the way, and every read has a bound.

    `size` is the size on disk where it is known. Reads raise IntakeError when a bound is passed, and when the packed data is cut off.
    """

    def __init__(self, source: BinaryIO, locator: str, size: int | None = None) -> None:
        self.locator = locator
        self.size = size
        self._source = source
        head = source.read(HEAD)
        if head.startswith(GZIP):
            # GzipFile wants a file of its own; what was looked at is put back in front of the rest.
            self.size = None
            self._source = cast("BinaryIO", gzip.GzipFile(fileobj=cast("BinaryIO", _Rejoined(head, source))))
            head = self._unpacked(self._source.read, HEAD)
        self.head = head
        self._left = head

    def read_all(self, limit: int) -> bytes:
        """All the bytes; IntakeError if there are more than `limit`."""
        if self.size is not None and self.size > limit:
            raise IntakeError(self.locator, too_large(megabytes(self.size), limit))
        data = bytearray(self._left)
        self._left = b""
        while len(data) <= limit:
            more = self._unpacked(self._source.read, min(1 << 20, limit + 1 - len(data)))
            if not more:
                return bytes(data)
            data += more
        raise IntakeError(self.locator, too_large(f"more than {megabytes(limit)}", limit))

    def lines(self, limit: int) -> Iterator[bytes | None]:
        """The lines one by one, without their ends; None in place of a line of more than `limit` bytes."""
        while line := self._line(limit + 1):
            if len(line) <= limit or line.endswith(b"\n"):
                yield line.rstrip(b"\r\n")
                continue
            while line and not line.endswith(b"\n"):
                line = self._line(HEAD)
            yield None

    def _line(self, limit: int) -> bytes:
        if self._left:
            end = self._left.find(b"\n") + 1 or len(self._left)
            line, self._left = self._left[: min(end, limit)], self._left[min(end, limit) :]
            if line.endswith(b"\n") or len(line) >= limit:
                return line
            return line + self._unpacked(self._source.readline, limit - len(line))
        return self._unpacked(self._source.readline, limit)

    def _unpacked(self, read: object, size: int) -> bytes:
        try:
            return cast("bytes", read(size))  # type: ignore[operator]
        except (EOFError, gzip.BadGzipFile, zlib.error) as error:
            raise IntakeError(self.locator, "is gzip data that is cut off or damaged") from error


class _Rejoined(io.RawIOBase):
    """A head already read, and the rest of its source, as one file."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = head
        self._rest = rest

    def readable(self) -> bool:
        """It is for reading."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fill the buffer from the head first, then from the rest."""
        if not self._head:
            self._head = self._rest.read(HEAD)
        piece, self._head = self._head[: len(buffer)], self._head[len(buffer) :]
        buffer[: len(piece)] = piece
        return len(piece)


def too_large(size: str, limit: int) -> str:
    """The clause that refuses something for its size."""
    return f"is too large ({size}; the limit is {megabytes(limit)})"
