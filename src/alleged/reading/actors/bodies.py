"""Bodies of states in a phrase: "the Iranian government", "China's Foreign Ministry", "the Obama administration"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from alleged.lexicon.actors import ActorLexicon, Body, Found, Sense
from alleged.reading.actors.phrases import Phrase, Shape
from alleged.values.actor import ActorType

LED = "led"
"""The key of a government that is named after its head."""

_LONGEST = 4
_GENERIC = frozenset(
    "new current former then own present previous late old outgoing incoming ruling entire whole last so called very".split()
)


def find_body(phrase: Phrase, left: Sequence[int], covered: Mapping[int, Found[Sense]], lexicon: ActorLexicon) -> None:
    """Mark a phrase as a body of a state if it is one (a region's or city's body is not); `left` are its content tokens up to the head."""
    if phrase.regional:
        return
    sentence, mention = phrase.sentence, phrase.mention
    lowered = [sentence[i].lower for i in left]
    behind = [sentence[i].lower for i in range(mention.head + 1, mention.last + 1)]
    found = _across(lowered, behind, lexicon) if behind else None
    known = (found, 1) if found is not None else lexicon.body(lowered)
    if known is None:
        return
    body, size = known
    before = left[: len(left) - size]
    rest = [
        i
        for i in before
        if i not in covered and sentence[i].tag not in ("POS", "HYPH") and sentence[i].lower not in _GENERIC
    ]
    leader = None
    if lowered[-1] in body.leads:
        named = covered.get(before[-1]) if before else None
        if rest and sentence[rest[-1]].pos == "PROPN":
            leader = sentence[rest[-1]].text
        elif named is not None and named.value.entry.type is ActorType.PERSON:
            leader = named.value.entry.name
    if leader is not None:
        phrase.titles, phrase.shape, phrase.body = [leader], Shape.BODY, LED
    elif not rest and (found is not None or _is_closed(phrase, covered)):
        phrase.shape, phrase.body = Shape.BODY, body.key


def _across(lowered: Sequence[str], behind: Sequence[str], lexicon: ActorLexicon) -> Body | None:
    """A body whose name goes on behind the head ("ministry of defence")."""
    whole, head = [*lowered, *behind], len(lowered) - 1
    for size in range(min(_LONGEST, len(whole)), 1, -1):
        for start in range(max(0, head - size + 1), min(head, len(whole) - size) + 1):
            found = lexicon.bodies.get(tuple(whole[start : start + size]))
            if found is not None and start + size > head + 1:
                return found
    return None


def _is_closed(phrase: Phrase, covered: Mapping[int, Found[Sense]]) -> bool:
    """Whether nothing but the state stands behind a body's "of"."""
    mention = phrase.mention
    if mention.last == mention.head or phrase.state is None:
        return True
    return any(i in covered and covered[i].value.entry.country for i in range(mention.head + 1, mention.last + 1))
