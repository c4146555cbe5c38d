"""All finders in turn, the rules' and the tagger's: the raw triples of a text."""

from __future__ import annotations

from alleged.reading.attributions.bare import find_bare
from alleged.reading.attributions.ellipsis import find_shared
from alleged.reading.attributions.headlines import find_headlines
from alleged.reading.attributions.merge import merge
from alleged.reading.attributions.nouns import find_nouns
from alleged.reading.attributions.passage import Passage
from alleged.reading.attributions.phrases import find_phrases, find_turns
from alleged.reading.attributions.quoted import run_on
from alleged.reading.attributions.relays import with_relays
from alleged.reading.attributions.separate import with_separate_holders
from alleged.reading.attributions.tagged import tagged_triples
from alleged.reading.attributions.triple import Triple
from alleged.reading.attributions.verbs import find_verbs
from alleged.values.encoding import Encoding


def find_triples(passage: Passage, encoding: Encoding | None, least: float) -> list[Triple]:
    """The triples of a text, ordered by their cues; without an encoding those of the rules alone."""
    found: list[Triple] = list(find_turns(passage))
    for s in passage.sentences:
        own = [
            *find_verbs(passage, s),
            *find_nouns(passage, s),
            *find_phrases(passage, s),
            *find_headlines(passage, s),
        ]
        own.extend(find_shared(passage, s, own))
        found.extend(with_relays(passage, s, own))
    found = run_on(passage.text, passage.sentences, passage.quotations, found)
    if bare := list(find_bare(passage, found)):
        found = run_on(passage.text, passage.sentences, passage.quotations, [*found, *bare])
    found = with_separate_holders(passage.sentences, found)
    if encoding is not None:
        found = merge(found, list(tagged_triples(passage, encoding.tags())), passage.sentences, least)
    place = {s.index: s for s in passage.sentences}
    return sorted(found, key=lambda t: (place[t.sentence][t.head].start, t.hand, t.source, t.content))
