"""Who shows the token comes in."""

from __future__ import annotations

import pytest

from alleged.views.api.access import bears, same


@pytest.mark.parametrize(
    ("header", "shown"),
    [
        ("Bearer naïve wörd", False),
        ("Bearer naïve wörd".encode().decode("latin-1"), True),
        ("bearer  open ", False),
        ("Basic naïve", False),
        ("", False),
        ("Bearer", False),
        ("Bearer \u2019", False),
    ],
)
def test_a_header_shows_the_token_or_not(header: str, shown: bool) -> None:
    """Tokens may hold any letters; headers come as Latin-1, whatever their bytes mean."""
    assert bears(header, "naïve wörd") is shown


def test_secrets_are_the_same_or_not() -> None:
    """Text that cannot be written as UTF-8 is no error, only another secret."""
    assert same("wörd", "wörd")
    assert not same("\ud800", "wörd")
