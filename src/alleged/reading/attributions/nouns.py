"""Attributions carried by nouns and adjectives: "Oslo's claim that …", "fears that …", "is convinced that …"."""

from __future__ import annotations

from collections.abc import Iterator

from alleged.lexicon.cues import Cue
from alleged.reading.attributions.clauses import has_to
from alleged.reading.attributions.passage import Passage
from alleged.reading.attributions.quoted import with_quotations
from alleged.reading.attributions.speakers import can_speak, phrase_of, speaker_of
from alleged.reading.attributions.triple import Triple, pieces
from alleged.reading.attributions.verbs import cue_tokens
from alleged.reading.syntax import dependents, first, is_negated, is_passive
from alleged.values.text import Sentence

_LIGHT = frozenset(
    [
        "make",
        "issue",
        "give",
        "express",
        "voice",
        "raise",
        "have",
        "repeat",
        "level",
        "deliver",
        "lodge",
        "release",
        "file",
        "publish",
        "renew",
        "offer",
        "lead",
        "spark",
        "hold",
        "harbour",
        "harbor",
        "share",
    ]
)
_SPREADS = frozenset(
    {"run", "circulate", "spread", "go", "emerge", "surface", "swirl", "grow", "mount", "persist", "abound"}
)
_SENDERS = frozenset({"by", "from", "of", "among"})


def find_nouns(passage: Passage, s: Sentence) -> Iterator[Triple]:
    """The attributions of a sentence whose cue is a noun or a predicative adjective."""
    for token in s:
        if token.pos == "NOUN" and token.dep != "compound" and first(s, token.i, "nsubj") is None:
            for sense in passage.lexicon.nouns.get(token.lemma, ()):
                made = _of_noun(passage, s, token.i, sense)
                if made is not None:
                    yield made
                    break
        elif (
            token.dep in ("acomp", "oprd", "ROOT", "ccomp", "relcl", "conj")
            and token.lower in passage.lexicon.predicatives
        ):
            made = _of_adjective(passage, s, token.i, passage.lexicon.predicatives[token.lower][0])
            if made is not None:
                yield made


def _of_noun(passage: Passage, s: Sentence, noun: int, sense: Cue) -> Triple | None:
    above = s[s[noun].head].head if s[noun].dep == "pobj" else noun
    if s[noun].lemma in passage.lexicon.words("means") and above != noun and s[above].lemma in passage.lexicon.verbs:
        return None
    said = _said(s, noun, sense) or _listed(s, noun, sense) or _afar(s, noun, sense)
    if not said:
        return None
    owner, verb = _owner(passage, s, noun)
    there = first(s, s[noun].head, "expl") is not None
    if owner is None and (
        (sense.owned and not there)
        or verb is not None
        or (said and s[said[0]].lower in sense.after and s[noun].tag != "NNS")
    ):
        return None
    if owner is not None and s[owner].lower in ("my", "your", "i", "you"):
        return None
    source = (s.span(*phrase_of(s, owner, noun if owner < noun else None)),) if owner is not None else ()
    cue = (*cue_tokens(s, verb), noun) if verb is not None else (noun,)
    inside = {i for i in said if any(a <= s[i].start < b for a, b in source)}
    content = with_quotations(passage.quotations, pieces(s, (i for i in said if i not in inside)), s[noun].start)
    return Triple(s.index, noun, cue, source, owner, content, sense) if content else None


def _said(s: Sentence, noun: int, sense: Cue) -> list[int]:
    for c in s.children[noun]:
        if c < noun:
            continue
        t = s[c]
        if (
            "clause" in sense.frames
            and t.dep in ("acl", "ccomp", "relcl", "appos")
            and t.pos in ("VERB", "AUX")
            and not has_to(s, c)
        ):
            mark = next((d for d in s.children[c] if s[d].dep == "mark" and s[d].lower in ("that", "whether")), None)
            if mark is not None or (
                t.dep in ("acl", "ccomp") and t.tag != "VBG" and t.tag != "VBN" and first(s, c, "nsubj") is not None
            ):
                return s.subtree(c)
        if "to" in sense.frames and t.dep in ("acl", "relcl", "xcomp") and has_to(s, c):
            return s.subtree(c)
        thing = first(s, c, "pobj") if t.dep == "prep" else None
        if t.lower in sense.after and t.dep == "prep" and (thing is None or s[thing].lemma not in sense.not_objects):
            return s.subtree(c)
    if "clause" in sense.frames and noun + 1 < len(s) and s[noun + 1].lower == "that" and s[noun + 1].tag == "IN":
        return s.subtree(s[noun + 1].head) if s[noun + 1].head > noun else []
    return []


def _listed(s: Sentence, noun: int, sense: Cue) -> list[int]:
    """What somebody's demands or goals include or are."""
    verb = s[noun].head
    if (
        not sense.listed
        or s[noun].dep != "nsubj"
        or s[verb].lemma not in ("include", "be", "range")
        or first(s, noun, "poss", "prep") is None
    ):
        return []
    said = [c for c in s.children[verb] if c > verb and s[c].dep in ("dobj", "attr", "xcomp", "ccomp", "advcl", "conj")]
    return sorted({i for c in said for i in s.subtree(c)})


def _afar(s: Sentence, noun: int, sense: Cue) -> list[int]:
    """A that-clause away from its noun: "the view is that …", "rumours spread that …", "rumour has it that …"."""
    verb = s[noun].head
    if "clause" not in sense.frames or s[noun].dep != "nsubj" or noun > verb:
        return []
    thing = first(s, verb, "dobj")
    it = thing is not None and s[thing].lower == "it" and s[verb].lemma == "have"
    if (
        not it
        and s[verb].lemma not in _SPREADS
        and (s[verb].lemma != "be" or first(s, noun, "amod", "poss", "prep") is None)
    ):
        return []
    that = next((c for c in s.children[verb] if c > verb and s[c].dep in ("ccomp", "advcl")), None)
    marked = that is not None and any(s[d].lower == "that" and s[d].dep == "mark" for d in s.children[that])
    return s.subtree(that) if that is not None and marked else []


def _owner(passage: Passage, s: Sentence, noun: int) -> tuple[int | None, int | None]:
    """Whose word the noun is, and the light verb that carries it."""
    poss = first(s, noun, "poss")
    if poss is not None and can_speak(s, poss, passage.actors, passage.lexicon):
        return poss, None
    for c in dependents(s, noun, "prep", "agent", "acl"):
        if s[c].lower in _SENDERS or (s[c].dep == "acl" and is_passive(s, c)):
            sender = first(s, c, "pobj") if s[c].dep != "acl" else speaker_of(s, c)
            if sender is not None and can_speak(s, sender, passage.actors, passage.lexicon):
                return sender, None
    for c in s.children[noun]:
        if (
            c < noun
            and s[c].dep in ("amod", "compound")
            and (s[c].entity in ("NORP", "GPE", "ORG") or passage.actors.at(s.index, c) is not None)
        ):
            return c, None
    above = s[noun].head
    if s[noun].dep == "dobj" and s[above].lemma in _LIGHT and s[above].pos == "VERB":
        who = speaker_of(s, above)
        return (who, above) if who is not None and can_speak(s, who, passage.actors, passage.lexicon) else (None, above)
    return None, None


def _unavailable(passage: Passage, s: Sentence, adjective: int, sense: Cue) -> Triple | None:
    """ "was not available for comment": nothing said by whoever could not be asked."""
    verb = s[adjective].head
    who = first(s, verb, "nsubj")
    asked = next((c for c in s.children[adjective] if s[c].lower in sense.after and c > adjective), None)
    comment = first(s, asked, "pobj") if asked is not None else None
    negated = is_negated(s, verb) or s[adjective].lower.startswith("un")
    if who is None or asked is None or comment is None or not negated or s[comment].lemma not in sense.objects:
        return None
    if not can_speak(s, who, passage.actors, passage.lexicon):
        return None
    cue = (*cue_tokens(s, verb), adjective, *s.subtree(asked))
    return Triple(s.index, adjective, cue, (s.span(*phrase_of(s, who, verb)),), who, (), sense)


def _complement_of(s: Sentence, adjective: int, sense: Cue) -> int | None:
    """The clause, the infinitive or the phrase that an adjective of belief or will governs."""
    for c in s.children[adjective]:
        if c < adjective:
            continue
        clausal = s[c].dep in ("ccomp", "advcl", "acl", "xcomp")
        if "clause" in sense.frames and clausal and not has_to(s, c) and first(s, c, "nsubj", "nsubjpass") is not None:
            return c
        if "to" in sense.frames and clausal and has_to(s, c) and first(s, c, "nsubj") is None:
            return c
        if s[c].dep == "prep" and s[c].lower in sense.after and len(s.subtree(c)) > 1:
            return c
    return None


def _of_adjective(passage: Passage, s: Sentence, adjective: int, sense: Cue) -> Triple | None:
    if sense.act == "refuse":
        return _unavailable(passage, s, adjective, sense)
    said = _complement_of(s, adjective, sense)
    verb = s[adjective].head if s[adjective].dep in ("acomp", "oprd", "conj") else adjective
    passive = is_passive(s, verb) and s[verb].pos in ("VERB", "AUX")
    who = (
        first(s, verb, "nsubj", "nsubjpass")
        if passive
        else speaker_of(s, verb)
        if s[verb].pos in ("VERB", "AUX")
        else first(s, verb, "nsubj")
    )
    if said is None or who is None or not can_speak(s, who, passage.actors, passage.lexicon):
        return None
    content = with_quotations(passage.quotations, pieces(s, s.subtree(said)), s[adjective].start)
    left, right = phrase_of(s, who, verb)
    return (
        Triple(s.index, adjective, (*cue_tokens(s, verb), adjective), (s.span(left, right),), who, content, sense)
        if content
        else None
    )
