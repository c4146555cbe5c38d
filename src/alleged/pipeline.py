"""The one place where the rooms meet: locator → document → statements → ledger."""

from __future__ import annotations

from alleged.lexicon.load import load_lexicon
from alleged.reading.parse import load_parser
from alleged.reading.read import read
from alleged.values.document import Document
from alleged.values.statement import Reading


def read_document(document: Document) -> Reading:
    """The reading of one document with the parser and the lexicon that ship with the package."""
    return read(document, parser=load_parser(), lexicon=load_lexicon())
