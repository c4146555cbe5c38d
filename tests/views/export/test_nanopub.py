"""Nanopublications, read with rdflib and checked and signed by the nanopub package, without a network."""

from __future__ import annotations

import socket

import pytest
import rdflib
from nanopub.nanopub import Nanopub
from nanopub.nanopub_conf import NanopubConf
from nanopub.profile import Profile
from rdflib.namespace import PROV, RDF, RDFS

from alleged.views.export.iris import Iris
from alleged.views.export.nanopub import VOCABULARY, chunks
from tests.views.export.examples import chosen

OURS = rdflib.Namespace(VOCABULARY)


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing here may open a connection."""

    def refused(*_: object) -> None:
        raise AssertionError("a test of nanopublications went to the network")

    monkeypatch.setattr(socket.socket, "connect", refused)


def each() -> list[rdflib.ConjunctiveGraph]:
    """The nanopublications of both readings, each parsed by itself."""
    graphs = []
    for piece in chunks(chosen(), Iris()):
        graph = rdflib.ConjunctiveGraph()
        graph.parse(data=piece.decode(), format="trig")
        graphs.append(graph)
    return graphs


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_every_statement_is_a_valid_nanopublication() -> None:
    """The nanopub package finds each valid: four graphs, none empty, provenance and publication about the right things."""
    found = each()
    assert len(found) == 9
    for graph in found:
        made = Nanopub(rdf=graph)
        assert made.is_valid


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_they_can_be_signed() -> None:
    """A key of one's own makes a trusty nanopublication of it, whose hash the package finds right."""
    profile = Profile(orcid_id="https://orcid.org/0000-0000-0000-0000", name="Example")
    for graph in each()[-2:]:
        made = Nanopub(rdf=graph, conf=NanopubConf(profile=profile))
        made.sign()
        assert made.has_valid_trusty
        assert str(made.source_uri).startswith("http://purl.org/np/RA")


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_the_chain_leads_back_to_its_origin() -> None:
    """From the document prov:wasDerivedFrom leads through every word to the innermost, which is the assertion's primary source."""
    graph = each()[1]
    (assertion,) = graph.objects(None, rdflib.URIRef("http://www.nanopub.org/nschema#hasAssertion"))
    (document,) = graph.objects(assertion, PROV.wasDerivedFrom)
    hands, origin = [], document
    while (word := graph.value(origin, PROV.wasDerivedFrom)) is not None:
        agent = graph.value(word, PROV.wasAttributedTo)
        hands.append((str(graph.value(agent, RDFS.label)), str(graph.value(word, OURS.cue))))
        origin = word
    assert hands == [("Kandari News Agency", "reported"), ("arrested students", "confessed")]
    assert graph.value(assertion, PROV.hadPrimarySource) == origin
    assert graph.value(assertion, PROV.wasAttributedTo) == graph.value(origin, PROV.wasAttributedTo)
    assert str(graph.value(origin, OURS.condition)) == "detained"
    reading = graph.value(assertion, PROV.wasGeneratedBy)
    assert (reading, RDF.type, PROV.Activity) in graph


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_denied_act_is_not_asserted() -> None:
    """What was denied stands in the assertion only as what a statement with kind and factuality describes."""
    graph = each()[3]
    (statement,) = graph.subjects(RDF.type, OURS.Statement)
    assert (str(graph.value(statement, OURS.kind)), str(graph.value(statement, OURS.factuality))) == ("denied", "CT-")
    assert graph.value(statement, OURS.describes) is not None


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_hostile_text_stays_a_literal() -> None:
    """All of them concatenated are one TriG of nine publications, whose only names come from us, the document's address escaped."""
    whole = rdflib.ConjunctiveGraph()
    whole.parse(data=b"".join(chunks(chosen(), Iris())).decode(), format="trig")
    assert len(set(whole.subjects(RDF.type, rdflib.URIRef("http://www.nanopub.org/nschema#Nanopublication")))) == 9
    names = {str(n) for quad in whole.quads() for n in quad[:3] if isinstance(n, rdflib.URIRef)}
    assert [n for n in names if any(c in n for c in ' <>"{}|\\^`\u202e')] == []
    assert not any(isinstance(n, rdflib.BNode) for quad in whole.quads() for n in quad[:3])
