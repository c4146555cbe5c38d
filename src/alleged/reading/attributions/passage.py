"""What every finder looks at besides the sentence in hand."""

from __future__ import annotations

from dataclasses import dataclass

from alleged.lexicon.cues import CueLexicon
from alleged.reading.quotations import Quotations
from alleged.values.actor import Actors
from alleged.values.text import Sentence


@dataclass(frozen=True, slots=True)
class Passage:
    """A text with its sentences, quotations and actors, and the lexicon it is read by."""

    text: str
    sentences: tuple[Sentence, ...]
    quotations: Quotations
    actors: Actors
    lexicon: CueLexicon
