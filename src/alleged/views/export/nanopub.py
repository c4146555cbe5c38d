"""Statements as nanopublications in TriG, one a statement, with PROV-O for the chain and for the reading: the one file that knows rdflib."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING
from urllib.parse import quote

from alleged.settings import VERSION
from alleged.values.actor import Actor
from alleged.values.attribution import Holder
from alleged.values.document import Document
from alleged.values.statement import Statement
from alleged.values.text import select
from alleged.views.export.columns import trigger_words
from alleged.views.export.iris import Iris
from alleged.views.export.optional import needing
from alleged.views.export.parties import party_key
from alleged.views.export.selection import Chosen
from alleged.views.plain import one_line, plain

if TYPE_CHECKING:
    from rdflib import Dataset
    from rdflib.term import Literal, Node, URIRef

    Pairs = list[tuple[str, Node]]

TEMPORARY = "http://purl.org/nanopub/temp/"
"""Where nanopublications stand that are not signed yet; the tools that sign them put their trusty address in its place."""

VOCABULARY = "urn:uuid:6f0b4bd6-1f0f-5a5c-9a5e-8a6b1f0e7c11#"
"""Our own terms, which docs/reference/exports.md lists; a UUID, since no web address is sure to stay ours."""

_PREFIXES = {
    "np": "http://www.nanopub.org/nschema#",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "dcterms": "http://purl.org/dc/terms/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "alleged": VOCABULARY,
}


EDTF = "http://id.loc.gov/datatypes/edtf"


def chunks(chosen: Iterable[Chosen], iris: Iris) -> Iterator[bytes]:
    """The nanopublications of one document after the other; each repeats its prefixes, which TriG allows."""
    for part in chosen:
        for statement in part.statements:
            yield _Nanopub(statement, part, iris).trig()


class _Nanopub:
    """One nanopublication: four graphs whose names begin with its own address, and no blank nodes."""

    def __init__(self, statement: Statement, part: Chosen, iris: Iris) -> None:
        self.statement, self.part, self.iris = statement, part, iris
        self.document: Document = part.reading.document
        key = quote(statement.id, safe="-._~", errors="replace")
        self.namespace = (f"{iris.base}statements/{key}" if iris.base else f"{TEMPORARY}{key}") + "#"
        self.dataset: Dataset = _rdflib().Dataset(default_union=False)
        for prefix, namespace in {**_PREFIXES, "": self.namespace}.items():
            self.dataset.bind(prefix, namespace, replace=True)
        self.source = _iri(iris.document(self.document))
        self.assertion = self._own("assertion")
        self.run = part.run.id if part.run else f"{self.document.id}/{VERSION}"
        self.version = part.run.reader.version if part.run else VERSION

    def trig(self) -> bytes:
        """Its TriG."""
        self._head()
        self._happening()
        self._reading()
        self._words()
        self._evidence()
        self._publication()
        text: str = self.dataset.serialize(format="trig")
        return text.encode()

    def _head(self) -> None:
        parts = {"hasAssertion": "assertion", "hasProvenance": "provenance", "hasPublicationInfo": "pubinfo"}
        pairs = [(f"np:{term}", self._own(name)) for term, name in parts.items()]
        self._say("Head", self._own(""), [("rdf:type", _term("np:Nanopublication")), *pairs])

    def _happening(self) -> None:
        """The assertion: a statement with its kind and factuality, and what it describes, which is not said to be so by itself."""
        s, event = self.statement, self.statement.event
        actors = self.part.actors
        described: Pairs = [("sem:hasActor", self._party(actors[i])) for i in s.actors]
        described += [("alleged:recipient", self._party(actors[i])) for i in s.recipients]
        words = {"rdfs:label": trigger_words(s), "alleged:place": s.place, "alleged:relation": s.relation}
        words |= {"alleged:eventType": event.type, "alleged:mode": event.mode} if event else {}
        described += [(term, _literal(one_line(value))) for term, value in words.items() if value]
        described += [("alleged:context", _literal(c)) for c in (event.contexts if event else ())]
        if s.time:
            described.append(("sem:hasTimeStamp", _literal(s.time.edtf, EDTF)))
        self._say("assertion", self._own("happening"), [("rdf:type", _term("sem:Event")), *described])
        held = [
            ("rdf:type", _term("alleged:Statement")),
            ("alleged:kind", _literal(s.kind)),
            ("alleged:factuality", _literal(s.factuality)),
            ("alleged:readerFactuality", _literal(str(float(s.reader_factuality)), _PREFIXES["xsd"] + "double")),
            ("alleged:describes", self._own("happening")),
        ]
        self._say("assertion", self._own("statement"), held)

    def _party(self, actor: Actor) -> Node:
        party = _iri(self.iris.other("actors", party_key(actor, self.document)))
        said: Pairs = [("rdfs:label", _literal(one_line(actor.name))), ("alleged:actorType", _literal(actor.type))]
        if actor.codes:
            said.append(("alleged:code", _literal("".join(actor.codes))))
        self._say("assertion", party, said)
        return party

    def _reading(self) -> None:
        """Provenance: which reading of which document this is."""
        reading = _iri(self.iris.other("runs", self.run))
        self._say(
            "provenance", self.assertion, [("prov:wasGeneratedBy", reading), ("prov:wasDerivedFrom", self.source)]
        )
        self._say(
            "provenance",
            reading,
            [
                ("rdf:type", _term("prov:Activity")),
                ("prov:used", self.source),
                ("prov:wasAssociatedWith", self._reader()),
            ],
        )
        document = self.document
        said: Pairs = [("rdf:type", _term("prov:Entity"))]
        words = {
            "dcterms:identifier": document.id,
            "dcterms:title": document.title,
            "dcterms:publisher": document.publisher,
        }
        said += [(term, _literal(one_line(value))) for term, value in words.items() if value]
        if document.published:
            said.append(("dcterms:issued", _literal(document.published.isoformat(), _PREFIXES["xsd"] + "date")))
        self._say("provenance", self.source, said)

    def _words(self) -> None:
        """Provenance: the chain. The document derives from the outermost word, each word from the one inside it, which is the origin."""
        outer, graph = self.source, "provenance"
        for number, holder in enumerate(self.statement.chain):
            agent = self._own(f"holder-{number}")
            self._say(graph, agent, self._holder(holder))
            if number == 0:
                self._say(graph, self.source, [("prov:wasAttributedTo", agent)])
                continue
            word = self._own(f"word-{number}")
            said = {"alleged:cue": holder.cue, "alleged:act": holder.act}
            pairs = [(term, _literal(one_line(value))) for term, value in said.items() if value]
            pairs += [("alleged:condition", _literal(one_line(c))) for c in holder.conditions]
            self._say(graph, outer, [("prov:wasDerivedFrom", word)])
            self._say(graph, word, [("rdf:type", _term("prov:Entity")), ("prov:wasAttributedTo", agent), *pairs])
            outer = word
        last = self._own(f"holder-{max(0, len(self.statement.chain) - 1)}")
        self._say(graph, self.assertion, [("prov:wasAttributedTo", last), ("prov:hadPrimarySource", outer)])

    def _holder(self, holder: Holder) -> Pairs:
        said: Pairs = [("rdf:type", _term("prov:Agent")), ("rdfs:label", _literal(one_line(holder.name)))]
        actor = self.part.actors.get(holder.actor or "")
        if actor is not None:
            said.append(("prov:specializationOf", _iri(self.iris.other("actors", party_key(actor, self.document)))))
        if holder.kind is not None:
            said.append(("alleged:holderKind", _literal(holder.kind)))
        return said

    def _evidence(self) -> None:
        """Provenance: the words it rests on, selected as Web Annotations do."""
        found = select(self.document.text, (self.statement.start, self.statement.end))
        evidence, quote_, position = self._own("evidence"), self._own("quote"), self._own("position")
        self._say("provenance", self.assertion, [("prov:wasQuotedFrom", evidence)])
        selectors = [("oa:hasSelector", quote_), ("oa:hasSelector", position)]
        self._say(
            "provenance",
            evidence,
            [("rdf:type", _term("oa:SpecificResource")), ("oa:hasSource", self.source), *selectors],
        )
        words = {"oa:exact": found.exact, "oa:prefix": found.prefix, "oa:suffix": found.suffix}
        quoted = [(term, _literal(plain(value))) for term, value in words.items()]
        self._say("provenance", quote_, [("rdf:type", _term("oa:TextQuoteSelector")), *quoted])
        whole = _PREFIXES["xsd"] + "nonNegativeInteger"
        places = [("oa:start", _literal(str(found.start), whole)), ("oa:end", _literal(str(found.end), whole))]
        self._say("provenance", position, [("rdf:type", _term("oa:TextPositionSelector")), *places])

    def _publication(self) -> None:
        made = [("dcterms:identifier", _literal(self.statement.id)), ("prov:wasAttributedTo", self._reader())]
        decision = self.part.decision(self.statement)
        if decision:
            made.append(("alleged:verdict", _literal(decision)))
        if self.part.run is not None:
            made.append(("prov:generatedAtTime", _literal(self.part.run.recorded, _PREFIXES["xsd"] + "dateTime")))
        self._say("pubinfo", self._own(""), made)
        agent = [("rdf:type", _term("prov:SoftwareAgent")), ("rdfs:label", _literal(f"alleged {self.version}"))]
        self._say("pubinfo", self._reader(), agent)

    def _reader(self) -> URIRef:
        return _iri(self.iris.other("readers", self.version))

    def _own(self, name: str) -> URIRef:
        return _iri(self.namespace + name)

    def _say(self, graph: str, subject: Node, pairs: Iterable[tuple[str, Node]]) -> None:
        within = self.dataset.graph(self._own(graph))
        for term, value in pairs:
            within.add((subject, _term(term), value))


@cache
def _rdflib() -> ModuleType:
    with needing("rdflib", "export"):
        import rdflib
    return rdflib


def _iri(text: str) -> URIRef:
    made: URIRef = _rdflib().URIRef(text)
    return made


@cache
def _term(name: str) -> URIRef:
    prefix, _, local = name.partition(":")
    return _iri(_PREFIXES[prefix] + local)


def _literal(text: str, datatype: str | None = None) -> Literal:
    """A literal without what UTF-8 or a terminal cannot take."""
    made: Literal = _rdflib().Literal(plain(str(text)), datatype=_iri(datatype) if datatype else None)
    return made
