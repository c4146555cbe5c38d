"""Words that say how many were killed, hurt, held or lost. Data: `events/counts.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from alleged.errors import LexiconError
from alleged.lexicon.rows import read_toml

_PARTS = ("verbs", "active", "nouns", "states")


@dataclass(frozen=True, slots=True)
class CountWords:
    """What each word counts ("dead", "injured" …): `verbs` their object, `active` verbs their subject, `nouns` themselves,
    `states` the number before them. `numbers` are words with their value, `vague` those nobody counted, with the least they say.
    """

    verbs: Mapping[str, str] = field(default_factory=dict)
    active: Mapping[str, str] = field(default_factory=dict)
    nouns: Mapping[str, str] = field(default_factory=dict)
    states: Mapping[str, str] = field(default_factory=dict)
    numbers: Mapping[str, int] = field(default_factory=dict)
    vague: Mapping[str, int] = field(default_factory=dict)


def load_counts(folder: Path) -> CountWords:
    """The words of counts.toml in a folder; raises LexiconError where a part is none it knows or a word counts two things."""
    content = read_toml(folder / "counts.toml")
    numbers, vague = _values(content, "numbers"), _values(content, "vague")
    found: dict[str, dict[str, str]] = {part: {} for part in _PARTS}
    for what, parts in content.items():
        if what in ("numbers", "vague"):
            continue
        for part, words in parts.items():
            if part not in _PARTS:
                raise LexiconError("counts.toml", 0, f"{part!r} is not a part of {what}")
            for word in words:
                if found[part].setdefault(word, what) != what:
                    raise LexiconError("counts.toml", 0, f"{word!r} counts both {found[part][word]} and {what}")
    return CountWords(**found, numbers=numbers, vague=vague)


def _values(content: Mapping[str, Any], part: str) -> dict[str, int]:
    table = content.get(part, {})
    if not isinstance(table, dict) or not all(isinstance(n, int) for n in table.values()):
        raise LexiconError("counts.toml", 0, f"{part} must give each word a whole number")
    return dict(table)
