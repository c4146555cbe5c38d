"""Slips of the parser around cues, mended before anything is found: verbs taken for nouns, subjects hung on the wrong word.

Each mender takes a sentence as it stands and gives new tokens by place; a sentence without slips is handed on as it came.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from alleged.lexicon.cues import CueLexicon
from alleged.reading.attributions.misread import (
    Changes,
    asides,
    cue_lemma,
    muttered,
    participles_after_subjects,
    verb_in_phrase,
    verbs_after_all,
)
from alleged.reading.syntax import first
from alleged.values.text import Sentence, make_sentence


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
        lemma = cue_lemma(t, lexicon)
        if lemma and t.lemma + lemma[-1] == lemma:
            found[t.i] = replace(t, lemma=lemma)
    return found


def _participles_as_nouns(s: Sentence, _: CueLexicon) -> Changes:
    """ "the accused", "the wounded": a participle with an article and nothing after it to describe is a noun."""
    return {
        t.i: replace(t, pos="NOUN", lemma=t.lower)
        for t in s
        if t.tag == "VBN" and t.dep in ("nsubj", "nsubjpass", "pobj", "dobj") and first(s, t.i, "det") is not None
    }


def _hung_on_commas(s: Sentence, _: CueLexicon) -> Changes:
    """A participle that hangs on a comma belongs to the noun that the comma follows."""
    return {
        t.i: replace(t, head=s[t.head].head, dep="acl")
        for t in s
        if t.tag == "VBG" and s[t.head].text == "," and s[t.head].head not in (t.head, t.i)
    }


def _subjects_on_auxiliaries(s: Sentence, _: CueLexicon) -> Changes:
    """A subject that hangs on "had" belongs to the verb of "had"."""
    return {
        t.i: replace(t, head=s[t.head].head)
        for t in s
        if t.dep == "nsubj" and s[t.head].dep in ("aux", "auxpass") and s[t.head].head != t.head
    }


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


def _interrupted(s: Sentence, _: CueLexicon) -> Changes:
    """ "The man confessed, his lawyer said, to a theft": the participle before the aside is the verb of the sentence."""
    verb = s.root.i
    subjects = [c for c in s.children[verb] if s[c].dep in ("nsubj", "nsubjpass") and c < verb]
    if len(subjects) != 2 or not any(s[i].text == "," for i in range(subjects[0], subjects[1])):
        return {}
    own = next((c for c in s.children[subjects[0]] if s[c].dep == "acl" and s[c].tag in ("VBN", "VBD")), None)
    if own is None or own > subjects[1] or s[own - 1].text == ",":
        return {}
    found = {c: replace(s[c], head=own) for c in s.children[verb] if c > verb}
    found[own] = replace(s[own], tag="VBD", dep="ROOT", head=own)
    found[verb] = replace(s[verb], dep="parataxis", head=own)
    found[subjects[0]] = replace(s[subjects[0]], head=own)
    return found


def _swallowed(s: Sentence, lexicon: CueLexicon) -> Changes:
    """ "While he acknowledged funding was short, …": the clause right behind a cue is its complement, not what it hangs on."""
    for t in s:
        above = t.head
        senses = lexicon.verbs.get(t.lemma, ()) if t.pos == "VERB" and t.dep == "advcl" and above > t.i else ()
        subject = first(s, above, "nsubj", "nsubjpass") if senses else None
        if subject is None or not any("clause" in c.frames for c in senses) or first(s, t.i, "nsubj") is None:
            continue
        if s.subtree(subject)[0] == t.i + 1 and first(s, t.i, "ccomp", "dobj", "xcomp") is None:
            whole = s[above].head if s[above].head != above else t.i
            dep = "advcl" if whole != t.i else "ROOT"
            return {
                t.i: replace(t, head=whole, dep=dep),
                above: replace(s[above], head=t.i, dep="ccomp"),
            }
    return {}


def _subjects_of_phrases(s: Sentence, _: CueLexicon) -> Changes:
    """ "With days to the vote, Ana Duarte, an aide, said": the noun of a phrase is no subject, the name after it is."""
    for t in s:
        if t.dep not in ("nsubj", "nsubjpass"):
            continue
        left = s.subtree(t.i)[0] - 1
        name = next((c for c in s.children[t.i] if s[c].dep == "appos" and s[c].pos == "PROPN" and c > t.i), None)
        if name is None or left < 0 or s[left].pos != "ADP" or first(s, left, "pobj", "pcomp") is not None:
            continue
        return {
            t.i: replace(t, dep="pobj", head=left),
            name: replace(s[name], dep=t.dep, head=t.head),
        }
    return {}


def _after_asides(s: Sentence, _: CueLexicon) -> Changes:
    """What follows ", his lawyer said," belongs to the verb before it."""
    found: Changes = {}
    for t in s:
        if t.dep != "parataxis" or t.head >= t.i or t.i + 1 >= len(s) or s[t.i + 1].text != ",":
            continue
        found.update(
            {c: replace(s[c], head=t.head) for c in s.children[t.i] if c > t.i + 1 and s[c].dep in ("prep", "advcl")}
        )
    return found


def _joint_subjects(s: Sentence, _: CueLexicon) -> Changes:
    """Two subjects of one verb with "and" behind the first are coordinated."""
    found: Changes = {}
    for t in s:
        subjects = [c for c in s.children[t.i] if s[c].dep in ("nsubj", "nsubjpass") and c < t.i]
        if (
            len(subjects) == 2
            and first(s, subjects[0], "conj") is None
            and any(s[c].dep == "cc" and c > subjects[0] for c in s.children[subjects[0]])
        ):
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
    _hung_on_commas,
    _garden_paths,
    muttered,
    asides,
    verbs_after_all,
    verb_in_phrase,
    participles_after_subjects,
    _interrupted,
    _swallowed,
    _subjects_of_phrases,
    _after_asides,
    _joint_subjects,
    _stray_subjects,
    _across_semicolons,
)
