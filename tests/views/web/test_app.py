"""Every page is there for people and for programs, says what the ledger says, and takes nothing from outside at its word."""

from __future__ import annotations

import re
from html import unescape

import pytest
from starlette.testclient import TestClient

from alleged.ledger import Ledger
from alleged.views.json import reading_json
from alleged.views.web.app import make_app
from alleged.views.web.gate import Rules
from tests.ledger.readings import READING
from tests.views.web.served import MARKUP, hostile_reading, long_reading

BORDER = READING.document.id
ARMY = "free-valley-army"
PAGES = ("/documents", "/search", "/actors", "/compare", "/verdicts")


def words(html: str) -> str:
    """What a page says, without its marks."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", re.sub(r"(?s)<(script|style).*?</\1>", " ", html))).split())


def dossier(client: TestClient, name: str) -> str:
    """The address of an actor's dossier."""
    found = client.get("/actors.json", params={"q": name, "all": "1"}).json()["actors"]
    return str(next(a["href"] for a in found if a["name"] == name))


@pytest.mark.parametrize("path", [*PAGES, f"/documents/{BORDER}", "/statements/s-0000000000000002"])
def test_each_page_is_there_for_people_and_for_programs(client: TestClient, path: str) -> None:
    """Each permalink gives HTML that names its JSON, and the JSON stands at the same address with .json."""
    page = client.get(path)
    assert page.status_code == 200
    assert page.headers["content-type"].startswith("text/html")
    assert f'href="{path}.json"' in page.text
    assert client.head(path).status_code == 200
    assert client.get(f"{path}.json").headers["content-type"] == "application/json"


def test_the_first_page_is_the_library(client: TestClient) -> None:
    """Who comes in without an address gets the library, with every document in it."""
    assert client.get("/").headers["location"] == "/documents"
    said = words(client.get("/documents").text)
    assert "3 documents, 307 statements" in said
    assert "May 2010 Border tension grows 5 May 2010 · The Example Courier · 6 statements" in said


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("q=tension", {"Border tension grows"}),
        ("publisher=courier&since=2010-05", {"Border tension grows"}),
        ("q=nowhere", set()),
        ("until=2009", set()),
    ],
)
def test_the_library_can_be_searched(client: TestClient, query: str, titles: set[str]) -> None:
    """Words, publisher and dates narrow the library."""
    assert {d["title"] for d in client.get(f"/documents.json?{query}").json()["documents"]} == titles


def test_a_reading_says_what_the_contract_says(client: TestClient) -> None:
    """The JSON of a reading is the one `alleged read --json` prints, with its run and verdicts."""
    got = client.get(f"/documents/{BORDER}.json").json()
    run, verdicts = got.pop("run"), got.pop("verdicts")
    assert got["document"] == reading_json(READING)["document"]
    assert [s["id"] for s in got["statements"]][:5] == [s.id for s in READING.statements]
    assert run["current"] is True
    assert verdicts == []


def test_a_reading_shows_all_it_knows(client: TestClient) -> None:
    """Cards say who, what, whom, when, where, on whose word and how sure; gaps and what was left out are named."""
    said = words(client.get(f"/documents/{BORDER}").text)
    for part in (
        "Free Valley Army receiving three arrested students",
        "author Kandari News Agency arrested students (detained)",
        "alleged · probable + · aid (military)",
        "assault (military) · since the 1990s · in the border · follows from 2",
        "Announced and not there “It carried out the following attacks:” announces a list that is not there",
        "Left out of the text: 1 piece, 11 characters “Home | News” navigation",
        "The argument What the text itself says",
        "advice: against, to Free Valley Army (“attacked”) · for comparison (“since”)",
        "framed as “weapons”",
        "Follows from 2 : what moves to it · “because” · possible +",
        "Reason for 3",
        "Condition of 1",
    ):
        assert part in said


def test_hops_of_the_chain_jump_to_their_cues(client: TestClient) -> None:
    """Each link into the text leads to a place that is there."""
    html = client.get(f"/documents/{BORDER}").text
    targets, ids = set(re.findall(r'href="#([^"]+)"', html)), re.findall(r'id="([^"]+)"', html)
    assert {"c24-32", "e1", "s1", "g1"} <= targets
    assert targets <= set(ids)
    assert len(ids) == len(set(ids))


def test_a_kind_can_be_shown_alone(client: TestClient) -> None:
    """With a kind in the address, only its statements are marked and listed, under their own numbers."""
    html = client.get(f"/documents/{BORDER}?kind=denied").text
    assert re.findall(r'<li class="card[^>]* id="(s\d+)"', html) == ["s4"]
    assert re.findall(r'data-s="([^"]*)"', html) == ["4"]


def test_search_narrows_and_names_its_facets(client: TestClient) -> None:
    """Fields and facets narrow a search, and a facet that is chosen can be let go."""
    found = client.get("/search.json?holder=kandari&type=AID").json()
    assert [s["id"] for s in found["statements"]] == ["s-0000000000000002"]
    assert set(found["facets"]) >= {"kind", "factuality", "type", "actor", "recipient", "holder", "publisher", "year"}
    page = client.get("/search?kind=denied&q=met").text
    assert re.search(r'href="/search\?q=met" aria-current="true"', page)


def test_lists_go_on_by_cursor(client: TestClient) -> None:
    """All statements can be leafed through, each once."""
    seen: list[str] = []
    path = "/search.json"
    while path:
        got = client.get(path).json()
        seen += [s["id"] for s in got["statements"]]
        path = f"/search.json?cursor={got['following']}" if got["following"] else ""
    assert len(seen) == len(set(seen)) == 307


def test_a_dossier_has_all_its_parts(client: TestClient) -> None:
    """What it did, what was done to it, what it says, what is said of it, who calls it terrorist, time line and partners."""
    page = client.get(dossier(client, "Free Valley Army"))
    said = words(page.text)
    for part in (
        "also FVA",
        "Did 3",
        "Was done to it 1",
        "Says 0",
        "Is said of it 1",
        "Called terrorist",
        "Time line",
        "Partners",
    ):
        assert part in said
    assert re.search(r"<svg[^>]*aria-labelledby=\"graph-title graph-words\"", page.text)
    assert "three arrested students" in said


def test_comparing_sets_two_holders_side_by_side(client: TestClient) -> None:
    """What the authors say of the army stands beside what the students say of it."""
    army = dossier(client, "Free Valley Army").removeprefix("/actors/")
    html = client.get("/compare", params={"actor": army, "one": "author", "other": "arrested students"}).text
    said = words(html)
    assert "What two say of Free Valley Army" in said
    assert "says nothing of this" in said
    assert client.get("/compare?actor=nobody+at+all").status_code == 200
    holders = words(client.get("/compare", params={"actor": army}).text)
    assert "These speak of Free Valley Army" in holders


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/documents/d-none", 404),
        ("/statements/s-none.json", 404),
        ("/actors/nobody", 404),
        ("/nowhere", 404),
        ("/static/../app.py", 404),
        ("/search?since=yesterday", 400),
        ("/documents.json?cursor=zzz", 400),
        ("/verdicts?decision=maybe", 400),
    ],
)
def test_what_is_not_there_is_said_in_a_sentence(client: TestClient, path: str, status: int) -> None:
    """What is missing or cannot be asked is a page with a sentence, or JSON with the same words."""
    answer = client.get(path)
    assert answer.status_code == status
    if ".json" in path:
        assert answer.json()["detail"]
    else:
        assert "<h1>" in answer.text


def test_a_beginning_of_an_id_leads_to_the_permalink(client: TestClient) -> None:
    """A beginning that stands for one thing leads there, and a statement's id among documents to the statement."""
    assert client.get("/documents/d-00000000000000a").headers["location"] == f"/documents/{BORDER}"
    assert client.get("/documents/s-0000000000000002").headers["location"] == "/statements/s-0000000000000002"


def test_markup_from_outside_is_text(client: TestClient) -> None:
    """Nothing a document holds becomes a tag, a script or a link that does not lead to the web."""
    reading = hostile_reading()
    href = next(d["href"] for d in client.get("/documents.json").json()["documents"] if d["id"] == reading.document.id)
    actor = dossier(client, MARKUP)
    for path in ("/documents", href, "/statements/s-00000000000000ff", actor, "/actors?all=1", f"/search?q={MARKUP}"):
        html = client.get(path).text
        assert "<script>alert" not in html
        assert "javascript:" not in html
        assert "\x1b" not in html
        assert "\u202e" not in html
    assert client.get(href).status_code == 200
    assert client.get(f"{href}.json").json()["document"]["text"] == reading.document.text


def test_pages_load_nothing_from_elsewhere(client: TestClient) -> None:
    """The policy forbids inline script and other hosts, and pages name only their own assets, which may be kept for long."""
    page = client.get(f"/documents/{BORDER}")
    policy = page.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe-inline" not in policy
    assert re.search(r"<script(?! src=\"/static/)|<style|\son\w+=|\sstyle=", page.text) is None
    for asset in re.findall(r'(?:src|href)="(/static/[^"]+)"', page.text):
        assert "immutable" in client.get(asset).headers["cache-control"]


def test_a_page_that_is_the_same_is_not_sent_again(client: TestClient) -> None:
    """A browser that names the page it has gets 304."""
    page = client.get("/documents")
    assert client.get("/documents", headers={"If-None-Match": page.headers["etag"]}).status_code == 304


def test_the_api_stands_beside_the_pages(client: TestClient, ledger: Ledger) -> None:
    """Programs find the API at its address, behind the same gate; with a token it asks for that in its own way."""
    with client:
        assert client.get("/api/v1/").json()["documents"] == 3
    guarded = TestClient(make_app(ledger, Rules("secret", frozenset({"testserver"}))))
    refused = guarded.get("/api/v1/")
    assert (refused.status_code, refused.headers["content-type"]) == (401, "application/problem+json")
    assert guarded.get("/api/v1/", headers={"Authorization": "Bearer secret"}).status_code == 200
    assert guarded.get("/api/v1/", headers={"Host": "elsewhere.example"}).status_code == 421


def test_a_ledger_that_is_gone_is_said(ledger: Ledger) -> None:
    """A ledger that cannot be read is a sentence too."""
    app = make_app(Ledger(ledger.path.with_name("none.ledger")), Rules(hosts=frozenset()))
    answer = TestClient(app).get("/documents")
    assert answer.status_code in {404, 503}
    assert "there is no ledger here" in words(answer.text)


def test_a_long_reading_is_one_page(client: TestClient) -> None:
    """300 statements stand on one page of less than a megabyte."""
    reading = long_reading()
    html = client.get(f"/documents/{reading.document.id}").text
    assert html.count('<li class="card') == 300
    assert len(html) < 1_000_000
