"""`alleged show`: a document or a statement of a ledger, whole."""

from __future__ import annotations

from typing import Annotated

import typer

from alleged.views.cli.record import LedgerFile


def show(
    *,
    beginning: Annotated[str, typer.Argument(metavar="ID", help="A document's or statement's id, or its beginning.")],
    ledger: LedgerFile,
    json: Annotated[
        bool, typer.Option("--json", help="JSON: a reading, or a statement with its document and run.")
    ] = False,
    actors: Annotated[
        bool, typer.Option("--actors", help="List a document's actors and why each is who it is.")
    ] = False,
    width: Annotated[int | None, typer.Option(min=30, metavar="COLUMNS", help="Columns to print in.")] = None,
) -> int:
    """Show a document or a statement of a ledger.

    A statement comes with its evidence in context, every hand it came through, the reasons, and its provenance.
    """
    from rich.text import Text

    from alleged.ledger import Ledger
    from alleged.views.cli.paper import paper, put, put_json
    from alleged.views.cli.reading_page import print_reading
    from alleged.views.cli.statement_page import print_run, print_statement
    from alleged.views.json import document_brief, found_json, names_of, reading_json, run_json

    with Ledger(ledger).view() as view:
        found = view.look_up(beginning)
    reading, run, statement = found.reading, found.run, found.statement
    if json and statement is None:
        put_json(reading_json(reading))
    elif json and statement is not None:
        brief = document_brief(reading.document)
        put_json({**found_json(statement, brief, names_of(reading, statement)), "run": run_json(run)})
    elif statement is None:
        console = paper(width)
        print_reading(console, reading, with_actors=actors)
        put(console, Text())
        print_run(console, run)
    else:
        print_statement(paper(width), reading, statement, run)
    return 0
