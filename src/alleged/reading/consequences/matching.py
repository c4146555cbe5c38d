"""Words of the connective lexicon found in a sentence, and what a link between two parts of it is before it has spans."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from alleged.lexicon.connectives import Connective, Rows
from alleged.reading.consequences.bounds import Part
from alleged.values.text import Sentence


@dataclass(frozen=True, slots=True)
class Found:
    """A row of the lexicon at work: its words' tokens in one sentence, and the parts it ties."""

    row: Connective
    sentence: Sentence
    words: tuple[int, ...]
    cause: Part
    effect: Part


def tie(row: Connective, s: Sentence, words: tuple[int, ...], below: Part, other: Part) -> Found:
    """A link whose one part stands below its words, on the side that the row says."""
    cause, effect = (below, other) if row.side == "cause" else (other, below)
    return Found(row, s, words, cause, effect)


@lru_cache(maxsize=8)
def _openings(words: tuple[str, ...]) -> dict[str, tuple[int, ...]]:
    """By their first word, how many words the entries have, longest first."""
    found: dict[str, set[int]] = {}
    for entry in words:
        parts = entry.split()
        found.setdefault(parts[0], set()).add(len(parts))
    return {word: tuple(sorted(lengths, reverse=True)) for word, lengths in found.items()}


def matches(s: Sentence, rows: Rows) -> Iterator[tuple[tuple[int, ...], tuple[Connective, ...]]]:
    """Where entries of the lexicon stand in a sentence, the longest at each place, none inside another."""
    openings = _openings(tuple(rows))
    end = 0
    for i, token in enumerate(s.tokens):
        for length in openings.get(token.lower, ()) if i >= end else ():
            words = " ".join(t.lower for t in s.tokens[i : i + length])
            if i + length <= len(s) and words in rows:
                yield tuple(range(i, i + length)), rows[words]
                end = i + length
                break
