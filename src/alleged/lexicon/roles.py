"""Nouns that say what an actor is: offices and callings, bodies, places, documents, quantities; titles, genders, given names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from alleged.errors import LexiconError
from alleged.lexicon.layers import Layers, Place, read_tables
from alleged.values.actor import ActorType

FILE = "roles.toml"
_LISTS = (
    "places",
    "documents",
    "instruments",
    "quantities",
    "collective",
    "crowds",
    "times",
    "anaphors",
    "place_anaphors",
    "no_actors",
    "speaking",
    "indefinite",
    "capitalised",
    "forenames_of_things",
    "generic",
    "following",
    "heading",
    "charging",
    "owned",
    "several",
    "judgements",
    "portfolios",
    "governing",
)


@dataclass(frozen=True, slots=True)
class Role:
    """What a noun makes of a person: `code` is PLOVER's sector ("" if it says none), `title` whether it may stand before a name."""

    noun: str
    code: str
    title: bool = False
    unnamed: bool = False


@dataclass(frozen=True, slots=True)
class BodyNoun:
    """What a noun for a body makes of an actor, and the types of actor that "the <noun>" may take up."""

    noun: str
    type: ActorType
    code: str
    takes_up: frozenset[ActorType]


@dataclass(frozen=True, slots=True)
class Roles:
    """The nouns of roles.toml by lemma, in lower case, words parted by one space; gender is "m" or "f".

    `sectors` are the words that give a `generic` noun behind them a sector ("army officers"); `unsaid` the states that have
    an office but do not call it so (no "foreign minister" is the American one).
    """

    persons: Mapping[str, Role] = field(default_factory=dict)
    bodies: Mapping[str, BodyNoun] = field(default_factory=dict)
    places: frozenset[str] = frozenset()
    documents: frozenset[str] = frozenset()
    instruments: frozenset[str] = frozenset()
    quantities: frozenset[str] = frozenset()
    collective: frozenset[str] = frozenset()
    crowds: frozenset[str] = frozenset()
    times: frozenset[str] = frozenset()
    anaphors: frozenset[str] = frozenset()
    place_anaphors: frozenset[str] = frozenset()
    no_actors: frozenset[str] = frozenset()
    speaking: frozenset[str] = frozenset()
    capitalised: frozenset[str] = frozenset()
    indefinite: frozenset[str] = frozenset()
    forenames_of_things: frozenset[str] = frozenset()
    generic: frozenset[str] = frozenset()
    following: frozenset[str] = frozenset()
    heading: frozenset[str] = frozenset()
    charging: frozenset[str] = frozenset()
    owned: frozenset[str] = frozenset()
    several: frozenset[str] = frozenset()
    judgements: frozenset[str] = frozenset()
    portfolios: frozenset[str] = frozenset()
    governing: frozenset[str] = frozenset()
    sectors: Mapping[str, str] = field(default_factory=dict)
    offices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    unsaid: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    gender_of_noun: Mapping[str, str] = field(default_factory=dict)
    gender_of_name: Mapping[str, str] = field(default_factory=dict)


def load_roles(folder: Layers) -> Roles:
    """The roles of an actors folder; raises LexiconError naming the file and what is wrong in it.

    Of several layers the topmost says first what a noun is; lists of nouns are added up.
    """
    content: dict[str, Any] = {}
    for place, layer in reversed(list(read_tables(folder / FILE))):
        content = _over(content, layer, place)
    nouns = content.get("nouns", {})
    return Roles(
        persons=_persons(content.get("role", [])),
        bodies=_bodies(content.get("body", [])),
        **{key: frozenset(_words(nouns, key)) for key in _LISTS},
        unsaid={title: tuple(states) for title, states in content.get("unsaid", {}).items()},
        offices={title: tuple(offices) for title, offices in content.get("office", {}).items()},
        sectors=_sectors(content.get("sector", {})),
        gender_of_noun=_genders(content.get("gender", {})),
        gender_of_name=_genders(content.get("names", {})),
    )


def _over(content: dict[str, Any], layer: Mapping[str, Any], place: Place) -> dict[str, Any]:
    """What a file says with another layer over it: its tables first, its single values instead, its lists besides."""
    whole = dict(content)
    for key, value in layer.items():
        below = content.get(key)
        if below is None:
            whole[key] = value
        elif isinstance(value, list) and isinstance(below, list):
            whole[key] = [*value, *below]
        elif isinstance(value, dict) and isinstance(below, dict):
            whole[key] = _over(below, value, place)
        else:
            raise place.error(f"{key!r} is not what it is in the shipped file")
    return whole


def _words(table: Mapping[str, Any], key: str) -> list[str]:
    words = table.get(key)
    if not isinstance(words, list) or not words or not all(isinstance(w, str) and w and w == w.lower() for w in words):
        raise LexiconError(FILE, 0, f"{key!r} must be a list of words in lower case")
    return words


def _persons(tables: list[Mapping[str, Any]]) -> dict[str, Role]:
    """Roles by noun; the first table that names a noun wins, a later one may add that it can be an unnamed source."""
    found: dict[str, Role] = {}
    for table in tables:
        for noun in _words(table, "words"):
            known = found.get(noun)
            if known is None:
                title, unnamed = bool(table.get("title")), bool(table.get("unnamed"))
                found[noun] = Role(noun, str(table.get("code", "")), title=title, unnamed=unnamed)
            elif table.get("unnamed"):
                found[noun] = Role(noun, known.code, title=known.title, unnamed=True)
    return found


def _bodies(tables: list[Mapping[str, Any]]) -> dict[str, BodyNoun]:
    """Body nouns; the first table that names a noun gives its type, all of them what it may take up."""
    found: dict[str, BodyNoun] = {}
    for table in tables:
        try:
            kind = ActorType(table["type"])
            takes_up = frozenset(ActorType(t) for t in table["for"])
        except (KeyError, ValueError) as error:
            raise LexiconError(FILE, 0, f"a body needs a type and what it is for: {error}") from error
        for noun in _words(table, "words"):
            known = found.get(noun)
            if known is None:
                found[noun] = BodyNoun(noun, kind, str(table.get("code", "")), takes_up)
            else:
                found[noun] = BodyNoun(noun, known.type, known.code, known.takes_up | takes_up)
    return found


def _sectors(table: Mapping[str, Any]) -> dict[str, str]:
    """Sectors by the words that give them."""
    return {word: sector for sector in table for word in _words(table, sector)}


def _genders(table: Mapping[str, Any]) -> dict[str, str]:
    """Words of one gender; a word in both lists has none."""
    male, female = set(_words(table, "male")), set(_words(table, "female"))
    return {**dict.fromkeys(sorted(male - female), "m"), **dict.fromkeys(sorted(female - male), "f")}
