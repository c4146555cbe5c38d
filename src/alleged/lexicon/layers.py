"""Lexicon folders laid over one another: rows of a user's folder come before the shipped ones and stand in for those of the same key."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from alleged.errors import LexiconError
from alleged.lexicon.rows import is_date, read_toml

Row = dict[str, str]

OVERLAID = (
    *("armed_groups.csv", "countries.csv", "former_states.csv", "governments.toml", "igos.csv", "institutions.csv"),
    *("leaders.csv", "ngos.csv", "others.csv", "outlets.csv", "parties.csv", "places.csv", "roles.toml", "territories.csv"),
)  # fmt: skip
"""The files of the folder `actors` that may be laid over."""

BESIDE = "designations.csv"
"""The file beside the folder `actors` that may be laid over."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a row stands: its file, as a person should be told it, and its line (0 if unknown)."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}, line {self.line}" if self.line else self.file

    def error(self, why: str) -> LexiconError:
        """The error that names this row and what is wrong with it."""
        return LexiconError(self.file, self.line, why)

    def check_dates(self, *cells: str) -> None:
        """Raise LexiconError at the first cell that is neither empty nor a year, month or day."""
        for cell in cells:
            if cell and not is_date(cell):
                raise self.error(f"{cell!r} is not a year, month or day")


@dataclass(frozen=True, slots=True)
class Layers:
    """One folder or file in several lexicons, the topmost first; the last is the shipped one and must be there.

    `labels` name the layers in errors and reasons: the overlay by its folder, the shipped one not at all.
    """

    paths: tuple[Path, ...]
    labels: tuple[str, ...]

    def __truediv__(self, name: str) -> Layers:
        return Layers(tuple(p / name for p in self.paths), tuple(f"{w}{name}/" if w else "" for w in self.labels))

    @property
    def stem(self) -> str:
        """The file's name without its ending."""
        return self.paths[-1].stem

    def files(self) -> Iterator[tuple[Path, str]]:
        """The files that are there and how they are called; a missing shipped file comes too, so that reading it fails."""
        for path, label in zip(self.paths, self.labels, strict=True):
            if path.exists() or path is self.paths[-1]:
                yield path, label.rstrip("/") or path.name


def layered(folder: Path, overlay: Path | None = None) -> Layers:
    """A lexicon folder, with a user's folder over it if there is one."""
    if overlay is None:
        return Layers((folder,), ("",))
    return Layers((overlay, folder), (f"{overlay.name}/", ""))


def check_overlay(overlay: Path) -> None:
    """Raise LexiconError if a folder cannot be laid over the lexicon or holds a file that nothing would read."""
    if not overlay.is_dir():
        raise LexiconError(str(overlay), 0, "there is no such folder of lexicon files")
    found = 0
    for file in sorted(p for p in overlay.rglob("*") if p.is_file() and p.suffix in (".csv", ".toml")):
        inside = file.relative_to(overlay).as_posix()
        if inside != BESIDE and inside.removeprefix("actors/") not in OVERLAID:
            known = ", ".join((*OVERLAID, f"and beside that folder {BESIDE}"))
            raise LexiconError(inside, 0, f"no such file can be laid over the lexicon; in the folder actors: {known}")
        if "/" not in inside and inside != BESIDE:
            raise LexiconError(inside, 0, "belongs into the folder actors of the overlay")
        found += 1
    if not found:
        raise LexiconError(str(overlay), 0, "holds no lexicon files; rows for actors belong into its folder actors")


def content_hash(root: Path, *folders: str, suffixes: Collection[str] = (".csv", ".toml")) -> str:
    """A hash of the files with these suffixes in some folders of `root`, or in all of it; the same wherever `root` lies."""
    whole = hashlib.sha256()
    for folder in folders or (".",):
        for file in sorted(p for p in (root / folder).rglob("*") if p.suffix in suffixes):
            whole.update(file.relative_to(root).as_posix().encode() + b"\0")
            whole.update(hashlib.sha256(file.read_bytes()).digest())
    return whole.hexdigest()[:16]


def read_rows(file: Layers, columns: Sequence[str], key: Sequence[str] = ()) -> Iterator[tuple[Place, Row]]:
    """The rows of a CSV file in all layers, each with its place.

    A row stands in for the rows of lower layers that have the same cells in the columns of `key` (the first column unless told),
    spelled with or without "?". Raises LexiconError where columns or cells are not the ones expected.
    """
    key, taken, files = key or columns[:1], set[tuple[str, ...]](), list(file.files())
    for path, name in files:
        own = set[tuple[str, ...]]()
        for line, cells in _cells(path, name, columns):
            row = dict(zip(columns, cells, strict=True))
            if len(files) > 1:
                at = tuple(row[c].lstrip("?").lower() for c in key)
                if at in taken:
                    continue
                own.add(at)
            yield Place(name, line), row
        taken |= own


def _cells(path: Path, name: str, columns: Sequence[str]) -> Iterator[tuple[int, list[str]]]:
    """The cells of a file's rows with their line numbers; lines that begin with # are its header."""
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise LexiconError(name, 0, str(error)) from error
    headed = False
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [c.strip() for c in next(csv.reader([line]))] if '"' in line else line.split(",")
        if not headed:
            if cells != list(columns):
                raise LexiconError(name, number, f"expected the columns {','.join(columns)}")
            headed = True
        elif len(cells) != len(columns):
            raise LexiconError(name, number, f"expected {len(columns)} cells, found {len(cells)}")
        else:
            yield number, cells


def read_tables(file: Layers) -> Iterator[tuple[Place, dict[str, Any]]]:
    """The content of a TOML file in each layer, the topmost first."""
    for path, name in file.files():
        try:
            yield Place(name, 0), read_toml(path)
        except LexiconError as error:
            raise LexiconError(name, error.line, error.why) from error
