"""The scale of factuality has two sides and a middle."""

from __future__ import annotations

import pytest

from alleged.values.factuality import Factuality


@pytest.mark.parametrize("value", list(Factuality))
def test_two_negations_cancel(value: Factuality) -> None:
    """Negating twice gives the same value back."""
    assert value.negated.negated is value


@pytest.mark.parametrize("value", [v for v in Factuality if v is not Factuality.UNKNOWN])
def test_a_negation_keeps_the_certainty(value: Factuality) -> None:
    """A negation changes the sign and nothing else."""
    assert value.negated.value[:2] == value.value[:2]
    assert value.negated.value[2] != value.value[2]


def test_what_is_left_open_stays_open() -> None:
    """Not knowing whether it is so is not knowing whether it is not."""
    assert Factuality.UNKNOWN.negated is Factuality.UNKNOWN
