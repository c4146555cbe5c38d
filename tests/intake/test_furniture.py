"""Tests of furniture.toml: its own examples."""

from __future__ import annotations

from typing import Any

import pytest

from alleged.intake.furniture import FOLDER, load_furniture
from alleged.lexicon.rows import read_toml

ROWS = read_toml(FOLDER / "furniture.toml")


@pytest.mark.parametrize("text, why", [(e, g["why"]) for g in ROWS["furniture"] for e in g["examples"]])
def test_furniture_is_known(text: str, why: str) -> None:
    """Each example is recognised as what its group says."""
    piece = load_furniture().line(text)
    assert piece is not None
    assert piece.why == why


@pytest.mark.parametrize("text", [e for g in ROWS["furniture"] for e in g["counterexamples"]])
def test_prose_is_not_furniture(text: str) -> None:
    """No counterexample is taken for furniture."""
    assert load_furniture().line(text) is None


@pytest.mark.parametrize("row", ROWS["announcement"], ids=lambda r: r["what"])
def test_announcements(row: dict[str, Any]) -> None:
    """Each example announces its thing, and no counterexample does."""
    announcement = next(a for a in load_furniture().announcements if a.what == row["what"])
    assert [e for e in row["examples"] if not announcement.ending.search(e)] == []
    assert [e for e in row["counterexamples"] if announcement.ending.search(e)] == []


def test_glued_furniture() -> None:
    """A button glued to the end of a sentence or to the front of one is found; the same words inside a sentence are not."""
    furniture = load_furniture()
    hung = furniture.hung("The talks ended on Monday.Exit mobile version")
    assert hung is not None
    assert hung[0] == len("The talks ended on Monday.")
    led = furniture.led("AdvertisementThe talks ended on Monday.")
    assert led is not None
    assert led[0] == len("Advertisement")
    assert furniture.hung("He told them to print this page.") is None
    assert furniture.led("Advertisement spending rose.") is None
