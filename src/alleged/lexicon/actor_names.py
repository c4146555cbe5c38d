"""The lexicon's names in a sentence, without words that only look like them."""

from __future__ import annotations

from alleged.lexicon.actor_rows import NameKind, Sense
from alleged.lexicon.actors import ActorLexicon
from alleged.lexicon.names import Found
from alleged.values.actor import ActorType
from alleged.values.text import Sentence

_INFLECTED = frozenset({NameKind.ADJECTIVE, NameKind.PEOPLE})
_READ = frozenset({ActorType.OUTLET, ActorType.PARTY})
_WHOLE = frozenset({ActorType.ORGANISATION, ActorType.COMPANY, ActorType.NGO, ActorType.IGO, ActorType.ARMED_GROUP})
_BODIES = frozenset({"ORG"})
_PLACES = frozenset({"FAC", "EVENT", "ORG", "LOC"})
_TIMES = frozenset({"DATE", "TIME"})


def names_in(sentence: Sentence, lexicon: ActorLexicon) -> list[Found[Sense]]:
    """The names in a sentence from left to right, without overlap."""
    return [f for f in lexicon.names.find([t.text for t in sentence.tokens]) if _is_name(sentence, f)]


def _is_part(sentence: Sentence, found: Found[Sense]) -> bool:
    """Whether a match is only a part of a longer name, of a title or of a date."""
    kind, single = found.value.entry.type, found.first == found.last
    if kind in _READ and (_goes_on(sentence, found.last, _BODIES) or _begins_title(sentence, found)):
        return True
    if single and kind in _WHOLE and _is_inside(sentence, found.first):
        return True
    if single and kind is ActorType.PLACE and _goes_on_with_of(sentence, found.last):
        return True
    if found.value.kind is NameKind.CAPITAL and _goes_on(sentence, found.last, _PLACES):
        return True
    if sentence[found.first].entity in _TIMES and sentence[found.last].entity in _TIMES:
        return True
    return found.value.kind is NameKind.NAME and _ends_body(sentence, found)


def _is_name(sentence: Sentence, found: Found[Sense]) -> bool:
    """Whether a match is used as a name: not the month of May, not the Georgia of "Georgia Roe"."""
    first, last = sentence[found.first], sentence[found.last]
    if _is_part(sentence, found):
        return False
    if found.first != found.last or found.value.kind in _INFLECTED:
        return True
    if found.value.entry.type is ActorType.PARTY and first.pos == "NOUN" and (first.i or first.tag == "NNS"):
        return True
    if (
        first.tag == "PRP"
        or first.pos not in ("PROPN", "ADJ", "NOUN", "X")
        or (first.pos != "PROPN" and not first.entity)
    ):
        return False
    before = sentence[first.i - 1] if first.i else None
    if (
        before is not None
        and first.entity == before.entity == "PERSON"
        and before.pos == "PROPN"
        and before.head in (first.i, first.head)
    ):
        return False
    after = sentence[last.i + 1] if last.i + 1 < len(sentence) else None
    return not (
        last.entity == "PERSON"
        and last.dep == "compound"
        and after is not None
        and after.entity == "PERSON"
        and after.pos == "PROPN"
    )


def _ends_body(sentence: Sentence, found: Found[Sense]) -> bool:
    """Whether a state's name is the last word of a body's name ("Air India")."""
    token, before = sentence[found.first], sentence[found.first - 1] if found.first else None
    return (
        found.value.entry.type is ActorType.COUNTRY
        and before is not None
        and token.entity == before.entity == "ORG"
        and before.pos == "PROPN"
        and before.dep == "compound"
        and before.head == found.last
    )


def _begins_title(sentence: Sentence, found: Found[Sense]) -> bool:
    """Whether an outlet's name of one word begins the title of a work ("Time" in "The Time of Your Life")."""
    behind = sentence.tokens[found.last + 1 : found.last + 4]
    return (
        found.first == found.last
        and len(behind) > 1
        and behind[0].lower == "of"
        and behind[1].text[:1].isupper()
        and behind[1].pos != "PROPN"
    )


def _goes_on_with_of(sentence: Sentence, last: int) -> bool:
    """Whether a place's name goes on behind an "of" ("Gulf" in "the Gulf of Mexico")."""
    if last + 2 >= len(sentence) or sentence[last + 1].lower != "of":
        return False
    entity = sentence[last].entity
    return bool(entity) and entity == sentence[last + 1].entity == sentence[last + 2].entity


def _is_inside(sentence: Sentence, i: int) -> bool:
    """Whether a name of one word stands between words of a longer name ("Congress" in "the Toronto Congress Centre")."""
    token = sentence[i]
    if not 0 < i < len(sentence) - 1 or token.dep != "compound":
        return False
    before, after = sentence[i - 1], sentence[i + 1]
    return all(
        t.pos == "PROPN" and t.text[:1].isupper() and (t.entity == token.entity and token.entity in _PLACES)
        for t in (before, after)
    ) and before.dep in ("compound", "nmod")


def _goes_on(sentence: Sentence, last: int, kinds: frozenset[str]) -> bool:
    """Whether a longer name of one of some kinds goes on behind a match ("The National" in "the National Ports Board")."""
    token = sentence[last]
    after = sentence[last + 1] if last + 1 < len(sentence) else None
    return (
        token.dep in ("compound", "amod")
        and after is not None
        and after.pos == "PROPN"
        and after.entity == token.entity
        and token.entity in kinds
    )
