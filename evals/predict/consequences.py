"""Stated causal links as BECAUSE 2.1 marks them: spans of cause and effect within one sentence.

Where its guidelines part from ours, theirs are followed: the aim of an act counts as its cause; verbs that say what becomes of their
object ("weaken") or that bid somebody to act are left out; so are links from one sentence to the next.
"""

from __future__ import annotations

from typing import Any

from alleged.reading.consequences import find_links
from alleged.values.consequence import Link, LinkKind
from evals.predict.reader import Reader


def predict(row: dict[str, Any], reader: Reader) -> dict[str, Any]:
    """The links that `row["text"]` states, with their connective, kind and attributes."""
    links = find_links(reader.parser(row["text"]), reader.lexicon.connectives)
    return {"id": row["id"], "consequences": [_link(link) for link in links if _counts(link)]}


def _counts(link: Link) -> bool:
    return not link.loose and link.cause.sentence == link.effect.sentence


def _link(link: Link) -> dict[str, Any]:
    cause, effect = link.cause, link.effect
    if link.kind is LinkKind.PURPOSE:
        cause, effect = effect, cause
    return {
        "kind": "consequence" if link.kind is LinkKind.CONDITION else link.kind.value,
        "connective": [list(s) for s in link.connective],
        "cause": [list(s) for s in cause.spans],
        "effect": [list(s) for s in effect.spans],
        "attributes": [f"Degree:{link.degree.value.capitalize()}", *(["Hypothetical"] if link.hypothetical else [])],
    }
