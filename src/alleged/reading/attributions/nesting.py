"""Which attribution stands in whose content."""

from __future__ import annotations

from collections.abc import Sequence

from alleged.reading.attributions.triple import Triple, by_sentence, holds, size
from alleged.values.text import Sentence


def nest(triples: Sequence[Triple], sentences: Sequence[Sentence]) -> tuple[int | None, ...]:
    """For each triple the index of the innermost one whose content holds its cue, or that passes the same content on before it."""
    heads = [sentences[t.sentence][t.head].start for t in triples]
    sizes = [size(t.content) for t in triples]
    near = by_sentence(triples, sentences)
    found: list[int | None] = []
    for n, t in enumerate(triples):
        above = [
            m
            for m, other in ((m, triples[m]) for m in near[t.sentence])
            if m != n
            and (
                _before(other, t)
                or (not _before(t, other) and _around(other, t, heads[n], heads[m], sizes[m], sizes[n]))
            )
        ]
        found.append(min(above, key=lambda m: (sizes[m], -triples[m].hand, m)) if above else None)
    return tuple(_without_loops(found))


def _before(other: Triple, t: Triple) -> bool:
    """Whether another holder passes on the same content with an earlier hand."""
    same = (
        other.sentence == t.sentence
        and bool(t.content)
        and (other.content == t.content or set(t.content) <= set(other.content))
    )
    return same and other.hand < t.hand


def _around(other: Triple, t: Triple, head: int, other_head: int, other_size: int, own_size: int) -> bool:
    if not holds(other.content, head):
        return False
    if not holds(t.content, other_head):
        return True
    last, own_last = (all(end <= at for _, end in c) for c, at in ((other.content, other_head), (t.content, head)))
    return last if last != own_last else other_size > own_size


def _without_loops(above: list[int | None]) -> list[int | None]:
    for n in range(len(above)):
        seen = {n}
        at = n
        while (up := above[at]) is not None:
            if up in seen:
                above[at] = None
                break
            seen.add(up)
            at = up
    return above
