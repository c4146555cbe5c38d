"""`alleged find`: search the statements of a ledger."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from alleged.values.factuality import Factuality, Kind
from alleged.values.happening import EventType, Relation
from alleged.views.cli.record import LedgerFile


def find(
    *,
    ledger: LedgerFile,
    query: Annotated[
        str | None, typer.Argument(metavar="[WORDS]", help='Words; "some words" side by side, begin* for any ending.')
    ] = None,
    within: Annotated[
        str, typer.Option("--in", metavar="PART", help="Where words stand: evidence, title or text.")
    ] = "evidence",
    actor: Annotated[str | None, typer.Option(metavar="NAME", help="Who did it.")] = None,
    recipient: Annotated[str | None, typer.Option(metavar="NAME", help="To whom it was done.")] = None,
    holder: Annotated[
        str | None, typer.Option(metavar="NAME", help="On whose word; author for what the author says alone.")
    ] = None,
    label: Annotated[
        str | None, typer.Option("--type", metavar="TYPE", help="A PLOVER type such as ASSAULT, a relation, or OTHER.")
    ] = None,
    kind: Annotated[str | None, typer.Option(metavar="KIND", help="asserted, alleged, denied …")] = None,
    factuality: Annotated[str | None, typer.Option(metavar="VALUE", help="CT+, PR+, PS+, CT-, PR-, PS- or Uu.")] = None,
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="Happened, or if undated was published, then or later.")
    ] = None,
    until: Annotated[
        str | None, typer.Option(metavar="DATE", help="Happened, or if undated was published, then or earlier.")
    ] = None,
    publisher: Annotated[str | None, typer.Option(metavar="NAME", help="Who published the document.")] = None,
    limit: Annotated[int, typer.Option(min=1, metavar="N", help="At most so many statements.")] = 20,
    json: Annotated[bool, typer.Option("--json", help="One JSON object a statement, one a line.")] = False,
    width: Annotated[int | None, typer.Option(min=30, metavar="COLUMNS", help="Columns to print in.")] = None,
) -> int:
    """Search the statements of a ledger.

    Every condition that is given must hold.
    """
    from alleged.ledger import WITHIN, Ledger, Search
    from alleged.views.cli.found_page import print_hits
    from alleged.views.cli.paper import paper, put_json
    from alleged.views.json import hit_json

    types = [*EventType, *Relation, "OTHER"]
    search = Search(
        words=query,
        within=one_of("--in", within, WITHIN) or "evidence",
        actor=actor,
        recipient=recipient,
        holder=holder,
        type=one_of("--type", label, types),
        kind=one_of("--kind", kind, list(Kind)),
        factuality=one_of("--factuality", factuality, list(Factuality)),
        publisher=publisher,
        since=_day("--since", since, 0),
        until=_day("--until", until, 1),
        limit=limit + 1,
    )
    with Ledger(ledger).view() as view:
        hits = view.search(search)
    if not json:
        print_hits(paper(width), hits[:limit], more=len(hits) > limit)
        return 0
    for hit in hits[:limit]:
        put_json(hit_json(hit))
    return 0


def one_of(option: str, given: str | None, allowed: Sequence[str]) -> str | None:
    """The allowed value that is meant, whatever its case."""
    if given is None:
        return None
    for value in allowed:
        if value.lower() == given.lower():
            return str(value)
    raise typer.BadParameter(f"{option} is one of {', '.join(allowed)}, not {given!r}")


def _day(option: str, given: str | None, end: int) -> str | None:
    """The first (end 0) or last (end 1) day of a date, month or year."""
    if given is None:
        return None
    from alleged.ledger import bounds

    days = bounds(given)
    if days is None:
        raise typer.BadParameter(f"{option} wants a date such as 2010, 2010-05 or 2010-05-04, not {given!r}")
    return days[end]
