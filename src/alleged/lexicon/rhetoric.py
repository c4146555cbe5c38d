"""Rhetoric lexicon: the words by which a text urges or warns, frames one thing as another, or compares.

Data: `rhetoric.toml`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from alleged.errors import LexiconError
from alleged.lexicon.rows import read_toml
from alleged.values.rhetoric import Stance

Words = frozenset[str]
Lengths = Mapping[str, tuple[int, ...]]
"""By the first word of entries of several words, how many words those have, the longest first."""

FRAMES = frozenset({"modal", "infinitive", "urged", "that", "object", "judged", "let"})


@dataclass(frozen=True, slots=True)
class Urging:
    """Words of advice: which way they go, and how the act hangs on them (`frame`)."""

    frame: str
    stance: Stance


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence of our own, the word that tells the happening judged in it, and the stance or frame expected ("" for comparisons)."""

    part: str
    text: str
    word: str
    expected: str


@dataclass(frozen=True, slots=True)
class RhetoricLexicon:
    """Advice by its words in lower case (lemmas, or several words as they stand), and the words of framing and comparing."""

    advice: Mapping[str, tuple[Urging, ...]] = field(default_factory=dict)
    stopping: Words = frozenset()
    framing_as: Words = frozenset()
    framing_called: Words = frozenset()
    analogy_clauses: Words = frozenset()
    analogy_phrases: Words = frozenset()
    analogy_verbs: Words = frozenset()
    advice_lengths: Lengths = field(default_factory=dict)
    analogy_lengths: Lengths = field(default_factory=dict)
    examples: tuple[Example, ...] = ()


def load_rhetoric(folder: Path) -> RhetoricLexicon:
    """The rhetoric lexicon of a lexicon folder; raises LexiconError naming the file and what is wrong there."""
    path = folder / "rhetoric.toml"
    content = read_toml(path)
    try:
        framing, analogy = content["framing"], content["analogy"]
        advice = _advice(content["advice"])
        return RhetoricLexicon(
            advice=advice,
            advice_lengths=_lengths([words for words in advice if " " in words]),
            analogy_lengths=_lengths([*analogy["clauses"], *analogy["phrases"]]),
            stopping=frozenset(content["stopping"]),
            framing_as=frozenset(framing["as"]),
            framing_called=frozenset(framing["called"]),
            analogy_clauses=frozenset(analogy["clauses"]),
            analogy_phrases=frozenset(analogy["phrases"]),
            analogy_verbs=frozenset(analogy["verbs"]),
            examples=tuple(_examples(content)),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise LexiconError(path.name, 0, f"a row lacks or misspells {error}") from error


def _advice(rows: list[dict[str, Any]]) -> dict[str, tuple[Urging, ...]]:
    found: dict[str, tuple[Urging, ...]] = {}
    for row in rows:
        if row["frame"] not in FRAMES and not row["frame"].startswith("prep:"):
            raise ValueError(f"a frame, which cannot be {row['frame']}")
        for word in row["words"]:
            found[word] = (*found.get(word, ()), Urging(row["frame"], Stance(row["stance"])))
    return found


def _lengths(entries: Iterable[str]) -> dict[str, tuple[int, ...]]:
    found: dict[str, set[int]] = {}
    for entry in entries:
        found.setdefault(entry.split()[0], set()).add(len(entry.split()))
    return {word: tuple(sorted(lengths, reverse=True)) for word, lengths in found.items()}


def _examples(content: dict[str, Any]) -> Iterator[Example]:
    for row in content["advice"]:
        yield from (Example("advice", e["text"], e["word"], e["stance"]) for e in row.get("examples", ()))
    yield from (Example("framing", e["text"], e["word"], e["frame"]) for e in content["framing"]["examples"])
    yield from (Example("analogy", e["text"], e["word"], "") for e in content["analogy"]["examples"])
