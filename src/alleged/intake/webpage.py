"""An HTML page as a draft: all its visible text, with everything that is not the article cut, each block with why."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from alleged.errors import IntakeError
from alleged.intake.canonical import canonical_url
from alleged.intake.draft import Cut, Draft
from alleged.intake.extract import Extracted, extract
from alleged.intake.visible import Block, parse_html, visible_blocks
from alleged.values.document import Link

OTHER = "not part of the article"
CERTAIN = 40
FEWEST_WORDS = 5
_SENTENCE = re.compile(r"\S+\s+\S+\s+\S+.*[.!?…][\"”’)\]]*$", re.S)


def draft_of_html(html: str, locator: str, url: str | None = None) -> Draft:
    """The draft of a page: trafilatura chooses the article, the words are copied from the page itself, so that nothing is lost unsaid.

    Raises IntakeError where the page shows nothing, or no article.
    """
    root = parse_html(html, locator)
    blocks = visible_blocks(root, locator)
    if not blocks:
        raise IntakeError(locator, "is HTML that shows no text")
    found = extract(html, url)
    chosen = choose(blocks, found.paragraphs)
    if not any(c and _SENTENCE.search(b.text) and len(b.text.split()) >= FEWEST_WORDS for b, c in zip(blocks, chosen, strict=True)):
        characters = sum(len(b.text) for b in blocks)
        raise IntakeError(locator, f"is HTML with no article in it ({characters:,} visible characters, none of them running text)")
    return _draft(blocks, chosen, found, canonical=_address(found, url))


def choose(blocks: Sequence[Block], paragraphs: Sequence[str]) -> list[bool]:
    """Which blocks are among the paragraphs of the article: by their words, each stretch of the article used once.

    A short block must be a whole paragraph and must not stand in a part of the page that is furniture; a long one counts as
    chosen if it is in the article, or if most of it is.
    """
    lines = [_squeezed(p) for p in paragraphs]
    free: dict[str, int] = {}
    for line in lines:
        free[line] = free.get(line, 0) + 1
    whole = "\n".join(lines)
    grams = _grams(paragraphs)
    used: set[int] = set()
    chosen: list[bool] = []
    for block in blocks:
        text = _squeezed(block.text)
        if free.get(text) and (block.part is None or len(text) >= CERTAIN):
            free[text] -= 1
            chosen.append(True)
        elif len(text) >= CERTAIN:
            chosen.append(_within(text, whole, used, block, grams))
        else:
            chosen.append(block.part is None and _fragment(text, whole))
    return _contiguous(blocks, chosen)


def _within(text: str, whole: str, used: set[int], block: Block, grams: set[str]) -> bool:
    """Whether a long block stands in the article at a place no earlier block has taken, or shares most of its words with it."""
    at = whole.find(text)
    while at >= 0:
        if at not in used:
            used.add(at)
            return True
        at = whole.find(text, at + 1)
    own = _grams([block.text])
    return bool(own) and 2 * len(own & grams) > len(own) and text not in whole


def _fragment(text: str, whole: str) -> bool:
    """Whether a short block is a piece of an article's paragraph that a line break divided."""
    return len(text) >= 12 and text in whole


def _contiguous(blocks: Sequence[Block], chosen: list[bool]) -> list[bool]:
    """Short list items between chosen items of one list belong to it, though the extraction may have let them go."""
    places = [n for n, c in enumerate(chosen) if c]
    for before, after in pairwise(places):
        between = range(before + 1, after)
        if between and all(blocks[n].item and blocks[n].part is None for n in (before, *between, after)):
            for n in between:
                chosen[n] = True
    return chosen


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def _grams(texts: Sequence[str]) -> set[str]:
    """The runs of four words of some texts."""
    found: set[str] = set()
    for text in texts:
        words = text.split()
        found.update(" ".join(words[n : n + 4]) for n in range(len(words) - 3))
    return found


def _address(found: Extracted, url: str | None) -> str | None:
    if url:
        return canonical_url(url, found.canonical)
    return canonical_url(found.canonical) if found.canonical else None


def _draft(blocks: Sequence[Block], chosen: Sequence[bool], found: Extracted, *, canonical: str | None) -> Draft:
    """Join the blocks: items of a list by a line end, others by an empty line, which belongs to the block before it."""
    pieces: list[str] = []
    cuts: list[Cut] = []
    links: list[Link] = []
    lists: list[int] = []
    at = 0
    for n, block in enumerate(blocks):
        following = blocks[n + 1] if n + 1 < len(blocks) else None
        joint = "" if following is None else "\n" if block.item and following.item and not following.opens else "\n\n"
        if not chosen[n]:
            headline = found.title is not None and _squeezed(block.text) == _squeezed(found.title)
            why = "the headline, kept as the title" if headline else block.part or OTHER
            cuts.append(Cut(at, at + len(block.text) + len(joint), why))
        else:
            links += [Link(at + link.start, at + link.end, link.href) for link in block.links]
        if block.opens:
            lists.append(at)
        pieces += [block.text, joint]
        at += len(block.text) + len(joint)
    return Draft(
        shown="".join(pieces),
        url=canonical,
        title=found.title,
        publisher=found.publisher,
        authors=found.authors,
        published=found.published,
        links=tuple(links),
        lists=tuple(lists),
        cuts=tuple(cuts),
    )
