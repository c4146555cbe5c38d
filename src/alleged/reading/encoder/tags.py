"""Anchors and roles of pieces → tags: whole words, runs, and no attribution twice."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from alleged.reading.encoder.network import Floats, Network
from alleged.reading.encoder.pieces import Pieces, Window
from alleged.values.encoding import Tag
from alleged.values.text import Span

CHANCE = 0.25
"""Pieces that are less likely to be an anchor are none."""
NONE, CUE, SOURCE, CONTENT = range(4)
_JOINED = frozenset(" \t\u00a0,;:.–—-“”\"'’‘()[]")
"""What may stand between two runs of one role without parting them."""


def find_tags(
    text: str, pieces: Pieces, windows: list[Window], encoded: list[tuple[Floats, Floats]], network: Network
) -> tuple[Tag, ...]:
    """The attributions of a text, in the order of their anchors."""
    found: list[Tag] = []
    for w, (hidden, anchors) in zip(windows, encoded, strict=True):
        core = np.arange(w.core, w.core_end) - w.start + 1
        at = core[anchors[core] >= CHANCE]
        if not len(at):
            continue
        first, chances = network.roles(hidden, at)
        for n, place in enumerate(at):
            row = max(1, int(first[n]))
            rows = chances[n, row - first[n] : w.size + 1 - first[n]]
            found.append(_tag(text, pieces, int(place) - 1 + w.start, w.start + row - 1, rows, float(anchors[place])))
    return tuple(_once(t for t in found if any(c.isalnum() for a, b in t.content for c in text[a:b])))


def _tag(text: str, pieces: Pieces, anchor: int, start: int, chances: Floats, chance: float) -> Tag:
    roles = _by_word(pieces, start, chances).argmax(axis=1)
    spans = {role: _runs(text, pieces, start + np.flatnonzero(roles == role)) for role in (CUE, SOURCE, CONTENT)}
    return Tag(int(pieces.starts[anchor]), spans[SOURCE], spans[CUE], spans[CONTENT], chance)


def _by_word(pieces: Pieces, start: int, chances: Floats) -> Floats:
    """The chances with the pieces of one word at their common mean."""
    end = start + len(chances)
    begins = np.ones(len(chances), dtype=bool)
    begins[1:] = (
        (pieces.starts[start + 1 : end] != pieces.ends[start : end - 1])
        | (pieces.shapes[start + 1 : end] == 4)
        | (pieces.shapes[start : end - 1] == 4)
    )
    word = np.cumsum(begins) - 1
    summed = np.zeros((word[-1] + 1, chances.shape[1]), dtype=np.float32)
    np.add.at(summed, word, chances)
    means: Floats = (summed / np.bincount(word)[:, None])[word]
    return means


def _runs(text: str, pieces: Pieces, found: Iterable[int]) -> tuple[Span, ...]:
    runs: list[Span] = []
    for piece in found:
        start, end = int(pieces.starts[piece]), int(pieces.ends[piece])
        if runs and all(c in _JOINED for c in text[runs[-1][1] : start]):
            runs[-1] = (runs[-1][0], end)
        else:
            runs.append((start, end))
    return tuple(r for r in runs if any(c.isalnum() for c in text[r[0] : r[1]]) or len(runs) == 1)


def _once(tags: Iterable[Tag]) -> list[Tag]:
    """Each tag but those that mark the same cue and content as a likelier one."""
    best: dict[tuple[tuple[Span, ...], tuple[Span, ...]], Tag] = {}
    for tag in tags:
        known = best.get((tag.cue, tag.content))
        if known is None or tag.chance > known.chance:
            best[tag.cue, tag.content] = tag
    return sorted(best.values(), key=lambda t: t.anchor)
