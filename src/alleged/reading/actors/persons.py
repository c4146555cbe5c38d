"""Persons: whether a name is one, and which person named before it means."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from alleged.lexicon.actors import ActorLexicon, Entry
from alleged.lexicon.names import fold, skeleton
from alleged.lexicon.roles import Roles
from alleged.reading.actors.dossiers import Book, Dossier
from alleged.reading.actors.kinds import INSIDE
from alleged.reading.actors.phrases import Phrase
from alleged.reading.actors.setting import Setting
from alleged.values.actor import ActorType

_LESSER = frozenset({"vice", "deputy", "assistant", "former", "acting", "opposition"})
_LONGEST_NAME = 3
_UNIFORMED = ("MIL", "COP")
_NEVER_PERSONS = frozenset({"ORG", "FAC", "EVENT", "LOC", "DATE"})


class Persons:
    """Opens and finds the dossiers of persons."""

    def __init__(self, book: Book, lexicon: ActorLexicon, on: date | None, setting: Setting) -> None:
        self.book = book
        self.lexicon = lexicon
        self.roles = lexicon.roles
        self.on = on
        self.setting = setting

    def is_person(self, phrase: Phrase) -> bool:
        """Whether a name is a person's, by its title, the parser, or what was said before."""
        role = self.roles.persons.get(phrase.noun)
        if _is_thing(phrase, self.roles):
            return False
        small = phrase.sentence[phrase.mention.head].text[:1].islower()
        if phrase.words[-1] in self.roles.no_actors or not phrase.name[:1].isupper() or small:
            return False
        if role is not None and phrase.entity == "ORG" and role.code in _UNIFORMED:
            role = None
        last = phrase.words[-1]
        if phrase.entity != "PERSON" and (last in self.roles.bodies or last in self.roles.places):
            return bool(self.book.by_word.get(last))
        if (role is not None and (role.title or phrase.entity == "PERSON")) or any(
            t.lower() in self.roles.gender_of_noun for t in phrase.titles
        ):
            return True
        if phrase.entity == "PERSON":
            return (
                not self._is_place(phrase)
                and not self._is_with_article(phrase)
                and not any(w in self.roles.bodies or w in self.roles.places for w in phrase.words)
            )
        first = phrase.words[0]
        if len(phrase.words) == 1:
            return bool(self.book.by_word.get(first)) or (
                phrase.entity in ("", "GPE") and self._by_surname(phrase) is not None
            )
        never = phrase.entity in _NEVER_PERSONS and (phrase.entity != "ORG" or phrase.definite)
        return first in self.roles.gender_of_name and not never and len(phrase.words) <= _LONGEST_NAME

    def _is_place(self, phrase: Phrase) -> bool:
        """Whether an unknown name that the parser takes for a person stands where something happens ("in Roe Wells")."""
        token = phrase.sentence[phrase.mention.head]
        above = phrase.sentence[token.head]
        known = any(self.book.by_word.get(w) for w in phrase.words)
        return token.dep == "pobj" and above.lower in INSIDE and not phrase.titles and not known

    def namesake(self, phrase: Phrase) -> Dossier | None:
        """The person named before whose surname is also a noun or a people's name ("Hunter", "Baloch"), where it stands bare."""
        token = phrase.sentence[phrase.mention.head]
        word = fold(token.text)
        bare = phrase.mention.first == phrase.mention.last and token.text[:1].isupper() and token.tag == "NNP"
        if not bare or word in self.roles.bodies or word in self.roles.places:
            return None
        return self.book.unique(d for d in self.book.by_word.get(word, ()) if fold(d.name).endswith(word))

    def _is_with_article(self, phrase: Phrase) -> bool:
        """Whether an unknown name has an article, as things have and persons have not ("the Holy Headdress")."""
        article = phrase.sentence[phrase.mention.first].lower == "the"
        return article and not phrase.titles and not any(self.book.by_word.get(w) for w in phrase.words)

    def resolve(self, phrase: Phrase) -> Dossier:
        """The person that a name means: one named before, a leader of the lexicon, or somebody new."""
        words = tuple(w for part in phrase.words for w in part.split("-"))
        known = self._known(words, phrase) or self._leader(phrase)
        if known is None:
            behind = f" behind the title “{phrase.title}”" if phrase.titles else ""
            known = self.book.open(phrase.name, ActorType.PERSON, f"name “{phrase.name}”{behind}")
            known.named = True
            known.gender = self.roles.gender_of_name.get(words[0], "") if len(words) > 1 else ""
        elif known.entry is None and len(fold(phrase.name)) > len(fold(known.name)):
            known.rename(phrase.name)
        known.alias(phrase.name)
        self.book.name(known, phrase.name)
        return known

    def _leader(self, phrase: Phrase) -> Dossier | None:
        """A leader of the lexicon by another spelling of the whole name, or by the surname alone."""
        if len(phrase.words) > 1:
            entry, how = self.lexicon.variant(phrase.name), "another spelling"
        elif phrase.titles and phrase.noun not in self.roles.persons:
            return None
        else:
            entry, how = self._by_surname(phrase), "surname"
        return self.book.entry(entry, f"{entry.source}: {how} “{phrase.name}”") if entry is not None else None

    def _by_surname(self, phrase: Phrase) -> Entry | None:
        """The leader that a bare surname means: behind the title of an office one of any state, else one of a state spoken of."""
        states = None if phrase.titles and phrase.noun in self.roles.offices else self.setting.states
        return self.lexicon.surname(phrase.words[0], self.on, states)

    def _known(self, words: Sequence[str], phrase: Phrase) -> Dossier | None:
        """A person named before with these words, or with more or fewer of them; the one mentioned last of several."""
        gender = next((g for t in phrase.titles if (g := self.roles.gender_of_noun.get(t.lower()))), "")
        found = []
        for dossier in dict.fromkeys((*self.book.by_word.get(words[-1], ()), *self.book.by_word.get(words[0], ()))):
            theirs = {w for n in (dossier.name, *dossier.aliases) for w in fold(n).replace("-", " ").split()}
            if gender and dossier.gender and gender != dossier.gender:
                continue
            if len(words) == 1 and words[0] in theirs and not _begins_or_ends(words[0], dossier):
                continue
            if (
                set(words) <= theirs
                or (len(fold(dossier.name).split()) == 1 and fold(dossier.name) in words)
                or self._spelled_otherwise(words, theirs)
            ):
                found.append(dossier)
        return self.book.unique(found)

    @staticmethod
    def _spelled_otherwise(words: Sequence[str], theirs: set[str]) -> bool:
        """Whether every word of a full name is one of theirs under another spelling."""
        bones = {skeleton(w) for w in theirs}
        return len(words) > 1 and all(skeleton(w) in bones for w in words)

    def recognise(self, dossier: Dossier, noun: Phrase) -> None:
        """Make a name of unknown kind a person's that an office explains ("Roe Hare, chief executive of the palace")."""
        words = fold(dossier.name).split()
        unknown = dossier.entry is None and dossier.type in (ActorType.ORGANISATION, ActorType.PLACE, ActorType.THING)
        if not unknown or noun.noun not in self.roles.persons or noun.plural or not 1 < len(words) <= _LONGEST_NAME:
            return
        if not any(w in self.roles.bodies or w in self.roles.places for w in words):
            dossier.type, dossier.named = ActorType.PERSON, True
            self.book.name(dossier, dossier.name)

    def entitle(self, dossier: Dossier, phrase: Phrase) -> None:
        """Give a person the title, sector and country that stand before the name."""
        if dossier.type is not ActorType.PERSON:
            if dossier.type is not ActorType.COUNTRY and phrase.state and dossier.entry is None:
                dossier.belongs(phrase.state)
            return
        self.describe(dossier, phrase.noun)
        if phrase.state:
            dossier.belongs(phrase.state)
        if phrase.titles:
            dossier.alias(f"{phrase.title} {phrase.name}")
            for title in phrase.titles:
                dossier.gender = dossier.gender or self.roles.gender_of_noun.get(title.lower(), "")

    def describe(self, dossier: Dossier, noun: str) -> None:
        """Note a noun that an actor was called, with the sector and gender that it gives."""
        if not noun:
            return
        dossier.nouns.add(noun)
        first, *rest = noun.split()
        if rest and first not in _LESSER:
            dossier.nouns.add(rest[-1])
        role = self.roles.persons.get(noun)
        if role is not None and dossier.type is ActorType.PERSON:
            if dossier.entry is None and not any(c != dossier.country for c in dossier.codes):
                dossier.belongs(None, role.code)
            dossier.gender = dossier.gender or self.roles.gender_of_noun.get(noun, "")


def _begins_or_ends(word: str, dossier: Dossier) -> bool:
    """Whether a word is the first or last of a person's names, and not a middle name."""
    names = [fold(n).replace("-", " ").split() for n in (dossier.name, *dossier.aliases)]
    return any(word in (n[0], n[-1]) for n in names if n)


def _is_thing(phrase: Phrase, roles: Roles) -> bool:
    """Whether a name is that of a storm, ship or film by the words in front ("Typhoon Haiyan", "the ferry Roe", "mockumentary Roe")."""
    titles = [w for t in phrase.titles for w in t.lower().split()]
    told = any(w in roles.documents or w in roles.instruments for w in titles[-1:])
    token = phrase.sentence[phrase.mention.head]
    above = phrase.sentence[token.head].lemma.lower()
    told = told or (token.dep in ("compound", "nmod") and (above in roles.documents or above in roles.instruments))
    return told or any(w in roles.forenames_of_things for w in (*titles, *phrase.words[:1]))
