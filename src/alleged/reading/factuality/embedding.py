"""How a predicate hangs on the word above it, and what the lexicon says of that word."""

from __future__ import annotations

from alleged.lexicon.veridicality import Signature
from alleged.reading.factuality.state import Scope
from alleged.values.text import Sentence

_CLASS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adjective"}

# the forms a complement may be listed under, the most special first
_FRAMES = {"believed to": ("believed to", "someone to", "to")}


def signature_at(scope: Scope, head: int, form: str) -> tuple[Signature, str] | None:
    """What a governing word does to a complement of this form, with the word; of the predicative where the governor is "be"."""
    forms = _FRAMES.get(form, (form,))
    return next((found for tried in forms if (found := _listed(scope, head, tried)) is not None), None)


def _listed(scope: Scope, head: int, form: str) -> tuple[Signature, str] | None:
    s, known = scope.sentence, scope.lexicon.signatures
    token = s[head]
    if token.lemma == "be":
        for c in s.children[head]:
            if s[c].dep in ("acomp", "attr", "oprd"):
                found = _row(scope, c, form)
                return (found, s[c].text) if found else None
        for c in s.children[head]:
            if s[c].dep == "nsubj" and ("noun", s[c].lemma, form) in known:
                return known["noun", s[c].lemma, form], s[c].text
    found = _row(scope, head, form)
    return (found, " ".join((token.text, *_particles(s, head)))) if found else None


def _row(scope: Scope, i: int, form: str) -> Signature | None:
    """The row of a word, by its own spelling before its lemma; participles that tell a mood stand among the adjectives.

    Before an infinitive "too" and "enough" decide; a verb's particle is looked up with it before the verb alone.
    """
    token, known = scope.sentence[i], scope.lexicon.signatures
    if form == "to":
        for c in scope.sentence.children[i]:
            if ("adverb", scope.sentence[c].lower, form) in known:
                return known["adverb", scope.sentence[c].lower, form]
    mood = token.tag == "JJ" or token.dep in ("acomp", "oprd") or (token.tag[:2] == "VB" and passive(scope.sentence, i))
    if mood and ("adjective", token.lower, form) in known:
        return known["adjective", token.lower, form]
    word = _CLASS.get(token.pos, "")
    # the parser takes "hoped" for a form of "hop" and "scared" for one of "scar"
    particles = (f"{token.lemma} {particle}" for particle in _particles(scope.sentence, i))
    for spelling in (*particles, token.lower, token.lemma, token.lemma + "e"):
        if (word, spelling, form) in known:
            return known[word, spelling, form]
    return known.get(("verb", token.lemma, form)) if word == "noun" and form == "that" else None


def _particles(s: Sentence, i: int) -> list[str]:
    return [s[c].lower for c in s.children[i] if s[c].dep == "prt"]


def passive(s: Sentence, i: int) -> bool:
    """Whether a participle stands in the passive of "be" or "get"."""
    return any(s[c].dep in ("auxpass", "nsubjpass") for c in s.children[i])


def phrase_at(scope: Scope, noun: int) -> tuple[Signature, str] | None:
    """What a verb and its object make together of an infinitive on the object: "took the time to", "had the courage to"."""
    s = scope.sentence
    verb = s[noun].head
    if s[noun].dep != "dobj":
        return None
    found = scope.lexicon.signatures.get(("noun", f"{s[verb].lemma} {s[noun].lemma}", "to"))
    return (found, f"{s[verb].text} … {s[noun].text}") if found else None


def frame(s: Sentence, i: int, form: str) -> str:
    """The form of a complement as its governor sees it: who does what an infinitive tells, the governor's subject or another."""
    if form != "to":
        return form
    head = s[i].head
    if wished_for(s, i):
        return "for"
    if any(s[c].dep in ("nsubj", "nsubjpass") for c in s.children[i]) or passive(s, head):
        return "believed to"
    return "someone to" if any(s[c].dep in ("dobj", "dative") and head < c < i for c in s.children[head]) else form


def wished_for(s: Sentence, i: int) -> bool:
    """Whether an infinitive follows "for" and its own subject: "waited for the storm to pass"."""
    if any(s[c].lower == "for" and s[c].dep in ("mark", "prep") for c in s.children[i] if c < i):
        return True
    head = s[s[i].head]
    return s[i].dep in ("relcl", "acl") and head.dep == "pobj" and s[head.head].lower == "for"


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
        and not any(s[c].tag == "MD" or (s[c].lemma == "do" and s[c].dep == "aux") for c in s.children[i])
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
