"""A ledger is sent in every format that exports have."""

from __future__ import annotations

import json

import pytest
from fastapi.testclient import TestClient

from alleged.errors import AllegedError
from alleged.ledger import Ledger
from alleged.views.export import FORMATS, export
from tests.ledger.readings import ARMED, ATTACKED


@pytest.mark.parametrize("name", FORMATS)
def test_what_is_sent_is_the_export(client: TestClient, ledger: Ledger, name: str) -> None:
    """The bytes are those of the export, under its media type and with a name for the file."""
    answer = client.get(f"/export/{name}")
    assert answer.status_code == 200
    assert answer.headers["content-type"].split(";")[0] == FORMATS[name].media_type
    assert f'filename="alleged{FORMATS[name].suffix}"' in answer.headers["content-disposition"]
    if name == "parquet":
        assert answer.content[:4] == answer.content[-4:] == b"PAR1"
        return
    with ledger.view() as view:
        assert answer.content == b"".join(export(view, name))


def test_an_export_is_narrowed(client: TestClient) -> None:
    """Conditions are those of the command line; several values of one are one of these."""
    lines = client.get("/export/jsonl?factuality=PR%2B&factuality=PS%2B").text.splitlines()
    assert [json.loads(line)["id"] for line in lines] == [ARMED.id]
    client.post(f"/statements/{ATTACKED.id}/verdicts", json={"decision": "accept", "who": "Ana"}).raise_for_status()
    lines = client.get("/export/jsonl?verdict=accept").text.splitlines()
    assert [json.loads(line)["id"] for line in lines] == [ATTACKED.id]


def test_statements_have_addresses_of_their_own(client: TestClient) -> None:
    """Formats that name things by address do so under the one that is given."""
    text = client.get("/export/webannotation?base=https://press.example.org:8000/our-ledger").text
    assert f"https://press.example.org:8000/our-ledger/statements/{ARMED.id}" in text


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/export/doc", 422),
        ("/export/csv?kind=true", 422),
        ("/export/csv?base=ftp://x", 422),
        ("/export/csv?base=http://%7Dw", 422),
    ],
)
def test_what_is_no_export_is_a_problem(client: TestClient, address: str, status: int) -> None:
    """An unknown format or condition is said to be one."""
    answer = client.get(address)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")


def test_a_missing_library_is_a_problem(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a format's library is not installed, 501 says how to get it."""

    def missing(*_: object) -> None:
        raise AllegedError("this needs pyarrow, which is not installed: pip install 'alleged[export]'")

    monkeypatch.setattr("alleged.views.export.parquet.chunks", missing)
    answer = client.get("/export/parquet")
    assert answer.status_code == 501
    assert "pip install" in answer.json()["detail"]
