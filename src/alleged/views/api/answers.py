"""Answers: JSON with a tag, so that who has it already is told so."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from fastapi import Request
from starlette.responses import Response

from alleged.settings import VERSION
from alleged.views.json import Json, line

_PRIVATE = {"Cache-Control": "private, no-cache", "Vary": "Authorization, Cookie"}


def tag_of(request: Request, edition: str) -> str:
    """The tag of an answer: it changes with the question, with what is recorded and with the program."""
    question = f"{VERSION}\n{edition}\n{request.url.path}\n{request.url.query}"
    return f'W/"{hashlib.sha256(question.encode("utf-8", "replace")).hexdigest()[:24]}"'


def known(request: Request, tag: str) -> Response | None:
    """The answer to who has it already; None for who has not."""
    given = {t.strip().removeprefix("W/") for t in request.headers.get("if-none-match", "").split(",")}
    if "*" in given or tag.removeprefix("W/") in given:
        return Response(status_code=304, headers={"ETag": tag, **_PRIVATE})
    return None


def answer(
    content: Json, tag: str | None = None, status: int = 200, headers: Mapping[str, str] | None = None
) -> Response:
    """A JSON object as a response."""
    caching = {"ETag": tag, **_PRIVATE} if tag else {"Cache-Control": "no-store"}
    return Response(line(content).encode(), status, {**caching, **(headers or {})}, "application/json")
