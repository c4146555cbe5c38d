from __future__ import annotations
from collections.abc import Sequence
from alleged.lexicon.cues import CueLexicon
from alleged.values.actor import Actors
from alleged.values.attribution import Attribution
from alleged.values.text import Sentence

def find_attributions(text: str, sentences: Sequence[Sentence], actors: Actors, lexicon: CueLexicon) -> tuple[Attribution, ...]:
    return ()
