"""What can be set from outside; only the pipeline and the views see it, rooms get arguments."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

VERSION = "0.1.0"


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one call.

    `published` and `publisher` stand in for what a page says of itself. `private_addresses` lets URLs lead into private networks.
    `lexicon` is a folder of lexicon files laid over the shipped ones. `patience` is how many seconds to wait for a ledger that another process is writing.
    """

    published: date | None = None
    publisher: str | None = None
    private_addresses: bool = False
    lexicon: Path | None = None
    patience: float = 30.0
