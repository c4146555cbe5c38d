"""What kind of thing some bytes or characters are, by what is in them, with the file's name as a hint only."""

from __future__ import annotations

import json
import re
from enum import StrEnum
from pathlib import PurePath


class Kind(StrEnum):
    """The kinds of content that can be taken in."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    TABLE = "jsonl"
    JSON = "json"
    FEED = "feed"


_JSON_START = re.compile(rb'\s*(?:\{\s*(?:"|\})|\[\s*(?:\{|\]))')
_TAG = re.compile(
    r"<(?:!doctype html|html|head|body|title|meta|link|article|section|main|div|p|h[1-6]|span|table|ul|ol|a|br|script)\b[^<>]*>",
    re.I,
)
_HTML_START = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.I | re.S)
_FEED_START = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:rss|feed|rdf:RDF|urlset|sitemapindex)\b", re.I | re.S
)
_FRONT_MATTER = re.compile(
    r"\s*---[ \t]*\n(?:[A-Za-z_][\w-]*[ \t]*:.*\n|[ \t]+.*\n|[ \t]*-[ \t].*\n|[ \t]*\n)+?---[ \t]*(?:\n|$)"
)
_HEADING = re.compile(r"\s*#{1,2} \S")
_MARKDOWN_LINK = re.compile(r"\[[^\[\]\n]+\]\(https?://[^\s()]+\)")


def kind_of_bytes(head: bytes, name: str) -> Kind | None:
    """JSON or JSONL, told from the beginning of the bytes and the name; None for anything else."""
    suffixes = {s.lower() for s in PurePath(name).suffixes}
    if suffixes & {".jsonl", ".ndjson"}:
        return Kind.TABLE
    head = head.removeprefix(b"\xef\xbb\xbf")
    if not _JSON_START.match(head):
        return None
    first, newline, _ = head.lstrip().partition(b"\n")
    if newline and _is_object(first):
        return Kind.TABLE
    return Kind.JSON


def kind_of_text(text: str, name: str) -> Kind:
    """Whether characters are HTML, Markdown, a feed or plain text."""
    suffix = next((s for s in reversed([s.lower() for s in PurePath(name).suffixes]) if s != ".gz"), "")
    head = text[:20_000].removeprefix("\ufeff")
    if _FEED_START.match(head):
        return Kind.FEED
    if _HTML_START.match(head):
        return Kind.HTML
    tags = len(_TAG.findall(head))
    if (suffix in {".html", ".htm", ".xhtml"} and tags) or (head.lstrip().startswith("<") and tags >= 2):
        return Kind.HTML
    marked = _FRONT_MATTER.match(head) or _HEADING.match(head) or _MARKDOWN_LINK.search(head)
    return Kind.MARKDOWN if suffix in {".md", ".markdown"} or marked else Kind.TEXT


def _is_object(line: bytes) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False
