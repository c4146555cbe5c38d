"""Reading lexicon files: TOML and CSV with a header of comment lines, errors that name file and line."""

from __future__ import annotations

import csv
import re
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from alleged.errors import LexiconError

_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def is_date(cell: str) -> bool:
    """Whether a cell is a year, a month or a day: 1979, 1979-02, 1979-02-11."""
    return _DATE.fullmatch(cell) is not None


def read_toml(path: Path) -> dict[str, Any]:
    """The content of a TOML file; raises LexiconError with the file's name."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise LexiconError(path.name, 0, str(error)) from error


def read_csv(path: Path, columns: Sequence[str]) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of a CSV file as (line number, column → text); lines that begin with # are the header that states provenance.

    Raises LexiconError where the columns are not the ones expected or a row has too few or too many cells.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise LexiconError(path.name, 0, str(error)) from error
    numbered = [(n, line) for n, line in enumerate(lines, 1) if line.strip() and not line.startswith("#")]
    if not numbered:
        return
    if next(csv.reader([numbered[0][1]])) != list(columns):
        raise LexiconError(path.name, numbered[0][0], f"expected the columns {','.join(columns)}")
    for number, line in numbered[1:]:
        cells = next(csv.reader([line]))
        if len(cells) != len(columns):
            raise LexiconError(path.name, number, f"expected {len(columns)} cells, found {len(cells)}")
        yield number, dict(zip(columns, (c.strip() for c in cells), strict=True))
