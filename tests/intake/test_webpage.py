"""Tests of HTML pages made into documents."""

from __future__ import annotations

import re
from datetime import date

import pytest

from alleged.errors import IntakeError
from alleged.intake.assemble import account, assemble_document
from alleged.intake.options import IntakeOptions
from alleged.intake.visible import parse_html, visible_blocks
from alleged.intake.webpage import choose, draft_of_html
from alleged.values.document import Document

PAGE = """<!DOCTYPE html><html lang="en"><head><title>Iran turns down talks | The Daily Herald</title>
<meta property="og:site_name" content="The Daily Herald"><meta name="author" content="Ann Poe">
<meta property="article:published_time" content="2019-01-05T08:00:00Z">
<link rel="canonical" href="https://www.herald.example/world/talks"></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<div class="cookie-banner">We use cookies to improve your experience.</div>
<article><h1>Iran turns down talks</h1>
<p>Iran said on Monday that it would <a href="https://post.example/a">turn down any talks</a> with the United States<sup>[1]</sup>. It was <b>angry</b>.</p>
<p>The group is accused of the following bombings:</p>
<ul><li>The first in Beirut</li><li>The second in Basra</li></ul>
<blockquote>We will not talk to anybody, he said on Friday.</blockquote>
<p>Advertisement</p>
<p>The minister told reporters in Tehran in 2009 that the time for talks had passed. The ministry did not answer.</p>
<p>The United States said nothing for now, and its envoy in Muscat left on the same day without a word to reporters.</p></article>
<aside><h3>Related</h3><a href="/b">Oman hosts another round</a></aside>
<div class="comments"><p>John: this is all wrong, I was there and saw it with my own eyes.</p></div>
<footer>© 2015 Herald Media. All rights reserved.</footer></body></html>"""


def document(html: str, url: str | None = None) -> Document:
    """The document of a page."""
    return assemble_document(draft_of_html(html, "a.html", url), "a.html", IntakeOptions())


def outcome(html: str) -> Document | IntakeError:
    """The document of a page, or why it was refused."""
    try:
        return document(html)
    except IntakeError as error:
        return error


def test_a_page() -> None:
    """The article is the text, metadata are read, links and lists kept, and everything else is dropped with why."""
    page = document(PAGE)
    assert page.title == "Iran turns down talks"
    assert (page.publisher, page.authors, page.published) == ("The Daily Herald", ("Ann Poe",), date(2019, 1, 5))
    assert page.url == "https://herald.example/world/talks"
    assert page.text.startswith(
        "Iran said on Monday that it would turn down any talks with the United States[1]. It was angry.\n\n"
    )
    assert "following bombings:\n\nThe first in Beirut\nThe second in Basra\n\nWe will not talk" in page.text
    assert page.text.endswith("without a word to reporters.")
    assert [(page.text[link.start : link.end], link.href) for link in page.links] == [
        ("turn down any talks", "https://post.example/a")
    ]
    assert page.gaps == ()
    dropped = {d.text.strip(): d.why for d in page.dropped}
    assert dropped["Iran turns down talks"] == "the headline, kept as the title"
    assert dropped["Advertisement"] == "an advertisement"
    assert dropped["© 2015 Herald Media. All rights reserved."] == "the foot of the page"
    assert any("John" in text and why == "the comment section of the page" for text, why in dropped.items())


def test_the_account_is_of_the_visible_page() -> None:
    """Received are the visible characters: counted on their own, white space aside, they are in the text or in what was dropped."""
    page = document(PAGE)
    received, read, dropped = account(page)
    assert received == read + dropped
    shown = re.sub(r"<(head|script|style)\b.*?</\1>|<[^>]*>", " ", PAGE, flags=re.S)
    both = page.text + "".join(d.text for d in page.dropped)
    assert sorted(re.sub(r"\s", "", both)) == sorted(re.sub(r"\s", "", shown))


def test_a_day_is_never_invented() -> None:
    """Without a stated day there is none, whatever years stand in the text, the imprint or the clock."""
    page = document(PAGE.replace('<meta property="article:published_time" content="2019-01-05T08:00:00Z">', ""))
    assert page.published is None


def test_a_visible_dateline() -> None:
    """A dateline that the page shows gives the day where the metadata do not."""
    html = PAGE.replace('<meta property="article:published_time" content="2019-01-05T08:00:00Z">', "")
    page = document(html.replace("</h1>", "</h1><p>January 7, 2019</p>"))
    assert page.published == date(2019, 1, 7)


@pytest.mark.parametrize(
    "html",
    [
        "<html><body><nav><a href=/a>Home</a> <a href=/b>World news</a></nav><footer>Contact us</footer></body></html>",
        "<html><body><ul><li><a href=/a>Talks begin</a></li><li><a href=/b>Talks end</a></li></ul></body></html>",
        "<html><body><script>document.write('The talks began on Monday in Muscat.')</script><p>Loading</p></body></html>",
    ],
)
def test_no_article(html: str) -> None:
    """A page without running text is refused in one clause."""
    with pytest.raises(IntakeError, match="no article in it"):
        document(html)


def test_nothing_shown() -> None:
    """A page that shows nothing is refused."""
    with pytest.raises(IntakeError, match="shows no text"):
        document("<html><head><title>T</title></head><body><script>x</script></body></html>")


@pytest.mark.parametrize(
    "hostile",
    [
        "<div>" * 5000 + "<p>The talks began on Monday in Muscat. Both said so.</p>",
        f"<p title='{'x' * 500_000}'>The talks began on Monday in Muscat. Both sides said so to reporters.</p>",
        '<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><p>The talks &b; began on Monday in Muscat. Both said so.</p>',
        "<p>The talks &#x202e;began&#0; on &#xd800; Monday\x08 in Muscat. Both sides said so to the reporters there.</p>",
        "<table>" * 300 + "<tr><td>The talks began on Monday in Muscat. Both said so.",
        "<a href='javascript:x'>" * 2000 + "The talks began on Monday in Muscat. Both said so.",
    ],
)
def test_hostile_pages(hostile: str) -> None:
    """A hostile page gives a document that balances and can be written, or one plain error."""
    page = outcome(f"<html><body>{hostile}</body></html>")
    if isinstance(page, IntakeError):
        assert "\n" not in str(page)
        return
    received, read, dropped = account(page)
    assert received == read + dropped
    page.text.encode("utf-8")
    assert "\0" not in page.text
    assert "\u202e" not in page.text


def test_a_stretch_is_chosen_once() -> None:
    """A sentence that stands in the article and in a box beside it is text once."""
    sentence = "The talks began on Monday in Muscat, and both sides said so."
    root = parse_html(f"<body><p>{sentence}</p><aside>{sentence}</aside><p>Short</p></body>", "a")
    assert choose(visible_blocks(root, "a"), [sentence]) == [True, False, False]
