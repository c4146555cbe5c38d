"""Prepositional phrases whose object is the cause or the aim of what they hang on."""

from __future__ import annotations

from collections.abc import Iterator

from alleged.lexicon.connectives import Connective, ConnectiveLexicon
from alleged.reading.consequences.bounds import Part, clause, either, phrase
from alleged.reading.consequences.matching import Found, matches, tie
from alleged.reading.syntax import SUBJECTS, auxiliaries, first, is_negated
from alleged.values.text import Sentence

_VERBAL = frozenset({"VERB", "AUX"})
_BELOW = ("pobj", "pcomp")
_SPANS = frozenset({"DATE", "TIME", "MONEY", "QUANTITY", "PERCENT"})
"""What "for" and "after" measure with: "for several weeks"."""

_CLIMB = 4
"""How far above a preposition the verb may stand that it belongs to."""


def find_phrases(s: Sentence, lexicon: ConnectiveLexicon) -> Iterator[Found]:
    """Links that a prepositional phrase states."""
    for words, rows in matches(s, lexicon.phrases):
        below = _object(s, words)
        if below is None:
            continue
        for row in rows:
            if row.objects and s[below].lemma.lower() not in row.objects:
                continue
            if words[0] == words[-1] and s[below].entity in _SPANS:
                continue
            if row.guard == "gerund" and s[below].tag != "VBG":
                continue
            top = _governor(s, words, row)
            if top is None:
                continue
            yield tie(row, s, words, _below(s, below, words), _held(s, top, words))
            break


def _object(s: Sentence, words: tuple[int, ...]) -> int | None:
    """What stands below the last of the words."""
    last = s[words[-1]]
    if last.tag == "TO" and last.dep == "aux":
        return last.head
    found = next((c for w in reversed(words) for c in s.children[w] if s[c].dep in _BELOW and c > last.i), None)
    if found is None and len(words) > 1:
        found = next((c for c in s.children[last.i] if c > last.i and s[c].dep in ("acl", "ccomp")), None)
    return found


def _below(s: Sentence, below: int, words: tuple[int, ...]) -> Part:
    part = either(s, below)
    return Part(s, part.heads, tuple(i for i in part.tokens if i not in words))


def _governor(s: Sentence, words: tuple[int, ...], row: Connective) -> int | None:
    """What the phrase hangs on, if the row may stand there."""
    above = [a for a in s.ancestors(words[0]) if a not in words]
    if s[words[0]].dep == "conj" and above and s[above[0]].dep in ("prep", "agent"):
        above = above[1:]
    if row.only:
        for a in above[:_CLIMB]:
            if s[a].lemma.lower() in row.only and a < words[0]:
                return a
            if s[a].pos in _VERBAL:
                return None
        return None
    top = next((a for a in above if s[a].pos in _VERBAL), above[0] if above else None)
    if (
        above
        and s[above[0]].pos == "NOUN"
        and s[words[0]].i > above[0]
        and s[above[0]].dep not in ("dobj", "pobj", "attr")
    ):
        top = above[0]
    if row.guard == "gerund":
        near = above[0] if above else -1
        return near if 0 <= near < words[0] and s[near].pos == "VERB" and s[near].lemma not in row.not_on else None
    if row.guard == "modal" and top is not None:
        modal = is_negated(s, top) or any(s[c].tag == "MD" for c in auxiliaries(s, top))
        return top if modal else None
    return top


def _held(s: Sentence, top: int, words: tuple[int, ...]) -> Part:
    """What the phrase is said of: a clause, a noun, or the subject of "is due to"."""
    hanging = next((w for w in (words[0], *s.ancestors(words[0])) if s[w].head == top), words[0])
    mine = first(s, top, *SUBJECTS)
    told = any(s[c].dep in ("attr", "acomp") and c != hanging for c in s.children[top])
    if s[top].lemma == "be" and not told and mine is not None:
        return phrase(s, mine)
    cut = words if s[hanging].i not in words and s[hanging].pos == "NOUN" else (hanging, *words)
    return clause(s, top, cut) if s[top].pos in _VERBAL else phrase(s, top, cut)
