"""On whose word: every attribution of a text, its holder named, its conditions noted, nested in the others.

The finders (`verbs`, `nouns`, `phrases`, `quoted`, `relays`) give raw triples of source, cue and content; `names`, `conditions` and
`nesting` make attributions of triples, wherever they come from.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from alleged.lexicon.cues import CueLexicon
from alleged.reading.attributions.conditions import conditions_of, is_denied
from alleged.reading.attributions.find import find_triples
from alleged.reading.attributions.mend import mend
from alleged.reading.attributions.names import Named, name_of
from alleged.reading.attributions.nesting import nest
from alleged.reading.attributions.passage import Passage
from alleged.reading.attributions.triple import Triple
from alleged.reading.quotations import Quotations
from alleged.values.actor import Actors
from alleged.values.attribution import Attribution
from alleged.values.encoding import Encoding
from alleged.values.text import Sentence

LEAST = 0.9
"""A chain that is wrong costs a reader more than one that is missing; benchmarks that weigh both alike ask for less."""
_I = frozenset({"i", "me", "my"})
_WE = frozenset({"we", "us", "our"})
_DATELINE = re.compile(r"^[^\n]{0,60}?\(\s*([A-Z][\w ]{1,25}?)\s*\)\s*[-–—]", re.MULTILINE)


def find_attributions(
    text: str,
    sentences: Sequence[Sentence],
    actors: Actors,
    lexicon: CueLexicon,
    encoding: Encoding | None = None,
    *,
    least: float = LEAST,
) -> tuple[Attribution, ...]:
    """The attributions of a text in the order of their cues; the author, who holds everything else, is none of them.

    Without an `encoding` the rules work alone. What only the tagger sees counts from a chance of `least` up.
    """
    sentences = tuple(mend(s, lexicon) for s in sentences)
    passage = Passage(text, sentences, Quotations(text), actors, lexicon)
    triples = find_triples(passage, encoding, least)
    named = [name_of(t, passage) for t in triples]
    kept = [n for n, who in enumerate(named) if not _is_author(text, who)]
    triples, named = [triples[n] for n in kept], [named[n] for n in kept]
    within = nest(triples, sentences)
    named = _first_persons(triples, named, within, sentences)
    outer = [triples[above] if above is not None else None for above in within]
    return tuple(
        _attribution(t, who, above, conditions_of(t, passage, around), passage)
        for t, who, above, around in zip(triples, named, within, outer, strict=True)
    )


def _first_persons(
    triples: Sequence[Triple], named: Sequence[Named], within: Sequence[int | None], sentences: Sequence[Sentence]
) -> list[Named]:
    """ "I" and an unknown "we" in somebody's words are that somebody."""
    found = list(named)
    for n, t in enumerate(triples):
        above = within[n]
        word = sentences[t.sentence][t.speaker].lower if t.speaker is not None else ""
        if above is not None and (word in _I or (word in _WE and named[n].actor is None)):
            found[n] = named[above]
    return found


def _attribution(
    t: Triple, who: Named, within: int | None, conditions: tuple[str, ...], passage: Passage
) -> Attribution:
    s = passage.sentences[t.sentence]
    denied = is_denied(t, s)
    cue = _runs(s, t.cue)
    return Attribution(
        sentence=t.sentence,
        head=t.head,
        source=t.source,
        cue=cue,
        content=t.content,
        name=who.name,
        act=t.sense.act,
        cue_text=" … ".join(passage.text[a:b] for a, b in cue),
        source_text=" … ".join(passage.text[a:b] for a, b in t.source),
        actor=who.actor,
        kind=who.kind,
        anonymous=who.anonymous or "anonymous" in conditions,
        conditions=conditions,
        polarity=-1 if denied else t.sense.polarity,
        veridicality=_commitment(t, denied=denied),
        within=within,
        chance=t.chance,
        reason=f"cue “{s[t.head].text}” ({t.sense.act})"
        if cue
        else f"own words after a sentence about “{s[t.head].text}”",
    )


def _commitment(t: Triple, *, denied: bool) -> str:
    """A denied saying commits its holder to nothing, a denied belief to the contrary."""
    if not denied:
        return t.sense.veridicality
    return "negative" if t.sense.act in ("believe", "expect") else "uncommitted"


def _runs(s: Sentence, tokens: Sequence[int]) -> tuple[tuple[int, int], ...]:
    runs: list[list[int]] = []
    for i in sorted(set(tokens)):
        if runs and i == runs[-1][-1] + 1:
            runs[-1].append(i)
        else:
            runs.append([i])
    return tuple(s.span(r[0], r[-1]) for r in runs)


def _is_author(text: str, who: Named) -> bool:
    """Whether the holder is the agency of the dateline: "LAGOS (Reuters) - …" makes Reuters the author."""
    line = _DATELINE.search(text[:400])
    return line is not None and line.group(1).lower() == who.name.lower()
