"""Tests of Markdown."""

from __future__ import annotations

from datetime import date

from alleged.intake.assemble import account, assemble_document
from alleged.intake.markdown import draft_of_markdown
from alleged.intake.options import IntakeOptions
from alleged.values.document import Document

PAGE = """---
title: "Talks begin in Muscat"
author: [Ann Poe, Li Wu]
date: 2019-01-05
publisher: The Herald
url: https://m.herald.example/talks?utm_source=x
---

# Talks begin

The **envoys** met on [Friday evening](https://herald.example/friday) in Muscat, *officials* said.
They named two aims:

- a truce in the north
- an exchange of [prisoners](https://herald.example/prisoners)

![The envoys](envoys.png)

> We will stay until it is done, he said & smiled.

```
print("code")
```
"""


def document(text: str) -> Document:
    """The document of a Markdown text."""
    return assemble_document(draft_of_markdown(text), "a.md", IntakeOptions())


def test_a_page() -> None:
    """Marks go, words stay; front matter, links, lists and dropped pieces are known, and the account balances."""
    page = document(PAGE)
    assert page.title == "Talks begin in Muscat"
    assert page.authors == ("Ann Poe", "Li Wu")
    assert (page.published, page.publisher, page.url) == (
        date(2019, 1, 5),
        "The Herald",
        "https://herald.example/talks",
    )
    assert page.text.startswith(
        "The envoys met on Friday evening in Muscat, officials said.\nThey named two aims:\n\na truce in the north\nan exchange"
    )
    assert page.text.endswith("he said & smiled.")
    assert [page.text[link.start : link.end] for link in page.links] == ["Friday evening", "prisoners"]
    whys = {d.why for d in page.dropped}
    assert {
        "front matter, kept as the facts of the document",
        "the description of a picture",
        "a block of code",
    } <= whys
    received, read, dropped = account(page)
    assert received == read + dropped
    assert page.gaps == ()


def test_a_heading_is_the_title() -> None:
    """Without front matter the first heading of the first rank is the title and leaves the text; later headings stay."""
    page = document(
        "# Talks begin in Muscat\n\nThe envoys met on Friday. They spoke for hours.\n\n## Background\n\nThe war began in 2014."
    )
    assert page.title == "Talks begin in Muscat"
    assert page.text == "The envoys met on Friday. They spoke for hours.\n\nBackground\n\nThe war began in 2014."


def test_a_date_that_is_none() -> None:
    """A date in the front matter that names no day is noted, and the page kept."""
    page = document("---\ntitle: Talks\ndate: some day\n---\n\nThe envoys met on Friday. They spoke for hours.")
    assert page.published is None
    assert any("names no day" in d.why for d in page.dropped)


def test_no_front_matter() -> None:
    """A rule at the top of a text is not front matter."""
    assert document("---\n\nThe envoys met on Friday. They spoke.\n\n---\n\nThen they left.").text.startswith(
        "The envoys met"
    )
