"""A component for spaCy pipelines: `nlp.add_pipe("alleged")` sets `doc._.alleged` to the reading of the doc's text."""

from __future__ import annotations

from datetime import date
from functools import cache, lru_cache
from pathlib import Path

from pydantic import TypeAdapter
from spacy.language import Language
from spacy.tokens import Doc

from alleged.intake.assemble import document_id
from alleged.pipeline import read_document
from alleged.values.document import Document
from alleged.values.statement import Reading
from alleged.views.notebook import ShownReading

NAME = "alleged"
"""How the extension, the group of spans and the entry in `doc.user_data` are called."""

_KEPT = 64
"""Of how many docs the reading stays made, so that it is the same object when it is asked for again."""


class AllegedComponent:
    """Reads docs whole and as they are: with its own parser, whatever the pipeline has, so that offsets are those of `doc.text`.

    The evidence of each statement also stands in `doc.spans["alleged"]`, labelled with its kind, its id the statement's. The reading
    itself is kept as JSON in `doc.user_data`, so that it comes along when docs are stored, or made by several processes.
    """

    def __init__(self, name: str, published: date | None, publisher: str | None, lexicon: Path | None) -> None:
        self.name = name
        self.published = published
        self.publisher = publisher
        self.lexicon = lexicon

    def __call__(self, doc: Doc) -> Doc:
        """Set `doc._.alleged` and `doc.spans["alleged"]`."""
        text = doc.text
        document = Document(
            document_id(None, text),
            self.name,
            text,
            publisher=self.publisher,
            published=self.published,
            received=len(text),
        )
        reading = read_document(document, self.lexicon)
        doc.user_data[NAME] = _codec().dump_json(reading)
        spans = (
            doc.char_span(s.start, s.end, label=s.kind.value, span_id=s.id, alignment_mode="expand")
            for s in reading.statements
        )
        doc.spans[NAME] = [span for span in spans if span is not None]
        return doc


@Language.factory(
    NAME,
    assigns=["doc._.alleged", "doc.spans"],
    default_config={"published": None, "publisher": None, "lexicon": None},
)
def make_component(
    nlp: Language,  # noqa: ARG001 - spaCy gives it to every factory
    name: str,
    published: str | None,
    publisher: str | None,
    lexicon: str | None,
) -> AllegedComponent:
    """The component; `published` is an ISO date that "on Monday" is reckoned from, `lexicon` a folder of your own."""
    day = date.fromisoformat(published) if published else None
    return AllegedComponent(name, day, publisher, Path(lexicon) if lexicon else None)


def _reading_of(doc: Doc) -> ShownReading | None:
    """What `doc._.alleged` gives: the reading, None where the component has not seen the doc."""
    data = doc.user_data.get(NAME)
    return _decoded(data) if isinstance(data, bytes) else None


@lru_cache(maxsize=_KEPT)
def _decoded(data: bytes) -> ShownReading:
    return ShownReading.of(_codec().validate_json(data))


@cache
def _codec() -> TypeAdapter[Reading]:
    return TypeAdapter(Reading)


if not Doc.has_extension(NAME):
    Doc.set_extension(NAME, getter=_reading_of)
