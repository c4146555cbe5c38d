"""What pages send back: verdicts, and the token of a reader that asks for one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from urllib.parse import parse_qsl, quote, unquote

from fastapi import FastAPI, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import HTMLResponse, RedirectResponse, Response

from alleged.errors import AllegedError, LedgerError, QueryError
from alleged.ledger import Ledger
from alleged.values.verdict import Decision, Verdict
from alleged.views.api.access import same
from alleged.views.json import line
from alleged.views.web.gate import COOKIE, ENTRY, Rules, pass_of
from alleged.views.web.judging import ANYBODY, corrections_of, decision_of
from alleged.views.web.links import statement_href
from alleged.views.web.press import Page, render
from alleged.views.web.statement import statement_page

SIGNATURE = "reviewer"
"""The cookie that remembers who signs verdicts in this browser."""

_LONGEST = 64 * 1024
_FIELDS = 60
_YEAR = 31_536_000


def add_forms(app: FastAPI, ledger: Ledger, rules: Rules) -> None:
    """Let pages send verdicts and, where the reader asks for one, the token."""

    async def verdict(request: Request, wanted: str) -> Response:
        form = await form_of(request)
        return await run_in_threadpool(_judged, ledger, request, wanted, form)

    async def enter(request: Request) -> Response:
        form = await form_of(request)
        if rules.token is None or not same(form.get("token", ""), rules.token):
            return HTMLResponse(render(_entry("That is not the token.")), status_code=403)
        answer = RedirectResponse("/documents", status_code=303)
        answer.set_cookie(COOKIE, pass_of(rules.token), httponly=True, samesite="strict")
        return answer

    app.add_api_route("/statements/{wanted}/verdicts", verdict, methods=["POST"], include_in_schema=False)
    app.add_api_route(ENTRY, enter, methods=["POST"], include_in_schema=False)
    app.add_api_route(ENTRY, lambda: HTMLResponse(render(_entry())), include_in_schema=False)


async def form_of(request: Request) -> dict[str, str]:
    """The fields of a form; of one that is too long, nothing."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > _LONGEST:
            return {}
    try:
        pairs = parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=_FIELDS)
    except ValueError:
        return {}
    return {name: value.replace("\r\n", "\n").replace("\x00", " ") for name, value in pairs}


def _judged(ledger: Ledger, request: Request, wanted: str, form: Mapping[str, str]) -> Response:
    """Record a verdict; a program gets it as JSON, a person goes back to where the form was, or is told what is wrong with it."""
    signature = (form.get("who") or unquote(request.cookies.get(SIGNATURE, ""))).strip() or ANYBODY
    try:
        verdict = _record(ledger, wanted, form, signature)
    except AllegedError as error:
        return _refused(ledger, request, wanted, signature, error)
    if _is_program(request):
        return Response(
            line({"id": verdict.id, "decision": verdict.decision.value}), 201, media_type="application/json"
        )
    answer = RedirectResponse(_way_back(form.get("back", "")) or f"{statement_href(wanted)}#verdicts", status_code=303)
    answer.set_cookie(SIGNATURE, quote(signature), max_age=_YEAR, httponly=True, samesite="strict")
    return answer


def _record(ledger: Ledger, wanted: str, form: Mapping[str, str], who: str) -> Verdict:
    decision = decision_of(form)
    corrections = None
    if decision is Decision.CORRECT:
        with ledger.view() as view:
            found = view.look_up(wanted)
        if found.statement is None:
            raise QueryError("statement", f"{wanted!r} is none")
        corrections = corrections_of(form, found.reading, found.statement)
    now = datetime.now(UTC).isoformat(timespec="seconds")
    with ledger.writer() as writer:
        return writer.judge(
            wanted, decision, who=who, recorded=now, corrections=corrections, reason=form.get("reason") or None
        )


def _refused(ledger: Ledger, request: Request, wanted: str, who: str, error: AllegedError) -> Response:
    if not _is_program(request) and isinstance(error, QueryError):
        with ledger.view() as view:
            found = view.look_up(wanted)
            page = statement_page(found, view.standings(found.reading), who=who, failure=str(error))
        return HTMLResponse(render(page), status_code=400)
    status = 400 if isinstance(error, QueryError) else 404 if error.__cause__ is None else 503
    words = error.why if isinstance(error, LedgerError | QueryError) else str(error)
    if _is_program(request):
        return Response(line({"detail": words}), status, media_type="application/json")
    notice = Page("notice", "Not recorded", {"words": words}, dict, status)
    return HTMLResponse(render(notice), status_code=status)


def _is_program(request: Request) -> bool:
    return request.headers.get("accept", "").startswith("application/json")


def _way_back(place: str) -> str | None:
    """Where a form came from, if that is a page of this reader."""
    return place if place.startswith("/documents/") and not set(place) & set("\\\r\n\t ") else None


def _entry(failure: str | None = None) -> Page:
    return Page("enter", "Enter", {"failure": failure}, dict, sections=())
