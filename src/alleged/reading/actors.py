from __future__ import annotations
from collections.abc import Sequence
from datetime import date
from alleged.lexicon.actors import ActorLexicon
from alleged.values.actor import Actors, Mention
from alleged.values.text import Sentence

def resolve_actors(sentences: Sequence[Sentence], mentions: Sequence[Mention], lexicon: ActorLexicon, *, on: date | None) -> Actors:
    return Actors(())
