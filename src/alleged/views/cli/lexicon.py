"""`alleged lexicon import`: other coders' dictionaries as a folder that can be laid over the lexicon."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

lexicon = typer.Typer(no_args_is_help=True, help="Lexicon files of your own.")


@lexicon.callback()
def _group() -> None:
    """Lexicon files of your own, for `--lexicon FOLDER`."""


def import_dictionaries(
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE", help="Actor and agent dictionaries of PETRARCH or TABARI.")
    ],
    *,
    out: Annotated[Path, typer.Option("--out", metavar="FOLDER", help="The folder to write, for --lexicon.")],
) -> int:
    """Turn dictionaries of PETRARCH or TABARI into a folder for --lexicon.

    Lines that cannot be read are named with why, and the rest is kept.
    """
    from alleged.lexicon.imported import write_overlay
    from alleged.lexicon.load import load_lexicon
    from alleged.lexicon.petrarch import read_dictionaries
    from alleged.views.cli.paper import complain

    found = read_dictionaries(files)
    for problem in found.problems:
        complain(problem)
    actors, nouns = write_overlay(found, files, out, load_lexicon().actors)
    if actors or nouns:
        load_lexicon(overlay=out)
    print(f"{actors} actors and {nouns} nouns written to {out}; {len(found.problems)} lines not read")
    return 1 if found.problems or not (actors or nouns) else 0
