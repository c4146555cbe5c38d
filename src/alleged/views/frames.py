"""Statements as data frames: the one file that knows pandas and polars."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from alleged.views.export.arrow import arrow_table
from alleged.views.export.optional import needing
from alleged.views.export.selection import Chosen

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl


def pandas_frame(chosen: Iterable[Chosen]) -> pd.DataFrame:
    """A row a statement, with the columns that exports have; days are datetime64. Raises AllegedError where pandas is missing."""
    with needing("pandas", "frames"):
        import pandas as pd  # noqa: F401 - pyarrow makes the frame and says less plainly that it is missing
    return arrow_table(chosen).to_pandas(date_as_object=False)


def polars_frame(chosen: Iterable[Chosen]) -> pl.DataFrame:
    """A row a statement, with the columns that exports have. Raises AllegedError where polars is missing."""
    with needing("polars", "frames"):
        import polars as pl
    frame = pl.from_arrow(arrow_table(chosen))
    return frame if isinstance(frame, pl.DataFrame) else frame.to_frame()
