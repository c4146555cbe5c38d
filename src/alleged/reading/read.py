"""Document → Statements: the whole of a reading on one screen."""

from __future__ import annotations

from alleged.lexicon.load import Lexicon
from alleged.reading.actors import resolve_actors
from alleged.reading.assemble import Judged, assemble
from alleged.reading.attributions import find_attributions
from alleged.reading.consequences import link_consequences
from alleged.reading.designations import look_up_designations
from alleged.reading.factuality import assess_factuality
from alleged.reading.happenings import code_happenings
from alleged.reading.mentions import find_mentions
from alleged.reading.rhetoric import find_rhetoric
from alleged.reading.times import resolve_times
from alleged.values.document import Document
from alleged.values.encoding import Encoder
from alleged.values.statement import Reading
from alleged.values.text import Parser


def read(document: Document, *, parser: Parser, lexicon: Lexicon, encoder: Encoder | None) -> Reading:
    """The attributed statements of a document; the same document, parser, lexicon and encoder always give the same reading.

    Without an encoder the rules work alone.
    """
    encoding = encoder(document.text) if encoder is not None else None
    sentences = parser(document.text)
    mentions = find_mentions(sentences, lexicon.actors)
    actors = resolve_actors(sentences, mentions, lexicon.actors, on=document.published)
    happenings = code_happenings(sentences, actors, lexicon.events, encoding)
    attributions = find_attributions(document.text, sentences, actors, lexicon.cues, encoding)
    assessments = assess_factuality(sentences, happenings, attributions, lexicon.veridicality, encoding)
    times = resolve_times(sentences, happenings, lexicon.times, anchor=document.published)
    designations = look_up_designations(happenings, actors, times, lexicon.designations, on=document.published)
    consequences = link_consequences(sentences, happenings, lexicon.connectives)
    rhetoric = find_rhetoric(document.text, sentences, happenings, actors, lexicon.rhetoric)
    judged = Judged(assessments, times, designations, rhetoric)
    return assemble(document, actors, happenings, attributions, judged, consequences)
