"""Exports: the statements of a ledger in the formats of those who use them, streamed document by document."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from contextlib import closing

from alleged.errors import AllegedError
from alleged.ledger import LedgerView
from alleged.views.export.formats import FORMATS, Format
from alleged.views.export.iris import Iris, base_address
from alleged.views.export.selection import CHAINS, VERDICTS, Chosen, Selection, choose

__all__ = ["CHAINS", "FORMATS", "VERDICTS", "Chosen", "Format", "Iris", "Selection", "choose", "export"]


def export(
    view: LedgerView,
    name: str,
    selection: Selection | None = None,
    base: str | None = None,
    tell: Callable[[], None] | None = None,
) -> Generator[bytes, None, None]:
    """A ledger in the format of that name, piece by piece, in memory that does not grow with the ledger.

    `base` is an address under which statements have theirs; KeyError if there is no such format, AllegedError where `base` is no
    web address or a library is missing. `tell` is called once for each document.
    """
    address = base_address(base) if base is not None else None
    if base is not None and address is None:
        raise AllegedError(f"statements cannot have addresses under {base!r}, which is no web address")
    with closing(choose(view, selection or Selection())) as chosen:
        told = _telling(chosen, tell) if tell else chosen
        yield from FORMATS[name].chunks(told, Iris(address))


def _telling(chosen: Iterator[Chosen], tell: Callable[[], None]) -> Iterator[Chosen]:
    for part in chosen:
        tell()
        yield part
