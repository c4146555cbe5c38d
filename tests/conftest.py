"""What all tests share: the same examples every time, and the folder beside the checkout that some need."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("house", derandomize=True, deadline=None, max_examples=50)
settings.load_profile("house")

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with the founding document and the benchmarks; without it the test is skipped."""
    if not SHARED.is_dir():
        pytest.skip("the founding document and the benchmarks are not beside this checkout")
    return SHARED
