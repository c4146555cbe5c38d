"""Pages read well at any width, without colour, and whatever the text holds."""

from __future__ import annotations

import re

import pytest
from rich.cells import cell_len

from alleged.views.cli import run
from alleged.views.cli.reading_page import numbered

pytestmark = pytest.mark.usefixtures("by_hand")


def page(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """What a command prints."""
    assert run(arguments) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("width", [40, 80, 120])
def test_no_line_is_wider_than_asked_for(width: int, capsys: pytest.CaptureFixture[str]) -> None:
    """Every line fits the width, and none ends in blanks."""
    for text in page(capsys, "read", "border.txt", "--actors", "--width", str(width)).splitlines():
        assert cell_len(text) <= width
        assert text == text.rstrip()


def test_a_page_has_everything_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    """Without colour the page still says who did what to whom, on whose word, how sure, when, where, and what is missing."""
    out = " ".join(page(capsys, "read", "border.txt", "--width", "100").split())
    assert "\x1b" not in out
    for words in (
        "The Example Courier · 5 May 2010 · by Ana Example",
        "weapons from the Free Valley Army[1,2,5]. The army has attacked border posts since the 1990s[3]",
        "2 Free Valley Army – receiving – three arrested students",
        "author ▸ Kandari News Agency ▸ arrested students (detained)",
        "alleged · probable + · aid (military)",
        "asserted · certain + · assault (military) · since the 1990s (199X/..) · in the border · follows from 2",
        "someone – met – three arrested students",
        "denied · certain −",
        "Free Valley Army and three arrested students – oppose",
        "left open ±",
        "“It carried out the following attacks:” announces a list that is not there",
        "“Home | News” navigation",
        "5 statements · 3 actors (--actors)",
    ):
        assert words in out, words


def test_actors_come_with_their_reasons(capsys: pytest.CaptureFixture[str]) -> None:
    """`--actors` says who is who, and why."""
    out = page(capsys, "read", "border.txt", "--actors")
    assert "  Free Valley Army · armed group · REB · 1 mention\n    also FVA, the army\n    listed\n" in out


def test_hostile_text_cannot_reach_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    """Escape sequences, other control characters and direction overrides are shown, not obeyed; markup stays text."""
    out = page(capsys, "read", "hostile.txt")
    assert not [c for c in out if (ord(c) < 32 and c != "\n") or 0x7F <= ord(c) < 0xA0 or c in "\u202e\ud800"]
    assert "␛[31mred␛[0m" in out
    assert "[bold]alert[/bold] :smile:" in out


def test_colour_only_adds(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """With colour the same words are printed."""
    plain = page(capsys, "read", "border.txt")
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    coloured = page(capsys, "read", "border.txt")
    assert "\x1b[" in coloured
    assert _without_colour(coloured) == plain


def _without_colour(text: str) -> str:
    return re.sub(r"\x1b\[[0-9;]*m", "", text)


@pytest.mark.parametrize(
    ("numbers", "expected"), [([3], "3"), ([2, 1], "1,2"), ([1, 2, 3], "1–3"), ([9, 1, 4, 5, 6], "1,4–6,9"), ([], "")]
)
def test_numbers(numbers: list[int], expected: str) -> None:
    """Three or more numbers in a row become a range."""
    assert numbered(numbers) == expected
