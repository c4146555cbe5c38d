"""Page furniture: the phrases of furniture.toml, compiled, and what they say of a line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from alleged.lexicon.rows import read_toml

FOLDER = Path(__file__).parent
LONGEST = 400
WORDS = 25
_LEAD = r"[\s•·»›>|*\-–—▶►]*"
_TRAIL = r"[\s.…:!?»›>|\-–—▼→]*"


@dataclass(frozen=True, slots=True)
class Piece:
    """What a line of furniture is, whether it may be long, and what of the lines after it belongs to it: "", "short" or "all"."""

    why: str
    after: str
    long: bool


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a page, told by a word in the class or id of an element."""

    why: str
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Announcement:
    """Words that announce a thing at the end of a clause before a colon."""

    what: str
    ending: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Furniture:
    """All that furniture.toml says."""

    lines: re.Pattern[str]
    hanging: re.Pattern[str]
    leading: re.Pattern[str]
    pieces: tuple[Piece, ...]
    parts: tuple[Part, ...]
    announcements: tuple[Announcement, ...]
    months: tuple[str, ...]
    weekdays: tuple[str, ...]

    def line(self, text: str) -> Piece | None:
        """What piece of furniture a whole line is; None if it is none."""
        piece = self._piece(self.lines.fullmatch(text)) if len(text) <= LONGEST else None
        return piece if piece and (piece.long or len(text.split()) <= WORDS) else None

    def hung(self, text: str) -> tuple[int, Piece] | None:
        """Furniture glued to the end of a line after the end of its sentence: where it begins, and what it is."""
        match = self.hanging.search(text, max(0, len(text) - LONGEST))
        piece = self._piece(match)
        return (match.start(), piece) if match and piece else None

    def led(self, text: str) -> tuple[int, Piece] | None:
        """Furniture glued to the front of a line, with no space before the capital that follows: where it ends, and what it is."""
        match = self.leading.match(text)
        piece = self._piece(match)
        return (match.end(), piece) if match and piece else None

    def _piece(self, match: re.Match[str] | None) -> Piece | None:
        if match is None or match.lastgroup is None:
            return None
        return self.pieces[int(match.lastgroup[1:])]


@cache
def load_furniture(folder: Path = FOLDER) -> Furniture:
    """The furniture of a folder's furniture.toml; raises LexiconError if the file cannot be read."""
    rows = read_toml(folder / "furniture.toml")
    groups = rows["furniture"]
    every = "|".join(f"(?P<g{n}>{_phrases(g)})" for n, g in enumerate(groups))
    glued = "|".join(f"(?P<g{n}>{_phrases(g)})" for n, g in enumerate(groups) if g.get("glued"))
    plain = "|".join(_phrases(g) for g in groups if g.get("glued"))
    # A hanging phrase keeps its capital: "…, he said. Share this" is a button, "… and then share this" is not.
    return Furniture(
        lines=re.compile(f"{_LEAD}(?:{every}){_TRAIL}", re.I),
        hanging=re.compile(rf"(?<=[.!?…”\"’)\]])\s*(?=[A-Z»›])[»›\s]*(?:(?i:{plain})[\s|·:.!]+)*(?i:{glued}){_TRAIL}$"),
        leading=re.compile(rf"(?=[A-Z])(?i:{glued})[.:!]?(?=[A-Z“\"][a-z])"),
        pieces=tuple(Piece(g["why"], g.get("after", ""), g.get("long", False)) for g in groups),
        parts=tuple(Part(p["why"], frozenset(p["names"])) for p in rows["part"]),
        announcements=tuple(_announcement(a) for a in rows["announcement"]),
        months=tuple(rows["months"]),
        weekdays=tuple(rows["weekdays"]),
    )


def _phrases(group: dict[str, Any]) -> str:
    return "|".join(_pattern(p) for p in sorted(group["lines"], key=lambda p: (-len(p), p)))


def _pattern(phrase: str) -> str:
    """A phrase as a regular expression: * any text, # a number, spaces any white space, ' either apostrophe."""
    marks = {"*": ".*", "#": r"\d[\d.,]*", " ": r"\s+", "'": "['’]"}
    return "".join(marks.get(c) or re.escape(c) for c in phrase)


def _announcement(row: dict[str, Any]) -> Announcement:
    phrases = "|".join(_pattern(p).replace(r".*", r"(?:[\w’'-]+\s+){0,4}[\w’'-]+") for p in row["phrases"])
    few = r"(?:\s+[\w’'\"(),-]+){0,6}"
    # The announcing word, a few words that name what comes, and the colon at the end.
    return Announcement(
        row["what"], re.compile(rf"\b(?:{phrases})\b{few if row['what'] == 'a list' else _SAID}\s*:\s*$", re.I)
    )


_SAID = r"(?:\s+(?:[\w’'.-]+,?)){0,8}"
