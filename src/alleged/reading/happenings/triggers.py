"""Which words of a sentence tell of a happening: verbs, predicate adjectives, idioms, light verbs with their noun, and nouns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from alleged.lexicon.event_senses import NounSense, PhraseSense, VerbSense
from alleged.lexicon.events import EventLexicon
from alleged.reading.happenings.arguments import Frames
from alleged.reading.happenings.senses import Fit
from alleged.reading.syntax import first, spellings
from alleged.values.actor import Actors
from alleged.values.text import Sentence

_NAMES = frozenset({"PERSON", "ORG", "GPE", "FAC", "WORK_OF_ART", "PRODUCT"})
_CLAUSAL = frozenset(
    {"ROOT", "ccomp", "xcomp", "advcl", "relcl", "acl", "pcomp", "conj", "csubj", "csubjpass", "parataxis", "dep"}
)


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that tells of a happening: `head` is its token, `verb` the verb whose arguments count (None for a bare noun).

    `sense` is None for an act that the lexicon does not know. `light` is what a light verb's subject is: actor or recipient.
    `occurs` is the verb that only says that the noun's event took place ("the attack happened on Monday").
    `fixed` is the noun that belongs to an idiom, mostly told by its verb.
    """

    head: int
    verb: int | None
    sense: VerbSense | NounSense | PhraseSense | None
    light: str | None = None
    occurs: int | None = None
    fixed: int | None = None


def triggers_of(
    sentences: Sequence[Sentence], actors: Actors, lexicon: EventLexicon
) -> list[tuple[Fit, list[Trigger]]]:
    """For each sentence of a document what tests senses on it, and its triggers by the lexicon."""
    shapes = [lexicon.classes.get(name, frozenset()) for name in ("@ditransitive", "@beseeching", "@bidding")]
    fits = [Fit(Frames(sentence, actors, *shapes), lexicon.classes) for sentence in sentences]
    return [(fit, find_triggers(fit.frames, fit, lexicon)) for fit in fits]


def find_triggers(frames: Frames, fit: Fit, lexicon: EventLexicon) -> list[Trigger]:
    """The triggers of a sentence in the order of the text; a light verb or idiom and its noun are one."""
    sentence = frames.sentence
    found: list[Trigger] = []
    taken: set[int] = set()
    for token in sentence:
        trigger = None
        if token.pos == "VERB" and token.dep not in ("aux", "auxpass"):
            trigger = _of_verb(token.i, frames, fit, lexicon)
        elif token.pos == "AUX" and token.dep not in ("aux", "auxpass"):
            trigger = _idiom(token.i, fit, lexicon) or _light(token.i, fit, lexicon) or Trigger(token.i, token.i, None)
        elif token.pos == "ADJ" and token.lemma.lower() in lexicon.adjectives:
            trigger = _of_adjective(token.i, fit, lexicon)
        if trigger is not None:
            found.append(trigger)
            taken.add(trigger.head)
            if trigger.fixed is not None:
                taken.add(trigger.fixed)
    for token in sentence:
        if token.pos == "NOUN" and token.i not in taken and (senses := _known(lexicon.nouns, sentence, token.i)):
            if (
                token.dep in ("compound", "amod") and sentence[token.head].pos in ("NOUN", "PROPN")
            ) or token.entity in _NAMES:
                continue
            sense = next((s for s in senses if "bearer" not in s.actor and fit.noun(s, token.i)), None)
            if sense is not None:
                found.append(Trigger(token.i, None, sense, occurs=_occurs(token.i, frames, lexicon)))
    told = {v for t in found if t.sense is not None for v in (t.verb, t.occurs)}
    return sorted((t for t in found if t.sense is not None or t.verb not in told), key=lambda t: t.head)


_S = TypeVar("_S")


def _known(senses: Mapping[str, tuple[_S, ...]], sentence: Sentence, i: int) -> tuple[_S, ...]:
    """The senses of a word, a hyphenated one looked up whole first."""
    return next((senses[s] for s in spellings(sentence, i) if s in senses), ())


def _of_verb(i: int, frames: Frames, fit: Fit, lexicon: EventLexicon) -> Trigger | None:
    token = frames.sentence[i]
    lemma = token.lemma.lower()
    senses = _known(lexicon.verbs, frames.sentence, i)
    if token.dep == "amod":
        participle = token.tag in ("VBN", "VBG") and frames.is_actor(token.head)
        sense = next((s for s in senses if s.type and fit.verb(s, i)), None) if participle else None
        return Trigger(i, i, sense) if sense else None
    if token.dep == "acl" and lemma in lexicon.classes.get("@naming", ()) and first(frames.sentence, i, "oprd"):
        return None
    idiom = _idiom(i, fit, lexicon)
    if idiom is not None:
        return idiom
    carried = _light(i, fit, lexicon)
    if carried is not None:
        return carried
    sense = next((s for s in senses if fit.verb(s, i)), None)
    if sense is None and token.dep not in _CLAUSAL:
        return None
    return Trigger(i, i, sense)


def _idiom(i: int, fit: Fit, lexicon: EventLexicon) -> Trigger | None:
    for sense in lexicon.phrases.get(fit.sentence[i].lemma.lower(), ()):
        fixed = fit.phrase(sense, i)
        if fixed is not None:
            return Trigger(fixed if sense.noun_tells else i, i, sense, fixed=fixed)
    return None


def _light(i: int, fit: Fit, lexicon: EventLexicon) -> Trigger | None:
    """A light verb with the event noun it carries; the noun is the trigger."""
    for light in lexicon.light_verbs.get(fit.sentence[i].lemma.lower(), ()):
        for noun in fit.light(light, i):
            for sense in _known(lexicon.nouns, fit.sentence, noun):
                if sense.type and fit.sentence[noun].pos == "NOUN" and fit.noun(sense, noun):
                    return Trigger(noun, i, sense, light.role)
    return None


def _of_adjective(i: int, fit: Fit, lexicon: EventLexicon) -> Trigger | None:
    token = fit.sentence[i]
    above = token.head
    verb = (
        above
        if token.dep in ("acomp", "oprd", "ccomp", "conj") and fit.sentence[above].pos in ("AUX", "VERB")
        else None
    )
    for sense in lexicon.adjectives[token.lemma.lower()]:
        if fit.verb(sense, i):
            return Trigger(i, verb if verb is not None else i, sense)
    return None


def _occurs(noun: int, frames: Frames, lexicon: EventLexicon) -> int | None:
    """The verb that only says that there was such an event."""
    sentence = frames.sentence
    above = sentence[noun].head
    if sentence[noun].dep in ("nsubj", "nsubjpass") and sentence[above].lemma.lower() in lexicon.classes.get(
        "@occurring", ()
    ):
        return above
    if sentence[noun].dep == "attr" and any(sentence[c].dep == "expl" for c in sentence.children[above]):
        return above
    return None


def is_attempted(trigger: Trigger, sentence: Sentence, lexicon: EventLexicon) -> bool:
    """Whether a trigger only tells what somebody tries ("tried to storm the camp", "an attempt to kill him")."""
    trying = lexicon.classes.get("@attempting", frozenset())
    if trigger.verb is None:
        return False
    if trigger.verb != trigger.head and sentence[trigger.verb].lemma in trying:
        return True
    token = sentence[trigger.verb]
    while token.dep == "conj" and token.head != token.i:
        token = sentence[token.head]
    return token.dep in ("xcomp", "acl", "advcl") and token.tag == "VB" and sentence[token.head].lemma in trying


def named_as(frames: Frames, fit: Fit, verb: int, labels: frozenset[str]) -> int | None:
    """The noun after "as", or the object complement, that calls the object of a verb a terrorist."""
    sentence = frames.sentence
    candidates = [a.token for a in frames.under(verb, ("as",))]
    candidates.extend(c for c in sentence.children[verb] if sentence[c].dep in ("oprd", "attr", "xcomp", "ccomp"))
    dobj = first(sentence, verb, "dobj")
    if dobj is not None:
        candidates.extend(a.token for a in frames.under(dobj, ("as",)))
    for i in candidates:
        if sentence[i].pos in ("NOUN", "PROPN", "ADJ") and (fit.words(i) | fit.modifiers(i)) & labels:
            return i
    return None
