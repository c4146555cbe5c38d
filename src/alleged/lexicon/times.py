"""Time lexicon: months, weekdays, numbers, feasts, and well-known events and eras with their dates.

Data: `times.toml` (words of time, holidays, fiscal years) and `dates.csv` (events, eras, terms of office).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from alleged.errors import LexiconError
from alleged.lexicon.rows import is_date, read_csv, read_toml

_COLUMNS = ("names", "kind", "start", "end", "about")
_KINDS = ("event", "era", "person")


@dataclass(frozen=True, slots=True)
class Named:
    """A dated event (its start), era or term of office (start to end, "" for one that lasts); `about` is "~" for vague ends."""

    kind: str
    start: str
    end: str
    about: str


@dataclass(frozen=True, slots=True)
class Fiscal:
    """A country's fiscal year: its first month, and whether it is named by the year it starts or ends in."""

    start: int
    named: str


@dataclass(frozen=True, slots=True, eq=False)
class TimeLexicon:
    """Words of time in lower case; `named` maps each name of an event or era to its dates."""

    months: Mapping[str, int] = field(default_factory=dict)
    weekdays: Mapping[str, int] = field(default_factory=dict)
    seasons: Mapping[str, int] = field(default_factory=dict)
    numbers: Mapping[str, int] = field(default_factory=dict)
    ordinals: Mapping[str, int] = field(default_factory=dict)
    fiscal: Mapping[str, Fiscal] = field(default_factory=dict)
    month_first: frozenset[str] = frozenset()
    event_nouns: frozenset[str] = frozenset()
    holidays: Mapping[str, str] = field(default_factory=dict)
    easter: Mapping[str, int] = field(default_factory=dict)
    ramadan: Mapping[int, tuple[str, str]] = field(default_factory=dict)
    named: Mapping[str, Named] = field(default_factory=dict)


def load_times(folder: Path) -> TimeLexicon:
    """The time lexicon of a lexicon folder; raises LexiconError naming the file and line of a bad row."""
    content = read_toml(folder / "times.toml")
    try:
        return TimeLexicon(
            months=content["month"],
            weekdays=content["weekday"],
            seasons=content["season"],
            numbers=content["number"],
            ordinals=content["ordinal"],
            fiscal={country: Fiscal(row["start"], row["named"]) for country, row in content["fiscal"].items()},
            month_first=frozenset(content["dates"]["month_first"]),
            event_nouns=frozenset(content["event"]["nouns"]),
            holidays={name: day for name, day in content["holiday"].items() if day},
            easter=content["easter"],
            ramadan={int(year): (first, last) for year, (first, last) in content["ramadan"].items()},
            named=_named(folder / "dates.csv"),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise LexiconError("times.toml", 0, f"a row lacks or misspells {error}") from error


def _named(path: Path) -> dict[str, Named]:
    found: dict[str, Named] = {}
    for line, row in read_csv(path, _COLUMNS):
        if row["kind"] not in _KINDS:
            raise LexiconError(path.name, line, f"the kind is one of {', '.join(_KINDS)}, not {row['kind']}")
        for cell in ("start", "end"):
            if (row[cell] or cell == "start") and not is_date(row[cell]):
                raise LexiconError(path.name, line, f"{cell} is no date: {row[cell]}")
        for name in row["names"].split("|"):
            if name in found:
                raise LexiconError(path.name, line, f"{name} stands twice")
            found[name] = Named(row["kind"], row["start"], row["end"], row["about"])
    return found
