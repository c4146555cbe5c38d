"""Routes that add: documents that are handed in, the jobs that read them, and verdicts."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Annotated

from fastapi import APIRouter, Header, Request
from starlette.exceptions import HTTPException
from starlette.responses import Response

from alleged.ledger import Ledger
from alleged.settings import Settings
from alleged.views.api import pages, schemas
from alleged.views.api.answers import answer
from alleged.views.api.described import answers
from alleged.views.api.jobs import BusyError, Job, Jobs
from alleged.views.api.problems import problem
from alleged.views.api.questions import DocumentIn, VerdictIn
from alleged.views.api.reading import Id
from alleged.views.api.submitting import Submission, read_and_record, seconds_to_wait
from alleged.views.json import verdict_json

_RETRY = {"Retry-After": "10"}
_LOCATION = {"Location": {"schema": {"type": "string"}, "description": "Where it is."}}
Prefer = Annotated[
    str | None,
    Header(
        max_length=200,
        description="`respond-async`, or `wait=N` with at most 30 seconds (RFC 7240).",
        examples=["wait=20"],
    ),
]


def submissions(ledger: Ledger, settings: Settings, jobs: Jobs) -> APIRouter:
    """The routes of submissions and of the jobs that they become."""
    router = APIRouter(tags=["documents"])
    described = {
        **answers(pages.Job, 400, 413, status=201, tagged=False),
        200: {"model": pages.Job, "description": "It was known, and nothing was added."},
        202: {"model": pages.Job, "description": "It is being read; ask again at Location.", "headers": _LOCATION},
    }

    @router.post("/documents", status_code=201, responses=described)
    def submit_document(request: Request, given: DocumentIn, prefer: Prefer = None) -> Response:
        """Hand in a text, a page or an address to be read and recorded. What takes long is answered with 202 and a job."""
        published = date.fromisoformat(given.published) if given.published else None
        submission = Submission(**{**given.model_dump(), "published": published})
        try:
            job = jobs.submit(lambda job: read_and_record(job, submission, ledger, settings))
        except BusyError as error:
            raise HTTPException(503, "too many documents are waiting to be read; try again later", _RETRY) from error
        jobs.wait(job, seconds_to_wait(prefer))
        return _outcome(request, job)

    @router.get("/jobs", responses=answers(pages.JobList, tagged=False))
    def list_jobs() -> Response:
        """The submissions of late, the newest first."""
        return answer({"items": [job.as_json() for job in jobs.newest()]})

    @router.get("/jobs/{id}", responses=answers(pages.Job, 404, tagged=False))
    def read_job(id: Id) -> Response:  # noqa: A002 - an id is what it is
        """How far a submission is."""
        job = jobs.get(id)
        if job is None:
            raise HTTPException(404, "no submission of late has this id")
        return answer(job.as_json())

    return router


def judgements(ledger: Ledger) -> APIRouter:
    """The route of verdicts that are given."""
    router = APIRouter(tags=["verdicts"])

    @router.post(
        "/statements/{id}/verdicts",
        status_code=201,
        responses=answers(schemas.Verdict, 400, 404, 413, status=201, tagged=False),
    )
    def judge_statement(id: Id, given: VerdictIn) -> Response:  # noqa: A002 - an id is what it is
        """Accept, correct or reject a statement."""
        corrections = given.corrections.model_dump(exclude_unset=True, mode="json") if given.corrections else None
        with ledger.writer() as writer:
            verdict = writer.judge(
                id,
                given.decision,
                who=given.who,
                recorded=datetime.now(UTC).isoformat(timespec="seconds"),
                corrections=corrections,
                reason=given.reason,
            )
        return answer(verdict_json(verdict), status=201)

    return router


def _outcome(request: Request, job: Job) -> Response:
    """The answer to a submission, as far as it has come."""
    where = {"Location": str(request.url_for("read_job", id=job.id).path)}
    if job.finished is None:
        return answer(job.as_json(), status=202, headers=where)
    if not job.documents and job.problems:
        first = job.problems[0]
        return problem(int(first["status"]), str(first["detail"]))
    new = any(d["new"] for d in job.documents)
    if len(job.documents) == 1:
        where = {"Location": str(request.url_for("read_document", id=job.documents[0]["id"]).path)}
    return answer(job.as_json(), status=201 if new else 200, headers=where)
