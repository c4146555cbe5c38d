"""The one place where the rooms meet: locator → document → statements → ledger."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

from alleged.errors import AllegedError, IntakeError, ReadingError
from alleged.intake import IntakeOptions, document_of, document_of_html, documents
from alleged.ledger import Ledger, LedgerWriter, Reader
from alleged.lexicon.layers import content_hash
from alleged.lexicon.load import Lexicon, load_lexicon
from alleged.reading import read as stages
from alleged.reading.encoder import has_weights, load_encoder
from alleged.reading.parse import load_parser
from alleged.settings import VERSION, Settings
from alleged.values.document import Document
from alleged.values.encoding import Encoder
from alleged.values.statement import Reading
from alleged.values.text import Parser, Sentence

_PACKAGE = Path(__file__).parent
_READ_BY = {".py", ".toml", ".csv"}

Tell = Callable[[str], None]
"""Hears which stage of reading begins."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """A document that is in the ledger now; `new` is False if it was there before, and then nothing was read or written."""

    document: Document
    new: bool
    statements: int = 0


@dataclass(frozen=True, slots=True)
class _TellingParser:
    """A parser that says when parsing begins and ends, since these are the borders between the long stages."""

    parser: Parser
    tell: Tell

    @property
    def name(self) -> str:
        return self.parser.name

    @property
    def version(self) -> str:
        return self.parser.version

    def __call__(self, text: str) -> tuple[Sentence, ...]:
        self.tell("parsing")
        sentences = self.parser(text)
        self.tell("finding statements")
        return sentences


def read(
    text: str | Document,
    *,
    published: date | None = None,
    publisher: str | None = None,
    lexicon: Path | None = None,
) -> Reading:
    """The reading of a text or of a document; `published` anchors times such as "on Monday", `lexicon` is a folder of your own.

    Raises IntakeError where a text is empty, too long or not English, and LexiconError where a row of your own is wrong.

    >>> read("Iran said on Monday that Iraq attacked a border post.").statements  # doctest: +SKIP
    """
    if isinstance(text, Document):
        return read_document(text, lexicon)
    return read_document(document_of(text, options=IntakeOptions(published=published, publisher=publisher)), lexicon)


def record(reading: Reading, ledger: Ledger, *, lexicon: Path | None = None) -> bool:
    """Record one reading of this reader in a ledger; False if it was there before. Raises LedgerError.

    `lexicon` is the folder of your own that the reading was made with.
    """
    with ledger.writer() as writer:
        return writer.record(reading, reader(lexicon), _now())


def read_document(document: Document, overlay: Path | None = None, tell: Tell | None = None) -> Reading:
    """The reading of one document with the parser and the lexicon that ship with the package, and a folder laid over it.

    `tell` hears each of the long stages as it begins.
    """
    parser, lexicon, encoder = _equipment(overlay)
    if tell:
        tell("parsing" if encoder is None else "encoding")
        parser = _TellingParser(parser, tell)
    return stages.read(document, parser=parser, lexicon=lexicon, encoder=encoder)


def read_all(locators: Iterable[str], settings: Settings) -> Iterator[Reading | AllegedError]:
    """The readings of all documents of some locators, one at a time; what fails comes as its error and the rest goes on."""
    for document in _documents(locators, settings):
        yield _attempt(document, settings.lexicon) if isinstance(document, Document) else document


def record_all(locators: Iterable[str], writer: LedgerWriter, settings: Settings) -> Iterator[Recorded | AllegedError]:
    """Read and record all documents of some locators; what fails comes as its error and the rest goes on.

    A ledger that cannot be written raises LedgerError, since then nothing more can be recorded.
    """
    for document in _documents(locators, settings):
        if isinstance(document, Document):
            yield record_document(document, writer, settings)
        else:
            yield document


def record_document(
    document: Document, writer: LedgerWriter, settings: Settings, tell: Tell | None = None
) -> Recorded | AllegedError:
    """Read one document and record it, or the error that kept it from being read; `tell` hears each stage as it begins.

    A ledger that cannot be written raises LedgerError.
    """
    by = reader(settings.lexicon)
    if writer.knows(document, by):
        return Recorded(document, new=False)
    reading = _attempt(document, settings.lexicon, tell)
    if isinstance(reading, AllegedError):
        return reading
    if tell:
        tell("recording")
    try:
        new = writer.record(reading, by, _now())
    except ReadingError as error:
        return error
    return Recorded(document, new, len(reading.statements) if new else 0)


def take_in(
    settings: Settings, *, text: str | None = None, html: str | None = None, url: str | None = None
) -> Iterator[Document | IntakeError]:
    """The documents of what somebody hands in: a text, the HTML of a page, or a web address; exactly one of them."""
    if url is not None:
        if not url.lower().startswith(("http://", "https://")):
            yield IntakeError(url, "is no web address that begins with http:// or https://")
            return
        yield from _documents([url], settings)
        return
    options = _options(settings)
    try:
        yield document_of(text, options=options) if text is not None else document_of_html(html or "", options=options)
    except IntakeError as error:
        yield error


def missing() -> str | None:
    """What readings here have to do without, as a sentence; None where everything is there."""
    if has_weights():
        return None
    return "the trained weights are missing, so that attributions are found by rules alone; see alleged doctor"


@cache
def reader(overlay: Path | None = None) -> Reader:
    """What reads here: versions of alleged, parser and trained weights, and the content of stages, lexicon and what is laid over it."""
    parser, _, encoder = _equipment(overlay)
    beside = f"+{content_hash(overlay)}" if overlay is not None else ""
    return Reader(
        version=VERSION,
        rules=_content("reading", "values"),
        lexicon=_content("lexicon") + beside,
        parser=parser.name,
        parser_version=parser.version,
        weights=encoder.version if encoder else None,
    )


def _documents(locators: Iterable[str], settings: Settings) -> Iterator[Document | IntakeError]:
    for locator in locators:
        yield from documents(locator, options=_options(settings))


def _options(settings: Settings) -> IntakeOptions:
    return IntakeOptions(
        published=settings.published, publisher=settings.publisher, allow_private=settings.private_addresses
    )


@cache
def _equipment(overlay: Path | None = None) -> tuple[Parser, Lexicon, Encoder | None]:
    """The parser, the lexicon and the encoder, once a process; raises AllegedError, since without them nothing can be read."""
    lexicon = load_lexicon(overlay=overlay)
    try:
        return load_parser(), lexicon, load_encoder()
    except OSError as error:
        raise AllegedError(f"the parser's model cannot be loaded ({error}); see alleged doctor") from error


def _attempt(document: Document, overlay: Path | None, tell: Tell | None = None) -> Reading | AllegedError:
    _equipment(overlay)
    try:
        return read_document(document, overlay, tell) if tell else read_document(document, overlay)
    except AllegedError as error:
        return error
    except Exception as error:  # noqa: BLE001 - a slip of the reader must not cost the other documents
        return ReadingError(
            f"{document.locator} ({document.id})", f"the reader failed on this text ({type(error).__name__}: {error})"
        )


def _content(*folders: str) -> str:
    """A hash of all files of some folders of the package, so that a reader that was changed is another reader."""
    return content_hash(_PACKAGE, *folders, suffixes=_READ_BY)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
