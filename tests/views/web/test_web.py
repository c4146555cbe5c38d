"""The reader in a real browser: every page, with and without JavaScript, light and dark, wide and narrow, by mouse and by keyboard."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from alleged.ledger import Ledger
from tests.ledger.readings import READING
from tests.views.web.chromium import Visit
from tests.views.web.served import hostile_reading, long_reading, serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

BORDER = f"/documents/{READING.document.id}"
LONG = f"/documents/{long_reading(60, 1).document.id}"
PAGES = {
    "library": "/documents",
    "reading": BORDER,
    "statement": "/statements/s-0000000000000002",
    "actors": "/actors",
    "dossier": "free valley army",
    "search": "/search?q=army",
    "compare": "compare",
    "verdicts": "/verdicts",
}


def where(visit: Visit, name: str) -> str:
    """The address of a page, looked up where it holds an id."""
    if name not in {"dossier", "compare"}:
        return PAGES[name]
    page = visit.open("/actors?q=free+valley+army")
    href = page.get_by_role("link", name="Free Valley Army").get_attribute("href") or ""
    return href if name == "dossier" else f"/compare?actor={href.rsplit('/', 1)[-1]}&one=author&other=arrested+students"


def serious(page: Page) -> list[str]:
    """What axe-core calls serious or critical on a page."""
    from axe_playwright_python.sync_playwright import Axe

    # our policy lets no script in, so that axe comes in through the debugger and not through a tag
    found = Axe().run(page).response["violations"]
    return [f"{v['id']}: {v['nodes'][0]['html'][:120]}" for v in found if v["impact"] in {"serious", "critical"}]


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_pages_are_open_to_everybody(visit: Visit, name: str, dark: bool) -> None:
    """No page has a serious finding of axe-core, in light and in dark; each has one heading, a title and a skip link."""
    page = visit.open(where(visit, name), dark=dark)
    assert serious(page) == []
    assert page.get_by_role("heading", level=1).count() == 1
    assert page.title().endswith("· alleged")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"


@pytest.mark.parametrize("name", PAGES)
def test_pages_fit_a_phone(visit: Visit, name: str) -> None:
    """On a narrow screen nothing stands out to the side, and axe-core finds nothing serious."""
    page = visit.open(where(visit, name), phone=True)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert serious(page) == []


@pytest.mark.parametrize("name", PAGES)
def test_pages_work_without_javascript(visit: Visit, name: str) -> None:
    """Without JavaScript every page is whole, and no key is promised that would do nothing."""
    page = visit.open(where(visit, name), script=False)
    assert page.get_by_role("heading", level=1).is_visible()
    assert not page.locator(".keys").is_visible()


def test_dark_is_dark(visit: Visit) -> None:
    """The colours follow the machine's."""
    background = "getComputedStyle(document.body).backgroundColor"
    light, dark = (visit.open(BORDER, dark=d).evaluate(background) for d in (False, True))
    assert [min(map(int, re.findall(r"\d+", c)[:3])) > 128 for c in (light, dark)] == [True, False]


def test_a_hop_leads_to_its_cue(visit: Visit) -> None:
    """A click on a hand of the chain lights its cue in the text, without JavaScript too."""
    for script in (True, False):
        page = visit.open(BORDER, script=script)
        page.locator("#s2 .chain").get_by_role("link", name="arrested students").click()
        assert page.url.endswith("#c78-87")
        cue = page.locator("[id='c78-87']")
        assert cue.inner_text() == "confessed"
        assert cue.is_visible()
        assert cue.evaluate("e => getComputedStyle(e).backgroundColor") != "rgba(0, 0, 0, 0)"


def test_a_number_in_the_text_leads_to_its_card(visit: Visit) -> None:
    """On a phone the card comes up over the text and can be closed, without JavaScript."""
    page = visit.open(BORDER, phone=True, script=False)
    page.locator(".refs a", has_text="4").click()
    card = page.locator("#s4")
    assert card.evaluate("e => getComputedStyle(e).position") == "fixed"
    page.get_by_role("link", name="close and back to the text").locator("visible=true").click()
    assert card.evaluate("e => getComputedStyle(e).position") != "fixed"


def test_overlapping_evidence_is_lit_statement_by_statement(visit: Visit) -> None:
    """A click on words that belong to several statements lights the shortest, the next click the next."""
    page = visit.open(BORDER)
    words = page.locator(".e[data-s~='2']", has_text="receiving weapons").first
    lit = "[...document.querySelectorAll('.e.on')].map(e => e.textContent).join('')"
    words.click(position={"x": 4, "y": 4})
    assert page.locator(".card.on").get_attribute("id") == "s2"
    assert page.evaluate(lit) == "receiving weapons from the Free Valley Army"
    assert page.locator(".at.hop").all_inner_texts() == ["reported", "confessed"]
    words.click(position={"x": 4, "y": 4})
    assert page.locator(".card.on").get_attribute("id") == "s1"
    assert page.evaluate(lit).startswith("three arrested students")


@pytest.fixture
def own(browser: Browser, ledger: Ledger) -> Iterator[Visit]:
    """The reader of a ledger of its own, for tests that give verdicts."""
    with serving(ledger) as address:
        visit = Visit(browser, address)
        yield visit
        visit.close()
        assert visit.complaints == []


def test_review_by_keyboard(own: Visit) -> None:
    """Next, previous, accept, edit and reject have a key each, which a legend names; accepting goes on to the next."""
    page = own.open(BORDER)
    assert page.locator(".keys").inner_text().split()[:10] == "j next k previous a accept e edit r reject".split()
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.locator(".card.on").get_attribute("id") == "s2"
    page.keyboard.press("k")
    assert page.locator(".card.on").get_attribute("id") == "s1"
    page.keyboard.press("a")
    page.locator("#s1 .verdict.accept").wait_for()
    assert page.locator(".card.on").get_attribute("id") == "s2"
    page.keyboard.press("r")
    page.wait_for_url("**/statements/s-0000000000000002#reject")
    page.keyboard.press("r")
    page.keyboard.type("the giver is somebody else")
    page.get_by_role("button", name="Reject").click()
    page.locator(".verdict.reject").wait_for()
    page.keyboard.press("j")
    page.wait_for_url("**/statements/s-0000000000000003")
    page.keyboard.press("e")
    assert page.evaluate("document.activeElement.name") == "evidence"
    assert own.open("/verdicts").locator(".clipping").count() == 2


def test_keys_can_be_switched_off(own: Visit) -> None:
    """Letters do nothing once they are switched off, or while somebody writes."""
    page = own.open(BORDER)
    page.get_by_role("button", name="switch keys off").click()
    page.keyboard.press("j")
    expect(page.locator(".card.on")).to_have_count(0)
    page.get_by_role("button", name="switch keys on").click()
    page.keyboard.press("j")
    expect(page.locator(".card.on")).to_have_count(1)


def test_review_without_javascript(own: Visit) -> None:
    """Accept, correct and reject are plain forms."""
    page = own.open(BORDER, script=False)
    page.locator("#s3 summary").click()
    page.get_by_role("button", name="Accept statement 3").click()
    page.wait_for_url(f"**{BORDER}#s3", wait_until="load")
    expect(page.locator("#s3 .verdict.accept")).to_have_count(1)
    page.locator("#s3 summary").click()
    page.get_by_role("link", name="Correct statement 3").click()
    page.get_by_label("Where").fill("the valley")
    page.get_by_label("Signed").last.fill("Ana Example")
    page.get_by_role("button", name="Record the correction").click()
    assert "corrected by Ana Example" in page.locator(".history").inner_text().lower().replace(
        "ana example", "Ana Example"
    )
    page.get_by_role("button", name="Reject").click()
    expect(page.locator("#reject-reason:invalid")).to_have_count(1)


def test_searching(visit: Visit) -> None:
    """Words in the form, then a facet, lead to statements whose words are in the evidence."""
    page = visit.open("/search")
    page.get_by_label("Words of the evidence").fill("weapons")
    page.get_by_role("button", name="Search").click()
    expect(page.locator(".clipping")).to_have_count(2)
    page.locator(".facets").get_by_role("link", name="probable +").click()
    expect(page.locator(".clipping")).to_have_count(1)
    page.get_by_role("link", name="Border tension grows").click()
    assert page.url.endswith(f"{BORDER}#s2")


def test_an_actor_can_be_followed_to_its_dossier_and_its_partners(visit: Visit) -> None:
    """Names lead to dossiers, and the partners in the graph are links."""
    page = visit.open(BORDER)
    page.locator("#s2").get_by_role("link", name="Free Valley Army").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Free Valley Army"
    assert page.locator("svg.graph desc").text_content()
    page.locator("svg.graph a").first.click()
    assert page.get_by_role("heading", level=1).inner_text() != "Free Valley Army"


def test_a_long_reading_stays_usable(visit: Visit) -> None:
    """5,000 words with 300 statements: at its best painted within two seconds, and a step by keyboard takes a fifth of one at most."""
    painted = """() => new Promise((done) => new PerformanceObserver((list) => {
        for (const entry of list.getEntriesByName("first-contentful-paint")) done(entry.startTime);
    }).observe({ type: "paint", buffered: true }))"""
    pages = [visit.open(LONG) for _ in range(3)]
    assert min(page.evaluate(painted) for page in pages) < 2000
    page = pages[-1]
    step = page.evaluate(
        """async () => {
        const times = [];
        for (let n = 0; n < 30; n++) {
            const began = performance.now();
            document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "j", bubbles: true }));
            await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
            times.push(performance.now() - began);
        }
        return times.sort((a, b) => a - b)[15];
        }"""
    )
    assert step < 200
    assert page.locator(".card.on").get_attribute("id") == "s30"
    assert page.locator(".card.on").is_visible()
    assert page.locator(".e.on").first.is_visible()


def test_markup_from_outside_does_nothing(visit: Visit) -> None:
    """The hostile document is read like any other."""
    page = visit.open("/documents?q=alert")
    page.locator(".month h3 a").click()
    assert page.get_by_role("heading", level=1).inner_text() == hostile_reading().document.title
    expect(page.locator(".card")).to_have_count(1)


def test_a_reading_as_one_file(visit: Visit, tmp_path: Path) -> None:
    """The page that `read --html` writes works from a disk, in light and dark, and asks for nothing else."""
    from alleged.views.web.single import write_html

    file = tmp_path / "reading.html"
    write_html(READING, file)
    page = visit.open(file.as_uri())
    page.keyboard.press("j")
    expect(page.locator(".card.on")).to_have_count(1)
    assert page.locator(".e.on").count() > 0
    assert serious(page) == []
    expect(page.locator("form")).to_have_count(0)
