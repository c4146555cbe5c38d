"""What templates print: escaped, in words, and nothing that is missing in silence."""

from __future__ import annotations

import pytest
from jinja2 import UndefinedError

from alleged.views.web.press import ASSETS, Page, asset_href, correction_words, count_of, moment, render, shortened


@pytest.mark.parametrize(
    ("recorded", "words"),
    [
        ("2010-05-05T12:00:00+00:00", "5 May 2010, 12:00 UTC"),
        ("2010-05-05T00:30:00+02:00", "4 May 2010, 22:30 UTC"),
        ("2010-05-05T12:00:00", "5 May 2010, 12:00 UTC"),
        ("some\nday", "some day"),
    ],
)
def test_moments(recorded: str, words: str) -> None:
    """Times are said in UTC; what is no time stays as it is, on one line."""
    assert moment(recorded) == words


def test_numbers_and_corrections_in_words() -> None:
    """One and many, lists and nothing."""
    assert [count_of(1, "statement"), count_of(1200, "statement")] == ["1 statement", "1,200 statements"]
    assert [correction_words(v) for v in (None, (), ("a", "b\nc"), 1.5, "x")] == [
        "nothing",
        "nothing",
        "a, b c",
        "1.5",
        "x",
    ]
    assert correction_words("CT-", "factuality") == "certain −"
    assert shortened("one two three four", 9) == "one two …"


def test_a_page_escapes_and_misses_nothing() -> None:
    """Values are text, and a value that a template needs and does not get is an error."""
    assert "&lt;b&gt;" in render(Page("notice", "<b>", {"words": "<b>"}, dict))
    with pytest.raises((UndefinedError, TypeError)):
        render(Page("notice", "title", {}, dict))


def test_assets_are_called_by_their_content() -> None:
    """Each asset has an address that changes with it."""
    assert all(asset_href(name).startswith(f"/static/{name}?v=") for name in ASSETS)
