"""Described: what every operation of the API says of its answers in the OpenAPI document."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from alleged.views.api.problems import MEDIA_TYPE
from alleged.views.api.schemas import Problem

Responses = dict[int | str, dict[str, Any]]

_WHY = {
    400: "The question cannot be asked so.",
    401: "A token is wanted.",
    404: "There is no such thing here.",
    413: "The request is too large.",
    422: "The request, or the document that it hands in, cannot be understood.",
    501: "The library that this format needs is not installed here.",
    503: "The ledger cannot be used just now, or too many documents are waiting.",
}
_ETAG = {"ETag": {"schema": {"type": "string"}, "description": "Send it back as If-None-Match."}}


def answers(model: type[BaseModel], *problems: int, status: int = 200, tagged: bool = True) -> Responses:
    """A model for the usual answer, and problems for the others; the usual ones of every operation come besides."""
    found: Responses = {status: {"model": model, **({"headers": _ETAG} if tagged else {})}}
    if tagged:
        found[304] = {"description": "It has not changed."}
    return found | refusals(*problems)


def refusals(*problems: int) -> Responses:
    """How the problems of an operation are described."""
    content = {MEDIA_TYPE: {"schema": {"$ref": f"#/components/schemas/{Problem.__name__}"}}}
    return {code: {"description": _WHY[code], "content": content} for code in sorted({401, 422, 503, *problems})}
