"""Standing relations that a text gives in passing: titles before and behind names, members "of" a body, terrorist labels."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from alleged.lexicon.event_senses import NounSense
from alleged.lexicon.events import EventLexicon
from alleged.reading.happenings import evidence
from alleged.reading.happenings.arguments import Frames
from alleged.reading.happenings.parties import THINGS, Parties
from alleged.reading.happenings.senses import Fit
from alleged.reading.syntax import conjuncts, first
from alleged.values.actor import Actor, Actors, ActorType
from alleged.values.happening import Happening, Relation

_BODIES = frozenset(
    {
        ActorType.GOVERNMENT, ActorType.OFFICE, ActorType.ARMED_GROUP, ActorType.PARTY, ActorType.IGO, ActorType.NGO,
        ActorType.ORGANISATION, ActorType.OUTLET, ActorType.AGENCY, ActorType.COMPANY,
    }
)  # fmt: skip
_NO_BODY = frozenset({ActorType.PERSON, ActorType.UNNAMED, ActorType.CROWD, *THINGS})
BEFORE = "before the title"
_NATIVE = "the person's country"
_ROOT = 5
"""Letters that a title shares with the body it is named after."""
_PREMODIFIERS = ("compound", "amod", "nmod", "poss")


@dataclass(frozen=True, slots=True)
class _Title:
    """A title found on a person: the sense, its token, the person's token, and the tokens that show both."""

    sense: NounSense
    token: int
    bearer: int
    shown: tuple[int, ...]
    how: str


class Titles:
    """Finds titles sentence by sentence and remembers which it has given: once per person and body, the first time."""

    def __init__(self, actors: Actors, lexicon: EventLexicon) -> None:
        self._actors = actors
        self._lexicon = lexicon
        self._professions = lexicon.classes.get("@profession", frozenset())
        self._given: set[tuple[str, Relation, tuple[str, ...]]] = set()
        self._countries: dict[str, Actor] = {}
        for actor in actors.all:
            if actor.country and actor.type in (ActorType.COUNTRY, ActorType.GOVERNMENT):
                known = self._countries.get(actor.country)
                if known is None or (known.type is not ActorType.COUNTRY and actor.type is ActorType.COUNTRY):
                    self._countries[actor.country] = actor

    def of(self, frames: Frames, fit: Fit, parties: Parties) -> Iterator[Happening]:
        """The relations that the titles and memberships of one sentence state for the first time."""
        for title in self._titles(frames, fit):
            yield from self._stated(title, frames, parties)
        yield from self._memberships(frames, parties)

    def _titles(self, frames: Frames, fit: Fit) -> Iterator[_Title]:
        sentence = frames.sentence
        for token in sentence:
            if token.pos not in ("NOUN", "PROPN", "ADJ"):
                continue
            senses = self._lexicon.nouns.get(token.lemma.lower()) or self._lexicon.nouns.get(token.lower, ())
            for sense in senses:
                if sense.relation is None or "bearer" not in sense.actor:
                    continue
                bearer, shown, how = self._bearer(frames, token.i)
                if bearer is not None and self._fits(sense, frames, fit, token.i, bearer):
                    for one in self._bearers(frames, token.i, bearer):
                        named = shown if one == bearer else (one, *_name_before(frames, one))
                        yield _Title(sense, token.i, one, named, how)
                    break

    def _fits(self, sense: NounSense, frames: Frames, fit: Fit, token: int, bearer: int) -> bool:
        """Whether the sense fits the title and its modifiers, which may hang on the name instead of the title."""
        modifiers = fit.modifiers(token)
        if frames.sentence[token].head == bearer:
            modifiers |= {frames.sentence[c].lower for c in frames.sentence.children[bearer] if c < token}
        if (sense.modifier and not modifiers & sense.modifier) or modifiers & sense.not_modifier:
            return False
        return not sense.prep or fit.prepositions(sense, token)

    def _bearers(self, frames: Frames, title: int, bearer: int) -> list[int]:
        """The bearer, and the names coordinated with it where the title is a plural ("Presidents Ruiz of Peru and Soto of Chile")."""
        if frames.sentence[title].tag not in ("NNS", "NNPS") or bearer < title:
            return [bearer]
        return [i for i in conjuncts(frames.sentence, bearer) if self._is_person(frames, i)]

    def _bearer(self, frames: Frames, i: int) -> tuple[int | None, tuple[int, ...], str]:
        """The person a title belongs to: the name behind it, the name it is in apposition to, or the subject of "is"."""
        sentence, token = frames.sentence, frames.sentence[i]
        above = token.head
        if token.dep in ("compound", "amod", "nmod") and above > i and self._is_person(frames, above):
            return above, (self._left_edge(frames, i, above), i, above), "title before the name"
        named = self._named(frames, i)
        if named is not None:
            return named, (*self._near(frames, i), named, *_name_before(frames, named)), "title before the name"
        if token.dep == "appos" and self._is_person(frames, above):
            return above, (above, *_name_before(frames, above), *self._near(frames, i)), "title behind the name"
        if token.dep == "attr" and sentence[above].lemma == "be":
            subject = frames.surface(above)
            if subject is not None and self._is_person(frames, subject.token):
                return subject.token, (subject.token, above, *self._near(frames, i)), "subject of “is”"
        return None, (), ""

    def _named(self, frames: Frames, i: int) -> int | None:
        """The name behind a title and what it is a title of ("mayor of Lyon Paul Roux"), wherever the parser has hung it."""
        sentence = frames.sentence
        below = [a.token for a in frames.under(i, ("of", "for"))]
        for holder in (i, *below):
            for c in sentence.children[holder]:
                if sentence[c].dep == "appos" and self._is_person(frames, c):
                    return c
        for c in below:
            before = (b for b in sentence.children[c] if sentence[b].dep in ("compound", "nmod") and frames.is_actor(b))
            if self._is_person(frames, c) and next(before, None) is not None:
                return c
        for c in sentence.children[sentence[i].head]:
            beside = c > i and sentence[c].dep == sentence[i].dep and min(sentence.subtree(c)) == i + 1
            if beside and self._is_person(frames, c):
                return c
        return None

    def _left_edge(self, frames: Frames, title: int, bearer: int) -> int:
        """Where a title before a name begins: with the words of the title and the body, not with "former" or "fellow"."""
        sentence = frames.sentence
        left = title
        while (
            left > 0 and sentence[left - 1].head in range(left, bearer + 1) and sentence[left - 1].dep in _PREMODIFIERS
        ):
            before = sentence[left - 1]
            if before.pos == "ADJ" and not frames.is_actor(left - 1) and before.text[:1].islower():
                break
            left -= 1
        return left

    def _near(self, frames: Frames, i: int) -> list[int]:
        """A title with its modifiers and prepositional phrases, without clauses and appositions."""
        sentence = frames.sentence
        found = [i]
        for j in found:
            found.extend(
                c for c in sentence.children[j] if sentence[c].dep in (*_PREMODIFIERS, "prep", "pobj", "case", "det")
            )
        return [j for j in found if sentence[j].dep != "det" or j > min(found)]

    def _is_person(self, frames: Frames, i: int) -> bool:
        actor = self._actors.at(frames.sentence.index, i)
        return actor is not None and actor.type is ActorType.PERSON

    def _stated(self, title: _Title, frames: Frames, parties: Parties) -> Iterator[Happening]:
        relation = title.sense.relation
        person = self._actors.at(frames.sentence.index, title.bearer)
        if relation is None or person is None:
            return
        target, where = self._target(title, person, frames, parties)
        if where in ("", _NATIVE) and frames.sentence[title.token].lemma.lower() in self._professions:
            return
        recipients = (target.id,) if target is not None and target.id != person.id else ()
        key = (person.id, relation, recipients)
        if key in self._given or (not recipients and any(k[:2] == key[:2] for k in self._given)):
            return
        self._given.add(key)
        sentence = frames.sentence
        shown = title.shown
        yield Happening(
            sentence=sentence.index,
            head=title.token,
            trigger=(sentence[title.token].start, sentence[title.token].end),
            evidence=evidence.stretch(sentence, shown),
            actors=(person.id,),
            recipients=recipients,
            relation=relation,
            reason=f"“{sentence[title.token].text}” is a title ({title.sense.file}, line {title.sense.line}); bearer: {title.how}; "
            f"body: {where or 'not said'}",
        )

    def _target(self, title: _Title, person: Actor, frames: Frames, parties: Parties) -> tuple[Actor | None, str]:
        """What a title is a title of: the body it is said of, a body it is named after (senator, Senate), or the country."""
        said, where = self._body(title, frames, parties)
        if said is not None and where != BEFORE:
            return said, where
        country = said.country if said is not None else person.country
        root = frames.sentence[title.token].lower[:_ROOT]
        for actor in self._actors.all if len(root) == _ROOT else ():
            if actor.type in _BODIES and country in (None, actor.country) and root in _roots(actor.name):
                return actor, "the body that the title is named after"
        if said is None and person.country:
            return self._countries.get(person.country), _NATIVE
        return said, where

    def _body(self, title: _Title, frames: Frames, parties: Parties) -> tuple[Actor | None, str]:
        """What a title is a title of: what hangs on the title, else what stands before the name."""
        sentence = frames.sentence
        for place in title.sense.recipient:
            if place in ("poss", "compound", "adj"):
                for holder in dict.fromkeys((title.token, title.bearer)):
                    for c in sentence.children[holder]:
                        if sentence[c].dep in _PREMODIFIERS and c != title.token:
                            actor = self._actors.at(sentence.index, c)
                            if actor is not None and actor.type not in (*_NO_BODY, ActorType.PARTY):
                                return actor, BEFORE
            else:
                for holder in dict.fromkeys((title.token, title.bearer)):
                    for argument in frames.under(holder, (place,)):
                        actor = self._actors.at(sentence.index, argument.token) or parties.actor(argument.token)
                        if argument.token == title.bearer:
                            before = (c for c in sentence.children[argument.token] if sentence[c].dep in _PREMODIFIERS)
                            actor = next((a for c in before if (a := self._actors.at(sentence.index, c))), None)
                        if actor is not None and actor.type not in _NO_BODY:
                            return actor, argument.path
        return None, ""

    def _memberships(self, frames: Frames, parties: Parties) -> Iterator[Happening]:
        """“Jane Roe of the Green Party”, “Republican John Roe”: a name with a body is member_of, unless a title says more."""
        sentence = frames.sentence
        for token in sentence:
            person = self._actors.at(sentence.index, token.i) if token.pos == "PROPN" else None
            if person is None or person.type is not ActorType.PERSON:
                continue
            for c in sentence.children[token.i]:
                body, last = self._body_beside(frames, parties, token.i, c)
                if body is None or body.type not in _BODIES:
                    continue
                key = (person.id, Relation.MEMBER_OF, (body.id,))
                if key in self._given or (person.id, Relation.LEADS, (body.id,)) in self._given:
                    continue
                self._given.add(key)
                yield Happening(
                    sentence=sentence.index,
                    head=token.i,
                    trigger=(sentence[c].start, sentence[c].end),
                    evidence=evidence.stretch(
                        sentence,
                        (
                            token.i,
                            c,
                            *_name_before(frames, token.i),
                            *(sentence.subtree(last) if last > token.i else ()),
                        ),
                    ),
                    actors=(person.id,),
                    recipients=(body.id,),
                    relation=Relation.MEMBER_OF,
                    reason=f"the name stands with “{sentence[c].text}” and the name of a body",
                )

    def _body_beside(self, frames: Frames, parties: Parties, person: int, c: int) -> tuple[Actor | None, int]:
        """The body that a dependent of a name brings in, and its token: after "of" or "from", or a party before the name."""
        sentence = frames.sentence
        if sentence[c].dep == "prep" and sentence[c].lower in ("of", "from"):
            inner = first(sentence, c, "pobj")
            return (parties.actor(inner), inner) if inner is not None else (None, c)
        if sentence[c].dep in ("compound", "amod") and c < person:
            body = self._actors.at(sentence.index, c)
            return (body, c) if body is not None and body.type is ActorType.PARTY else (None, c)
        return None, c


def _roots(name: str) -> set[str]:
    return {word[:_ROOT].lower() for word in name.split()}


def _name_before(frames: Frames, i: int) -> list[int]:
    """The words before a name's last word that belong to it."""
    return [c for c in frames.sentence.children[i] if c < i and frames.sentence[c].dep in ("compound", "amod", "nmod")]
