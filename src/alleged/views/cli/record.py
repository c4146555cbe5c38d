"""`alleged record`: read documents and keep what they state in a ledger."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from alleged.errors import AllegedError, LedgerError
from alleged.settings import Settings
from alleged.views.cli.interrupt import Stopped
from alleged.views.cli.read import LexiconFolder, Locators, PrivateAddresses, Published, Publisher, parse_date

if TYPE_CHECKING:
    from alleged.ledger import Ledger

LedgerFile = Annotated[
    Path, typer.Option("--ledger", metavar="FILE", envvar="ALLEGED_LEDGER", help="The ledger's file.")
]


@dataclass(slots=True)
class Tally:
    """What a recording came to so far."""

    ledger: str
    new: int = 0
    known: int = 0
    failed: int = 0
    statements: int = 0
    documents: list[dict[str, Any]] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return f"{self.new} new, {self.known} known, {self.failed} failed; {self.statements} statements added to {self.ledger}"

    def as_json(self) -> dict[str, Any]:
        """The tally for programs."""
        counts = {"new": self.new, "known": self.known, "failed": self.failed, "statements": self.statements}
        return {"ledger": self.ledger, **counts, "documents": self.documents, "failures": self.failures}


def record(
    locators: Locators,
    *,
    ledger: LedgerFile,
    json: Annotated[
        bool, typer.Option("--json", help="One JSON object that says what was new, known, failed.")
    ] = False,
    published: Published = None,
    publisher: Publisher = None,
    lexicon: LexiconFolder = None,
    private_addresses: PrivateAddresses = False,
) -> int:
    """Read documents and record them in a ledger.

    Safe to repeat and safe to kill: a document is recorded whole or not at all, and never twice by the same reader.
    """
    from alleged.ledger import Ledger
    from alleged.pipeline import missing
    from alleged.views.cli.paper import complain, put_json

    settings = Settings(parse_date(published), publisher, private_addresses, lexicon)
    tally = Tally(str(ledger))
    code = 0
    try:
        _record(locators, Ledger(ledger, settings.patience), settings, tally, quiet=json)
    except LedgerError as error:
        if not tally.documents and not tally.failures:
            raise
        complain(error)
        code = 1
    except KeyboardInterrupt as interrupt:
        if json:
            put_json(tally.as_json())
        raise Stopped(f"stopped by Ctrl-C; what is recorded is whole: {tally}") from interrupt
    if json:
        put_json(tally.as_json())
    else:
        print(tally)
    if tally.new and (lack := missing()):
        complain(lack)
    return code or (1 if tally.failed else 0)


def _record(locators: list[str], ledger: Ledger, settings: Settings, tally: Tally, *, quiet: bool) -> None:
    """Record everything, counting as it goes; output that cannot be written does not stop it."""
    from alleged.pipeline import record_all
    from alleged.views.cli.paper import complain, progress
    from alleged.views.plain import one_line

    unwritable: OSError | None = None
    with ledger.writer() as writer, progress("Recording", beside=None if quiet else sys.stdout) as advance:
        for outcome in record_all(locators, writer, settings):
            advance()
            if isinstance(outcome, AllegedError):
                tally.failed += 1
                tally.failures.append(str(outcome))
                complain(outcome)
                continue
            tally.new += outcome.new
            tally.known += not outcome.new
            tally.statements += outcome.statements
            document = outcome.document
            tally.documents.append({"id": document.id, "locator": document.locator, "new": outcome.new})
            if not quiet and unwritable is None:
                try:
                    print(
                        f"{'new  ' if outcome.new else 'known'}  {document.id}  {one_line(document.title or document.locator)}"
                    )
                except OSError as error:
                    unwritable = error
    if unwritable is not None:
        raise unwritable
