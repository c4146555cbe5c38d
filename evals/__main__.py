"""python -m evals statements | founding | hashes: the scores of the readings, printed."""

from __future__ import annotations

import argparse

from evals.score import Score, founding, statements


def main() -> None:
    """Print what is asked for."""
    asked = argparse.ArgumentParser(prog="python -m evals", description=__doc__)
    asked.add_argument("what", choices=("statements", "founding", "hashes"))
    what = asked.parse_args().what
    scores: dict[str, Score] = {}
    if what in {"statements", "hashes"}:
        scores["statements.open"] = statements("open")
        scores["statements.unseen"] = statements("unseen")
    if what in {"founding", "hashes"}:
        scores["founding"] = founding()
    for name, score in scores.items():
        if what == "hashes":
            print(f'[{name}] corpus = "{score.corpus}"')
            continue
        print(f"== {name} (corpus {score.corpus})\n{score.report}")


if __name__ == "__main__":
    main()
