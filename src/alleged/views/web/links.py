"""Permalinks: where a document, a statement and an actor stand, whatever their ids hold."""

from __future__ import annotations

from urllib.parse import quote


def document_href(document: str) -> str:
    """Where a document's reading is."""
    return f"/documents/{_quoted(document)}"


def statement_href(statement: str) -> str:
    """Where a statement is."""
    return f"/statements/{_quoted(statement)}"


def actor_href(dossier: str) -> str:
    """Where a dossier is."""
    return f"/actors/{_quoted(dossier)}"


def _quoted(part: str) -> str:
    return quote(part, safe="", errors="replace")
