"""Tests of the room's door: what locators lead to."""

from __future__ import annotations

import gzip
import io
import json
import os
import threading
from datetime import date
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from alleged.intake import IntakeError, IntakeOptions, account, documents
from alleged.values.document import Document

BODY = "The talks began on Monday in Muscat. Both sides said so to reporters."
HTML = (
    f"<html><head><title>Talks begin</title></head><body><nav>Home</nav><article><p>{BODY}</p></article></body></html>"
)
FRENCH = (
    "Le président a déclaré mardi que les négociations reprendraient la semaine prochaine à Genève avec les envoyés."
)


def taken(locator: str | Path, **options: object) -> list[Document | IntakeError]:
    """All that a locator leads to."""
    return list(documents(str(locator), options=IntakeOptions(**options)))  # type: ignore[arg-type]


def only(locator: str | Path, **options: object) -> Document:
    """The one document of a locator."""
    found = taken(locator, **options)
    assert len(found) == 1
    assert isinstance(found[0], Document), found[0]
    return found[0]


def refusal(locator: str | Path, **options: object) -> str:
    """The one sentence with which a locator is refused, without the locator."""
    found = taken(locator, **options)
    assert len(found) == 1
    assert isinstance(found[0], IntakeError), found[0]
    assert "\n" not in str(found[0])
    assert str(found[0]).startswith(found[0].locator + ": ")
    return found[0].why


@pytest.mark.parametrize(
    "name, data",
    [
        ("a.txt", BODY.encode()),
        ("a", BODY.encode()),
        ("a.md", f"# Talks begin\n\n{BODY}".encode()),
        ("a.html", HTML.encode()),
        ("a.txt", HTML.encode()),
        ("a.htm", HTML.encode("utf-16")),
        ("a.jsonl", json.dumps({"text": BODY}).encode()),
        ("a.jsonl.gz", gzip.compress(json.dumps({"text": BODY}).encode())),
        ("a.json", json.dumps({"text": BODY}, indent=2).encode()),
        ("a.txt.gz", gzip.compress(BODY.encode())),
    ],
)
def test_kinds_of_files(tmp_path: Path, name: str, data: bytes) -> None:
    """Every kind of file gives its text, told by its content, from a path and from standard input alike."""
    (tmp_path / name).write_bytes(data)
    document = only(tmp_path / name)
    assert document.text == BODY
    assert document.locator.startswith(str(tmp_path / name))
    piped = only("-", stdin=io.BytesIO(data))
    assert piped.text == BODY
    assert piped.locator.startswith("standard input")
    assert piped.id == document.id


def test_options_reach_the_document(tmp_path: Path) -> None:
    """Day and publisher said by the caller are the document's."""
    (tmp_path / "a.txt").write_text(BODY, encoding="utf-8")
    document = only(tmp_path / "a.txt", published=date(2010, 5, 4), publisher="The Herald")
    assert (document.published, document.publisher) == (date(2010, 5, 4), "The Herald")


@pytest.mark.parametrize(
    "name, data, why",
    [
        ("a.txt", b"", "is empty"),
        ("a.jsonl", b"", "is empty"),
        ("a.jsonl", b"\n\n", "is empty"),
        ("a.jsonl.gz", gzip.compress(b""), "is empty"),
        ("a.txt", b" \n\t \n", "has nothing but white space in it"),
        ("a.pdf", b"%PDF-1.4 ...", "is a PDF file, not text"),
        ("a.txt", b"\x89PNG\r\n\x1a\n", "is a PNG picture, not text"),
        ("a.txt", b"abc\0\1\2\0def", "is binary data, not text"),
        ("a.txt", FRENCH.encode(), "is in French, and only English is read"),
        ("a.txt", FRENCH.encode("cp1252"), "is in French, and only English is read"),
        (
            "a.html",
            b"<html><body><nav><a href=/>Home</a></nav></body></html>",
            "is HTML with no article in it (4 visible characters, none of them running text)",
        ),
        (
            "a.xml",
            b"<?xml version='1.0'?><rss><channel></channel></rss>",
            "is a feed or a map of a site, not an article",
        ),
        ("a.json", b'{"text": "The talks', "is not valid JSON (it is cut off)"),
        ("a.jsonl.gz", gzip.compress(b"{}" * 9000)[:-20], "is gzip data that is cut off or damaged"),
    ],
)
def test_bad_files(tmp_path: Path, name: str, data: bytes, why: str) -> None:
    """Each kind of bad file gives one plain sentence and nothing else."""
    (tmp_path / name).write_bytes(data)
    assert refusal(tmp_path / name) == why


def test_missing_and_unreadable(tmp_path: Path) -> None:
    """A path that leads nowhere, or that may not be read, is one plain sentence."""
    assert refusal(tmp_path / "none.txt") == "does not exist"
    assert refusal("") == "is no path"
    assert refusal("a\0b") == "is no path"
    assert refusal("x" * 5000)
    assert refusal("file:///etc/passwd") == "is a file address, and only http and https are fetched"
    (tmp_path / "a.txt").write_text(BODY, encoding="utf-8")
    (tmp_path / "a.txt").chmod(0)
    if os.geteuid() != 0:
        assert refusal(tmp_path / "a.txt") == "may not be read (permission denied)"


def test_a_hundred_megabytes(tmp_path: Path) -> None:
    """A text of 100 MB is refused with its size and the limit, without being read."""
    with (tmp_path / "a.txt").open("wb") as file:
        file.write(b"The talks began. ")
        file.truncate(100_000_000)
    (tmp_path / "b.txt").write_bytes(b"The talks began. " * 30_000)
    assert refusal(tmp_path / "b.txt", max_bytes=400_000) == "is too large (0.5 MB; the limit is 0.4 MB)"
    assert (
        refusal("-", stdin=io.BytesIO(b"The talks began. " * 30_000), max_bytes=400_000)
        == "is too large (more than 0.4 MB; the limit is 0.4 MB)"
    )
    big = tmp_path / "c.txt"
    with big.open("wb") as file:
        for _ in range(100):
            file.write(b"The talks began.\n" * 58_824)
    assert refusal(big) == "is too large (100 MB; the limit is 20 MB)"


def test_rows_go_on(tmp_path: Path) -> None:
    """A cut-off line is named with its number, and the other rows are documents."""
    path = tmp_path / "a.jsonl"
    row = json.dumps({"id": "ID", "text": BODY}) + "\n"
    broken = '{"id": "b", "text": "The ta\n'
    path.write_text(row.replace("ID", "a") + broken + row.replace("ID", "c"), encoding="utf-8")
    found = taken(path)
    assert [d.id for d in found if isinstance(d, Document)] == ["a", "c"]
    assert str(found[1]) == f"{path}: line 2 is not a whole JSON object (it is cut off)"


def test_rows_whose_first_is_broken() -> None:
    """Standard input that begins with a broken row is still told to be rows."""
    data = ('{"text": "The ta\n' + json.dumps({"text": BODY}) + "\n").encode()
    found = taken("-", stdin=io.BytesIO(data))
    assert [type(d) for d in found] == [IntakeError, Document]


def test_packed_rows_cut_off_in_the_middle(tmp_path: Path) -> None:
    """Rows before the place where packed data breaks off are kept, and the break is reported."""
    lines = b"".join(
        json.dumps({"id": n, "text": f"{BODY} {n}", "noise": os.urandom(200).hex()}).encode() + b"\n"
        for n in range(400)
    )
    packed = gzip.compress(lines)
    (tmp_path / "a.jsonl.gz").write_bytes(packed[: len(packed) * 3 // 4])
    found = taken(tmp_path / "a.jsonl.gz")
    assert len(found) > 100
    assert all(isinstance(d, Document) for d in found[:-1])
    assert isinstance(found[-1], IntakeError)
    assert found[-1].why == "is gzip data that is cut off or damaged"


def test_folders(tmp_path: Path) -> None:
    """A folder gives every file in it in the order of their paths, good and bad; hidden ones are left alone."""
    (tmp_path / "b").mkdir()
    (tmp_path / ".git").mkdir()
    for name, data in {
        "z.txt": BODY.encode(),
        "b/a.txt": BODY.encode(),
        "b/x.pdf": b"%PDF-1.4",
        ".git/a.txt": b"x",
        ".hidden": b"x",
    }.items():
        (tmp_path / name).write_bytes(data)
    found = taken(tmp_path)
    assert [str(Path(d.locator).relative_to(tmp_path)) for d in found] == ["z.txt", "b/a.txt", "b/x.pdf"]
    assert [type(d) for d in found] == [Document, Document, IntakeError]


def test_an_empty_folder(tmp_path: Path) -> None:
    """A folder with nothing in it is said to be one."""
    assert refusal(tmp_path) == "is a folder with no files in it"


class Page(BaseHTTPRequestHandler):
    """A site of one page."""

    def do_GET(self) -> None:
        """Send the page."""
        self.send_response(200)
        self.end_headers()
        self.wfile.write(HTML.encode())

    def log_message(self, *args: object) -> None:
        """Say nothing."""


def test_a_web_address() -> None:
    """A page on the web is refused on loopback unless told; its forms are one document under one canonical address."""
    server = HTTPServer(("127.0.0.1", 0), Page)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    site = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        assert refusal(f"{site}/talks") == "is refused, because 127.0.0.1 is a loopback address"
        plain, tracked = (only(f"{site}/talks{form}", allow_private=True) for form in ("", "/amp/?utm_source=mail"))
    finally:
        server.shutdown()
        server.server_close()
    assert plain.text == BODY
    assert plain.title == "Talks begin"
    assert plain.id == tracked.id
    assert plain.url == tracked.url == site.replace("http:", "https:") + "/talks"
    assert tracked.locator == f"{site}/talks/amp/?utm_source=mail"


@pytest.mark.seed
def test_the_founding_document(shared: Path) -> None:
    """Of the founding document the site, the headline, the furniture and the lost list are known, and every character accounted for."""
    document = only(next((shared / "seed").glob("*.txt")))
    assert document.title == "Supporting MEK: Not a Step in the Right Direction"
    assert document.publisher == "Foreign Policy Blogs"
    assert "Exit mobile version" not in document.text
    assert [document.text[g.start : g.end] for g in document.gaps] == ["following attacks:"]
    received, read, dropped = account(document)
    assert received == read + dropped


@pytest.mark.seed
def test_a_corpus_loses_nothing(shared: Path) -> None:
    """All articles of the news corpus become documents, and of each every character of the row's text is in text or dropped."""
    path = shared / "corpus" / "wikinews-2019.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as file:
        lengths = [len(json.loads(line)["text"]) for line in file]
    found = taken(path)
    assert [account(d)[0] for d in found if isinstance(d, Document)] == lengths
    assert all(sum(account(d)[1:]) == account(d)[0] for d in found if isinstance(d, Document))
    assert max(sum(len(x.text) for x in d.dropped) for d in found if isinstance(d, Document)) < 200
