"""The rows of the actor lexicon: entries, the senses of their names, offices and who held them, bodies of states."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from alleged.errors import LexiconError
from alleged.lexicon.rows import read_csv, read_toml
from alleged.values.actor import ActorType

_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_ISO = re.compile(r"[A-Z]{3}")


class NameKind(StrEnum):
    """How a name stands for its entry."""

    NAME = "name"
    ADJECTIVE = "adjective"
    PEOPLE = "people"
    CAPITAL = "capital"
    SEAT = "seat of power"


@dataclass(frozen=True, slots=True)
class Entry:
    """One actor of the lexicon; `source` says file and line."""

    key: str
    name: str
    type: ActorType
    country: str | None
    codes: tuple[str, ...]
    aliases: tuple[str, ...] = ()
    gender: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Sense:
    """What a name in the text stands for, and how."""

    entry: Entry
    kind: NameKind


@dataclass(frozen=True, slots=True)
class Country:
    """A state with the words that stand for it."""

    entry: Entry
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    capitals: tuple[str, ...]
    seats: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tenure:
    """Who held an office of a country or body, from when until when (years, months or days; "" for still)."""

    entry: Entry
    country: str | None
    body: str
    office: str
    begins: str
    ends: str

    def covers(self, day: str) -> bool:
        """Whether the office was held on a day; a date without day or month counts whole."""
        return self.begins <= day and (not self.ends or day[: len(self.ends)] <= self.ends)


@dataclass(frozen=True, slots=True)
class Body:
    """A body of a state that is named by what it is, such as its foreign ministry."""

    key: str
    name: str
    worded: tuple[str, ...]
    type: ActorType
    codes: tuple[str, ...]
    called: tuple[str, ...]
    leads: tuple[str, ...]
    examples: tuple[tuple[str, str], ...]


def split(cell: str) -> tuple[str, ...]:
    """The parts of a cell that holds a list."""
    return tuple(part.strip() for part in cell.split("|") if part.strip())


def _country(file: str, line: int, cell: str) -> str | None:
    if cell and not _ISO.fullmatch(cell):
        raise LexiconError(file, line, f"{cell!r} is not a country code of three capitals")
    return cell or None


def read_countries(folder: Path) -> Iterator[Country]:
    """The states of countries.csv."""
    columns = ("iso", "name", "aliases", "adjectives", "people", "capital", "seats")
    file = "countries.csv"
    for line, row in read_csv(folder / file, columns):
        iso = _country(file, line, row["iso"])
        if iso is None or not row["name"]:
            raise LexiconError(file, line, "a state needs a code and a name")
        entry = Entry(
            iso, row["name"], ActorType.COUNTRY, iso, (iso,), split(row["aliases"]), "", f"{file}, line {line}"
        )
        yield Country(entry, split(row["adjectives"]), split(row["people"]), split(row["capital"]), split(row["seats"]))


def read_organisations(folder: Path) -> Iterator[Entry]:
    """The entries of the files of armed groups, international bodies, NGOs, parties, outlets and institutions."""
    named = ("name", "aliases", "country", "code")
    yield from _organisations(folder / "armed_groups.csv", named, ActorType.ARMED_GROUP)
    yield from _organisations(folder / "igos.csv", ("name", "aliases", "code"), ActorType.IGO)
    yield from _organisations(folder / "ngos.csv", named, ActorType.NGO)
    yield from _organisations(folder / "parties.csv", named, ActorType.PARTY)
    yield from _organisations(
        folder / "outlets.csv", ("name", "aliases", "country", "ownership", "kind"), ActorType.OUTLET
    )
    yield from _organisations(
        folder / "institutions.csv", ("name", "aliases", "country", "codes", "type"), ActorType.ORGANISATION
    )


def _organisations(path: Path, columns: Sequence[str], kind: ActorType) -> Iterator[Entry]:
    for line, row in read_csv(path, columns):
        if not row["name"]:
            raise LexiconError(path.name, line, "the name is missing")
        country = _country(path.name, line, row.get("country", ""))
        codes = tuple((row.get("codes") or row.get("code") or "").split())
        if "kind" in row:
            if row["kind"] not in ("agency", "outlet", "platform"):
                raise LexiconError(path.name, line, f"{row['kind']!r} is no kind of outlet")
            codes = ("GOV", "JRN") if row["ownership"] == "state" else ("JRN",)
            kind = ActorType.AGENCY if row["kind"] == "agency" else ActorType.OUTLET
            if row["kind"] == "platform":
                kind, codes = ActorType.INSTRUMENT, ()
        if "type" in row:
            try:
                kind = ActorType(row["type"])
            except ValueError as error:
                raise LexiconError(path.name, line, f"{row['type']!r} is no type of actor") from error
        slot = (country,) if country else ()
        if kind is ActorType.NGO and not country:
            slot, codes = ("NGO",), tuple(c for c in codes if c != "NGO")
        key = f"{path.stem}:{row['name']}"
        yield Entry(
            key, row["name"], kind, country, (*slot, *codes), split(row["aliases"]), "", f"{path.name}, line {line}"
        )


def read_places(folder: Path) -> Iterator[tuple[Entry, tuple[str, ...]]]:
    """The entries of places.csv with their adjectives."""
    file = "places.csv"
    for line, row in read_csv(folder / file, ("name", "aliases", "country", "adjective")):
        country = _country(file, line, row["country"])
        codes = (country,) if country else ()
        entry = Entry(
            f"places:{row['name']}",
            row["name"],
            ActorType.PLACE,
            country,
            codes,
            split(row["aliases"]),
            "",
            f"{file}, line {line}",
        )
        yield entry, split(row["adjective"])


_OFFICE_CODES = {
    "journalist": "JRN", "cleric": "REL", "pope": "REL", "activist": "OPP", "opposition leader": "OPP", "senator": "LEG", "representative": "LEG",
    "speaker": "LEG", "majority leader": "LEG", "minority leader": "LEG", "general": "MIL", "commander": "MIL", "lawyer": "JUD", "politician": "PTY",
    "party leader": "PTY", "whistleblower": "CVL", "founder": "CVL", "chief prosecutor": "JUD", "special counsel": "JUD",
}  # fmt: skip


def read_tenures(folder: Path) -> Iterator[Tenure]:
    """The offices of leaders.csv; rows of one person share one entry."""
    file = "leaders.csv"
    columns = ("name", "aliases", "gender", "country", "body", "office", "from", "until")
    rows = list(read_csv(folder / file, columns))
    aliases: dict[str, list[str]] = {}
    countries: dict[str, str] = {}
    for _, row in rows:
        aliases.setdefault(row["name"], []).extend(split(row["aliases"]))
        countries[row["name"]] = countries.get(row["name"]) or row["country"]
    entries: dict[str, Entry] = {}
    for line, row in rows:
        for cell in (row["from"], row["until"]):
            if cell and not _DATE.fullmatch(cell):
                raise LexiconError(file, line, f"{cell!r} is not a year, month or day")
        if row["gender"] not in ("m", "f"):
            raise LexiconError(file, line, "gender must be m or f")
        if row["name"] not in entries:
            country = _country(file, line, countries[row["name"]])
            code = _OFFICE_CODES.get(row["office"], "GOV")
            codes = (country, code) if country else ("IGO", code)
            names = tuple(dict.fromkeys(aliases[row["name"]]))
            entries[row["name"]] = Entry(
                f"leaders:{row['name']}",
                row["name"],
                ActorType.PERSON,
                country,
                codes,
                names,
                row["gender"],
                f"{file}, line {line}",
            )
        yield Tenure(
            entries[row["name"]], row["country"] or None, row["body"], row["office"], row["from"], row["until"]
        )


def read_bodies(folder: Path) -> Iterator[Body]:
    """The bodies of governments.toml."""
    file = "governments.toml"
    table: dict[str, Any]
    for table in read_toml(folder / file).get("body", []):
        try:
            yield Body(
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
            raise LexiconError(file, 0, f"a body is not whole: {error} ({table.get('key')})") from error
