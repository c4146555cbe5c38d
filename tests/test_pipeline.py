"""Where the rooms meet: what fails is named, what is known is not read again, and the reader says who it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from alleged import pipeline
from alleged.errors import AllegedError, IntakeError, LexiconError, ReadingError
from alleged.ledger import Ledger
from alleged.settings import VERSION, Settings
from alleged.values.document import Document
from alleged.values.statement import Reading
from alleged.values.text import Parser, Sentence
from tests.ledger.readings import READER, READING, reading_of

OTHER = reading_of("Nothing new.", 6)


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A pipeline over readings made by hand; the list holds the ids of the documents that were really read."""
    known = {r.document.id: r for r in (READING, OTHER)}
    done: list[str] = []

    def documents(locator: str, *, options: object) -> Iterator[Document | IntakeError]:
        if locator == "nothing":
            yield IntakeError(locator, "there is no such file")
        elif locator == "strange":
            yield replace(OTHER.document, id="strange")
        else:
            yield from (r.document for r in known.values())

    def read_document(document: Document, overlay: Path | None = None) -> Reading:
        done.append(document.id)
        return known[document.id]

    monkeypatch.setattr(pipeline, "documents", documents)
    monkeypatch.setattr(pipeline, "read_document", read_document)
    monkeypatch.setattr(pipeline, "reader", lambda *_: READER)
    monkeypatch.setattr(pipeline, "_equipment", lambda *_: None)
    return done


@pytest.mark.usefixtures("read")
def test_failures_stand_among_the_readings() -> None:
    """Each document of each locator gives a reading or an error, in order, and none is left out."""
    found = list(pipeline.read_all(["nothing", "all", "strange", "all"], Settings()))
    kinds = [type(f) for f in found]
    assert kinds == [IntakeError, Reading, Reading, ReadingError, Reading, Reading]
    assert str(found[3]) == "6.txt (strange): the reader failed on this text (KeyError: 'strange')"


def test_reading_goes_document_by_document(read: list[str]) -> None:
    """A document is read when it is asked for, not before, so that a run needs no more memory than its longest document."""
    stream = pipeline.read_all(["all"], Settings())
    next(stream)
    assert read == [READING.document.id]


def test_what_is_known_is_not_read_again(read: list[str], tmp_path: Path) -> None:
    """A second run over the same documents neither reads nor writes; a new reader does both."""
    with Ledger(tmp_path / "test.ledger").writer() as writer:
        first = list(pipeline.record_all(["all", "nothing"], writer, Settings()))
        assert [f.new for f in first if isinstance(f, pipeline.Recorded)] == [True, True]
        assert [f.statements for f in first if isinstance(f, pipeline.Recorded)] == [5, 1]
        assert isinstance(first[-1], IntakeError)
        again = list(pipeline.record_all(["all"], writer, Settings()))
        assert [f.new for f in again if isinstance(f, pipeline.Recorded)] == [False, False]
        assert len(read) == 2


def test_a_reading_is_recorded_through_the_door(tmp_path: Path, read: list[str]) -> None:
    """`record` keeps a reading that was made elsewhere, once."""
    ledger = Ledger(tmp_path / "test.ledger")
    assert pipeline.record(OTHER, ledger)
    assert not pipeline.record(OTHER, ledger)
    with ledger.view() as view:
        assert view.reading(OTHER.document.id) == OTHER
    assert read == []


@pytest.mark.parametrize("error", [OSError("no model"), LexiconError("cues.toml", 3, "is wrong")])
def test_without_model_or_lexicon_nothing_is_tried(error: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader that cannot be set up is one error for the whole run, not one for each document."""
    pipeline._equipment.cache_clear()

    def fail(**_: object) -> None:
        raise error

    monkeypatch.setattr(pipeline, "documents", lambda *_, **__: iter([OTHER.document] * 3))
    monkeypatch.setattr(pipeline, "load_parser" if isinstance(error, OSError) else "load_lexicon", fail)
    with pytest.raises(AllegedError) as caught:
        list(pipeline.read_all(["all"], Settings()))
    assert "\n" not in str(caught.value)
    pipeline._equipment.cache_clear()


@pytest.mark.model
def test_the_reader_says_who_it_is() -> None:
    """A reader names its version, the content of its rules and lexicon, and its parser; it is the same each time."""
    reader = pipeline.reader()
    assert reader.version == VERSION
    assert reader.parser.startswith("en_core_web_sm")
    pipeline.reader.cache_clear()
    assert pipeline.reader() == reader
    assert pipeline.reader().id == reader.id


@pytest.mark.model
def test_an_overlay_is_another_reader(tmp_path: Path) -> None:
    """Readings with a lexicon of one's own are told apart from those without, by the content and not by the place."""
    for name in ("one", "two"):
        place = tmp_path / name / "actors"
        place.mkdir(parents=True)
        (place / "parties.csv").write_text("name,aliases,country,code\nRoad Party,,NOR,PTY\n", encoding="utf-8")
    plain, one, two = pipeline.reader(), pipeline.reader(tmp_path / "one"), pipeline.reader(tmp_path / "two")
    assert one == two != plain
    assert one.lexicon.startswith(plain.lexicon + "+")


def test_changed_rules_are_another_reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The hash of the rules follows the content of the files, and no compiled file counts."""
    (tmp_path / "lexicon" / "__pycache__").mkdir(parents=True)
    (tmp_path / "lexicon" / "cues.toml").write_text("a = 1\n")
    monkeypatch.setattr(pipeline, "_PACKAGE", tmp_path)
    before = pipeline._content("lexicon")
    (tmp_path / "lexicon" / "__pycache__" / "cues.pyc").write_bytes(b"1")
    assert pipeline._content("lexicon") == before
    (tmp_path / "lexicon" / "cues.toml").write_text("a = 2\n")
    assert pipeline._content("lexicon") != before


@pytest.mark.model
def test_a_text_is_read_through_the_door() -> None:
    """`alleged.read` takes a text and says what it states; evidence spans are exact."""
    import alleged

    text = "Iran said on Monday that Iraqi soldiers attacked a border post."
    reading = alleged.read(text, published=date(2010, 5, 5), publisher="The Example Courier")
    assert reading.statements
    assert all(s.text == text[s.start : s.end] for s in reading.statements)
    assert reading == alleged.read(reading.document)


def test_the_public_door_is_small() -> None:
    """At most 15 names, each there, and the version beside them."""
    import alleged

    assert len(alleged.__all__) <= 15
    for name in alleged.__all__:
        assert getattr(alleged, name).__doc__, name
    assert alleged.__version__ == VERSION
    with pytest.raises(AttributeError, match="no attribute 'frobnicate'"):
        _ = alleged.frobnicate


def test_the_stages_of_a_reading_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who listens hears each long stage as it begins, in order; what is handed in needs no file."""
    heard: list[str] = []

    def stages(document: Document, *, parser: Parser, lexicon: object, encoder: object) -> Reading:
        assert (parser.name, parser.version) == ("none", "1")
        assert parser(document.text) == ()
        return Reading(document, (), ())

    class NoParser:
        name, version = "none", "1"

        def __call__(self, text: str) -> tuple[Sentence, ...]:
            assert text
            return ()

    monkeypatch.setattr(pipeline, "_equipment", lambda *_: (NoParser(), None, object()))
    monkeypatch.setattr("alleged.pipeline.stages.read", stages)
    (document,) = pipeline.take_in(
        Settings(publisher="The Herald"), text="The minister resigned on Monday after the vote."
    )
    assert isinstance(document, Document)
    assert document.publisher == "The Herald"
    assert pipeline.read_document(document, None, heard.append).document == document
    assert heard == ["encoding", "parsing", "finding statements"]


def test_only_web_addresses_are_handed_in() -> None:
    """A path of this machine is no address, whoever hands it in."""
    for address in ("/etc/passwd", "file:///etc/passwd", "-", "ftp://example.org/x"):
        (refused,) = pipeline.take_in(Settings(), url=address)
        assert isinstance(refused, IntakeError)
        assert "no web address" in str(refused)
