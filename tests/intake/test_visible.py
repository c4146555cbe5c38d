"""Tests of what an HTML page shows."""

from __future__ import annotations

import pytest

from alleged.errors import IntakeError
from alleged.intake.visible import Block, parse_html, visible_blocks


def blocks(html: str) -> list[Block]:
    """The visible blocks of a page."""
    return visible_blocks(parse_html(html, "a.html"), "a.html")


def outcome(html: str) -> list[Block] | str:
    """The visible blocks of a page, or why it was refused."""
    try:
        return blocks(html)
    except IntakeError as error:
        return error.why


def test_blocks() -> None:
    """Blocks follow the page's structure, with single spaces; what is not shown is not there."""
    found = blocks(
        "<head><title>T</title><style>p{}</style></head><body><h1>A  <b>big</b>\n day</h1><script>x()</script><p>One<br>two &amp; three</p>"
        "loose<div hidden>no</div><p style='display: none'>no</p><!-- no --><ul><li>a</li><li>b <ul><li>c</li></ul></li></ul></body>"
    )
    assert [b.text for b in found] == ["A big day", "One", "two & three", "loose", "a", "b", "c"]
    assert [b.item for b in found] == [False] * 4 + [True] * 3
    assert [b.opens for b in found] == [False] * 4 + [True, False, False]


def test_links() -> None:
    """A link covers its own words, spaces collapsed; one that spans blocks covers both."""
    found = blocks(
        "<p> He  <a href=' https://a.example/x '>left \n town</a>.</p><a href='/y'><p>One</p><p>Two</p></a><a href='#top'>Up</a>"
    )
    assert [[b.text[link.start : link.end] for link in b.links] for b in found] == [["left town"], ["One"], ["Two"], []]
    assert found[0].links[0].href == "https://a.example/x"


def test_parts() -> None:
    """The part of the page a block stands in is told by the element or by its class."""
    found = blocks(
        "<nav>Home</nav><article><header>H</header><p>Text</p></article><div class='related-posts'>R</div><footer>F</footer>"
    )
    assert [b.part for b in found] == [
        "navigation of the page",
        None,
        None,
        "a pointer to other pages",
        "the foot of the page",
    ]


def test_deep_nesting_is_refused_or_read_whole() -> None:
    """A page nested beyond reason is refused in words, never cut off in silence."""
    for depth in (100, 500, 3000, 100_000):
        found = outcome("<div>" * depth + "<p>The end.</p>" + "</div>" * depth)
        if isinstance(found, str):
            assert depth > 200
            assert "deep" in found
        else:
            assert [b.text for b in found] == ["The end."]


def test_entities_do_not_grow() -> None:
    """Entities that a page declares for itself are not expanded."""
    bomb = '<!DOCTYPE html [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><html><body><p>&b;&b;&b;</p></body></html>'
    assert sum(len(b.text) for b in blocks(bomb)) < 200


@pytest.mark.parametrize("html", ["", "   ", "<!-- only -->"])
def test_nothing(html: str) -> None:
    """A page with nothing in it is an error, or shows no block."""
    assert outcome(html) in ([], "is HTML with nothing in it")
