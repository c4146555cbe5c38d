"""Reads the dictionaries of the event coders TABARI and PETRARCH: actors with codes and dates, agents with their sectors.

Formats: `NAME_ [CODE]` with further names as `+ALIAS_` and further codes as `[CODE 090120-170120]`, `[CODE >010120]` or `[CODE <010120]` on lines
of their own; `ROLE_ {ROLES_} [~GOV]` for agents; `!SET! = A, B` for words that stand in for one another; comments behind `#` and `;`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from alleged.errors import LexiconError

_CODE = re.compile(r"\[([^\]]*)\]")
_PLURAL = re.compile(r"\{([^}]*)\}")
_SET = re.compile(r"!([^!]+)!\s*=\s*(.+)")
_IN_SET = re.compile(r"!([^!]+)!")
_DATES = re.compile(r"^([A-Za-z~]+)(?:\s+(?:([<>])\s*(\d{6}|\d{8})|(\d{6}|\d{8})\s*-\s*(\d{6}|\d{8})))?$")
_SMALL = frozenset("of the and for in on de da do la le du al el bin a to with".split())
_CENTURY = 30
"""Years of two digits up to this one are of this century."""

_ACRONYM = 3


@dataclass(frozen=True, slots=True)
class Coded:
    """One code of a dictionary, with the days from and until which it holds ("" for open)."""

    code: str
    begins: str = ""
    ends: str = ""


@dataclass(slots=True)
class Named:
    """An actor of a dictionary: its names as news writes them, and its codes."""

    names: list[str]
    codes: list[Coded] = field(default_factory=list)


@dataclass(slots=True)
class Dictionary:
    """What some dictionary files say: actors, the sectors of agents by noun in lower case, and lines that say nothing we know."""

    actors: list[Named] = field(default_factory=list)
    agents: dict[str, str] = field(default_factory=dict)
    problems: list[LexiconError] = field(default_factory=list)


def read_dictionaries(files: Sequence[Path]) -> Dictionary:
    """The actors and agents of some files; raises LexiconError for a file that cannot be read, odd lines become problems."""
    whole = Dictionary()
    for file in files:
        try:
            text = file.read_bytes().decode("utf-8-sig")
        except UnicodeDecodeError:
            text = file.read_bytes().decode("latin-1")
        except OSError as error:
            raise LexiconError(str(file), 0, (error.strerror or str(error)).lower()) from error
        _Reader(file.name, whole).read(text.splitlines())
    return whole


class _Reader:
    """Reads one file into a dictionary."""

    def __init__(self, file: str, into: Dictionary) -> None:
        self.file = file
        self.into = into
        self.sets: dict[str, list[str]] = {}
        self.current: Named | None = None

    def read(self, lines: Sequence[str]) -> None:
        """All lines; the sets of words first, since they may stand behind their use."""
        plain = [re.split(r"[#;]", line, maxsplit=1)[0].rstrip() for line in lines]
        for line in plain:
            if (match := _SET.match(line.strip())) is not None:
                self.sets[match[1].upper()] = [w.strip(" _") for w in match[2].split(",") if w.strip(" _")]
        for number, line in enumerate(plain, 1):
            if line.strip() and not _SET.match(line.strip()):
                try:
                    self._line(line)
                except ValueError as error:
                    self.into.problems.append(LexiconError(self.file, number, str(error)))

    def _line(self, line: str) -> None:
        words = _PLURAL.sub("", _CODE.sub("", line)).strip()
        if line.count("[") != line.count("]") or line.count("{") != line.count("}"):
            raise ValueError("a bracket is not closed")
        codes = [c for c in map(_coded, _CODE.findall(line)) if c is not None]
        agents = [c for c in codes if "~" in c.code]
        if agents:
            plurals = [p for group in _PLURAL.findall(line) for p in group.split(",")]
            for noun in (words, *plurals):
                for plain in self._spelled(noun):
                    self.into.agents.setdefault(_words(plain).lower(), agents[0].code.strip("~").upper())
            return
        if words.startswith("+"):
            if self.current is None:
                raise ValueError("a further name stands before any name")
            self.current.names.extend(_as_news(w) for w in self._spelled(words[1:]))
        elif words:
            self.current = Named([_as_news(w) for w in self._spelled(words)])
            self.into.actors.append(self.current)
        if codes:
            if self.current is None:
                raise ValueError("a code stands before any name")
            self.current.codes.extend(codes)
        elif not words:
            raise ValueError("neither a name nor a code that can be read")

    def _spelled(self, words: str) -> Iterator[str]:
        """A name once for each word that its set may be."""
        match = _IN_SET.search(words)
        if match is None:
            if _words(words):
                yield words
            return
        members = self.sets.get(match[1].upper())
        if members is None:
            raise ValueError(f"there is no set !{match[1]}!")
        for member in members:
            yield from self._spelled(words[: match.start()] + member + words[match.end() :])


def _coded(text: str) -> Coded | None:
    """A code with its dates; None for the codes that say that a name is none."""
    if not text.strip(" -*"):
        return None
    match = _DATES.match(text.strip())
    if match is None:
        raise ValueError(f"[{text}] is no code with or without dates")
    code, bound, day, begins, ends = match.groups()
    if bound == "<":
        return Coded(code.upper(), "", _day(day))
    if bound == ">":
        return Coded(code.upper(), _day(day), "")
    return Coded(code.upper(), _day(begins) if begins else "", _day(ends) if ends else "")


def _day(digits: str) -> str:
    """Six or eight digits as an ISO date; a day or month 00 is left out."""
    if len(digits) == 6:
        digits = ("20" if int(digits[:2]) <= _CENTURY else "19") + digits
    year, month, day = digits[:4], digits[4:6], digits[6:]
    if month == "00":
        return year
    if day == "00":
        return f"{year}-{month}"
    return date(int(year), int(month), int(day)).isoformat()


def _words(name: str) -> str:
    return " ".join(name.replace("_", " ").split())


def _as_news(name: str) -> str:
    """A name in capitals as news writes it: "RED_CROSS_" is "Red Cross"; short single words stay capitals."""
    words = _words(name).split()
    if len(words) == 1 and len(words[0]) <= _ACRONYM:
        return words[0]
    return " ".join(
        w.lower() if n and w.lower() in _SMALL else "-".join(p[:1].upper() + p[1:].lower() for p in w.split("-"))
        for n, w in enumerate(words)
    )
