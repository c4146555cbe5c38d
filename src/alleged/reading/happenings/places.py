"""Where a happening is said to be: "in", "at" or "near" a place, kept apart from who takes part."""

from __future__ import annotations

from alleged.reading.happenings.arguments import Frames
from alleged.reading.happenings.parties import Parties
from alleged.values.actor import ActorType

_PREPS = frozenset(
    {"in", "at", "near", "inside", "outside", "within", "across", "around", "from", "on", "off", "throughout"}
)
_PLACES = frozenset({ActorType.PLACE, ActorType.COUNTRY})
_ENTITIES = frozenset({"GPE", "LOC", "FAC"})


def find_place(frames: Frames, parties: Parties, heads: tuple[int, ...], parts: tuple[int | None, ...]) -> str | None:
    """The name of the place, sought on some tokens in their order; `parts` are the tokens of those who take part."""
    sentence = frames.sentence
    for head in heads:
        for c in sentence.children[head]:
            if sentence[c].dep != "prep" or sentence[c].lower not in _PREPS:
                continue
            for inner in sentence.children[c]:
                if sentence[inner].dep != "pobj" or inner in parts:
                    continue
                actor = parties.actor(inner)
                if actor is not None and actor.type in _PLACES:
                    return actor.name
                if sentence[inner].entity in _ENTITIES and actor is None:
                    return _name(frames, inner)
    return None


def _name(frames: Frames, i: int) -> str:
    """The words of a name that no actor stands for."""
    sentence = frames.sentence
    left = i
    while left > 0 and sentence[left - 1].head == i and sentence[left - 1].dep in ("compound", "amod", "nmod"):
        left -= 1
    return " ".join(t.text for t in sentence.tokens[left : i + 1])
