"""What is said of each holder, against passages with gold attributions: its kind, its polarity, its conditions, whose content it is in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from alleged.values.attribution import Attribution, HolderKind
from alleged.values.text import Span
from evals.predict import rows
from evals.predict.reader import Reader

_SAME = {HolderKind.UNSPECIFIED.value: HolderKind.UNNAMED.value}
"""Gold counts an unspecified source among unnamed persons."""


@dataclass(slots=True)
class Tally:
    """Counts over all aligned attributions; `kinds` holds pairs of gold and predicted kinds that differ."""

    gold: int = 0
    aligned: int = 0
    kind: int = 0
    polarity: int = 0
    within: int = 0
    conditions_right: int = 0
    conditions_given: int = 0
    conditions_gold: int = 0
    kinds: Counter[tuple[str, str]] = field(default_factory=Counter)
    conditions: Counter[tuple[str, str]] = field(default_factory=Counter)


def holders(path: Path) -> str:
    """The report for a JSONL file of passages in the form of the chains benchmark."""
    tally, reader = Tally(), Reader()
    for row in rows(path):
        count(row["attributions"], reader.attribute(row["text"]).attributions, tally)
    return report(tally)


def count(gold: Sequence[dict[str, Any]], found: Sequence[Attribution], tally: Tally) -> None:
    """Add one passage's gold and found attributions to a tally."""
    pairs = align(gold, found)
    place = {g["id"]: n for n, g in enumerate(gold)}
    tally.gold += len(gold)
    for g, f in pairs.items():
        kind = _SAME.get(found[f].kind.value, found[f].kind.value)
        tally.aligned += 1
        tally.kind += kind == gold[g]["holder_kind"]
        if kind != gold[g]["holder_kind"]:
            tally.kinds[gold[g]["holder_kind"], kind] += 1
        tally.polarity += (gold[g]["polarity"] == "-") == (found[f].polarity < 0)
        above = gold[g]["within"]
        tally.within += (pairs.get(place[above]) if above else None) == found[f].within
    for n, row in enumerate(gold):
        wanted = set(row["conditions"])
        given = set(found[pairs[n]].conditions) if n in pairs else set()
        tally.conditions_gold += len(wanted)
        tally.conditions_given += len(given)
        tally.conditions_right += len(wanted & given)
        tally.conditions.update([("missed", c) for c in wanted - given] + [("wrong", c) for c in given - wanted])


def align(gold: Sequence[dict[str, Any]], found: Sequence[Attribution]) -> dict[int, int]:
    """Gold attributions to found ones, one to one, those first whose cues and then whose sources share most."""
    scored = []
    for n, g in enumerate(gold):
        for m, f in enumerate(found):
            cue = _shared(g["cue"], f.cue)
            if cue:
                scored.append((-cue, -_shared(g["source"], f.source), n, m))
    pairs: dict[int, int] = {}
    for _, _, n, m in sorted(scored):
        if n not in pairs and m not in pairs.values():
            pairs[n] = m
    return pairs


def report(tally: Tally) -> str:
    """The tally in words: shares of what is aligned, and the commonest errors."""
    n = max(tally.aligned, 1)
    right = 2 * tally.conditions_right
    f1 = right / max(tally.conditions_given + tally.conditions_gold, 1)
    lines = [
        f"aligned     {tally.aligned} of {tally.gold} attributions",
        f"kind        {tally.kind / n:.3f}",
        f"polarity    {tally.polarity / n:.3f}",
        f"within      {tally.within / n:.3f}",
        f"conditions  F1 {f1:.3f}  ({tally.conditions_right} right, {tally.conditions_given} given, {tally.conditions_gold} gold)",
        *(f"  {count} × {gold} read as {given}" for (gold, given), count in tally.kinds.most_common(12)),
        *(f"  {count} × {how} {condition}" for (how, condition), count in tally.conditions.most_common(12)),
    ]
    return "\n".join(lines)


def _shared(a: Sequence[Sequence[int]], b: Sequence[Span]) -> int:
    return sum(max(0, min(end, stop) - max(start, begin)) for start, end in a for begin, stop in b)
