"""The open halves as tensors: windows of articles with their attributions, sentences with their judged predicates."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from alleged.reading.encoder.pieces import STRIDE, Cutter, Pieces, Window, windows
from evals.predict import rows
from training.model import REACH, ROLES

CLS, SEP, PAD = 101, 102, 0
SPAN = 2 * REACH


@dataclass(frozen=True, slots=True)
class Gold:
    """One attribution: its anchor's piece and the role of every piece that has one."""

    anchor: int
    roles: dict[int, int]


@dataclass(frozen=True, slots=True)
class Article:
    """An article with its attributions."""

    id: str
    text: str
    pieces: Pieces
    gold: tuple[Gold, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """A sentence with predicates: (first piece, last piece, mean judgement from -3 to 3)."""

    pieces: Pieces
    targets: tuple[tuple[int, int, float], ...]


def articles(path: Path, cutter: Cutter) -> list[Article]:
    """PolNeAR's articles, cut into pieces."""
    found = []
    for row in rows(path):
        pieces = cutter.cut(row["text"])
        gold = [_gold(pieces, a) for a in row["attributions"]]
        found.append(Article(row["id"], row["text"], pieces, tuple(g for g in gold if g is not None)))
    return found


def _touched(pieces: Pieces, spans: Sequence[Sequence[int]]) -> list[int]:
    found: list[int] = []
    for start, end in spans:
        first = int(np.searchsorted(pieces.ends, start, side="right"))
        last = int(np.searchsorted(pieces.starts, end, side="left"))
        found.extend(range(first, last))
    return found


def _gold(pieces: Pieces, row: dict[str, Any]) -> Gold | None:
    roles: dict[int, int] = {}
    anchor: int | None = None
    for name in ("cue", "content", "source"):
        touched = _touched(pieces, row[name])
        if touched and anchor is None:
            anchor = touched[0]
        for piece in touched:
            roles.setdefault(piece, ROLES.index(name))
    return None if anchor is None else Gold(anchor, roles)


def judged(path: Path, cutter: Cutter, longest: int = 128) -> list[Judged]:
    """Sentences with judged predicates, those of more than `longest` pieces left out."""
    found = []
    for row in rows(path):
        pieces = cutter.cut(row["text"])
        if len(pieces) > longest:
            continue
        targets = []
        for t in row["targets"]:
            touched = _touched(pieces, [(t["start"], t["end"])])
            if touched:
                targets.append((touched[0], touched[-1], float(t["factuality"])))
        if targets:
            found.append(Judged(pieces, tuple(targets)))
    return found


def inputs(parts: Sequence[tuple[Pieces, int, int]]) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
    """The encoder's input for stretches (pieces, start, end): ids, shapes, breaks, quoted (batch, length), lengths (batch)."""
    longest = max(end - start for _, start, end in parts) + 2
    ids = np.full((len(parts), longest), PAD, dtype=np.int64)
    shapes, breaks, quoted = (np.zeros_like(ids) for _ in range(3))
    lengths = np.zeros(len(parts), dtype=np.int64)
    for n, (p, start, end) in enumerate(parts):
        size = end - start
        ids[n, 0], ids[n, size + 1] = CLS, SEP
        ids[n, 1 : size + 1] = p.ids[start:end]
        shapes[n, 1 : size + 1] = p.shapes[start:end]
        breaks[n, 1 : size + 1] = p.breaks[start:end]
        quoted[n, 1 : size + 1] = p.quoted[start:end]
        lengths[n] = size + 2
    a, b, c, d, e = (torch.from_numpy(x) for x in (ids, shapes, breaks, quoted, lengths))
    return a, b, c, d, e


def near(hidden: Tensor, batch: Tensor, at: Tensor, lengths: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """The stretch around each anchor: indices (anchors, SPAN) into the window, distances from the anchor, true lengths.

    `batch` and `at` (anchors,) say in which window and at which piece, marks counted, the anchors stand.
    """
    room = lengths[batch]
    start = torch.minimum((at - REACH).clamp(min=0), (room - SPAN).clamp(min=0))
    index = start[:, None] + torch.arange(SPAN)[None]
    return index.clamp(max=hidden.shape[1] - 1), index - at[:, None], (room - start).clamp(max=SPAN)


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows with anchors to find: `anchors` and `counted` (batch, pieces), and roles (anchors, pieces of the window)."""

    inputs: tuple[Tensor, Tensor, Tensor, Tensor, Tensor]
    anchors: Tensor
    counted: Tensor
    batch: Tensor
    at: Tensor
    roles: Tensor


def batches(found: Sequence[Article], size: int, chance: random.Random) -> Iterator[Batch]:
    """One epoch of windows, cut anew at random places, in random order."""
    all_windows: list[tuple[Article, Window]] = []
    for article in found:
        all_windows += [(article, w) for w in windows(len(article.pieces), chance.randint(STRIDE // 4, STRIDE))]
    chance.shuffle(all_windows)
    for n in range(0, len(all_windows) - size + 1, size):
        yield batch_of(all_windows[n : n + size])


def batch_of(chosen: Sequence[tuple[Article, Window]]) -> Batch:
    """Windows as one batch."""
    made = inputs([(a.pieces, w.start, w.end) for a, w in chosen])
    anchors = torch.zeros(made[0].shape)
    counted = torch.zeros(made[0].shape)
    batch, at, roles = [], [], []
    for n, (article, w) in enumerate(chosen):
        counted[n, w.core - w.start + 1 : w.core_end - w.start + 1] = 1.0
        for g in article.gold:
            if w.core <= g.anchor < w.core_end:
                anchors[n, g.anchor - w.start + 1] = 1.0
                row = torch.zeros(made[0].shape[1], dtype=torch.int64)
                for piece, role in g.roles.items():
                    if w.start <= piece < w.end:
                        row[piece - w.start + 1] = role
                batch.append(n)
                at.append(g.anchor - w.start + 1)
                roles.append(row)
    shape = (0, made[0].shape[1])
    return Batch(
        made,
        anchors,
        counted,
        torch.tensor(batch, dtype=torch.int64),
        torch.tensor(at, dtype=torch.int64),
        torch.stack(roles) if roles else torch.zeros(shape, dtype=torch.int64),
    )
