"""A reading as one file has everything in it and loads nothing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from alleged.views.cli import run
from alleged.views.web.single import reading_html
from tests.ledger.readings import READING
from tests.views.web.served import hostile_reading


def test_it_needs_nothing_else() -> None:
    """No file, no form and no link into the reader; style and script are allowed by their hashes alone."""
    html = reading_html(READING)
    assert re.search(r'(src|action)=|rel="stylesheet"|href="/', html) is None
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', html)
    assert policy is not None
    assert "default-src 'none'" in policy[1]
    assert len(re.findall(r"'sha256-[\w+/=]+'", policy[1])) == 2


def test_markup_from_outside_is_text() -> None:
    """Nothing of a hostile document becomes a tag."""
    html = reading_html(hostile_reading())
    assert html.count("<script>") == 1
    assert "javascript:" not in html


@pytest.mark.usefixtures("by_hand")
def test_read_writes_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`read --html FILE` writes one file a document, says which, and what cannot be written is one sentence."""
    file = tmp_path / "page.html"
    assert run(["read", "border.txt", "hostile.txt", "--html", str(file)]) == 0
    assert capsys.readouterr().out == f"{file}  Border tension grows\n{tmp_path / 'page-2.html'}  Untitled\n"
    assert "Free Valley Army" in file.read_text(encoding="utf-8")
    assert run(["read", "border.txt", "--html", str(tmp_path / "none" / "page.html")]) == 1
    assert "cannot be written" in capsys.readouterr().err
    assert run(["read", "border.txt", "--html", str(file), "--json"]) == 2
