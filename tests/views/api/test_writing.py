"""What is handed in is read and recorded, at once or as a job; verdicts are given and come back as gold."""

from __future__ import annotations

import json
import threading
import time
from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.ledger.readings import ARMED, ATTACKED, CONFESSED, READING

TEXT = "The minister of Kandar resigned on Monday after the vote of the parliament."
HTML = f"<html><head><title>The vote</title></head><body><article><p>{TEXT}</p><p>{TEXT} Again.</p></article></body></html>"


def settled(client: TestClient, address: str) -> Any:
    """A job when it is done."""
    for _ in range(200):
        job = client.get(address).json()
        if job["finished"]:
            return job
        time.sleep(0.02)
    raise AssertionError("the job is never done")


def test_a_text_is_read_and_recorded(client: TestClient) -> None:
    """It answers 201 with where the document is; a second time it is known."""
    given = {"text": TEXT, "title": "The vote", "publisher": "The Example Courier", "published": "2010-05-05"}
    first, second = client.post("/documents", json=given), client.post("/documents", json=given)
    assert (first.status_code, second.status_code) == (201, 200)
    found = client.get(first.headers["location"]).json()["document"]
    assert (found["text"], found["title"], found["publisher"], found["published"]) == (TEXT, *list(given.values())[1:])
    assert first.json()["documents"] == [{"id": found["id"], "title": "The vote", "new": True, "statements": 1}]


def test_a_page_is_read(client: TestClient) -> None:
    """Of HTML the article is read, and its own title is kept."""
    answer = client.post("/documents", json={"html": HTML, "title": "Another"})
    assert answer.status_code == 201
    assert client.get(answer.headers["location"]).json()["document"]["title"] == "The vote"


def test_a_job_is_followed(client: TestClient) -> None:
    """Who does not want to wait gets 202 and a job that tells how far it is."""
    answer = client.post("/documents", json={"text": TEXT}, headers={"Prefer": "respond-async"})
    assert answer.status_code == 202
    job = settled(client, answer.headers["location"])
    assert (job["stage"], job["progress"], len(job["documents"])) == ("done", 1.0, 1)
    assert client.get("/jobs").json()["items"][0] == job


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({"url": "http://127.0.0.1/secret"}, "loopback"),
        ({"text": "   "}, "nothing but white space"),
        ({"text": "Der Minister ist am Montag nach der Abstimmung im Parlament zurückgetreten, sagte er."}, "German"),
        ({"text": f"broken. {TEXT}"}, "the reader failed"),
        ({"url": "file:///etc/passwd"}, "url"),
        ({"url": "http://host/\nx"}, "url"),
        ({"text": TEXT, "html": HTML}, "exactly one"),
        ({}, "exactly one"),
        ({"text": TEXT, "published": "2010-02-30"}, "day is out of range"),
        ({"text": TEXT, "author": "me"}, "author"),
        ({"text": "x" * 3_000_001}, "3000000"),
    ],
)
def test_what_cannot_be_read_is_a_problem(client: TestClient, given: dict[str, str], why: str) -> None:
    """What is handed in and cannot be read is 422 with why, and nothing is recorded."""
    before = client.get("/").json()["edition"]
    answer = client.post("/documents", json=given)
    assert answer.status_code == 422
    assert why in answer.json()["detail"]
    assert client.get("/").json()["edition"] == before


def test_too_many_jobs_are_refused(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the queue is full, the next one is told to come again later, and the ones before are done."""
    monkeypatch.setattr("alleged.views.api.jobs.WAITING", 2)
    gate = threading.Event()
    monkeypatch.setattr("alleged.pipeline.reader", lambda *_: gate.wait(20))
    later = {"Prefer": "respond-async"}
    taken = [client.post("/documents", json={"text": f"{TEXT} {n}"}, headers=later) for n in range(4)]
    gate.set()
    assert [a.status_code for a in taken] == [202, 202, 202, 503]
    assert taken[3].headers["retry-after"] == "10"
    for answer in taken[:3]:
        assert settled(client, answer.headers["location"])["finished"]


def test_a_verdict_is_given_and_shown(client: TestClient) -> None:
    """It is recorded as given, and stands with its document."""
    given = {"decision": "correct", "who": "Ana", "corrections": {"kind": "alleged", "time": None}, "reason": "hearsay"}
    answer = client.post(f"/statements/{ATTACKED.id}/verdicts", json=given)
    assert answer.status_code == 201
    verdict = answer.json()
    assert verdict["corrections"] == {"kind": "alleged", "time": None}
    (standing,) = client.get(f"/documents/{READING.document.id}/verdicts").json()["items"]
    assert standing == {
        **verdict,
        "anchoring": "anchored",
        "span": [ATTACKED.start, ATTACKED.end],
        "bears_on": ATTACKED.id,
        "latest": True,
    }
    assert client.get("/verdicts?decision=correct").json()["items"] == [verdict]
    assert client.get("/verdicts?decision=reject").json()["items"] == []


@pytest.mark.parametrize(
    ("given", "status"),
    [
        ({"decision": "reject", "who": "Ana"}, 400),
        ({"decision": "accept", "who": " "}, 400),
        ({"decision": "accept", "who": "Ana", "corrections": {"kind": "denied"}}, 400),
        ({"decision": "correct", "who": "Ana"}, 400),
        ({"decision": "correct", "who": "Ana", "corrections": {}}, 400),
        ({"decision": "correct", "who": "Ana", "corrections": {"event": "WAR"}}, 400),
        ({"decision": "correct", "who": "Ana", "corrections": {"id": "x"}}, 422),
        ({"decision": "perhaps", "who": "Ana"}, 422),
        ({"decision": "accept"}, 422),
    ],
)
def test_a_verdict_that_is_none_is_a_problem(client: TestClient, given: dict[str, object], status: int) -> None:
    """What is wrong with it is said, and nothing is recorded."""
    answer = client.post(f"/statements/{ATTACKED.id}/verdicts", json=given)
    assert answer.status_code == status
    assert client.get("/verdicts").json()["items"] == []


def test_verdicts_become_gold(client: TestClient) -> None:
    """Accepted and corrected statements are rows of gold data, rejected ones are not."""
    for statement, given in (
        (ARMED, {"decision": "accept"}),
        (CONFESSED, {"decision": "reject", "reason": "no act"}),
        (
            ATTACKED,
            {
                "decision": "correct",
                "corrections": {
                    "actors": ["Free Valley Army", "others"],
                    "holders": ["officials"],
                    "cues": ["said"],
                    "kind": "alleged",
                },
            },
        ),
    ):
        client.post(f"/statements/{statement.id}/verdicts", json={**given, "who": "Ana"}).raise_for_status()
    found = client.get(f"/documents/{READING.document.id}/gold").json()
    assert found["text"] == READING.document.text
    (line,) = client.get("/gold").text.splitlines()
    assert json.loads(line) == found
    armed, attacked = found["gold"]
    assert armed == {
        "evidence": ARMED.text,
        "event": "AID",
        "actor": "Free Valley Army",
        "actor_country": None,
        "target": "three arrested students",
        "target_country": None,
        "holders": ["author", "Kandari News Agency", "arrested students"],
        "cues": ["reported", "confessed"],
        "factuality": "PR+",
        "kind": "alleged",
        "when": None,
        "consequence_of": None,
    }
    assert (attacked["actor"], attacked["holders"], attacked["cues"]) == (
        "Free Valley Army and others",
        ["author", "officials"],
        ["said"],
    )
    assert (attacked["kind"], attacked["when"], attacked["consequence_of"]) == ("alleged", "199X/..", ARMED.text)
