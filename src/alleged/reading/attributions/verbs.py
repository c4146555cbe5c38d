"""Attributions carried by verbs: "X said that …", "…, officials said", "X was accused by Y of …"."""

from __future__ import annotations

from collections.abc import Iterator

from alleged.lexicon.cues import Cue
from alleged.reading.attributions.clauses import asides
from alleged.reading.attributions.conditions import asks_for_no_name, is_refused
from alleged.reading.attributions.contents import FINDERS
from alleged.reading.attributions.passage import Passage
from alleged.reading.attributions.quoted import beside, with_quotations
from alleged.reading.attributions.speakers import can_speak, phrase_of, speaker_of, user_of_means
from alleged.reading.attributions.triple import Found, Triple, pieces
from alleged.reading.syntax import auxiliaries, first, is_passive
from alleged.values.text import Sentence, Span

_DEEDS = frozenset({"object", "after", "ing"})
_MODALS = frozenset({"must", "should", "can", "could", "may", "might"})
_SELF = frozenset({"i", "you"})
_THIRD = frozenset({"silence", "unanswered"})


def find_verbs(passage: Passage, s: Sentence) -> Iterator[Triple]:
    """The attributions of a sentence that a verb carries, in the order of their cues."""
    for token in s:
        if token.pos not in ("VERB", "AUX", "NOUN", "ADJ", "ADP", "PROPN") or (
            token.dep in ("amod", "compound") and token.tag != "VBN"
        ):
            continue
        senses = passage.lexicon.verbs.get(token.lemma)
        if (
            senses is None
            or asks_for_no_name(s, token.i)
            or is_refused(s, token.i)
            or (token.tag == "VBN" and token.dep == "advcl" and not auxiliaries(s, token.i))
            or (token.pos not in ("VERB", "AUX") and not _verb_after_all(s, token.i))
            or token.dep == "amod"
        ):
            continue
        yield from _of_verb(passage, s, token.i, senses)


def _verb_after_all(s: Sentence, i: int) -> bool:
    """Whether a word the tagger took for a noun has a verb's dependents."""
    if s[i].dep not in ("ROOT", "ccomp") or (
        first(s, i, "det", "poss", "amod") is not None and first(s, i, "ccomp") is None
    ):
        return False
    return first(s, i, "nsubj") is not None or first(s, i, "ccomp") is not None


def _of_verb(passage: Passage, s: Sentence, verb: int, senses: tuple[Cue, ...]) -> Iterator[Triple]:
    for sense in senses:
        if sense.beside and not _beside_words(s, verb, sense):
            continue
        made = _by_frames(passage, s, verb, sense)
        if made is not None:
            yield made
            return
    for sense in senses:
        if "quote" in sense.frames and (not sense.beside or _beside_words(s, verb, sense)):
            made = _by_quotation(passage, s, verb, sense)
            if made is not None:
                yield made
                return


def _beside_words(s: Sentence, verb: int, sense: Cue) -> tuple[int, ...]:
    near = [c for c in s.children[verb] if c > verb and s[c].lower in sense.beside]
    near = near or [i for i in range(verb + 1, min(len(s), verb + 4)) if s[i].lower in sense.beside]
    return tuple(near[:1])


def _by_frames(passage: Passage, s: Sentence, verb: int, sense: Cue) -> Triple | None:
    for frame, finder in FINDERS.items():
        wanted = frame in sense.frames or (frame == "pairs" and sense.pairs) or (frame == "after" and sense.after)
        if not wanted:
            continue
        found = finder(s, verb, sense)
        if found is not None and (found.tokens or frame in _THIRD):
            made = _triple(passage, s, verb, sense, found)
            if made is not None:
                return made
    return None


def _triple(passage: Passage, s: Sentence, verb: int, sense: Cue, found: Found) -> Triple | None:
    if found.frame in _DEEDS and any(s[c].lower in _MODALS for c in s.children[verb] if s[c].dep == "aux"):
        return None
    passive = is_passive(s, verb) and found.frame not in ("silence", "unanswered", "staging")
    reached = found.frame == "unanswered" and is_passive(s, verb)
    speaker = first(s, verb, "nsubjpass") if reached else _speaker(passage, s, verb)
    if speaker is not None and ((s[speaker].lower in _SELF and sense.act != "promise") or _no_one(s, speaker)):
        return None
    if speaker is not None and (s[speaker].lower in ("it", "there") and found.frame == "clause" and passive):
        speaker = None
    if speaker is None and not (passive and sense.unsourced):
        return None
    if speaker is not None and not passive and s[speaker].pos == "VERB":
        return None
    if found.frame == "staging" and (speaker is None or not _records(passage, s, speaker)):
        return None
    if speaker is not None and not found.anybody and not can_speak(s, speaker, passage.actors, passage.lexicon):
        return None
    if speaker is not None and speaker in found.tokens and not passive and s[verb].dep not in ("relcl", "acl"):
        found = found._replace(tokens=[i for i in found.tokens if i not in set(s.subtree(speaker))])
    source = source_of(
        s, speaker, verb, min((i for i in found.tokens if speaker is not None and i > speaker), default=None)
    )
    hidden = set(_tokens_between(s, source))
    hidden |= {i - 1 for i in hidden if i and s[i - 1].lower == "by"}
    cue = cue_tokens(s, verb, (*found.cue, *_beside_words(s, verb, sense)))
    if found.frame == "clause":
        hidden |= {i for i in asides(s, found.tokens) if passage.quotations.around(s[i].start) is None}
    tokens = [i for i in found.tokens if i not in cue and (i not in hidden or s[verb].dep in ("relcl", "acl"))]
    content = with_quotations(passage.quotations, pieces(s, tokens), s[verb].start)
    if not content and found.frame not in _THIRD:
        return None
    return Triple(s.index, verb, cue, source, speaker, content, sense)


def _speaker(passage: Passage, s: Sentence, verb: int) -> int | None:
    """Who speaks: never somebody inside a quotation that the cue stands outside of; for a means of speaking, whoever used it."""
    speaker = speaker_of(s, verb)
    if speaker is None and s[verb].tag == "NNS" and verb and s[verb - 1].dep == "compound":
        speaker = verb - 1
    if speaker is None:
        return None
    if s[speaker].pos in ("ADP", "PUNCT", "SCONJ", "PART"):
        return None
    if passage.quotations.around(s[verb].start) is None and passage.quotations.around(s[speaker].start) is not None:
        speaker = next(
            (
                c
                for c in s.children[verb]
                if c > verb and s[c].dep in ("dobj", "nsubj", "attr") and passage.quotations.around(s[c].start) is None
            ),
            None,
        )
        if speaker is None:
            return None
    if (
        s[verb].tag == "VBG"
        and s[verb].dep in ("advcl", "conj")
        and not can_speak(s, speaker, passage.actors, passage.lexicon)
    ):
        speaker = next(
            (
                w
                for v in s.ancestors(verb)
                if s[v].pos == "VERB"
                and (w := speaker_of(s, v)) is not None
                and can_speak(s, w, passage.actors, passage.lexicon)
            ),
            speaker,
        )
    return user_of_means(s, speaker, verb, passage.actors, passage.lexicon)


def _no_one(s: Sentence, i: int) -> bool:
    return s[i].lower == "one" and any(s[c].lower in ("no", "any", "every") for c in s.children[i])


def _records(passage: Passage, s: Sentence, i: int) -> bool:
    return any(s[i].lemma.lower() in passage.lexicon.words(name) for name in ("documents", "instruments"))


def _tokens_between(s: Sentence, source: tuple[Span, ...]) -> list[int]:
    return [t.i for t in s if any(start <= t.start < end for start, end in source)]


def source_of(s: Sentence, speaker: int | None, verb: int | None, said: int | None = None) -> tuple[Span, ...]:
    """The piece of text that names a speaker, as far as the verb and the first token of what is said."""
    if speaker is None:
        return ()
    left, right = phrase_of(s, speaker, verb)
    if said is not None and speaker < said <= right and s[said].dep == "prep":
        right = said - 1
    return (s.span(left, right),)


def cue_tokens(s: Sentence, verb: int, more: tuple[int, ...] = ()) -> tuple[int, ...]:
    """The verb with its auxiliaries, negation and particles."""
    near = [c for c in s.children[verb] if s[c].dep in ("aux", "auxpass", "neg", "prt") and abs(c - verb) <= 5]
    near += [i for i in auxiliaries(s, verb) if i < verb and verb - i <= 4]
    return tuple(sorted({verb, *near, *more}))


def _by_quotation(passage: Passage, s: Sentence, verb: int, sense: Cue) -> Triple | None:
    """A cue whose content is a quotation right before or after it."""
    speaker = _speaker(passage, s, verb)
    if speaker is None or s[verb].dep == "amod" or s[speaker].lower == "you":
        return None
    source = source_of(s, speaker, verb)
    content = beside(passage.quotations, passage.text, s, verb, source)
    if not content:
        return None
    return Triple(s.index, verb, cue_tokens(s, verb, _beside_words(s, verb, sense)), source, speaker, content, sense)
