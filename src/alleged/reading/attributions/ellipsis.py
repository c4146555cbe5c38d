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
_NAME = 4
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
    start = part + 2 if s[part + 1].lower in ("and", "but", "while") else part + 1
    rest = range(start, last + 1)
    that = next((i for i in rest if s[i].lower == "that" and s[i].dep == "mark"), None)
    if that is not None and start < that <= start + _NAME:
        return _shared(passage, s, t, range(start, that), range(that, last + 1))
    if not 2 <= len(rest) <= _LONGEST or any(s[i].pos in _VERBAL for i in rest):
        return None
    comma = next((i for i in rest if s[i].text == ","), None)
    number = next((i for i in rest if _number(passage, s, i)), None)
    if comma is not None and number is None:
        return None
    thing = next((i for i in rest if i > start and s[i].lower in ("a", "an") and s[i - 1].pos == "PROPN"), None)
    split = comma or number or (thing if start > part + 1 else None)
    return _shared(passage, s, t, range(start, split), range(split, last + 1)) if split is not None else None


def _shared(passage: Passage, s: Sentence, t: Triple, name: range, said: range) -> Triple | None:
    """The triple of a name and what is said, if the name may have a word of its own."""
    if name and s[name[-1]].text == ",":
        name = name[:-1]
    if not name or any(s[i].pos not in _NAMES and s[i].tag != "PRP$" for i in name):
        return None
    heads = [i for i in name if s[i].pos in ("NOUN", "PROPN") and (s[i].head not in name or s[i].head == i)]
    heads = heads or [i for i in name if s[i].pos in ("NOUN", "PROPN")][-1:]
    who = next((i for i in heads or name if can_speak(s, i, passage.actors, passage.lexicon)), None)
    content = pieces(s, said)
    if who is None or not content:
        return None
    return Triple(s.index, t.head, t.cue, (s.span(name[0], name[-1]),), who, content, t.sense)


def _number(passage: Passage, s: Sentence, i: int) -> bool:
    """Whether a word is a number, also one the tagger took for a name."""
    return s[i].tag == "CD" or s[i].lower in passage.lexicon.words("numbers")
