"""Train the small heads over the shipped encoder: `python -m training.heads --bench BENCH --corpus FILE --out FOLDER [--without open]`.

The encoder stays as it is; its states are computed once. What a word tells of is learnt from the statements of `gold/` and the open documents of
the statement benchmark, how far a text commits to it from the training parts of UW and UDS.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from alleged.lexicon.load import Lexicon, load_lexicon
from alleged.reading.actors import resolve_actors
from alleged.reading.encoder import EncodedText, ShippedEncoder
from alleged.reading.encoder.heads import HEADS, NOTHING
from alleged.reading.happenings.triggers import triggers_of
from alleged.reading.happenings.typed import ASKED, listed_as, predicate
from alleged.reading.mentions import find_mentions
from alleged.reading.parse import load_parser
from alleged.values.encoding import Predicate
from alleged.values.happening import EventType
from alleged.values.text import Parser, Span
from evals.predict import rows
from training.export import write_manifest

GOLD = Path(__file__).parent / "gold"
LABELS = (
    NOTHING,
    *(t.value for t in EventType),
    *(f"RELATION:{r}" for r in ("designates_terrorist", "member_of", "leads", "located_in", "opposes")),
    "OTHER",
)
COMMITTEE = 3
"""Heads for types that are trained from different seeds; their scores are averaged, which takes away chance."""
RARE = 3
"""A mark seen less often than this in training is left out."""


@dataclass(frozen=True, slots=True)
class Told:
    """A document's words with what they tell: the predicates asked about, and a label for each."""

    id: str
    states: np.ndarray
    predicates: tuple[Predicate, ...]
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Annotated:
    """A text with the triggers of its statements and their labels."""

    id: str
    text: str
    published: date | None
    triggers: tuple[tuple[Span, str], ...]


def annotated(bench: Path, corpus: Path, *, without: Sequence[str] = ()) -> Iterator[Annotated]:
    """The annotated documents: those of our own, then the open ones of the benchmark; `without` leaves out "own" or "open"."""
    if "own" not in without:
        texts = {row["id"]: row for row in rows(corpus)}
        for row in rows(GOLD / "wikinews.jsonl"):
            source = texts[row["id"]]
            triggers = tuple((tuple(s["trigger"]), s["event"]) for s in row["statements"])
            yield Annotated(row["id"], source["text"], date.fromisoformat(source["published"]), triggers)
    if "open" not in without:
        for row in rows(GOLD / "triggers.jsonl"):
            document = json.loads((bench / "statements" / f"{row['id']}.json").read_text(encoding="utf-8"))
            gold = json.loads((bench / "statements" / f"{row['id']}.gold.json").read_text(encoding="utf-8"))
            triggers = tuple(
                (tuple(mine["trigger"]), s["event"])
                for mine, s in zip(row["statements"], gold, strict=True)
                if mine["trigger"]
            )
            yield Annotated(row["id"], document["text"], date.fromisoformat(document["published"]), triggers)


def told(document: Annotated, parser: Parser, lexicon: Lexicon, encoder: ShippedEncoder) -> Told:
    """The triggers, verbs, nouns and adjectives of a document with their states, marks and labels; a reading asks about fewer nouns and adjectives."""
    sentences = parser(document.text)
    mentions = find_mentions(sentences, lexicon.actors)
    actors = resolve_actors(sentences, mentions, lexicon.actors, on=document.published)
    predicates: list[Predicate] = []
    for fit, triggers in triggers_of(sentences, actors, lexicon.events):
        sentence, found = fit.sentence, {t.head: t for t in triggers}
        predicates.extend(
            predicate(fit.frames, t.i, found.get(t.i), listed_as(sentence, t.i, lexicon.events))
            for t in sentence
            if t.pos in ASKED or t.i in found
        )
    labels = [NOTHING] * len(predicates)
    for (start, end), label in document.triggers:
        for n, asked in enumerate(predicates):
            if asked.span[0] < end and asked.span[1] > start and labels[n] in (NOTHING, "OTHER"):
                labels[n] = label
    states = encoder(document.text).states([p.span for p in predicates])
    return Told(document.id, states, tuple(predicates), tuple(labels))


class Types(nn.Module):
    """What a word tells of, from its states and its marks."""

    def __init__(self, width: int, marks: int, inner: int = 128, dropout: float = 0.4) -> None:
        super().__init__()
        self.states, self.marks = nn.Linear(width, inner), nn.Linear(marks, inner, bias=False)
        self.norm, self.out = nn.LayerNorm(inner), nn.Linear(inner, len(LABELS))
        self.drop = nn.Dropout(dropout)

    def forward(self, states: Tensor, marks: Tensor) -> Tensor:
        """`states` (words, width) and `marks` (words, marks) → scores (words, labels)."""
        inner = self.norm(self.states(self.drop(states)) + self.marks(marks))
        return self.out(self.drop(functional.gelu(inner, approximate="tanh")))


class Happened(nn.Module):
    """How far the text commits to a word, from its states."""

    def __init__(self, width: int, inner: int = 256, dropout: float = 0.3) -> None:
        super().__init__()
        self.up, self.down, self.drop = nn.Linear(width, inner), nn.Linear(inner, 1), nn.Dropout(dropout)

    def forward(self, states: Tensor) -> Tensor:
        """(words, width) → (words,), -3 to 3."""
        inner = functional.gelu(self.up(self.drop(states)), approximate="tanh")
        return 3.0 * torch.tanh(self.down(self.drop(inner)).squeeze(-1))


def fit(model: nn.Module, inputs: Sequence[Tensor], wanted: Tensor, *, epochs: int, rate: float, seed: int) -> None:
    """Train a head in place; whole numbers are labels, others are judgements."""
    torch.manual_seed(seed)
    size, count = 256, len(wanted)
    optimiser = torch.optim.AdamW(model.parameters(), lr=rate, weight_decay=0.05)
    steps = epochs * -(-count // size)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, rate, total_steps=steps)
    for _ in range(epochs):
        model.train()
        for chosen in torch.randperm(count).split(size):
            given = model(*(x[chosen] for x in inputs))
            if wanted.is_floating_point():
                loss = functional.smooth_l1_loss(given, wanted[chosen])
            else:
                loss = functional.cross_entropy(given, wanted[chosen], label_smoothing=0.05)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
    model.eval()


def marked(documents: Sequence[Told], known: Sequence[str]) -> Tensor:
    """The marks of all words as zeros and ones (words, marks)."""
    at = {mark: n for n, mark in enumerate(known)}
    words = [p for d in documents for p in d.predicates]
    found = torch.zeros((len(words), len(known)))
    for n, p in enumerate(words):
        for mark in p.marks:
            if mark in at:
                found[n, at[mark]] = 1.0
    return found


def train_types(documents: Sequence[Told], seed: int) -> tuple[list[Types], list[str]]:
    """The committee for event types and relations, and the marks it knows."""
    counts = Counter(mark for d in documents for p in d.predicates for mark in p.marks)
    known = sorted(mark for mark, n in counts.items() if n >= RARE)
    states = torch.from_numpy(np.concatenate([d.states for d in documents]))
    marks = marked(documents, known)
    labels = torch.tensor([LABELS.index(label) for d in documents for label in d.labels])
    members = []
    for member in range(COMMITTEE):
        torch.manual_seed(seed + member)
        members.append(Types(states.shape[1], len(known)))
        fit(members[-1], (states, marks), labels, epochs=25, rate=2e-3, seed=seed + member)
    return members, known


def train_happened(path: Path, encoder: ShippedEncoder, seed: int) -> Happened:
    """The head for one way of judging, from sentences with judged predicates."""
    states: list[np.ndarray] = []
    judged: list[float] = []
    for row in rows(path):
        text: EncodedText = encoder(row["text"])
        states.append(text.states([(t["start"], t["end"]) for t in row["targets"]]))
        judged.extend(float(t["factuality"]) for t in row["targets"])
    inputs = torch.from_numpy(np.concatenate(states))
    torch.manual_seed(seed)
    model = Happened(inputs.shape[1])
    fit(model, (inputs,), torch.tensor(judged), epochs=12, rate=1e-3, seed=seed)
    return model


def arrays(types: Sequence[Types], known: Sequence[str], happened: dict[str, Happened]) -> dict[str, np.ndarray]:
    """The heads as the package reads them, in floating point of sixteen bits; those for types with the committee in front."""

    def half(parameter: Tensor) -> np.ndarray:
        return np.ascontiguousarray(parameter.detach().numpy()).astype(np.float16)

    found = {
        "types.labels": np.array(LABELS),
        "types.marks": np.array(known),
        "types.states": np.stack([half(t.states.weight.T) for t in types]),
        "types.bias": np.stack([half(t.states.bias) for t in types]),
        "types.of_marks": np.stack([half(t.marks.weight.T) for t in types]),
        "types.scale": np.stack([half(t.norm.weight) for t in types]),
        "types.shift": np.stack([half(t.norm.bias) for t in types]),
        "types.out": np.stack([half(t.out.weight.T) for t in types]),
        "types.out_bias": np.stack([half(t.out.bias) for t in types]),
    }
    for name, model in happened.items():
        found[f"{name}.up"] = half(model.up.weight.T)
        found[f"{name}.up_bias"] = half(model.up.bias)
        found[f"{name}.down"] = half(model.down.weight[0])
        found[f"{name}.down_bias"] = half(model.down.bias[0])
    return found


def main() -> None:
    """Train what is asked for and write it."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--bench", type=Path, required=True)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--without", nargs="*", default=[], choices=("own", "open"))
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    encoder = ShippedEncoder()
    lexicon, parse = load_lexicon(), load_parser()
    documents = [
        told(d, parse, lexicon, encoder) for d in annotated(options.bench, options.corpus, without=options.without)
    ]
    types, known = train_types(documents, options.seed)
    happened = {
        name: train_happened(options.bench / "factuality" / f"{part}-train.jsonl.gz", encoder, options.seed)
        for name, part in (("news", "uw"), ("web", "uds"))
    }
    np.savez_compressed(options.out / HEADS, **arrays(types, known, happened))
    write_manifest(options.out)


if __name__ == "__main__":
    main()
