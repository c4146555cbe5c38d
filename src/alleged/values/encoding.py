"""What a trained encoder says of a text: one pass over it, and the questions that its heads answer."""

from __future__ import annotations

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


class Encoding(Protocol):
    """One text after its pass through the encoder."""

    def tags(self) -> tuple[Tag, ...]:
        """The attributions that the text holds, in the order of their anchors."""


class Encoder(Protocol):
    """Anything that encodes a text; `version` tells two sets of weights apart."""

    @property
    def version(self) -> str:
        """Which weights."""

    def __call__(self, text: str) -> Encoding:
        """The encoding of a text."""
