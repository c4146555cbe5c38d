"""What the finders hand on: a source, a cue and a content, before anyone is named or nested."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from alleged.lexicon.cues import Cue
from alleged.values.text import Sentence, Span

_EDGE = frozenset(",;:-–—….")
_CLOSED = frozenset(",.;:–—-()")


@dataclass(frozen=True, slots=True)
class Triple:
    """One raw attribution of sentence `sentence`.

    `head` is the token that carries the act, `cue` all its tokens. `source` holds the pieces of the source and `speaker` the
    token that heads it; both are empty where nobody is named. `hand` orders those who pass on one and the same content,
    the outermost first. `chance` is the tagger's own score; None where
    it does not see the cue.
    """

    sentence: int
    head: int
    cue: tuple[int, ...]
    source: tuple[Span, ...]
    speaker: int | None
    content: tuple[Span, ...]
    sense: Cue
    hand: int = 0
    chance: float | None = None


class Found(NamedTuple):
    """The tokens of a content, the frame they were found by, further cue tokens, and whether anybody at all may be its source."""

    tokens: list[int]
    frame: str
    cue: tuple[int, ...] = ()
    anybody: bool = False


def pieces(sentence: Sentence, tokens: Iterable[int], text_gap: frozenset[str] = _CLOSED) -> tuple[Span, ...]:
    """Code points of the runs of some tokens; punctuation alone does not part a run, and its edges go without commas."""
    wanted = sorted(set(tokens))
    runs: list[list[int]] = []
    for i in wanted:
        if runs and all(sentence[j].text in text_gap for j in range(runs[-1][-1] + 1, i)):
            runs[-1].append(i)
        else:
            runs.append([i])
    found = []
    for run in runs:
        left, right = run[0], run[-1]
        while left <= right and sentence[left].text in _EDGE:
            left += 1
        while right > left and sentence[right].text in _EDGE:
            right -= 1
        if left <= right and any(sentence[i].pos != "PUNCT" for i in range(left, right + 1)):
            found.append(sentence.span(left, right))
    return tuple(found)


def join(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans in order, those that touch or overlap made one."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)


def holds(spans: Iterable[Span], at: int) -> bool:
    """Whether one of the spans holds a place in the text."""
    return any(start <= at < end for start, end in spans)


def by_sentence(triples: Sequence[Triple], sentences: Sequence[Sentence]) -> dict[int, list[int]]:
    """For each sentence the indices of the triples whose content reaches into it or whose cue stands in it, in order."""
    ends = [s.end for s in sentences]
    found: dict[int, list[int]] = {}
    for n, t in enumerate(triples):
        reached = {t.sentence}
        for start, end in t.content:
            reached.update(range(bisect_right(ends, start), min(bisect_right(ends, end - 1) + 1, len(ends))))
        for at in sorted(reached):
            found.setdefault(at, []).append(n)
    return found


def size(spans: Iterable[Span]) -> int:
    """How many code points the spans cover."""
    return sum(end - start for start, end in spans)
