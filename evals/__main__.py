"""python -m evals statements | founding | floors: the scores of the readings, printed or made the floors."""

from __future__ import annotations

import argparse

from evals.score import Score, founding, raise_floors, statements


def main() -> None:
    """Print what is asked for."""
    asked = argparse.ArgumentParser(prog="python -m evals", description=__doc__)
    asked.add_argument("what", choices=("statements", "founding", "floors"))
    what = asked.parse_args().what
    scores: dict[str, Score] = {}
    if what in {"statements", "floors"}:
        scores["statements.open"] = statements("open")
        scores["statements.unseen"] = statements("unseen")
    if what in {"founding", "floors"}:
        scores["founding"] = founding()
    for name, score in scores.items():
        print(f"== {name} (corpus {score.corpus})\n{score.report}")
    if what == "floors":
        raise_floors(scores)


if __name__ == "__main__":
    main()
