"""Routes that only look: documents, statements, actors, verdicts, search and gold."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from typing import Annotated

from fastapi import APIRouter, Path, Query, Request
from starlette.responses import Response, StreamingResponse

from alleged.ledger import Ledger, LedgerView
from alleged.views.api import pages, schemas
from alleged.views.api.answers import answer, known, tag_of
from alleged.views.api.content import (
    dossier_card_json,
    dossier_json,
    facets_json,
    found_statement,
    listed_json,
    page_json,
    search_json,
    whole_reading,
)
from alleged.views.api.described import Responses, answers, refusals
from alleged.views.api.gold import gold_document
from alleged.views.api.questions import (
    ActorsQuestion,
    DocumentsQuestion,
    FacetsQuestion,
    SearchQuestion,
    StatementsQuestion,
    VerdictsQuestion,
)
from alleged.views.json import Json, line, standing_json, verdict_json

LINES = "application/jsonl"
_GOLD: Responses = {
    200: {"description": "Documents with their gold statements.", "content": {LINES: {"schema": {"type": "string"}}}}
}
_GOLD |= refusals()
Id = Annotated[str, Path(min_length=1, max_length=300, description="An id, whole.")]


@dataclass(frozen=True, slots=True)
class Desk:
    """Answers questions from one ledger."""

    ledger: Ledger

    def answer(self, request: Request, build: Callable[[LedgerView], Json]) -> Response:
        """The answer that is built from the ledger, unless who asks has it already."""
        with self.ledger.view() as view:
            tag = tag_of(request, view.edition())
            return known(request, tag) or answer(build(view), tag)


def lists(ledger: Ledger) -> APIRouter:
    """The routes of documents and statements in lists."""
    router, desk = APIRouter(), Desk(ledger)

    @router.get("/documents", responses=answers(pages.DocumentPage, 400), tags=["documents"])
    def list_documents(request: Request, asked: Annotated[DocumentsQuestion, Query()]) -> Response:
        """Documents, the newest first."""
        return desk.answer(
            request,
            lambda view: page_json(view.documents(asked.query(), limit=asked.limit, cursor=asked.cursor), asdict),
        )

    @router.get("/statements", responses=answers(pages.StatementPage, 400), tags=["statements"])
    def list_statements(request: Request, asked: Annotated[StatementsQuestion, Query()]) -> Response:
        """Statements of current readings, those of the newest documents first."""
        return desk.answer(
            request,
            lambda view: page_json(view.statements(asked.query(), limit=asked.limit, cursor=asked.cursor), listed_json),
        )

    @router.get("/facets", responses=answers(pages.Facets, 400), tags=["statements"])
    def count_facets(request: Request, asked: Annotated[FacetsQuestion, Query()]) -> Response:
        """What the statements of a search divide into."""
        return desk.answer(request, lambda view: facets_json(view.facets(asked.query())))

    return router


def sums(ledger: Ledger) -> APIRouter:
    """The routes of actors and verdicts in lists, and of search."""
    router, desk = APIRouter(), Desk(ledger)

    @router.get("/actors", responses=answers(pages.DossierPage, 400), tags=["actors"])
    def list_actors(request: Request, asked: Annotated[ActorsQuestion, Query()]) -> Response:
        """Actors across documents, those of most statements first."""
        return desk.answer(
            request,
            lambda view: page_json(
                view.dossiers(asked.query(), limit=asked.limit, cursor=asked.cursor), dossier_card_json
            ),
        )

    @router.get("/verdicts", responses=answers(pages.VerdictPage, 400), tags=["verdicts"])
    def list_verdicts(request: Request, asked: Annotated[VerdictsQuestion, Query()]) -> Response:
        """Verdicts, the newest first."""
        return desk.answer(
            request,
            lambda view: page_json(
                view.verdicts(decision=asked.decision, limit=asked.limit, cursor=asked.cursor), verdict_json
            ),
        )

    @router.get("/gold", responses=_GOLD, response_class=Response, tags=["verdicts"])
    def all_gold() -> Response:
        """All documents with gold statements, one JSON object a line."""
        return StreamingResponse(_gold_lines(ledger), media_type=LINES, headers={"Cache-Control": "no-store"})

    @router.get("/search", responses=answers(pages.SearchResult, 400), tags=["search"])
    def search(request: Request, asked: Annotated[SearchQuestion, Query()]) -> Response:
        """Words everywhere: in documents, in evidence and in the names of actors."""
        return desk.answer(request, lambda view: search_json(view, asked.q, asked.limit))

    return router


def _gold_lines(ledger: Ledger) -> Iterator[bytes]:
    """The documents in which people found something right; one whose words are all gone has nothing to give."""
    with ledger.view() as view:
        for document in view.judged_documents():
            found = gold_document(view, document)
            if found["gold"]:
                yield f"{line(found)}\n".encode()


def singles(ledger: Ledger) -> APIRouter:
    """The routes of single things by their ids; ids may hold anything, slashes too."""
    router, desk = APIRouter(), Desk(ledger)

    @router.get("/documents/{id:path}/verdicts", responses=answers(pages.Standings, 404), tags=["verdicts"])
    def document_verdicts(request: Request, id: Id) -> Response:  # noqa: A002 - an id is what it is
        """The verdicts on a document as they stand in its current reading: anchored or orphaned."""

        def build(view: LedgerView) -> Json:
            return {"items": [standing_json(s) for s in view.standings(view.document(id).reading)]}

        return desk.answer(request, build)

    @router.get("/documents/{id:path}/gold", responses=answers(pages.GoldDocument, 404), tags=["verdicts"])
    def document_gold(request: Request, id: Id) -> Response:  # noqa: A002
        """What people found right in a document, as rows of gold data."""
        return desk.answer(request, lambda view: gold_document(view, id))

    @router.get("/documents/{id:path}", responses=answers(schemas.Reading, 404), tags=["documents"])
    def read_document(request: Request, id: Id) -> Response:  # noqa: A002
        """The current reading of a document: text, actors, statements, verdicts and run."""

        def build(view: LedgerView) -> Json:
            found = view.document(id)
            return whole_reading(found, view.standings(found.reading))

        return desk.answer(request, build)

    @router.get("/statements/{id}", responses=answers(schemas.FoundStatement, 404), tags=["statements"])
    def read_statement(request: Request, id: Id) -> Response:  # noqa: A002
        """One statement, in the last reading that has it."""
        return desk.answer(request, lambda view: found_statement(view.statement(id)))

    @router.get("/actors/{id}", responses=answers(pages.Dossier, 404), tags=["actors"])
    def read_actor(request: Request, id: Id) -> Response:  # noqa: A002
        """The dossier of an actor in sums, with the addresses of the statements behind them."""
        statements = str(request.url_for("list_statements").path)
        return desk.answer(request, lambda view: dossier_json(view.dossier(id), statements))

    return router
