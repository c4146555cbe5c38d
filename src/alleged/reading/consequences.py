from __future__ import annotations
from collections.abc import Sequence
from alleged.lexicon.connectives import ConnectiveLexicon
from alleged.values.consequence import Consequence
from alleged.values.happening import Happening
from alleged.values.text import Sentence

def link_consequences(sentences: Sequence[Sentence], happenings: Sequence[Happening], lexicon: ConnectiveLexicon) -> tuple[Consequence, ...]:
    return ()
