"""How sure: FactBank's scale, the kinds of statement, and the judgement on one happening."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Factuality(StrEnum):
    """FactBank's values: certain, probable, possible, each with a sign, and underspecified."""

    CT_PLUS = "CT+"
    PR_PLUS = "PR+"
    PS_PLUS = "PS+"
    CT_MINUS = "CT-"
    PR_MINUS = "PR-"
    PS_MINUS = "PS-"
    UNKNOWN = "Uu"

    @property
    def negated(self) -> Factuality:
        """The same certainty with the other sign."""
        return _NEGATED[self]

    @property
    def number(self) -> float:
        """The value as a number from -3 to 3."""
        return _LEVELS[self[:2]] * (-1.0 if self.endswith("-") else 1.0)


_LEVELS = {"CT": 3.0, "PR": 2.0, "PS": 1.0, "Uu": 0.0}

_NEGATED = {
    Factuality.CT_PLUS: Factuality.CT_MINUS,
    Factuality.PR_PLUS: Factuality.PR_MINUS,
    Factuality.PS_PLUS: Factuality.PS_MINUS,
    Factuality.CT_MINUS: Factuality.CT_PLUS,
    Factuality.PR_MINUS: Factuality.PR_PLUS,
    Factuality.PS_MINUS: Factuality.PS_PLUS,
    Factuality.UNKNOWN: Factuality.UNKNOWN,
}


class Kind(StrEnum):
    """What the text does with a happening."""

    ASSERTED = "asserted"
    ALLEGED = "alleged"
    DENIED = "denied"
    HYPOTHETICAL = "hypothetical"
    PREDICTED = "predicted"
    RECOMMENDED = "recommended"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class Assessment:
    """The judgement on one happening: who holds it, how firmly, and why.

    `chain` are indices of attributions, outermost first; empty when the author alone speaks.
    `factuality` is the last holder's, `reader` what a careful reader may take from the text, from -3 to 3.
    """

    chain: tuple[int, ...]
    kind: Kind
    factuality: Factuality
    reader: float
    reasons: tuple[str, ...] = ()
