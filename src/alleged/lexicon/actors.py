"""Who is who: states, their bodies, leaders, armed groups, international bodies, parties, outlets, and the nouns for actors."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from alleged.lexicon.actor_files import read_bodies, read_countries, read_organisations, read_places, read_tenures
from alleged.lexicon.actor_rows import Body, Country, Entry, NameKind, Sense, Tenure
from alleged.lexicon.layers import layered
from alleged.lexicon.names import Found, NameIndex, Piece, pieces
from alleged.lexicon.roles import Roles, load_roles
from alleged.lexicon.spellings import Spellings
from alleged.lexicon.surnames import Surnames, is_head
from alleged.values.actor import ActorType

__all__ = ["ActorLexicon", "Body", "Country", "Entry", "Found", "NameKind", "Roles", "Sense", "load_actors"]

_SPELLED = frozenset({ActorType.ARMED_GROUP, ActorType.PARTY})


@dataclass(frozen=True, slots=True)
class ActorLexicon:
    """Names to be found in a text, and what the nouns around them mean.

    `countries` by code; `bodies` by the words they are called, in lower case; `heads` are the keys of those who led a state.
    """

    names: NameIndex[Sense] = field(default_factory=NameIndex)
    countries: Mapping[str, Country] = field(default_factory=dict)
    bodies: Mapping[tuple[str, ...], Body] = field(default_factory=dict)
    all_bodies: tuple[Body, ...] = ()
    tenures: Mapping[tuple[str, str], tuple[Tenure, ...]] = field(default_factory=dict)
    surnames: Surnames = field(default_factory=Surnames)
    spellings: Spellings = field(default_factory=Spellings)
    heads: frozenset[str] = frozenset()
    former: Mapping[str, tuple[Country, ...]] = field(default_factory=dict)
    roles: Roles = field(default_factory=Roles)

    def variant(self, name: str) -> Entry | None:
        """The leader, armed group or party whose name only is spelled otherwise ("Mojahedin" for "Mujahedeen")."""
        return self.spellings.entry(name)

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

    def surname(self, name: str, on: date | None, states: Collection[str] | None = None) -> Entry | None:
        """The leader that a bare surname means on a day in a text that speaks of some states."""
        return self.surnames.entry(name, on, states)

    def state_on(self, country: Country, on: date | None) -> Country:
        """The state that a capital or seat of a country stood for on a day: before 1992 the Kremlin is the Soviet Union's."""
        day = on.isoformat() if on else "9999"
        return next((f for f in self.former.get(country.entry.key, ()) if f.begins <= day <= f.ends), country)


def load_actors(folder: Path, overlay: Path | None = None) -> ActorLexicon:
    """The actor lexicon below a lexicon folder, with a user's folder over it; raises LexiconError naming file, line and what is wrong."""
    place = layered(folder, overlay) / "actors"
    countries = tuple(read_countries(place))
    tenures = tuple(read_tenures(place))
    bodies = tuple(read_bodies(place))
    organisations = tuple(read_organisations(place))
    by_office: dict[tuple[str, str], list[Tenure]] = {}
    former: dict[str, list[Country]] = {}
    for country in countries:
        if country.heir:
            former.setdefault(country.heir, []).append(country)
    for tenure in tenures:
        for of in (tenure.country, tenure.body):
            if of and not (of == tenure.country and tenure.body):
                by_office.setdefault((of, tenure.office), []).append(tenure)
    called: dict[tuple[str, ...], Body] = {}
    for body in bodies:
        for words in body.called:
            called.setdefault(tuple(words.split()), body)
    leaders = {t.entry.key: t.entry for t in tenures}.values()
    spelled = (*leaders, *(e for e in organisations if e.type in _SPELLED))
    names = _names(countries, leaders, organisations, tuple(read_places(place)))
    return ActorLexicon(
        names=NameIndex.of(_joined(names)),
        countries={c.entry.key: c for c in countries},
        bodies=called,
        all_bodies=bodies,
        tenures={key: tuple(found) for key, found in by_office.items()},
        surnames=Surnames.of(tenures),
        spellings=Spellings.of(spelled),
        heads=frozenset(t.entry.key for t in tenures if is_head(t)),
        former={heir: tuple(found) for heir, found in former.items()},
        roles=load_roles(place),
    )


def _names(
    countries: Sequence[Country],
    leaders: Iterable[Entry],
    organisations: Sequence[Entry],
    places: Sequence[tuple[Entry, tuple[str, ...]]],
) -> Iterator[tuple[str, Sense]]:
    """Every name of the lexicon with its sense; states come first, so that theirs is the first sense of a name."""
    for country in countries:
        yield from _named(country.entry)
    for entry in leaders:
        yield from _named(entry)
    for kind, words in (
        (NameKind.ADJECTIVE, [(c, c.adjectives) for c in countries]),
        (NameKind.PEOPLE, [(c, c.people) for c in countries]),
        (NameKind.CAPITAL, [(c, c.capitals) for c in countries]),
        (NameKind.SEAT, [(c, c.seats) for c in countries]),
    ):
        for country, names in words:
            for name in names:
                yield name, Sense(country.entry, kind, (), name in country.entry.doubtful)
    states = {c.entry.key: c.entry for c in countries}
    for entry in organisations:
        state = states.get(entry.country or "") if entry.type is ActorType.COUNTRY else None
        for name, sense in _named(entry):
            yield name, replace(sense, entry=state) if state is not None else sense
    for entry, adjectives in places:
        yield from _named(entry)
        for name in adjectives:
            yield name, Sense(entry, NameKind.ADJECTIVE)


def _named(entry: Entry) -> Iterator[tuple[str, Sense]]:
    plain = Sense(entry, NameKind.NAME)
    doubted = replace(plain, doubtful=True) if entry.doubtful else plain
    for name in (entry.name, *entry.aliases):
        yield name, doubted if name in entry.doubtful else plain


def _joined(names: Iterable[tuple[str, Sense]]) -> Iterator[tuple[str, Sense]]:
    """Names with one sense each: the first that is not doubtful, the other entries of that name behind it.

    A name of a user's own row means that row alone.
    """
    found: dict[tuple[Piece, ...], tuple[str, Sense]] = {}
    for name, sense in names:
        key = pieces(name)
        known = found.get(key)
        if known is None or (_is_own(sense.entry) and not _is_own(known[1].entry)):
            found[key] = name, sense
        elif _is_own(known[1].entry) and not _is_own(sense.entry):
            continue
        elif known[1].entry is not sense.entry and sense.kind in (NameKind.NAME, NameKind.CAPITAL):
            found[key] = name, _both(known[1], sense)
    yield from found.values()


def _is_own(entry: Entry) -> bool:
    """Whether an entry comes from a user's folder, whose files are called with it."""
    return "/" in entry.source


def _both(known: Sense, sense: Sense) -> Sense:
    """One sense for two entries of the same name."""
    if known.doubtful and not sense.doubtful:
        return replace(sense, others=(*sense.others, known.entry, *known.others))
    return replace(known, others=(*known.others, sense.entry))
