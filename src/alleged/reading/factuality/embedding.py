"""How a predicate hangs on the word above it, and what the lexicon says of that word."""

from __future__ import annotations

from alleged.lexicon.veridicality import Signature
from alleged.reading.factuality.state import Scope
from alleged.values.text import Sentence

_CLASS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adjective"}


def signature_at(scope: Scope, head: int, form: str) -> tuple[Signature, str] | None:
    """What a governing word does to a complement of this form, with the word; of the predicative where the governor is "be"."""
    s, known = scope.sentence, scope.lexicon.signatures
    token = s[head]
    if token.lemma == "be":
        for c in s.children[head]:
            if s[c].dep in ("acomp", "attr", "oprd"):
                found = known.get((_CLASS.get(s[c].pos, ""), s[c].lemma, form))
                return (found, s[c].text) if found else None
        for c in s.children[head]:
            if s[c].dep == "nsubj" and ("noun", s[c].lemma, form) in known:
                return known["noun", s[c].lemma, form], s[c].text
    word = (
        "adjective"
        if token.tag in ("JJ", "VBN") and ("adjective", token.lower, form) in known
        else _CLASS.get(token.pos, "")
    )
    found = known.get((word, token.lower, form)) or known.get((word, token.lemma, form))
    return (found, token.text) if found else None


def form_of(s: Sentence, i: int) -> str:
    """How a predicate is embedded: "to", "ing", "that" (finite) or "whether"."""
    for c in s.children[i]:
        if s[c].dep == "mark" and s[c].lower in ("whether", "if"):
            return "whether"
        if s[c].dep == "aux" and s[c].tag == "TO":
            return "to"
    tag = s[i].tag
    if tag == "VBG" and not any(s[c].dep in ("aux", "nsubj") for c in s.children[i]):
        return "ing"
    if (
        tag == "VB"
        and not any(s[c].tag == "MD" for c in s.children[i])
        and not any(s[c].lower == "that" for c in s.children[i])
    ):
        return "to"
    return "that"


def definite(s: Sentence, i: int) -> bool:
    """Whether a noun is spoken of as known: with "the", "this", a possessive."""
    return s[i].pos == "PROPN" or any(
        s[c].dep == "poss" or (s[c].dep == "det" and s[c].lower in ("the", "this", "that", "these", "those"))
        for c in s.children[i]
    )


def after_so(s: Sentence, i: int) -> bool:
    """Whether a clause opens with "so" or stands right after it."""
    left = min(s.subtree(i))
    return s[left].lower == "so" or (left > 0 and s[left - 1].lower == "so")


def ordinal(s: Sentence, i: int) -> bool:
    """Whether a noun is the first, last or only one to do what follows, which then was done."""
    words = {s[i].lower, *(s[c].lower for c in s.children[i])}
    return bool(words & {"first", "second", "third", "last", "only", "latest"})
