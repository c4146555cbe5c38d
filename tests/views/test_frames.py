"""Statements as data frames of pandas and polars."""

from __future__ import annotations

import builtins
import sys
from datetime import date

import pandas as pd
import polars as pl
import pytest

from alleged.errors import AllegedError
from alleged.views.export.columns import NAMES
from alleged.views.frames import pandas_frame, polars_frame
from tests.views.export.examples import chosen


def test_pandas_gets_a_typed_frame() -> None:
    """A row a statement, days as timestamps, absent as missing."""
    frame = pandas_frame(chosen())
    assert list(frame.columns) == list(NAMES)
    assert frame["statement_id"].tolist()[-1] == "s-0000000000000014"
    assert frame["time_first"][5] == pd.Timestamp(2019, 5, 3)
    assert frame["time_first"].isna().sum() == 6
    assert frame.groupby("kind").size().to_dict() == {"alleged": 3, "asserted": 5, "denied": 1}


def test_polars_gets_a_typed_frame() -> None:
    """A row a statement, days as dates, lists as lists."""
    frame = polars_frame(chosen())
    assert frame.columns == list(NAMES)
    assert frame["time_first"][5] == date(2019, 5, 3)
    assert frame.filter(pl.col("actor_codes").list.contains("PER")).height == 2


@pytest.mark.parametrize(("library", "make"), [("pandas", pandas_frame), ("polars", polars_frame)])
def test_a_missing_library_is_one_plain_sentence(library: str, make: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a library is not there, the error says what to install."""
    real = builtins.__import__

    def without(name: str, *rest: object) -> object:
        if name.partition(".")[0] == library:
            raise ImportError(name)
        return real(name, *rest)  # type: ignore[arg-type]

    monkeypatch.delitem(sys.modules, library)
    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(
        AllegedError, match=rf"this needs {library}, which is not installed: pip install 'alleged\[frames\]'"
    ):
        make(chosen())  # type: ignore[operator]
