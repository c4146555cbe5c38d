"""Which time belongs to which happening: by the tree, never by the sentence alone."""

from __future__ import annotations

from collections.abc import Sequence

from alleged.reading.syntax import SUBJECTS, auxiliaries, first_conjunct
from alleged.values.happening import Happening
from alleged.values.text import Sentence

_LIGHT = frozenset({"dobj", "nsubj", "nsubjpass", "attr", "pobj", "oprd", "obj"})
_TEMPORAL = frozenset({"since", "after", "before", "during", "until", "following"})
_STAGES = frozenset("begin start continue resume stop try manage fail come go be have".split())
_PLANS = frozenset(
    "be plan expect schedule set agree vow promise pledge intend decide propose order threaten anticipate project slate urge call ask "
    "tell hope want offer require instruct prepare forecast".split()
)
_INSIDE = frozenset({"poss", "compound", "nummod", "amod", "nmod", "appos", "quantmod"})


def owner(sentence: Sentence, first: int, last: int, heads: frozenset[int], events: frozenset[str]) -> tuple[int, bool]:
    """The token that a time expression (its first and last token) dates, and whether it dates a noun only.

    Climbing stops at a happening's trigger, at the verb of the clause, and at a noun that tells an event of its own.
    """
    top = next(
        (i for i in range(first, last + 1) if not first <= sentence[i].head <= last or sentence[i].head == i), first
    )
    token = sentence[top]
    for i in range(first, last + 1):
        for c in sentence.children[i]:
            if (
                c > last
                and c in heads
                and sentence[c].dep == "relcl"
                and not any(sentence[g].tag in ("WDT", "WP") for g in sentence.children[c])
            ):
                return c, False
    nominal = token.dep in _INSIDE and sentence[token.head].pos in ("NOUN", "PROPN")
    at = token.head
    for _ in range(len(sentence)):
        if at in heads and not first <= at <= last:
            return at, nominal
        if sentence[at].pos in ("VERB", "AUX") and not first <= at <= last:
            return at, False
        if nominal and sentence[at].dep not in ("compound", "amod", "poss", "nmod"):
            return at, True
        above = sentence[at]
        if above.head == at:
            return at, nominal and above.pos in ("VERB", "AUX")
        if above.dep in ("appos", "poss") or (above.lower in events and sentence[above.head].lower in _TEMPORAL):
            return at, True
        at = above.head
    return at, nominal


def dated(
    sentence: Sentence, at: int, happenings: Sequence[Happening], place: int, *, nominal: bool
) -> list[Happening]:
    """The happenings of the sentence that a time on token `at` dates: those on it, then those that share its clause."""
    direct = [h for h in happenings if h.head == at]
    if nominal:
        return direct
    shared = [
        h
        for h in happenings
        if h.head != at and _open(sentence, h) and _shares(sentence, h.head, at, place, taken=bool(direct))
    ]
    return [*direct, *shared]


def _open(sentence: Sentence, happening: Happening) -> bool:
    """Titles and standing relations told by a noun phrase are not dated by the clause they stand in."""
    token = sentence[happening.head]
    return (
        token.pos in ("VERB", "AUX")
        or token.dep in ("attr", "acomp")
        or (token.pos == "NOUN" and happening.relation is None)
    )


def _shares(sentence: Sentence, i: int, at: int, place: int, *, taken: bool) -> bool:
    """Whether the happening on token i has no time of its own but that of the clause of `at`."""
    token = sentence[i]
    if not taken and sentence[at].dep == "xcomp" and sentence[at].head == i:
        return True
    if token.head == i:
        return False
    verbal = token.pos in ("VERB", "AUX")
    if token.dep == "conj":
        top = first_conjunct(sentence, i)
        if verbal and (place > top or any(sentence[c].dep in SUBJECTS for c in sentence.children[i])):
            return False
        return top == at or _shares(sentence, top, at, place, taken=taken)
    if token.head == at and not _below(sentence, i, taken=taken):
        return False
    if token.head == at and (token.dep in ("xcomp", "advcl") or (not verbal and token.dep in _LIGHT)):
        return True
    return _deeper(sentence, i, at, taken=taken)


def _below(sentence: Sentence, i: int, *, taken: bool) -> bool:
    """Whether a direct dependent shares its verb's time; "no" is said of complements, marked clauses and named arguments only."""
    token, verb = sentence[i], sentence[sentence[i].head]
    if token.dep == "xcomp":
        return not taken or verb.lemma in _STAGES
    if token.dep == "advcl":
        participle = token.tag == "VBG" or any(sentence[c].tag == "VBG" for c in sentence.children[i])
        return participle and not any(sentence[c].dep in ("mark", *SUBJECTS) for c in sentence.children[i])
    if token.pos not in ("VERB", "AUX") and token.dep in _LIGHT:
        return (token.dep == "nsubj" and verb.pos == "VERB") or not taken
    return True


def _deeper(sentence: Sentence, i: int, at: int, *, taken: bool) -> bool:
    """Whether a happening two steps below the clause's verb shares its time."""
    token = sentence[i]
    verbal = token.pos in ("VERB", "AUX")
    if token.dep == "acl" and token.tag == "VBG" and sentence[token.head].head == at:
        return True
    above = sentence[token.head]
    if token.dep == "pobj" and above.head == at and not taken:
        return above.lower in ("in", "to", "into", "on", "with", "of", "under")
    if above.dep == "conj" and not verbal:
        return False
    return (
        token.dep == "xcomp"
        and above.i in (c for c in sentence.children[at] if sentence[c].dep in ("acomp", "xcomp"))
        and not taken
    )


def tense(sentence: Sentence, i: int) -> tuple[bool, bool, bool]:
    """Whether the clause of a token speaks of the time to come, stands in the perfect, and is negated."""
    verb = _verb(sentence, i)
    helpers = auxiliaries(sentence, verb)
    words = {sentence[a].lower for a in helpers}
    perfect = any(
        sentence[a].lemma == "have" or (sentence[a].lower in ("'ve", "'s") and sentence[a].pos == "AUX")
        for a in helpers
    )
    token = sentence[verb]
    negated = any(sentence[c].dep == "neg" for c in sentence.children[verb])
    if perfect or token.tag == "VBD":
        return False, perfect or (token.tag == "VBD" and token.lemma == "be"), negated
    if words & {
        "will",
        "shall",
        "'ll",
        "’ll",
        "wo",
        "may",
        "might",
        "can",
        "could",
        "must",
        "should",
        "would",
        "to",
        "ca",
    }:
        return not _past_infinitive(sentence, verb, words), perfect, negated
    past_helper = any(sentence[a].tag in ("VBD", "VBN") for a in helpers)
    future = token.tag in ("VBZ", "VBP", "VB", "VBG") and not past_helper and verb == i
    if token.tag == "VBG" and not helpers:
        future = False
        if token.head != verb:
            return tense(sentence, token.head)
    if token.tag == "VBN":
        future = bool(helpers) and not past_helper
    return future, perfect, negated


def _past_infinitive(sentence: Sentence, verb: int, words: set[str]) -> bool:
    """An infinitive under a past verb that looks back ("managed to", "was forced to") is past."""
    if words & {"will", "shall", "may", "might", "must"} or "to" not in words:
        return False
    above = sentence[sentence[verb].head]
    return above.tag in ("VBD", "VBN") and above.lemma not in _PLANS


def _verb(sentence: Sentence, i: int) -> int:
    """The verb whose tense counts for a token: itself, or the nearest verb above a noun."""
    for _ in range(len(sentence)):
        if sentence[i].pos in ("VERB", "AUX") or sentence[i].head == i:
            return i
        i = sentence[i].head
    return i
