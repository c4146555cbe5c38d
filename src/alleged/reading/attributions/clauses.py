"""Clauses as contents: after the verb, around a parenthetical, asked or passive.

Each finder takes a sentence, the verb and its sense and gives the content's tokens, or None where the frame is not there.
"""

from __future__ import annotations

from alleged.lexicon.cues import Cue
from alleged.reading.attributions.speakers import nearest_subject
from alleged.reading.attributions.triple import Found
from alleged.reading.syntax import first, is_negated, is_passive
from alleged.values.text import Sentence

_PARTICLES = frozenset({"yes", "no", "so", "otherwise", "such", "opposite", "contrary"})
_STOPS = frozenset({".", ",", ";", "?", "–", "—"})
_ADDRESSING = frozenset({"tell", "inform", "assure", "remind", "warn", "advise", "brief", "notify"})
_COMMENTING = frozenset(
    {
        "charge",
        "claim",
        "allegation",
        "accusation",
        "demand",
        "assertion",
        "suggestion",
        "notion",
        "figure",
        "something",
    }
)
_FREE = frozenset({"pcomp", "ccomp", "csubj", "pobj", "nsubj", "dobj"})
_WH = frozenset({"WP", "WRB", "WDT", "WP$"})


def has_to(s: Sentence, i: int) -> bool:
    """Whether a verb is a to-infinitive."""
    return any(s[c].tag == "TO" for c in s.children[i])


def subject_of_passive(s: Sentence, verb: int) -> list[int]:
    """The tokens of a passive's subject, of the noun a participle hangs on, or none for an empty "it"."""
    subject = first(s, verb, "nsubjpass", "csubjpass")
    if subject is None and s[verb].dep == "conj" and s[s[verb].head].pos == "VERB":
        subject = first(s, s[verb].head, "nsubjpass")
    if subject is None or (s[subject].lower == "it" and first(s, verb, "ccomp") is not None):
        return []
    if s[subject].lower in ("who", "which", "that") and s[verb].dep == "relcl":
        return [s[verb].head]
    return s.subtree(subject)


def complement(s: Sentence, verb: int) -> int | None:
    """The finite clause a verb governs, wherever it stands; a clause the parser took for an adverbial counts with "that"."""
    for c in s.children[verb]:
        t = s[c]
        small = (
            t.dep == "xcomp" and not has_to(s, c) and t.tag not in ("VBG", "VB") and first(s, c, "nsubj") is not None
        )
        if c > verb and (t.dep == "ccomp" or small):
            return c
    likened = first(s, verb, "oprd", "acomp")
    for c in (*s.children[verb], *(s.children[likened] if likened is not None else ())):
        astray = c > verb and s[c].dep in ("advcl", "relcl", "acl", "xcomp", "conj", "dep")
        if astray and any(s[d].lower == "that" and s[d].dep == "mark" and verb < d <= verb + 6 for d in s.children[c]):
            return c
    return _hung_on_noun(s, verb)


def _hung_on_noun(s: Sentence, verb: int) -> int | None:
    """A that-clause that the parser hung on the noun of a phrase in between ("said in court that …")."""
    thing = first(s, verb, "dobj")
    if thing is not None and s[thing].lower != "it":
        return None
    for i in range(verb + 2, min(len(s), verb + 14)):
        if s[i].lower == "that" and (s[i].dep == "mark" or (s[i].dep == "dobj" and first(s, s[i].head, "nsubj"))):
            top = s[i].head
            noun = s[top].head
            return (
                top
                if s[top].dep in ("acl", "relcl", "ccomp") and s[noun].dep == "pobj" and verb in s.ancestors(noun)[:3]
                else None
            )
        if s[i].pos in ("VERB", "AUX"):
            return None
    return None


def clause(s: Sentence, verb: int, _: Cue) -> Found | None:
    """A that-clause or question after the verb, an infinitive after a passive, or all around a parenthetical."""
    if is_passive(s, verb):
        infinitive = first(s, verb, "xcomp")
        if infinitive is not None and infinitive > verb:
            return Found([*subject_of_passive(s, verb), *s.subtree(infinitive)], "clause", anybody=True)
        stated = complement(s, verb)
        if stated is not None and s[verb].dep not in ("acl", "amod"):
            return Found([*_subject_left(s, verb, stated), *s.subtree(stated)], "clause", anybody=True)
        around = as_clause(s, verb)
        return Found(around, "clause", anybody=True) if around else None
    stated = complement(s, verb)
    if stated is not None:
        return Found(
            [*_left_out(s, verb, stated), *_after(s, verb, stated), *trailing(s, verb, stated), *_and_that(s, stated)],
            "clause",
            anybody=True,
        )
    short = _shortened(s, verb)
    if short:
        return Found(short, "clause")
    around = parenthetical(s, verb) or _above(s, verb) or as_clause(s, verb)
    return Found(around, "clause") if around else None


def _shortened(s: Sentence, verb: int) -> list[int]:
    """What stands for a clause: "so", "yes", a question word alone, "what" before its verb, a question taken for an adverbial."""
    asked = first(s, verb, "dobj", "dative", "attr")
    if asked is not None and asked < verb and s[asked].lower in ("what", "whatever") and s[verb].dep in _FREE:
        return [asked]
    for c in (c for c in s.children[verb] if c > verb):
        t = s[c]
        if t.lower in _PARTICLES and t.dep in ("advmod", "dobj", "nsubj", "intj"):
            return [c]
        if t.tag in _WH and t.dep in ("acl", "relcl", "pobj", "dobj"):
            return s.subtree(c)
        if t.tag == "WRB" and c + 1 < len(s) and s[c + 1].text in _STOPS:
            return [c]
        if t.dep == "advcl" and is_negated(s, verb) and s.subtree(c)[0] == verb + 1 and s[verb + 1].tag == "WRB":
            return s.subtree(c)
    return []


def _above(s: Sentence, verb: int) -> list[int]:
    """The that-clause the parser made the main clause ("NHK reported, quoting an officer, that …")."""
    top = s[verb].head
    if s[verb].dep != "ccomp" or top < verb:
        return []
    mark = next((c for c in s.children[top] if c > verb and s[c].lower == "that" and s[c].dep == "mark"), None)
    return [i for i in s.subtree(top) if i >= mark] if mark is not None else []


def as_clause(s: Sentence, verb: int) -> list[int]:
    """What "as X reported" or "as reported by X" hangs on."""
    marked = any(s[c].lower == "as" and s[c].dep in ("mark", "advmod", "prep") and c < verb for c in s.children[verb])
    by_prep = s[verb].head < verb and s[s[verb].head].lower == "as" and s[verb].dep in ("pcomp", "pobj", "amod")
    if not (marked or by_prep) or s[verb].dep not in ("advcl", "pcomp", "prep", "ccomp", "acl"):
        return []
    own = s[verb].head if by_prep else verb
    top = s[own].head
    gone = set(s.subtree(own))
    return [i for i in s.subtree(top) if i not in gone] if top != own else []


def _subject_left(s: Sentence, verb: int, stated: int) -> list[int]:
    """The passive's subject where its clause has none of its own ("are feared drowned")."""
    own = first(s, stated, "nsubj", "nsubjpass")
    return [] if own is not None else subject_of_passive(s, verb)


def asides(s: Sentence, tokens: list[int]) -> set[int]:
    """The relative clauses after a comma, which explain a noun on the author's own word ("…, who leads the party, …")."""
    inside = set(tokens)
    found: set[int] = set()
    for i in tokens:
        if s[i].dep == "relcl" and s[i].head in inside:
            words = s.subtree(i)
            if words[0] > 0 and s[words[0] - 1].text == "," and s[words[0]].lower in ("who", "which", "whose"):
                found.update(words)
            elif s[s[i].head].lemma in _COMMENTING:
                whole = s.subtree(s[i].head)
                if whole[0] > 0 and s[whole[0] - 1].text == ",":
                    found.update(whole)
    return found


def _and_that(s: Sentence, stated: int) -> list[int]:
    """A second that-clause that the parser did not join to the first ("… and that …")."""
    last = s.subtree(stated)[-1]
    for i in range(last + 1, len(s) - 2):
        if (
            s[i].lower in ("and", "but", "or")
            and s[i + 1].lower == "that"
            and s[i + 1].tag in ("IN", "DT")
            and s[i + 1].dep == "mark"
        ):
            return list(range(i + 1, len(s)))
    return []


def trailing(s: Sentence, verb: int, stated: int) -> list[int]:
    """What follows a complement without a comma and hangs on the verb instead of it ("to close the strait if …")."""
    last = s.subtree(stated)[-1]
    found: list[int] = []
    for c in s.children[verb]:
        words = s.subtree(c)
        if c > stated and words[0] == last + 1 and s[c].dep in ("advcl", "prep", "npadvmod", "advmod"):
            found.extend(words)
            last = words[-1]
    return found


def _after(s: Sentence, verb: int, stated: int) -> list[int]:
    return [i for i in s.subtree(stated) if i > verb]


def _left_out(s: Sentence, verb: int, stated: int) -> list[int]:
    """The noun a relative clause took out of the content ("the dam, which Dushanbe insists is safe")."""
    if s[verb].dep != "relcl" or first(s, stated, "nsubj", "nsubjpass") is not None:
        return []
    noun = s[verb].head
    return [
        i
        for i in range(noun + 1)
        if i == noun or (s[i].head == noun and s[i].dep in ("det", "amod", "compound", "nummod"))
    ]


def parenthetical(s: Sentence, verb: int) -> list[int]:
    """The clause a reporting clause stands in or after: "…, officials said, …"; none where the verb has other business."""
    subject = nearest_subject(s, verb)
    if subject is None and s[verb].tag == "NNS" and verb and s[verb - 1].dep == "compound":
        subject = verb - 1
    busy = ("xcomp",) if s[verb].lemma in _ADDRESSING else ("dobj", "xcomp")
    if subject is None or first(s, verb, *busy) is not None or is_negated(s, verb) or s[verb].tag == "VBG":
        return []
    strays = [
        i
        for c in s.children[verb]
        if s[c].dep == "nsubj" and c != subject and c < min(subject, verb)
        for i in s.subtree(c)
    ]
    before = _leading(s, verb, subject)
    if before:
        left = _clause_start(s, verb, subject)
        start = min(s.subtree(before[0])[0], before[0])
        return (
            list(range(start, left)) if left > start and not any(s[i].text == ";" for i in range(start, left)) else []
        )
    token = s[verb]
    if subject > verb > 1 and s[verb - 1].text == "," and token.head == verb and _ends_with(s, subject):
        return list(range(verb - 1))
    if (
        token.dep not in ("parataxis", "ccomp", "advcl", "conj", "dep", "relcl")
        or token.head == verb
        or first(s, verb, "mark") is not None
    ):
        return []
    mine = s.subtree(verb)
    left = _clause_start(s, verb, subject)
    if (
        left == 0
        or s[left - 1].text not in ',-–—(”"'
        or (token.dep == "conj" and any(s[c].dep == "cc" for c in s.children[token.head] if token.head < c < verb))
    ):
        return []
    top = token.head
    if s[top].pos not in ("VERB", "AUX", "ADJ", "NOUN", "PROPN"):
        return []
    gone = set(mine) - set(strays)
    around = [i for i in sorted({*s.subtree(top), *strays}) if i not in gone]
    last = max((i for i in around if i < left), default=-1)
    return [] if last >= 0 and any(s[i].text == ";" for i in range(last, left)) else around


def _leading(s: Sentence, verb: int, subject: int) -> list[int]:
    """The clauses that stand before a reporting clause and are no adverbials of it."""
    found = [
        c for c in s.children[verb] if c < min(subject, verb) and s[c].dep in ("ccomp", "csubj", "parataxis", "advcl")
    ]
    found = [c for c in found if s[c].dep != "advcl" or s[c].tag != "VBN"]
    return [c for c in found if s[c].dep == "ccomp" or (s[c].pos in ("VERB", "AUX") and first(s, c, "mark") is None)]


def _ends_with(s: Sentence, subject: int) -> bool:
    """Whether nothing but punctuation follows a subject's phrase."""
    return all(s[i].pos == "PUNCT" for i in range(s.subtree(subject)[-1] + 1, len(s)))


def _clause_start(s: Sentence, verb: int, subject: int) -> int:
    """Where the reporting clause itself begins: its subject's phrase or its verb, whichever is first."""
    phrase = s.subtree(subject)
    left = min(verb, phrase[0])
    while left > 0 and s[left - 1].head == verb and s[left - 1].dep in ("aux", "advmod", "neg", "mark"):
        left -= 1
    return left


def question(s: Sentence, verb: int, _: Cue) -> Found | None:
    """A clause that asks: whether, if, why …"""
    for c in s.children[verb]:
        if c > verb and s[c].dep in ("ccomp", "advcl", "xcomp", "pcomp", "acl") and s[c].pos in ("VERB", "AUX"):
            words = s.subtree(c)
            if s[words[0]].lower in ("whether", "if") or s[words[0]].tag in _WH:
                return Found(words, "question", anybody=True)
    return parenthetical_only(s, verb)


def parenthetical_only(s: Sentence, verb: int) -> Found | None:
    """A question around its own reporting clause."""
    around = parenthetical(s, verb)
    return Found(around, "clause", anybody=True) if around else None
