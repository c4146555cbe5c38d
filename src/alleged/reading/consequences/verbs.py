"""Verbs that bring something about, help it or hinder it, with their subject on the one side and the rest on the other."""

from __future__ import annotations

from collections.abc import Iterator

from alleged.lexicon.connectives import Connective, ConnectiveLexicon
from alleged.reading.consequences.bounds import Part, clause, either, joined, phrase
from alleged.reading.consequences.matching import Found, tie
from alleged.reading.consequences.subjects import agent, subject
from alleged.reading.syntax import SUBJECTS, first, is_passive
from alleged.values.text import Sentence

Framed = tuple[Part, tuple[int, ...]]
"""What stands in a verb's frame, and the tokens beside the verb that belong to the connective."""

_VERBAL = frozenset({"VERB", "AUX"})


def find_verbs(s: Sentence, lexicon: ConnectiveLexicon) -> Iterator[Found]:
    """Links that a verb states."""
    for token in s.tokens:
        rows = lexicon.verbs.get(token.lemma.lower(), ()) if token.pos == "VERB" else ()
        for row in rows:
            framed = _framed(s, token.i, row)
            other = _doer(s, token.i, row) if framed is not None else None
            if framed is None or other is None:
                continue
            part, beside = framed
            other = Part(
                s, other.heads, tuple(i for i in other.tokens if i not in part.tokens and (row.own or i != token.i))
            )
            if other.tokens:
                yield tie(row, s, (token.i, *beside), part, other)
                break


def _doer(s: Sentence, verb: int, row: Connective) -> Part | None:
    """The other side: a subject, what stands after "by", or of a verb of blame its object."""
    if row.blames:
        at = first(s, verb, "nsubjpass" if is_passive(s, verb) else "dobj")
        return phrase(s, at) if at is not None else None
    if "needed" in row.frames:
        held = first(s, verb, "dobj")
        aim = next((c for j in (verb, held) if j is not None for c in s.children[j] if c > j and _to(s, c)), None)
        return clause(s, aim, _to(s, aim)) if aim is not None else None
    if row.own:
        mine = subject(s, verb)
        return joined(*([mine] if mine is not None else []), Part(s, (verb,), (verb,)))
    if is_passive(s, verb):
        return agent(s, verb)
    return subject(s, verb)


def _framed(s: Sentence, verb: int, row: Connective) -> Framed | None:
    """What the first of the row's frames that fits holds."""
    hung = verb
    if row.particles and not any(
        s[c].dep in ("prt", "advmod") and s[c].lower in row.particles for c in s.children[verb]
    ):
        return None
    if row.nouns:
        hung = next((c for c in s.children[verb] if s[c].dep in ("dobj", "nsubjpass") and s[c].lemma in row.nouns), -1)
        if hung < 0:
            return None
    for frame in row.frames:
        found = _in_frame(s, verb, hung, row, frame)
        if found is not None:
            return found
    return None


def _in_frame(s: Sentence, verb: int, hung: int, row: Connective, frame: str) -> Framed | None:
    if frame.startswith("prep:"):
        return _preposition(s, verb, hung, frame.removeprefix("prep:"))
    if frame == "object":
        return _object(s, verb, row)
    if frame == "infinitive":
        return _infinitive(s, verb)
    if frame == "bare":
        found = next((c for c in s.children[verb] if s[c].dep in ("xcomp", "ccomp") and _plain(s, c)), None)
        return (clause(s, found, _to(s, found)), _to(s, found)) if found is not None else None
    if frame == "clause":
        found = next((c for c in s.children[verb] if s[c].dep == "ccomp" and first(s, c, *SUBJECTS) is not None), None)
        return (clause(s, found, whole=True), ()) if found is not None and found > verb else None
    if frame == "noun":
        found = next((c for c in s.children[hung] if s[c].dep in ("acl", "relcl") and _to(s, c)), None)
        found = found if found is not None else next((c for c in s.children[verb] if _to(s, c) and c > hung), None)
        return (clause(s, found, _to(s, found)), (hung, *_to(s, found))) if found is not None else None
    return _FRAMES[frame](s, verb)


def _plain(s: Sentence, c: int) -> bool:
    """Whether a complement is an infinitive without a subject of its own."""
    return s[c].tag == "VB" and first(s, c, *SUBJECTS) is None


def _to(s: Sentence, c: int) -> tuple[int, ...]:
    return tuple(g for g in s.children[c] if s[g].tag == "TO")


def _object(s: Sentence, verb: int, row: Connective) -> Framed | None:
    """The direct object, or the subject of a passive."""
    at = first(s, verb, "nsubjpass") if is_passive(s, verb) else first(s, verb, "dobj")
    if at is None and is_passive(s, verb) and s[verb].dep == "acl":
        at = s[verb].head
        return phrase(s, at, [verb]), ()
    if at is None or (at < verb and not is_passive(s, verb)):
        return None
    if row.objects and s[at].lemma.lower() not in row.objects:
        return None
    if row.act and (s[at].pos == "PROPN" or s[at].pos == "PRON" or s[at].entity in ("PERSON", "MONEY", "GPE", "NORP")):
        return None
    return phrase(s, at), ()


def _infinitive(s: Sentence, verb: int) -> Framed | None:
    """An object that is to do something, read by the parser as one clause or as object and infinitive."""
    if is_passive(s, verb):
        done = next((c for c in s.children[verb] if s[c].dep in ("xcomp", "ccomp") and _to(s, c)), None)
        mine = first(s, verb, "nsubjpass")
        if done is None or mine is None:
            return None
        return joined(phrase(s, mine), clause(s, done, _to(s, done))), _to(s, done)
    for c in s.children[verb]:
        to = _to(s, c)
        finite = not to and any(s[g].dep == "aux" for g in s.children[c])
        if s[c].dep not in ("ccomp", "xcomp", "advcl") or c < verb or s[c].tag != "VB" or finite:
            continue
        if first(s, c, *SUBJECTS) is not None and s[c].dep == "ccomp":
            return clause(s, c, to, whole=True), to
        held = first(s, verb, "dobj", "dative")
        if held is not None and held < c and (to or s[c].dep != "advcl"):
            return joined(phrase(s, held), clause(s, c, to)), to
    held = first(s, verb, "dobj")
    within = (
        next((c for c in s.children[held] if s[c].dep in ("acl", "relcl") and _to(s, c)), None)
        if held is not None
        else None
    )
    if held is None or within is None:
        return None
    return joined(phrase(s, held, [within]), clause(s, within, _to(s, within))), _to(s, within)


def _preposition(s: Sentence, verb: int, hung: int, word: str) -> Framed | None:
    places = [*s.children[hung], *(c for c in s.children[verb] if c > hung)]
    for c in places:
        if s[c].lower == word and s[c].dep in ("prep", "dative", "prt"):
            below = first(s, c, "pobj", "pcomp")
            if below is not None:
                return either(s, below), (c,) if hung == verb else (hung, c)
    return None


def _kept_from(s: Sentence, verb: int) -> Framed | None:
    """An object kept from doing something."""
    held = first(s, verb, "nsubjpass") if is_passive(s, verb) else first(s, verb, "dobj")
    if held is None:
        return None
    for c in (*s.children[verb], *s.children[held]):
        below = first(s, c, "pcomp", "pobj") if s[c].lower == "from" and c > verb else None
        if below is not None and s[below].tag == "VBG":
            return joined(phrase(s, held, [c]), clause(s, below)), (c,)
    return None


def _sure(s: Sentence, verb: int) -> Framed | None:
    """What is made sure or certain."""
    sure = next((c for c in s.children[verb] if s[c].lower in ("sure", "certain") and c > verb), None)
    below = next((c for c in s.children[sure] if s[c].dep == "ccomp"), None) if sure is not None else None
    return (clause(s, below, whole=True), (sure,)) if below is not None and sure is not None else None


def _result(s: Sentence, verb: int) -> Framed | None:
    """What becomes something, with what it becomes."""
    for c in s.children[verb]:
        if c < verb or s[c].dep not in ("ccomp", "oprd", "acomp", "xcomp", "dobj"):
            continue
        if s[c].pos in ("ADJ", "NOUN", "ADV") and s[c].dep != "dobj" and not _to(s, c):
            if first(s, c, *SUBJECTS) is not None:
                return clause(s, c), ()
            held = first(s, verb, "dobj")
            if held is not None:
                return joined(phrase(s, c), phrase(s, held)), ()
        if s[c].dep == "dobj" and first(s, c, *SUBJECTS) is not None:
            return phrase(s, c), ()
    return None


def _why(s: Sentence, verb: int) -> Framed | None:
    """What a question asks the reason of: "explains why X leaves"."""
    for c in s.children[verb]:
        why = next((g for g in s.children[c] if s[g].lower == "why"), None)
        if c > verb and why is not None:
            return clause(s, c, [why]), (why,)
    return None


def _needed(s: Sentence, verb: int) -> Framed | None:
    """What is needed for something: "it takes a ceasefire to end the war"."""
    held, mine = first(s, verb, "dobj"), first(s, verb, *SUBJECTS, "expl")
    if held is None or mine is None or s[mine].lower != "it":
        return None
    aim = next((c for j in (verb, held) for c in s.children[j] if c > held and _to(s, c)), None)
    return (phrase(s, held, [aim]), (mine, *_to(s, aim))) if aim is not None else None


def _doing(s: Sentence, verb: int) -> Framed | None:
    """What is made to do something: "send prices soaring"."""
    for c in s.children[verb]:
        if c > verb and s[c].dep == "ccomp" and s[c].tag == "VBG" and first(s, c, *SUBJECTS) is not None:
            return clause(s, c), ()
    return None


def _passive(s: Sentence, verb: int) -> Framed | None:
    """The subject of a passive."""
    mine = first(s, verb, "nsubjpass") if is_passive(s, verb) else None
    return (phrase(s, mine), ()) if mine is not None else None


_FRAMES = {
    "doing": _doing,
    "passive": _passive,
    "from": _kept_from,
    "sure": _sure,
    "result": _result,
    "why": _why,
    "needed": _needed,
}
