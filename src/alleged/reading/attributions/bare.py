"""Quotations that nobody is said to utter: a paragraph tells of a person, and the person's own words follow."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from alleged.lexicon.cues import Cue
from alleged.reading.attributions.passage import Passage
from alleged.reading.attributions.triple import Triple, holds
from alleged.reading.quotations import Quotation
from alleged.reading.syntax import first
from alleged.values.actor import ActorType
from alleged.values.text import Sentence

_SAYS = Cue("quotation", "say", "certain")
_FIRST_PERSON = frozenset({"i", "me", "my", "we", "us", "our", "myself", "ourselves"})
_LEAST = 8
"""Words that such a quotation has at least: fewer are a title or a turn of phrase."""


def find_bare(passage: Passage, found: Sequence[Triple]) -> Iterator[Triple]:
    """Quotations in the first person, whole sentences long, that no cue reaches: the words of the person whom the sentence before is about."""
    starts = [s.start for s in passage.sentences]
    for q in passage.quotations.all:
        if not q.whole or len(passage.text[q.start : q.end].split()) < _LEAST:
            continue
        if any(holds(t.content, q.start) or holds(t.content, q.end - 1) for t in found):
            continue
        n = bisect_right(starts, q.start + 1) - 1
        if n < 1 or not _stands_alone(passage.text, passage.sentences[n], q) or not _in_first_person(passage, n, q):
            continue
        before = passage.sentences[n - 1]
        speaker = _person(passage, before) if before.paragraph == passage.sentences[n].paragraph else None
        if speaker is not None:
            yield Triple(before.index, speaker, (), (before.span(speaker, speaker),), speaker, (q.span,), _SAYS)


def _stands_alone(text: str, sentence: Sentence, q: Quotation) -> bool:
    """Whether the quotation begins a sentence and ends one."""
    ended = text[q.start : q.end].rstrip("”»\"' \u2009")[-1:] in ".?!…"
    return sentence.start >= q.start - 1 and ended


def _in_first_person(passage: Passage, n: int, q: Quotation) -> bool:
    words = (t for s in passage.sentences[n:] if s.start < q.end for t in s if q.start <= t.start < q.end)
    return any(t.lower in _FIRST_PERSON for t in words)


def _person(passage: Passage, sentence: Sentence) -> int | None:
    """The subject of a sentence's main clause, if it is a person."""
    subject = first(sentence, sentence.root.i, "nsubj", "nsubjpass")
    actor = passage.actors.at(sentence.index, subject) if subject is not None else None
    return subject if actor is not None and actor.type is ActorType.PERSON else None
