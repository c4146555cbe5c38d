"""Quotations as contents: those beside a cue, those that run on, and those without any verb."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from alleged.reading.attributions.triple import Triple, by_sentence, holds, join
from alleged.reading.quotations import Quotation, Quotations
from alleged.values.text import Sentence, Span

_REACH = 90
"""How many code points may stand between a cue and the quotation after it in the same sentence."""
_TITLE = 90
"""How long a title before the speaker may be that the parser hung on the quotation."""
_BETWEEN = re.compile(r"^[^\S\n]*[,–—-]?[^\S\n]*$")
_INNER = re.compile(r"^[^“\"\n.!?]*[,:–—]?\s*$")
_NEXT = re.compile(r"^[^“\"\n]*$")


def with_quotations(quotations: Quotations, content: tuple[Span, ...], cue: int) -> tuple[Span, ...]:
    """The content grown to the end of every quotation it reaches into, unless the cue itself stands in that quotation."""
    if not content:
        return content
    grown = list(content)
    for start, end in content:
        for q in quotations.within(start, end):
            if q.start <= cue < q.end or (not q.whole and (q.start < start or q.end > end + 2)):
                continue
            if q.whole and start <= q.end < end <= cue and end - q.end < _TITLE:
                grown.remove((start, end))
                grown.append((min(q.start, start), q.end))
                continue
            grown.append((min(q.start, end), max(q.end, start)))
    return join(grown)


def beside(quotations: Quotations, text: str, s: Sentence, verb: int, source: tuple[Span, ...]) -> tuple[Span, ...]:
    """The quotation that ends where the reporting clause begins, or begins after it in the same sentence."""
    at = s[verb].start
    if quotations.around(at) is not None:
        return ()
    left = min([at, *(start for start, _ in source)])
    for q in reversed(quotations.within(max(0, left - 12), left)):
        if _BETWEEN.match(text[q.end : left]) and q.whole and text[q.start : q.end].rstrip("”»\"' ")[-1:] != ".":
            return (q.span,)
    right = max([s[verb].end, *(end for _, end in source if end <= s[verb].end + _REACH)])
    for q in quotations.within(s[verb].end, s.end + 3):
        if (
            q.start >= s[verb].end
            and q.start - right <= _REACH
            and (_INNER.match(text[right : q.start]) or q.start <= right)
        ):
            return (q.span,)
    return ()


def run_on(text: str, sentences: Sequence[Sentence], quotations: Quotations, triples: list[Triple]) -> list[Triple]:
    """The triples with the quotations that go on after them: the second half of an interrupted one, the next paragraph of an open one."""
    starts = [s.start for s in sentences]
    near = by_sentence(triples, sentences)
    found = list(triples)

    def close(q: Quotation) -> list[int]:
        return near.get(max(0, bisect_right(starts, q.start) - 1), [])

    covered = {q.start for q in quotations.all if any(holds(triples[m].content, q.start) for m in close(q))}
    for n, q in enumerate(quotations.all):
        if q.start in covered or not q.whole or not n:
            continue
        before = quotations.all[n - 1]
        owner = _owner(found, before, close(before))
        if owner is None or not _goes_on(text, sentences, starts, found, owner, before, q):
            continue
        found[owner] = replace(found[owner], content=join((*found[owner].content, q.span)))
        covered.add(q.start)
        mine = near.setdefault(max(0, bisect_right(starts, q.start) - 1), [])
        if owner not in mine:
            mine.append(owner)
    return found


def _owner(triples: list[Triple], q: Quotation, close: list[int]) -> int | None:
    """The innermost triple that has the quotation in its content and its cue outside of it."""
    own = [n for n in close if holds(triples[n].content, q.start) and holds(triples[n].content, q.end - 1)]
    return min(own, key=lambda n: sum(e - b for b, e in triples[n].content)) if own else None


def _goes_on(
    text: str,
    sentences: Sequence[Sentence],
    starts: list[int],
    triples: list[Triple],
    owner: int,
    before: Quotation,
    q: Quotation,
) -> bool:
    between = text[before.end : q.start]
    if before.open or not between.strip():
        return True
    if "\n" in between or not _NEXT.match(between) or len(between) > 200:
        return False
    cue = sentences[triples[owner].sentence][triples[owner].head].start
    near = sentences[bisect_right(starts, q.start) - 1]
    if before.end <= cue < q.start:
        others = [
            t
            for t in triples
            if before.end <= sentences[t.sentence][t.head].start < q.start and t is not triples[owner]
        ]
        return not [t for t in others if sentences[t.sentence].start > cue]
    return near.start >= q.start - 1 and not between.strip(" ,.")
