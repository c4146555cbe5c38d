"""A Markdown text as a draft: its words without the marks, links kept, front matter read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from alleged.intake.canonical import canonical_url
from alleged.intake.clean import one_line
from alleged.intake.dates import read_day
from alleged.intake.draft import Cut, Draft
from alleged.values.document import Dropped, Link

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT_MATTER = re.compile(r"\s*---[ \t]*\n(?P<keys>.*?\n)---[ \t]*(?:\n|\Z)", re.S)
_KEY = re.compile(r"([A-Za-z_][\w-]*)[ \t]*:[ \t]*(.*)")
_TITLE = frozenset({"title", "headline"})
_PUBLISHER = frozenset({"publisher", "site", "site_name", "sitename", "source", "outlet"})
_AUTHORS = frozenset({"author", "authors", "by", "byline"})
_PUBLISHED = frozenset({"published", "date", "pubdate", "publish_date", "date_published"})
_URL = frozenset({"url", "canonical", "canonical_url", "permalink", "link"})


@dataclass(slots=True)
class _Rendering:
    """The words of a text as they come out of the marks."""

    pieces: list[str] = field(default_factory=list)
    at: int = 0
    links: list[Link] = field(default_factory=list)
    lists: list[int] = field(default_factory=list)
    cuts: list[Cut] = field(default_factory=list)
    title: str | None = None

    def say(self, text: str) -> None:
        """Add characters."""
        self.pieces.append(text)
        self.at += len(text)

    def cut(self, text: str, why: str) -> None:
        """Add characters that are to be dropped."""
        self.cuts.append(Cut(self.at, self.at + len(text), why))
        self.say(text)


def draft_of_markdown(text: str) -> Draft:
    """The draft of a Markdown text; its first heading of the first rank is the title unless the front matter has one.

    What is counted as received is the front matter and the words without their marks.
    """
    out = _Rendering()
    keys: dict[str, list[str]] = {}
    front = _FRONT_MATTER.match(text)
    if front and _KEY.search(front["keys"]):
        keys = _front_matter(front["keys"])
        out.cut(front.group(), "front matter, kept as the facts of the document")
        text = text[front.end() :]
    from markdown_it import MarkdownIt

    _render(MarkdownIt("commonmark", {"html": False}).enable("table").parse(text), out)
    published, notes = _published(keys)
    address = next(iter(_values(keys, _URL)), None)
    return Draft(
        shown="".join(out.pieces),
        url=canonical_url(address) if address else None,
        title=one_line(next(iter(_values(keys, _TITLE)), "") or out.title or ""),
        publisher=one_line(next(iter(_values(keys, _PUBLISHER)), "")),
        authors=tuple(a for a in (one_line(v, 100) for v in _values(keys, _AUTHORS)) if a),
        published=published,
        links=tuple(out.links),
        lists=tuple(out.lists),
        cuts=tuple(out.cuts),
        notes=notes,
    )


def _front_matter(block: str) -> dict[str, list[str]]:
    """The keys of a front matter, each with its values: one after the colon, or several in brackets or on lines of their own."""
    keys: dict[str, list[str]] = {}
    values: list[str] = []
    for line in block.split("\n"):
        if match := _KEY.match(line):
            values = keys.setdefault(match[1].lower(), [])
            listed = match[2].strip()
            parts = listed[1:-1].split(",") if listed.startswith("[") and listed.endswith("]") else [listed]
            values += [v for v in (p.strip().strip("\"'") for p in parts) if v]
        elif line.strip().startswith("- "):
            values.append(line.strip()[2:].strip().strip("\"'"))
    return keys


def _values(keys: dict[str, list[str]], names: frozenset[str]) -> list[str]:
    return next((values for name, values in keys.items() if name in names and values), [])


def _published(keys: dict[str, list[str]]) -> tuple[date | None, tuple[Dropped, ...]]:
    value = next(iter(_values(keys, _PUBLISHED)), None)
    day = read_day(value) if value else None
    if value is None or day:
        return day, ()
    return None, (Dropped("", f"the front matter's date {value[:60]!r} names no day"),)


def _render(tokens: Sequence[Token], out: _Rendering) -> None:
    """Write the words of the blocks: items of one list on lines of their own, other blocks with an empty line between."""
    depth = 0
    heading = ""
    for token in tokens:
        if token.type in {"bullet_list_open", "ordered_list_open"}:
            if depth == 0:
                out.lists.append(out.at)
            depth += 1
        elif token.type in {"bullet_list_close", "ordered_list_close"}:
            depth -= 1
            if depth == 0:
                out.say("\n")
        elif token.type == "heading_open":
            heading = token.tag
        elif token.type == "heading_close":
            heading = ""
        elif token.type == "inline":
            start = out.at
            _inline(token.children or [], out)
            words = "".join(out.pieces)[start:] if heading == "h1" and out.title is None else ""
            joint = "\n" if depth else "\n\n"
            if words.strip():
                out.title = words.strip()
                out.cuts.append(Cut(start, out.at + len(joint), "the headline, kept as the title"))
            out.say(joint)
        elif token.type in {"fence", "code_block"}:
            out.cut(token.content + "\n\n", "a block of code")


def _inline(tokens: Sequence[Token], out: _Rendering) -> None:
    """Write the words of one block, noting where links begin and end."""
    opened: list[tuple[int, str]] = []
    for token in tokens:
        if token.type in {"text", "code_inline"}:
            out.say(token.content)
        elif token.type in {"softbreak", "hardbreak"}:
            out.say("\n")
        elif token.type == "image":
            out.cut(token.content, "the description of a picture")
        elif token.type == "link_open":
            opened.append((out.at, str(token.attrs.get("href", ""))))
        elif token.type == "link_close" and opened:
            start, href = opened.pop()
            if href and start < out.at:
                out.links.append(Link(start, out.at, href))
