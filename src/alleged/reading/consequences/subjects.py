"""Whose doing a verb is: its subject, also where it stands with another verb."""

from __future__ import annotations

from alleged.reading.consequences.bounds import Part, clause, phrase
from alleged.reading.syntax import SUBJECTS, first, first_conjunct, is_passive
from alleged.values.text import Sentence

_VERBAL = frozenset({"VERB", "AUX"})
_UNDER = frozenset(
    {"xcomp", "ccomp", "advcl", "conj", "pcomp", "prep", "acl", "relcl", "acomp", "oprd", "dobj", "pobj"}
)
"""What a verb without a subject hangs as, below the verb whose subject it shares."""

_DEPTH = 8
"""How many verbs up a subject may stand."""


def subject(s: Sentence, verb: int) -> Part | None:
    """The words that an active verb's subject has, wherever they stand in the sentence; None if nobody is named."""
    at = verb
    for _ in range(_DEPTH):
        own = first(s, at, *SUBJECTS)
        if own is not None and not (at == verb and is_passive(s, verb)):
            return _words(s, own)
        token = s[at]
        if token.dep == "conj" and first_conjunct(s, at) != at:
            at = first_conjunct(s, at)
        elif token.dep in ("acl", "relcl") and s[token.head].pos in ("NOUN", "PROPN", "PRON"):
            if token.tag in ("VBG", "VBN"):
                return phrase(s, token.head, [at])
            at = _clause_above(s, token.head)
        elif token.dep == "advcl" and token.tag == "VBG" and at == verb and at > token.head:
            return clause(s, token.head, [at])
        elif token.dep == "pcomp" and (held := _held(s, token.head)) is not None:
            return phrase(s, held, [token.head])
        elif token.dep in _UNDER:
            controller = first(s, token.head, "dobj") if token.dep == "xcomp" else None
            if controller is not None and controller < at:
                return phrase(s, controller)
            at = _clause_above(s, at)
        else:
            return None
    return None


def _held(s: Sentence, preposition: int) -> int | None:
    """Whom a verb holds to what its preposition says: "accuse X of doing", "stop X from doing"."""
    verb = s[preposition].head
    held = first(s, verb, "dobj") if s[preposition].lower in ("of", "for", "from", "into") else None
    return held if held is not None and s[verb].pos in _VERBAL and held < preposition else None


def _clause_above(s: Sentence, i: int) -> int:
    """The nearest verb above a token, or the token at the top."""
    return next((a for a in s.ancestors(i) if s[a].pos in _VERBAL), s.root.i)


def _words(s: Sentence, i: int) -> Part:
    return clause(s, i) if s[i].dep in ("csubj", "csubjpass") else phrase(s, i)


def agent(s: Sentence, verb: int) -> Part | None:
    """Who or what a passive names after "by"."""
    by = first(s, verb, "agent")
    if by is None:
        by = next((c for c in s.children[verb] if s[c].dep == "prep" and s[c].lower == "by"), None)
    below = first(s, by, "pobj", "pcomp") if by is not None else None
    return _words(s, below) if below is not None else None
