"""Tests of the options of intake."""

from __future__ import annotations

import pytest

from alleged.intake.options import megabytes


@pytest.mark.parametrize(
    "size, said", [(0, "0 bytes"), (800, "800 bytes"), (100_000_000, "100 MB"), (1_500_000, "1.5 MB")]
)
def test_sizes(size: int, said: str) -> None:
    """Sizes are said as people say them."""
    assert megabytes(size) == said
