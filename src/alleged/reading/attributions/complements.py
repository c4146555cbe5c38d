"""Other contents of verbs: infinitives, gerunds, objects, predicates, prepositional phrases, silence.

Each finder takes a sentence, the verb and its sense and gives the content's tokens, or None where the frame is not there.
"""

from __future__ import annotations

from alleged.lexicon.cues import Cue
from alleged.reading.attributions.clauses import has_to, subject_of_passive, trailing
from alleged.reading.attributions.triple import Found
from alleged.reading.syntax import dependents, first, is_negated, is_passive
from alleged.values.text import Sentence

_TIME = frozenset({"DATE", "TIME"})
_SILENT = frozenset(
    {"comment", "answer", "respond", "elaborate", "discuss", "say", "confirm", "reply", "identify", "disclose"}
)
_DATING = frozenset({"after", "following", "amid", "during", "since"})
_WH = frozenset({"WP", "WRB", "WDT", "WP$"})


def infinitive(s: Sentence, verb: int, sense: Cue) -> Found | None:
    """A to-infinitive of the same subject."""
    if is_passive(s, verb) and "clause" not in sense.frames and not sense.unsourced:
        return None
    for c in s.children[verb]:
        if (
            c > verb
            and s[c].dep in ("xcomp", "ccomp", "advcl", "acl")
            and has_to(s, c)
            and first(s, c, "nsubj") is None
        ):
            if first(s, verb, "dobj", "dative") is not None:
                return None
            if s[c].dep in ("advcl", "acl") and c > verb + 4:
                return None
            tokens = s.subtree(c)
            if is_passive(s, verb):
                return Found([*subject_of_passive(s, verb), *tokens], "to", anybody=True)
            return Found([*tokens, *trailing(s, verb, c)], "to", anybody=True)
    return None


def order(s: Sentence, verb: int, sense: Cue) -> Found | None:
    """Somebody and a to-infinitive: "ordered them to shoot"; the passive with its subject."""
    for c in s.children[verb]:
        if c > verb and s[c].dep in ("xcomp", "ccomp", "advcl", "acl") and has_to(s, c):
            words = s.subtree(c)
            if is_passive(s, verb):
                return Found([*subject_of_passive(s, verb), *words], "order", anybody=True)
            moved = first(s, verb, "dobj", "dative")
            if moved is not None and verb < moved < c:
                return Found([*s.subtree(moved), *words, *trailing(s, verb, c)], "order", anybody=True)
            own = first(s, c, "nsubj")
            if own is not None and own > verb:
                return Found(words, "order", anybody=True)
        if sense.act == "want" and s[c].dep == "ccomp" and s[c].tag == "VBN" and first(s, c, "nsubj", "nsubjpass"):
            return Found(s.subtree(c), "order", anybody=True)
    for noun in dependents(s, verb, "dobj"):
        for c in dependents(s, noun, "acl", "relcl"):
            if (
                has_to(s, c)
                and c > noun
                and first(s, c, "nsubj", "nsubjpass") is None
                and sense.act in ("order", "urge", "want", "request")
            ):
                return Found(s.subtree(noun), "order")
    return None


def gerund(s: Sentence, verb: int, _: Cue) -> Found | None:
    """A gerund as what is admitted, denied, described."""
    if is_passive(s, verb):
        return None
    for c in s.children[verb]:
        participle = s[c].tag == "VBG" or any(
            s[d].tag == "VBG" and s[d].dep in ("aux", "auxpass") for d in s.children[c]
        )
        if c > verb and participle and s[c].dep in ("xcomp", "ccomp", "dobj", "pcomp") and not has_to(s, c):
            return Found(s.subtree(c), "ing")
    return None


def noun_object(s: Sentence, verb: int, sense: Cue) -> Found | None:
    """A noun phrase; of a passive, its subject."""
    found = first(s, verb, "nsubjpass") if is_passive(s, verb) else first(s, verb, "dobj")
    subject = first(s, verb, "nsubj")
    if found is None and s[verb].dep == "relcl" and subject is not None and s[verb].head < subject:
        found = s[verb].head if s[subject].tag not in _WH else None
    fronted = found is not None and subject is not None and found < subject < verb
    if found is None or (not is_passive(s, verb) and found < verb and s[found].tag not in _WH and not fronted):
        return None
    of = next((c for c in s.children[found] if s[c].lower == "of"), None) if s[found].pos == "NUM" else None
    counted = first(s, of, "pobj") if of is not None else None
    if (
        s[found].lemma.lower() in sense.not_objects
        or (counted is not None and s[counted].lemma in sense.not_objects)
        or s[found].lower.endswith(("self", "selves"))
        or s[found].entity in _TIME
    ):
        return None
    if s[found].tag in _WH and s[verb].dep == "relcl":
        return Found(_np(s, s[verb].head, verb), "object")
    if any(s[c].lower in sense.not_with for c in s.children[verb]):
        return None
    if sense.objects and s[found].lemma.lower() not in sense.objects:
        return None
    if fronted and subject is not None:
        return Found(_np(s, found, subject), "object")
    tokens = without_times(s, found)
    if is_passive(s, verb):
        return Found([i for i in tokens if i < verb], "object")
    for c in s.children[verb]:
        if (
            s[c].dep == "prep"
            and c == tokens[-1] + 1
            and s[c].lower in ("to", "of", "against", "between", "from", "into", "with", "over", "for")
        ):
            tokens = [*tokens, *s.subtree(c)]
    return Found(tokens, "object")


def without_times(s: Sentence, head: int) -> list[int]:
    """A phrase without what only dates it ("for his resignation after the leak")."""
    gone = {
        i
        for j in s.subtree(head)
        for c in s.children[j]
        if s[c].lower in _DATING and s[c].dep == "prep"
        for i in s.subtree(c)
    }
    return [i for i in s.subtree(head) if i not in gone]


def _np(s: Sentence, noun: int, stop: int) -> list[int]:
    return [i for i in s.subtree(noun) if i < stop and not (s[i].dep == "punct" and i > noun)]


def predicate(s: Sentence, verb: int, _: Cue) -> Found | None:
    """Something and what it is said to be: "regard X as Y", "called the vote a farce"."""
    said = first(s, verb, "oprd")
    if said is None or said < verb:
        said = next(
            (c for c in s.children[verb] if s[c].lower == "as" and s[c].dep in ("prep", "mark") and c > verb), None
        )
    thing = first(s, verb, "dobj")
    likened = said if said is not None else _second_object(s, verb)
    said = likened
    named = next((c for c in s.children[verb] if s[c].lower == "as" and s[c].dep == "prep" and c > verb), None)
    if thing is None and said is not None and named is not None and named > said:
        thing, said = said, named
    if said is None and thing is not None and thing > verb:
        said = next((c for c in s.children[thing] if s[c].lower == "as" and s[c].dep == "prep"), None)
        said = (
            said
            if said is not None
            else next(
                (c for c in dependents(s, verb, "acomp", "attr", "xcomp") if c > thing and not has_to(s, c)),
                next((c for c in dependents(s, thing, "acl") if c > thing and s[c - 1].text in ("“", '"')), None),
            )
        )
    if is_passive(s, verb):
        if said is None or (
            first(s, verb, "agent") is None
            and s[verb].lemma in ("list", "name", "identify", "cast", "treat", "recognize")
        ):
            return None
        return Found([*subject_of_passive(s, verb), *s.subtree(said)], "predicate")
    if said is None:
        small = next((c for c in dependents(s, verb, "ccomp") if c > verb and first(s, c, "nsubj") is not None), None)
        return Found(s.subtree(small), "predicate") if small is not None else None
    if thing is None and s[verb].dep == "relcl" and s[verb].head < verb:
        return Found([*_np(s, s[verb].head, verb), *s.subtree(said)], "predicate")
    if thing is None:
        return None
    left = s.subtree(thing) if thing > verb else []
    return Found([*left, *s.subtree(said)], "predicate")


def _second_object(s: Sentence, verb: int) -> int | None:
    """A second object, or an apposition without a comma, that says what the first one is ("branded Lima a nest of spies")."""
    objects = [c for c in dependents(s, verb, "dobj") if c > verb]
    if len(objects) > 1:
        return objects[1]
    for thing in objects:
        for i in (thing, *dependents(s, verb, "conj"), *dependents(s, thing, "conj")):
            for c in dependents(s, i, "appos"):
                lead = s.subtree(c)[0]
                if s[lead].lower in ("a", "an") and s[lead - 1].text != ",":
                    return c
    return None


def prepositional(s: Sentence, verb: int, sense: Cue) -> Found | None:
    """A prepositional phrase that is the content: "called for …", "confessed to …"."""
    for c in s.children[verb]:
        if c > verb and s[c].lower in sense.after and s[c].dep in ("prep", "dative", "prt", "agent", "mark", "aux"):
            words = without_times(s, c)
            thing = first(s, c, "pobj")
            if sense.objects and (thing is None or s[thing].lemma.lower() not in sense.objects):
                continue
            if (
                len(words) > 1
                and first(s, verb, "dobj") is None
                and not (s[words[-1]].entity in _TIME and len(words) < 4)
            ):
                return Found(words, "after")
    return None


def pair(s: Sentence, verb: int, sense: Cue) -> Found | None:
    """The one accused and of what: "accused X of …", "was denounced as … for …"."""
    thing = first(s, verb, "dobj")
    by = first(s, verb, "agent")
    agent = first(s, by, "pobj") if by is not None else None
    near = [verb, *(i for i in (thing, agent) if i is not None)]
    for c in (c for i in near for c in s.children[i]):
        if (
            c < verb
            or s[c].lower not in sense.pairs
            or s[c].dep not in ("prep", "dative")
            or (thing is not None and c < thing)
        ):
            continue
        if sense.objects and thing is not None and s[thing].lemma.lower() not in sense.objects:
            continue
        words = s.subtree(c)
        if len(words) < 2 or (s[words[-1]].entity in _TIME and len(words) < 4):
            continue
        likened = [i for d in dependents(s, verb, "prep") if s[d].lower == "as" and verb < d < c for i in s.subtree(d)]
        likened = [i for i in likened if agent is None or i < agent]
        if is_passive(s, verb):
            return Found([*subject_of_passive(s, verb), *likened, *words], "pair", anybody=True)
        if thing is not None and thing > verb:
            return Found([*(i for i in s.subtree(thing) if i < c), *likened, *words], "pair", anybody=True)
        if s[verb].dep == "relcl":
            return Found([s[verb].head, *words], "pair")
    return None


def urging(s: Sentence, verb: int, _: Cue) -> Found | None:
    """ "called on X to …": the one called on and the infinitive."""
    for c in dependents(s, verb, "advcl", "ccomp", "xcomp"):
        if c > verb and has_to(s, c) and any(s[d].dep == "mark" and s[d].lower == "for" for d in s.children[c]):
            return Found(s.subtree(c), "urging")
    for c in dependents(s, verb, "prep", "prt"):
        if s[c].lower not in ("on", "upon", "to", "for") or c < verb:
            continue
        for i in (*s.children[verb], *s.children[c], *(d for n in s.children[c] for d in s.children[n])):
            if i > c and has_to(s, i) and s[i].dep in ("xcomp", "acl", "advcl", "ccomp", "pcomp", "relcl"):
                moved = first(s, c, "pobj")
                who = s.subtree(moved) if moved is not None else []
                return Found(
                    [*(who if s[c].lower != "for" else s.subtree(c)), *s.subtree(i)],
                    "urging",
                    () if s[c].lower == "for" else (c,),
                )
    return None


def silence(s: Sentence, verb: int, _: Cue) -> Found | None:
    """ "declined to comment": no content but the question itself; the infinitive belongs to the cue."""
    told = first(s, verb, "xcomp")
    if told is None or s[told].lemma not in _SILENT:
        return None
    words = s.subtree(told)
    heads = tuple(i for i in words if i <= told)
    return Found([i for i in words if i > told], "silence", heads)


def unanswered(s: Sentence, verb: int, _: Cue) -> Found | None:
    """ "did not respond to questions"."""
    subject = first(s, verb, "nsubj")
    near = (subject, *s.children[subject]) if subject is not None else ()
    nobody = any(s[i].lower in ("nobody", "none", "neither", "no") for i in near)
    if not (is_negated(s, verb) or nobody) or s[verb].dep == "xcomp":
        return None
    if is_passive(s, verb):
        asked = [i for c in dependents(s, verb, "prep") if s[c].lower == "for" for i in s.subtree(c)]
        return Found([], "unanswered", tuple(asked)) if any(s[i].lower == "comment" for i in asked) else None
    told = first(s, verb, "dobj", "dative")
    if s[verb].lemma == "tell" and (
        told is None or s[told].pos != "PRON" or first(s, verb, "ccomp", "prep") is not None
    ):
        return None
    return Found([i for c in dependents(s, verb, "prep") if c > verb for i in s.subtree(c)], "unanswered")


def staging(s: Sentence, verb: int, _: Cue) -> Found | None:
    """What a recording or paper has somebody do: "the tape has a man ordering …"."""
    shown = first(s, verb, "dobj")
    act = next(
        (c for c in s.children[verb] if c > verb and s[c].tag == "VBG" and s[c].dep in ("ccomp", "advcl", "xcomp")),
        None,
    )
    if act is None and shown is not None:
        act = next((c for c in dependents(s, shown, "acl") if s[c].tag == "VBG"), None)
    if act is None:
        return None
    left = s.subtree(shown) if shown is not None else []
    return Found([*left, *s.subtree(act)], "staging")
