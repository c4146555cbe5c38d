from __future__ import annotations
from collections.abc import Sequence
from alleged.lexicon.events import EventLexicon
from alleged.values.actor import Actors
from alleged.values.happening import Happening
from alleged.values.text import Sentence

def code_happenings(sentences: Sequence[Sentence], actors: Actors, lexicon: EventLexicon) -> tuple[Happening, ...]:
    return ()
