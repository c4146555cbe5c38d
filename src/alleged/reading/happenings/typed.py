"""What the trained head says of the words of a sentence, set beside what the lexicon says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from alleged.lexicon.event_senses import NounSense, PhraseSense, VerbSense
from alleged.lexicon.events import EventLexicon
from alleged.reading.happenings.arguments import Frames
from alleged.reading.happenings.triggers import Trigger
from alleged.reading.syntax import spellings
from alleged.values.encoding import Encoding, Predicate
from alleged.values.happening import EventType
from alleged.values.text import Sentence

ASKED = frozenset({"VERB", "NOUN", "ADJ"})
UNLISTED = 0.5
"""The least chance of a type for a word that is no trigger by the lexicon to become one."""
LEAST = 0.1
"""The least chance of a type for an act that the lexicon has no type for; it must be likelier than none of them, too."""
BESIDE = 0.3
"""The share of the chance of nothing that this chance must reach."""
OVERRULED = 0.8
"""The least chance of another type for it to stand in place of the lexicon's."""

DROPPED = 0.97
"""The chance of nothing from which the lexicon's sense is no happening after all."""
EMPTY = 0.96
"""The chance of nothing from which an act that the lexicon has no type for is none worth telling."""


def revise(
    found: Sequence[tuple[Frames, list[Trigger]]], lexicon: EventLexicon, encoding: Encoding | None
) -> list[list[Trigger]]:
    """The triggers of each sentence after the trained head has been asked: some gain a type, some change it, some go, some are new.

    Without an encoding they stay as they are.
    """
    if encoding is None:
        return [triggers for _, triggers in found]
    asked = [_ask(frames, {t.head: t for t in triggers}, lexicon) for frames, triggers in found]
    chances = iter(encoding.types([p for words in asked for p in words.values()]))
    return [
        _after(frames.sentence, triggers, {i: next(chances) for i in words}, lexicon)
        for (frames, triggers), words in zip(found, asked, strict=True)
    ]


def _ask(frames: Frames, by_head: Mapping[int, Trigger], lexicon: EventLexicon) -> dict[int, Predicate]:
    """The words that the head is asked about: triggers, verbs, and what else the lexicon lists."""
    asked: dict[int, Predicate] = {}
    for t in frames.sentence:
        if t.i in by_head or t.pos in ASKED:
            listed = listed_as(frames.sentence, t.i, lexicon)
            if listed or t.i in by_head or t.pos == "VERB":
                asked[t.i] = predicate(frames, t.i, by_head.get(t.i), listed)
    return asked


def _after(
    sentence: Sentence, triggers: Sequence[Trigger], chances: Mapping[int, Mapping[str, float]], lexicon: EventLexicon
) -> list[Trigger]:
    """The triggers of one sentence with what the head says of its words."""
    by_head = {t.head: t for t in triggers}
    verbs = {t.verb for t in triggers if t.sense is not None}
    judged = [_judge(sentence, i, by_head.get(i), chance, lexicon, verbs) for i, chance in chances.items()]
    kept = [t for t in judged if t is not None]
    told = {t.verb for t in kept if t.sense is not None}
    return [t for t in kept if t.sense is not None or t.verb not in told]


def predicate(frames: Frames, i: int, trigger: Trigger | None, listed: set[str]) -> Predicate:
    """A word with its marks: its place in the tree, what the lexicon knows of it, and the sense that fits here."""
    sentence = frames.sentence
    token, above = sentence[i], sentence[sentence[i].head]
    marks = [
        f"pos={token.pos}",
        f"tag={token.tag}",
        f"dep={token.dep}",
        f"above={above.pos}",
        f"entity={token.entity}",
        *(f"below={dep}" for dep in sorted({sentence[c].dep for c in sentence.children[i]})),
        *(f"lists={label}" for label in sorted(listed)),
    ]
    if frames.is_actor(i):
        marks.append("actor")
    if trigger is not None:
        marks.append(f"fits={_label(trigger.sense) if trigger.sense else 'other'}")
    return Predicate((token.start, token.end), tuple(marks))


def listed_as(sentence: Sentence, i: int, lexicon: EventLexicon) -> set[str]:
    """Everything that the lexicon lists the word as."""
    found: set[str] = set()
    tables: tuple[Mapping[str, Sequence[VerbSense | NounSense]], ...] = (
        lexicon.verbs,
        lexicon.nouns,
        lexicon.adjectives,
    )
    for word in spellings(sentence, i):
        for table in tables:
            found.update(map(_label, table.get(word, ())))
    found.update(f"{s.type or s.relation} in an idiom" for s in lexicon.phrases.get(sentence[i].lemma.lower(), ()))
    return found


def _label(sense: VerbSense | NounSense | PhraseSense) -> str:
    return sense.type or f"RELATION:{sense.relation}"


def _judge(
    sentence: Sentence,
    i: int,
    trigger: Trigger | None,
    chance: Mapping[str, float],
    lexicon: EventLexicon,
    verbs: set[int | None],
) -> Trigger | None:
    """The trigger on a word, if it is one, after both have been heard."""
    labels = [label for label in lexicon.unlisted if label != EventType.REJECT or not _denied(sentence, i)]
    best = max(labels, key=lambda label: chance.get(label, 0.0), default=None)
    if best is None:
        return trigger
    if trigger is None:
        likely = chance.get(best, 0.0) >= UNLISTED and i not in verbs
        verb = i if sentence[i].pos == "VERB" else None
        return Trigger(i, verb, _sense(sentence, i, best, lexicon)) if likely else None
    if trigger.sense is None:
        quiet = sentence[i].lemma.lower() in lexicon.classes.get("@quiet", frozenset())
        least = UNLISTED if quiet else LEAST
        if chance.get(best, 0.0) >= max(least, chance["OTHER"], BESIDE * chance["nothing"]):
            return Trigger(i, trigger.verb, _sense(sentence, i, best, lexicon))
        return trigger if chance["nothing"] < EMPTY or _urged(sentence, i) else None
    if chance["nothing"] >= DROPPED:
        return None
    known = _label(trigger.sense)
    if known == best or known.startswith("RELATION:") or chance.get(best, 0.0) < OVERRULED:
        return trigger
    return Trigger(i, trigger.verb, _sense(sentence, i, best, lexicon), trigger.light, trigger.occurs)


def _denied(sentence: Sentence, i: int) -> bool:
    """Whether a word carries its own "not": what is not done is of the type of the deed, and refusal is no deed."""
    return any(sentence[c].dep == "neg" for c in sentence.children[i])


def _urged(sentence: Sentence, i: int) -> bool:
    """Whether a word stands under a modal or is an infinitive under another verb: what is urged or to come is worth telling."""
    token = sentence[i]
    return (token.dep == "xcomp" and token.tag == "VB") or any(sentence[c].tag == "MD" for c in sentence.children[i])


def _sense(sentence: Sentence, i: int, label: str, lexicon: EventLexicon) -> VerbSense | NounSense:
    """The sense of a word that the lexicon does not list: who is who in it as its type mostly has it."""
    verb, noun = lexicon.unlisted[label]
    return noun if sentence[i].pos in ("NOUN", "PROPN") else verb
