"""Adverbs by which a clause follows from the one before it."""

from __future__ import annotations

from collections.abc import Iterator

from alleged.lexicon.connectives import ConnectiveLexicon
from alleged.reading.consequences.bounds import Part, clause
from alleged.reading.consequences.matching import Found, matches
from alleged.values.text import Sentence

_VERBAL = frozenset({"VERB", "AUX"})
_OPENING = 6
"""Within how many words of its beginning an adverb must stand to join a sentence to the one before."""


def find_adverbs(s: Sentence, before: Sentence | None, lexicon: ConnectiveLexicon) -> Iterator[Found]:
    """Links from a clause to the clause or sentence before it; `before` is the sentence before in the same paragraph."""
    for words, rows in matches(s, lexicon.adverbs):
        verb = next((a for a in s.ancestors(words[0]) if s[a].pos in _VERBAL), None)
        if verb is None:
            continue
        cause = _earlier(s, verb, words, before)
        if cause is not None:
            yield Found(rows[0], s, words, cause, clause(s, verb, words))


def _earlier(s: Sentence, verb: int, words: tuple[int, ...], before: Sentence | None) -> Part | None:
    token = s[verb]
    if token.dep == "conj" and s[token.head].pos in _VERBAL and token.head < words[0]:
        return clause(s, token.head, [verb])
    beside = next((c for c in s.children[verb] if s[c].dep in ("ccomp", "parataxis") and c < words[0]), None)
    if beside is not None:
        return clause(s, beside)
    if before is None or words[0] >= _OPENING:
        return None
    return clause(before, before.root.i)
