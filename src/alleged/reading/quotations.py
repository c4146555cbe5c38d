"""Quotations: where they begin and end, also over sentences and paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from alleged.values.text import Span

_PARAGRAPH = re.compile(r"\n\s*\n|\n")
_MARK = re.compile(r"[“”„«»\"]|(?<!')''(?!')")
_STOP = re.compile(r"[.?!](?=\s+[A-Z“\"]|\s*$)")
_EITHER = ('"', "''")
_THIN = "\u2009\u200a\u202f"
_SHORT = 4
"""A quotation of fewer words than this that does not stand by itself is a turn of phrase."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Code points from one mark to the other; `open` where the paragraph ends first; `whole` where it is more than a few words."""

    start: int
    end: int
    open: bool
    whole: bool

    @property
    def span(self) -> Span:
        """Its place in the text, marks included."""
        return self.start, self.end


class Quotations:
    """The quotations of a text in order, looked up by place."""

    def __init__(self, text: str) -> None:
        self.all = find_quotations(text)
        self._starts = [q.start for q in self.all]

    def around(self, at: int) -> Quotation | None:
        """The quotation that holds a place, if any."""
        n = bisect_right(self._starts, at) - 1
        return self.all[n] if n >= 0 and self.all[n].start <= at < self.all[n].end else None

    def within(self, start: int, end: int) -> list[Quotation]:
        """The quotations that touch a stretch of the text."""
        n = max(0, bisect_right(self._starts, start) - 1)
        found = []
        while n < len(self.all) and self.all[n].start < end:
            if self.all[n].end > start:
                found.append(self.all[n])
            n += 1
        return found


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """All quotations of a text; one left open ends with its paragraph, and single marks are no quotations."""
    found: list[Quotation] = []
    begin = 0
    for gap in (*_PARAGRAPH.finditer(text), None):
        end = gap.start() if gap else len(text)
        found.extend(_of_paragraph(text, begin, end))
        begin = gap.end() if gap else end
    return tuple(found)


def _of_paragraph(text: str, begin: int, end: int) -> list[Quotation]:
    found: list[Quotation] = []
    opened: int | None = None
    for mark in _MARK.finditer(text, begin, end):
        at, sign = mark.start(), mark.group()
        if opened is None:
            if sign in "“„«" or (sign in _EITHER and _opens(text, at + len(sign) - 1)):
                opened = at
        elif sign in "”»" or (sign == "“" and text[opened] == "„") or (sign in _EITHER and not _spaced(text[at - 1])):
            found.append(_quotation(text, opened, at + len(sign)))
            opened = None
        elif sign == "“":
            found.append(_quotation(text, opened, _sentence_end(text, opened, at)))
            opened = at
    if opened is not None and end - opened > 1:
        goes_on = text[end:].lstrip()[:1] in ("“", '"', "'", "«", "„")
        found.append(_quotation(text, opened, end if goes_on else _sentence_end(text, opened, end), unclosed=goes_on))
    return found


def _sentence_end(text: str, start: int, end: int) -> int:
    """Where a quotation that nobody closed may end at the latest: with its first sentence."""
    stop = _STOP.search(text, start, end)
    return stop.start() + 1 if stop else end


def _spaced(char: str) -> bool:
    """Whether a character sets words apart; the thin spaces between two marks do not."""
    return char.isspace() and char not in _THIN


def _opens(text: str, at: int) -> bool:
    return at + 1 < len(text) and not text[at + 1].isspace() and (at == 0 or not text[at - 1].isalnum())


def _quotation(text: str, start: int, end: int, *, unclosed: bool = False) -> Quotation:
    inside = text[start:end].strip('“”„«»" ')
    words = inside.split()
    ended = inside[-1:] in ".?!,…" if inside else False
    whole = len(words) >= _SHORT or (bool(words) and ended and inside[0].isupper())
    return Quotation(start, end, unclosed, whole)
