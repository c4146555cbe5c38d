"""The graph, read by networkx."""

from __future__ import annotations

import io

import networkx as nx
import pytest

from alleged.views.export.graphml import chunks, xml_text
from alleged.views.export.iris import Iris
from tests.views.export.examples import chosen


def graph() -> nx.MultiDiGraph:
    """The export as networkx reads it."""
    return nx.read_graphml(io.BytesIO(b"".join(chunks(chosen(), Iris()))), force_multigraph=True)


def test_networkx_reads_nodes_and_edges_with_their_attributes() -> None:
    """Actors are nodes, statements between two are directed edges with types of their own."""
    found = graph()
    assert found.is_directed()
    labels = {data["label"] for _, data in found.nodes(data=True)}
    assert {"Peru", "Ecuador", "Free Valley Army", "three arrested students"} <= labels
    edges = {data["statement"]: data for *_, data in found.edges(data=True)}
    assert sorted(edges) == [f"s-{n:016}" for n in (2, 12, 13, 14)]
    edge = edges["s-0000000000000012"]
    assert (edge["type"], edge["quad"], edge["symmetric"], edge["reader_factuality"]) == ("CONSULT", 1, True, 2.5)
    assert (
        edges["s-0000000000000002"]["chain"]
        == "author ▸ Kandari News Agency (reported) ▸ arrested students (confessed)"
    )


def test_one_actor_is_one_node() -> None:
    """Peru, who talks, supports and aids, is one node with three edges."""
    found = graph()
    (peru,) = [n for n, data in found.nodes(data=True) if data["label"] == "Peru"]
    assert found.degree(peru) == 3


def test_hostile_text_is_text() -> None:
    """Mark-up and control characters of a name are in the label, harmless, and nowhere else."""
    (front,) = [d["label"] for _, d in graph().nodes(data=True) if "Front" in d["label"] and d["type"] == "armed group"]
    assert front == '=HYPERLINK(1); & <b>"Front"</b>␛[31m\ufffd\ufffd\n'


@pytest.mark.parametrize("code", [0x0, 0x8, 0xB, 0x1F, 0x7F, 0x85, 0xD800, 0xDFFF, 0xFFFE, 0xFFFF])
def test_characters_that_xml_cannot_hold_are_replaced_one_for_one(code: int) -> None:
    """Each becomes one other character."""
    written = xml_text(f"a{chr(code)}b")
    assert len(written) == 3
    assert chr(code) not in written
