"""Statements as Parquet: the columns of the CSV with types, lists as lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from alleged.views.export.arrow import parquet_chunks
from alleged.views.export.iris import Iris
from alleged.views.export.selection import Chosen


def chunks(chosen: Iterable[Chosen], _: Iris) -> Iterator[bytes]:
    """The file a row group at a time."""
    yield from parquet_chunks(chosen)
