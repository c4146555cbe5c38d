from __future__ import annotations
from collections.abc import Sequence
from alleged.lexicon.veridicality import VeridicalityLexicon
from alleged.values.attribution import Attribution
from alleged.values.factuality import Assessment, Factuality, Kind
from alleged.values.happening import Happening
from alleged.values.text import Sentence

def assess_factuality(sentences: Sequence[Sentence], happenings: Sequence[Happening], attributions: Sequence[Attribution], lexicon: VeridicalityLexicon) -> tuple[Assessment, ...]:
    return tuple(Assessment((), Kind.ASSERTED, Factuality.CT_PLUS, 3.0) for _ in happenings)
