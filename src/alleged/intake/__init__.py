"""Intake: what lies outside, made into Documents. The room's one door is `documents`.

    from alleged.intake import IntakeOptions, documents

    for taken in documents("articles.jsonl", options=IntakeOptions(publisher="The Herald")):
        if isinstance(taken, IntakeError):      # alleged.errors; str() is one plain sentence "locator: why"
            ...                                 # this one failed, the next ones still come
        else:
            ...                                 # an alleged.values.document.Document, in English, with text that is not empty

How a page goes through the room: a locator leads to a stream of bytes (locators, fetch, stream), the bytes are told apart
(sniff) and decoded (decode), rows are taken one by one (tables), a page becomes a draft of all it shows (webpage, markdown),
and the draft a Document (assemble): cleaned (clean), its head read (head), its furniture cut (trim), its language checked
(languages), its gaps found (gaps). No character is lost unsaid: `account(document)` balances for every document.
"""

from __future__ import annotations

from alleged.errors import IntakeError
from alleged.intake.assemble import account
from alleged.intake.assemble import assemble_document as _assemble
from alleged.intake.canonical import canonical_url
from alleged.intake.draft import Draft as _Draft
from alleged.intake.locators import documents
from alleged.intake.options import IntakeOptions
from alleged.intake.webpage import draft_of_html as _draft_of_html
from alleged.values.document import Document

__all__ = [
    "IntakeError",
    "IntakeOptions",
    "account",
    "canonical_url",
    "document_of",
    "document_of_html",
    "documents",
]


def document_of(text: str, *, options: IntakeOptions) -> Document:
    """The document of a text that is at hand; raises IntakeError where it is empty, too long or not English."""
    return _assemble(_Draft(shown=text), "text", options)


def document_of_html(html: str, *, options: IntakeOptions) -> Document:
    """The document of a page whose HTML is at hand; raises IntakeError where it shows no article, is too long or not English."""
    return _assemble(_draft_of_html(html, "HTML"), "HTML", options)
