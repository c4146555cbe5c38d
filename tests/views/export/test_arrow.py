"""Exports as Arrow and Parquet, read back with pyarrow, DuckDB and polars."""

from __future__ import annotations

import builtins
import io
import sys
from datetime import date
from pathlib import Path

import duckdb
import polars as pl
import pyarrow.parquet
import pytest

from alleged.errors import AllegedError
from alleged.views.export import arrow
from alleged.views.export.columns import NAMES
from alleged.views.export.iris import Iris
from alleged.views.export.parquet import chunks
from tests.views.export.examples import chosen


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The export as a file."""
    path = tmp_path / "statements.parquet"
    path.write_bytes(b"".join(chunks(chosen(), Iris())))
    return path


def test_pyarrow_reads_it_with_types(file: Path) -> None:
    """Pyarrow finds all rows, typed days and lists of strings."""
    table = pyarrow.parquet.read_table(file)
    assert table.schema.names == list(NAMES)
    row = table.to_pylist()[5]
    assert (row["time_first"], row["dead_low"], row["actor_codes"]) == (date(2019, 5, 3), 4, ["ISR"])
    assert (row["reader_factuality"], row["symmetric"], row["recipient_names"]) == (-1.5, False, [])


def test_duckdb_counts_it(file: Path) -> None:
    """DuckDB answers a question over the file, lists included."""
    found = (
        duckdb.connect()
        .execute(
            f"SELECT kind, count(*) FROM '{file}' WHERE list_contains(actor_countries, 'ISR') OR quad = 2 GROUP BY kind"  # noqa: S608 - our own file's name
        )
        .fetchall()
    )
    assert sorted(found) == [("alleged", 2), ("asserted", 1)]


def test_polars_reads_it(file: Path) -> None:
    """Polars reads the same rows and types."""
    frame = pl.read_parquet(file)
    assert frame.height == 9
    assert frame.schema["published"] == pl.Date
    assert frame.filter(pl.col("time_first") == date(2019, 5, 3))["holder"].to_list() == ["State television"]


def test_row_groups_come_while_it_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    """With small batches each document's rows leave before the next document is asked for, and the file is whole."""
    monkeypatch.setattr(arrow, "BATCH", 1)
    pieces = list(chunks(chosen(), Iris()))
    assert len(pieces) == 3
    assert all(pieces)
    read = pyarrow.parquet.ParquetFile(io.BytesIO(b"".join(pieces)))
    assert (read.num_row_groups, read.metadata.num_rows) == (2, 9)


def test_no_statements_are_an_empty_table() -> None:
    """An export of nothing is a file with columns and no rows."""
    table = pyarrow.parquet.read_table(io.BytesIO(b"".join(chunks([], Iris()))))
    assert (table.num_rows, table.schema.names) == (0, list(NAMES))


def test_without_pyarrow_there_is_one_plain_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where pyarrow is missing the error says what to install."""
    real = builtins.__import__

    def without(name: str, *rest: object) -> object:
        if name.startswith("pyarrow"):
            raise ImportError(name)
        return real(name, *rest)  # type: ignore[arg-type]

    arrow._pyarrow.cache_clear()
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(AllegedError, match=r"needs pyarrow, which is not installed: pip install 'alleged\[export\]'"):
        arrow.schema()
