"""Documents, statements and actors are answered whole, with what connects them."""

from __future__ import annotations

from fastapi.testclient import TestClient

from alleged.views.json import reading_json
from tests.ledger.readings import ARMED, ATTACKED, NOW, READING

ARMY = "free-valley-army"


def test_a_document_is_its_reading(client: TestClient) -> None:
    """The reading is the one that the command line prints, with dossiers, verdicts and run besides."""
    found = client.get(f"/documents/{READING.document.id}").json()
    plain = reading_json(READING)
    assert found["document"] == plain["document"]
    assert [{k: v for k, v in a.items() if k != "dossier"} for a in found["actors"]] == plain["actors"]
    assert found["statements"] == plain["statements"]
    assert found["run"]["recorded"] == NOW
    assert found["run"]["current"] is True
    assert found["verdicts"] == []


def test_an_id_may_hold_slashes(client: TestClient) -> None:
    """Documents of tables bring ids of their own."""
    found = client.get("/documents/table%2F8%20of%209").json()
    assert found["document"]["id"] == "table/8 of 9"
    assert client.get("/documents/table%2F8%20of%209/verdicts").json() == {"items": []}


def test_a_statement_on_its_own(client: TestClient) -> None:
    """It comes with its document, its number there, and the names and dossiers of its actors."""
    found = client.get(f"/statements/{ARMED.id}").json()
    assert found == client.get("/statements?type=AID").json()["items"][0]
    assert (found["number"], found["document"]["id"]) == (2, READING.document.id)
    assert found["names"]["a-3"] == "Free Valley Army"
    assert client.get(f"/actors/{found['dossiers']['a-3']}").json()["name"] == "Free Valley Army"


def test_conditions_narrow_the_statements(client: TestClient) -> None:
    """Each parameter is one condition; a plus sign is written %2B."""
    for address, expected in {
        "/statements?factuality=PR%2B": [ARMED.id],
        "/statements?actor=fva&type=ASSAULT": [ATTACKED.id],
        "/statements?holder=author&publisher=courier&q=attack": [ATTACKED.id],
        "/statements?actor=nobody": [],
    }.items():
        assert [s["id"] for s in client.get(address).json()["items"]] == expected


def test_a_dossier_leads_to_its_statements(client: TestClient) -> None:
    """The addresses of a dossier give as many statements as it counts."""
    army = client.get("/actors?q=fva").json()["items"][0]
    assert army["id"].startswith(ARMY)
    whole = client.get(f"/actors/{army['id']}").json()
    for role, address in whole["statements"].items():
        assert len(client.get(address).json()["items"]) == whole[role], role
    assert whole["years"]["did"] == {"1990": 1, "2010": 2}


def test_search_looks_everywhere(client: TestClient) -> None:
    """Words are found in documents, in evidence and in names."""
    found = client.get("/search?q=army").json()
    assert [d["id"] for d in found["documents"]["items"]] == [READING.document.id]
    assert [a["name"] for a in found["actors"]["items"]] == ["Free Valley Army"]
    assert len(found["statements"]["items"]) == found["facets"]["counted"] == 4
