"""Words that only refer to a holder: "the latter", "this one", "they" for several, "the men", "the former trader".

Pronouns and plain definites are resolved with the actors; here stands what hangs on the order or the number of those named before.
"""

from __future__ import annotations

from typing import NamedTuple

from alleged.reading.attributions.passage import Passage
from alleged.reading.syntax import conjuncts, first, first_conjunct
from alleged.values.actor import Actor, ActorType, Mention, MentionForm
from alleged.values.text import Sentence

_MUTE = frozenset({ActorType.PLACE, ActorType.THING, ActorType.DOCUMENT, ActorType.INSTRUMENT})
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "conj", "agent"})
_PLACING = frozenset({"in", "at", "on", "near", "after", "before", "during"})
_SEVERAL = frozenset({"they", "them", "their", "both"})
_MEN = frozenset({"men", "women", "pair", "two", "three", "four", "trio", "couple"})
_PAST = frozenset({"former", "retired", "veteran", "onetime", "one-time", "erstwhile", "exiled", "ex"})
_PEOPLE = frozenset({ActorType.CROWD, ActorType.UNNAMED})
_SENTENCES_BACK = 2


class Place(NamedTuple):
    """Where a holder is named: a sentence and the tokens that head the names, several for joint holders."""

    sentence: Sentence
    heads: tuple[int, ...]


def antecedent(passage: Passage, s: Sentence, head: int) -> Place | None:
    """The place where the holder is named whom a referring word takes up, if it is such a word."""
    word = s[head].lower
    if word in ("latter", "former") and s[head].dep not in ("amod", "compound"):
        return _of_two(passage, s, head, word)
    if word == "one" and any(s[c].lower in ("this", "that") for c in s.children[head]):
        return _subject_before(passage, s, head)
    if word in _SEVERAL:
        return _jointly(passage, s, head)
    if not any(s[c].dep == "det" and s[c].lower in ("the", "these", "those") for c in s.children[head]):
        return None
    if word in _MEN and first(s, head, "prep", "relcl", "acl", "amod", "compound") is None:
        return _people_before(passage, s, head)
    return _person_described(passage, s, head)


def _of_two(passage: Passage, s: Sentence, head: int, word: str) -> Place | None:
    """The first or the last of those who were named in the sentence before, or before in this one."""
    stop = next((t.i for t in s if t.text == ";" and t.i < head), 0)
    places = [(s, stop), *((b, len(b)) for b in _before(passage, s)[:1])]
    for sentence, end in places:
        found = _named(passage, sentence, end)
        if len(found) > 1:
            return Place(sentence, (found[0] if word == "former" else found[-1],))
    return None


def _named(passage: Passage, s: Sentence, stop: int) -> list[int]:
    """The tokens before `stop` that head arguments of verbs and may have a word of their own, none inside another's phrase."""
    found: list[int] = []
    for t in s:
        actor = passage.actors.at(s.index, t.i)
        if t.i >= stop or t.dep not in _ARGUMENTS or actor is None or actor.type in _MUTE:
            continue
        if t.dep == "pobj" and s[t.head].lower in _PLACING:
            continue
        above = s.ancestors(first_conjunct(s, t.i))
        if not any(f in above for f in found):
            found.append(t.i)
    return found


def _subject_before(passage: Passage, s: Sentence, head: int) -> Place | None:
    """The last subject with a noun before a word, in this sentence or the one before."""
    for sentence, stop in ((s, head), *((b, len(b)) for b in _before(passage, s)[:1])):
        found = [t.i for t in sentence if t.i < stop and t.dep in ("nsubj", "nsubjpass") and t.pos == "NOUN"]
        if found:
            return Place(sentence, (found[-1],))
    return None


def _jointly(passage: Passage, s: Sentence, head: int) -> Place | None:
    """Everyone coordinated with whom the pronoun stands for ("residents and two aid workers … They said")."""
    actor = passage.actors.at(s.index, head)
    mention = _last_mention(actor, s.index, head) if actor is not None else None
    if mention is None:
        return None
    there = passage.sentences[mention.sentence]
    heads = conjuncts(there, first_conjunct(there, mention.head))
    mute = [i for i in heads if (a := passage.actors.at(there.index, i)) is None or a.type in _MUTE]
    return Place(there, tuple(heads)) if len(heads) > 1 and not mute else None


def _last_mention(actor: Actor, sentence: int, token: int) -> Mention | None:
    before = [
        m for m in actor.mentions if (m.sentence, m.head) < (sentence, token) and m.form is not MentionForm.PRONOUN
    ]
    return before[-1] if before else None


def _people_before(passage: Passage, s: Sentence, head: int) -> Place | None:
    """The nearest people without a name before "the men"."""
    own = passage.actors.at(s.index, head)
    if own is not None and _last_mention(own, s.index, head) is not None:
        return None
    near = [
        (m.sentence, m.head)
        for actor in passage.actors.all
        if actor.type in _PEOPLE
        for m in actor.mentions
        if m.form is MentionForm.NOMINAL
        and s.index - _SENTENCES_BACK <= m.sentence
        and (m.sentence, m.head) < (s.index, head)
    ]
    near = [(n, i) for n, i in near if passage.sentences[n][i].tag == "NNS"]
    if not near:
        return None
    at, token = max(near)
    return Place(passage.sentences[at], (token,))


def _person_described(passage: Passage, s: Sentence, head: int) -> Place | None:
    """The one person named so far whom "the former trader" describes; none where several might be meant."""
    if s[head].tag != "NN" or not any(s[c].lower in _PAST or s[c].lower.endswith("-old") for c in s.children[head]):
        return None
    if first(s, head, "appos", "prep", "relcl") is not None:
        return None
    persons = [
        (m.sentence, m.head)
        for actor in passage.actors.all
        if actor.type is ActorType.PERSON
        for m in actor.mentions[:1]
        if s.index - _SENTENCES_BACK <= m.sentence < s.index
    ]
    subjects = [(n, i) for n, i in persons if passage.sentences[n][i].dep in ("nsubj", "nsubjpass")]
    if len(subjects) != 1:
        return None
    at, token = subjects[0]
    return Place(passage.sentences[at], (token,))


def _before(passage: Passage, s: Sentence) -> list[Sentence]:
    """The sentences before one, nearest first."""
    return [b for b in reversed(passage.sentences) if b.index < s.index]
