"""Submitting: a text, a page or an address becomes documents in the ledger, as a job."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from alleged import pipeline
from alleged.errors import AllegedError, IntakeError
from alleged.ledger import Ledger
from alleged.settings import Settings
from alleged.values.document import Document
from alleged.views.api.jobs import Job
from alleged.views.api.problems import problem_json, sentence_of, status_of

LONGEST_WAIT = 30
USUAL_WAIT = 10
"""How many seconds a submission may keep its sender waiting, at most and usually."""

MOST_DOCUMENTS = 1000
"""The most documents that one address may lead to."""

_WAIT = re.compile(r"(?:^|[,;\s])wait\s*=\s*(\d{1,6})", re.I)
_ASYNC = re.compile(r"(?:^|[,;\s])respond-async(?:$|[,;\s])", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """What is handed in: exactly one of `text`, `html` and `url`, and what its sender knows of it."""

    text: str | None = None
    html: str | None = None
    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    published: date | None = None


def seconds_to_wait(prefer: str | None) -> float:
    """How long a sender wants to wait by its Prefer header (RFC 7240)."""
    if prefer and (asked := _WAIT.search(prefer)):
        return min(float(asked[1]), LONGEST_WAIT)
    return 0.0 if prefer and _ASYNC.search(prefer) else USUAL_WAIT


def read_and_record(job: Job, submission: Submission, ledger: Ledger, settings: Settings) -> None:
    """Do a job: take in, read and record, and note what came of it; nothing is raised."""
    settings = replace(settings, publisher=submission.publisher, published=submission.published)
    job.tell("fetching")
    try:
        with ledger.writer() as writer:
            taken = pipeline.take_in(settings, text=submission.text, html=submission.html, url=submission.url)
            for number, document in enumerate(taken):
                if number == MOST_DOCUMENTS:
                    raise IntakeError(submission.url or "", f"leads to more than {MOST_DOCUMENTS} documents")  # noqa: TRY301
                if isinstance(document, AllegedError):
                    _note(job, document)
                    continue
                outcome = pipeline.record_document(_titled(document, submission), writer, settings, job.tell)
                if isinstance(outcome, AllegedError):
                    _note(job, outcome)
                else:
                    found = outcome.document
                    row = {"id": found.id, "title": found.title, "new": outcome.new, "statements": outcome.statements}
                    job.documents.append(row)
    except AllegedError as error:
        _note(job, error)
    except Exception as error:  # noqa: BLE001 - whoever submitted gets a sentence; the thread goes on to the next job
        job.problems.append(problem_json(500, f"a slip of alleged itself, please report it: {type(error).__name__}"))


def _titled(document: Document, submission: Submission) -> Document:
    return replace(document, title=submission.title) if submission.title and not document.title else document


def _note(job: Job, error: AllegedError) -> None:
    job.problems.append(problem_json(status_of(error), sentence_of(error)))
