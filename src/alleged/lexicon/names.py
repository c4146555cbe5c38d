"""Finding the names of a lexicon in running words: folding of spelling, the longest match, keys for transliterated names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Generic, TypeVar

T = TypeVar("T")

Piece = tuple[str, int]
"""A folded piece of a name and its case: 2 all capitals, 1 a capital first, 0 small."""

_PIECE = re.compile(r"[^\W_](?:[\w.&'’]*[^\W_])?")
_LETTERS = str.maketrans(
    {
        "ı": "i",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        ".": None,
        "'": None,
        "’": None,
    }
)
_VOWELS = re.compile(r"[aeiouyhw]+")
_DOUBLED = re.compile(r"(.)\1+")
_SOUNDS = (
    ("ou", "u"),
    ("ck", "k"),
    ("kh", "k"),
    ("gh", "g"),
    ("dh", "d"),
    ("th", "t"),
    ("sh", "s"),
    ("sch", "s"),
    ("ch", "s"),
)
_OWNING = ("'s", "’s")
_LONG_ACRONYM = 4


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """A text in lower case without accents, full stops and apostrophes."""
    if text.isascii():
        return text.lower().replace(".", "").replace("'", "")
    plain = unicodedata.normalize("NFKD", text.lower().translate(_LETTERS))
    return "".join(c for c in plain if not unicodedata.combining(c))


@lru_cache(maxsize=65536)
def pieces(text: str) -> tuple[Piece, ...]:
    """The folded words of a text with their case; hyphens and "'s" part words, "U.S." is one piece "us" in capitals."""
    found = []
    for match in _PIECE.finditer(text):
        word = match.group()
        if word[-2:] in _OWNING and len(word) > 2:
            found += [*pieces(word[:-2]), ("s", 0)]
            continue
        shouted = word.isupper() and len(word) > 1 and (word.isalpha() or sum(map(str.isalpha, word)) > 1)
        case = 2 if shouted else 1 if word[0].isupper() or word[0].isdigit() else 0
        found.append((fold(word), case))
    return tuple(found)


@lru_cache(maxsize=16384)
def skeleton(word: str) -> str:
    """The consonants of a word as transliterations vary them: "Mujahideen", "Mojahedin" and "Mujahedeen" share one."""
    plain = fold(word)
    for written, sound in _SOUNDS:
        plain = plain.replace(written, sound)
    plain = plain.replace("q", "k").replace("c", "k").replace("z", "s").replace("v", "b").replace("dj", "j")
    return _DOUBLED.sub(r"\1", plain[:1] + _VOWELS.sub("", plain[1:]))


def _fits(wanted: int, seen: Piece) -> bool:
    """Whether a word is written with the capitals that a name asks for; long acronyms may be written "Nato"."""
    if wanted == 2:
        return seen[1] == 2 or (seen[1] == 1 and len(seen[0]) >= _LONG_ACRONYM)
    return seen[1] >= wanted


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A name found in a row of tokens: its first and last token (included) and what the name stands for."""

    first: int
    last: int
    value: T


@dataclass(frozen=True, slots=True)
class NameIndex(Generic[T]):
    """Names by their first two pieces ("" for a missing second), the longest first."""

    rows: Mapping[tuple[str, str], tuple[tuple[tuple[Piece, ...], T], ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, names: Iterable[tuple[str, T]]) -> NameIndex[T]:
        """The index of pairs (name, what it stands for); the first of two equal names wins."""
        found: dict[tuple[str, str], dict[tuple[Piece, ...], T]] = {}
        for name, value in names:
            parts = pieces(name)
            if parts:
                found.setdefault((parts[0][0], parts[1][0] if len(parts) > 1 else ""), {}).setdefault(parts, value)
        return cls({w: tuple(sorted(found[w].items(), key=lambda row: -len(row[0]))) for w in found})

    def find(self, words: Sequence[str]) -> list[Found[T]]:
        """The names in a row of tokens, the longest first from the left, without overlap."""
        flat = [(piece, i) for i, word in enumerate(words) for piece in pieces(word)]
        found: list[Found[T]] = []
        n, size, rows = 0, len(flat), self.rows
        while n < size:
            first = flat[n][0][0]
            match = (
                self._match(rows[key], flat, n)
                if n + 1 < size and (key := (first, flat[n + 1][0][0])) in rows
                else None
            )
            if match is None and (first, "") in rows:
                match = self._match(rows[first, ""], flat, n)
            if match is None:
                n += 1
            else:
                length, value = match
                found.append(Found(flat[n][1], flat[n + length - 1][1], value))
                n += length
        return found

    def get(self, name: str) -> T | None:
        """What a whole name stands for."""
        found = self.find([name])
        whole = len(found) == 1 and any(
            len(parts) == len(pieces(name)) for parts, v in self._rows_of(name) if v is found[0].value
        )
        return found[0].value if whole else None

    def _rows_of(self, name: str) -> tuple[tuple[tuple[Piece, ...], T], ...]:
        parts = [p for p, _ in pieces(name)]
        return self.rows.get((parts[0], parts[1] if len(parts) > 1 else ""), ()) if parts else ()

    @staticmethod
    def _match(
        rows: tuple[tuple[tuple[Piece, ...], T], ...], flat: Sequence[tuple[Piece, int]], n: int
    ) -> tuple[int, T] | None:
        """The first of some names that stands at a place, with its length in pieces."""
        for parts, value in rows:
            if n + len(parts) <= len(flat) and all(
                wanted[0] == flat[n + k][0][0] and _fits(wanted[1], flat[n + k][0]) for k, wanted in enumerate(parts)
            ):
                return len(parts), value
        return None
