"""Words of attribution that the parser took for something else: verbs for nouns, reporting clauses for appositions."""

from __future__ import annotations

from dataclasses import replace

from alleged.lexicon.cues import CueLexicon
from alleged.reading.syntax import first
from alleged.values.text import Sentence, Token

Changes = dict[int, Token]

_NOMINAL = frozenset({"NOUN", "PROPN", "NUM", "ADJ", "PRON"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_PRELUDE = frozenset({",", "”", '"', "–", "—"})
_ENDINGS = ("s", "d", "es", "ed")
_STRAY = frozenset({"appos", "dobj", "npadvmod", "dep", "conj", "pobj", "attr"})
_PERCEIVED = frozenset({"hear", "see", "watch", "overhear"})
_CLAUSAL = frozenset({"relcl", "ccomp", "advcl", "parataxis"})


def cue_lemma(t: Token, lexicon: CueLexicon) -> str | None:
    """The cue that a word is a form of by its spelling."""
    stems = (t.lower.removesuffix(e) for e in _ENDINGS if t.lower.endswith(e))
    return next((stem for stem in stems if stem in lexicon.verbs), None)


def asides(s: Sentence, lexicon: CueLexicon) -> Changes:
    """ ", the vice-consul recalls,": what stands between commas and ends in a form of a cue is a reporting clause."""
    found: Changes = {}
    for t in s:
        lemma = t.lemma if t.tag in _FINITE else cue_lemma(t, lexicon) if t.tag == "NNS" else None
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
    while i >= 0 and (s[i].pos in _NOMINAL or s[i].text in ("-", "'s", "’s")):
        i -= 1
    if i >= 0 and s[i].pos == "DET":
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
    noun = s[verb].head if s[verb].head < start and s[s[verb].head].pos in ("NOUN", "PROPN") else start - 2
    for c in s.children[verb]:
        if c > verb and s[c].dep == "relcl":
            found[c] = replace(s[c], head=noun if noun >= 0 else above)
        if start <= c < verb and c != head and c not in found:
            found[c] = replace(s[c], head=head)
    return found


def muttered(s: Sentence, lexicon: CueLexicon) -> Changes:
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


def verbs_after_all(s: Sentence, lexicon: CueLexicon) -> Changes:
    """ "a charge the commission rejects", "The institute estimates that …": nouns where only a verb can stand."""
    for t in s:
        lemma = cue_lemma(t, lexicon) if t.tag == "NNS" and t.i else None
        if lemma is not None and t.dep in _CLAUSAL and first(s, t.i, "nsubj") == t.i - 1:
            return {t.i: replace(t, pos="VERB", tag="VBZ", lemma=lemma)}
        if lemma is None or s[t.i - 1].dep != "compound" or s[t.i - 1].pos not in ("NOUN", "PROPN"):
            continue
        that = next((c for c in s.children[t.i] if c > t.i and first(s, c, "mark") == t.i + 1), None)
        if t.dep not in _CLAUSAL and (t.dep != "ROOT" or that is None):
            continue
        noun = t.i - 1
        found = {
            t.i: replace(t, pos="VERB", tag="VBZ", lemma=lemma),
            noun: replace(s[noun], dep="nsubj"),
        }
        for c in s.children[t.i]:
            if c < noun:
                found[c] = replace(s[c], head=noun)
        if that is not None:
            found[that] = replace(s[that], dep="ccomp")
        return found
    return {}


def verb_in_phrase(s: Sentence, lexicon: CueLexicon) -> Changes:
    """ "Some in the cabinet suspect that he knew": a noun before "that" is a verb where the clause was taken for the sentence."""
    for t in s:
        if t.pos != "NOUN" or t.dep != "pobj" or t.lemma not in lexicon.verbs or t.i + 1 >= len(s):
            continue
        that, noun = s[t.i + 1], t.i - 1
        above = that.head
        subject = first(s, above, "nsubj")
        if that.dep != "mark" or s[above].dep not in ("ROOT", "ccomp") or above < t.i or s[noun].dep != "compound":
            continue
        if subject is None or subject > t.i or subject not in s.ancestors(t.i):
            continue
        whole = t.i if s[above].head == above else s[above].head
        found = {
            t.i: replace(t, pos="VERB", tag="VBP", dep=s[above].dep, head=whole),
            noun: replace(s[noun], dep="pobj", head=t.head),
            above: replace(s[above], dep="ccomp", head=t.i),
            subject: replace(s[subject], head=t.i),
        }
        found.update({c: replace(s[c], head=noun) for c in s.children[t.i] if c < noun})
        return found
    return {}


def participles_after_subjects(s: Sentence, _: CueLexicon) -> Changes:
    """ "Footage broadcast by a station shows …": the noun before a participle with "by" is the subject."""
    found: Changes = {}
    for t in s:
        noun = t.i - 1
        if t.tag != "VBN" or t.dep != "nsubj" or noun < 0 or s[noun].dep != "compound" or s[noun].head != t.i:
            continue
        if first(s, t.i, "agent", "prep") is not None:
            found[noun] = replace(s[noun], dep="nsubj", head=t.head)
            found[t.i] = replace(t, pos="VERB", dep="acl", head=noun)
            found.update({c: replace(s[c], head=noun) for c in s.children[t.i] if c < noun})
    return found
