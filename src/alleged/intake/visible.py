"""What an HTML page shows: its visible text block by block, with links, lists and the part of the page each block stands in."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from alleged.errors import IntakeError
from alleged.intake.furniture import load_furniture
from alleged.values.document import Link

UNSEEN = frozenset(
    "script style template noscript head title iframe object embed applet svg math canvas audio video select datalist textarea map".split()
)
BLOCKS = frozenset(
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 "
    "header hr html li main menu nav ol option p pre section summary table tbody td tfoot th thead tr ul button label legend caption".split()
)
LISTS = frozenset({"ul", "ol", "dl"})
TAG_PARTS = {
    "nav": "navigation of the page",
    "aside": "a box beside the article",
    "footer": "the foot of the page",
    "form": "a form or button",
    "button": "a form or button",
    "label": "a form or button",
    "figure": "a picture and its caption",
    "figcaption": "a picture and its caption",
    "header": "the head of the page",
    "menu": "navigation of the page",
}
DEEPEST = 1000
MOST_BLOCKS = 20_000
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_SPACE = re.compile(r"[ \t\n\r\f\v]+")


@dataclass(frozen=True, slots=True)
class Block:
    """One block of visible text: its words with single spaces, its links (offsets within it), and where on the page it stands.

    `part` is why it would be furniture (None in the page's main part); `item` is True in a list, `opens` where that list begins.
    """

    text: str
    links: tuple[Link, ...]
    part: str | None
    tag: str
    item: bool
    opens: bool


@dataclass(slots=True)
class _Walk:
    """The state of a walk through a page."""

    blocks: list[Block] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    links: list[tuple[int, int, str]] = field(default_factory=list)
    open_links: list[tuple[int, str]] = field(default_factory=list)
    parts: list[str | None] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    lists: int = 0
    opened: bool = False

    def say(self, text: str | None) -> None:
        """Add characters to the block that is open."""
        if text:
            self.pieces.append(text)
            self.length += len(text)

    def close(self) -> None:
        """End the block that is open; links that are open go on in the next one."""
        raw = "".join(self.pieces)
        links = [*self.links, *((start, self.length, href) for start, href in self.open_links)]
        self.open_links = [(0, href) for _, href in self.open_links]
        self.pieces, self.length, self.links = [], 0, []
        text, places = _collapsed(raw)
        if not text:
            return
        found = tuple(Link(places[s], places[e], href) for s, e, href in links if places[s] < places[e])
        part = next((p for p in reversed(self.parts) if p), None)
        tag = next((t for t in reversed(self.tags) if t in BLOCKS), "body")
        self.blocks.append(Block(text, found, part, tag, self.lists > 0, self.opened))
        self.opened = False


def parse_html(html: str, locator: str) -> Any:  # noqa: ANN401  (lxml has no types)
    """The tree of a page, parsed without network and without entities of its own; raises IntakeError where it has none or was cut off."""
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, recover=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(html.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None:
        raise IntakeError(locator, "is HTML with nothing in it")
    if any("depth" in e.message.lower() or "huge" in e.message.lower() for e in parser.error_log):
        raise IntakeError(locator, "is HTML nested deeper, or with longer pieces, than can be read whole")
    return root


def visible_blocks(root: Any, locator: str) -> list[Block]:  # noqa: ANN401
    """The visible text of a page in document order; nothing that a reader would see is left out, nothing else is in."""
    walk = _Walk()
    context = etree.iterwalk(root, events=("start", "end"))
    for event, element in context:
        if not isinstance(element.tag, str):
            continue
        tag = element.tag.lower()
        if event == "start":
            if len(walk.tags) > DEEPEST:
                raise IntakeError(locator, f"is HTML nested more than {DEEPEST} elements deep")
            hidden = tag in UNSEEN or _hidden(element)
            _enter(walk, tag, element)
            if len(walk.blocks) > MOST_BLOCKS:
                raise IntakeError(
                    locator, f"is HTML with more than {MOST_BLOCKS:,} pieces of text, which no article has"
                )
            if hidden:
                context.skip_subtree()
            else:
                walk.say(element.text)
        else:
            _leave(walk, tag, element)
    walk.close()
    return walk.blocks


def _enter(walk: _Walk, tag: str, element: Any) -> None:  # noqa: ANN401
    if tag in BLOCKS or tag == "br":
        walk.close()
    walk.tags.append(tag)
    walk.parts.append(_part(tag, element, walk))
    if tag in LISTS:
        walk.opened = walk.opened or walk.lists == 0
        walk.lists += 1
    href = element.get("href") if tag == "a" else None
    if tag == "a":
        walk.open_links.append((walk.length, (href or "").strip()))


def _leave(walk: _Walk, tag: str, element: Any) -> None:  # noqa: ANN401
    if tag == "a" and walk.open_links:
        start, href = walk.open_links.pop()
        if href and not href.startswith(("#", "javascript:")):
            walk.links.append((start, walk.length, href))
    if tag in BLOCKS:
        walk.close()
    if tag in LISTS:
        walk.lists -= 1
        walk.opened = False
    walk.tags.pop()
    walk.parts.pop()
    walk.say(element.tail)


def _part(tag: str, element: Any, walk: _Walk) -> str | None:  # noqa: ANN401
    """The part of the page an element is, by its tag or by the words in its class and id."""
    if tag in {"html", "body", "main", "article"}:
        return None
    if tag in TAG_PARTS and not (tag in {"header", "footer"} and "article" in walk.tags):
        return TAG_PARTS[tag]
    named = f"{element.get('class', '')} {element.get('id', '')} {element.get('role', '')}"[:500].lower()
    words = set(named.split()) | set(re.split(r"[\s_-]+", named))
    return next((p.why for p in load_furniture().parts if words & p.names), None)


def _hidden(element: Any) -> bool:  # noqa: ANN401
    style = element.get("style")
    return element.get("hidden") is not None or bool(style and _HIDDEN_STYLE.search(style[:500]))


def _collapsed(raw: str) -> tuple[str, list[int]]:
    """Text with each run of white space made one space, and for each old offset the new one."""
    places: list[int] = []
    pieces: list[str] = []
    length = 0
    at = 0
    for match in _SPACE.finditer(raw):
        piece = raw[at : match.start()]
        pieces.append(piece)
        places.extend(range(length, length + len(piece)))
        length += len(piece)
        blank = "" if not length or match.end() == len(raw) else " "
        pieces.append(blank)
        places.extend([length, *[length + len(blank)] * (match.end() - match.start() - 1)])
        length += len(blank)
        at = match.end()
    pieces.append(raw[at:])
    places.extend(range(length, length + len(raw) - at + 1))
    return "".join(pieces), places
