"""What commands print on: a console as wide as text is read well, plain JSON lines, progress that only a terminal sees."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, TextIO

from rich.console import Console
from rich.text import Text

from alleged.values.statement import Reading
from alleged.views.cli.interrupt import Unheard
from alleged.views.json import line
from alleged.views.markdown import reading_markdown
from alleged.views.plain import one_line

WIDEST = 100
"""Lines longer than this are hard to read, however wide the terminal is."""

_ASCII = str.maketrans("▸–−±·…“”’»«─", '>--~|.""\'><-')


class Paper(Console):
    """A console that takes text as it is: no markup, no highlighting, no emoji codes."""

    def __init__(self, width: int | None, file: TextIO | None = None) -> None:
        super().__init__(file=file, markup=False, highlight=False, emoji=False)
        self.width = max(30, width or min(self.width, WIDEST))

    def on_broken_pipe(self) -> None:
        """Leave it to the command to end quietly."""
        raise Unheard


def paper(width: int | None = None) -> Console:
    """A console on standard output, as wide as the terminal or as asked for, but no wider than text is read well."""
    return Paper(width)


def put(console: Console, text: Text) -> None:
    """Print text; a terminal without our typographic signs gets their ASCII forms."""
    console.print(plainly(console, text))


def plainly(console: Console, text: Text) -> Text:
    """Text as a console can print it: without our typographic signs where it has none."""
    encoding = getattr(console.file, "encoding", None) or "utf-8"
    if encoding.lower().replace("-", "").startswith("utf"):
        return text
    return Text(text.plain.translate(_ASCII), spans=text.spans)


def put_all(console: Console, lines: Sequence[Text]) -> None:
    """Print lines one after the other."""
    for text in lines:
        put(console, text)


def put_json(value: Mapping[str, Any]) -> None:
    """Print one line of JSON as UTF-8, whatever the terminal's encoding."""
    _put_utf8(line(value) + "\n")


def put_markdown(reading: Reading) -> None:
    """Print a reading as a report in Markdown, as UTF-8."""
    _put_utf8(reading_markdown(reading) + "\n")


def _put_utf8(text: str) -> None:
    data = text.encode("utf-8")
    raw = getattr(sys.stdout, "buffer", None)
    if raw is None:
        sys.stdout.write(data.decode("utf-8"))
        return
    sys.stdout.flush()
    raw.write(data)
    raw.flush()


def complain(error: Exception | str) -> None:
    """One plain sentence on standard error."""
    print(f"alleged: {one_line(str(error))}", file=sys.stderr, flush=True)


@contextmanager
def progress(doing: str, beside: TextIO | None = None) -> Iterator[Callable[[], None]]:
    """A line on standard error that counts documents; call what it gives once a document.

    Only a terminal gets it, and none gets it while results are printed on one too (`beside`).
    """
    if not sys.stderr.isatty() or (beside is not None and beside.isatty()):
        yield lambda: None
        return
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn(doing), TextColumn("{task.completed} documents"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False) as bar:
        task = bar.add_task(doing, total=None)
        yield lambda: bar.advance(task)
