"""Relations told without a verb: "the camp, home to 300 rebels", "the agency, an arm of the alliance"."""

from __future__ import annotations

from collections.abc import Iterator

from alleged.lexicon.events import EventLexicon
from alleged.reading.happenings import evidence
from alleged.reading.happenings.arguments import Frames
from alleged.reading.happenings.parties import Parties
from alleged.values.actor import ActorType
from alleged.values.happening import Happening, Relation

_BEFORE = frozenset({"compound", "amod", "nmod"})
_BESIDE = frozenset({"appos", "advmod", "npadvmod", "oprd", "acl", "nmod"})


def find_appositions(frames: Frames, parties: Parties, lexicon: EventLexicon) -> Iterator[Happening]:
    """Who is located in a place that is "home to" them, and what body is part of another by apposition."""
    parts = lexicon.classes.get("@belonging", frozenset())
    for token in frames.sentence:
        if token.pos in ("PROPN", "ADJ") and token.dep in _BEFORE:
            yield from _partisan(frames, parties, token.i)
        if token.dep not in _BESIDE:
            continue
        if token.lower == "home":
            yield from _home(frames, parties, token.i)
        elif token.dep == "appos" and token.lemma in parts:
            yield from _part(frames, parties, token.i)


def _partisan(frames: Frames, parties: Parties, i: int) -> Iterator[Happening]:
    """A party's name before a person's: “Republican Ana Ruiz”, “Labour MP Tom Reed”."""
    sentence = frames.sentence
    bearer = sentence[i].head
    if sentence[bearer].dep in _BEFORE and sentence[bearer].head > bearer:
        bearer = sentence[bearer].head
    person = parties.actor(bearer)
    if person is None or person.type is not ActorType.PERSON or bearer <= i or sentence[i].text in person.name:
        return
    party = parties.party_called(sentence[i].lower)
    if party is not None:
        yield _told(frames, i, (i, bearer), Relation.MEMBER_OF, ((person.id,), (party.id,)))


def _home(frames: Frames, parties: Parties, i: int) -> Iterator[Happening]:
    """“Home to” between a place on the left and those who live there on the right."""
    sentence = frames.sentence
    dwellers = frames.under(i, ("to",))
    place = sentence[i].head if sentence[i].dep == "appos" else _left(frames, i)
    who = parties.of(dwellers[0].token) if dwellers else []
    if dwellers and not who:
        owners = (parties.of(c) for c in sentence.children[dwellers[0].token] if c < dwellers[0].token)
        who = next((found for found in owners if found), [])
    where = parties.actor(place) if place is not None else None
    if where is None:
        return
    for one in who:
        yield _told(frames, i, (i, *sentence.subtree(dwellers[0].token)), Relation.LOCATED_IN, (one, (where.id,)))


def _part(frames: Frames, parties: Parties, i: int) -> Iterator[Happening]:
    """A body in apposition to what it is a part of."""
    sentence = frames.sentence
    head = sentence[i].head
    member = parties.actor(head)
    whole = next((w for a in frames.under(i, ("of",)) if (w := parties.actor(a.token))), None)
    if member is None or member.type is ActorType.PERSON:
        return
    if whole is not None and member.id != whole.id:
        shown = (head, *(j for j in sentence.subtree(i) if sentence[j].dep not in ("relcl", "acl")))
        yield _told(frames, i, shown, Relation.MEMBER_OF, ((member.id,), (whole.id,)))


def _left(frames: Frames, i: int) -> int | None:
    """The nearest actor on the left, up to the comma and the noun before it."""
    found = (j for j in range(i - 1, max(-1, i - 4), -1) if frames.is_actor(j))
    return next(found, None)


def _told(
    frames: Frames, i: int, shown: tuple[int, ...], relation: Relation, pair: tuple[tuple[str, ...], tuple[str, ...]]
) -> Happening:
    sentence = frames.sentence
    return Happening(
        sentence=sentence.index,
        head=i,
        trigger=(sentence[i].start, sentence[i].end),
        evidence=evidence.stretch(sentence, shown),
        actors=pair[0],
        recipients=pair[1],
        relation=relation,
        reason=f"“{sentence[i].text}” stands beside a noun and tells {relation}",
    )
