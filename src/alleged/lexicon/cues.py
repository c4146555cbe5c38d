"""Cue lexicon: words by which a text says on whose word something stands. Data: `cues.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from alleged.errors import LexiconError
from alleged.lexicon.rows import read_toml

FILE = "cues.toml"
KINDS = ("verb", "noun", "adverb", "adjective", "predicative", "phrase", "stance")
VERIDICALITY = frozenset({"certain", "probable", "possible", "uncommitted", "negative"})
FRAMES = frozenset(
    [
        "clause",
        "quote",
        "to",
        "order",
        "ing",
        "object",
        "predicate",
        "question",
        "carry",
        "quoting",
        "hearsay",
        "urging",
        "silence",
        "unanswered",
        "staging",
    ]
)
_KEYS = frozenset(
    [
        "lemmas",
        "with",
        "act",
        "veridicality",
        "polarity",
        "frames",
        "after",
        "pairs",
        "objects",
        "not_with",
        "not_objects",
        "unsourced",
        "owned",
        "listed",
        "examples",
    ]
)


@dataclass(frozen=True, slots=True)
class CueExample:
    """A sentence of our own; `source` is "" for unspecified word, pieces of `content` are parted by " … "."""

    text: str
    source: str
    content: str


@dataclass(frozen=True, slots=True)
class Cue:
    """One sense of a word of attribution: what its holder does, how far that commits, and where the content stands."""

    kind: str
    act: str
    veridicality: str
    polarity: int = 1
    frames: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()
    pairs: frozenset[str] = frozenset()
    objects: frozenset[str] = frozenset()
    not_with: frozenset[str] = frozenset()
    not_objects: frozenset[str] = frozenset()
    unsourced: bool = False
    owned: bool = False
    listed: bool = False
    examples: tuple[CueExample, ...] = ()


@dataclass(frozen=True, slots=True)
class CueLexicon:
    """Senses by lemma, in the order of the file, for each kind of word; `classes` are small sets of plain words,
    `openers` the first words of phrases.
    """

    verbs: Mapping[str, tuple[Cue, ...]] = field(default_factory=dict)
    nouns: Mapping[str, tuple[Cue, ...]] = field(default_factory=dict)
    adverbs: Mapping[str, tuple[Cue, ...]] = field(default_factory=dict)
    adjectives: Mapping[str, tuple[Cue, ...]] = field(default_factory=dict)
    predicatives: Mapping[str, tuple[Cue, ...]] = field(default_factory=dict)
    phrases: Mapping[str, tuple[Cue, ...]] = field(default_factory=dict)
    stances: Mapping[str, tuple[Cue, ...]] = field(default_factory=dict)
    classes: Mapping[str, frozenset[str]] = field(default_factory=dict)
    cues: tuple[Cue, ...] = ()
    openers: frozenset[str] = frozenset()

    def words(self, name: str) -> frozenset[str]:
        """The words of a small class; empty where the lexicon has none of that name."""
        return self.classes.get(name, frozenset())


def load_cues(folder: Path) -> CueLexicon:
    """The cue lexicon of a lexicon folder; raises LexiconError naming the file and the row that is wrong."""
    content = read_toml(folder / FILE)
    tables: dict[str, dict[str, list[Cue]]] = {kind: {} for kind in KINDS}
    every: list[Cue] = []
    for kind in KINDS:
        for number, row in enumerate(content.get(kind, ()), 1):
            cue = _cue(kind, number, row)
            every.append(cue)
            for lemma in dict.fromkeys(row["lemmas"]):
                tables[kind].setdefault(lemma, []).append(cue)
    fixed = {kind: {lemma: tuple(cues) for lemma, cues in table.items()} for kind, table in tables.items()}
    return CueLexicon(
        verbs=fixed["verb"],
        nouns=fixed["noun"],
        adverbs=fixed["adverb"],
        adjectives=fixed["adjective"],
        predicatives=fixed["predicative"],
        phrases=fixed["phrase"],
        stances=fixed["stance"],
        classes={name: frozenset(words) for name, words in content.get("classes", {}).items()},
        cues=tuple(every),
        openers=frozenset(phrase.split()[0] for phrase in fixed["phrase"]),
    )


def _cue(kind: str, number: int, row: dict[str, Any]) -> Cue:
    where = f"[[{kind}]] number {number} ({', '.join(row.get('lemmas', ['no lemmas'])[:2])})"
    for key in ("lemmas", "act", "veridicality"):
        if key not in row:
            raise LexiconError(FILE, 0, f"{where} lacks {key}")
    strange = sorted(set(row) - _KEYS) + sorted(set(row.get("frames", ())) - FRAMES)
    if strange or row["veridicality"] not in VERIDICALITY or row.get("polarity", "+") not in ("+", "-"):
        raise LexiconError(
            FILE, 0, f"{where} has an unknown key, frame, polarity or veridicality: {', '.join(strange)}"
        )
    return Cue(
        kind,
        row["act"],
        row["veridicality"],
        -1 if row.get("polarity") == "-" else 1,
        frames=frozenset(row.get("frames", ())),
        beside=frozenset(row.get("with", ())),
        after=frozenset(row.get("after", ())),
        pairs=frozenset(row.get("pairs", ())),
        not_with=frozenset(row.get("not_with", ())),
        objects=frozenset(row.get("objects", ())),
        not_objects=frozenset(row.get("not_objects", ())),
        unsourced=row.get("unsourced", False),
        owned=row.get("owned", False),
        listed=row.get("listed", False),
        examples=tuple(CueExample(e["text"], e["source"], e["content"]) for e in row.get("examples", ())),
    )
