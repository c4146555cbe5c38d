"""What a text urges, how somebody is said to frame a thing, and what is told only as a comparison."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from alleged.values.text import Span


class Stance(StrEnum):
    """Which way advice goes: for an act, against it, or to take care with it."""

    FOR = "for"
    AGAINST = "against"
    CAUTION = "caution"


@dataclass(frozen=True, slots=True)
class Advice:
    """That an act is urged or advised against: the `words` that say so, where they stand, and the ids of the actors they address."""

    stance: Stance
    addressees: tuple[str, ...]
    words: str
    span: Span


@dataclass(frozen=True, slots=True)
class Framing:
    """What somebody is said to present a thing as, in the text's `words`."""

    words: str
    span: Span


@dataclass(frozen=True, slots=True)
class Analogy:
    """That a happening is told for comparison only: the `words` that compare."""

    words: str
    span: Span


@dataclass(frozen=True, slots=True)
class Rhetoric:
    """What a text does with one happening beside telling it."""

    advice: Advice | None = None
    framing: Framing | None = None
    analogy: Analogy | None = None


PLAIN = Rhetoric()
"""Where a text only tells."""
