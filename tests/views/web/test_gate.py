"""The gate lets in whom it should, and no form from elsewhere."""

from __future__ import annotations

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from alleged.views.web.gate import LOOPBACK, Gate, Rules


def inside(_: Request) -> PlainTextResponse:
    """What is behind the gate."""
    return PlainTextResponse("inside")


def client(rules: Rules) -> TestClient:
    """A client before a gate."""
    routes = [Route("/{path:path}", inside, methods=["GET", "POST"])]
    return TestClient(Gate(Starlette(routes=routes), rules), base_url="http://127.0.0.1:8000")


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Origin": "http://127.0.0.1:8000", "Sec-Fetch-Site": "same-origin"}, 200),
        ({"Origin": "http://127.0.0.1:8000"}, 200),
        ({"Referer": "http://127.0.0.1:8000/documents"}, 200),
        ({"Sec-Fetch-Site": "same-origin"}, 200),
        ({}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "http://elsewhere.example"}, 403),
        ({"Origin": "http://127.0.0.1:9000"}, 403),
        ({"Origin": "http://127.0.0.1:8000", "Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "none"}, 403),
        ({"Origin": "http://["}, 403),
    ],
)
def test_forms_come_from_the_same_origin(headers: dict[str, str], status: int) -> None:
    """A form from another page, another port or nowhere is refused."""
    assert client(Rules()).post("/statements/s/verdicts", headers=headers).status_code == status


@pytest.mark.parametrize(
    ("headers", "status"),
    [({}, 200), ({"Origin": "http://elsewhere.example"}, 403), ({"Sec-Fetch-Site": "cross-site"}, 403)],
)
def test_programs_may_write_through_the_api(headers: dict[str, str], status: int) -> None:
    """Who names no origin is no browser and may use the API; a page from elsewhere may not, and gets a problem."""
    answer = client(Rules()).post("/api/v1/documents", headers=headers)
    assert answer.status_code == status
    assert status == 200 or answer.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1:8000", 200),
        ("localhost", 200),
        ("[::1]:8000", 200),
        ("elsewhere.example", 421),
        ("127.0.0.1.elsewhere.example", 421),
        ("x@127.0.0.1", 421),
        ("[::1", 421),
        ("", 421),
    ],
)
def test_on_loopback_only_its_own_names_lead_in(host: str, status: int) -> None:
    """A page from elsewhere cannot reach the reader under a name that was pointed at this machine."""
    assert client(Rules(hosts=LOOPBACK)).get("/documents", headers={"Host": host}).status_code == status


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 401),
        ({"Authorization": "Bearer secret"}, 200),
        ({"Authorization": "bearer  secret"}, 200),
        ({"Authorization": "Bearer secrets"}, 401),
        ({"Authorization": "Basic secret"}, 401),
        ({"Cookie": "alleged=secret"}, 401),
        ({"Cookie": "alleged"}, 401),
    ],
)
def test_a_token_is_asked_of_everybody(headers: dict[str, str], status: int) -> None:
    """Only the token itself, or what the browser got for it, leads in."""
    assert client(Rules("secret")).get("/documents", headers=headers).status_code == status


def test_every_answer_says_what_may_be_loaded() -> None:
    """Refusals too carry the policy."""
    for answer in (client(Rules()).get("/"), client(Rules("secret")).get("/")):
        assert "default-src 'none'" in answer.headers["content-security-policy"]
        assert answer.headers["x-content-type-options"] == "nosniff"
