"""Who is who: states, their bodies, leaders, armed groups, international bodies, parties, outlets, and the nouns for actors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from rapidfuzz.fuzz import ratio

from alleged.lexicon.actor_rows import (
    Body,
    Country,
    Entry,
    NameKind,
    Sense,
    Tenure,
    read_bodies,
    read_countries,
    read_organisations,
    read_places,
    read_tenures,
)
from alleged.lexicon.names import Found, NameIndex, fold, pieces, skeleton
from alleged.lexicon.roles import Roles, load_roles
from alleged.values.actor import ActorType

__all__ = ["ActorLexicon", "Body", "Country", "Entry", "Found", "NameKind", "Roles", "Sense", "load_actors"]

SPELLED_ALIKE = 70
"""How like two spellings of one name must be, from 0 to 100 (rapidfuzz's ratio), besides having the same consonants."""

_HEADS = (
    "president",
    "prime minister",
    "chancellor",
    "supreme leader",
    "king",
    "queen",
    "emir",
    "leader",
    "chief executive",
    "pope",
    "emperor",
    "sultan",
)


@dataclass(frozen=True, slots=True)
class ActorLexicon:
    """Names to be found in a text, and what the nouns around them mean.

    `countries` by code; `bodies` by the words they are called, in lower case; `surnames` of leaders, folded.
    """

    names: NameIndex[Sense] = field(default_factory=NameIndex)
    countries: Mapping[str, Country] = field(default_factory=dict)
    bodies: Mapping[tuple[str, ...], Body] = field(default_factory=dict)
    all_bodies: tuple[Body, ...] = ()
    tenures: Mapping[tuple[str, str], tuple[Tenure, ...]] = field(default_factory=dict)
    surnames: Mapping[str, tuple[Tenure, ...]] = field(default_factory=dict)
    variants: Mapping[str, Entry] = field(default_factory=dict)
    roles: Roles = field(default_factory=Roles)

    def variant(self, name: str) -> Entry | None:
        """The leader or armed group whose name of several words only is spelled otherwise ("Mojahedin" for "Mujahedeen")."""
        entry = self.variants.get(_bones(name))
        if entry is None or max(ratio(fold(name), fold(n)) for n in (entry.name, *entry.aliases)) < SPELLED_ALIKE:
            return None
        return entry

    def body(self, words: Sequence[str]) -> tuple[Body, int] | None:
        """The body that the last words of a phrase name, and how many words name it."""
        for size in range(min(4, len(words)), 0, -1):
            found = self.bodies.get(tuple(words[-size:]))
            if found is not None:
                return found, size
        return None

    def holder(self, title: str, of: str, on: date | None) -> Entry | None:
        """Who held an office of a country (its code) or body (its name) on a day; nobody if that is not known."""
        if on is None:
            return None
        for office in self.roles.offices.get(title, (title,)):
            for tenure in self.tenures.get((of, office), ()):
                if tenure.covers(on.isoformat()):
                    return tenure.entry
        return None

    def surname(self, name: str, on: date | None) -> Entry | None:
        """The leader that a bare surname means: the one in office on the day, else the only one so called, else the head last in office."""
        tenures = self.surnames.get(fold(name), ())
        if not tenures:
            return None
        day = on.isoformat() if on else ""
        current = [t for t in tenures if day and t.covers(day)]
        heads = [t for t in current if t.office in _HEADS]
        if heads or current:
            return (heads or current)[0].entry
        if len({t.entry.key for t in tenures}) == 1:
            return tenures[0].entry
        past = [t for t in tenures if t.office in _HEADS and (not day or t.begins <= day)]
        return max(past, key=lambda t: t.begins).entry if past else None


def load_actors(folder: Path) -> ActorLexicon:
    """The actor lexicon below a lexicon folder; raises LexiconError naming the file, the line and what is wrong there."""
    place = folder / "actors"
    countries = tuple(read_countries(place))
    tenures = tuple(read_tenures(place))
    bodies = tuple(read_bodies(place))
    by_office: dict[tuple[str, str], list[Tenure]] = {}
    surnames: dict[str, list[Tenure]] = {}
    for tenure in tenures:
        for of in (tenure.country, tenure.body):
            if of and not (of == tenure.country and tenure.body):
                by_office.setdefault((of, tenure.office), []).append(tenure)
        for surname in sorted(_surnames(tenure)):
            surnames.setdefault(surname, []).append(tenure)
    called: dict[tuple[str, ...], Body] = {}
    for body in bodies:
        for words in body.called:
            called.setdefault(tuple(words.split()), body)
    return ActorLexicon(
        names=NameIndex.of(_names(place, countries, tenures)),
        countries={c.entry.key: c for c in countries},
        bodies=called,
        all_bodies=bodies,
        tenures={key: tuple(found) for key, found in by_office.items()},
        surnames={key: tuple(found) for key, found in surnames.items()},
        variants=_variants(tenures, place),
        roles=load_roles(place),
    )


def _bones(name: str) -> str:
    """The consonants of a name's words; "" for names too short to tell apart by them."""
    bones = [skeleton(word) for word, _ in pieces(name) if word not in _PARTICLES]
    return " ".join(bones) if len(bones) > 1 and sum(map(len, bones)) >= _ENOUGH_CONSONANTS else ""


def _variants(tenures: Sequence[Tenure], folder: Path) -> dict[str, Entry]:
    """Leaders and armed groups by the consonants of their names, where these are of one entry alone."""
    found: dict[str, Entry | None] = {}
    groups = (e for e in read_organisations(folder) if e.type is ActorType.ARMED_GROUP)
    for entry in (*{t.entry.key: t.entry for t in tenures}.values(), *groups):
        for name in (entry.name, *entry.aliases):
            bones = _bones(name)
            found[bones] = entry if found.get(bones, entry) is entry else None
    return {bones: entry for bones, entry in found.items() if entry is not None and bones}


_ENOUGH_CONSONANTS = 6
_PARTICLES = frozenset(
    {
        "al",
        "el",
        "bin",
        "ben",
        "von",
        "van",
        "der",
        "den",
        "de",
        "da",
        "di",
        "del",
        "la",
        "le",
        "dos",
        "ul",
        "abu",
        "ii",
        "vi",
        "iii",
        "jr",
        "of",
    }
)


def _surnames(tenure: Tenure) -> set[str]:
    """The folded last names of a leader; East Asian names in the order family–given ("Xi Jinping") give their first word."""
    found = set()
    for name in (tenure.entry.name, *tenure.entry.aliases):
        words = [fold(w) for w in name.replace("-", " ").split()] if "bin " not in name else []
        words = [w for w in words if w not in _PARTICLES]
        if len(words) < 2:
            continue
        if tenure.entry.country in ("CHN", "PRK", "KOR", "TWN", "VNM") and "-" not in name.split()[0]:
            found.add(words[0])
        else:
            found.add(words[-1])
        if "-" in name.split()[-1]:
            found.add(fold(name.split()[-1]))
    return {w for w in found if len(w) > 1}


def _names(folder: Path, countries: Sequence[Country], tenures: Sequence[Tenure]) -> Iterator[tuple[str, Sense]]:
    """Every name of the lexicon with its sense; where two are equal the first wins, so states come first."""
    for country in countries:
        for name in (country.entry.name, *country.entry.aliases):
            yield name, Sense(country.entry, NameKind.NAME)
    organisations = tuple(read_organisations(folder))
    places = tuple(read_places(folder))
    for tenure in tenures:
        for name in (tenure.entry.name, *tenure.entry.aliases):
            yield name, Sense(tenure.entry, NameKind.NAME)
    for kind, words in (
        (NameKind.ADJECTIVE, [(c, c.adjectives) for c in countries]),
        (NameKind.PEOPLE, [(c, c.people) for c in countries]),
        (NameKind.CAPITAL, [(c, c.capitals) for c in countries]),
        (NameKind.SEAT, [(c, c.seats) for c in countries]),
    ):
        for country, names in words:
            for name in names:
                yield name, Sense(country.entry, kind)
    for entry in organisations:
        for name in (entry.name, *entry.aliases):
            yield name, Sense(entry, NameKind.NAME)
    for entry, adjectives in places:
        for name in (entry.name, *entry.aliases):
            yield name, Sense(entry, NameKind.NAME)
        for name in adjectives:
            yield name, Sense(entry, NameKind.ADJECTIVE)
