"""The reading of one text with its stages in sight, for tasks that measure a part of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from alleged.lexicon.load import Lexicon, load_lexicon
from alleged.reading.actors import resolve_actors
from alleged.reading.attributions import LEAST, find_attributions
from alleged.reading.encoder import load_encoder
from alleged.reading.happenings import code_happenings
from alleged.reading.mentions import find_mentions
from alleged.reading.parse import load_parser
from alleged.reading.read import read
from alleged.values.actor import Actors
from alleged.values.attribution import Attribution
from alleged.values.document import Document
from alleged.values.encoding import Encoder
from alleged.values.happening import Happening
from alleged.values.statement import Reading
from alleged.values.text import Parser, Sentence


@dataclass(frozen=True, slots=True)
class Attributed:
    """A text as far as its attributions."""

    sentences: tuple[Sentence, ...]
    actors: Actors
    attributions: tuple[Attribution, ...]


class Reader:
    """The parser, the lexicon and the encoder that ship with the package, loaded once."""

    @cached_property
    def parser(self) -> Parser:
        """The parser."""
        return load_parser()

    @cached_property
    def lexicon(self) -> Lexicon:
        """The lexicon."""
        return load_lexicon()

    @cached_property
    def encoder(self) -> Encoder | None:
        """The encoder, if its weights are there."""
        return load_encoder()

    def read(self, text: str, *, published: date | None = None) -> Reading:
        """The whole reading of a text, taken as it stands: nothing is cut off as furniture."""
        return read(
            Document("row", "row", text, published=published),
            parser=self.parser,
            lexicon=self.lexicon,
            encoder=self.encoder,
        )

    def happenings(self, sentences: Sequence[Sentence]) -> tuple[Happening, ...]:
        """What the sentences of a text say is done."""
        return code_happenings(sentences, self.actors(sentences), self.lexicon.events)

    def actors(self, sentences: Sequence[Sentence], *, published: date | None = None) -> Actors:
        """Whom the sentences of a text mention."""
        mentions = find_mentions(sentences, self.lexicon.actors)
        return resolve_actors(sentences, mentions, self.lexicon.actors, on=published)

    def attribute(self, text: str, *, published: date | None = None, least: float = LEAST) -> Attributed:
        """The attributions of a text, taken as it stands; what only the tagger sees counts from a chance of `least` up."""
        sentences = tuple(self.parser(text))
        actors = self.actors(sentences, published=published)
        encoding = self.encoder(text) if self.encoder is not None else None
        return Attributed(
            sentences, actors, find_attributions(text, sentences, actors, self.lexicon.cues, encoding, least=least)
        )
