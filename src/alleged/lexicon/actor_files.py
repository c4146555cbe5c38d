"""Reads the files of the actor lexicon: states, territories, organisations of all kinds, places, leaders, bodies of states."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from alleged.lexicon.actor_rows import DOUBTFUL, Body, Country, Entry, Tenure, Term
from alleged.lexicon.layers import Layers, Place, Row, read_rows, read_tables
from alleged.values.actor import ActorType

_ISO = re.compile(r"[A-Z]{3}")
_NAMED = ("name", "aliases", "country", "code")
_LEADERS = ("name", "aliases", "gender", "country", "body", "office", "from", "until")
_STATE = ("iso", "name", "aliases", "adjectives", "people", "capital", "seats")

_OFFICE_CODES = {
    "journalist": "JRN", "cleric": "REL", "pope": "REL", "activist": "OPP", "opposition leader": "OPP", "senator": "LEG", "representative": "LEG",
    "speaker": "LEG", "majority leader": "LEG", "minority leader": "LEG", "general": "MIL", "commander": "MIL", "lawyer": "JUD", "politician": "PTY",
    "party leader": "PTY", "whistleblower": "CVL", "founder": "CVL", "chief prosecutor": "JUD", "special counsel": "JUD", "justice": "JUD",
    "businessman": "BUS", "army chief": "MIL", "chief of staff": "MIL", "chief of the general staff": "MIL", "prince": "ELI",
}  # fmt: skip


def split(cell: str) -> tuple[str, ...]:
    """The parts of a cell that holds a list."""
    return tuple(part.strip() for part in cell.split("|") if part.strip()) if cell else ()


def _names(row: Row) -> tuple[str, tuple[str, ...], frozenset[str]]:
    """The name and the aliases of a row, and which of them are doubtful."""
    name, aliases = row["name"], split(row["aliases"])
    if DOUBTFUL not in f"{name}{row['aliases']}":
        return name, aliases, frozenset()
    marked = frozenset(n.lstrip(DOUBTFUL) for n in (name, *aliases) if n.startswith(DOUBTFUL))
    return name.lstrip(DOUBTFUL), tuple(a.lstrip(DOUBTFUL) for a in aliases), marked


def _country(place: Place, cell: str) -> str | None:
    if cell and not _ISO.fullmatch(cell):
        raise place.error(f"{cell!r} is not a country code of three capitals")
    return cell or None


def read_countries(folder: Layers) -> Iterator[Country]:
    """The states of countries.csv, then those of former_states.csv."""
    for place, row in read_rows(folder / "countries.csv", _STATE):
        yield _state(place, row)
    for place, row in read_rows(folder / "former_states.csv", (*_STATE, "from", "until", "heir")):
        place.check_dates(row["from"], row["until"])
        yield _state(place, row, row["from"], row["until"], row["heir"])


def _state(place: Place, row: Row, begins: str = "", ends: str = "", heir: str = "") -> Country:
    iso = _country(place, row["iso"])
    if iso is None or not row["name"]:
        raise place.error("a state needs a code and a name")
    name, aliases, doubtful = _names(row)
    marked = (w for c in ("people", "capital", "seats") for w in split(row[c]) if w.startswith(DOUBTFUL))
    doubtful |= frozenset(w.lstrip(DOUBTFUL) for w in marked)
    entry = Entry(iso, name, ActorType.COUNTRY, iso, (iso,), aliases, "", str(place), (), doubtful)
    words = (tuple(w.lstrip(DOUBTFUL) for w in split(row[c])) for c in ("adjectives", "people", "capital", "seats"))
    adjectives, people, capitals, seats = words
    return Country(entry, adjectives, people, capitals, seats, begins, ends, heir)


def read_organisations(folder: Layers) -> Iterator[Entry]:
    """The entries of the files of armed groups, international bodies, NGOs, parties, outlets, institutions and others."""
    yield from _organisations(folder / "armed_groups.csv", _NAMED, ActorType.ARMED_GROUP)
    yield from _organisations(folder / "igos.csv", ("name", "aliases", "code"), ActorType.IGO)
    yield from _organisations(folder / "ngos.csv", _NAMED, ActorType.NGO)
    yield from _organisations(folder / "parties.csv", _NAMED, ActorType.PARTY)
    outlets = ("name", "aliases", "country", "ownership", "kind")
    yield from _organisations(folder / "outlets.csv", outlets, ActorType.OUTLET)
    institutions = ("name", "aliases", "country", "codes", "type")
    yield from _organisations(folder / "institutions.csv", institutions, ActorType.ORGANISATION)
    yield from _others(folder / "others.csv")


def _organisations(file: Layers, columns: Sequence[str], kind: ActorType) -> Iterator[Entry]:
    stem = file.stem
    for place, row in read_rows(file, columns):
        if not row["name"]:
            raise place.error("the name is missing")
        country = _country(place, row.get("country", ""))
        codes = tuple((row.get("codes") or row.get("code") or "").split())
        if "kind" in row:
            kind, codes = _outlet(place, row)
        if "type" in row:
            kind = _type(place, row["type"])
        slot = (country,) if country else ()
        if kind is ActorType.NGO and not country:
            slot, codes = ("NGO",), tuple(c for c in codes if c != "NGO")
        name, aliases, doubtful = _names(row)
        yield Entry(
            f"{stem}:{name}", name, kind, country, (*slot, *codes), aliases, "", str(place), (), doubtful
        )  # fmt: skip


def _outlet(place: Place, row: Row) -> tuple[ActorType, tuple[str, ...]]:
    if row["kind"] not in ("agency", "outlet", "platform"):
        raise place.error(f"{row['kind']!r} is no kind of outlet")
    if row["kind"] == "platform":
        return ActorType.INSTRUMENT, ()
    codes = ("GOV", "JRN") if row["ownership"] == "state" else ("JRN",)
    return ActorType.AGENCY if row["kind"] == "agency" else ActorType.OUTLET, codes


def _type(place: Place, cell: str) -> ActorType:
    try:
        return ActorType(cell)
    except ValueError as error:
        raise place.error(f"{cell!r} is no type of actor") from error


def _others(file: Layers) -> Iterator[Entry]:
    """The entries of others.csv, one for the rows of one name; rows with dates are its terms."""
    columns = ("name", "aliases", "type", "country", "codes", "from", "until")
    rows: dict[str, list[tuple[Place, Row]]] = {}
    for place, row in read_rows(file, columns):
        if not row["name"]:
            raise place.error("the name is missing")
        place.check_dates(row["from"], row["until"])
        rows.setdefault(row["name"].lstrip(DOUBTFUL), []).append((place, row))
    for name, found in rows.items():
        place, first = found[0]
        usual = next((r for _, r in found if not (r["from"] or r["until"])), first)
        country = _country(place, usual["country"])
        terms = tuple(
            Term(r["from"], r["until"], (*filter(None, (_country(at, r["country"]),)), *r["codes"].split()))
            for at, r in found
            if r["from"] or r["until"]
        )
        aliases = tuple(dict.fromkeys(a.lstrip(DOUBTFUL) for _, r in found for a in split(r["aliases"])))
        doubtful = frozenset().union(*(_names(r)[2] for _, r in found))
        codes = (*((country,) if country else ()), *usual["codes"].split())
        kind = _type(place, first["type"])
        yield Entry(f"others:{name}", name, kind, country, codes, aliases, "", str(place), terms, doubtful)


def read_places(folder: Layers) -> Iterator[tuple[Entry, tuple[str, ...]]]:
    """The entries of territories.csv and places.csv with their adjectives; a territory's capital is a place beside it."""
    territories = ("iso", "name", "aliases", "adjectives", "people", "capital", "state", "kind")
    for place, row in read_rows(folder / "territories.csv", territories, ("name",)):
        if row["kind"] not in ("territory", "breakaway"):
            raise place.error(f"{row['kind']!r} is no kind of territory")
        _country(place, row["iso"])
        state = _country(place, row["state"])
        codes = ((state,) if state else ()) + (("PRE",) if row["kind"] == "breakaway" else ())
        name, aliases, doubtful = _names(row)
        people = (*split(row["adjectives"]), *split(row["people"]))
        yield Entry(f"territories:{name}", name, ActorType.PLACE, state, codes, aliases, "", str(place), (), doubtful), people  # fmt: skip
        for capital in split(row["capital"]):
            yield Entry(f"places:{capital}", capital, ActorType.PLACE, state, codes[:1], (), "", str(place)), ()
    for place, row in read_rows(folder / "places.csv", ("name", "aliases", "country", "adjective")):
        country = _country(place, row["country"])
        name, aliases, doubtful = _names(row)
        codes = (country,) if country else ()
        entry = Entry(f"places:{name}", name, ActorType.PLACE, country, codes, aliases, "", str(place), (), doubtful)
        yield entry, split(row["adjective"])


def read_tenures(folder: Layers) -> Iterator[Tenure]:
    """The offices of leaders.csv; rows of one person share one entry."""
    persons: dict[str, list[tuple[Place, Row]]] = {}
    for place, row in read_rows(folder / "leaders.csv", _LEADERS):
        place.check_dates(row["from"], row["until"])
        if row["gender"] not in ("m", "f"):
            raise place.error("gender must be m or f")
        persons.setdefault(row["name"], []).append((place, row))
    for name, found in persons.items():
        place = found[0][0]
        country = next((c for at, r in found if (c := _country(at, r["country"]))), None)
        aliases = tuple(dict.fromkeys(a for _, r in found for a in split(r["aliases"])))
        terms = tuple(
            Term(r["from"], r["until"], (r["country"] or "IGO", _OFFICE_CODES.get(r["office"], "GOV")), _office(r))
            for _, r in found
        )
        first = found[0][1]
        codes = (country or "IGO", _OFFICE_CODES.get(first["office"], "GOV"))
        key, gender = f"leaders:{name}", first["gender"]
        entry = Entry(key, name, ActorType.PERSON, country, codes, aliases, gender, str(place), terms)
        for _, row in found:
            yield Tenure(entry, row["country"] or None, row["body"], row["office"], row["from"], row["until"])


def _office(row: Row) -> str:
    """An office in words, with the years it was held."""
    of = row["body"] or row["country"]
    return f"{row['office']} of {of} {row['from'][:4]}–{row['until'][:4]}"


def read_bodies(folder: Layers) -> Iterator[Body]:
    """The bodies of governments.toml; one of an upper layer stands in for the one with its key below."""
    taken: set[str] = set()
    for place, content in read_tables(folder / "governments.toml"):
        own = set()
        for table in content.get("body", []):
            try:
                body = Body(
                    key=table["key"],
                    name=table["name"],
                    worded=tuple(table["worded"]),
                    type=ActorType(table["type"]),
                    codes=tuple(table["codes"]),
                    called=tuple(table["called"]),
                    leads=tuple(table.get("leads", ())),
                    examples=tuple((text, name) for text, name in table.get("examples", ())),
                )
            except (KeyError, ValueError, TypeError) as error:
                raise place.error(f"a body is not whole: {error} ({table.get('key')})") from error
            if body.key not in taken:
                own.add(body.key)
                yield body
        taken |= own
