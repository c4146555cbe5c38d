"""Which phrases of a sentence are one actor by their place: appositions, bracketed short names, "X is the president"."""

from __future__ import annotations

from collections.abc import Mapping

from alleged.lexicon.roles import Roles
from alleged.reading.actors.naming import initials
from alleged.reading.actors.phrases import Phrase, Shape
from alleged.values.actor import ActorType
from alleged.values.text import Sentence

NAMED = (Shape.NAME, Shape.SENSE, Shape.BODY)

_LONGEST_ACRONYM = 10
_PLACES = ("GPE", "LOC", "FAC", "NORP")


def joined_to(phrase: Phrase, phrases: Mapping[int, Phrase], roles: Roles) -> tuple[int, bool] | None:
    """The head of the phrase that means the same actor, and whether this one is a short name for it in brackets."""
    if phrase.shape is Shape.PRONOUN or _is_title(phrase):
        return None
    sentence, head = phrase.sentence, phrase.mention.head
    if phrase.shape is Shape.NOMINAL:
        for c in (*sentence.children[head], *_behind_of(phrase, roles)):
            other = phrases.get(c)
            if other is not None and _in_apposition(phrase, other) and _explains(phrase, other, roles):
                return c, False
    token = sentence[head]
    above = phrases.get(token.head)
    if token.dep == "appos" and above is not None:
        if _is_short_name(above, phrase):
            return token.head, True
        if above.shape in NAMED and phrase.shape is Shape.NOMINAL and fits(phrase, above, roles):
            return token.head, False
    fronted = _fronted(phrase, phrases, roles)
    if fronted is not None:
        return fronted, False
    before = _name_before(phrase, phrases)
    if before is not None and fits(phrase, phrases[before], roles):
        return before, False
    if token.dep == "attr" and phrase.shape is Shape.NOMINAL and not phrase.another and phrase.noun in roles.persons:
        subject = _subject_of_is(sentence, token.head)
        whom = phrases.get(subject) if subject is not None else None
        if whom is not None and whom.shape in NAMED and fits(phrase, whom, roles):
            return whom.mention.head, False
    return None


def _is_title(phrase: Phrase) -> bool:
    """Whether a noun with its article is the name of a work ("a film by Roe, The Man Who …")."""
    first, head = phrase.sentence[phrase.mention.first], phrase.sentence[phrase.mention.head]
    return phrase.shape is Shape.NOMINAL and first.i > 0 and first.text == "The" and head.text[:1].isupper()


def _fronted(phrase: Phrase, phrases: Mapping[int, Phrase], roles: Roles) -> int | None:
    """The head of the subject that a noun at the beginning of a sentence explains ("A former general, he …")."""
    sentence, behind = phrase.sentence, phrase.mention.last + 2
    if phrase.shape is not Shape.NOMINAL or phrase.noun not in roles.persons or phrase.plural or phrase.mention.first:
        return None
    if behind >= len(sentence) or sentence[behind - 1].text != ",":
        return None
    return next(
        (
            head
            for head, other in phrases.items()
            if other.mention.first == behind
            and other.subject
            and (sentence[head].lower in ("he", "she") or (other.shape in NAMED and fits(phrase, other, roles)))
        ),
        None,
    )


def _name_before(phrase: Phrase, phrases: Mapping[int, Phrase]) -> int | None:
    """The head of the name that "a …" behind a comma explains, whatever the parser hung it on ("the Reef Guard (RG), an armed group")."""
    sentence, first = phrase.sentence, phrase.mention.first
    if phrase.shape is not Shape.NOMINAL or first < 2 or sentence[first].lower not in ("a", "an"):
        return None
    if sentence[first - 1].text != ",":
        return None
    last = first - 2
    if sentence[last].text == ")":
        opening = next((i for i in range(last, -1, -1) if sentence[i].text == "("), 0)
        last = opening - 1
    return next((h for h, p in phrases.items() if p.shape in NAMED and p.mention.last == last), None)


def fits(noun: Phrase, name: Phrase, roles: Roles) -> bool:
    """Whether a noun can be said of a name: an office of a person, a body's noun of a body; numbers must agree."""
    if noun.plural and not name.plural and noun.noun not in roles.collective:
        return False
    person = name.entity == "PERSON" or name.noun in roles.persons
    person = person or (name.sense is not None and name.sense.entry.type is ActorType.PERSON)
    if noun.noun in roles.persons:
        return person or (name.shape is Shape.NAME and (name.entity not in (*_PLACES, "ORG") or _is_set_off(name)))
    if person:
        return False
    if name.sense is not None:
        body = roles.bodies.get(noun.noun)
        return body is not None and (name.sense.entry.type in body.takes_up or name.sense.entry.type is body.type)
    return name.shape is Shape.NAME and name.entity not in ("GPE", "DATE")


def _is_set_off(name: Phrase) -> bool:
    """Whether a comma stands before or behind a name without an article, as between a name and what explains it."""
    sentence, first, last = name.sentence, name.mention.first, name.mention.last
    around = (sentence[first - 1].text if first else "", sentence[last + 1].text if last + 1 < len(sentence) else "")
    return "," in around and not name.definite and (name.entity == "ORG" or last > first)


def _explains(noun: Phrase, other: Phrase, roles: Roles) -> bool:
    """Whether an apposition names what a noun says, or says the same office again ("the president, President Roe")."""
    if other.shape in NAMED:
        return fits(noun, other, roles)
    return other.noun in roles.persons and noun.noun.endswith(other.noun)


def _behind_of(phrase: Phrase, roles: Roles) -> list[int]:
    """Appositions that the parser hung on the place of an office ("the president of Chile, Rosa Vidal")."""
    sentence = phrase.sentence
    if phrase.noun not in roles.persons or phrase.plural:
        return []
    return [
        c
        for prep in sentence.children[phrase.mention.head]
        if sentence[prep].dep == "prep" and sentence[prep].lower == "of"
        for place in sentence.children[prep]
        for c in sentence.children[place]
        if sentence[c].dep == "appos" and sentence[c].entity == "PERSON"
    ]


def _in_apposition(phrase: Phrase, other: Phrase) -> bool:
    """Whether a dependent is an apposition, or a name behind "President," that the parser took for a conjunct."""
    sentence, head, first = phrase.sentence, phrase.mention.head, other.mention.first
    dep = sentence[other.mention.head].dep
    if dep != "conj":
        return dep == "appos"
    return first == head + 2 and sentence[head + 1].text == "," and other.shape in NAMED and other.entity == "PERSON"


def _subject_of_is(sentence: Sentence, verb: int) -> int | None:
    """The subject of "is", "became" or "remained", unless that is negated."""
    if sentence[verb].lemma not in ("be", "become", "remain") or any(
        sentence[c].dep == "neg" for c in sentence.children[verb]
    ):
        return None
    return next((c for c in sentence.children[verb] if sentence[c].dep == "nsubj"), None)


def _is_short_name(name: Phrase, short: Phrase) -> bool:
    """Whether a phrase is a name's abbreviation in brackets: "the Better Roads League (BRL)"."""
    sentence, first = short.sentence, short.mention.first
    if not first or sentence[first - 1].text not in "([" or name.shape is Shape.PRONOUN:
        return False
    if short.sense is not None and name.sense is not None:
        return short.sense.entry is name.sense.entry
    text = short.mention.text
    if " " in text or len(text) > _LONGEST_ACRONYM or sum(c.isupper() for c in text) <= 1:
        return False
    plain = "".join(c for c in text if c.isalpha())
    return initials(name.name, plain) or (plain[0].lower() == name.name[:1].lower() and short.sense is None)
