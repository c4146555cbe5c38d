"""Where places lie: a small gazetteer of countries, capitals and large cities, from GeoNames."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("places.csv")
_CLEARLY = 5
"""How many times more people a city must have than its namesakes to be the one that is meant."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place and its point in degrees (WGS 84); `kind` is city or country, and a country stands at its capital."""

    name: str
    country: str
    latitude: float
    longitude: float
    kind: str
    population: int
    geonames: int
    alpha2: str = ""


def find_place(name: str, near: Collection[str] = ()) -> Place | None:
    """The place of a name, None where there is none or no telling which; `near` are countries that the statement names.

    >>> find_place("Damascus").country, find_place("Tripoli", near=["LBN"]).country, find_place("the border")
    ('SYR', 'LBN', None)
    """
    found = _gazetteer().get(_plain(name), ())
    countries = [p for p in found if p.kind == "country"]
    if countries:
        return countries[0]
    close = [p for p in found if p.country in near] or list(found)
    close.sort(key=lambda p: -p.population)
    if len(close) > 1 and close[0].population < _CLEARLY * close[1].population:
        return None
    return close[0] if close else None


def alpha2(country: str) -> str | None:
    """The two letters of ISO 3166-1 for three of them, None where the gazetteer does not have the country.

    >>> alpha2("IRN"), alpha2("IGO")
    ('IR', None)
    """
    return _alpha2().get(country)


@cache
def _alpha2() -> dict[str, str]:
    return {p.country: p.alpha2 for places in _gazetteer().values() for p in places if p.alpha2}


@cache
def _gazetteer() -> dict[str, tuple[Place, ...]]:
    found: dict[str, tuple[Place, ...]] = {}
    with _FILE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(line for line in file if not line.startswith("#")):
            place = Place(
                row["name"],
                row["country"],
                float(row["latitude"]),
                float(row["longitude"]),
                row["kind"],
                int(row["population"]),
                int(row["geonames"]),
                row["alpha2"],
            )
            spellings = filter(None, (row["name"], *row["spellings"].split("|")))
            for key in dict.fromkeys(map(_plain, spellings)):
                found[key] = (*found.get(key, ()), place)
    return found


def _plain(name: str) -> str:
    """A name without accents, case, articles and punctuation, so that spellings of one name are one."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c)).replace(
        "ı", "i"
    )
    return re.sub(r"^the ", "", " ".join(re.findall(r"\w+", bare)))
