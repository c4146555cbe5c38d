"""Text with evidence marked over it: spans that nest and overlap become pieces side by side, each knowing all that covers it."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from alleged.values.document import Document
from alleged.values.statement import Statement
from alleged.values.text import Span
from alleged.views.plain import plain

LANES = 3
"""How many lines can run under the text side by side; evidence that nests deeper shares the lowest."""

_SAFE = ("http://", "https://")


@dataclass(frozen=True, slots=True)
class Line:
    """A line under a piece of text: in which lane it runs, counted from the text, and the kind that colours it."""

    lane: int
    kind: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text under which nothing begins or ends.

    `numbers` are the statements whose evidence covers it, `lines` what is drawn for them. `anchors` are the places that begin here,
    `ends` the statements whose evidence ends here, `onward` the lines that run on behind it. `roles` are cue, source and gap.
    """

    text: str
    numbers: tuple[int, ...] = ()
    lines: tuple[Line, ...] = ()
    anchors: tuple[str, ...] = ()
    ends: tuple[int, ...] = ()
    onward: tuple[Line, ...] = ()
    roles: tuple[str, ...] = ()
    href: str | None = None


@dataclass(frozen=True, slots=True)
class _Range:
    """Something that covers a span of the text: evidence of some statements, or a role of some words."""

    span: Span
    numbers: tuple[int, ...] = ()
    line: Line | None = None
    anchors: tuple[str, ...] = ()
    role: str | None = None
    href: str | None = None


def marked(document: Document, statements: Sequence[Statement], numbers: Sequence[int]) -> list[list[Piece]]:
    """The paragraphs of a document's text in pieces; `numbers` are what the statements are called on the page.

    All pieces together are the whole text, made harmless, but for its line ends and empty lines.
    """
    text = plain(document.text)
    ranges = _ranges(text, document, statements, numbers)
    paragraphs: list[list[Piece]] = [[]]
    for piece in _pieces(text, ranges):
        if piece.text == "\n":
            paragraphs.append([])
        else:
            paragraphs[-1].append(piece)
    return [p for p in paragraphs if "".join(piece.text for piece in p).strip()]


def cue_anchor(span: Span) -> str:
    """The name of the place in the text where a cue stands."""
    return f"c{span[0]}-{span[1]}"


def _ranges(text: str, document: Document, statements: Sequence[Statement], numbers: Sequence[int]) -> list[_Range]:
    evidence: dict[Span, list[tuple[int, str]]] = {}
    roles: dict[tuple[Span, str], _Range] = {}
    for statement, number in zip(statements, numbers, strict=True):
        if span := _shown(text, statement.start, statement.end):
            evidence.setdefault(span, []).append((number, statement.kind.value))
        for holder in statement.chain:
            for place, role in ((holder.cue_span, "cue"), (holder.source, "source")):
                at = _shown(text, *place) if place else None
                if place and at:
                    anchors = (cue_anchor(place),) if place == (holder.cue_span or holder.source) else ()
                    roles[at, role] = _Range(at, anchors=anchors, role=role)
    lanes = _lanes(evidence)
    found = [*roles.values()]
    for span, said in evidence.items():
        names = tuple(f"e{number}" for number, _ in said)
        found.append(_Range(span, tuple(n for n, _ in said), Line(lanes[span], said[0][1]), names))
    for number, gap in enumerate(document.gaps, 1):
        if at := _shown(text, gap.start, gap.end):
            found.append(_Range(at, anchors=(f"g{number}",), role="gap"))
    for link in document.links:
        at = _shown(text, link.start, link.end)
        if at and link.href.lower().startswith(_SAFE):
            found.append(_Range(at, href=link.href))
    return sorted(found, key=lambda r: (r.span[0], -r.span[1]))


def _shown(text: str, start: int, end: int) -> Span | None:
    """A span without the white space at its ends, as far as it lies in the text; None if nothing is left."""
    start, end = max(0, start), min(end, len(text))
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None


def _lanes(spans: Iterable[Span]) -> dict[Span, int]:
    """A lane for each span so that no two that overlap share one, the shortest nearest to the text."""
    taken: list[list[Span]] = [[] for _ in range(LANES - 1)]
    lanes: dict[Span, int] = {}
    for span in sorted(spans, key=lambda s: (s[1] - s[0], s)):
        lane = next((n for n, lane in enumerate(taken) if _is_free(lane, span)), LANES - 1)
        if lane < LANES - 1:
            insort(taken[lane], span)
        lanes[span] = lane
    return lanes


def _is_free(lane: Sequence[Span], span: Span) -> bool:
    at = bisect_left(lane, span)
    before, after = lane[at - 1] if at else None, lane[at] if at < len(lane) else None
    return (before is None or before[1] <= span[0]) and (after is None or after[0] >= span[1])


def _pieces(text: str, ranges: Sequence[_Range]) -> Iterator[Piece]:
    """All pieces in order, each line end one of its own: one sweep, however many ranges there are."""
    ends = [n for n, character in enumerate(text) if character == "\n"]
    cuts = sorted({0, len(text), *ends, *(n + 1 for n in ends), *(c for r in ranges for c in r.span)})
    waiting, over = list(reversed(ranges)), list[_Range]()
    for first, last in pairwise(cuts):
        over = [r for r in over if r.span[1] > first]
        begun = []
        while waiting and waiting[-1].span[0] == first:
            begun.append(waiting.pop())
        over += begun
        yield Piece(
            text=text[first:last],
            numbers=tuple(sorted(n for r in over for n in r.numbers)),
            lines=_drawn(over),
            anchors=tuple(dict.fromkeys(a for r in begun for a in r.anchors)),
            ends=tuple(sorted(n for r in over if r.span[1] == last for n in r.numbers)),
            onward=_drawn([r for r in over if r.span[1] > last]),
            roles=tuple(sorted({r.role for r in over if r.role})),
            href=next((r.href for r in over if r.href), None),
        )


def _drawn(over: Sequence[_Range]) -> tuple[Line, ...]:
    """The lines of some ranges, one a lane."""
    return tuple(sorted({r.line.lane: r.line for r in over if r.line}.values(), key=lambda line: line.lane))
