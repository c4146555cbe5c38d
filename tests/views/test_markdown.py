"""Reports in Markdown, read back with markdown-it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from markdown_it import MarkdownIt

from alleged.views.markdown import escaped, reading_markdown
from alleged.views.plain import one_line
from tests.ledger.readings import READING, readings
from tests.views.export.examples import WAR

PARSER = MarkdownIt("commonmark", {"html": True})


def test_a_report_says_all_a_reading_says() -> None:
    """Title, byline, text, each statement with chain, kind and words, what is missing, and a closing line."""
    page = PARSER.render(reading_markdown(READING))
    assert "<h1>Border tension grows</h1>" in page
    assert "<strong>Free Valley Army</strong> – receiving – <strong>three arrested students</strong>" in page
    assert "author ▸ Kandari News Agency ▸ arrested students (detained)" in page
    assert "alleged · probable + · aid (military)" in page
    assert "<p>“We never met them”</p>" in page
    assert page.count("<h2>") == 3
    assert "5 statements, 3 actors" in page


def test_hostile_text_makes_no_tag_and_no_link() -> None:
    """Mark-up of the document is words in the report."""
    page = PARSER.render(reading_markdown(WAR))
    assert "<script" not in page
    assert "<b>" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page


@pytest.mark.parametrize(
    "words",
    [
        "# no heading",
        "- no list",
        "1. no list",
        "a_b_c *d* `e`",
        "[x](javascript:1)",
        "![i](x)",
        "<i>",
        "&amp;",
        "| a |",
        "~~s~~",
        "> q",
        "a\\",
        "===",
        "---",
        "+ no list",
        "12) no list",
        "1234567. no list",
        "https://example.org/ and www.example.org",
    ],
)
def test_no_sign_means_anything(words: str) -> None:
    """What is escaped comes out of a parser as it went in."""
    (paragraph,) = [t for t in PARSER.parse(escaped(words)) if t.type == "inline"]
    assert paragraph.children is not None
    assert "".join(t.content for t in paragraph.children) == words
    assert {t.type for t in paragraph.children} <= {"text", "text_special"}


def test_plain_words_stay_readable() -> None:
    """What means nothing to Markdown where it stands is left alone."""
    words = "The well-known group (CF) said no. It cost $5!"
    assert escaped(words) == words.replace("$", "\\$")


@pytest.mark.parametrize("words", ["see https://example.org/x", "see WWW.example.org", "to ana@example.org"])
def test_addresses_make_no_links(words: str) -> None:
    """Where readers of Markdown make links of bare addresses, they find none: a backslash stands in each."""
    assert not re.search(r"(?<!\\):(?=//)|www\.|(?<!\\)@", escaped(words), re.IGNORECASE)


@given(readings())
def test_any_reading_has_a_report(reading: object) -> None:
    """Whatever a text holds, the report can be written as UTF-8 and has the title as its only first heading."""
    from alleged.values.statement import Reading

    assert isinstance(reading, Reading)
    report = reading_markdown(reading)
    report.encode("utf-8")
    tokens = PARSER.parse(report)
    assert [t.tag for t in tokens if t.type == "heading_open"].count("h1") == 1
    assert one_line(report)
