from __future__ import annotations
from collections.abc import Sequence
from alleged.lexicon.actors import ActorLexicon
from alleged.values.actor import Mention
from alleged.values.text import Sentence

def find_mentions(sentences: Sequence[Sentence], lexicon: ActorLexicon) -> tuple[Mention, ...]:
    return ()
