"""Statements as W3C Web Annotations: one collection whose targets select the evidence by its words and by its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from alleged.settings import VERSION
from alleged.values.statement import Statement
from alleged.values.text import select
from alleged.values.verdict import Standing
from alleged.views.export.iris import Iris
from alleged.views.export.selection import Chosen
from alleged.views.json import line, statement_json
from alleged.views.present import ARROW, present_statement

CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def chunks(chosen: Iterable[Chosen], iris: Iris) -> Iterator[bytes]:
    """One annotation collection with one page, an annotation a line; how many they are stands at the end."""
    collection, page = iris.other("annotations", "all"), iris.other("annotations", "page")
    head = {"@context": CONTEXT, "id": collection, "type": "AnnotationCollection", "label": "Statements"}
    first = {"id": page, "type": "AnnotationPage", "partOf": collection, "startIndex": 0}
    yield f'{line(head)[:-1]}, "first": {line(first)[:-1]}, "items": ['.encode()
    total = 0
    for part in chosen:
        lines = [line(annotation(s, part, iris)) for s in part.statements]
        if not lines:
            continue
        yield (("\n" if total == 0 else ",\n") + ",\n".join(lines)).encode()
        total += len(lines)
    yield f'\n]}}, "total": {total}}}\n'.encode()


def annotation(statement: Statement, part: Chosen, iris: Iris) -> dict[str, Any]:
    """One annotation: bodies for people (a sentence), for searches (tags) and for programs (the statement as JSON)."""
    document = part.reading.document
    made: dict[str, Any] = {"id": iris.statement(statement.id), "type": "Annotation", "motivation": "describing"}
    if part.run is not None:
        made["generated"] = part.run.recorded
        made["generator"] = _generator(part.run.reader.version, iris)
    else:
        made["generator"] = _generator(VERSION, iris)
    found = select(document.text, (statement.start, statement.end))
    return made | {
        "body": [
            _body("describing", _sentence(statement, part), language="en"),
            *(_body("tagging", tag) for tag in _tags(statement)),
            *(_body("assessing", words) for words in _verdict(part.standing(statement))),
            _body("describing", line(statement_json(statement)), format="application/json"),
        ],
        "target": {
            "source": iris.document(document),
            "selector": [
                {"type": "TextQuoteSelector", "exact": found.exact, "prefix": found.prefix, "suffix": found.suffix},
                {"type": "TextPositionSelector", "start": found.start, "end": found.end},
            ],
        },
    }


def _generator(version: str, iris: Iris) -> dict[str, str]:
    return {"id": iris.other("readers", version), "type": "Software", "name": f"alleged {version}"}


def _body(purpose: str, value: str, **rest: str) -> dict[str, str]:
    return {"type": "TextualBody", "purpose": purpose, "value": value, **({"format": "text/plain"} | rest)}


def _sentence(statement: Statement, part: Chosen) -> str:
    shown = present_statement(statement, {a.id: a.name for a in part.reading.actors}, {})
    act = " – ".join(filter(None, (shown.who, shown.did, shown.whom)))
    return f"{act}. {ARROW.join(shown.crumbs)}. {shown.kind} · {shown.sure} {shown.sign} · {shown.what}"


def _verdict(standing: Standing | None) -> list[str]:
    if standing is None:
        return []
    verdict = standing.verdict
    return [f"{verdict.decision.value}, {verdict.who}" + (f": {verdict.reason}" if verdict.reason else "")]


def _tags(statement: Statement) -> list[str]:
    label = statement.event.type.value if statement.event else statement.relation.value if statement.relation else None
    return [*([label] if label else []), statement.kind.value, statement.factuality.value]
