"""The formats that a ledger can be exported in, each a module of its own that is loaded when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module

from alleged.views.export.iris import Iris
from alleged.views.export.selection import Chosen

Chunks = Callable[[Iterable[Chosen], Iris], Iterator[bytes]]


@dataclass(frozen=True, slots=True)
class Format:
    """A format's name, the module that writes it, its media type, the ending of its files, and what it is in a few words."""

    name: str
    module: str
    media_type: str
    suffix: str
    about: str

    def chunks(self, chosen: Iterable[Chosen], iris: Iris) -> Iterator[bytes]:
        """The export piece by piece, about one document each; raises AllegedError where a library is missing."""
        write: Chunks = import_module(f"alleged.views.export.{self.module}").chunks
        return write(chosen, iris)


FORMATS = {
    f.name: f
    for f in (
        Format("jsonl", "jsonl", "application/jsonl", ".jsonl", "statements as JSON, one a line"),
        Format("csv", "csv", "text/csv", ".csv", "statements as a table"),
        Format("parquet", "parquet", "application/vnd.apache.parquet", ".parquet", "statements as a typed table"),
        Format("tsv", "events", "text/tab-separated-values", ".tsv", "event data, one actor and recipient a row"),
        Format("plover", "plover", "application/jsonl", ".jsonl", "event data as PLOVER records, one a line"),
        Format("webannotation", "webannotation", "application/ld+json", ".jsonld", "W3C Web Annotations"),
        Format("nanopub", "nanopub", "application/trig", ".trig", "nanopublications, one a statement"),
        Format("ftm", "ftm", "application/jsonl", ".ftm.json", "FollowTheMoney entities, one a line"),
        Format("graphml", "graphml", "application/graphml+xml", ".graphml", "actors as nodes, statements as edges"),
        Format("geojson", "geojson", "application/geo+json", ".geojson", "statements whose place is known"),
        Format("gold", "gold", "application/jsonl", ".gold.jsonl", "what reviewers found right, one verdict a line"),
        Format("citations", "citations", "text/plain", ".txt", "footnotes with the chain of each statement"),
    )
}
