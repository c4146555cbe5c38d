"""The memory: one file that remembers what was read, by which reader, and only grows. The only room that knows SQLite."""

from __future__ import annotations

from alleged.ledger.bounds import bounds
from alleged.ledger.connect import engine
from alleged.ledger.ledger import Ledger
from alleged.ledger.lists import DocumentQuery, DossierQuery, StatementQuery
from alleged.ledger.provenance import Reader, Run
from alleged.ledger.search import WITHIN, Hit, Search
from alleged.ledger.view import Found, LedgerView
from alleged.ledger.writer import LedgerWriter

__all__ = [
    "WITHIN",
    "DocumentQuery",
    "DossierQuery",
    "Found",
    "Hit",
    "Ledger",
    "LedgerView",
    "LedgerWriter",
    "Reader",
    "Run",
    "Search",
    "StatementQuery",
    "bounds",
    "engine",
]
