"""Veridicality lexicon: what predicates, modals and hedges do to the truth of what stands under them.

Data: `veridicality.toml` (predicates that embed others) and `hedges.toml` (modals, adverbs, markers, the reader's numbers).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from alleged.errors import LexiconError
from alleged.lexicon.rows import read_toml
from alleged.values.factuality import Factuality, Kind

Words = frozenset[str]
CLASSES = ("verb", "noun", "adjective", "adverb")
SCALE = 3.0


@dataclass(frozen=True, slots=True)
class Signature:
    """What an operator does: `affirmed` where it holds itself, `negated` where it does not; `reader` what is taken from either.

    The reader's two numbers run from -3 to 3.
    """

    affirmed: Factuality
    negated: Factuality
    kind: Kind | None = None
    gloss: str = ""
    reader: tuple[float, float] = (3.0, -3.0)

    @property
    def factive(self) -> bool:
        """Whether the content stands however the operator itself stands."""
        return self.affirmed is self.negated is Factuality.CT_PLUS


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence of our own, the word judged in it, and the judgement expected."""

    text: str
    word: str
    factuality: Factuality
    kind: Kind


@dataclass(frozen=True, slots=True)
class VeridicalityLexicon:
    """Signatures by (class, lemma, form), and the small words by themselves, all in lower case."""

    signatures: Mapping[tuple[str, str, str], Signature] = field(default_factory=dict)
    unlisted: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    modals: Mapping[str, Signature] = field(default_factory=dict)
    reported: Mapping[str, Signature] = field(default_factory=dict)
    adverbs: Mapping[str, Factuality] = field(default_factory=dict)
    modifiers: Mapping[str, tuple[Factuality, Kind | None]] = field(default_factory=dict)
    evidential: Words = frozenset()
    evidential_factor: float = 1.0
    generic: Words = frozenset()
    negative: Words = frozenset()
    conditions: Words = frozenset()
    condition_phrases: Words = frozenset()
    questions: Words = frozenset()
    future_markers: Words = frozenset()
    presupposing: Words = frozenset()
    negating: Words = frozenset()
    future: Words = frozenset()
    acts: Mapping[str, Kind] = field(default_factory=dict)
    against: Mapping[str, Factuality] = field(default_factory=dict)
    veridicality: Mapping[str, Factuality] = field(default_factory=dict)
    reader: Mapping[str, float] = field(default_factory=dict)
    examples: tuple[Example, ...] = ()

    def worth(self, taken: float) -> float:
        """What a place on the scale of levels is worth to the reader, from the worth of the levels on either side of it."""
        steps = [self.reader.get(name, at) for at, name in enumerate(("Uu", "PS", "PR", "CT"))]
        low = min(int(abs(taken)), 2)
        number = steps[low] + (steps[low + 1] - steps[low]) * (abs(taken) - low)
        return number if taken > 0 else -number


def load_veridicality(folder: Path) -> VeridicalityLexicon:
    """The veridicality lexicon of a lexicon folder; raises LexiconError naming the file and what is wrong there."""
    predicates = read_toml(folder / "veridicality.toml")
    hedges = read_toml(folder / "hedges.toml")
    try:
        signatures, examples = _signatures(predicates)
        unlisted = {form: _pair(numbers) for form, numbers in predicates["unlisted"].items()}
        return VeridicalityLexicon(signatures=signatures, examples=examples, unlisted=unlisted, **_hedges(hedges))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise LexiconError("veridicality.toml or hedges.toml", 0, f"a row lacks or misspells {error}") from error


def _signatures(
    content: dict[str, Any],
) -> tuple[dict[tuple[str, str, str], Signature], tuple[Example, ...]]:
    """Later rows override earlier ones for the same word and form, so that exceptions stand below their class."""
    found: dict[tuple[str, str, str], Signature] = {}
    examples: list[Example] = []
    for name in CLASSES:
        for row in content.get(name, ()):
            signature = _signature(row)
            found.update({(name, lemma, form): signature for lemma in row["lemmas"] for form in row["form"]})
            examples.extend(
                Example(e["text"], e["word"], Factuality(e["factuality"]), Kind(e["kind"]))
                for e in row.get("examples", ())
            )
    return found, tuple(examples)


def _signature(row: dict[str, Any]) -> Signature:
    kind = Kind(row["kind"]) if "kind" in row else None
    affirmed, negated = Factuality(row["affirmed"]), Factuality(row["negated"])
    reader = _pair(row["reader"]) if "reader" in row else (affirmed.number, negated.number)
    return Signature(affirmed, negated, kind, row.get("gloss", ""), reader)


def _pair(numbers: list[float]) -> tuple[float, float]:
    """The reader's two numbers of a row."""
    affirmed, negated = (float(number) for number in numbers)
    if max(abs(affirmed), abs(negated)) > SCALE:
        raise ValueError(f"a reader's number outside -3 to 3 in {numbers}")
    return affirmed, negated


def _hedges(content: dict[str, Any]) -> dict[str, Any]:
    marker = content["marker"]
    return {
        "modals": {word: _signature(row) for word, row in content["modal"].items()},
        "reported": {word: _signature(row) for word, row in content["reported_would"].items()},
        "adverbs": {word: Factuality(value) for word, value in content["adverb"].items()},
        "modifiers": {
            lemma: (
                Factuality(row["value"]),
                Kind(row["kind"]) if "kind" in row else None,
            )
            for row in content["modifier"]
            for lemma in row["lemmas"]
        },
        "evidential": frozenset(content["evidential"]["words"]),
        "evidential_factor": float(content["evidential"]["reader"]),
        "generic": frozenset(content["determiner"]["generic"]),
        "negative": frozenset(content["determiner"]["negative"]),
        "conditions": frozenset(marker["condition"]),
        "condition_phrases": frozenset(content["conditional_phrase"]["words"]),
        "questions": frozenset(marker["question"]),
        "future_markers": frozenset(marker["future"]),
        "presupposing": frozenset(content["preposition"]["presupposing"]),
        "negating": frozenset(content["preposition"]["negating"]),
        "future": frozenset(content["future"]["words"]),
        "acts": {act: Kind(kind) for kind, acts in content["act"].items() for act in acts},
        "against": {act: Factuality(value) for act, value in content["against"].items()},
        "veridicality": {word: Factuality(value) for word, value in content["veridicality"].items()},
        "reader": {name: float(value) for name, value in content["reader"].items()},
    }
