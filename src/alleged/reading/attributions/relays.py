"""More hands for one content: "AFP, citing a source, said", "told Al Jazeera", "quoted X as saying", "heard from X that"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from alleged.lexicon.cues import Cue
from alleged.reading.attributions.passage import Passage
from alleged.reading.attributions.speakers import agent_of, can_speak, phrase_of, speaker_of
from alleged.reading.attributions.triple import Triple, pieces
from alleged.reading.attributions.verbs import cue_tokens, source_of
from alleged.reading.syntax import first, is_passive
from alleged.values.actor import ActorType
from alleged.values.text import Sentence

_MEDIA = frozenset({ActorType.OUTLET, ActorType.AGENCY})
_CITING = frozenset({"cite", "quote", "reference", "read"})
_ISSUED = frozenset(
    {
        "release",
        "publish",
        "issue",
        "obtain",
        "see",
        "leak",
        "air",
        "broadcast",
        "post",
        "circulate",
        "relay",
        "carry",
        "print",
        "review",
        "examine",
        "analyse",
        "analyze",
        "verify",
    }
)
_TALK = frozenset({"interview", "remark", "comment", "statement", "conversation", "email"})
_REPORT = Cue("verb", "report", "certain")
_SAY = Cue("verb", "say", "certain")


def with_relays(passage: Passage, s: Sentence, triples: Sequence[Triple]) -> Iterator[Triple]:
    """The triples of one sentence with the other hands that the sentence names for the same contents."""
    triples = [*triples, *_passed_on(passage, s, triples)]
    by_head = {t.head: t for t in triples}
    spoken = {_as_saying(s, t.i)[0] for t in s if t.lemma in _CITING and t.pos == "VERB"}
    for t in triples:
        if t.head in spoken or (
            t.head in by_head and s[t.head].lemma in _CITING and _as_saying(s, t.head)[0] is not None
        ):
            continue
        citing = _citing(s, t, by_head)
        cited = first(s, t.head, "dobj")
        voice = cited is None or can_speak(s, cited, passage.actors, passage.lexicon)
        if s[t.head].lemma in _CITING and citing is not None and voice and any(x is not t for x in triples):
            continue
        issuer = _issuer(passage, s, t)
        if issuer is not None:
            who, verb = issuer
            yield Triple(s.index, verb, (verb,), source_of(s, who, None), who, t.content, _REPORT, t.hand)
            yield replace(t, hand=t.hand + 1)
            continue
        outlet = _outlet(passage, s, t.head) if s[t.head].pos in ("VERB", "AUX") else None
        if outlet is not None:
            yield Triple(s.index, t.head, t.cue, (s.span(*phrase_of(s, outlet)),), outlet, t.content, _REPORT, t.hand)
        yield t if outlet is None else replace(t, hand=t.hand + 1)
    yield from _carried(passage, s, triples)
    for token in s:
        if token.pos != "VERB":
            continue
        if token.lemma in _CITING:
            yield from _cited(passage, s, token.i, by_head)
        if token.lemma in _CITING:
            yield from _quoted_as(passage, s, token.i)
        if token.lemma in ("hear", "learn", "gather", "understand", "know") and token.i in by_head:
            yield from _heard(passage, s, token.i, by_head[token.i])


def _citing(s: Sentence, t: Triple, by_head: dict[int, Triple]) -> Triple | None:
    """The saying that a citing serves: the verb above a participle, or the verb whose subject has the relative clause."""
    verb = t.head
    return _served(s, verb, by_head) if s[verb].lemma in _CITING else None


def _served(s: Sentence, verb: int, by_head: dict[int, Triple]) -> Triple | None:
    above = s[verb].head
    before = verb - 1
    while before > 0 and (
        s[before].text == ","
        or s[before].entity == "DATE"
        or (s[before].dep in ("prep", "npadvmod") and s[before].lower in ("on", "in"))
    ):
        before -= 1
    if s[verb].tag == "VBG" and before in by_head:
        return by_head[before]
    if above == verb:
        return None
    if s[verb].dep in ("relcl", "acl"):
        nouns = (above, s[above].head) if s[above].dep == "appos" else (above,)
        return next((t for t in by_head.values() if t.speaker in nouns and t.head != verb), None)
    if s[verb].dep in ("advcl", "prep", "dep", "parataxis", "conj", "xcomp", "ccomp"):
        saying = by_head.get(above)
        if saying is None:
            saying = next((t for t in by_head.values() if t.speaker is not None and t.speaker == above), None)
        return saying if saying is not None and saying.head != verb else None
    return None


def _cited(passage: Passage, s: Sentence, verb: int, by_head: dict[int, Triple]) -> Iterator[Triple]:
    saying = _served(s, verb, by_head)
    if saying is None or s[verb].tag not in ("VBG", "VBD", "VBZ", "VBN"):
        return
    if s[verb].tag in ("VBD", "VBZ") and s[verb].dep != "relcl":
        return
    named = first(s, verb, "dobj") if s[verb].lemma != "read" else None
    if named is None:
        origin = next((c for c in s.children[verb] if s[c].dep == "prep" and s[c].lower == "from"), None)
        named = first(s, origin, "pobj") if origin is not None else None
    if named is None or not can_speak(s, named, passage.actors, passage.lexicon):
        return
    source = (s.span(*phrase_of(s, named, verb)),)
    content = saying.content
    if not content:
        return
    yield Triple(s.index, verb, (verb,), source, named, content, _SAY, saying.hand + 1)


def _carried(passage: Passage, s: Sentence, triples: Sequence[Triple]) -> Iterator[Triple]:
    """ "aired a programme in which a man confesses": whoever carries what holds another's word."""
    for token in s:
        if token.pos != "VERB" or any(t.head == token.i for t in triples):
            continue
        sense = next((c for c in passage.lexicon.verbs.get(token.lemma, ()) if "carry" in c.frames), None)
        if sense is None or first(s, token.i, "dobj", "nsubjpass", "ccomp") is None:
            continue
        who = speaker_of(s, token.i)
        said = [i for c in s.children[token.i] if c > token.i for i in s.subtree(c)]
        if (
            who is None
            or not can_speak(s, who, passage.actors, passage.lexicon)
            or not any(t.head in said and t.speaker != who for t in triples)
        ):
            continue
        source = source_of(s, who, token.i)
        content = pieces(s, (i for i in said if not any(a <= s[i].start < b for a, b in source)))
        yield Triple(s.index, token.i, cue_tokens(s, token.i), source, who, content, sense)


def _quoted_as(passage: Passage, s: Sentence, verb: int) -> Iterator[Triple]:
    """ "Tolo quoted the mayor as saying …" has two hands, "the mayor was quoted as saying …" one."""
    said, way = _as_saying(s, verb)
    if said is None:
        return
    stated = first(s, said, "ccomp", "dobj")
    content = pieces(s, s.subtree(stated)) if stated is not None else ()
    passive = is_passive(s, verb)
    before = next((c for c in s.children[verb] if s[c].dep == "ccomp" and c < verb), None)
    if not content and before is not None:
        content = pieces(s, s.subtree(before))
    if not content:
        quotes = passage.quotations.within(s.start, s.end)
        content = tuple(q.span for q in quotes if q.whole)
    person = first(s, verb, "nsubjpass") if passive else first(s, verb, "dobj")
    if person is None or not content:
        return
    outlet = agent_of(s, verb) if passive else speaker_of(s, verb)
    cue = tuple(sorted({*way, said}))
    whose = source_of(s, person, verb)
    if outlet is None:
        yield Triple(s.index, verb, (*cue_tokens(s, verb), *cue), whose, person, content, _SAY)
        return
    yield Triple(s.index, verb, cue_tokens(s, verb), source_of(s, outlet, verb), outlet, (*whose, *content), _REPORT)
    yield Triple(s.index, said, cue, whose, person, content, _SAY, 1)


def _as_saying(s: Sentence, verb: int) -> tuple[int | None, tuple[int, ...]]:
    for c in range(verb + 1, min(len(s), verb + 16)):
        if (
            s[c].lower == "as"
            and c + 1 < len(s)
            and s[c + 1].lemma in ("say", "tell", "warn", "call", "claim", "state")
            and s[c + 1].tag == "VBG"
        ):
            return c + 1, (c,)
    return None, ()


def _heard(passage: Passage, s: Sentence, verb: int, heard: Triple) -> Iterator[Triple]:
    origin = next((c for c in s.children[verb] if s[c].lower == "from" and c > verb), None)
    who = first(s, origin, "pobj") if origin is not None else None
    if origin is not None and who is not None and can_speak(s, who, passage.actors, passage.lexicon):
        yield Triple(s.index, origin, (origin,), source_of(s, who, None), who, heard.content, _SAY, heard.hand + 1)


def _passed_on(passage: Passage, s: Sentence, triples: Sequence[Triple]) -> Iterator[Triple]:
    """ "The crew told their admiral, and the admiral told an inquiry": the second hand passes on what the first one said."""
    heads = {t.head for t in triples}
    for t in triples:
        told = first(s, t.head, "dobj", "dative") if s[t.head].lemma == "tell" else None
        if told is None or not t.content:
            continue
        for again in s:
            who = first(s, again.i, "nsubj") if again.lemma == "tell" and again.i not in heads else None
            if who is None or again.i < told or s[who].lemma != s[told].lemma or first(s, again.i, "ccomp", "xcomp"):
                continue
            yield Triple(
                s.index, again.i, cue_tokens(s, again.i), source_of(s, who, again.i), who, t.content, _SAY, t.hand - 1
            )
            break


def _issuer(passage: Passage, s: Sentence, t: Triple) -> tuple[int, int] | None:
    """Who gave out what speaks or is spoken in ("a tape released by X has …", "said in remarks relayed by Y"), and the verb."""
    recorded = t.speaker is not None and any(
        {s[t.speaker].lemma.lower(), s[t.speaker].lower} & passage.lexicon.words(name)
        for name in ("documents", "instruments")
    )
    nouns = [t.speaker] if t.speaker is not None and recorded else []
    if s[t.head].pos == "VERB":
        nouns += [n for p in s.children[t.head] if s[p].dep == "prep" and (n := first(s, p, "pobj")) is not None]
    quoted = [t.speaker] if t.speaker is not None and not recorded else []
    for noun in (*nouns, *quoted):
        for verb in s.children[noun]:
            passing = _ISSUED if noun in nouns else _CITING
            if s[verb].dep == "acl" and s[verb].lemma in passing and is_passive(s, verb):
                who = agent_of(s, verb)
                if who is not None and can_speak(s, who, passage.actors, passage.lexicon):
                    return who, verb
    return None


def _outlet(passage: Passage, s: Sentence, verb: int) -> int | None:
    """The medium a holder speaks to or in: "told Al Jazeera", "said in an interview with NHK", "wrote in Le Monde"."""
    for c in s.children[verb]:
        t = s[c]
        if t.dep in ("dobj", "dative") and s[verb].lemma == "tell":
            found = c if t.dep == "dobj" or t.pos in ("PROPN", "NOUN") else first(s, c, "pobj")
            if found is not None and _is_medium(passage, s, found):
                return found
        if t.dep == "prep" and t.lower in ("in", "to", "with", "on", "for"):
            place = first(s, c, "pobj")
            if place is None:
                continue
            if _is_medium(passage, s, place) and (t.lower != "on" or s[place].pos == "PROPN"):
                return place
            if s[place].lemma.lower() in _TALK:
                for p in s.children[place]:
                    inner = first(s, p, "pobj") if s[p].lower in ("with", "to", "for") else None
                    if inner is not None and _is_medium(passage, s, inner):
                        return inner
        if t.dep == "advcl" and t.lemma in ("speak", "talk", "write"):
            found = _outlet(passage, s, c) if c != verb else None
            if found is not None:
                return found
    return None


def _is_medium(passage: Passage, s: Sentence, i: int) -> bool:
    """Whether a name is a news outlet's: its actor says so, or it ends in a word that newspapers and stations are named by."""
    actor = passage.actors.at(s.index, i)
    if actor is not None and actor.type in _MEDIA:
        return True
    words = passage.lexicon.words("outlet_words")
    return s[i].pos == "PROPN" and any(
        s[j].lower in words for j in (i, *(c for c in s.children[i] if s[c].dep == "compound"))
    )
