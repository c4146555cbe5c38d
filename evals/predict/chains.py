"""Chains of holders, the author outermost."""

from __future__ import annotations

from typing import Any

from alleged.values.attribution import AUTHOR
from evals.predict.reader import Reader


def predict(row: dict[str, Any], reader: Reader) -> dict[str, Any]:
    """Every chain of `row["text"]` from the author to an attribution that holds no other."""
    found = reader.attribute(row["text"]).attributions
    holding = {a.within for a in found}
    chains: list[list[str]] = []
    for n in range(len(found)):
        if n in holding:
            continue
        chain: list[str] = []
        at: int | None = n
        while at is not None:
            chain.insert(0, found[at].name)
            at = found[at].within
        if [AUTHOR, *chain] not in chains:
            chains.append([AUTHOR, *chain])
    return {"id": row["id"], "chains": chains}
