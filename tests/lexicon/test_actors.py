"""The actor lexicon: who is who on which day, and names that would mislead."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from alleged.lexicon.actors import ActorLexicon, NameKind, load_actors
from alleged.values.actor import ActorType

FOLDER = Path(__file__).parents[2] / "src" / "alleged" / "lexicon"


@cache
def lexicon() -> ActorLexicon:
    return load_actors(FOLDER)


def meant(text: str) -> list[tuple[str, str]]:
    """The names in a text, and how they stand for their entries."""
    return [(f.value.entry.name, f.value.kind.value) for f in lexicon().names.find(text.split())]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Peruvian", "Peru", NameKind.ADJECTIVE),
        ("Poles", "Poland", NameKind.PEOPLE),
        ("Ankara", "Turkey", NameKind.CAPITAL),
        ("Kremlin", "Russia", NameKind.SEAT),
        ("Downing Street", "United Kingdom", NameKind.SEAT),
        ("Türkiye", "Turkey", NameKind.NAME),
        ("Burma", "Myanmar", NameKind.NAME),
        ("Pentagon", "United States Department of Defense", NameKind.NAME),
        ("Hizbullah", "Hezbollah", NameKind.NAME),
        ("PLA", "People's Liberation Army", NameKind.NAME),
        ("Ecowas", "Economic Community of West African States", NameKind.NAME),
        ("NYT", "New York Times", NameKind.NAME),
    ],
)
def test_names_stand_for_their_entries(text: str, name: str, kind: NameKind) -> None:
    """Demonyms, capitals, seats of power, old names, acronyms and spellings all lead to the entry."""
    assert meant(text) == [(name, kind.value)]


@pytest.mark.parametrize("text", ["polish the brass", "they told us so", "who said it", "a turkey farm", "nice day"])
def test_common_words_are_no_names(text: str) -> None:
    """Words that are names only with capitals are left alone without them."""
    assert meant(text) == []


@pytest.mark.parametrize(
    ("title", "of", "day", "name"),
    [
        ("president", "RUS", "2010-06-01", "Dmitry Medvedev"),
        ("president", "RUS", "2019-06-01", "Vladimir Putin"),
        ("secretary of state", "USA", "2014-06-01", "John Kerry"),
        ("leader", "PRK", "2005-01-01", "Kim Jong-il"),
        ("chancellor", "DEU", "2022-01-01", "Olaf Scholz"),
        ("secretary-general", "United Nations", "2012-01-01", "Ban Ki-moon"),
        ("pope", "VAT", "2010-01-01", "Pope Benedict XVI"),
    ],
)
def test_an_office_is_held_by_whoever_held_it_that_day(title: str, of: str, day: str, name: str) -> None:
    """The same title means another person at another date."""
    entry = lexicon().holder(title, of, date.fromisoformat(day))
    assert entry is not None
    assert entry.name == name


def test_nobody_is_guessed_without_a_date() -> None:
    """Without a date of publication an office has no holder."""
    assert lexicon().holder("president", "FRA", None) is None


@pytest.mark.parametrize(
    ("surname", "day", "name"),
    [
        ("Clinton", "1997-01-01", "Bill Clinton"),
        ("Clinton", "2011-01-01", "Hillary Clinton"),
        ("Merkel", "2003-01-01", "Angela Merkel"),
        ("Xi", "2015-01-01", "Xi Jinping"),
    ],
)
def test_a_bare_surname_means_the_one_in_office(surname: str, day: str, name: str) -> None:
    """Of two leaders of one surname it is the one in office; a surname of one leader is always that leader."""
    entry = lexicon().surname(surname, date.fromisoformat(day))
    assert entry is not None
    assert entry.name == name


@pytest.mark.parametrize(
    ("written", "name"), [("Mahmud Ahmadinijad", "Mahmoud Ahmadinejad"), ("Mojahidin e Khalq", "Mujahedeen-e Khalq")]
)
def test_other_spellings_are_known_by_their_consonants(written: str, name: str) -> None:
    """A spelling that no row has leads to the entry with the same consonants if it is like enough."""
    entry = lexicon().variant(written)
    assert entry is not None
    assert entry.name == name


def test_every_country_of_a_row_is_a_state_of_the_lexicon() -> None:
    """No row names a country code that countries.csv does not have."""
    known = set(lexicon().countries)
    rows = (s.entry for names in lexicon().names.rows.values() for _, s in names)
    assert {e.country for e in rows if e.country} <= known


ISO = (
    "AFG ALA ALB DZA ASM AND AGO AIA ATA ATG ARG ARM ABW AUS AUT AZE BHS BHR BGD BRB BLR BEL BLZ BEN BMU BTN BOL BES BIH BWA BVT BRA IOT BRN BGR "
    "BFA BDI CPV KHM CMR CAN CYM CAF TCD CHL CHN CXR CCK COL COM COG COD COK CRI CIV HRV CUB CUW CYP CZE DNK DJI DMA DOM ECU EGY SLV GNQ ERI EST "
    "SWZ ETH FLK FRO FJI FIN FRA GUF PYF ATF GAB GMB GEO DEU GHA GIB GRC GRL GRD GLP GUM GTM GGY GIN GNB GUY HTI HMD VAT HND HKG HUN ISL IND IDN "
    "IRN IRQ IRL IMN ISR ITA JAM JPN JEY JOR KAZ KEN KIR PRK KOR KWT KGZ LAO LVA LBN LSO LBR LBY LIE LTU LUX MAC MDG MWI MYS MDV MLI MLT MHL MTQ "
    "MRT MUS MYT MEX FSM MDA MCO MNG MNE MSR MAR MOZ MMR NAM NRU NPL NLD NCL NZL NIC NER NGA NIU NFK MKD MNP NOR OMN PAK PLW PSE PAN PNG PRY PER "
    "PHL PCN POL PRT PRI QAT REU ROU RUS RWA BLM SHN KNA LCA MAF SPM VCT WSM SMR STP SAU SEN SRB SYC SLE SGP SXM SVK SVN SLB SOM ZAF SGS SSD ESP "
    "LKA SDN SUR SJM SWE CHE SYR TWN TJK TZA THA TLS TGO TKL TON TTO TUN TUR TKM TCA TUV UGA UKR ARE GBR UMI USA URY UZB VUT VEN VNM VGB VIR WLF "
    "ESH YEM ZMB ZWE"
).split()  # fmt: skip


def test_every_country_and_territory_has_a_row() -> None:
    """The lexicon knows all 249 codes of ISO 3166-1, as states or as territories."""
    files = [
        (FOLDER / "actors" / f).read_text(encoding="utf-8").splitlines() for f in ("countries.csv", "territories.csv")
    ]
    assert len(ISO) == 249
    assert set(ISO) - {line.split(",")[0] for file in files for line in file} == set()


@pytest.mark.parametrize(
    ("iso", "day", "name"),
    [("RUS", "1985-03-01", "Soviet Union"), ("RUS", "1993-03-01", "Russia"), ("SRB", "1999-04-01", "Yugoslavia")],
)
def test_a_capital_stands_for_the_state_of_its_day(iso: str, day: str, name: str) -> None:
    """The Kremlin of 1985 is the Soviet Union's."""
    assert lexicon().state_on(lexicon().countries[iso], date.fromisoformat(day)).entry.name == name


@pytest.mark.parametrize(
    ("name", "day", "codes"),
    [
        ("Mahmoud Ahmadinejad", "2009-06-01", ("IRN", "GOV")),
        ("Mahmoud Ahmadinejad", "2015-06-01", ("IRN", "ELI")),
        ("Nancy Pelosi", "2019-06-01", ("USA", "LEG")),
    ],
)
def test_codes_are_those_of_the_day(name: str, day: str, codes: tuple[str, ...]) -> None:
    """A president is of the government while in office and of the elite afterwards."""
    sense = lexicon().names.get(name)
    assert sense is not None
    assert sense.entry.codes_on(day) == codes


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Mujahadeen-e-Khalk Organisation", "Mujahedeen-e Khalq"),
        ("Hezbolla", "Hezbollah"),
        ("Lashkar-e-Toiba", "Lashkar-e-Taiba"),
        ("Gadhafi Moammar", None),
        ("Jane Roe", None),
        ("Hamilton", None),
    ],
)
def test_spellings_are_guessed_with_care(written: str, name: str | None) -> None:
    """Transliterations are known by what they keep, also of one word; other names are left alone."""
    entry = lexicon().variant(written)
    assert (entry.name if entry else None) == name


def test_every_type_has_rows() -> None:
    """The lexicon is broad: hundreds of outlets and leaders, more than a hundred groups, bodies and parties."""
    entries = {s.entry.key: s.entry for names in lexicon().names.rows.values() for _, s in names}
    counts = {kind: sum(e.type is kind for e in entries.values()) for kind in ActorType}
    assert counts[ActorType.COUNTRY] >= 195
    assert counts[ActorType.PERSON] >= 2300
    assert counts[ActorType.OUTLET] + counts[ActorType.AGENCY] >= 1000
    assert min(counts[ActorType.ARMED_GROUP], counts[ActorType.IGO], counts[ActorType.PARTY]) >= 300
