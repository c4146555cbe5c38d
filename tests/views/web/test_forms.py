"""Verdicts can be given without JavaScript, are checked, and are taken from the reader's own pages alone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from starlette.testclient import TestClient

from alleged.ledger import Ledger
from alleged.views.web.app import make_app
from alleged.views.web.gate import Rules
from tests.ledger.readings import READER, READING
from tests.views.web.conftest import FORM

ARMED = "/statements/s-0000000000000002"
AT = f"{ARMED}/verdicts"


def verdicts(client: TestClient) -> list[dict[str, object]]:
    """The verdicts on the statement, in the order they were given."""
    found = client.get(f"{ARMED}.json").json()["verdicts"]
    return [{k: v[k] for k in ("decision", "who", "reason", "corrections")} for v in found]


def filled(client: TestClient) -> dict[str, str]:
    """The fields of the correction form as a browser would send them back unchanged."""
    from html.parser import HTMLParser

    class Form(HTMLParser):
        """Collects the fields of the correction form."""

        def __init__(self) -> None:
            super().__init__()
            self.fields: dict[str, str] = {}
            self.inside = False
            self.name = ""

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            got = dict(attrs)
            self.inside = got.get("id") == "correct" if tag == "form" else self.inside
            if not self.inside:
                return
            if tag in {"select", "textarea"}:
                self.name = got["name"] or ""
                self.fields[self.name] = ""
            elif tag == "option" and "selected" in got:
                self.fields[self.name] = got["value"] or ""
            elif tag == "input":
                self.fields[got["name"] or ""] = got.get("value") or ""

        def handle_data(self, data: str) -> None:
            if self.inside and self.lasttag == "textarea" and self.name:
                self.fields[self.name] += data.removeprefix("\n")

        def handle_endtag(self, tag: str) -> None:
            if tag == "textarea":
                self.name = ""

    form = Form()
    form.feed(client.get(ARMED).text)
    return {k: v.replace("\n", "\r\n") for k, v in form.fields.items()} | {"decision": "correct"}


def test_accepting_shows_on_the_card(client: TestClient) -> None:
    """An accepted statement says so on its own page and in the reading, and who signs is remembered."""
    back = f"/documents/{READING.document.id}#s2"
    answer = client.post(AT, data={"decision": "accept", "who": "Ana Example", "back": back})
    assert (answer.status_code, answer.headers["location"]) == (303, back)
    assert verdicts(client) == [{"decision": "accept", "who": "Ana Example", "reason": None, "corrections": {}}]
    assert "accepted</b> by Ana Example" in client.get(f"/documents/{READING.document.id}").text
    assert client.post(AT, data={"decision": "accept"}).status_code == 303
    assert verdicts(client)[-1]["who"] == "Ana Example"


def test_rejecting_wants_a_reason(client: TestClient) -> None:
    """Without a reason the page comes back and says so; with one the verdict is kept."""
    refused = client.post(AT, data={"decision": "reject"})
    assert refused.status_code == 400
    assert "Not recorded: reason" in refused.text
    assert client.post(AT, data={"decision": "reject", "reason": "the giver is somebody else"}).status_code == 303
    assert [v["reason"] for v in verdicts(client)] == ["the giver is somebody else"]


def test_a_verdict_stays_with_its_words(client: TestClient, ledger: Ledger) -> None:
    """Read anew, a verdict stands on the same words; where they are gone it is shown as orphaned and on no card."""
    client.post(AT, data={"decision": "accept", "who": "Ana Example"})
    newer = replace(READER, rules="newer rules")
    with ledger.writer() as writer:
        writer.record(READING, newer, "2010-05-06T12:00:00+00:00")
    page = client.get(f"/documents/{READING.document.id}").text
    assert "accepted</b> by Ana Example" in page
    assert "no longer here" not in page
    text = READING.document.text.replace("receiving weapons from", "getting rifles from")
    changed = replace(READING.document, text=text)
    kept = tuple(s for s in READING.statements if s.end < text.index("getting"))
    with ledger.writer() as writer:
        writer.record(replace(READING, document=changed, statements=kept), newer, "2010-05-07T12:00:00+00:00")
    page = client.get(f"/documents/{READING.document.id}").text
    assert "Verdicts whose words are no longer here" in page
    assert page.count("accepted</b> by Ana Example") == 1
    assert page.index("no longer here") < page.index("accepted</b> by Ana Example")


def test_a_form_that_changes_nothing_is_refused(client: TestClient) -> None:
    """A correction form sent back as it came has nothing to record."""
    assert client.post(AT, data=filled(client)).status_code == 400
    assert verdicts(client) == []


@pytest.mark.parametrize(
    ("name", "text", "kept"),
    [
        ("evidence", "receiving weapons", "receiving weapons"),
        ("event", "RELATION:supports", "RELATION:supports"),
        ("mode", "military", "military"),
        ("contexts", "military\r\nterror", ["military", "terror"]),
        ("actors", "Free Valley Army\r\n\r\n the lawyer ", ["Free Valley Army", "the lawyer"]),
        ("recipients", "", []),
        ("place", "the valley", "the valley"),
        ("time", "2010-05/..", "2010-05/.."),
        ("holders", "Kandari News Agency", ["Kandari News Agency"]),
        ("cues", "reported", ["reported"]),
        ("kind", "denied", "denied"),
        ("factuality", "CT-", "CT-"),
        ("reader_factuality", "−2", -2.0),
        ("consequence_of", "The army has attacked\r\nsince the 1990s", ["The army has attacked", "since the 1990s"]),
    ],
)
def test_every_field_can_be_corrected(client: TestClient, name: str, text: str, kept: object) -> None:
    """What is changed is kept, and what is left as it is is not."""
    assert client.post(AT, data=filled(client) | {name: text}).status_code == 303
    assert [v["corrections"] for v in verdicts(client)] == [{name: kept}]


@pytest.mark.parametrize(
    "changed",
    [
        {"time": "yesterday"},
        {"evidence": "words that are not there"},
        {"consequence_of": "words that are not there"},
        {"kind": "doubted"},
        {"reader_factuality": "much"},
        {"reader_factuality": "nan"},
        {"decision": "maybe"},
        {"who": "x" * 5000},
    ],
)
def test_what_cannot_be_right_is_refused(client: TestClient, changed: dict[str, str]) -> None:
    """A value that a field cannot have is named, and nothing is recorded."""
    assert client.post(AT, data=filled(client) | {"place": "the valley"} | changed).status_code == 400
    assert verdicts(client) == []


def test_programs_get_json(client: TestClient) -> None:
    """A script that accepts gets the verdict's id, and for a statement that is not there a sentence."""
    asked = {"Accept": "application/json"}
    answer = client.post(AT, data={"decision": "accept"}, headers=asked)
    assert (answer.status_code, answer.json()["decision"]) == (201, "accept")
    missing = client.post("/statements/s-none/verdicts", data={"decision": "accept"}, headers=asked)
    assert (missing.status_code, missing.headers["content-type"]) == (404, "application/json")
    assert client.post("/statements/s-none/verdicts", data={"decision": "accept"}).status_code == 404


@pytest.mark.parametrize(
    "back", ["https://elsewhere.example/", "//elsewhere.example", "/documents/\\elsewhere", "javascript:x"]
)
def test_a_form_leads_nowhere_else(client: TestClient, back: str) -> None:
    """After a verdict the browser stays in the reader, whatever the form says."""
    location = client.post(AT, data={"decision": "accept", "back": back}).headers["location"]
    assert location == f"{ARMED}#verdicts"


def test_a_form_that_is_too_long_is_refused(client: TestClient) -> None:
    """A body beyond the bound is not read to its end."""
    assert client.post(AT, data={"decision": "reject", "reason": "x" * 200_000}).status_code == 400
    assert verdicts(client) == []


def test_the_token_is_asked_for_once(ledger: Ledger) -> None:
    """With a token, pages ask for it, a browser that gave it comes in, and so does a program that sends it each time."""
    app = make_app(ledger, Rules("secret", frozenset({"testserver"})))
    client = TestClient(app, headers=FORM, follow_redirects=False)
    assert client.get("/documents", headers={"Accept": "text/html"}).headers["location"] == "/enter"
    assert client.get("/documents.json").status_code == 401
    assert client.post(AT, data={"decision": "accept"}).status_code == 401
    assert client.get("/enter").status_code == 200
    assert client.post("/enter", data={"token": "guess"}).status_code == 403
    assert client.get("/documents.json", headers={"Authorization": "Bearer secret"}).status_code == 200
    assert client.post("/enter", data={"token": "secret"}).status_code == 303
    assert client.get("/documents").status_code == 200
