"""Tests of the head of a page: site name, headline, byline, dateline."""

from __future__ import annotations

from datetime import date

import pytest

from alleged.intake.draft import lines_of
from alleged.intake.head import Head, find_head

BODY = "\n\nTehran said on Monday that it would not talk. The ministry gave no reason."


def head(text: str, title: str | None = None, publisher: str | None = None) -> Head:
    """The head of a text."""
    return find_head(lines_of(text, ()), title=title, publisher=publisher)


@pytest.mark.parametrize(
    "top, title, publisher",
    [
        (
            "World Affairs Journal\n\nIran turns down an offer of talks with Oman",
            "Iran turns down an offer of talks with Oman",
            "World Affairs Journal",
        ),
        ("Iran turns down an offer of talks", "Iran turns down an offer of talks", None),
        ("Iran turns down talks | The Daily Herald", "Iran turns down talks", "The Daily Herald"),
        (
            "The Daily Herald\nWorld\nIran turns down an offer of talks",
            "Iran turns down an offer of talks",
            "The Daily Herald",
        ),
        (
            "Skip to content\n\nThe Daily Herald\n\nIran turns down an offer of talks\n\n5 min read",
            "Iran turns down an offer of talks",
            "The Daily Herald",
        ),
        (
            "Herald\n\nWill Iran ever turn down an offer of talks?",
            "Will Iran ever turn down an offer of talks?",
            "Herald",
        ),
    ],
)
def test_site_and_headline(top: str, title: str, publisher: str | None) -> None:
    """The site's name stands before the headline; one line alone is the headline; all of it is cut, and nothing of the body."""
    text = top + BODY
    found = head(text)
    assert (found.title, found.publisher) == (title, publisher)
    assert max(c.end for c in found.cuts) == len(top) + 2
    assert sum(c.end - c.start for c in found.cuts) == len(top) + 2


def test_byline_and_dateline() -> None:
    """A byline gives the authors, a dateline the day, each cut with why."""
    found = head("The Herald\nIran turns down an offer of talks\nBy Ann Poe and Li Wu | Reuters\nMay 4, 2010" + BODY)
    assert found.authors == ("Ann Poe", "Li Wu")
    assert found.published == date(2010, 5, 4)
    assert "the byline, kept as the authors" in {c.why for c in found.cuts}


def test_a_headline_that_asks() -> None:
    """A question above a byline is a headline, one above a paragraph is text; a site's name may share the line of the day."""
    found = head("Will Iran turn down the offer?\n\nBy Ann Poe\n\nWorld Affairs Weekly | May 4, 2010" + BODY)
    assert (found.title, found.authors, found.published) == (
        "Will Iran turn down the offer?",
        ("Ann Poe",),
        date(2010, 5, 4),
    )
    assert (
        sum(c.end - c.start for c in found.cuts)
        == len("Will Iran turn down the offer?\n\nBy Ann Poe\n\nWorld Affairs Weekly | May 4, 2010") + 2
    )
    assert head("Will Iran turn down the offer?" + BODY).cuts == []


def test_a_letter_head_is_no_headline() -> None:
    """Lines that address a letter are text."""
    assert head("TO: The Secretary of State\nFROM: The Ambassador" + BODY).cuts == []


def test_posted_on_by() -> None:
    """Day and author on one line are both read."""
    found = head("Iran turns down an offer\nPosted on May 4, 2010 by Ann Poe" + BODY)
    assert (found.published, found.authors) == (date(2010, 5, 4), ("Ann Poe",))


@pytest.mark.parametrize(
    "text",
    [
        "Iran has had enough. It said so on Monday.",
        "Iran has had enough.\n\nIt said so on Monday, the ministry told reporters.",
        "Iran attacked Iraq",
        "Iran\nIraq\nSyria",
        "Today the Herald reported that the United States is trying hard to\nstop Iraq from closing the camp, which is home to three thousand\nmembers of the group. It is in the north.",
        "It was a cold morning when the\nminister left. He said nothing.",
        "- the first demand\n- the second demand\n\nBoth were turned down by the council on Friday.",
        "“We will not go,” said the minister.\n\nHe went on Friday with all his staff.",
        "Who lost the war? Nobody knows.\n\nThe council met on Friday to talk about it.",
        "The terms were these:\n\nThe army goes, and the camp stays where it is.",
    ],
)
def test_ordinary_beginnings_lose_nothing(text: str) -> None:
    """A text of one paragraph, of short lines only, or with an ordinary first sentence has no head."""
    found = head(text)
    assert (found.cuts, found.title, found.publisher) == ([], None, None)


def test_known_facts_win() -> None:
    """With a headline given, only that line and labels above it are cut; other short lines stay."""
    text = "The Herald\n\nIran turns down talks\n\nThousands march in the capital in support" + BODY
    found = head(text, title="Iran Turns Down Talks!")
    assert (found.title, found.publisher) == ("Iran Turns Down Talks!", "The Herald")
    kept = text[max(c.end for c in found.cuts) :]
    assert kept.startswith("Thousands march")
    assert head("Thousands march in the capital" + BODY, title="Iran turns down talks").cuts == []
