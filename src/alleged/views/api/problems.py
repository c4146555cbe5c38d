"""Problems: every error of the API as RFC 9457 has it, in one plain sentence."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.routing import BaseRoute, Match

from alleged.errors import IntakeError, LedgerError, LexiconError, QueryError, ReadingError
from alleged.views.json import Json, line

MEDIA_TYPE = "application/problem+json"

_SHOWN = 20
"""The most single faults of a request that are named."""


def problem_json(status: int, detail: str, **more: object) -> Json:
    """A problem as a JSON object; its type is about:blank, so that the title is the status in words."""
    return {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": detail, **more}


def problem(status: int, detail: str, headers: Mapping[str, str] | None = None, **more: object) -> Response:
    """A response that says what is wrong."""
    body = line(problem_json(status, detail, **more)).encode()
    return Response(body, status, {**(headers or {}), "Cache-Control": "no-store"}, MEDIA_TYPE)


def status_of(error: Exception) -> int:
    """The status that an error of the house is answered with."""
    if isinstance(error, QueryError):
        return 400
    if isinstance(error, IntakeError | ReadingError):
        return 422
    if isinstance(error, LedgerError):
        # what the ledger says of a question has no cause; what the database says of the ledger has one
        return 404 if error.__cause__ is None else 503
    return 500


def sentence_of(error: Exception) -> str:
    """What an error says to somebody who knows no file of this machine."""
    if isinstance(error, LedgerError):
        return error.why
    if isinstance(error, LexiconError):
        return "the lexicon here cannot be loaded"
    return str(error)


def answer_errors(app: FastAPI) -> None:
    """Have all errors of an application answered as problems."""
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _refused)
    for kind in (QueryError, IntakeError, ReadingError, LedgerError):
        app.add_exception_handler(kind, _failed)
    app.add_exception_handler(Exception, _slipped)


def _failed(_: Request, error: Exception) -> Response:
    return problem(status_of(error), sentence_of(error))


def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101 - registered for it alone
    if error.status_code == 405:
        return problem(405, "this address does not take that method", {"Allow": _allowed(request)})
    plain = "" if error.detail == HTTPStatus(error.status_code).phrase else str(error.detail)
    usual = "there is no such address here" if error.status_code == 404 else "refused"
    return problem(error.status_code, plain or usual, error.headers)


def _allowed(request: Request) -> str:
    """The methods that an address takes, whichever of its routes does."""
    taken = [m for m in ("GET", "POST") if any(_takes(route, request, m) for route in request.app.routes)]
    return ", ".join(taken)


def _takes(route: BaseRoute, request: Request, method: str) -> bool:
    return route.matches({**request.scope, "method": method})[0] is Match.FULL


def _invalid(_: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)  # noqa: S101 - registered for it alone
    faults = [{"where": ".".join(map(str, e["loc"])), "why": str(e["msg"])} for e in error.errors()[:_SHOWN]]
    first = f"{faults[0]['where']}: {faults[0]['why']}" if faults else "the request cannot be understood"
    return problem(422, first, errors=faults)


def _slipped(_: Request, error: Exception) -> Response:
    return problem(500, f"a slip of alleged itself, please report it: {type(error).__name__}")
