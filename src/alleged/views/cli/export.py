"""`alleged export`: the statements of a ledger in the formats of those who use them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import mkstemp
from typing import Annotated, BinaryIO

import typer

from alleged.errors import AllegedError
from alleged.values.factuality import Factuality, Kind
from alleged.views.cli.find import one_of
from alleged.views.cli.record import LedgerFile


def export(
    *,
    name: Annotated[str, typer.Argument(metavar="FORMAT", help="csv, tsv, jsonl … ; a wrong one lists them all.")],
    ledger: LedgerFile,
    out: Annotated[
        Path | None, typer.Option(metavar="FILE", help="The file to write, instead of standard output.")
    ] = None,
    factuality: Annotated[
        list[str] | None, typer.Option(metavar="VALUE", help="CT+, PR+ …: only these; may be given several times.")
    ] = None,
    least: Annotated[
        float | None,
        typer.Option(min=-3, max=3, metavar="N", help="Only what a reader may take for at least so sure, -3 to 3."),
    ] = None,
    kind: Annotated[
        list[str] | None,
        typer.Option(metavar="KIND", help="asserted, alleged …: only these; may be given several times."),
    ] = None,
    chain: Annotated[
        str, typer.Option(metavar="WHOSE", help="any, author (the author alone) or attributed (somebody else too).")
    ] = "any",
    holder: Annotated[str | None, typer.Option(metavar="NAME", help="Only what is on the word of this one.")] = None,
    verdict: Annotated[
        list[str] | None,
        typer.Option(metavar="WHAT", help="accept, correct, reject or none: only what was judged so; several times."),
    ] = None,
    base: Annotated[
        str | None, typer.Option(metavar="ADDRESS", help="An address under which statements have theirs.")
    ] = None,
) -> int:
    """Write the statements of a ledger in another format.

    Document by document, so that a large ledger needs no more memory than a small one.
    """
    from alleged.ledger import Ledger
    from alleged.views.cli.paper import progress
    from alleged.views.export import CHAINS, FORMATS, VERDICTS, Selection
    from alleged.views.export import export as exported

    form = one_of("FORMAT", name, list(FORMATS)) or ""
    selection = Selection(
        factuality=frozenset(Factuality(v) for v in _several("--factuality", factuality, list(Factuality))),
        least=least,
        kinds=frozenset(Kind(v) for v in _several("--kind", kind, list(Kind))),
        chain=one_of("--chain", chain, CHAINS) or "any",
        holder=holder,
        verdicts=frozenset(_several("--verdict", verdict, VERDICTS)),
    )
    with (
        Ledger(ledger).view() as view,
        progress("Exporting", beside=None if out else sys.stdout) as advance,
        closing(exported(view, form, selection, _address(base), advance)) as pieces,
        _opened(out) as file,
    ):
        for piece in pieces:
            file.write(piece)
    return 0


def _several(option: str, given: Sequence[str] | None, allowed: Sequence[str]) -> list[str]:
    return [value for text in given or () if (value := one_of(option, text, allowed))]


def _address(base: str | None) -> str | None:
    """The base; anything but an http or https address is wrong usage."""
    from alleged.views.export.iris import base_address

    if base is not None and base_address(base) is None:
        raise typer.BadParameter(f"--base wants an address such as https://press.example.org/, not {base!r}")
    return base


@contextmanager
def _opened(out: Path | None) -> Iterator[BinaryIO]:
    """Standard output, or a file that is there only once it is whole."""
    if out is None:
        sys.stdout.flush()
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    out = out.resolve()
    try:
        if out.exists() and not out.is_file():  # a device or a pipe is written to, never replaced
            with out.open("wb") as device:
                yield device
            return
        handle, half = mkstemp(dir=out.parent, prefix=f".{out.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                yield file
            mask = os.umask(0)
            os.umask(mask)
            Path(half).chmod(0o666 & ~mask)
            Path(half).replace(out)
        except BaseException:
            Path(half).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise AllegedError(f"{out}: cannot be written: {(error.strerror or str(error)).lower()}") from error
