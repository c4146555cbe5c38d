"""Which hands a happening came through: the attributions whose content holds its trigger."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from alleged.reading.syntax import auxiliaries, first
from alleged.values.attribution import Attribution
from alleged.values.happening import EventType, Happening, Relation
from alleged.values.text import Sentence

_OFFICES = frozenset({Relation.LEADS, Relation.MEMBER_OF})
_SAID_IS_DONE = frozenset(
    {
        EventType.ACCUSE,
        EventType.AGREE,
        EventType.CONCEDE,
        EventType.REJECT,
        EventType.REQUEST,
        EventType.SUPPORT,
        EventType.THREATEN,
    }
)


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
        best = min(found, key=lambda n: _rank(attributions, depths, n, happening), default=None)
        chain = () if best is None else _up(attributions, best)
        chains.append(_told(sentences[happening.sentence], happening, chain, attributions))
    return chains


def _told(
    sentence: Sentence, happening: Happening, chain: tuple[int, ...], attributions: Sequence[Attribution]
) -> tuple[int, ...]:
    """The chain without hands that add nothing: a holder who follows himself, and the speaker whose words are the deed.

    A title is the writer's word, not that of the person quoted around it.
    """
    if happening.relation in _OFFICES and sentence[happening.head].pos not in ("VERB", "AUX"):
        return ()
    if chain and attributions[chain[-1]].actor in happening.actors and _performs(sentence, happening):
        chain = chain[:-1]
    return tuple(
        n for i, n in enumerate(chain) if i + 1 == len(chain) or not _same(attributions[n], attributions[chain[i + 1]])
    )


def _performs(sentence: Sentence, happening: Happening) -> bool:
    """Whether the speaker does the deed by saying so: "we reject", "I urge"."""
    if happening.type not in _SAID_IS_DONE or sentence[happening.head].tag not in ("VBP", "VBZ"):
        return False
    subject = first(sentence, happening.head, "nsubj")
    return subject is not None and sentence[subject].lower in ("i", "we") and not auxiliaries(sentence, happening.head)


def _same(one: Attribution, other: Attribution) -> bool:
    return one.name == other.name or (one.actor is not None and one.actor == other.actor)


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
