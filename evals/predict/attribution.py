"""Attribution relations as PolNeAR marks them: the outermost ones, as spans of source, cue and content.

Where its guidelines part from ours, theirs are followed: they count many a mood and intention, so that less sure tags count as well; who says something to a medium is its source and not the medium; a source goes
with the relative clauses that describe it; the source of a relative clause's own verb is its pronoun. What only our rules take for an
attribution, and the tagger trained on its articles does not see at all, lies outside of its guidelines four times in five.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from alleged.reading.syntax import SUBJECTS, first_conjunct
from alleged.values.attribution import Attribution
from alleged.values.text import Sentence, Span
from evals.predict.reader import Reader

_RELATIVE = frozenset({"who", "which", "that"})


def predict(row: dict[str, Any], reader: Reader) -> dict[str, Any]:
    """The attributions of `row["text"]` that stand in no other's content."""
    read = reader.attribute(row["text"], least=0.0)
    return {
        "id": row["id"],
        "attributions": [
            {
                "id": f"a{n}",
                "source": [list(span) for span in _source(a, read.sentences)],
                "cue": [list(span) for span in a.cue],
                "content": [list(span) for span in a.content],
            }
            for n, a in enumerate(outermost(read.attributions, seen=reader.encoder is not None), 1)
        ],
    }


def outermost(found: Sequence[Attribution], *, seen: bool) -> list[Attribution]:
    """The attributions that stand in no other's content, of several hands behind one cue the innermost; with `seen` as if those that the
    tagger does not see were not there.
    """
    above = [_above(found, a, seen=seen) for a in found]
    told = {m for a, m in zip(found, above, strict=True) if m is not None and _same_cue(a, found[m])}
    return [
        a
        for n, (a, m) in enumerate(zip(found, above, strict=True))
        if n not in told
        and not (seen and a.chance is None)
        and (m is None or (_same_cue(a, found[m]) and above[m] is None))
    ]


def _above(found: Sequence[Attribution], a: Attribution, *, seen: bool) -> int | None:
    at = a.within
    while at is not None and seen and found[at].chance is None:
        at = found[at].within
    return at


def _same_cue(a: Attribution, b: Attribution) -> bool:
    return a.cue == b.cue and a.sentence == b.sentence


def _source(a: Attribution, sentences: Sequence[Sentence]) -> tuple[Span, ...]:
    """The source's span with its relative clauses, or the pronoun of the relative clause that the cue stands in."""
    s = sentences[a.sentence]
    verb = first_conjunct(s, a.head)
    pronoun = next((c for c in s.children[verb] if s[c].dep in SUBJECTS and s[c].lower in _RELATIVE), None)
    if not a.source or (s[verb].dep == "relcl" and pronoun is not None):
        return (s.span(pronoun, pronoun),) if a.source and pronoun is not None else a.source
    start, end = a.source[-1]
    inside = [t.i for t in s if start <= t.start < end]
    for i in inside:
        for c in s.children[i]:
            words = s.subtree(c)
            near = s[c].dep == "relcl" and words[0] - inside[-1] in (1, 2)
            if near and a.head not in words and not any(b <= s[words[0]].start < e for b, e in a.content):
                return (*a.source[:-1], (start, s[words[-1]].end))
    return a.source
