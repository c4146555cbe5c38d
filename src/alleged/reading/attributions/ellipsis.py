"""A second holder who shares the verb of the first: "The mayor counted nine dead, the clinic fourteen"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from alleged.reading.attributions.passage import Passage
from alleged.reading.attributions.speakers import can_speak
from alleged.reading.attributions.triple import Triple, pieces
from alleged.values.text import Sentence

_PARTS = frozenset({",", ";"})
_CLOSE = frozenset({".", "!", "?", "”", '"'})
_LONGEST = 12
_VERBAL = frozenset({"VERB", "AUX", "PART", "SCONJ"})
_NAMES = frozenset({"NOUN", "PROPN", "DET", "ADP", "ADJ"})


def find_shared(passage: Passage, s: Sentence, triples: Sequence[Triple]) -> Iterator[Triple]:
    """The triples of the phrases at a sentence's end that have a holder and a content but no verb of their own."""
    for t in triples:
        if t.speaker is None or t.speaker > t.head or not t.content or s[t.head].pos != "VERB":
            continue
        end = max(stop for _, stop in t.content)
        part = next((i for i in range(t.head + 1, len(s)) if s[i].text in _PARTS and _ends_at(s, i, end)), None)
        if part is None:
            continue
        made = _remainder(passage, s, t, part)
        if made is not None:
            yield made
            return


def _ends_at(s: Sentence, part: int, end: int) -> bool:
    """Whether the mark stands right behind the content, or as its last semicolon."""
    return s[part].start == end or (s[part].text == ";" and s[part].start <= end)


def _remainder(passage: Passage, s: Sentence, t: Triple, part: int) -> Triple | None:
    last = len(s) - 1
    while last > part and s[last].text in _CLOSE:
        last -= 1
    rest = range(part + 1, last + 1)
    if not 2 <= len(rest) <= _LONGEST or any(s[i].pos in _VERBAL for i in rest):
        return None
    comma = next((i for i in rest if s[i].text == ","), None)
    split = comma if comma is not None else next((i for i in rest if _number(passage, s, i)), None)
    if split is None or split == part + 1 or any(s[i].pos not in _NAMES for i in range(part + 1, split)):
        return None
    if comma is not None and not any(_number(passage, s, i) for i in rest):
        return None
    name = range(part + 1, split)
    heads = [i for i in name if s[i].pos in ("NOUN", "PROPN") and (s[i].head not in name or s[i].head == i)]
    heads = heads or [i for i in name if s[i].pos in ("NOUN", "PROPN")][-1:]
    who = next((i for i in heads or name if can_speak(s, i, passage.actors, passage.lexicon)), None)
    said = pieces(s, range(split, last + 1))
    if who is None or not said:
        return None
    return Triple(s.index, t.head, t.cue, (s.span(name[0], name[-1]),), who, said, t.sense)


def _number(passage: Passage, s: Sentence, i: int) -> bool:
    """Whether a word is a number, also one the tagger took for a name."""
    return s[i].tag == "CD" or s[i].lower in passage.lexicon.words("numbers")
