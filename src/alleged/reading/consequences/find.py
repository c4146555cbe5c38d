"""All links that a text states, whatever happens on their two sides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from alleged.lexicon.connectives import ConnectiveLexicon
from alleged.reading.consequences.adverbs import find_adverbs
from alleged.reading.consequences.bounds import Part, spans
from alleged.reading.consequences.clauses import find_clauses
from alleged.reading.consequences.matching import Found
from alleged.reading.consequences.modifiers import find_modifiers
from alleged.reading.consequences.phrases import find_phrases
from alleged.reading.consequences.purposes import find_purposes
from alleged.reading.consequences.sureness import sureness
from alleged.reading.consequences.verbs import find_verbs
from alleged.values.consequence import Link, LinkKind, Side
from alleged.values.text import Sentence


def find_links(sentences: Sequence[Sentence], lexicon: ConnectiveLexicon) -> tuple[Link, ...]:
    """The links that a text states, in the order of their sentences, none twice."""
    found: dict[tuple[Side, Side], Link] = {}
    for link in (_link(f, lexicon) for f in stated(sentences, lexicon)):
        found.setdefault((link.cause, link.effect), link)
    return tuple(found.values())


def stated(sentences: Sequence[Sentence], lexicon: ConnectiveLexicon) -> Iterator[Found]:
    """The rows of the lexicon at work in a text, each with the parts of sentences that it ties."""
    for n, s in enumerate(sentences):
        earlier = sentences[n - 1] if n and sentences[n - 1].paragraph == s.paragraph else None
        yield from find_clauses(s, earlier, lexicon)
        yield from find_phrases(s, lexicon)
        others = [*find_verbs(s, lexicon), *find_modifiers(s, lexicon)]
        yield from others
        taken = {w for found in others for w in found.words}
        yield from (found for found in find_purposes(s, lexicon) if taken.isdisjoint(found.words))
        yield from find_adverbs(s, earlier, lexicon)


def _link(found: Found, lexicon: ConnectiveLexicon) -> Link:
    row = found.row
    return Link(
        cause=_side(found.cause),
        effect=_side(found.effect),
        connective=spans(found.sentence, found.words),
        kind=row.kind,
        degree=row.degree,
        hypothetical=row.kind is LinkKind.CONDITION,
        loose=row.loose,
        how=row.how,
        factuality=sureness(found, lexicon),
    )


def _side(part: Part) -> Side:
    return Side(part.sentence.index, part.heads, spans(part.sentence, part.tokens))
