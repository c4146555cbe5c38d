"""Blocks of text on a page: indented, wrapped, hung, shortened."""

from __future__ import annotations

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

INDENT = 2
"""How far text stands in from the margin, in columns."""

_MEASURE = Console(width=80, markup=False)


def heading(words: str) -> Text:
    """The heading of a part."""
    return Text(words, "bold")


def hung(text: Text, indent: int, width: int, hang: int = 0) -> list[Text]:
    """Text wrapped to a width, standing in by `indent` columns and by `hang` more from its second line on."""
    if not text.plain:
        return [Text()]
    first, rest = Text(" " * indent), Text(" " * (indent + hang))
    lines = text.wrap(_MEASURE, max(20, width - indent - hang), no_wrap=False)
    wrapped = []
    for n, line in enumerate(lines):
        line.rstrip()
        wrapped.append((rest if n else first).copy().append_text(line))
    return wrapped


def block(words: str, indent: int, width: int, style: str = "") -> Text:
    """Words of one style, wrapped and standing in."""
    return Text("\n").join(hung(Text(words, style), indent, width, hang=0))


def shortened(words: str, width: int) -> str:
    """Words that fit a width: what is too long keeps its beginning and its end."""
    if cell_len(words) <= width:
        return words
    half = max(4, (width - 3) // 2)
    start = words[:half].rsplit(" ", 1)[0] if " " in words[:half] else words[:half]
    end = words[-half:].split(" ", 1)[-1]
    return f"{start} … {end}"
