"""Connective lexicon: the words by which a text says that one thing follows from another.

Data: the files of the folder `connectives`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from alleged.errors import LexiconError
from alleged.lexicon.rows import read_toml
from alleged.values.consequence import Degree, LinkKind
from alleged.values.factuality import Factuality

Words = frozenset[str]
GUARDS = frozenset({"", "lasting", "able", "finite", "negative", "modal", "inverted", "state", "gerund", "beside"})
FRAMES = frozenset(
    {
        "object",
        "infinitive",
        "bare",
        "clause",
        "result",
        "from",
        "sure",
        "noun",
        "complement",
        "degree",
        "extent",
        "why",
        "doing",
        "passive",
        "needed",
    }
)


@dataclass(frozen=True, slots=True)
class Connective:
    """One row: `side` is what stands below the word ("cause" or "effect"); `frames` say how it hangs there.

    `only` are the lemmas it may hang on, `objects` those that may stand below it, `nouns` and `particles` the words that must go with
    it (empty: any or none). `guard` is a test that the clause must pass.
    """

    word: str
    side: str
    how: str
    kind: LinkKind = LinkKind.CONSEQUENCE
    degree: Degree = Degree.FACILITATE
    frames: tuple[str, ...] = ()
    guard: str = ""
    only: Words = frozenset()
    objects: Words = frozenset()
    nouns: Words = frozenset()
    particles: Words = frozenset()
    act: bool = False
    blames: bool = False
    not_on: Words = frozenset()
    loose: bool = False
    own: bool = False
    source: str = ""


Rows = Mapping[str, tuple[Connective, ...]]


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence of our own with the words of the cause and of the effect."""

    text: str
    cause: str
    effect: str


@dataclass(frozen=True, slots=True)
class ConnectiveLexicon:
    """Rows of connectives by their words in lower case: clauses, phrases and adverbs whole, verbs and modifiers by their lemma."""

    clauses: Rows = field(default_factory=dict)
    phrases: Rows = field(default_factory=dict)
    adverbs: Rows = field(default_factory=dict)
    verbs: Rows = field(default_factory=dict)
    modifiers: Rows = field(default_factory=dict)
    purpose_how: str = ""
    openings: Words = frozenset()
    content_nouns: Words = frozenset()
    content_verbs: Words = frozenset()
    either_verbs: Words = frozenset()
    aiming_verbs: Words = frozenset()
    necessities: Words = frozenset()
    necessity_how: str = ""
    biddings: Words = frozenset()
    bidding_how: str = ""
    states: Words = frozenset()
    hedges: Mapping[str, Factuality] = field(default_factory=dict)
    anaphors: Words = frozenset()
    anaphoric_nouns: Words = frozenset()
    examples: tuple[Example, ...] = ()


def load_connectives(folder: Path) -> ConnectiveLexicon:
    """The connective lexicon of a lexicon folder; raises LexiconError naming the file and what is wrong there."""
    inside = folder / "connectives"
    content = {
        name: read_toml(inside / f"{name}.toml") for name in ("clauses", "phrases", "adverbs", "verbs", "modifiers")
    }
    rows = {name: _rows(f"{name}.toml", found) for name, found in content.items()}
    purposes = read_toml(inside / "purposes.toml")
    try:
        purpose, bidding = purposes["purpose"], purposes["bidding"]
        return ConnectiveLexicon(
            **rows,
            purpose_how=purpose["how"],
            openings=frozenset(purpose["openings"]),
            content_nouns=frozenset(purpose["not_nouns"]),
            content_verbs=frozenset(purpose["not_verbs"]),
            either_verbs=frozenset(purpose["either"]),
            aiming_verbs=frozenset(purpose["aiming"]),
            necessities=frozenset(purposes["necessity"]["verbs"]),
            necessity_how=purposes["necessity"]["how"],
            biddings=frozenset(bidding["nouns"]),
            bidding_how=bidding["how"],
            hedges={word: Factuality(value) for word, value in purposes["sureness"].items()},
            states=frozenset(content["clauses"]["states"]),
            anaphors=frozenset(purposes["anaphor"]["words"]),
            anaphoric_nouns=frozenset(purposes["anaphor"]["nouns"]),
            examples=tuple(
                Example(e["text"], e["cause"], e["effect"])
                for row in (*(r for found in content.values() for r in found["row"]), purpose)
                for e in row.get("examples", ())
            ),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise LexiconError("purposes.toml", 0, f"a row lacks or misspells {error}") from error


def _rows(file: str, content: dict[str, Any]) -> dict[str, tuple[Connective, ...]]:
    found: dict[str, tuple[Connective, ...]] = {}
    try:
        for row in content["row"]:
            for connective in _connectives(row, file.removesuffix(".toml")):
                found[connective.word] = (*found.get(connective.word, ()), connective)
    except (KeyError, TypeError, ValueError) as error:
        raise LexiconError(file, 0, f"a row lacks or misspells {error}") from error
    return found


def _connectives(row: dict[str, Any], source: str) -> Iterator[Connective]:
    """A connective for each of a row's words."""
    side = row.get("clause") or row.get("object") or row.get("side", "effect")
    frames = tuple(row.get("frames", ()))
    wrong = [f for f in frames if f not in FRAMES and not f.startswith("prep:")]
    if side not in ("cause", "effect"):
        raise ValueError(f"what stands below the word, which is cause or effect, not {side}")
    if wrong or row.get("guard", "") not in GUARDS:
        raise ValueError(f"a frame or guard, which cannot be {wrong or row['guard']}")
    for word in row["words"]:
        yield Connective(
            word=word,
            side=side,
            how=row["how"],
            kind=LinkKind(row.get("kind", "consequence")),
            degree=Degree(row.get("degree", "facilitate")),
            frames=frames,
            guard=row.get("guard", ""),
            only=frozenset(row.get("only", ())),
            objects=frozenset(row.get("objects", ())),
            nouns=frozenset(row.get("nouns", ())),
            particles=frozenset(row.get("particle", ())),
            act=row.get("act", False),
            blames=row.get("blames", False),
            not_on=frozenset(row.get("not_on", ())),
            loose=row.get("loose", False),
            own=row.get("own", False),
            source=source,
        )
