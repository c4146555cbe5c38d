"""Who a noun means: "the group", "the president", "some of the protesters", "a senior official", "the proposal"."""

from __future__ import annotations

from datetime import date

from alleged.lexicon.actors import ActorLexicon
from alleged.reading.actors.dossiers import PEOPLE, Book, Dossier
from alleged.reading.actors.kinds import kind_of_noun
from alleged.reading.actors.pairs import PAIR_WORDS, Pairs
from alleged.reading.actors.persons import Persons
from alleged.reading.actors.phrases import Phrase
from alleged.values.actor import ActorType

_FAR = 8
_NEAR = 3
_MODIFIER = -0.5
_CITY_STATES = frozenset({"HKG", "SGP", "MCO", "VAT"})
_ISLANDS = frozenset({"HKG", "TWN", "MAC"})
_LONGEST_CLAUSE = 14
_LESS_SPECIFIC = frozenset({"former", "same", "said", "late", "very", "current", "new", "senior", "based", "-"})


class Nominals:
    """Resolves phrases headed by a common noun."""

    def __init__(self, book: Book, persons: Persons, lexicon: ActorLexicon, on: date | None) -> None:
        self.book = book
        self.persons = persons
        self.lexicon = lexicon
        self.roles = lexicon.roles
        self.on = on
        self.pairs = Pairs(book, lexicon)

    def resolve(self, phrase: Phrase, owner: Dossier | None) -> Dossier:
        """The dossier of a nominal phrase; `owner` is its possessor if that is known."""
        role = self.roles.persons.get(phrase.noun) if not phrase.common else None
        body = self.roles.bodies.get(phrase.noun) if not phrase.common else None
        definite = (phrase.definite or self._is_title(phrase)) and not phrase.another and owner is None
        owned = phrase.beside is not None and phrase.beside.named and phrase.beside.type is not ActorType.PLACE
        found: Dossier | None = None
        if self._is_title_of_thing(phrase):
            pass
        elif definite and role is not None and not phrase.plural:
            found = self._person(phrase)
        elif definite and body is not None and not phrase.plural and not owned:
            found = self._body(phrase)
        if found is None and definite and phrase.noun in self.roles.places and not phrase.plural and not owned:
            found = self._place(phrase)
        if found is None and owner is not None and body is not None and not phrase.plural:
            found = self._own_country(phrase, owner) or self._own_body(phrase, owner)
        if found is None and definite and (phrase.plural or phrase.noun in PAIR_WORDS):
            found = self.pairs.resolve(phrase)
        if found is None and phrase.beside is not None:
            found = (
                phrase.beside
                if body is not None
                and phrase.beside.type in body.takes_up
                and phrase.beside.named
                and not phrase.plural
                else None
            )
        if (
            found is None
            and role is not None
            and not phrase.plural
            and owner is not None
            and owner.type in (ActorType.COUNTRY, ActorType.GOVERNMENT)
        ):
            found = self._office(phrase, owner.country)
        if found is None and not phrase.another:
            found = self._same_words(phrase, owner, definite=definite)
        if found is None:
            found = self._new(phrase, owner)
        self.persons.describe(found, phrase.noun)
        return found

    def _is_title(self, phrase: Phrase) -> bool:
        """ "Prime Minister" without an article is as definite as with one."""
        head = phrase.sentence[phrase.mention.head]
        return head.pos == "PROPN" and phrase.noun in self.roles.offices

    @staticmethod
    def _is_title_of_thing(phrase: Phrase) -> bool:
        """Whether a title only names something in the possessive ("Prime Minister's Questions")."""
        head = phrase.sentence[phrase.mention.head]
        return head.dep == "poss" and head.text[:1].isupper() and phrase.sentence[head.head].text[:1].isupper()

    def _own_country(self, phrase: Phrase, owner: Dossier) -> Dossier | None:
        """The state that somebody calls theirs ("our nation", "his country"), for a city state also "our city"."""
        noun = self.roles.bodies[phrase.noun]
        country = self.lexicon.countries.get(owner.country or "")
        if noun.type is not ActorType.COUNTRY or country is None or len(phrase.words) > len(phrase.noun.split()):
            return None
        if phrase.noun in ("state", "power"):
            return None
        return self.book.entry(country.entry, f"“{phrase.mention.text}”: the state of {owner.name}")

    def _own_body(self, phrase: Phrase, owner: Dossier) -> Dossier | None:
        """The body that somebody was said to belong to ("his agency" of "Roe of NASA")."""
        noun = self.roles.bodies[phrase.noun]
        bare = len(phrase.words) == len(phrase.noun.split()) and phrase.noun in self.roles.anaphors
        return owner.side if bare and owner.side is not None and owner.side.type in noun.takes_up else None

    def _person(self, phrase: Phrase) -> Dossier | None:
        """The person who was called so or holds that office."""
        noun, gender = phrase.noun, self.roles.gender_of_noun.get(phrase.noun, "")
        wanted = {noun, *self.roles.offices.get(noun, ())}
        for said in self.book.recent(before=phrase.where, sentences=_FAR):
            dossier = said.dossier
            if dossier.type not in (ActorType.PERSON, ActorType.UNNAMED) or (
                gender and dossier.gender and gender != dossier.gender
            ):
                continue
            if phrase.state and dossier.country and dossier.country != phrase.state:
                continue
            if (
                dossier.nouns & wanted
                and not (self._former(phrase) and dossier.entry is None and not dossier.named)
                and (dossier.named or not self._narrower(phrase, dossier))
            ):
                return dossier
        if phrase.predicate:
            return None
        return self._office(
            phrase,
            phrase.state or (None if len(phrase.words) > len(phrase.noun.split()) else self.book.focal_country()),
        )

    def _narrower(self, phrase: Phrase, dossier: Dossier) -> bool:
        """Whether the phrase says something of its noun that was not said before."""
        return not set(phrase.words) <= {*dossier.nouns, *dossier.name.lower().split(), *_LESS_SPECIFIC}

    def _office(self, phrase: Phrase, country: str | None) -> Dossier | None:
        if country is None or phrase.noun not in self.roles.offices or self._former(phrase):
            return None
        if country in self.roles.unsaid.get(phrase.noun, ()):
            return None
        entry = self.lexicon.holder(phrase.noun, country, self.on)
        if entry is None:
            return None
        return self.book.entry(entry, f"{entry.source}: {phrase.noun} of {country} on {self.on}")

    @staticmethod
    def _former(phrase: Phrase) -> bool:
        return any(
            w
            in (
                "former",
                "ex",
                "deputy",
                "vice",
                "previous",
                "late",
                "next",
                "new",
                "future",
                "first",
                "second",
                "third",
                "fourth",
                "fifth",
                "then",
            )
            for w in phrase.words
        )

    def _body(self, phrase: Phrase) -> Dossier | None:
        """The body, state or outlet that "the group", "the country", "the paper" takes up."""
        noun = self.roles.bodies[phrase.noun]
        if noun.type is ActorType.COUNTRY and phrase.noun != "state":
            for said in self.book.recent(before=phrase.where, sentences=_NEAR):
                if (
                    said.weight > _MODIFIER
                    and said.dossier.type is ActorType.COUNTRY
                    and said.dossier.named
                    and not said.dossier.plural
                ):
                    return said.dossier
            focal = self.lexicon.countries.get(self.book.focal_country() or "")
            return self.book.entry(focal.entry, f"“the {phrase.noun}”: spoken of most") if focal else None
        for said in self.book.recent(before=phrase.where, sentences=_FAR):
            dossier = said.dossier
            if dossier.type in PEOPLE or dossier.type is ActorType.COUNTRY:
                continue
            if dossier.is_called(phrase.noun) and not self._narrower(phrase, dossier):
                return dossier
        told = len(phrase.words) > len(phrase.noun.split()) or phrase.mention.last > phrase.mention.head
        if phrase.noun not in self.roles.anaphors or told:
            return None
        for said in self.book.recent(before=phrase.where, sentences=_NEAR):
            dossier = said.dossier
            told = (
                dossier.type is ActorType.ORGANISATION and dossier.type is not noun.type and dossier.entry is not None
            )
            if (
                dossier.named
                and dossier.type in noun.takes_up
                and not told
                and not (phrase.state and dossier.country != phrase.state)
            ):
                return dossier
        return None

    def _place(self, phrase: Phrase) -> Dossier | None:
        """A place named before whose name says that it is such a place ("the camp" for Camp Ashraf)."""
        if phrase.noun == "mainland" and "CHN" in self.book.countries and _ISLANDS & self.book.countries.keys():
            return self.book.entry(self.lexicon.countries["CHN"].entry, "“the mainland” of Hong Kong, Macau and Taiwan")
        for said in self.book.recent(before=phrase.where, sentences=_FAR):
            if phrase.mention.last > phrase.mention.head:
                break
            if said.dossier.named and said.dossier.type is ActorType.PLACE and said.dossier.is_called(phrase.noun):
                return said.dossier
        told = len(phrase.words) > len(phrase.noun.split()) or phrase.mention.last > phrase.mention.head
        if phrase.noun not in self.roles.place_anaphors or told:
            return None
        for said in self.book.recent(before=phrase.where, sentences=_NEAR):
            city = (
                phrase.noun in ("city", "territory", "enclave")
                and said.dossier.country in _CITY_STATES
                and said.weight > _MODIFIER
            )
            if said.dossier.named and (
                said.dossier.type is ActorType.PLACE or (city and said.dossier.type is ActorType.COUNTRY)
            ):
                return said.dossier
        return None

    def _key(self, phrase: Phrase, owner: Dossier | None) -> str:
        of = (
            phrase.name.lower()
            if phrase.mention.last > phrase.mention.head
            else " ".join(phrase.words) or phrase.name.lower()
        )
        return f"noun:{of}|{owner.number if owner else ''}|{phrase.state or ''}"

    def _same_words(self, phrase: Phrase, owner: Dossier | None, *, definite: bool) -> Dossier | None:
        """The actor that was worded the same, or, for "the protesters", one with the same noun."""
        if not definite and not phrase.plural and owner is None:
            return None
        known = self.book.by_key.get(self._key(phrase, owner))
        if known is not None:
            return known
        told_apart = len(phrase.words) > len(phrase.noun.split()) or phrase.mention.last > phrase.mention.head
        if not definite or told_apart:
            return None
        for said in self.book.recent(before=phrase.where, sentences=_FAR):
            dossier = said.dossier
            if phrase.noun not in dossier.nouns or dossier.plural != phrase.plural or dossier.named:
                continue
            if phrase.state is None or dossier.country in (None, phrase.state):
                return dossier
        return None

    def _new(self, phrase: Phrase, owner: Dossier | None) -> Dossier:
        kind, code = kind_of_noun(phrase, self.roles)
        key = None if phrase.another or phrase.predicate else self._key(phrase, owner)
        dossier = self.book.open(
            phrase.name, kind, f"“{phrase.mention.text}”: {phrase.noun or 'noun'} as {kind}", key=key
        )
        dossier.plural = phrase.plural or kind is ActorType.CROWD
        dossier.gender = self.roles.gender_of_noun.get(phrase.noun, "")
        dossier.nouns.add(phrase.noun)
        country = phrase.state or (owner.country if owner is not None and owner.type is not ActorType.IGO else None)
        dossier.belongs(
            country if kind not in (ActorType.THING, ActorType.DOCUMENT, ActorType.INSTRUMENT) else phrase.state, code
        )
        if phrase.beside is not None and phrase.beside.named:
            dossier.alias(f"{phrase.beside.name} {phrase.name.split()[-1]}")
        if owner is not None and owner.named and not phrase.name.startswith(owner.name):
            dossier.alias(f"{owner.name} {phrase.name}")
        return dossier

    def one_of(self, phrase: Phrase, whole: Dossier) -> Dossier:
        """Somebody who is one of a crowd ("one of the victims"): an actor apart, whom "she" may take up; else the whole."""
        if whole.type is not ActorType.CROWD:
            return whole
        one = self.book.open(phrase.name, ActorType.UNNAMED, f"“{phrase.mention.text}”: one of {whole.name}")
        one.nouns.update(whole.nouns)
        one.country, one.codes = whole.country, whole.codes
        one.alias(whole.name)
        return one

    def indefinite(self, phrase: Phrase) -> Dossier:
        """ "Those who remained", "anyone with a flag", "several": people without a noun, named by the words that tell them apart."""
        sentence, head = phrase.sentence, phrase.mention.head
        inside = sentence.subtree(head)
        last = inside[-1] if inside[0] == head and len(inside) <= _LONGEST_CLAUSE else head
        while last > head and sentence[last].pos == "PUNCT":
            last -= 1
        words = " ".join(sentence[i].text for i in range(head, last + 1))
        one = sentence[head].lower in ("one", "anyone", "anybody", "someone", "somebody", "another")
        dossier = self.book.open(
            words, ActorType.UNNAMED if one else ActorType.CROWD, f"“{words}”: people without a noun"
        )
        dossier.plural = not one
        return dossier
