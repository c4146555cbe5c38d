"""The web reader as an application: which address leads to which page."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from hashlib import sha256
from urllib.parse import quote, unquote

from fastapi import FastAPI, Request
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, RedirectResponse, Response

from alleged.errors import AllegedError, LedgerError, QueryError
from alleged.ledger import Ledger, LedgerView
from alleged.settings import VERSION
from alleged.values.factuality import Kind
from alleged.views.api import PREFIX, api
from alleged.views.json import line
from alleged.views.web import actors, comparing, finding, library, verdicts
from alleged.views.web.asking import Asked
from alleged.views.web.forms import SIGNATURE, add_forms
from alleged.views.web.gate import Gate, Rules
from alleged.views.web.links import document_href, statement_href
from alleged.views.web.press import ASSETS, Page, asset_text, render
from alleged.views.web.reading import reading_page
from alleged.views.web.statement import statement_page

_YEAR = 31_536_000
_JSON = ".json"
_READING = ["GET", "HEAD"]

Build = Callable[[LedgerView], Page]


@dataclass(frozen=True, slots=True)
class Shelf:
    """The ledger that pages are made from."""

    ledger: Ledger

    def answer(self, request: Request, build: Build, *, json: bool, json_href: str | None = None) -> Response:
        """The answer to a request for a page: the page, where else it is, or in a sentence why it is not there."""
        try:
            with self.ledger.view() as view:
                page = build(view)
        except Moved as moved:
            return RedirectResponse(moved.href + (_JSON if json else ""), status_code=307)
        except QueryError as error:
            page = notice("This cannot be asked", str(error), 400)
        except LedgerError as error:
            # what the ledger itself says of a question has no cause; what the database says of the ledger has one
            page = (
                notice("Not here", error.why, 404) if error.__cause__ is None else notice("The ledger", str(error), 503)
            )
        return sent(request, page, json=json, json_href=json_href)


class Moved(Exception):  # noqa: N818 - no error: it stands elsewhere
    """What was asked for stands under another address."""

    def __init__(self, href: str) -> None:
        super().__init__(href)
        self.href = href


def make_app(ledger: Ledger, rules: Rules | None = None) -> FastAPI:
    """The web reader of a ledger with its API beside it, as an ASGI application."""
    rules = rules or Rules()
    programs = api(ledger, token=rules.token)

    @asynccontextmanager
    async def living(_: FastAPI) -> AsyncIterator[None]:
        async with programs.router.lifespan_context(programs):
            yield

    app = FastAPI(title="alleged", version=VERSION, docs_url=None, redoc_url=None, openapi_url=None, lifespan=living)
    shelf = Shelf(ledger)
    app.add_api_route("/", lambda: RedirectResponse("/documents", status_code=307), include_in_schema=False)
    app.add_api_route("/static/{name}", asset, include_in_schema=False)
    _add_list(app, shelf, "/documents", library.library_page, library.PARAMETERS)
    _add_list(app, shelf, "/actors", actors.actors_page, actors.PARAMETERS)
    _add_list(app, shelf, "/search", finding.search_page, finding.PARAMETERS)
    _add_list(app, shelf, "/compare", comparing.compare_page, comparing.PARAMETERS)
    _add_list(app, shelf, "/verdicts", verdicts.verdicts_page, verdicts.PARAMETERS)
    _add_single(app, shelf, "/documents", _document)
    _add_single(app, shelf, "/statements", _statement)
    _add_single(app, shelf, "/actors", lambda _, wanted: lambda view: actors.dossier_page(view, wanted))
    add_forms(app, ledger, rules)
    app.mount(PREFIX, programs)
    app.add_exception_handler(HTTPException, _missing)
    app.add_middleware(Gate, rules=rules)
    return app


def _add_list(
    app: FastAPI, shelf: Shelf, path: str, build: Callable[[LedgerView, Asked], Page], names: Iterable[str]
) -> None:
    """A page that is asked for by parameters, and its JSON."""

    def page(request: Request) -> Response:
        asked = Asked.of(path, request.query_params.multi_items(), names)
        json = request.url.path.endswith(_JSON)
        return shelf.answer(request, lambda view: build(view, asked), json=json, json_href=asked.json_href)

    app.add_api_route(path, page, methods=_READING, include_in_schema=False)
    app.add_api_route(path + _JSON, page, methods=_READING, include_in_schema=False)


def _add_single(app: FastAPI, shelf: Shelf, path: str, build: Callable[[Request, str], Build]) -> None:
    """The page of one thing by its id, and its JSON; an id may hold anything, slashes too."""

    def page(request: Request, wanted: str) -> Response:
        json = wanted.endswith(_JSON)
        wanted = wanted.removesuffix(_JSON)
        href = f"{path}/{quote(wanted, safe='', errors='replace')}{_JSON}"
        return shelf.answer(request, build(request, wanted), json=json, json_href=href)

    app.add_api_route(path + "/{wanted:path}", page, methods=_READING, include_in_schema=False)


def _document(request: Request, wanted: str) -> Build:
    only = request.query_params.get("kind")

    def build(view: LedgerView) -> Page:
        found = view.look_up(wanted)
        if found.statement is not None:
            raise Moved(statement_href(found.statement.id))
        if found.reading.document.id != wanted:
            raise Moved(document_href(found.reading.document.id))
        kind = only if only in set(Kind) else None
        return reading_page(found.reading, found.run, view.standings(found.reading), only=kind)

    return build


def _statement(request: Request, wanted: str) -> Build:
    def build(view: LedgerView) -> Page:
        found = view.look_up(wanted)
        if found.statement is None:
            raise Moved(document_href(found.reading.document.id))
        if found.statement.id != wanted:
            raise Moved(statement_href(found.statement.id))
        signature = unquote(request.cookies.get(SIGNATURE, ""))
        return statement_page(found, view.standings(found.reading), who=signature or None)

    return build


def asset(name: str) -> Response:
    """One of the files that pages load."""
    if name not in ASSETS:
        raise HTTPException(404)
    headers = {"Cache-Control": f"public, max-age={_YEAR}, immutable"}
    return Response(asset_text(name), media_type=ASSETS[name], headers=headers)


def notice(title: str, words: str, status: int) -> Page:
    """A page that only says something."""
    return Page("notice", title, {"words": words}, lambda: {"title": title, "status": status, "detail": words}, status)


def sent(request: Request, page: Page, *, json: bool, json_href: str | None = None) -> Response:
    """A page as a response; a browser that has it already is told so."""
    body = line(page.data()) + "\n" if json else render(page, json_href if page.status == 200 else None)
    content = body.encode("utf-8", "replace")
    tag = f'"{sha256(content).hexdigest()[:20]}"'
    headers = {"ETag": tag, "Cache-Control": "private, no-cache", "Vary": "Cookie, Authorization"}
    if page.status == 200 and request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers=headers)
    if json:
        return Response(content, page.status, headers, "application/json")
    return HTMLResponse(content, page.status, headers)


def _missing(request: Request, error: Exception) -> Response:
    """What is nowhere, in a sentence."""
    status = getattr(error, "status_code", 500)
    words = "There is no such page here." if status == 404 else str(getattr(error, "detail", AllegedError(error)))
    return sent(request, notice("Not here", words, status), json=request.url.path.endswith(_JSON))
