"""Tests of telling kinds of content apart."""

from __future__ import annotations

import pytest

from alleged.intake.sniff import Kind, kind_of_bytes, kind_of_text


@pytest.mark.parametrize(
    "head, name, kind",
    [
        (b'{"text": "a"}\n{"text": "b"}\n', "", Kind.TABLE),
        (b'{"text": "a"}', "", Kind.JSON),
        (b'{\n "text": "a"\n}', "", Kind.JSON),
        (b'[{"text": "a"}]', "", Kind.JSON),
        (b'\xef\xbb\xbf{"text": "a"}\n', "", Kind.TABLE),
        (b"not json", "rows.jsonl", Kind.TABLE),
        (b"{{Infobox}} text", "", None),
        (b"[1] A footnote", "", None),
        (b"Plain text.", "a.json.txt", None),
    ],
)
def test_tables(head: bytes, name: str, kind: Kind | None) -> None:
    """JSON is told by how it begins; the name decides only for JSON Lines."""
    assert kind_of_bytes(head, name) is kind


@pytest.mark.parametrize(
    "text, name, kind",
    [
        ("<!DOCTYPE html><html><p>A</p>", "a.txt", Kind.HTML),
        ("\n<!-- saved --><html><body>A", "", Kind.HTML),
        ("<p>A</p><p>B</p>", "", Kind.HTML),
        ("A <b>bold</b> text with <p>one tag", "page.html", Kind.HTML),
        ("Plain words.", "page.html", Kind.TEXT),
        ("Plain words.", "page.md", Kind.MARKDOWN),
        ("---\ntitle: A\ndate: 2019-01-05\n---\nWords.", "", Kind.MARKDOWN),
        ("# Talks begin\n\nWords.", "", Kind.MARKDOWN),
        ("See [the report](https://herald.example/a).", "", Kind.MARKDOWN),
        ("He said a < b and <i>left</i>.", "", Kind.TEXT),
        ('<?xml version="1.0"?><rss version="2.0"><channel>', "", Kind.FEED),
    ],
)
def test_pages(text: str, name: str, kind: Kind) -> None:
    """HTML, Markdown and feeds are told by their marks, the name helps only in doubt."""
    assert kind_of_text(text, name) is kind
