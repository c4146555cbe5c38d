"""A ledger: one file, opened to write or to view."""

from __future__ import annotations

from dataclasses import dataclass
from os import PathLike
from pathlib import Path

from alleged.ledger.view import LedgerView
from alleged.ledger.writer import LedgerWriter


@dataclass(frozen=True, slots=True)
class Ledger:
    """A ledger's file; opening it is left to `writer` and `view`, which are context managers and raise LedgerError.

    `patience` is how many seconds to wait for another process that is writing.
    """

    path: Path
    patience: float = 30.0

    @staticmethod
    def at(path: str | PathLike[str], patience: float = 30.0) -> Ledger:
        """The ledger in a file, which need not exist yet."""
        return Ledger(Path(path), patience)

    def writer(self) -> LedgerWriter:
        """Open to record readings; makes the file if it is not there."""
        return LedgerWriter(self.path, self.patience)

    def view(self) -> LedgerView:
        """Open to look; never changes what is recorded."""
        return LedgerView(self.path, self.patience)
