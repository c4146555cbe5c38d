"""What the tests of the web reader share: a ledger made by hand, a client without a browser, and chromium where there is one."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from starlette.testclient import TestClient

from alleged.ledger import Ledger
from alleged.views.web.app import make_app
from alleged.views.web.gate import Rules
from tests.views.web.chromium import ARGUMENTS, Visit
from tests.views.web.served import filled, serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser

FORM = {"Origin": "http://testserver"}


@pytest.fixture(scope="session")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a ledger that tests look at and never write to."""
    return filled(tmp_path_factory.mktemp("web") / "test.ledger").path


@pytest.fixture
def ledger(original: Path, tmp_path: Path) -> Ledger:
    """A ledger of its own for each test, so that verdicts of one do not show in another."""
    return Ledger(Path(shutil.copy(original, tmp_path)))


@pytest.fixture
def client(ledger: Ledger) -> TestClient:
    """The reader without a browser; forms come from its own pages."""
    return TestClient(make_app(ledger, Rules(hosts=frozenset({"testserver"}))), headers=FORM, follow_redirects=False)


@pytest.fixture(scope="session")
def address(original: Path) -> Iterator[str]:
    """The reader of a ledger that all browser tests share."""
    with serving(Ledger(original)) as at:
        yield at


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's chromium without a window; skips where there is none."""
    path = shutil.which("chromium")
    if path is None:
        pytest.skip("chromium is not installed; `make test` installs it where it may")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield found
        found.close()


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Visit]:
    """A way to open pages; at the end, no page may have written an error to the console or asked another host."""
    visit = Visit(browser, address)
    yield visit
    visit.close()
    assert visit.complaints == []
