"""Triples from a trained tagger's tags: the words that the spans cover, the cue's head, the speaker, and the sense of the cue."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from alleged.lexicon.cues import Cue, CueLexicon
from alleged.reading.attributions.passage import Passage
from alleged.reading.attributions.speakers import agent_of
from alleged.reading.attributions.triple import Triple, join
from alleged.reading.syntax import is_passive
from alleged.values.encoding import Tag
from alleged.values.text import Sentence, Span

_SEEMING = frozenset({"seem", "appear", "look"})
UNKNOWN = Cue("verb", "say", "certain")
"""The sense of a cue that the lexicon does not know."""
UNKNOWN_AIM = Cue("verb", "intend", "uncommitted")
"""The same, where the content is something still to be done: "is committed to withdraw"."""
_OPENERS = {
    "to": "to",
    "whether": "question",
    "if": "question",
    "who": "question",
    "why": "question",
    "what": "question",
}


def tagged_triples(passage: Passage, tags: Sequence[Tag]) -> Iterator[Triple]:
    """A triple for each tag whose cue has a word that says something, in order."""
    starts = [s.start for s in passage.sentences]
    for tag in tags:
        if not tag.cue:
            continue
        s = passage.sentences[max(0, bisect_right(starts, tag.cue[0][0]) - 1)]
        cue = _tokens(s, tag.cue)
        if all(s[i].pos in ("AUX", "PART") for i in cue):
            continue
        head = _head(s, cue, passage.lexicon)
        speaker, source, content = _parties(s, head, tag)
        sense = _sense(s, head, tag, passage)
        yield Triple(s.index, head, cue, source, speaker, content, sense, chance=tag.chance)


def _parties(s: Sentence, head: int, tag: Tag) -> tuple[int | None, tuple[Span, ...], tuple[Span, ...]]:
    """The speaker, the source and the content; who only undergoes the cue ("the envoy is accused of …") belongs to the content."""
    tokens = _tokens(s, tag.source)
    if not tokens:
        return None, tag.source, tag.content
    speaker = _top(s, tokens)
    if _undergoes(s, speaker, head):
        return None, (), join((*tag.source, *tag.content))
    return speaker, tag.source, tag.content


def _undergoes(s: Sentence, speaker: int, head: int) -> bool:
    """Whether a supposed speaker is only what the cue is about: the subject of a passive without agent, or of seeming."""
    over = s[speaker].head
    passive = s[speaker].dep == "nsubjpass" and is_passive(s, over) and agent_of(s, over) is None
    return passive or (s[head].lemma in _SEEMING and over == head)


def _tokens(s: Sentence, spans: Sequence[Span]) -> tuple[int, ...]:
    return tuple(t.i for t in s if any(t.start < end and start < t.end for start, end in spans))


def _top(s: Sentence, tokens: Sequence[int]) -> int:
    """The token that the others hang on: the first whose head lies outside."""
    inside = set(tokens)
    outer = [i for i in tokens if (s[i].head not in inside or s[i].head == i) and s[i].pos != "PUNCT"]
    named = [i for i in outer if s[i].pos in ("NOUN", "PROPN", "PRON")]
    return (named or outer or list(tokens))[0]


def _head(s: Sentence, cue: Sequence[int], lexicon: CueLexicon) -> int:
    """The token that carries the act: a known cue before an unknown one, and the highest of those in the tree."""
    known = [i for i in cue if _senses(s, i, lexicon)]
    return _top(s, known or cue)


def _senses(s: Sentence, i: int, lexicon: CueLexicon) -> tuple[Cue, ...]:
    t = s[i]
    tables = (lexicon.verbs, lexicon.nouns) if t.pos in ("VERB", "AUX") else (lexicon.nouns, lexicon.verbs)
    for table in tables:
        if t.lemma in table:
            return table[t.lemma]
    for table in (lexicon.predicatives, lexicon.adverbs, lexicon.adjectives, lexicon.phrases):
        if t.lower in table:
            return table[t.lower]
    return ()


def _sense(s: Sentence, head: int, tag: Tag, passage: Passage) -> Cue:
    """The sense of the cue that fits the content's form; plain saying where the lexicon knows none."""
    senses = _senses(s, head, passage.lexicon)
    opener = passage.text[tag.content[0][0] : tag.content[0][1]].split()[:1] if tag.content else []
    frame = _OPENERS.get(opener[0].lower()) if opener else None
    if not senses:
        return UNKNOWN_AIM if frame == "to" else UNKNOWN
    beside = {t.lower for t in s if head < t.i <= head + 4} | {s[c].lower for c in s.children[head]}
    fitting = [c for c in senses if not c.beside or c.beside & beside] or list(senses)
    return next((c for c in fitting if frame is not None and frame in c.frames), fitting[0])
