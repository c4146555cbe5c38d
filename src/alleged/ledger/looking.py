"""A ledger that is open to be looked at: the connection that all views share."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import Any, Self

from alleged.ledger.connect import open_to_view, plain_errors
from alleged.ledger.rows import restored, storable
from alleged.ledger.search import named
from alleged.ledger.sql import query


class Looking:
    """An open ledger; a context manager that lets go of the file."""

    def __init__(self, path: Path, patience: float) -> None:
        self.path = path
        self._connection = open_to_view(path, patience)
        self._connection.row_factory = restored
        self._connection.create_function("named", 3, named, deterministic=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def _rows(self, name: str, **parameters: object) -> list[dict[str, Any]]:
        return self._ask(query(name), parameters)

    def _numbers(self, name: str, **parameters: object) -> list[int]:
        """The first column of a query that gives numbers, without the cost of a dictionary each."""
        with plain_errors(self.path):
            cursor = self._connection.cursor()
            cursor.row_factory = None
            return [row[0] for row in cursor.execute(query(name), {k: storable(v) for k, v in parameters.items()})]

    def _ask(self, sql: str, parameters: dict[str, object]) -> list[dict[str, Any]]:
        with plain_errors(self.path):
            return list(self._connection.execute(sql, {k: storable(v) for k, v in parameters.items()}))
