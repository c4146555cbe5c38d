"""An HTML page as a draft: all its visible text, with everything that is not the article cut, each block with why."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from alleged.errors import IntakeError
from alleged.intake.canonical import canonical_url
from alleged.intake.draft import Cut, Draft
from alleged.intake.extract import Extracted, extract
from alleged.intake.visible import Block, parse_html, visible_blocks
from alleged.values.document import Link

OTHER = "not part of the article"
CERTAIN = 40
FRAGMENT = 12
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
    if not any(
        c and _SENTENCE.search(b.text) and len(b.text.split()) >= FEWEST_WORDS
        for b, c in zip(blocks, chosen, strict=True)
    ):
        characters = sum(len(b.text) for b in blocks)
        raise IntakeError(
            locator, f"is HTML with no article in it ({characters:,} visible characters, none of them running text)"
        )
    return _draft(blocks, chosen, found, canonical=_address(found, url))


def choose(blocks: Sequence[Block], paragraphs: Sequence[str]) -> list[bool]:
    """Which blocks are among the paragraphs of the article: by their words, each stretch of the article used once.

    A short block must be a whole paragraph and must not stand in a part of the page that is furniture; a long one counts as
    chosen if it is in the article, or if most of it is.
    """
    article = _Article.of(paragraphs)
    chosen: list[bool] = []
    for block in blocks:
        text = _squeezed(block.text)
        long = len(text) >= CERTAIN
        if article.is_whole(text) and (long or block.part is None):
            chosen.append(article.take(text))
        elif long:
            chosen.append(article.take(text) or article.shares(block.text, text))
        else:
            chosen.append(block.part is None and len(text) >= FRAGMENT and article.holds(block.text, text))
    return _contiguous(blocks, chosen)


@dataclass(slots=True)
class _Article:
    """The article's words without white space, what of them was taken, and the runs of words that rule most other blocks out quickly."""

    joined: str
    lines: frozenset[str]
    grams: frozenset[str]
    words: frozenset[str]
    taken: dict[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, paragraphs: Sequence[str]) -> _Article:
        """The article of some paragraphs."""
        lines = [_squeezed(p) for p in paragraphs]
        words = frozenset(w for p in paragraphs for w in p.split())
        return cls("\n".join(lines), frozenset(lines), frozenset(_grams(paragraphs)), words)

    def is_whole(self, text: str) -> bool:
        """Whether a text is one of the paragraphs."""
        return text in self.lines

    def take(self, text: str) -> bool:
        """Whether a text stands in the article at a place where the same text was not taken before; it is taken there."""
        at = self.joined.find(text, self.taken.get(text, 0))
        if at < 0:
            return False
        self.taken[text] = at + len(text)
        return True

    def shares(self, words: str, text: str) -> bool:
        """Whether a block that is not in the article as it stands has most of its words from it, and was not taken before."""
        own = _grams([words])
        return bool(own) and 2 * len(own & self.grams) > len(own) and text not in self.taken

    def holds(self, words: str, text: str) -> bool:
        """Whether a short block is a piece of a paragraph, as where a line break divides one."""
        return all(w in self.words for w in words.split()[1:-1]) and text in self.joined


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
