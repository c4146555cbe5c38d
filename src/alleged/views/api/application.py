"""The REST API of one ledger as an ASGI application of its own, to be mounted where a program looks for it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import APIRouter, Depends, FastAPI, Request
from fastapi.security import HTTPBearer
from starlette.responses import Response

from alleged.ledger import Ledger
from alleged.settings import VERSION, Settings
from alleged.views.api import pages, schemas
from alleged.views.api.access import bearer
from alleged.views.api.answers import answer, known, tag_of
from alleged.views.api.described import answers
from alleged.views.api.exporting import exports
from alleged.views.api.jobs import Jobs
from alleged.views.api.limits import LARGEST, BodyLimit
from alleged.views.api.problems import answer_errors
from alleged.views.api.reading import lists, singles, sums
from alleged.views.api.writing import judgements, submissions

PREFIX = "/api/v1"
"""Where the API is mounted."""

_ABOUT = """Who did what to whom, when and where; on whose word; how sure. Offsets are Unicode code points of a document's text.

Lists come page by page: `next` of a page is the `cursor` of the following one, null on the last. Answers carry an ETag; send it back
as `If-None-Match` and an answer that has not changed is 304. Every error is a problem (RFC 9457) in one plain sentence."""


def api(
    ledger: Ledger, *, token: str | None = None, settings: Settings | None = None, largest: int = LARGEST
) -> FastAPI:
    """The API of a ledger. `token` is what everybody has to show, None for nobody; `largest` bounds a request's body in bytes."""
    jobs = Jobs()

    @asynccontextmanager
    async def living(_: FastAPI) -> AsyncIterator[None]:
        yield
        jobs.close()

    guards = [Depends(bearer(token))]
    if token is not None:
        guards.append(Depends(HTTPBearer(auto_error=False)))
    app = FastAPI(
        title="alleged",
        version=VERSION,
        summary="A ledger of attributed statements.",
        description=_ABOUT,
        docs_url=None,
        redoc_url=None,
        lifespan=living,
        redirect_slashes=False,
    )
    answer_errors(app)
    app.add_middleware(BodyLimit, largest=largest)
    chosen = settings or Settings()
    for router in (
        _overview(ledger),
        lists(ledger),
        sums(ledger),
        submissions(ledger, chosen, jobs),
        judgements(ledger),
        exports(ledger),
        singles(ledger),
    ):
        app.include_router(router, dependencies=guards)
    app.openapi_schema = _described(app)
    return app


def _overview(ledger: Ledger) -> APIRouter:
    router = APIRouter()

    @router.get("/", responses=answers(pages.Overview), tags=["search"])
    def overview(request: Request) -> Response:
        """What the ledger holds, and where its lists are."""
        with ledger.view() as view:
            tag = tag_of(request, view.edition())
            documents, statements = view.totals()
            names = ("list_documents", "list_statements", "list_actors", "list_verdicts", "search", "list_jobs")
            links = {name.removeprefix("list_"): str(request.url_for(name).path) for name in names}
            counts = {"documents": documents, "statements": statements, "edition": view.edition()}
            return known(request, tag) or answer({"version": VERSION, **counts, "links": links}, tag)

    return router


def _described(app: FastAPI) -> dict[str, object]:
    """The OpenAPI document, with the schema of problems, which no operation names by itself."""
    from fastapi.openapi.utils import get_openapi

    found = get_openapi(
        title=app.title, version=app.version, summary=app.summary, description=app.description, routes=app.routes
    )
    parts = found.setdefault("components", {}).setdefault("schemas", {})
    parts["Fault"] = schemas.Fault.model_json_schema()
    problem = schemas.Problem.model_json_schema(ref_template="#/components/schemas/{model}")
    problem.pop("$defs", None)
    parts["Problem"] = problem
    for name in ("HTTPValidationError", "ValidationError"):
        parts.pop(name, None)
    return found
