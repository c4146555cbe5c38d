"""Tests of telling English from other languages."""

from __future__ import annotations

import pytest

from alleged.intake.languages import foreign_language

FRENCH = "Le président français a déclaré mardi que les négociations avec l'Iran reprendraient la semaine prochaine à Genève."
ENGLISH = (
    "The French president said on Tuesday that talks with Iran would resume next week in Geneva, his office confirmed."
)


@pytest.mark.parametrize(
    "text, language",
    [
        (FRENCH, "French"),
        (
            "Der Bundeskanzler traf den Präsidenten am Montag in Berlin und sprach mit ihm über den Krieg in der Ukraine.",
            "German",
        ),
        ("Президент России встретился в понедельник с министром иностранных дел.", "Russian"),
        ("قال وزير الخارجية إن المحادثات سوف تستأنف الأسبوع المقبل في جنيف", "Arabic"),
        (
            "El presidente dijo el martes que las negociaciones con Irán se reanudarán la próxima semana en Ginebra.",
            "Spanish",
        ),
    ],
)
def test_other_languages_are_named(text: str, language: str) -> None:
    """A text in another language is told, with the language's English name."""
    assert foreign_language(text) == language


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH,
        "Zarif met Lavrov.",
        "Bolsonaro, Netanyahu, Jerusalem",
        "Iran",
        f"{ENGLISH} He added in French: «{FRENCH[:60]}». {ENGLISH}",
        f"{ENGLISH}\n\n{ENGLISH}\n\n{FRENCH}\n\n{FRENCH[:80]}",
        "12 34 56 78",
    ],
)
def test_english_and_too_short_texts_pass(text: str) -> None:
    """English passes, with foreign quotations in it too, and so does what is too short to tell."""
    assert foreign_language(text) is None
