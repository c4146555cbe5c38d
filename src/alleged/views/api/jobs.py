"""Jobs: documents that are being read, one after another, in this process; the table forgets the oldest that are done."""

from __future__ import annotations

import threading
import uuid
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime

from alleged.views.json import Json

WAITING = 20
"""The most jobs that may wait; more are refused until one is done."""

KEPT = 200
"""The most jobs that are remembered."""

STAGES = {
    "waiting": 0.0,
    "fetching": 0.02,
    "encoding": 0.1,
    "parsing": 0.5,
    "finding statements": 0.8,
    "recording": 0.95,
    "done": 1.0,
    "failed": 1.0,
}
"""The stages of a job, and roughly which share of the work lies behind when each begins."""


class BusyError(Exception):
    """More jobs are waiting than may."""


@dataclass(slots=True)
class Job:
    """One submission: where its reading stands, and in the end which documents came of it or what was wrong."""

    id: str
    submitted: str
    stage: str = "waiting"
    documents: list[Json] = field(default_factory=list)
    problems: list[Json] = field(default_factory=list)
    finished: str | None = None

    def tell(self, stage: str) -> None:
        """A stage begins."""
        self.stage = stage

    def as_json(self) -> Json:
        """The job for programs."""
        return {
            "id": self.id,
            "stage": self.stage,
            "progress": STAGES[self.stage],
            "submitted": self.submitted,
            "finished": self.finished,
            "documents": list(self.documents),
            "problems": list(self.problems),
        }


Work = Callable[[Job], None]


class Jobs:
    """A table of jobs and the one thread that does them in turn, since a reading keeps a core busy."""

    def __init__(self) -> None:
        self._table: OrderedDict[str, Job] = OrderedDict()
        self._futures: dict[str, Future[None]] = {}
        self._lock = threading.Lock()
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="reading")

    def submit(self, work: Work) -> Job:
        """Put a job at the end of the queue; raises BusyError where it is full."""
        job = Job(uuid.uuid4().hex, _now())
        with self._lock:
            if sum(not f.done() for f in self._futures.values()) > WAITING:
                raise BusyError
            self._table[job.id] = job
            self._futures[job.id] = self._thread.submit(self._run, job, work)
            self._forget()
        return job

    def wait(self, job: Job, seconds: float) -> None:
        """Wait until a job is done, but no longer than so many seconds."""
        future = self._futures.get(job.id)
        if future is not None and seconds > 0:
            done = threading.Event()
            future.add_done_callback(lambda _: done.set())
            done.wait(seconds)

    def get(self, id: str) -> Job | None:  # noqa: A002 - an id is what it is
        """The job of an id, if it is remembered."""
        with self._lock:
            return self._table.get(id)

    def newest(self) -> list[Job]:
        """The jobs that are remembered, the newest first."""
        with self._lock:
            return list(reversed(self._table.values()))

    def close(self) -> None:
        """Start no job any more; one that runs is recorded whole or not at all."""
        self._thread.shutdown(wait=False, cancel_futures=True)

    def _run(self, job: Job, work: Work) -> None:
        try:
            work(job)
        finally:
            job.finished = _now()
            job.stage = "done" if job.documents or not job.problems else "failed"

    def _forget(self) -> None:
        for id in [i for i, f in self._futures.items() if f.done()][: max(0, len(self._table) - KEPT)]:  # noqa: A001
            del self._table[id], self._futures[id]


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
