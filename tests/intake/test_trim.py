"""Tests of furniture in and after the article."""

from __future__ import annotations

import pytest

from alleged.intake.draft import divide, lines_of
from alleged.intake.trim import find_furniture

BODY = "The talks ended on Monday in Muscat. Both sides said so.\n\nThe minister flew home the same night, his office said."


def text_of(shown: str) -> str:
    """What is left of a page."""
    return divide(shown, find_furniture(lines_of(shown, ()), shown)).text


@pytest.mark.parametrize(
    "tail",
    [
        "\n\nExit mobile version",
        "Exit mobile version",
        " Exit mobile version",
        "\n\nShare this:\nFacebook\nTwitter\nPrint",
        "\n\nRelated posts\n\nOman hosts another round\nWhat the envoys want\n\n© 2019 The Herald. All rights reserved.",
        "\n\n3 Comments\n\nJohn says this is wrong. I was there.\n\nMary: I agree with him on this.",
        "\n\nComments are closed.",
        "Comments are closed.",
        "\n\nTags: Oman, Iran\n\nSubscribe to our newsletter!\n\nWe use cookies to improve your experience on this site.",
        " Share this Print this page",
    ],
)
def test_tails(tail: str) -> None:
    """Furniture after the article goes, with its own line or glued to the last sentence; the article stays whole."""
    assert text_of(BODY + tail) == BODY


def test_middle() -> None:
    """A line of furniture between paragraphs goes, the paragraphs stay apart."""
    first, second = BODY.split("\n\n")
    assert text_of(f"{first}\n\nAdvertisement\n\n{second}") == BODY
    assert text_of(f"{first}Advertisement\n\n{second}") == BODY
    assert text_of(f"{first}\n\nRead more: Oman hosts talks\n\n{second}") == BODY


@pytest.mark.parametrize(
    "text",
    [
        "The court said comments are closed to outsiders. The Exit mobile version of the app was banned.",
        "He said: “Print this page of history.” Then he left the hall.",
        "The firm published an advertisement.\n\nIt ran for a week, the paper said.",
    ],
)
def test_prose_stays(text: str) -> None:
    """The words of furniture inside a sentence are text."""
    assert text_of(text) == text


def test_comments_in_the_first_half() -> None:
    """A heading of comments before the article's middle does not swallow the article."""
    assert text_of("Comments\n\n" + BODY) == BODY
