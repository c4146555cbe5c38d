"""How a row came to be: which reader read the document, and when that was recorded."""

from __future__ import annotations

import hashlib
from dataclasses import astuple, dataclass


@dataclass(frozen=True, slots=True)
class Reader:
    """Everything that decides how a document is read; two readers that differ in anything give two runs.

    `version` is alleged's, `rules` a hash of the stages of reading, `lexicon` a hash of the lexicon's files,
    `weights` one of the trained encoder's, None where it is not there.
    """

    version: str
    rules: str
    lexicon: str
    parser: str
    parser_version: str
    weights: str | None = None

    @property
    def id(self) -> str:
        """A hash of everything the reader is."""
        return f"v-{digest(*(part or '' for part in astuple(self)))[:16]}"


@dataclass(frozen=True, slots=True)
class Run:
    """One reading of one document as a ledger keeps it; `recorded` is UTC, `current` whether no later run replaces it."""

    id: str
    reader: Reader
    recorded: str
    current: bool


def run_id(document_digest: str, reader: Reader) -> str:
    """The id of the run of a reader over a document."""
    return f"r-{digest(document_digest, reader.id)[:16]}"


def digest(*parts: str) -> str:
    """SHA-256 of some strings; where one ends and the next begins counts."""
    whole = hashlib.sha256()
    for part in parts:
        piece = part.encode("utf-8", "surrogatepass")
        whole.update(f"{len(piece)}:".encode())
        whole.update(piece)
    return whole.hexdigest()
