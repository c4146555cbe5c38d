"""The argument in the terminal."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from alleged.views.cli import run

pytestmark = pytest.mark.usefixtures("by_hand")


def page(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """What a command prints."""
    assert run(arguments) == 0
    return capsys.readouterr().out


def test_a_tree_has_everything_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    """Without colour it still says what leads to what, on whose word, how sure, and in which words."""
    out = page(capsys, "read", "border.txt", "--argument", "--width", "100")
    assert "\x1b" not in out
    for words in (
        "[3] Free Valley Army – attacked",
        "advice: against, to Free Valley Army (“attacked”)",
        "└── because (possible +) [2] Free Valley Army – receiving",
        "author ▸ Kandari News Agency ▸ arrested students (detained) · alleged · probable +",
        "“receiving weapons from the Free Valley Army”",
    ):
        assert words in out


@pytest.mark.parametrize("width", [30, 40, 80, 120])
def test_no_line_is_wider_than_asked_for(width: int, capsys: pytest.CaptureFixture[str]) -> None:
    """Every line fits the width, and none ends in blanks."""
    for text in page(capsys, "read", "border.txt", "--argument", "--width", str(width)).splitlines():
        assert cell_len(text) <= width
        assert text == text.rstrip()


def test_no_argument_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    """A reading without links says so."""
    assert "No argument found." in page(capsys, "read", "short.txt", "--argument")


def test_hostile_text_is_harmless(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing that a terminal might obey is printed."""
    assert "\x1b" not in page(capsys, "read", "hostile.txt", "--argument")
