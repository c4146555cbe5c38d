"""A reading as one HTML file that needs nothing else: to send, to print, to keep beside the article."""

from __future__ import annotations

from pathlib import Path

from alleged.errors import AllegedError
from alleged.values.statement import Reading
from alleged.views.web.press import render_single
from alleged.views.web.reading import reading_page


def reading_html(reading: Reading) -> str:
    """The page of a reading with its style and script in it; nothing in it may load or send anything."""
    return render_single(reading_page(reading))


def write_html(reading: Reading, file: Path) -> None:
    """Write the page of a reading to a file; raises AllegedError where that cannot be written."""
    try:
        file.write_bytes(reading_html(reading).encode("utf-8", "replace"))
    except OSError as error:
        raise AllegedError(f"{file} cannot be written: {(error.strerror or str(error)).lower()}") from error
