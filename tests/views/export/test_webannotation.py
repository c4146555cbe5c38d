"""Web Annotations, checked against the W3C model: what must be there, selectors that find the text, and the RDF it stands for."""

from __future__ import annotations

import json
from typing import Any

import rdflib

from alleged.values.document import Document
from alleged.views.export.iris import Iris
from alleged.views.export.webannotation import CONTEXT, chunks
from tests.ledger.readings import DOCUMENT
from tests.views.export import examples

MOTIVATIONS = set(
    "assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning replying tagging".split()
)
OA = "http://www.w3.org/ns/oa#"
TERMS = {
    "id": "@id", "type": "@type", "Annotation": OA + "Annotation", "TextualBody": OA + "TextualBody",
    "TextQuoteSelector": OA + "TextQuoteSelector", "TextPositionSelector": OA + "TextPositionSelector",
    "body": {"@id": OA + "hasBody", "@type": "@id"}, "target": {"@id": OA + "hasTarget", "@type": "@id"},
    "source": {"@id": OA + "hasSource", "@type": "@id"}, "selector": {"@id": OA + "hasSelector", "@type": "@id"},
    "exact": OA + "exact", "prefix": OA + "prefix", "suffix": OA + "suffix", "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
    "start": {"@id": OA + "start", "@type": "http://www.w3.org/2001/XMLSchema#nonNegativeInteger"},
    "end": {"@id": OA + "end", "@type": "http://www.w3.org/2001/XMLSchema#nonNegativeInteger"},
}  # fmt: skip
"""What the published context says of the terms that are checked here; the test fetches nothing."""


def collection() -> dict[str, Any]:
    """The export of both readings."""
    found: dict[str, Any] = json.loads(b"".join(chunks(examples.chosen(), Iris())))
    return found


def items() -> list[dict[str, Any]]:
    """Its annotations."""
    found: list[dict[str, Any]] = collection()["first"]["items"]
    return found


def test_the_collection_has_what_it_must_have() -> None:
    """Context, id, type, label, total and an embedded page that knows its collection, as the model asks."""
    whole = collection()
    page = whole["first"]
    assert (whole["@context"], whole["type"], whole["total"]) == (CONTEXT, "AnnotationCollection", 9)
    assert (page["type"], page["partOf"], page["startIndex"], len(page["items"])) == (
        "AnnotationPage",
        whole["id"],
        0,
        9,
    )


def test_every_annotation_has_what_it_must_have() -> None:
    """Each has one id of its own, the type, a target with a source, bodies with a value, and purposes that the model knows."""
    found = items()
    assert len({a["id"] for a in found}) == len(found)
    for annotation in found:
        assert annotation["type"] == "Annotation"
        assert annotation["motivation"] in MOTIVATIONS
        assert {b["type"] for b in annotation["body"]} == {"TextualBody"}
        assert all(b["value"] and b["purpose"] in MOTIVATIONS for b in annotation["body"])
        assert annotation["target"]["source"].startswith(("https://", "urn:uuid:"))


def resolve(selectors: list[dict[str, Any]], document: Document) -> tuple[str, str]:
    """What a reader of the text finds by quote and by position."""
    quote = next(s for s in selectors if s["type"] == "TextQuoteSelector")
    place = next(s for s in selectors if s["type"] == "TextPositionSelector")
    whole = quote["prefix"] + quote["exact"] + quote["suffix"]
    assert document.text.count(whole) == 1
    at = document.text.index(whole) + len(quote["prefix"])
    return document.text[at : at + len(quote["exact"])], document.text[place["start"] : place["end"]]


def test_selectors_find_the_evidence() -> None:
    """The quote with its context stands once in the text, and quote and position select the same words: the statement's."""
    documents = [DOCUMENT] * 5 + [examples.DOCUMENT] * 4
    for annotation, document in zip(items(), documents, strict=True):
        statement = json.loads(next(b["value"] for b in annotation["body"] if b.get("format") == "application/json"))
        by_quote, by_place = resolve(annotation["target"]["selector"], document)
        assert by_quote == by_place == statement["text"]


def test_it_is_the_rdf_that_the_model_means() -> None:
    """Read as JSON-LD each annotation is one of the Open Annotation vocabulary with both selectors and its source."""
    whole = {"@context": TERMS, "@graph": [a for a in items() if "\\ud800" not in json.dumps(a)]}
    graph = rdflib.Graph().parse(data=json.dumps(whole), format="json-ld")
    rows: list[Any] = list(
        graph.query(
            """PREFIX oa: <http://www.w3.org/ns/oa#> SELECT ?a ?source ?exact ?start WHERE {
            ?a a oa:Annotation ; oa:hasTarget ?t . ?t oa:hasSource ?source ; oa:hasSelector ?q, ?p .
            ?q a oa:TextQuoteSelector ; oa:exact ?exact . ?p a oa:TextPositionSelector ; oa:start ?start }"""
        )
    )
    assert len(rows) == 7
    assert {str(row[1])[:27] for row in rows} == {"https://example.org/border", "https://example.org/a%20b%2"}


def test_addresses_of_ones_own() -> None:
    """With a base statements have addresses below it."""
    whole = json.loads(b"".join(chunks(examples.chosen(), Iris("https://press.example.org/"))))
    assert whole["first"]["items"][0]["id"] == "https://press.example.org/statements/s-0000000000000001"
