"""The component for spaCy pipelines."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc

from alleged.values.factuality import Kind
from alleged.views.notebook import ShownReading
from alleged.views.spacy_component import _codec, _decoded
from tests.ledger.readings import READING
from tests.views.export.examples import WAR

ROOT = Path(__file__).parents[2]
TEXT = "  The news was short.\n\nIraq attacked a border post on Monday, Iran said."


@pytest.mark.model
def test_a_pipeline_reads() -> None:
    """A blank pipeline with the component gives a reading whose offsets are those of the doc, and spans over the evidence."""
    nlp = spacy.blank("en")
    nlp.add_pipe("alleged", config={"published": "2019-05-08", "publisher": "The Example Courier"})
    doc = nlp(TEXT)
    reading = doc._.alleged
    assert isinstance(reading, ShownReading)
    assert reading.document.text == doc.text
    assert reading.document.publisher == "The Example Courier"
    attacked = next(s for s in reading.statements if s.kind is Kind.ALLEGED)
    assert attacked.text == doc.text[attacked.start : attacked.end]
    assert next(s.time.edtf for s in reading.statements if s.time) == "2019-05-06"
    spans = {span.id_: span for span in doc.spans["alleged"]}
    assert spans[attacked.id].text == attacked.text
    assert spans[attacked.id].label_ == "alleged"


@pytest.mark.model
@pytest.mark.parametrize("text", ["", "   ", "\n"])
def test_a_doc_without_words_has_no_statements(text: str) -> None:
    """An empty doc is no error in a pipeline."""
    nlp = spacy.blank("en")
    nlp.add_pipe("alleged")
    doc = nlp(text)
    assert doc._.alleged.statements == ()
    assert list(doc.spans["alleged"]) == []


@pytest.mark.model
def test_readings_come_along_when_docs_are_stored() -> None:
    """A doc that is written to bytes and read back has an equal reading, and asking twice gives one object."""
    nlp = spacy.blank("en")
    nlp.add_pipe("alleged")
    doc = nlp(TEXT)
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert again._.alleged == doc._.alleged
    assert again._.alleged is doc._.alleged
    assert nlp.make_doc(TEXT)._.alleged is None


def test_a_reading_with_everything_survives_being_kept() -> None:
    """Dates, times, counts, spans, enums and empty lists come back as they were."""
    for reading in (
        READING,
        replace(WAR, actors=WAR.actors[:4], statements=WAR.statements[:2], document=READING.document),
    ):
        assert _decoded(_codec().dump_json(reading)) == reading


def test_spacy_finds_the_component_by_its_entry_point(tmp_path: Path) -> None:
    """An installed package is enough: nobody has to import it for `add_pipe`."""
    points = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["entry-points"]
    info = tmp_path / "alleged_example-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: alleged-example\nVersion: 1\n")
    lines = [f"{name} = {where}" for name, where in points["spacy_factories"].items()]
    (info / "entry_points.txt").write_text("\n".join(["[spacy_factories]", *lines]) + "\n")
    code = "import spacy; nlp = spacy.blank('en'); nlp.add_pipe('alleged'); print(nlp.pipe_names)"
    path = f"import sys; sys.path[:0] = [{str(tmp_path)!r}, {str(ROOT / 'src')!r}]; "
    done = subprocess.run([sys.executable, "-c", path + code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['alleged']"
