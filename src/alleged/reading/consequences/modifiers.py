"""Adjectives, nouns and adverbs of degree that tie a cause to its effect."""

from __future__ import annotations

from collections.abc import Iterator

from alleged.lexicon.connectives import Connective, ConnectiveLexicon
from alleged.reading.consequences.bounds import Part, clause, either, phrase
from alleged.reading.consequences.matching import Found, tie
from alleged.reading.consequences.subjects import subject
from alleged.reading.syntax import SUBJECTS, first
from alleged.values.text import Sentence

_VERBAL = frozenset({"VERB", "AUX"})
_GRADED = frozenset({"ADJ", "ADV", "NOUN", "VERB"})


def find_modifiers(s: Sentence, lexicon: ConnectiveLexicon) -> Iterator[Found]:
    """Links that an adjective, a noun or an adverb of degree states."""
    for token in s.tokens:
        word = token.lower if token.lower in lexicon.modifiers else token.lemma.lower()
        for row in lexicon.modifiers.get(word, ()):
            found = _FRAMES[row.frames[0]](s, token.i, row)
            if found is not None:
                yield found
                break


def _infinitive(s: Sentence, i: int) -> int | None:
    """An infinitive below a token, its "to" before it."""
    return next((c for c in s.children[i] if c > i and any(s[g].tag == "TO" for g in s.children[c])), None)


def _openers(s: Sentence, c: int) -> tuple[int, ...]:
    return tuple(g for g in s.children[c] if s[g].tag == "TO")


def _complement(s: Sentence, i: int, row: Connective) -> Found | None:
    """ "Vital for peace", "necessary to end the war", "the tools needed to win"."""
    if s[i].pos not in ("ADJ", "VERB", "NOUN") or (s[i].pos == "VERB" and s[i].tag != "VBN"):
        return None
    below, words = _below(s, i)
    other = _qualified(s, i, below) if below is not None else None
    if below is None or other is None:
        return None
    return tie(row, s, words, either(s, below, _openers(s, below)), other)


def _below(s: Sentence, i: int) -> tuple[int | None, tuple[int, ...]]:
    """What stands below the word, as infinitive or after "to" or "for", and the words of the connective."""
    below = _infinitive(s, i)
    if below is not None:
        return below, (i, *_openers(s, below))
    into = next((c for c in s.children[i] if s[c].dep == "prep" and s[c].lower in ("to", "for")), None)
    if into is not None:
        return first(s, into, "pobj", "pcomp"), (i, into)
    if s[i].dep == "amod" and i < s[i].head:
        below = _infinitive(s, s[i].head)
    return (below, (i, *_openers(s, below))) if below is not None else (None, ())


def _qualified(s: Sentence, i: int, below: int) -> Part | None:
    """What the word is said of: the noun it stands with, or the subject of its clause."""
    above = s[i].head
    if s[i].dep in ("amod", "acl") and s[above].pos in ("NOUN", "PROPN"):
        return phrase(s, above, [w for w in (i, below) if s[w].head == above and (w > above or w == below)])
    if s[i].pos == "VERB":
        mine = first(s, i, "nsubjpass")
        return phrase(s, mine) if mine is not None else None
    predicative = s[i].dep in ("acomp", "oprd", "attr", "ccomp", "ROOT", "conj")
    own = subject(s, above) if predicative and s[above].pos in _VERBAL else None
    return own if own is not None and s[own.heads[0]].lower != "it" else None


def _degree(s: Sentence, i: int, row: Connective) -> Found | None:
    """ "Too weak to fight", "strong enough to win", "enough troops to win"."""
    graded = s[i].head
    if s[i].dep not in ("advmod", "amod") or s[graded].pos not in _GRADED:
        return None
    below = next((b for b in (_infinitive(s, j) for j in _beside(s, graded)) if b is not None), None)
    if below is None or below < i:
        return None
    near = [j for j in range(min(i, graded), max(i, graded) + 1) if s[j].dep != "punct"]
    if s[graded].pos == "NOUN":
        near = [j for j in phrase(s, graded, [below]).tokens if j < below]
    return tie(row, s, (i, *_openers(s, below)), clause(s, below, _openers(s, below)), Part(s, (graded,), tuple(near)))


def _beside(s: Sentence, graded: int) -> list[int]:
    """Where the infinitive of a graded word may hang: on it, on what is coordinated with it, or on the word above."""
    found = [graded, *(c for c in s.children[graded] if s[c].dep == "conj")]
    above = s[graded].head
    if s[graded].dep in ("amod", "advmod", "acomp", "oprd", "attr", "dobj") and above != graded:
        found.append(above)
    return found


def _extent(s: Sentence, i: int, row: Connective) -> Found | None:
    """ "So brutal that thousands fled"."""
    graded = s[i].head
    if s[i].dep not in ("advmod", "predet", "amod", "det") or s[graded].pos not in _GRADED or graded < i:
        return None
    for j in _beside(s, graded):
        for c in s.children[j]:
            finite = s[c].dep in ("ccomp", "advcl") and c > graded and first(s, c, *SUBJECTS) is not None
            if finite and s[s[c].head].i in (graded, s[graded].head) and s[s[min(s.subtree(c))].i].lower == "that":
                return tie(row, s, (i,), clause(s, c, whole=True), Part(s, (graded,), tuple(range(i, graded + 1))))
    return None


def _noun(s: Sentence, i: int, row: Connective) -> Found | None:
    """ "X is the cause of Y", "X is the result of Y", "the reason why Y is X"."""
    above = s[i].head
    if s[above].lemma != "be" or s[i].dep not in ("attr", "nsubj"):
        return None
    if s[i].dep == "attr":
        told = first(s, above, *SUBJECTS)
    else:
        told = next(
            (c for c in s.children[above] if c > above and s[c].dep in ("attr", "ccomp", "acomp", "xcomp")), None
        )
    below, words = _told_by(s, i, row)
    if told is None or below is None:
        return None
    return tie(row, s, words, either(s, below), either(s, told))


def _told_by(s: Sentence, i: int, row: Connective) -> tuple[int | None, tuple[int, ...]]:
    """What hangs on such a noun, and the words of the connective."""
    for c in s.children[i]:
        if s[c].dep == "prep" and s[c].lower in ("of", "for", "behind", "to"):
            return first(s, c, "pobj", "pcomp"), (i, c)
        if s[c].dep in ("relcl", "acl") and first(s, c, *SUBJECTS) is not None and row.side == "effect":
            return c, (i,)
    return None, ()


def _why(s: Sentence, i: int, row: Connective) -> Found | None:
    """ "That is why thousands fled"."""
    verb = s[i].head
    copula = s[verb].head
    told = first(s, copula, "nsubj") if s[copula].lemma == "be" and copula < i < verb else None
    return tie(row, s, (i,), clause(s, verb, [i]), phrase(s, told)) if told is not None else None


_FRAMES = {"complement": _complement, "degree": _degree, "extent": _extent, "noun": _noun, "why": _why}
