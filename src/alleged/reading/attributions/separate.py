"""Holders who say the same thing each for themselves: "both A and B", "A and, separately, B"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from alleged.reading.attributions.speakers import phrase_of
from alleged.reading.attributions.triple import Triple
from alleged.reading.syntax import conjuncts
from alleged.values.text import Sentence


def with_separate_holders(sentences: Sequence[Sentence], triples: Sequence[Triple]) -> list[Triple]:
    """The triples, one for each holder where the text keeps the holders apart."""
    found: list[Triple] = []
    for t in triples:
        s = sentences[t.sentence]
        apart = _apart(s, t.speaker) if t.speaker is not None else ()
        if not apart:
            found.append(t)
            continue
        for head in apart:
            left, right = _own_phrase(s, head, apart)
            found.append(replace(t, speaker=head, source=(s.span(left, right),)))
    return found


def _apart(s: Sentence, speaker: int) -> tuple[int, ...]:
    heads = conjuncts(s, speaker)
    if len(heads) < 2:
        return ()
    inside = range(min(heads), max(heads) + 1)
    lead = max(0, min(heads) - 4)
    both = any(
        s[i].lower == "both" and (s[i].dep in ("preconj", "det", "predet", "cc") or s[i].pos == "CCONJ")
        for i in range(lead, min(heads))
    )
    separately = any(s[i].lower in ("separately", "independently") for i in inside)
    return tuple(heads) if both or separately else ()


def _own_phrase(s: Sentence, head: int, apart: tuple[int, ...]) -> tuple[int, int]:
    left, right = phrase_of(s, head)
    for other in apart:
        if other > head:
            right = min(right, s.subtree(other)[0] - 1)
        elif other < head:
            left = max(left, other + 1)
    while right > head and (s[right].pos in ("CCONJ", "PUNCT", "ADV", "DET") or s[right].dep in ("cc", "punct")):
        right -= 1
    while left < head and (s[left].pos in ("CCONJ", "PUNCT") or s[left].dep in ("cc", "punct", "preconj")):
        left += 1
    return left, right
