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
from alleged.intake.canonical import canonical_url
from alleged.intake.locators import documents
from alleged.intake.options import IntakeOptions

__all__ = ["IntakeError", "IntakeOptions", "account", "canonical_url", "documents"]
