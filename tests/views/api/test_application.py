"""The API answers by its own description, in JSON, with tags, and says in a sentence what is wrong."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import schemathesis
from fastapi import FastAPI
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, settings
from hypothesis import given as given_any
from schemathesis import GenerationMode
from schemathesis.checks import CHECKS

from alleged.ledger import Ledger
from alleged.ledger.identity import dossier_id
from alleged.values.verdict import Decision
from alleged.views.api import PREFIX, api
from alleged.views.api.limits import LARGEST
from tests.ledger.readings import ARMED, ATTACKED, NOW, READING

PROBLEM = "application/problem+json"


def operations() -> list[tuple[str, str, GenerationMode]]:
    """Every address and method of the API, to be asked by its description and, where it takes anything, against it."""
    paths = api(Ledger(Path("there is none"))).openapi()["paths"]
    found = [(path, method, operation) for path, methods in paths.items() for method, operation in methods.items()]
    takes = [(p, m) for p, m, operation in found if operation.get("parameters") or operation.get("requestBody")]
    positive = [(path, method.upper(), GenerationMode.POSITIVE) for path, method, _ in found]
    return positive + [(path, method.upper(), GenerationMode.NEGATIVE) for path, method in takes]


@pytest.mark.parametrize(("path", "method", "mode"), operations())
def test_the_api_is_as_it_describes_itself(ledger: Ledger, path: str, method: str, mode: GenerationMode) -> None:
    """Whatever is sent by the description or against it, the answer is one that the description has, and never a slip."""
    operation = schemathesis.openapi.from_asgi("/openapi.json", api(ledger))[path][method]
    # Whether a text is English and a page an article, no schema can say.
    unsaid: Any = [CHECKS.get_one("positive_data_acceptance")] if method == "POST" else []

    @settings(max_examples=30, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
    @given_any(operation.as_strategy(generation_mode=mode))
    def check(case: schemathesis.Case[Any]) -> None:
        case.call_and_validate(excluded_checks=unsaid)

    check()


@pytest.mark.parametrize(
    ("path", "id"),
    [
        ("/documents/{id}", READING.document.id),
        ("/documents/{id}", "table/8 of 9"),
        ("/documents/{id}/verdicts", READING.document.id),
        ("/documents/{id}/gold", READING.document.id),
        *(("/statements/{id}", s.id) for s in READING.statements),
        ("/actors/{id}", dossier_id("Free Valley Army", "armed group")),
    ],
)
def test_what_is_there_is_as_described(ledger: Ledger, path: str, id: str) -> None:  # noqa: A002 - an id is what it is
    """Readings, statements, dossiers, verdicts and gold have the shape that the description gives them."""
    with ledger.writer() as writer:
        writer.judge(ARMED.id, Decision.CORRECT, who="Ana", recorded=NOW, corrections={"actors": ["x"], "time": None})
    operation = schemathesis.openapi.from_asgi("/openapi.json", api(ledger))[path]["GET"]
    answer = operation.Case(path_parameters={"id": id}).call_and_validate()
    assert answer.status_code == 200


def test_every_operation_has_a_sentence_and_every_field_its_place(client: TestClient) -> None:
    """The OpenAPI document names each operation, its problems and examples of what is handed in."""
    found = client.get("/openapi.json").json()
    described = [operation for path in found["paths"].values() for operation in path.values()]
    assert len(described) >= 16
    for operation in described:
        assert operation["description"]
        assert PROBLEM in operation["responses"]["422"]["content"]
    assert found["components"]["schemas"]["DocumentIn"]["examples"]
    assert found["components"]["schemas"]["VerdictIn"]["examples"]
    references = set(_references(found))
    assert references <= {f"#/components/schemas/{name}" for name in found["components"]["schemas"]}


def _references(part: object) -> list[str]:
    if isinstance(part, dict):
        own = [part["$ref"]] if isinstance(part.get("$ref"), str) else []
        return own + [r for value in part.values() for r in _references(value)]
    return [r for value in part for r in _references(value)] if isinstance(part, list) else []


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/documents",
        "/statements?type=ASSAULT",
        "/facets",
        "/actors",
        "/verdicts",
        "/search?q=border",
        f"/documents/{READING.document.id}",
        f"/documents/{READING.document.id}/verdicts",
        f"/documents/{READING.document.id}/gold",
        f"/statements/{ATTACKED.id}",
    ],
)
def test_who_has_an_answer_is_told_so(client: TestClient, address: str) -> None:
    """An answer that has not changed is 304 with no body; once something is recorded it is sent again."""
    first = client.get(address)
    assert first.status_code == 200
    tag = first.headers["etag"]
    for given in (tag, f'"other", {tag}', "*", tag.removeprefix("W/")):
        again = client.get(address, headers={"If-None-Match": given})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    client.post(f"/statements/{ARMED.id}/verdicts", json={"decision": "accept", "who": "Ana"}).raise_for_status()
    changed = client.get(address, headers={"If-None-Match": tag})
    assert changed.status_code == 200
    assert changed.headers["etag"] != tag


@pytest.mark.parametrize("address", ["/documents", "/statements", "/actors?named=false"])
def test_lists_are_read_to_their_end_by_cursor(client: TestClient, address: str) -> None:
    """Following `next` gives the whole list once, whatever the length of a page."""
    whole = client.get(address).json()
    assert whole["next"] is None
    mark = "&" if "?" in address else "?"
    found, cursor = [], ""
    while True:
        page = client.get(f"{address}{mark}limit=1{cursor}").json()
        found += page["items"]
        if page["next"] is None:
            break
        cursor = f"&cursor={page['next']}"
    assert found == whole["items"]
    assert len(found) > 1


@pytest.mark.parametrize(
    ("method", "address", "status"),
    [
        ("GET", "/nothing", 404),
        ("GET", "/documents/d-none", 404),
        ("GET", "/documents/d-none/gold", 404),
        ("GET", "/statements/s-none", 404),
        ("GET", "/actors/nobody", 404),
        ("GET", "/jobs/none", 404),
        ("GET", "/statements?limit=0", 422),
        ("GET", "/statements?limit=501", 422),
        ("GET", "/statements?cursor=!", 422),
        ("GET", "/statements?since=2010-02-30", 400),
        ("GET", "/statements?since=today", 422),
        ("GET", "/statements?kind=true", 422),
        ("GET", "/statements?of=nobody", 422),
        ("GET", "/search", 422),
        ("DELETE", "/documents", 405),
        ("PUT", f"/statements/{ATTACKED.id}", 405),
        ("POST", "/documents", 422),
    ],
)
def test_every_error_is_a_problem(client: TestClient, method: str, address: str, status: int) -> None:
    """Errors are application/problem+json with status, title and one sentence."""
    answer = client.request(method, address)
    assert (answer.status_code, answer.headers["content-type"]) == (status, PROBLEM)
    problem = answer.json()
    assert problem["type"] == "about:blank"
    assert problem["status"] == status
    assert problem["title"]
    assert problem["detail"]
    assert "\n" not in problem["detail"]


def test_a_method_that_is_not_taken_names_those_that_are(client: TestClient) -> None:
    """405 says which methods an address takes."""
    assert client.delete("/documents").headers["allow"] == "GET, POST"


def test_a_slip_is_a_problem_too(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """What nobody foresaw is 500 in one sentence that tells nothing of the machine."""

    def slip(*_: object) -> None:
        raise ZeroDivisionError("/secret/path")

    monkeypatch.setattr("alleged.views.api.reading.found_statement", slip)
    answer = client.get(f"/statements/{ATTACKED.id}")
    assert (answer.status_code, answer.headers["content-type"]) == (500, PROBLEM)
    assert "secret" not in answer.text


def test_a_ledger_that_cannot_be_read_is_a_problem(client: TestClient, ledger: Ledger) -> None:
    """A ledger that is damaged or gone is 503, and its place on the machine is not told."""
    ledger.path.rename(ledger.path.with_suffix(".gone"))
    gone = client.get("/documents")
    ledger.path.write_bytes(b"no ledger any more")
    damaged = client.get("/documents")
    for answer in (gone, damaged):
        assert answer.status_code in {404, 503}
        assert answer.headers["content-type"] == PROBLEM
        assert str(ledger.path.parent) not in answer.text


def test_a_token_is_asked_of_everybody(ledger: Ledger) -> None:
    """Where one is set, nothing but the description is told without it, and a wrong one is none."""
    client = TestClient(api(ledger, token="geheim ü"))  # noqa: S106 - made up
    for headers in (
        {},
        {"Authorization": "Bearer other"},
        {"Authorization": "Basic geheim"},
        {"Authorization": "geheim"},
    ):
        for method, address in (("GET", "/documents"), ("POST", "/documents"), ("GET", "/"), ("GET", "/jobs")):
            answer = client.request(method, address, headers=headers, json={"text": "x"} if method == "POST" else None)
            assert (answer.status_code, answer.headers["content-type"]) == (401, PROBLEM)
            assert answer.headers["www-authenticate"].startswith("Bearer")
    shown = [(b"Authorization", "Bearer geheim ü".encode())]
    assert client.get("/documents", headers=shown).status_code == 200
    assert "HTTPBearer" in client.get("/openapi.json").text


def test_a_request_that_is_too_large_is_refused(ledger: Ledger) -> None:
    """With a length that it says or without one, a body over the limit is 413; one below is taken."""
    client = TestClient(api(ledger, largest=1000))
    large = b'{"text": "' + b"x" * 1000 + b'"}'
    said = client.post("/documents", content=large)
    unsaid = client.post("/documents", content=iter([large[:500], large[500:]]))
    for answer in (said, unsaid):
        assert (answer.status_code, answer.headers["content-type"]) == (413, PROBLEM)
    parts = iter([b'{"text": ', b'"The minister resigned on Monday after the vote."}'])
    small = client.post("/documents", content=parts, headers={"Content-Type": "application/json"})
    assert small.status_code == 201
    assert LARGEST > 6_000_000


def test_the_api_knows_where_it_is_mounted(ledger: Ledger) -> None:
    """Addresses that it gives out hold the prefix of the program that it is part of."""
    whole = FastAPI()
    whole.mount(PREFIX, api(ledger))
    client = TestClient(whole)
    assert client.get(f"{PREFIX}/").json()["links"]["documents"] == f"{PREFIX}/documents"
    answer = client.post(f"{PREFIX}/documents", json={"text": "The minister resigned on Monday after the vote."})
    assert client.get(answer.headers["location"]).status_code == 200
    assert client.get(f"{PREFIX}/nothing").headers["content-type"] == PROBLEM
