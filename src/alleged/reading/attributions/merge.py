"""Triples of the rules and of the tagger, made one list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from alleged.reading.attributions.tagged import UNKNOWN, UNKNOWN_AIM
from alleged.reading.attributions.triple import Triple, holds, size
from alleged.values.text import Sentence, Span

SOURCED, UNSOURCED = 0.4, 0.25
"""The least chance of a tag with a source, and without: sources that are missing make the tagger too modest."""
SURE = 0.9
"""The least chance of a tag whose cue the rules know and did not take for one, with a bare noun phrase as its content: "claimed asylum"."""
_CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "parataxis"})
_MARKS = frozenset('“”"«»')


def merge(
    rules: Sequence[Triple], tagged: Sequence[Triple], sentences: Sequence[Sentence], least: float
) -> list[Triple]:
    """All triples of the rules, those of one hand with the tagger's content where the two disagree, and what only the tagger sees."""
    merged: dict[int, Triple] = dict(enumerate(rules))
    new: list[Triple] = []
    beside: dict[int, list[int]] = {}
    for n, r in enumerate(rules):
        beside.setdefault(r.sentence, []).append(n)
    bounds: dict[int, Span] = {}
    for s in sentences:
        bounds[s.paragraph] = (bounds.get(s.paragraph, (s.start, s.end))[0], s.end)
    for found in tagged:
        s = sentences[found.sentence]
        t = replace(found, content=_near(found.content, bounds[s.paragraph]))
        chance = t.chance or 0.0
        if not _counts(t, s):
            continue
        same = [n for n in beside.get(t.sentence, ()) if not set(rules[n].cue).isdisjoint(t.cue)]
        for n in same:
            merged[n] = _joined(rules[n], t) if len(same) == 1 else replace(rules[n], chance=t.chance)
        clear = chance >= SURE or t.sense in (UNKNOWN, UNKNOWN_AIM) or not _is_bare(t, s)
        if not same and clear and chance >= least:
            new.append(t)
    return [*merged.values(), *new]


def _near(content: tuple[Span, ...], paragraph: Span) -> tuple[Span, ...]:
    """The pieces of a content that begin in the paragraph of its cue, or all if none does: a list that a page lost is not carried over."""
    return tuple(p for p in content if paragraph[0] <= p[0] < paragraph[1]) or content


def _counts(t: Triple, s: Sentence) -> bool:
    """Whether a tag is likely enough to be looked at; without a source it has to say more than a noun, and not to describe one."""
    chance = t.chance or 0.0
    return chance >= SOURCED or (
        not t.source and chance >= UNSOURCED and s[t.head].dep != "amod" and not _is_bare(t, s)
    )


def _joined(rule: Triple, t: Triple) -> Triple:
    """The rule's triple, with the tagger's content where the two disagree, and with its source where that says more of the same speaker."""
    rule = replace(rule, chance=t.chance)
    if not _agree(rule.content, t.content):
        rule = replace(rule, content=t.content)
    if len(rule.source) == 1 and len(t.source) == 1:
        (a, b), (c, d) = rule.source[0], t.source[0]
        if c <= a and b <= d:
            rule = replace(rule, source=t.source)
    return rule


def _is_bare(t: Triple, s: Sentence) -> bool:
    """Whether the content is a thing: an object of the cue without a clause beside it, or words without a verb; never a quotation."""
    inside = {token.i for token in s if holds(t.content, token.start)}
    if any(s[i].text in _MARKS for i in inside):
        return False
    below = {s[c].dep for c in s.children[t.head] if c in inside}
    if "dobj" in below and below.isdisjoint(_CLAUSES):
        return True
    return not any(s[i].pos in ("VERB", "AUX") for i in inside)


def _agree(a: Sequence[Span], b: Sequence[Span]) -> bool:
    """Whether two roles share at least half of their code points, or are both missing."""
    if not a or not b:
        return not a and not b
    shared = sum(max(0, min(e, f) - max(s, t)) for s, e in a for t, f in b)
    return 4 * shared >= size(a) + size(b)
