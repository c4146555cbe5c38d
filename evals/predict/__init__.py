"""What the reading says of benchmark rows, in each benchmark's own form: `python -m evals predict TASK INPUT > OUT`.

A task is a module with one function, `predict(row, reader)`, from an input row, whose gold fields it never looks at, to an output row.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from evals.predict.reader import Reader

TASKS = ("attribution", "chains", "consequences", "events", "factuality", "times")

Row = dict[str, Any]


def predictions(task: str, path: Path) -> Iterator[Row]:
    """An output row for each row of a JSONL file, plain or packed with gzip, in its order."""
    predict: Callable[[Row, Reader], Row] = import_module(f"evals.predict.{task}").predict
    reader = Reader()
    for row in rows(path):
        yield predict(row, reader)


def rows(path: Path) -> Iterator[Row]:
    """The objects of a JSONL file, plain or packed with gzip."""
    packed = path.read_bytes()
    text = (gzip.decompress(packed) if path.suffix == ".gz" else packed).decode("utf-8")
    for line in text.split("\n"):
        if line.strip():
            yield json.loads(line)
