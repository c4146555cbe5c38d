"""Connective lexicon: the words by which a text says that one thing follows from another.

Data: `connectives.toml`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from alleged.errors import LexiconError
from alleged.lexicon.rows import read_toml

Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class Connective:
    """What a word joins: `role` is what stands under it ("cause" or "effect"), `how` the reason; `verbs` empty means any verb."""

    role: str
    how: str
    verbs: Words = frozenset()


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence of our own with the words of the cause and of the effect."""

    text: str
    cause: str
    effect: str


@dataclass(frozen=True, slots=True)
class ConnectiveLexicon:
    """Connectives by their words in lower case; prepositions by their whole phrase."""

    subordinate: Mapping[str, Connective] = field(default_factory=dict)
    prepositions: Mapping[str, tuple[Connective, ...]] = field(default_factory=dict)
    causatives: Words = frozenset()
    causative_how: str = ""
    adverbs: Words = frozenset()
    adverb_phrases: tuple[str, ...] = ()
    adverb_how: str = ""
    purpose_how: str = ""
    content_nouns: Words = frozenset()
    content_verbs: Words = frozenset()
    biddings: Words = frozenset()
    bidding_how: str = ""
    anaphors: Words = frozenset()
    examples: tuple[Example, ...] = ()


def load_connectives(folder: Path) -> ConnectiveLexicon:
    """The connective lexicon of a lexicon folder; raises LexiconError naming the file and what is wrong there."""
    path = folder / "connectives.toml"
    content = read_toml(path)
    try:
        return ConnectiveLexicon(
            subordinate={word: _subordinate(row) for row in content["subordinate"] for word in row["words"]},
            prepositions=_prepositions(content["preposition"]),
            causatives=frozenset(content["causative"]["verbs"]),
            causative_how=content["causative"]["how"],
            adverbs=frozenset(content["adverb"]["words"]),
            adverb_phrases=tuple(content["adverb"]["phrases"]),
            adverb_how=content["adverb"]["how"],
            purpose_how=content["purpose"]["how"],
            content_nouns=frozenset(content["purpose"]["not_nouns"]),
            content_verbs=frozenset(content["purpose"]["not_verbs"]),
            biddings=frozenset(content["bidding"]["nouns"]),
            bidding_how=content["bidding"]["how"],
            anaphors=frozenset(content["anaphor"]["words"]),
            examples=tuple(_examples(content)),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise LexiconError(path.name, 0, f"a row lacks or misspells {error}") from error


def _subordinate(row: dict[str, Any]) -> Connective:
    if row["role"] not in ("cause", "effect"):
        raise ValueError(f"role, which is cause or effect, not {row['role']}")
    return Connective(row["role"], row["how"])


def _prepositions(rows: list[dict[str, Any]]) -> dict[str, tuple[Connective, ...]]:
    found: dict[str, tuple[Connective, ...]] = {}
    for row in rows:
        for word in row["words"]:
            found[word] = (*found.get(word, ()), Connective("cause", row["how"], frozenset(row["verbs"])))
    return found


def _examples(content: dict[str, Any]) -> list[Example]:
    rows = [*content["subordinate"], *content["preposition"], content["causative"], content["purpose"]]
    return [Example(e["text"], e["cause"], e["effect"]) for row in rows for e in row.get("examples", ())]
