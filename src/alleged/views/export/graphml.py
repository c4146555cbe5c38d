"""Statements as a graph in GraphML: actors are nodes, and each statement an edge from everyone who acts to everyone acted on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from xml.sax.saxutils import escape, quoteattr

from alleged.values.actor import Actor
from alleged.values.statement import Statement
from alleged.views.export.columns import chain_in_words, trigger_words
from alleged.views.export.iris import Iris
from alleged.views.export.parties import party_key
from alleged.views.export.selection import Chosen
from alleged.views.plain import UNSHOWN, plain

Value = str | int | float | bool | None

NODE = {"label": "string", "type": "string", "country": "string", "codes": "string"}
EDGE = {
    "label": "string", "statement": "string", "type": "string", "mode": "string", "quad": "int", "relation": "string", "kind": "string",
    "factuality": "string", "reader_factuality": "double", "symmetric": "boolean", "time": "string", "place": "string", "holder": "string", "chain": "string",
    "verdict": "string", "evidence": "string", "document": "string", "published": "string", "publisher": "string",
}  # fmt: skip
"""The attributes of nodes and edges with their types in GraphML."""

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
"""


def chunks(chosen: Iterable[Chosen], _: Iris) -> Iterator[bytes]:
    """One directed graph; an actor's node stands before its first edge. Only the keys of nodes are remembered."""
    keys = [("node", n, t) for n, t in NODE.items()] + [("edge", n, t) for n, t in EDGE.items()]
    declared = (f'<key id="{w}_{n}" for="{w}" attr.name="{n}" attr.type="{t}"/>\n' for w, n, t in keys)
    yield (_HEAD + "".join(declared) + '<graph id="statements" edgedefault="directed">\n').encode()
    known: set[int] = set()
    for part in chosen:
        yield "".join(_elements(part, known)).encode()
    yield b"</graph>\n</graphml>\n"


def _elements(part: Chosen, known: set[int]) -> Iterator[str]:
    actors = part.actors
    for statement in part.statements:
        ends = product(statement.actors, statement.recipients)
        for number, (source, target) in enumerate(ends, 1):
            nodes = [party_key(actors[i], part.reading.document) for i in (source, target)]
            for key, actor in zip(nodes, (source, target), strict=True):
                if hash(key) not in known:
                    known.add(hash(key))
                    yield _element(f'node id="{key}"', "node", _node(actors[actor]))
            edge = f'edge id={quoteattr(f"{xml_text(statement.id)}-{number}")} source="{nodes[0]}" target="{nodes[1]}"'
            yield _element(edge, "edge", _edge(statement, part))


def _node(actor: Actor) -> Mapping[str, Value]:
    return {"label": actor.name, "type": actor.type.value, "country": actor.country, "codes": "".join(actor.codes)}


def _edge(statement: Statement, part: Chosen) -> Mapping[str, Value]:
    event, document = statement.event, part.reading.document
    return {
        "label": statement.relation.value if statement.relation else trigger_words(statement),
        "statement": statement.id,
        "type": event.type.value if event else None,
        "mode": event.mode if event else None,
        "quad": event.quad.value if event else None,
        "relation": statement.relation.value if statement.relation else None,
        "kind": statement.kind.value,
        "factuality": statement.factuality.value,
        "reader_factuality": float(statement.reader_factuality),
        "symmetric": event.symmetric if event else False,
        "time": statement.time.edtf if statement.time else None,
        "place": statement.place,
        "holder": statement.chain[-1].name if len(statement.chain) > 1 else None,
        "chain": chain_in_words(statement),
        "verdict": part.decision(statement),
        "evidence": statement.text,
        "document": document.id,
        "published": document.published.isoformat() if document.published else None,
        "publisher": document.publisher,
    }


def _element(start: str, what: str, values: Mapping[str, Value]) -> str:
    data = (f'<data key="{what}_{n}">{_text(v)}</data>' for n, v in values.items() if v not in (None, ""))
    return f"<{start}>{''.join(data)}</{what}>\n"


def _text(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return escape(xml_text(str(value)))


def xml_text(text: str) -> str:
    """Text without the characters that XML 1.0 cannot hold in any form."""
    return re.sub("[\ufffe\uffff]", UNSHOWN, plain(text))
