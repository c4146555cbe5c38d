"""The argument of a reading: which statements stand for, follow from or depend on which, as trees."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from alleged.values.attribution import AUTHOR
from alleged.values.consequence import Degree, Follow, LinkKind
from alleged.values.factuality import Factuality
from alleged.values.statement import Reading, Statement
from alleged.values.text import Span
from alleged.views.plain import one_line
from alleged.views.present import FACTUALITIES, Presentation, present

DEEPEST = 12
"""How many steps a tree goes down at most; what lies below begins a tree of its own."""

_DOWN = {
    (LinkKind.CONSEQUENCE, Degree.FACILITATE): "so",
    (LinkKind.CONSEQUENCE, Degree.INHIBIT): "which hinders",
    (LinkKind.MOTIVATION, Degree.FACILITATE): "so",
    (LinkKind.MOTIVATION, Degree.INHIBIT): "which keeps from",
    (LinkKind.PURPOSE, Degree.FACILITATE): "in order that",
    (LinkKind.PURPOSE, Degree.INHIBIT): "lest",
    (LinkKind.CONDITION, Degree.FACILITATE): "then",
    (LinkKind.CONDITION, Degree.INHIBIT): "or else",
}
"""What leads from a cause to its effect, by the kind and degree of the link."""

_UP = {
    (LinkKind.CONSEQUENCE, Degree.FACILITATE): "because",
    (LinkKind.CONSEQUENCE, Degree.INHIBIT): "hindered by",
    (LinkKind.MOTIVATION, Degree.FACILITATE): "because",
    (LinkKind.MOTIVATION, Degree.INHIBIT): "kept from it by",
    (LinkKind.PURPOSE, Degree.FACILITATE): "for which",
    (LinkKind.PURPOSE, Degree.INHIBIT): "against which",
    (LinkKind.CONDITION, Degree.FACILITATE): "if",
    (LinkKind.CONDITION, Degree.INHIBIT): "unless",
}
"""What leads from an effect back to its cause."""

_ROLES = {
    (LinkKind.CONSEQUENCE, Degree.FACILITATE): "its cause",
    (LinkKind.CONSEQUENCE, Degree.INHIBIT): "what hinders it",
    (LinkKind.MOTIVATION, Degree.FACILITATE): "what moves to it",
    (LinkKind.MOTIVATION, Degree.INHIBIT): "what keeps from it",
    (LinkKind.PURPOSE, Degree.FACILITATE): "what is done for it",
    (LinkKind.PURPOSE, Degree.INHIBIT): "what is done against it",
    (LinkKind.CONDITION, Degree.FACILITATE): "its condition",
    (LinkKind.CONDITION, Degree.INHIBIT): "what would prevent it",
}
"""What a cause is to its effect."""

ARGUED = "as"
"""What leads from what is urged to the reason given for it."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement in an argument: `relation` leads to it from the claim above ("" at the top) and `words` are the text's for it
    and how sure it is of it, where there is something to say.

    `numbers` are those of all statements that the same words tell. `asides` say what is urged, framed or compared. `again`: it
    stands elsewhere in the trees with all that hangs on it.
    """

    relation: str
    words: str
    numbers: tuple[int, ...]
    shown: Presentation
    asides: tuple[str, ...]
    again: bool = False
    below: tuple[Claim, ...] = ()


Key = tuple[Span, Span | None]


@dataclass(frozen=True, slots=True)
class _Edge:
    relation: str
    words: str
    to: Key
    link: tuple[Key, Key, str]
    """The same from both ends: cause, effect and words."""


def argument(reading: Reading, *, deepest: int = DEEPEST) -> tuple[Claim, ...]:
    """The trees of a reading's argument in the order of the text, no deeper than told; what is urged comes to the top of its tree.

    Only what is linked, urged or framed stands in them.
    """
    told: dict[Key, list[int]] = defaultdict(list)
    for n, statement in enumerate(reading.statements):
        told[_key(statement)].append(n)
    edges = _edges(reading.statements)
    roots = sorted(
        told, key=lambda key: (not _urged(reading, told[key]), _has_causes(reading, told[key]), told[key][0])
    )
    forest = _Forest(reading, told, edges, deepest)
    trees = [
        forest.tree(key, "", "", 0)
        for key in roots
        if key not in forest.seen and (edges.get(key) or forest.asides(told[key]))
    ]
    return tuple(sorted(trees, key=lambda claim: claim.numbers[0]))


def follow_in_words(follow: Follow) -> str:
    """How a statement follows from another: what the other is to it, by which words, how sure, and on whose word if not the author's."""
    parts = [_ROLES[follow.kind, follow.degree]]
    parts += [f"“{one_line(follow.words)}”"] if follow.words else []
    parts.append(" ".join(FACTUALITIES[follow.factuality]))
    parts += [f"on the word of {one_line(follow.holder)}"] if follow.holder != AUTHOR else []
    return " · ".join(parts)


def _key(statement: Statement) -> Key:
    return (statement.start, statement.end), statement.trigger


def _urged(reading: Reading, members: Sequence[int]) -> bool:
    return any(reading.statements[n].rhetoric.advice for n in members)


def _has_causes(reading: Reading, members: Sequence[int]) -> bool:
    return any(reading.statements[n].consequence_of for n in members)


def _edges(statements: Sequence[Statement]) -> Mapping[Key, list[_Edge]]:
    """The links of every claim in both directions, none twice."""
    keys = {s.id: _key(s) for s in statements}
    found: dict[Key, dict[_Edge, None]] = defaultdict(dict)
    for s in statements:
        causes = {keys[f.cause] for f in s.follows if f.cause in keys}
        for f in s.follows:
            if f.cause in keys and keys[f.cause] != keys[s.id]:
                cause, effect = keys[f.cause], keys[s.id]
                link = (cause, effect, f.words)
                for here, there, ways in ((cause, effect, _DOWN), (effect, cause, _UP)):
                    relation = ways[f.kind, f.degree]
                    found[here][_Edge(relation, _words(f, relation), there, link)] = None
        for claim in s.reason_for:
            if claim in keys and keys[claim] in causes:
                found[keys[claim]][_Edge(ARGUED, "", keys[s.id], (keys[s.id], keys[claim], ARGUED))] = None
    return {key: list(edges) for key, edges in found.items()}


def _words(follow: Follow, relation: str) -> str:
    """The text's words for a link where ours are others, and how sure they are where that is not certain; conditions say so themselves."""
    told = [f"“{follow.words}”"] if follow.words and follow.words.lower() != relation else []
    if follow.factuality is not Factuality.CT_PLUS and follow.kind is not LinkKind.CONDITION:
        told.append(" ".join(FACTUALITIES[follow.factuality]))
    return ", ".join(told)


class _Forest:
    """Trees under way: what was shown already is not shown again."""

    def __init__(
        self,
        reading: Reading,
        told: Mapping[Key, Sequence[int]],
        edges: Mapping[Key, Sequence[_Edge]],
        deepest: int,
    ) -> None:
        self.reading = reading
        self.told = told
        self.edges = edges
        self.deepest = min(deepest, DEEPEST)
        self.shown = present(reading)
        self.seen: set[Key] = set()
        self.drawn: set[tuple[Key, Key, str]] = set()

    def tree(self, key: Key, relation: str, words: str, depth: int, *, again: bool = False) -> Claim:
        """A claim with all that hangs on it and was not shown yet; what hangs on it directly is shown here rather than deeper."""
        members = self.told[key]
        self.seen.add(key)
        below = (
            [] if again or depth >= self.deepest else [e for e in self.edges.get(key, ()) if e.link not in self.drawn]
        )
        self.drawn.update(e.link for e in below)
        known = {e.to for e in below if e.to in self.seen}
        self.seen.update(e.to for e in below)
        claims: list[Claim] = []
        for edge in below:
            claims.append(self.tree(edge.to, edge.relation, one_line(edge.words), depth + 1, again=edge.to in known))
            known.add(edge.to)
        numbers = tuple(self.shown[n].number for n in members)
        asides = () if again else self.asides(members)
        return Claim(relation, words, numbers, self.shown[members[0]], asides, again, tuple(claims))

    def asides(self, members: Sequence[int]) -> tuple[str, ...]:
        """What is urged, framed or compared by the statements of one claim, in words."""
        return tuple(dict.fromkeys(a for n in members for a in self.shown[n].asides))
