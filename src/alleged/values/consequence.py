"""What follows from what, as the text itself says it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from alleged.values.attribution import AUTHOR
from alleged.values.factuality import Factuality
from alleged.values.text import Span


class LinkKind(StrEnum):
    """What sort of link a text states: one thing brings about another, moves somebody to it, aims at it, or is its condition."""

    CONSEQUENCE = "consequence"
    MOTIVATION = "motivation"
    PURPOSE = "purpose"
    CONDITION = "condition"


class Degree(StrEnum):
    """Whether the cause brings the effect nearer or keeps it away."""

    FACILITATE = "facilitate"
    INHIBIT = "inhibit"


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a stated link: the sentence it stands in, the tokens at the head of it, and its words as spans of the text."""

    sentence: int
    heads: tuple[int, ...]
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A text says that `effect` follows from `cause`: the `connective` that says so, of what `kind`, and how (`how`) in words.

    `factuality`: how sure the text is of the link itself. `hypothetical`: neither side is said to be so, for one is a condition of the other. `loose`: the words say more than that one thing
    brings about the other ("weaken", "order to leave"). An act comes before its aim: of "sent troops to end the war", the sending is the
    cause and the end of the war the effect.
    """

    cause: Side
    effect: Side
    connective: tuple[Span, ...]
    kind: LinkKind
    degree: Degree
    hypothetical: bool
    loose: bool
    how: str
    factuality: Factuality


@dataclass(frozen=True, slots=True)
class Consequence:
    """The happening with index `effect` is said to follow from the one with index `cause`; `how` says in words why it was read so.

    `connective` are the words that say it. `argued`: the cause is only given as a reason for saying or urging the effect, and does not
    bring it about ("be careful, as this could end the talks").
    """

    cause: int
    effect: int
    how: str
    kind: LinkKind = LinkKind.CONSEQUENCE
    degree: Degree = Degree.FACILITATE
    connective: tuple[Span, ...] = ()
    argued: bool = False
    factuality: Factuality = Factuality.CT_PLUS


@dataclass(frozen=True, slots=True)
class Follow:
    """How a statement follows from the one with the id `cause`: what `kind` of link it is, its `degree`, and the `words` that say so.

    `holder` names whose word the link is: the last hand that the chains of both statements share. `factuality` is how sure the text is
    of the link itself, "could lead to" or "not because", whatever it says of the two statements.
    """

    cause: str
    kind: LinkKind
    degree: Degree
    words: str
    holder: str = AUTHOR
    factuality: Factuality = Factuality.CT_PLUS
