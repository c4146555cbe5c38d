"""Every format, whatever the text holds: what is written can be read back by what reads it."""

from __future__ import annotations

import csv
import io
import json
import tracemalloc
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import networkx as nx
import pyarrow.parquet
import pytest
import rdflib
from hypothesis import given, settings

from alleged.ledger import Ledger
from alleged.values.statement import Reading
from alleged.views.export import FORMATS, Chosen, Iris, Selection, export
from alleged.views.export.events import HEADER
from alleged.views.export.selection import chosen_of
from tests.ledger.readings import NOW, READER, readings
from tests.views.export.examples import WAR


def _json_lines(data: bytes) -> int:
    rows = data.split(b"\n")
    assert rows.pop() == b""
    return len([json.loads(row) for row in rows])


def _csv(data: bytes) -> int:
    rows = list(csv.reader(io.StringIO(data.decode(), newline=""), strict=True))
    assert len({len(row) for row in rows}) == 1
    return len(rows) - 1


def _tsv(data: bytes) -> int:
    rows = data.decode().split("\n")
    assert rows.pop() == ""
    assert {row.count("\t") for row in rows} == {len(HEADER) - 1}
    return len(rows) - 1


def _trig(data: bytes) -> int:
    graph = rdflib.Dataset()
    graph.parse(data=data.decode(), format="trig")
    return len({s for s, *_ in graph.quads((None, rdflib.RDF.type, None, None)) if str(s).endswith("#")})


READ: dict[str, Callable[[bytes], int]] = {
    "jsonl": _json_lines,
    "plover": _json_lines,
    "ftm": _json_lines,
    "gold": _json_lines,
    "csv": _csv,
    "tsv": _tsv,
    "parquet": lambda data: int(pyarrow.parquet.read_table(io.BytesIO(data)).num_rows),
    "graphml": lambda data: int(nx.read_graphml(io.BytesIO(data)).number_of_nodes()),
    "webannotation": lambda data: int(json.loads(data)["total"]),
    "geojson": lambda data: len(json.loads(data)["features"]),
    "nanopub": _trig,
    "citations": lambda data: data.decode().count("\n\n"),
}
ONE_EACH = {"jsonl", "csv", "parquet", "webannotation", "nanopub", "citations"}


@pytest.mark.parametrize("name", sorted(FORMATS))
@given(reading=readings())
@settings(max_examples=25)
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_any_reading_can_be_written_and_read_back(name: str, reading: Reading) -> None:
    """Lone surrogates, null characters, addresses of nothing: the consumer reads it, and finds as many as there are."""
    chosen = [chosen_of(reading, Selection())]
    found = READ[name](b"".join(FORMATS[name].chunks(chosen, Iris())))
    if name in ONE_EACH:
        assert found == len(reading.statements)


@pytest.mark.parametrize("name", sorted(set(FORMATS) - {"nanopub"}))
def test_memory_does_not_grow_with_the_ledger(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of ten times as many documents no more is in memory at a time, the remembered keys of nodes and entities apart."""
    monkeypatch.setattr("alleged.views.export.arrow.BATCH", 100)

    def most(count: int) -> int:
        pieces = FORMATS[name].chunks(_many(count), Iris())
        tracemalloc.start()
        try:
            for _ in pieces:
                pass
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    most(3)
    assert most(300) < most(30) * 2 + 2_000_000


def _many(count: int) -> Iterator[Chosen]:
    for number in range(count):
        document = replace(WAR.document, id=f"d-{number:016x}", text=WAR.document.text + "x" * 20_000)
        yield chosen_of(replace(WAR, document=document), Selection())


def test_an_export_tells_of_each_document(tmp_path: Path) -> None:
    """Whoever waits hears of every document once."""
    ledger = Ledger.at(tmp_path / "a.ledger")
    with ledger.writer() as writer:
        for number in range(3):
            writer.record(replace(WAR, document=replace(WAR.document, id=f"d-{number}", url=None)), READER, NOW)
    heard: list[bool] = []
    with ledger.view() as view:
        whole = b"".join(export(view, "nanopub", tell=lambda: heard.append(True)))
    assert len(heard) == 3
    assert whole.count(b"np:Nanopublication") == 12


def test_an_export_is_of_the_moment_it_began(tmp_path: Path) -> None:
    """What is recorded while an export runs is not in it."""
    ledger = Ledger.at(tmp_path / "a.ledger")
    with ledger.writer() as writer:
        writer.record(WAR, READER, NOW)
    with ledger.view() as view, ledger.writer() as writer:
        pieces = export(view, "jsonl")
        first = next(pieces)
        writer.record(replace(WAR, document=replace(WAR.document, id="d-later", url=None)), READER, NOW)
        assert len((first + b"".join(pieces)).splitlines()) == 4
        assert len(b"".join(export(view, "jsonl")).splitlines()) == 8
