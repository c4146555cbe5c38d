"""Tests of fetching, against a server on loopback."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from alleged.errors import IntakeError
from alleged.intake import fetch as fetching
from alleged.intake.addresses import check_public
from alleged.intake.fetch import fetch
from alleged.intake.options import IntakeOptions

PAGE = b"<html><body><article><p>The talks began on Monday in Muscat. Both sides said so.</p></article></body></html>"
OPEN = IntakeOptions(allow_private=True, timeout=5, max_bytes=100_000)


class Server(BaseHTTPRequestHandler):
    """A site with one page, some redirects and some bad manners."""

    hosts: list[str]

    def do_GET(self) -> None:
        """Answer by path."""
        type(self).hosts.append(self.headers["Host"])
        path, _, query = self.path.partition("?")
        if path == "/to":
            self.answer(302, b"", Location=query)
        elif path == "/loop":
            self.answer(301, b"", Location=f"/loop?{int(query or 0) + 1}")
        elif path == "/page":
            self.answer(200, PAGE, **{"Content-Type": "text/html; charset=iso-8859-1"})
        elif path == "/packed":
            self.answer(200, gzip.compress(PAGE), **{"Content-Encoding": "gzip"})
        elif path == "/bomb":
            self.answer(200, gzip.compress(b"a" * 30_000_000), **{"Content-Encoding": "gzip"})
        elif path == "/cut":
            self.answer(200, gzip.compress(PAGE)[:-9], **{"Content-Encoding": "gzip"})
        elif path == "/strange":
            self.answer(200, b"xx", **{"Content-Encoding": "br"})
        elif path == "/large":
            self.answer(200, b"a" * 200_000)
        elif path in {"/endless", "/drip"}:
            self.pour(b"a" * 10_000 if path == "/endless" else b"a", 0.0 if path == "/endless" else 0.2)
        else:
            self.answer(404, b"nothing")

    def answer(self, status: int, body: bytes, **headers: str) -> None:
        """Send a whole answer."""
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def pour(self, piece: bytes, pause: float) -> None:
        """Send pieces until the other side has enough of it."""
        self.send_response(200)
        self.end_headers()
        try:
            for _ in range(1000):
                self.wfile.write(piece)
                time.sleep(pause)
        except OSError:
            return

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    """The address of the site."""
    Server.hosts = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


def refusal(locator: str, options: IntakeOptions = OPEN) -> str:
    """Why a locator was refused."""
    with pytest.raises(IntakeError) as error:
        fetch(locator, options)
    assert "\n" not in str(error.value)
    assert error.value.locator == locator
    return error.value.why


def test_a_page(site: str) -> None:
    """A page comes with its bytes, its last address and the encoding the server named, through redirects and packed."""
    fetched = fetch(f"{site}/to?/to?/page", OPEN)
    assert (fetched.data, fetched.url, fetched.charset) == (PAGE, f"{site}/page", "iso-8859-1")
    assert fetch(f"{site}/packed", OPEN).data == PAGE


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "localhost",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "2130706433",
        "0x7f000001",
        "127.1",
        "169.254.169.254",
        "10.0.0.1",
        "0.0.0.0",  # noqa: S104  (an address to refuse)
    ],
)
def test_private_addresses_are_refused(host: str) -> None:
    """Loopback and private addresses are refused unless told, in any spelling and through a name."""
    why = refusal(f"http://{host}/page", IntakeOptions(timeout=5))
    assert "is refused, because" in why or "no address was found" in why


def test_redirects_are_checked_again(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A public host that redirects to a private address, or to a name that resolves to one, is refused there."""
    port = site.rpartition(":")[2]

    def lenient(host: str, addresses: list[str]) -> None:
        if host != "127.0.0.1":
            check_public(host, addresses)

    monkeypatch.setattr(fetching, "check_public", lenient)
    closed = IntakeOptions(timeout=5)
    assert fetch(f"{site}/page", closed).data == PAGE
    assert refusal(f"{site}/to?http://localhost:{port}/page", closed).startswith("is refused, because localhost is at")
    assert "link-local" in refusal(f"{site}/to?http://169.254.169.254/latest/meta-data", closed)


def test_the_checked_address_is_the_one_connected_to(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name is resolved once a hop, and the connection goes to what was checked, under the host's own name."""
    asked: list[str] = []

    def answers(host: str, port: int) -> list[str]:
        asked.append(host)
        return ["127.0.0.1"] if len(asked) == 1 else ["203.0.113.9"]

    monkeypatch.setattr(fetching, "resolve", answers)
    port = site.rpartition(":")[2]
    assert fetch(f"http://herald.example:{port}/page", OPEN).data == PAGE
    assert asked == ["herald.example"]
    assert Server.hosts[-1] == f"herald.example:{port}"


def test_the_next_address_is_tried(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where one address of a host does not answer, the next one is tried."""
    monkeypatch.setattr(fetching, "resolve", lambda *_: ["127.0.0.2", "127.0.0.1"])
    port = site.rpartition(":")[2]
    assert fetch(f"http://herald.example:{port}/page", OPEN).data == PAGE


@pytest.mark.parametrize(
    "path, why",
    [
        ("/loop", "redirects more than 5 times"),
        ("/none", "could not be fetched (the server answered 404 Not Found)"),
        ("/large", "is too large (0.2 MB; the limit is 0.1 MB)"),
        ("/endless", "is too large (more than 0.1 MB; the limit is 0.1 MB)"),
        ("/bomb", "is too large (more than 0.1 MB; the limit is 0.1 MB)"),
        ("/cut", "was sent as gzip data that is cut off"),
        ("/strange", "was sent packed as 'br', which was not asked for"),
        ("/to?ftp://herald.example/a", "leads to ftp:, and only http and https are fetched"),
        ("/to?file:///etc/passwd", "leads to file:, and only http and https are fetched"),
        ("/to?http://user:word@herald.example/", "carries a user name or password, which is not sent"),
    ],
)
def test_bounds(site: str, path: str, why: str) -> None:
    """Size, redirects and schemes are bounded, each with one plain clause."""
    assert refusal(site + path) == why


def test_a_slow_server(site: str) -> None:
    """The time is bounded as a whole, however the server drips."""
    start = time.monotonic()
    assert refusal(f"{site}/drip", IntakeOptions(allow_private=True, timeout=0.7)) == "took longer than 0.7 seconds"
    assert time.monotonic() - start < 3


@pytest.mark.parametrize(
    "locator",
    ["http://", "https:///a", "http://no.such.host.invalid/a", "http://127.0.0.1:1/", "http://[::1", "http://a b/"],
)
def test_unreachable(locator: str) -> None:
    """An address that is none, or that nobody answers at, gives one plain clause."""
    assert refusal(locator)
