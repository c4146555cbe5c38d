"""A draft: the whole of what a page shows, with what is to be cut from it marked; becomes a Document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from alleged.values.document import Dropped, Link


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch of a draft that is not to be part of the document's text, and why."""

    start: int
    end: int
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A page on its way to a Document: `shown` is all that it shows, `cuts` what of it is already known to be furniture.

    `notes` are facts about the page that could not be used (an unreadable date) or were mended (replaced bytes);
    `lists` are the offsets at which lists begin; offsets are code points of `shown`.
    """

    shown: str
    id: str | None = None
    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    published: date | None = None
    links: tuple[Link, ...] = ()
    lists: tuple[int, ...] = ()
    cuts: tuple[Cut, ...] = ()
    notes: tuple[Dropped, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a draft that is not white space: its stretch, its words without the space around them, and what stands before it.

    `apart` is True where an empty line, or nothing at all, stands before it.
    """

    start: int
    end: int
    text: str
    apart: bool

    @property
    def words(self) -> int:
        """How many words the line has."""
        return len(self.text.split())


def lines_of(shown: str, cuts: Sequence[Cut]) -> list[Line]:
    """The lines of a draft that are outside every cut, in order."""
    found: list[Line] = []
    apart = True
    position = 0
    kept = _inside(shown, cuts)
    for raw in kept.split("\n"):
        text = raw.replace("\0", "").strip()
        if text:
            found.append(Line(position, position + len(raw), text, apart))
        apart = not text
        position += len(raw) + 1
    return found


def _inside(shown: str, cuts: Sequence[Cut]) -> str:
    """The draft with what is cut overwritten, so that offsets stay."""
    pieces: list[str] = []
    at = 0
    for cut in settled(cuts):
        pieces += [shown[at : cut.start], "".join("\n" if c == "\n" else "\0" for c in shown[cut.start : cut.end])]
        at = cut.end
    return "".join([*pieces, shown[at:]])


def settled(cuts: Iterable[Cut]) -> list[Cut]:
    """The cuts in order, without overlap: the one that begins first keeps its reason, empty ones vanish."""
    found: list[Cut] = []
    at = 0
    for cut in sorted(cuts, key=lambda c: (c.start, -c.end)):
        start = max(cut.start, at)
        if start < cut.end:
            found.append(Cut(start, cut.end, cut.why))
            at = cut.end
    return found


@dataclass(frozen=True, slots=True)
class Divided:
    """A draft divided without remainder into text and dropped pieces; `starts` and `shifts` map offsets of one to the other."""

    text: str
    dropped: tuple[Dropped, ...]
    kept: tuple[tuple[int, int], ...]

    def place(self, offset: int) -> int:
        """Where an offset of the draft lies in the text; inside a cut, where the text goes on."""
        at = 0
        for start, end in self.kept:
            if offset < start:
                return at
            if offset <= end:
                return at + offset - start
            at += end - start
        return at


def divide(shown: str, cuts: Iterable[Cut]) -> Divided:
    """Divide a draft into the text that is kept and the pieces that are dropped; each character is in exactly one of them.

    White space around the text, and around each cut where it would be left over, is dropped too and says so.
    """
    final = _trimmed(shown, settled(cuts))
    kept = tuple(_between(final, len(shown)))
    dropped: list[Dropped] = []
    last: Cut | None = None
    for cut in final:
        piece = shown[cut.start : cut.end]
        if last is not None and dropped and cut.why == dropped[-1].why and cut.start == last.end:
            dropped[-1] = Dropped(dropped[-1].text + piece, cut.why)
        else:
            dropped.append(Dropped(piece, cut.why))
        last = cut
    return Divided("".join(shown[s:e] for s, e in kept), tuple(dropped), kept)


def _between(cuts: Sequence[Cut], end: int) -> Iterator[tuple[int, int]]:
    """The stretches outside the cuts."""
    at = 0
    for cut in cuts:
        if at < cut.start:
            yield at, cut.start
        at = cut.end
    if at < end:
        yield at, end


SPACE = "white space around the text"


def _trimmed(shown: str, cuts: list[Cut]) -> list[Cut]:
    """The cuts with the white space at the beginning and the end of what is kept added to them."""
    more = list(cuts)
    for start, end in _between(cuts, len(shown)):
        inside = shown[start:end]
        body = len(inside) - len(inside.lstrip())
        more.append(Cut(start, start + body, SPACE))
        if body < len(inside):
            break
    for start, end in reversed(list(_between(settled(more), len(shown)))):
        inside = shown[start:end]
        body = len(inside.rstrip())
        more.append(Cut(start + body, end, SPACE))
        if body:
            break
    return settled(more)
