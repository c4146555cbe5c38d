"""What kind of actor an unknown name or a noun makes, by the words in it, the words before it and what the parser took it for."""

from __future__ import annotations

from alleged.lexicon.roles import Roles
from alleged.reading.actors.phrases import Phrase
from alleged.values.actor import ActorType

INSIDE = frozenset({"in", "at", "near", "outside", "around"})
"""Prepositions before a place."""

_OF_ENTITY = {
    "PERSON": ActorType.PERSON,
    "ORG": ActorType.ORGANISATION,
    "GPE": ActorType.PLACE,
    "LOC": ActorType.PLACE,
    "FAC": ActorType.PLACE,
    "NORP": ActorType.CROWD,
    "LAW": ActorType.DOCUMENT,
    "WORK_OF_ART": ActorType.DOCUMENT,
}
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_ON_AIR = frozenset({"radio", "tv", "television", "news", "broadcasting", "fm"})
_BETWEEN_STATES = frozenset({"international", "intergovernmental", "multinational", "regional", "world", "global"})

_SIDES = frozenset(
    {"pro", "anti", "opposition", "democracy", "establishment", "reformist", "conservative", "leave", "remain"}
)
"""What a camp is of that is a party and no place."""

Kind = tuple[ActorType, str, str]
"""A type, a sector ("" for none) and why."""


def kind_of_name(phrase: Phrase, roles: Roles) -> Kind:
    """The kind of a name that nobody knows."""
    if phrase.words[0] in roles.forenames_of_things:
        return ActorType.THING, "", f"“{phrase.words[0]}” in front of it"
    if phrase.words[-1] in roles.no_actors or phrase.name.islower():
        return ActorType.THING, "", "no name of an actor"
    for title in reversed(phrase.titles):
        for words, kind in ((roles.documents, ActorType.DOCUMENT), (roles.instruments, ActorType.INSTRUMENT)):
            if title.lower() in words:
                return kind, "", f"“{title}” in front of it"
    if _is_where(phrase, roles):
        return ActorType.PLACE, "", "something is or happens in it"
    pairs = [" ".join(pair) for pair in zip(phrase.words, phrase.words[1:], strict=False)]
    for word in (*(p for p in reversed(pairs) if p in roles.bodies), *reversed(phrase.words)):
        if (kind_of := _by_word(word, phrase, roles)) is not None:
            return kind_of
    if "war" in phrase.words and phrase.words[-1] not in roles.bodies:
        return ActorType.THING, "", "“war” in it"
    if phrase.entity == "PERSON":
        return ActorType.THING, "", "no person’s name"
    return _OF_ENTITY.get(phrase.entity, ActorType.THING), "", f"entity type {phrase.entity or 'none'}"


def _by_word(word: str, phrase: Phrase, roles: Roles) -> Kind | None:
    """The kind that one word of a name gives; a station is a place unless it is on air."""
    body = roles.bodies.get(word)
    placed = word in roles.places
    if placed and body is not None and body.type is ActorType.OUTLET and not _ON_AIR.intersection(phrase.words):
        body = None
    if placed and phrase.entity in _PLACES:
        body = None
    if body is not None and body.type is not ActorType.COUNTRY:
        return body.type, body.code, f"“{word}” in it"
    if placed:
        return ActorType.PLACE, "", f"“{word}” in it"
    return (ActorType.DOCUMENT, "", f"“{word}” in it") if word in roles.documents else None


def _is_where(phrase: Phrase, roles: Roles) -> bool:
    """Whether a name stands where places do: "the city of Roe", "in Roe", "Roe's mayor"."""
    sentence, head = phrase.sentence, phrase.mention.head
    token, above = sentence[head], sentence[sentence[head].head]
    if token.dep == "pobj" and above.lower == "of":
        return sentence[above.head].lower in roles.place_anaphors | roles.governing
    if any(w in roles.bodies for w in phrase.words) or phrase.name.isupper():
        return False
    if token.dep == "pobj":
        published = sentence[above.head].lemma in ("publish", "report", "appear", "write")
        return above.lower in INSIDE and phrase.entity != "NORP" and not published and not phrase.definite
    return token.dep in ("poss", "compound") and above.lemma.lower() in roles.governing


def _is_of_nobody(phrase: Phrase) -> bool:
    """Whether a body's noun means no body: somebody's own, or alone without an article ("his movements", "took office")."""
    sentence, mention = phrase.sentence, phrase.mention
    owned = phrase.owner is not None and sentence[phrase.owner].tag == "PRP$"
    head = sentence[mention.head]
    bare = mention.first == mention.last or (
        head.tag == "NN"
        and not (phrase.definite or phrase.another or phrase.state or phrase.owner is not None)
        and head.dep in ("dobj", "pobj")
    )
    acts = head.dep in ("nsubj", "agent") or (head.dep == "pobj" and sentence[head.head].lower == "for")
    return head.text[:1].islower() and not acts and (owned or bare)


def kind_of_noun(phrase: Phrase, roles: Roles) -> tuple[ActorType, str]:
    """The type of actor that a noun makes, and its sector."""
    noun = phrase.noun
    role = roles.persons.get(noun) if not phrase.common else None
    if role is not None:
        return (ActorType.CROWD if phrase.plural or noun in roles.collective else ActorType.UNNAMED), role.code
    lemma = noun.split()[-1] if noun else ""
    body = roles.bodies.get(noun) if not phrase.common else None
    if lemma in roles.owned and _is_of_nobody(phrase):
        return ActorType.THING, ""
    if body is not None and body.type is ActorType.OUTLET and lemma in roles.places and not _ON_AIR & set(phrase.words):
        return ActorType.PLACE, ""
    if noun == "camp" and not _SIDES.intersection(phrase.words):
        return ActorType.PLACE, ""
    if lemma in roles.crowds and not (body and not phrase.plural):
        return ActorType.CROWD, "CVL"
    if body is not None and body.type is ActorType.IGO and not _BETWEEN_STATES & set(phrase.words):
        return ActorType.ORGANISATION, body.code
    if body is not None and body.type is not ActorType.COUNTRY:
        return body.type, body.code
    if body is not None and (phrase.noun not in ("state", "power") or phrase.plural):
        return ActorType.COUNTRY, ""
    for words, kind in (
        (roles.places, ActorType.PLACE),
        (roles.documents, ActorType.DOCUMENT),
        (roles.instruments, ActorType.INSTRUMENT),
    ):
        if lemma in words:
            return kind, ""
    return ActorType.THING, ""
