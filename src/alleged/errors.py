"""The errors of the house: one tree, facts as attributes, one plain sentence each."""

from __future__ import annotations


class AllegedError(Exception):
    """Anything that went wrong and can be said in one plain sentence."""


class IntakeError(AllegedError):
    """A locator could not be made into a document; `locator` names it and `why` says it."""

    def __init__(self, locator: str, why: str) -> None:
        super().__init__(f"{locator}: {why}")
        self.locator = locator
        self.why = why


class LexiconError(AllegedError):
    """A row of a lexicon file is wrong; `file`, `line` (0 if unknown) and `why` tell where and how."""

    def __init__(self, file: str, line: int, why: str) -> None:
        super().__init__(f"{file}, line {line}: {why}" if line else f"{file}: {why}")
        self.file = file
        self.line = line
        self.why = why


class ReadingError(AllegedError):
    """A document cannot be read, for instance because it is not in English; `document` is its id."""

    def __init__(self, document: str, why: str) -> None:
        super().__init__(f"{document}: {why}")
        self.document = document
        self.why = why


class LedgerError(AllegedError):
    """A ledger cannot be opened, read or written; `path` is its file."""

    def __init__(self, path: str, why: str) -> None:
        super().__init__(f"{path}: {why}")
        self.path = path
        self.why = why


class QueryError(AllegedError):
    """A ledger cannot be asked so; `what` names the part of the question and `why` says what is wrong with it."""

    def __init__(self, what: str, why: str) -> None:
        super().__init__(f"{what}: {why}")
        self.what = what
        self.why = why
