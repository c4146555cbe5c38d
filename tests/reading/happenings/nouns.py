"""Actors for parsed sentences: every noun that can act or be acted on is one, things are things."""

from __future__ import annotations

from collections.abc import Sequence

from alleged.values.actor import Actor, Actors, ActorType, Mention, MentionForm
from alleged.values.text import Sentence

_THINGS = frozenset(
    {
        "ambush", "market", "talk", "hand", "demand", "appeal", "budget", "decree", "move", "monday", "killing", "refusal",
        "criticism", "pipeline", "treaty", "protest",
    }
)  # fmt: skip


def every_noun(sentences: Sequence[Sentence]) -> Actors:
    """An actor for every noun, named and identified by its word; names are states."""
    mentions: dict[str, list[Mention]] = {}
    types: dict[str, ActorType] = {}
    for sentence in sentences:
        for token in sentence:
            if token.pos not in ("NOUN", "PROPN") or token.lemma.lower() in _THINGS:
                continue
            types[token.text] = ActorType.COUNTRY if token.pos == "PROPN" else ActorType.CROWD
            mentions.setdefault(token.text, []).append(
                Mention(
                    sentence.index, token.i, token.i, token.i, token.start, token.end, token.text, MentionForm.NOMINAL
                )
            )
    return Actors(tuple(Actor(name, name, types[name], mentions=tuple(m)) for name, m in mentions.items()))
