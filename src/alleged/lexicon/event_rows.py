"""Rows of the event lexicon's files, checked field by field before they become senses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from alleged.errors import LexiconError
from alleged.lexicon.rows import read_toml
from alleged.values.happening import EventType, Relation

_COMMON = {"type", "relation", "mode", "contexts", "actor", "recipient", "symmetric", "examples"}
_VERB = _COMMON | {"lemmas", "particle", "object", "not_object", "subject", "not_subject", "prep", "not_prep"}
FIELDS = {
    "verb": _VERB | {"prep_object", "not_prep_object", "complement"},
    "adjective": _VERB | {"prep_object", "not_prep_object", "complement"},
    "noun": _COMMON | {"lemmas", "modifier", "not_modifier", "prep", "not_prep", "prep_object", "complement"},
    "phrase": _VERB - {"lemmas", "not_prep"}
    | {"verbs", "modifier", "prep_required", "prep_object", "complement", "noun_tells"},
}
_TRIGGER = {"verb": "lemmas", "adjective": "lemmas", "noun": "lemmas", "phrase": "verbs"}
_ROLES = ("subject", "object", "prep", "dative", "object_of_complement", "owner_of_object", "none", "default")
_COMPLEMENTS = ("to", "that", "ing", "quote", "question", "should")
_LEMMA = re.compile(r"[^\W\d_A-Z][\w'.&-]*|[$£€]")
_CLASS = re.compile(r"@[a-z_]+")


@dataclass(frozen=True, slots=True)
class Table:
    """One row of a lexicon file with where it stands; its accessors raise LexiconError on a value of the wrong shape."""

    file: str
    line: int
    row: Mapping[str, Any]
    classes: Mapping[str, frozenset[str]]
    misread: Mapping[str, list[str]]
    type: EventType | None = None
    relation: Relation | None = None

    def wrong(self, why: str) -> LexiconError:
        """The error that says what is wrong with this row."""
        return LexiconError(self.file, self.line, why)

    def strings(self, key: str, default: tuple[str, ...] = ()) -> tuple[str, ...]:
        """A list of strings."""
        value = self.row.get(key)
        if value is None:
            return default
        if not isinstance(value, list) or not value or not all(isinstance(v, str) and v for v in value):
            raise self.wrong(f"{key} must be a list of strings")
        if len(set(value)) != len(value):
            raise self.wrong(f"{key} names something twice")
        return tuple(value)

    def lemmas(self, key: str) -> tuple[str, ...]:
        """A list of lemmas that must be there."""
        found = self.strings(key)
        if not found:
            raise self.wrong(f"{key} is missing")
        for lemma in found:
            if not _LEMMA.fullmatch(lemma):
                raise self.wrong(f"{lemma!r} is not a lemma")
        return found

    def words(self, key: str) -> frozenset[str]:
        """A set of lemmas, with the word classes ("@weapon") in it spelled out."""
        found: set[str] = set()
        for word in self.strings(key):
            found.update(self.misread.get(word, ()))
            if word.startswith("@"):
                if word not in self.classes:
                    raise self.wrong(f"{key} names an unknown word class {word}")
                found |= self.classes[word]
            elif _LEMMA.fullmatch(word):
                found.add(word)
            else:
                raise self.wrong(f"{key} has {word!r}, which is not a lemma")
        return frozenset(found)

    def text(self, key: str) -> str | None:
        """A string, if there is one."""
        value = self.row.get(key)
        if value is not None and (not isinstance(value, str) or not value):
            raise self.wrong(f"{key} must be a string")
        return value

    def flag(self, key: str) -> bool:
        """A truth value, false where it is not given."""
        value = self.row.get(key, False)
        if not isinstance(value, bool):
            raise self.wrong(f"{key} must be true or false")
        return value

    def role(self, key: str) -> tuple[str, tuple[str, ...]] | None:
        """Where a participant of a verb stands: a role, with its prepositions if it is "prep:with,against"."""
        value = self.text(key)
        if value is None:
            return None
        kind, _, preps = value.partition(":")
        if kind not in _ROLES or bool(preps) != (kind == "prep"):
            raise self.wrong(f"{key} has {value!r}, which is not a role")
        return kind, tuple(preps.split(",")) if preps else ()

    def complements(self) -> tuple[str, ...]:
        """The clauses the trigger must take."""
        found = self.strings("complement")
        if unknown := [c for c in found if c not in _COMPLEMENTS]:
            raise self.wrong(f"complement has {unknown[0]!r}, not one of {', '.join(_COMPLEMENTS)}")
        return found


@dataclass(frozen=True, slots=True)
class Rows:
    """What every file of the event lexicon is checked against: word classes, modes of each type and contexts."""

    classes: Mapping[str, frozenset[str]]
    light_verbs: Mapping[str, list[str]]
    terrorist_labels: frozenset[str]
    misread: Mapping[str, list[str]]
    modes: Mapping[str, list[str]]
    contexts: frozenset[str]

    @staticmethod
    def of(folder: Path) -> Rows:
        """The checks for the files of a folder, from its classes.toml and modes.toml."""
        content, modes = read_toml(folder / "classes.toml"), read_toml(folder / "modes.toml")
        misread = content.get("misread", {})
        classes = _classes(content.get("classes", {}), misread)
        labels = Table("classes.toml", 0, content.get("terrorist_labels", {}), classes, misread)
        return Rows(
            classes,
            content.get("light_verbs", {}),
            labels.words("labels"),
            misread,
            modes["modes"],
            frozenset(modes["contexts"]),
        )

    def check_head(self, path: Path, content: Mapping[str, Any], kind: EventType) -> None:
        """Refuse a file that does not say its own type and a definition, or that has unknown parts."""
        if content.get("type") != kind.value:
            raise LexiconError(path.name, 0, f"type must be {kind.value}")
        if not isinstance(content.get("definition"), str):
            raise LexiconError(path.name, 0, "definition is missing")
        if unknown := sorted(set(content) - {"type", "definition", "not", *FIELDS}):
            raise LexiconError(path.name, 0, f"{unknown[0]} is not a part of an event file")

    def tables(self, path: Path, content: Mapping[str, Any], part: str, kind: EventType | None) -> Iterator[Table]:
        """The rows of one part ("verb", "noun" …) of a file, each with its line and checked for what all parts share."""
        lines = [
            n
            for n, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
            if line.strip() == f"[[{part}]]"
        ]
        for line, row in zip(lines, content.get(part, []), strict=True):
            table = Table(path.name, line, row, self.classes, self.misread, kind)
            if unknown := sorted(set(row) - FIELDS[part]):
                raise table.wrong(f"{unknown[0]} is not a field of a {part}")
            table.lemmas(_TRIGGER[part])
            yield self._told(table)

    def _told(self, table: Table) -> Table:
        """The row with its event type or relation, its mode and contexts checked."""
        kind, relation = table.type, None
        if kind is None:
            name = table.text("relation")
            if name is None or name not in set(Relation):
                raise table.wrong(f"{name!r} is not a relation")
            relation = Relation(name)
        elif "relation" in table.row:
            raise table.wrong("relation belongs into relations.toml")
        mode = table.text("mode")
        if mode and (kind is None or mode not in self.modes.get(kind.value, [])):
            raise table.wrong(f"{mode!r} is not a mode of {kind}")
        if unknown := [c for c in table.strings("contexts") if c not in self.contexts]:
            raise table.wrong(f"{unknown[0]!r} is not a context")
        return replace(table, relation=relation)

    def heard(self, lemmas: Iterable[str]) -> Iterator[str]:
        """Lemmas, each followed by what the parser may take it for ("fined" is often read as a form of "fin")."""
        for lemma in lemmas:
            yield lemma
            yield from self.misread.get(lemma, ())


def _classes(content: Mapping[str, Any], misread: Mapping[str, list[str]]) -> dict[str, frozenset[str]]:
    """The word classes; a class may name classes that stand before it."""
    found: dict[str, frozenset[str]] = {}
    for name in content:
        if not _CLASS.fullmatch(f"@{name}"):
            raise LexiconError("classes.toml", 0, f"{name!r} is not a class name")
        found[f"@{name}"] = Table("classes.toml", 0, content, found, misread).words(name)
    return found
