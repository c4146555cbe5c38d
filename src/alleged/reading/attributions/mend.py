"""Slips of the parser around cues, mended before anything is found: verbs taken for nouns, subjects hung on the wrong word.

Each mender takes a sentence as it stands and gives new tokens by place; a sentence without slips is handed on as it came.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from alleged.lexicon.cues import CueLexicon
from alleged.reading.syntax import first
from alleged.values.text import Sentence, Token, make_sentence

Changes = dict[int, Token]

_NOMINAL = frozenset({"NOUN", "PROPN", "NUM", "ADJ", "PRON"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_PRELUDE = frozenset({",", "”", '"', "–", "—"})
_ENDINGS = ("s", "d", "es", "ed")
_STRAY = frozenset({"appos", "dobj", "npadvmod", "dep", "conj", "pobj", "attr"})
_PERCEIVED = frozenset({"hear", "see", "watch", "overhear"})


def mend(s: Sentence, lexicon: CueLexicon) -> Sentence:
    """The sentence with the slips mended that keep attributions from being found."""
    for mender in _MENDERS:
        changes = mender(s, lexicon)
        if changes:
            s = make_sentence(s.index, s.paragraph, tuple(changes.get(t.i, t) for t in s))
    return s


def _lemmas(s: Sentence, lexicon: CueLexicon) -> Changes:
    """ "hopes" is no form of "hop" where only "hope" is a cue; "Rumour" at the head of a sentence is no name."""
    found: Changes = {}
    head = s[0]
    if head.pos == "PROPN" and head.dep == "nsubj" and head.lower in lexicon.nouns:
        found[0] = replace(head, pos="NOUN", tag="NN", lemma=head.lower)
    for t in s:
        if t.pos != "VERB" or t.lemma in lexicon.verbs:
            continue
        lemma = _cue_lemma(t, lexicon)
        if lemma and t.lemma + lemma[-1] == lemma:
            found[t.i] = replace(t, lemma=lemma)
    return found


def _cue_lemma(t: Token, lexicon: CueLexicon) -> str | None:
    """The cue that a word is a form of by its spelling."""
    stems = (t.lower.removesuffix(e) for e in _ENDINGS if t.lower.endswith(e))
    return next((stem for stem in stems if stem in lexicon.verbs), None)


def _participles_as_nouns(s: Sentence, _: CueLexicon) -> Changes:
    """ "the accused", "the wounded": a participle with an article and nothing after it to describe is a noun."""
    return {
        t.i: replace(t, pos="NOUN", lemma=t.lower)
        for t in s
        if t.tag == "VBN" and t.dep in ("nsubj", "nsubjpass", "pobj", "dobj") and first(s, t.i, "det") is not None
    }


def _subjects_on_auxiliaries(s: Sentence, _: CueLexicon) -> Changes:
    """A subject that hangs on "had" belongs to the verb of "had"."""
    return {
        t.i: replace(t, head=s[t.head].head)
        for t in s
        if t.dep == "nsubj" and s[t.head].dep in ("aux", "auxpass") and s[t.head].head != t.head
    }


def _asides(s: Sentence, lexicon: CueLexicon) -> Changes:
    """ ", the vice-consul recalls,": what stands between commas and ends in a form of a cue is a reporting clause."""
    found: Changes = {}
    for t in s:
        lemma = t.lemma if t.tag in _FINITE else _cue_lemma(t, lexicon) if t.tag == "NNS" else None
        senses = lexicon.verbs.get(lemma or "", ())
        if not any("clause" in sense.frames for sense in senses) or first(s, t.i, "nsubj", "nsubjpass") is not None:
            continue
        start = _phrase_before(s, t.i)
        if start is None or not (_closed_noun(s, t.i) if t.tag == "NNS" else _loose(s, t.i)):
            continue
        found.update(_clause_of(s, start, t.i, lemma or t.lemma))
    return found


def _closed_noun(s: Sentence, i: int) -> bool:
    """Whether a word taken for a noun ends its stretch."""
    return i + 1 == len(s) or s[i + 1].text in (",", ".", "”", '"')


def _loose(s: Sentence, verb: int) -> bool:
    """Whether a finite verb hangs on an earlier one without a conjunction, as only reporting clauses do."""
    t = s[verb]
    if t.dep not in ("conj", "ccomp", "parataxis", "dep", "advcl", "appos") or t.head >= verb:
        return False
    if s[verb - 1].dep not in _STRAY:
        return False
    return not any(s[c].dep in ("cc", "mark") for c in (*s.children[t.head], *s.children[verb]) if c < verb)


def _phrase_before(s: Sentence, verb: int) -> int | None:
    """Where the plain noun phrase begins that stands between a comma and the verb."""
    i = verb - 1
    while i >= 0 and (s[i].pos in _NOMINAL or s[i].pos == "DET" or s[i].text in ("-", "'s", "’s")):
        i -= 1
    if i < 0 or i == verb - 1 or s[i].text not in _PRELUDE or s[verb - 1].pos not in ("NOUN", "PROPN"):
        return None
    if any(s[j].text == "," for j in range(i + 1, verb)):
        return None
    return i + 1


def _clause_of(s: Sentence, start: int, verb: int, lemma: str) -> Changes:
    """The tokens of a phrase and the verb after it as a reporting clause of its own."""
    head = verb - 1
    inside = range(start, verb)
    above = s[verb].head
    if s[verb].tag not in _FINITE or above in inside:
        above = s.root.i
    if above == verb or above in inside:
        return {}
    tag = s[verb].tag if s[verb].tag in _FINITE else "VBZ"
    found = {verb: replace(s[verb], pos="VERB", tag=tag, lemma=lemma, dep="parataxis", head=above)}
    for i in inside:
        t = s[i]
        if i == head:
            found[i] = replace(t, dep="nsubj", head=verb)
        elif t.head not in inside or t.head == i:
            found[i] = replace(t, dep="det" if t.pos == "DET" else "compound", head=head)
    for c in s.children[verb]:
        if start <= c < verb and c != head and c not in found:
            found[c] = replace(s[c], head=head)
    return found


def _garden_paths(s: Sentence, _: CueLexicon) -> Changes:
    """ "Members, granted anonymity, said fighters described being driven": a participle that governs is no participle."""
    for t in s:
        if t.tag not in ("VBN", "VBD") or t.dep != "acl" or first(s, t.i, "xcomp", "ccomp", "dobj") is None:
            continue
        noun = t.head
        saying = s[noun].head
        if s[noun].dep != "nsubj" or saying >= noun or t.i < noun or s[saying].pos != "VERB":
            continue
        aside = next((c for c in s.children[saying] if c < saying and s[c].dep == "ccomp" and s[c].tag == "VBD"), None)
        subject = first(s, aside, "nsubj") if aside is not None else None
        if aside is None or subject is None:
            continue
        return {
            t.i: replace(t, tag="VBD", dep="ccomp", head=saying),
            noun: replace(s[noun], head=t.i),
            subject: replace(s[subject], head=saying),
            aside: replace(s[aside], tag="VBN", dep="acl", head=subject),
        }
    return {}


def _muttered(s: Sentence, lexicon: CueLexicon) -> Changes:
    """ "heard a guard mutter that …": a cue after a noun and before "that" is the verb of what was heard."""
    for t in s:
        if t.pos != "NOUN" or t.dep != "dobj" or s[t.head].lemma not in _PERCEIVED or t.lemma not in lexicon.verbs:
            continue
        said = next((c for c in s.children[t.i] if c > t.i and first(s, c, "mark") == t.i + 1), None)
        noun = t.i - 1
        if said is None or t.lemma in lexicon.nouns or s[noun].dep != "compound" or s[noun].pos != "NOUN":
            continue
        found = {
            t.i: replace(t, pos="VERB", tag="VB", dep="ccomp"),
            noun: replace(s[noun], dep="nsubj"),
            said: replace(s[said], dep="ccomp"),
        }
        for c in s.children[t.i]:
            if c < noun:
                found[c] = replace(s[c], head=noun)
        return found
    return {}


def _joint_subjects(s: Sentence, _: CueLexicon) -> Changes:
    """Two subjects of one verb with "and" behind the first are coordinated."""
    found: Changes = {}
    for t in s:
        subjects = [c for c in s.children[t.i] if s[c].dep in ("nsubj", "nsubjpass") and c < t.i]
        if len(subjects) == 2 and any(s[c].dep == "cc" and c > subjects[0] for c in s.children[subjects[0]]):
            found[subjects[1]] = replace(s[subjects[1]], dep="conj", head=subjects[0])
    return found


def _stray_subjects(s: Sentence, _: CueLexicon) -> Changes:
    """ "Ministers, says one official, are sure": the subject before an aside belongs to the verb after it."""
    found: Changes = {}
    for t in s:
        if t.dep not in ("parataxis", "ccomp", "advcl") or t.head <= t.i or first(s, t.head, "nsubj", "nsubjpass"):
            continue
        subjects = [c for c in s.children[t.i] if s[c].dep in ("nsubj", "nsubjpass")]
        if len(subjects) > 1 and any(s[i].text == "," for i in range(subjects[0], t.i)):
            found[subjects[0]] = replace(s[subjects[0]], head=t.head)
    return found


def _across_semicolons(s: Sentence, lexicon: CueLexicon) -> Changes:
    """Clauses that the parser joined across a semicolon: the first goes back to the verb before it."""
    found: Changes = {}
    marks = [t.i for t in s if t.text == ";"]
    for mark in marks:
        for t in s:
            if t.dep != "ccomp" or not t.i < mark < t.head:
                continue
            that = first(s, t.i, "mark")
            above = that - 1 if that is not None else -1
            if above >= 0 and s[above].lemma in lexicon.verbs and s[above].pos == "VERB":
                found[t.i] = replace(t, head=above)
            else:
                found[t.i] = replace(t, dep="parataxis")
    return found


_MENDERS: tuple[Callable[[Sentence, CueLexicon], Changes], ...] = (
    _lemmas,
    _participles_as_nouns,
    _subjects_on_auxiliaries,
    _garden_paths,
    _muttered,
    _asides,
    _joint_subjects,
    _stray_subjects,
    _across_semicolons,
)
