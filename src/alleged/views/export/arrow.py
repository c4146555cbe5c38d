"""Statements as Arrow tables, and as Parquet: the one file that knows pyarrow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING, Any

from alleged.views.export.columns import COLUMNS, table_rows
from alleged.views.export.optional import needing
from alleged.views.export.selection import Chosen
from alleged.views.plain import UNSHOWN

if TYPE_CHECKING:
    import pyarrow as pa

BATCH = 5_000
"""How many rows a row group has at least, the last one apart."""


class _Drain:
    """A file that hands over what was written to it since the last time."""

    closed = False

    def __init__(self) -> None:
        self._pieces: list[bytes] = []
        self._size = 0

    def write(self, data: bytes | memoryview) -> int:
        """Keep a piece."""
        piece = bytes(data)
        self._pieces.append(piece)
        self._size += len(piece)
        return len(piece)

    def tell(self) -> int:
        """How much was written in all."""
        return self._size

    def flush(self) -> None:
        """Nothing waits."""

    def taken(self) -> bytes:
        """Everything since the last time."""
        pieces, self._pieces = b"".join(self._pieces), []
        return pieces


def schema() -> pa.Schema:
    """The types of the columns."""
    arrow = _pyarrow()
    types = {
        "text": arrow.string(),
        "texts": arrow.list_(arrow.string()),
        "whole": arrow.int64(),
        "number": arrow.float64(),
        "truth": arrow.bool_(),
        "day": arrow.date32(),
    }
    return arrow.schema([(c.name, types[c.kind]) for c in COLUMNS])


def arrow_table(chosen: Iterable[Chosen]) -> pa.Table:
    """One table of all statements."""
    return _table([row for part in chosen for row in table_rows(part)])


def parquet_chunks(chosen: Iterable[Chosen]) -> Iterator[bytes]:
    """A Parquet file piece by piece, a row group at a time."""
    drain, rows = _Drain(), list[dict[str, Any]]()
    with _pyarrow().parquet.ParquetWriter(drain, schema(), compression="zstd") as writer:
        for part in chosen:
            rows += table_rows(part)
            if len(rows) >= BATCH:
                writer.write_table(_table(rows))
                rows = []
                yield drain.taken()
        if rows:
            writer.write_table(_table(rows))
    yield drain.taken()


@cache
def _pyarrow() -> ModuleType:
    with needing("pyarrow", "export"):
        import pyarrow as pa
        import pyarrow.parquet
    module: ModuleType = pa
    return module


def _table(rows: list[dict[str, Any]]) -> pa.Table:
    arrow = _pyarrow()
    return arrow.Table.from_pylist([{name: _storable(v) for name, v in row.items()} for row in rows], schema=schema())


def _storable(value: object) -> object:
    """Text without lone surrogates, which UTF-8 cannot hold; everything else as it is."""
    if isinstance(value, list):
        return [_storable(v) for v in value]
    if isinstance(value, str) and not value.isascii():
        return "".join(UNSHOWN if "\ud800" <= c <= "\udfff" else c for c in value)
    return value
