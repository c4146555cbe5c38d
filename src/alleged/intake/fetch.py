"""A web page fetched: public addresses only unless told, with bounds of size, time and redirects. The only file that knows httpx."""

from __future__ import annotations

import re
import ssl
import time
import zlib
from dataclasses import dataclass
from functools import cache
from http import HTTPStatus

import httpx

from alleged.errors import IntakeError
from alleged.intake.addresses import UnsafeAddressError, check_public, resolve
from alleged.intake.options import IntakeOptions, megabytes
from alleged.intake.stream import too_large

REDIRECTS = frozenset({301, 302, 303, 307, 308})
HEADERS = {
    "User-Agent": "alleged (reads articles for their statements)",
    "Accept": "text/html, text/plain;q=0.9, application/json;q=0.8, */*;q=0.5",
    "Accept-Language": "en",
    "Accept-Encoding": "gzip",
}


@dataclass(frozen=True, slots=True)
class Fetched:
    """The bytes of a page, the address they came from after redirects, and the encoding that the server named."""

    data: bytes
    url: str
    charset: str | None


def fetch(locator: str, options: IntakeOptions) -> Fetched:
    """Fetch a page. Each host, that of every redirect too, is resolved once, all its addresses are checked, and the
    connection goes to an address that was checked, under the host's own name; proxies of the environment are not used.

    Raises IntakeError with one plain clause for every way this can fail.
    """
    deadline = time.monotonic() + options.timeout
    url = _address(locator, locator)
    # No trust in the environment: a proxy would resolve names for us, unchecked.
    with httpx.Client(verify=_certificates(), trust_env=False, follow_redirects=False, headers=HEADERS) as client:
        for _ in range(options.max_redirects + 1):
            try:
                answer = _visit(client, url, locator, options, deadline)
            except httpx.TimeoutException as error:
                raise IntakeError(locator, _too_slow(options)) from error
            except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
                raise IntakeError(locator, f"could not be fetched ({_plain(error)})") from error
            if isinstance(answer, Fetched):
                return answer
            url = answer
    raise IntakeError(locator, f"redirects more than {options.max_redirects} times")


@cache
def _certificates() -> ssl.SSLContext:
    return httpx.create_ssl_context()


def _address(text: str, locator: str) -> httpx.URL:
    """The address if it is one that may be asked for."""
    try:
        url = httpx.URL(text)
    except (httpx.InvalidURL, ValueError, TypeError) as error:
        raise IntakeError(locator, "is not a valid web address") from error
    if url.scheme not in {"http", "https"}:
        raise IntakeError(locator, f"leads to {url.scheme or 'no scheme'}:, and only http and https are fetched")
    if not url.host:
        raise IntakeError(locator, "is a web address without a host")
    if url.userinfo:
        raise IntakeError(locator, "carries a user name or password, which is not sent")
    return url


def _visit(
    client: httpx.Client, url: httpx.URL, locator: str, options: IntakeOptions, deadline: float
) -> Fetched | httpx.URL:
    """One request: the page, or the checked address it redirects to."""
    addresses = _addresses(url, locator, options)
    for last, address in ((n == len(addresses) - 1, a) for n, a in enumerate(addresses)):
        left = deadline - time.monotonic()
        if left <= 0:
            raise IntakeError(locator, _too_slow(options))
        request = client.build_request(
            "GET",
            url.copy_with(host=address),
            headers={"Host": url.netloc.decode("ascii")},
            extensions={"sni_hostname": url.raw_host.decode("ascii").strip("[]")},
            timeout=httpx.Timeout(left),
        )
        try:
            response = client.send(request, stream=True)
        except (httpx.ConnectError, httpx.ConnectTimeout):
            if last:
                raise
            continue
        try:
            return _answer(response, url, locator, options, deadline)
        finally:
            response.close()
    raise IntakeError(locator, "has no address to connect to")


def _addresses(url: httpx.URL, locator: str, options: IntakeOptions) -> list[str]:
    host = url.raw_host.decode("ascii").strip("[]")
    try:
        found = resolve(host, url.port or (443 if url.scheme == "https" else 80))
    except (OSError, UnicodeError) as error:
        raise IntakeError(locator, f"could not be fetched (no address was found for {host})") from error
    if not options.allow_private:
        try:
            check_public(host, found)
        except (UnsafeAddressError, ValueError) as error:
            raise IntakeError(locator, f"is refused, because {error}") from error
    return found


def _answer(
    response: httpx.Response, url: httpx.URL, locator: str, options: IntakeOptions, deadline: float
) -> Fetched | httpx.URL:
    status = response.status_code
    if status in REDIRECTS and "location" in response.headers:
        try:
            onward = url.join(response.headers["location"])
        except (httpx.InvalidURL, ValueError) as error:
            raise IntakeError(locator, "redirects to an address that is not valid") from error
        return _address(str(onward), locator)
    if not 200 <= status < 300:
        raise IntakeError(locator, f"could not be fetched (the server answered {status}{_phrase(status)})")
    charset = re.search(r"charset\s*=\s*[\"']?([\w.:-]+)", response.headers.get("content-type", ""), re.I)
    return Fetched(_body(response, locator, options, deadline), str(url), charset[1] if charset else None)


def _body(response: httpx.Response, locator: str, options: IntakeOptions, deadline: float) -> bytes:
    """The body, never holding more than the bound, neither packed nor unpacked."""
    encoding = response.headers.get("content-encoding", "identity").strip().lower()
    if encoding not in {"identity", "", "gzip", "x-gzip"}:
        raise IntakeError(locator, f"was sent packed as {encoding[:20]!r}, which was not asked for")
    announced = response.headers.get("content-length", "")
    if announced.isdigit() and int(announced) > options.max_bytes:
        raise IntakeError(locator, too_large(megabytes(int(announced)), options.max_bytes))
    unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16) if "gzip" in encoding else None
    data = bytearray()
    for chunk in response.iter_raw():
        if time.monotonic() > deadline:
            raise IntakeError(locator, _too_slow(options))
        try:
            data += unpacker.decompress(chunk, options.max_bytes + 1 - len(data)) if unpacker else chunk
        except zlib.error as error:
            raise IntakeError(locator, "was sent as gzip data that is damaged") from error
        if len(data) > options.max_bytes:
            raise IntakeError(locator, too_large(f"more than {megabytes(options.max_bytes)}", options.max_bytes))
    if unpacker and not unpacker.eof:
        raise IntakeError(locator, "was sent as gzip data that is cut off")
    return bytes(data)


def _phrase(status: int) -> str:
    try:
        return f" {HTTPStatus(status).phrase}"
    except ValueError:
        return ""


def _too_slow(options: IntakeOptions) -> str:
    return f"took longer than {options.timeout:g} seconds"


def _plain(error: Exception) -> str:
    """What went wrong in a few words, on one line."""
    words = re.sub(r"\[Errno -?\d+\] ", "", " ".join(str(error).split()))[:200]
    return words[:1].lower() + words[1:] or type(error).__name__
