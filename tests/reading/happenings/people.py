"""Actors for hand-written sentences: which token heads whose mention."""

from __future__ import annotations

from collections.abc import Sequence

from alleged.values.actor import Actor, Actors, ActorType, Mention, MentionForm
from alleged.values.text import Sentence

Cast = dict[str, tuple[ActorType, str | None]]


def cast(
    sentences: Sequence[Sentence], heads: dict[str, tuple[str, ActorType]], countries: dict[str, str] | None = None
) -> Actors:
    """Actors from {"word that heads the mention": (name, type)}; every token with that text is a mention."""
    mentions: dict[str, list[Mention]] = {}
    types: dict[str, ActorType] = {}
    for sentence in sentences:
        for token in sentence:
            if token.text in heads:
                name, kind = heads[token.text]
                types[name] = kind
                mentions.setdefault(name, []).append(
                    Mention(
                        sentence.index, token.i, token.i, token.i, token.start, token.end, token.text, MentionForm.NAME
                    )
                )
    known = countries or {}
    return Actors(
        tuple(
            Actor(name, name, types[name], country=known.get(name), mentions=tuple(m)) for name, m in mentions.items()
        )
    )
