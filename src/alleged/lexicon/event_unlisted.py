"""Senses for words that no row lists: where the parties of each type mostly stand."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from alleged.errors import LexiconError
from alleged.lexicon.event_rows import Table
from alleged.lexicon.event_senses import NounSense, VerbSense
from alleged.lexicon.rows import read_toml
from alleged.values.happening import EventType

FILE = "unlisted.toml"
_FIELDS = {"after", "of_noun", "symmetric"}
_MADE = "trained head; parties by unlisted.toml"


def load_unlisted(folder: Path) -> Mapping[str, tuple[VerbSense, NounSense]]:
    """For each event type the sense of an unlisted verb and that of an unlisted noun; raises LexiconError on a bad row."""
    content = read_toml(folder / FILE)
    lines = {line.strip("[]"): n for n, line in enumerate((folder / FILE).read_text(encoding="utf-8").splitlines(), 1)}
    found: dict[str, tuple[VerbSense, NounSense]] = {}
    for name, row in content.items():
        table = Table(FILE, lines.get(name, 0), row, {}, {})
        if name not in set(EventType):
            raise table.wrong(f"{name!r} is not an event type")
        if unknown := sorted(set(row) - _FIELDS):
            raise table.wrong(f"{unknown[0]} is not a field of an unlisted type")
        kind, symmetric = EventType(name), table.flag("symmetric")
        verb = VerbSense((), kind, prep=table.strings("after"), symmetric=symmetric, file=_MADE, line=table.line)
        noun = NounSense((), kind, recipient=table.strings("of_noun"), symmetric=symmetric, file=_MADE, line=table.line)
        found[name] = verb, noun
    if missing := sorted(set(EventType) - set(found)):
        raise LexiconError(FILE, 0, f"{missing[0]} is missing")
    return found
