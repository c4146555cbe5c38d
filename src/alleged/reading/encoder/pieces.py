"""Text → word pieces with what the eye sees beside the letters; the only file that knows the tokenizer's library."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from alleged.reading.quotations import find_quotations

Numbers = NDArray[np.int64]

ROOM = 254
"""Pieces that one window of the encoder holds, its two marks at the ends not counted."""
STRIDE = 222
"""Pieces from the start of one window to the start of the next."""
SHAPES = 6
BREAKS = 3
_PARAGRAPH = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class Pieces:
    """The word pieces of one text, each array as long as there are pieces.

    `ids` are numbers of the vocabulary; `starts` and `ends` half-open code points; `shapes` how the piece is written (0 small letters,
    1 a capital in front, 2 capitals, 3 digits, 4 a mark, 5 mixed); `breaks` what stands before it (0 nothing, 1 a line's end, 2 a
    paragraph's end); `quoted` whether it stands inside a quotation.
    """

    ids: Numbers
    starts: Numbers
    ends: Numbers
    shapes: Numbers
    breaks: Numbers
    quoted: Numbers

    def __len__(self) -> int:
        return len(self.ids)


@dataclass(frozen=True, slots=True)
class Window:
    """Pieces `start` to `end` of a text as the encoder sees them at once; what begins in `core` to `core_end` is decided here."""

    start: int
    end: int
    core: int
    core_end: int

    @property
    def size(self) -> int:
        """How many pieces it holds."""
        return self.end - self.start


class Cutter:
    """Cuts texts into the pieces of one vocabulary."""

    def __init__(self, tokenizer: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(tokenizer))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()

    def cut(self, text: str) -> Pieces:
        """The pieces of a text; characters the vocabulary lacks stand as one unknown piece and keep their place."""
        encoded = self._tokenizer.encode(text, add_special_tokens=False)
        spans = np.array(encoded.offsets, dtype=np.int64).reshape(-1, 2)
        starts, ends = spans[:, 0], spans[:, 1]
        return Pieces(
            ids=np.array(encoded.ids, dtype=np.int64),
            starts=starts,
            ends=ends,
            shapes=np.array([_shape(text[a:b]) for a, b in encoded.offsets], dtype=np.int64),
            breaks=_breaks(text, starts),
            quoted=_quoted(text, starts),
        )


def windows(count: int, first: int = STRIDE) -> list[Window]:
    """Windows over `count` pieces, the second one `first` pieces after the start; each piece is in the core of exactly one."""
    if count <= ROOM:
        return [Window(0, count, 0, count)] if count else []
    found: list[Window] = []
    margin = (ROOM - STRIDE) // 2
    start, core, step = 0, 0, first
    while True:
        end = min(start + ROOM, count)
        core_end = count if end == count else start + step + margin
        found.append(Window(start, end, core, core_end))
        if end == count:
            return found
        start, core, step = start + step, core_end, STRIDE


def _shape(piece: str) -> int:
    if piece.islower():
        return 0
    if piece.isdigit():
        return 3
    if piece.isupper():
        return 2 if len(piece) > 1 else 1
    if not any(c.isalnum() for c in piece):
        return 4
    return 1 if piece[:1].isupper() and piece[1:].islower() else 5


def _breaks(text: str, starts: Numbers) -> Numbers:
    found = np.zeros(len(starts), dtype=np.int64)
    line = text.find("\n")
    for n, start in enumerate(starts):
        if line < 0 or line >= start:
            continue
        gap = text[line:start]
        found[n] = 2 if "\n\n" in gap or _PARAGRAPH.search(gap) else 1
        line = text.find("\n", int(start))
    if len(found):
        found[0] = 2
    return found


def _quoted(text: str, starts: Numbers) -> Numbers:
    found = np.zeros(len(starts), dtype=np.int64)
    for q in find_quotations(text):
        found[np.searchsorted(starts, q.start) : np.searchsorted(starts, q.end)] = 1
    return found
