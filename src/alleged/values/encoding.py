"""What a trained encoder says of a text: one pass over it, and the questions that its heads answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from alleged.values.text import Span


@dataclass(frozen=True, slots=True)
class Tag:
    """One attribution as a tagger marks it: the pieces of source, cue and content, each empty where it is missing.

    `anchor` is the code point where the cue begins, or the content where there is no cue; `chance` the tagger's own score, 0 to 1, which says
    nothing about how sure anybody in the text is.
    """

    anchor: int
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    chance: float


@dataclass(frozen=True, slots=True)
class Predicate:
    """A word that the encoder's heads are asked about: its code points, and marks of its place in the tree and the lexicon."""

    span: Span
    marks: tuple[str, ...] = ()


class Encoding(Protocol):
    """One text after its pass through the encoder."""

    def types(self, predicates: Sequence[Predicate]) -> tuple[Mapping[str, float], ...]:
        """What each word tells, in order: the chances, which sum to 1, of nothing, of each event type and of each relation."""

    def happened(self, spans: Sequence[Span], judges: str) -> tuple[float, ...]:
        """How far the text commits to the predicates at these code points, -3 to 3, as readers of "news" or of the "web" judge it."""

    def tags(self) -> tuple[Tag, ...]:
        """The attributions that the text holds, in the order of their anchors."""


class Encoder(Protocol):
    """Anything that encodes a text; `version` tells two sets of weights apart."""

    @property
    def version(self) -> str:
        """Which weights."""

    def __call__(self, text: str) -> Encoding:
        """The encoding of a text."""
