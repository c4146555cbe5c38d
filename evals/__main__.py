"""python -m evals statements | founding | parts | events | floors | holders INPUT | predict TASK INPUT: scores, and readings of rows."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from evals.events import report
from evals.holders import holders
from evals.predict import TASKS, predictions
from evals.score import PARTS, Score, founding, part, raise_floors, statements


def main() -> None:
    """Print what is asked for."""
    asked = argparse.ArgumentParser(prog="python -m evals", description=__doc__)
    what = asked.add_subparsers(dest="what", required=True)
    for name, says in (
        ("statements", "score the statement benchmark, its open and its unseen part"),
        ("founding", "score the founding document"),
        ("parts", "score the parts of a reading on their own benchmarks"),
        ("events", "score the open event benchmarks"),
        ("floors", "raise the floors to just under the scores"),
    ):
        what.add_parser(name, help=says)
    predict = what.add_parser("predict", help="print a benchmark's rows as the reading has them")
    predict.add_argument("task", choices=TASKS)
    predict.add_argument("input", type=Path)
    whose = what.add_parser("holders", help="score what is said of the holders of passages with gold chains")
    whose.add_argument("input", type=Path)
    given = asked.parse_args()
    if given.what == "holders":
        print(holders(given.input))
    elif given.what == "predict":
        for row in predictions(given.task, given.input):
            sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
    elif given.what == "events":
        print(report())
    else:
        show(given.what)


def show(what: str) -> None:
    """Print the scores of one part, or raise the floors with those of all parts."""
    scores: dict[str, Score] = {}
    if what in {"statements", "floors"}:
        scores["statements.open"] = statements("open")
        scores["statements.unseen"] = statements("unseen")
    if what in {"founding", "floors"}:
        scores["founding"] = founding()
    if what in {"parts", "floors"}:
        scores |= {f"parts.{name}": part(name) for name in PARTS}
    for name, score in scores.items():
        print(f"== {name} (corpus {score.corpus})\n{score.report}")
    if what == "floors":
        raise_floors(scores)


if __name__ == "__main__":
    main()
