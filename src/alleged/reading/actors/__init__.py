"""Mentions → actors: who each mention means, and why."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from alleged.lexicon.actor_names import names_in
from alleged.lexicon.actors import ActorLexicon
from alleged.reading.actors.resolution import Resolution
from alleged.reading.actors.setting import Setting
from alleged.reading.actors.speech import AHEAD
from alleged.values.actor import Actors, Mention
from alleged.values.text import Sentence

__all__ = ["resolve_actors"]


def resolve_actors(
    sentences: Sequence[Sentence], mentions: Sequence[Mention], lexicon: ActorLexicon, *, on: date | None
) -> Actors:
    """The actors of a document in the order of their first mention; `on` is the day whose office holders titles mean.

    Every mention belongs to one actor at most; pronouns of the first and second person and those that find nobody belong to none.
    """
    names = {s.index: names_in(s, lexicon) for s in sentences}
    setting = Setting((found for row in names.values() for found in row), lexicon, on)
    resolution = Resolution(lexicon, on, setting)
    by_sentence: dict[int, list[Mention]] = {}
    for mention in mentions:
        by_sentence.setdefault(mention.sentence, []).append(mention)
    for n, sentence in enumerate(sentences):
        if sentence.index in by_sentence:
            following = sentences[n + 1 : n + 1 + AHEAD]
            resolution.read(sentence, by_sentence[sentence.index], setting.settled(names[sentence.index]), following)
    return Actors(resolution.actors())
