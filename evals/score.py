"""Scores of the readings: what the outside checks say of `alleged read --json`, as numbers."""

from __future__ import annotations

import hashlib
import json
import math
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import reduce
from operator import getitem
from pathlib import Path

HERE = Path(__file__).parent
SHARED = HERE.parent.parent / "shared"
STATEMENTS = SHARED / "bench" / "statements"
FOUNDING = SHARED / "seed"
FLOORS = HERE / "floors.toml"
MARGIN = 0.005
"""How far below a score its floor lies, as a share."""

ALLEGED = [sys.executable, "-m", "alleged"]

_SHARE = re.compile(r"^ {3}(\S.*?) +(\d+\.\d)%$", re.MULTILINE)
_HELD = re.compile(r"^(\d+) of (\d+) rows hold; page (\d+) of (\d+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Score:
    """What one check said: its `numbers` by name, the `corpus` hash they hold for, and its `report` in full."""

    numbers: dict[str, float]
    corpus: str
    report: str


def unseen() -> frozenset[str]:
    """The ids of the documents whose gold is not read."""
    return frozenset(tomllib.loads((HERE / "unseen.toml").read_text(encoding="utf-8"))["documents"])


def floors() -> dict[str, dict[str, float | str]]:
    """The floors of each check."""
    found = tomllib.loads(FLOORS.read_text(encoding="utf-8"))
    return {
        "founding": found["founding"],
        **{f"{room}.{part}": f for room in ("statements", "parts") for part, f in found[room].items()},
    }


def raise_floors(scores: dict[str, Score]) -> None:
    """Lift the floors in floors.toml to just under the scores; none is lowered unless its corpus is another one.

    Shares keep MARGIN below the score, since the parser's numbers differ a little between processors.
    """
    known = floors()
    part, lines = "", []
    for line in FLOORS.read_text(encoding="utf-8").splitlines():
        part = line.strip("[]") if line.startswith("[") else part
        name, equals, _ = line.rpartition(" = ")
        if not equals or line.startswith("#"):
            lines.append(line)
        elif name == "corpus":
            lines.append(f'corpus = "{scores[part].corpus}"')
        else:
            number = scores[part].numbers[name.strip('"')]
            new = number if part == "founding" else max(0.0, math.floor((number - MARGIN) * 1000) / 1000)
            old = float(known[part][name.strip('"')]) if known[part]["corpus"] == scores[part].corpus else 0.0
            lines.append(f"{name} = {max(old, new):g}")
    FLOORS.write_text("\n".join(lines) + "\n", encoding="utf-8")


def founding() -> Score:
    """How the founding document is read; `rows` and `page` count what holds."""
    article = next(FOUNDING.glob("*.txt"))
    with tempfile.TemporaryDirectory() as folder:
        reading = Path(folder) / "reading.json"
        reading.write_text(run([*ALLEGED, "read", str(article), "--json"]), encoding="utf-8")
        report = run([sys.executable, str(FOUNDING / "check.py"), str(reading)], may_fail=True)
    held = _HELD.search(report)
    if held is None:
        raise SystemExit(f"the check of the founding document said nothing of rows:\n{report}")
    numbers = {"rows": float(held[1]), "page": float(held[3])}
    return Score(numbers, content_hash([article, FOUNDING / "check.py", FOUNDING / "expected.json"]), report)


def statements(part: str) -> Score:
    """How the statement benchmark is read: its "open" or its "unseen" part, as shares of gold statements.

    The report holds totals only: single cases of the unseen part stay unread.
    """
    hidden = unseen()
    with tempfile.TemporaryDirectory() as folder:
        for gold in sorted(STATEMENTS.glob("*.gold.json")):
            if (gold.name.removesuffix(".gold.json") in hidden) == (part == "unseen"):
                shutil.copy(gold, folder)
                shutil.copy(gold.with_name(gold.name.replace(".gold.json", ".json")), folder)
        shutil.copy(STATEMENTS / "score.py", folder)
        corpus = content_hash(sorted(Path(folder).iterdir()))
        scorer = [sys.executable, str(Path(folder) / "score.py"), folder]
        documents, readings = Path(folder) / "documents.jsonl", Path(folder) / "readings.jsonl"
        documents.write_text(run([*scorer, "--jsonl"]), encoding="utf-8")
        readings.write_text(run([*ALLEGED, "read", str(documents), "--json"]), encoding="utf-8")
        report = run([*scorer, str(readings)], may_fail=True)
    whole = report[report.index("\nall: gold") :]
    return Score({name: float(share) / 100 for name, share in _SHARE.findall(whole)}, corpus, report)


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the reading with floors: its task, its gold, and where in the scorer's JSON its numbers stand.

    `printing` says how a scorer gives its JSON: "file" writes it where `--json` says, "flag" prints it when `--json` is given, "plain"
    always prints it.
    """

    task: str
    gold: str
    numbers: Mapping[str, tuple[str, ...]]
    printing: str = "plain"


_JUDGED = {"Pearson's r": ("pearson_r",), "macro F1": ("macro_f1",)}
PARTS = {
    "attribution": Part(
        "attribution",
        "polnear-dev.jsonl.gz",
        {
            "content and source": ("attribution content+source", "f1"),
            "content, source and cue": ("attribution content+source+cue", "f1"),
            "recall of indirect": ("recall indirect", "r"),
            "recall without source": ("recall no source", "r"),
        },
        "file",
    ),
    "chains": Part(
        "chains", "chains.jsonl", {"exact chains": ("chain_f1",), "innermost": ("innermost_accuracy",)}, "file"
    ),
    "consequences": Part(
        "consequences",
        "because-dev.jsonl.gz",
        {"half overlap": ("half", "f1"), "quarter overlap": ("quarter", "f1")},
    ),
    "events": Part(
        "events",
        "plover_gsr.jsonl",
        {
            "type": ("event_type", "F1"),
            "type and source": ("type+source_actor", "F1"),
            "type, source and target": ("type+source+target_actor", "F1"),
            "quad class": ("quad_accuracy",),
        },
        "flag",
    ),
    "factuality-uw": Part("factuality", "uw-dev.jsonl.gz", _JUDGED),
    "factuality-uds": Part("factuality", "uds-dev.jsonl.gz", _JUDGED),
    "factuality-implicatives": Part("factuality", "implicatives.jsonl.gz", _JUDGED),
    "factuality-megaveridicality": Part("factuality", "megaveridicality.jsonl.gz", _JUDGED),
    "times": Part("times", "times.jsonl", {"exact": ("exact",)}),
}
"""The parts by the names of their floors."""


def part(name: str) -> Score:
    """How one part of the reading does on its benchmark's open half, as shares."""
    asked = PARTS[name]
    folder = SHARED / "bench" / asked.task
    gold, scorer = folder / asked.gold, folder / "score.py"
    with tempfile.TemporaryDirectory() as place:
        said, scored = Path(place) / "said.jsonl", Path(place) / "scored.json"
        said.write_text(run([sys.executable, "-m", "evals", "predict", asked.task, str(gold)]), encoding="utf-8")
        options = {"file": ["--json", str(scored)], "flag": ["--json"], "plain": []}[asked.printing]
        report = run([sys.executable, str(scorer), str(gold), str(said), *options])
        found = json.loads(scored.read_text(encoding="utf-8") if asked.printing == "file" else report)
    whole = {name: reduce(getitem, path, found) for name, path in asked.numbers.items()}
    numbers = {name: n / 100 if n > 1 else n for name, n in whole.items()}
    return Score(numbers, content_hash([gold, scorer]), report)


def content_hash(files: list[Path]) -> str:
    """A hash of the names and contents of files."""
    whole = hashlib.sha256()
    for file in files:
        whole.update(file.name.encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest())
    return whole.hexdigest()[:16]


def run(command: list[str], *, may_fail: bool = False) -> str:
    """What a command prints; one that fails ends the program with its words, unless it may."""
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode and not may_fail:
        raise SystemExit(f"{' '.join(command[:4])} failed:\n{done.stderr}")
    return done.stdout + (done.stderr if done.returncode else "")
