"""Words and where they stand: spans, tokens, sentences, selectors and the parser's protocol."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

Span = tuple[int, int]
"""Half-open offsets in Unicode code points of a document's text."""

CONTEXT = 32
"""How many code points of prefix and suffix a selector keeps."""


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a sentence with its place in the text and in the dependency tree.

    `i` and `head` count tokens within the sentence (a root is its own head); `start` and `end` are code points of the
    document's text; `pos` is the universal part of speech, `tag` the Penn tag, `dep` the ClearNLP label, `entity` the
    entity type or "" (source: the parser).
    """

    i: int
    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    entity: str = ""

    @property
    def lower(self) -> str:
        """The word in lower case."""
        return self.text.lower()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of plain tokens: the currency between the stages of reading.

    `index` counts sentences of the document, `paragraph` its paragraphs; `children[i]` are the dependents of token i, in order.
    """

    index: int
    paragraph: int
    start: int
    end: int
    tokens: tuple[Token, ...]
    children: tuple[tuple[int, ...], ...]

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    def __getitem__(self, i: int) -> Token:
        return self.tokens[i]

    @property
    def root(self) -> Token:
        """The token that is its own head; the first one if the parse has several."""
        return next((t for t in self.tokens if t.head == t.i), self.tokens[0])

    def subtree(self, i: int) -> list[int]:
        """The token and everything below it, in text order."""
        found = [i]
        for j in found:
            found.extend(self.children[j])
        return sorted(set(found))

    def ancestors(self, i: int) -> list[int]:
        """The heads above a token, nearest first."""
        found: list[int] = []
        while self.tokens[i].head != i and len(found) <= len(self.tokens):
            i = self.tokens[i].head
            found.append(i)
        return found

    def span(self, first: int, last: int) -> Span:
        """Code points from the first to the last token, both included."""
        return self.tokens[first].start, self.tokens[last].end


def make_sentence(index: int, paragraph: int, tokens: tuple[Token, ...]) -> Sentence:
    """A sentence from its tokens, with the lists of dependents filled in."""
    children: list[list[int]] = [[] for _ in tokens]
    for token in tokens:
        if token.head != token.i:
            children[token.head].append(token.i)
    return Sentence(index, paragraph, tokens[0].start, tokens[-1].end, tokens, tuple(tuple(c) for c in children))


@dataclass(frozen=True, slots=True)
class Selector:
    """A W3C text quote (exact, prefix, suffix) with its position in code points."""

    start: int
    end: int
    exact: str
    prefix: str
    suffix: str


def select(text: str, span: Span) -> Selector:
    """The selector of a span of a text."""
    start, end = span
    return Selector(start, end, text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT])


class Parser(Protocol):
    """Anything that cuts a text into sentences of tokens; `name` and `version` say what it is."""

    @property
    def name(self) -> str:
        """What parses, for instance a model's package."""

    @property
    def version(self) -> str:
        """Which version of it."""

    def __call__(self, text: str) -> tuple[Sentence, ...]:
        """The sentences of a text, with offsets in code points of the whole text."""
