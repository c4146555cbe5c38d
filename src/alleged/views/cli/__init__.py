"""The command `alleged`: one file a command, errors as one plain sentence, exit codes 0, 1, 2 and 130."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from alleged.errors import AllegedError
from alleged.settings import VERSION
from alleged.views.cli.doctor import doctor
from alleged.views.cli.export import export
from alleged.views.cli.find import find
from alleged.views.cli.interrupt import Stopped, Unheard, stoppable
from alleged.views.cli.lexicon import import_dictionaries, lexicon
from alleged.views.cli.read import read
from alleged.views.cli.record import record
from alleged.views.cli.serve import serve
from alleged.views.cli.show import show
from alleged.views.plain import one_line

INTERRUPTED = 130
"""The exit code after Ctrl-C, as shells have it."""

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
app.command()(stoppable(read))
app.command()(stoppable(record))
app.command()(stoppable(show))
app.command()(stoppable(find))
app.command()(stoppable(serve))
app.command()(stoppable(export))
app.command()(stoppable(doctor))
lexicon.command("import")(stoppable(import_dictionaries))
app.add_typer(lexicon, name="lexicon")


def _version(asked: bool) -> None:  # noqa: FBT001 - typer calls it so
    if asked:
        typer.echo(f"alleged {VERSION}")
        raise typer.Exit


@app.callback()
def alleged(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and leave.")
    ] = False,
) -> None:
    """Reads foreign-policy writing and keeps a ledger of attributed statements.

    Who did what to whom, when and where; on whose word; how sure; and what follows from what.
    """


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command and leave with its exit code."""
    _prepare_streams()
    code = run(arguments)
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        _abandon_stdout()
    except OSError as error:
        _abandon_stdout()
        code = code or _complain(_unwritable(error))
    sys.exit(code)


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command; whatever goes wrong becomes one sentence on standard error and an exit code."""
    try:
        return int(app(args=arguments, prog_name="alleged", standalone_mode=False) or 0)
    except Stopped as stopped:
        _complain(str(stopped))
        return INTERRUPTED
    except AllegedError as error:
        return _complain(str(error))
    except Unheard:
        _abandon_stdout()
        return 0
    except OSError as error:
        _abandon_stdout()
        return _complain(_unwritable(error))
    except Exception as error:  # noqa: BLE001 - a person gets a sentence, never a traceback
        if not hasattr(error, "format_message"):  # what typer raises on wrong usage has no public name
            return _complain(_slip(error))
        _complain(f"{error.format_message().rstrip('.')}; see alleged --help")
        return 2


def _slip(error: Exception) -> str:
    """A failure nobody foresaw, with the place in the code that a report of it should name."""
    places = traceback.extract_tb(error.__traceback__)
    where = f" ({Path(places[-1].filename).name}, line {places[-1].lineno})" if places else ""
    if isinstance(error, ImportError):
        return f"the installation is not whole: {error}{where}; see alleged doctor"
    return f"a slip of alleged itself, please report it: {type(error).__name__}: {error}{where}"


def _complain(sentence: str) -> int:
    print(f"alleged: {one_line(sentence)}", file=sys.stderr)
    return 1


def _unwritable(error: OSError) -> str:
    return f"the output cannot be written: {(error.strerror or str(error)).lower()}"


def _prepare_streams() -> None:
    """A terminal that cannot show a character shows another; closed streams are no reason to fail before the work is done."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - stays open as the stream
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def _abandon_stdout() -> None:
    """Let the interpreter flush into nothing when it ends, since nobody reads any more."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        return
