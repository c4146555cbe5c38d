"""Which hands a happening came through: the attributions whose content holds its trigger."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from alleged.values.attribution import Attribution
from alleged.values.happening import Happening
from alleged.values.text import Sentence


def choose_chains(
    sentences: Sequence[Sentence],
    happenings: Sequence[Happening],
    attributions: Sequence[Attribution],
) -> list[tuple[int, ...]]:
    """For each happening the indices of the attributions on its way, outermost first.

    Of several innermost ones the deepest wins, then the one with the least content, then the one whose holder is the
    happening's own actor, then the first in the text.
    """
    ends = [s.end for s in sentences]
    holding: dict[int, list[int]] = {}
    for n, attribution in enumerate(attributions):
        for start, end in attribution.content:
            for at in range(
                bisect_right(ends, start),
                min(bisect_right(ends, end - 1) + 1, len(ends)),
            ):
                holding.setdefault(at, []).append(n)
    depths = [len(_up(attributions, n)) for n in range(len(attributions))]
    chains: list[tuple[int, ...]] = []
    for happening in happenings:
        at = happening.trigger[0]
        found = [
            n for n in dict.fromkeys(holding.get(happening.sentence, ())) if _holds(attributions[n], happening, at)
        ]
        chains.append(
            _up(
                attributions,
                min(found, key=lambda n: _rank(attributions, depths, n, happening)),
            )
            if found
            else ()
        )
    return chains


def _holds(attribution: Attribution, happening: Happening, at: int) -> bool:
    if (attribution.sentence, attribution.head) == (happening.sentence, happening.head):
        return False
    return any(start <= at < end for start, end in attribution.content)


def _rank(
    attributions: Sequence[Attribution], depths: list[int], n: int, happening: Happening
) -> tuple[int, int, bool, int]:
    attribution = attributions[n]
    size = sum(end - start for start, end in attribution.content)
    return -depths[n], size, attribution.actor not in happening.actors, n


def _up(attributions: Sequence[Attribution], n: int) -> tuple[int, ...]:
    """The chain that ends with attribution n; a loop in `within` is cut where it closes."""
    chain = [n]
    above = attributions[n].within
    while above is not None and above not in chain:
        chain.append(above)
        above = attributions[above].within
    return tuple(reversed(chain))
