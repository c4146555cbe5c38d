"""Pictures of each page for the docs: `python -m tests.views.web.screenshots [FOLDER]`, from the demonstration articles.

They are read anew, recorded in a ledger of their own, judged here and there, and shown by the reader to chromium.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from alleged.errors import AllegedError
from alleged.ledger import DossierQuery, Ledger, LedgerView, StatementQuery
from alleged.pipeline import record_all
from alleged.settings import Settings
from alleged.values.verdict import Decision
from tests.views.web.chromium import ARGUMENTS
from tests.views.web.served import serving

ROOT = Path(__file__).parents[3]
ARTICLES = [ROOT / "docs/demo/article.txt", *sorted((ROOT / "docs/demo/archive").glob("*.txt"))]
LARGEST = 250_000
"""How many bytes a picture may have."""

_WIDE, _PHONE = (1280, 860), (390, 780)
_JUDGED = "2019-05-03T09:{:02}:00+00:00"


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: its name, the address of the page, and what is pressed before it is taken."""

    name: str
    path: str
    keys: str = ""
    both: bool = True
    """Whether it is taken in dark and on a phone too."""


def record(file: Path) -> Ledger:
    """The demonstration articles in a ledger, with a few verdicts on the first of them."""
    ledger = Ledger(file)
    with ledger.writer() as writer:
        for outcome in record_all(map(str, ARTICLES), writer, Settings()):
            if isinstance(outcome, AllegedError):
                raise outcome
    with ledger.view() as view:
        ids = [h.statement.id for h in view.statements(StatementQuery(publisher="The Example Courier"), limit=40).items]
    with ledger.writer() as writer:
        writer.judge(ids[0], Decision.ACCEPT, who="Ana Example", recorded=_JUDGED.format(10))
        writer.judge(
            ids[2],
            Decision.CORRECT,
            who="Ana Example",
            recorded=_JUDGED.format(12),
            corrections={"kind": "denied", "factuality": "CT-"},
        )
        writer.judge(ids[4], Decision.REJECT, who="Ana Example", recorded=_JUDGED.format(15), reason="nobody says so")
    return ledger


def shots(view: LedgerView) -> list[Shot]:
    """The pictures of all pages of a ledger."""

    def actor(name: str) -> str:
        return next(c.id for c in view.dossiers(DossierQuery(words=name)).items if c.name == name)

    def document(title: str) -> str:
        from alleged.ledger import DocumentQuery

        return next(d.id for d in view.documents(DocumentQuery(words=title)).items if title in (d.title or ""))

    reading = f"/documents/{document('accuses Lima of arming')}"
    statement = view.statements(StatementQuery(words="receiving money"), limit=1).items[0].statement.id
    front = actor("Condor Front")
    return [
        Shot("library", "/documents"),
        Shot("reading", reading, keys="jjjjjjj"),
        Shot("argument", f"{reading}#argument", both=False),
        Shot("statement", f"/statements/{statement}"),
        Shot("actor", f"/actors/{front}"),
        Shot("actors", "/actors", both=False),
        Shot("search", "/search?q=group*"),
        Shot("compare", f"/compare?actor={actor('Peru')}&one=author&other={actor('Elena Paredes')}"),
        Shot("verdicts", "/verdicts", both=False),
    ]


def take(browser: Browser, address: str, shot: Shot, folder: Path) -> list[Path]:
    """Take a picture in light, and where asked in dark and on a phone."""
    looks = [("", _WIDE, "light")]
    if shot.both:
        looks += [("-dark", _WIDE, "dark"), ("-phone", _PHONE, "light")]
    taken = []
    for suffix, (width, height), scheme in looks:
        page = browser.new_page(
            viewport={"width": width, "height": height},
            color_scheme="dark" if scheme == "dark" else "light",
            reduced_motion="reduce",
        )
        page.goto(address + shot.path)
        for key in shot.keys:
            page.keyboard.press(key)
        file = folder / f"{shot.name}{suffix}.png"
        page.screenshot(path=file)
        page.close()
        taken.append(file)
    return taken


def main(folder: Path) -> None:
    """Write all pictures to a folder; says how large each is."""
    chromium = shutil.which("chromium")
    if chromium is None:
        raise SystemExit("chromium is not installed; `make screenshots` installs it where it may")
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        ledger = record(Path(place) / "archive.ledger")
        with ledger.view() as view:
            wanted = shots(view)
        with serving(ledger) as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
            files = [file for shot in wanted for file in take(browser, address, shot, folder)]
            browser.close()
    for file in files:
        size = file.stat().st_size
        sys.stdout.write(f"{size // 1000:>4} kB  {file.name}{'  TOO LARGE' if size > LARGEST else ''}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "screenshots")
