"""The gate before every request: who may come in, from where a form may be sent, and what a page may load."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from alleged.views.api.access import bears, same
from alleged.views.api.problems import problem

COOKIE = "alleged"
ENTRY = "/enter"
"""Where the token is asked for. The API asks for it itself, in the form that programs expect."""

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
_READS = {"GET", "HEAD", "OPTIONS"}
_OPEN = ("/static/", ENTRY)
_FOR_PROGRAMS = "/api/"
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


@dataclass(frozen=True, slots=True)
class Rules:
    """What the gate asks for: `token` of everybody if it is set, and a host name of `hosts` if there are any.

    Names of hosts are checked on loopback, so that no page from elsewhere can reach the reader under a name of its own.
    """

    token: str | None = None
    hosts: frozenset[str] = LOOPBACK


class Gate:
    """Lets a request through, or answers it with one plain sentence."""

    def __init__(self, app: ASGIApp, rules: Rules) -> None:
        self.app = app
        self.rules = rules

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        refused = self._refused(scope)
        await (refused or self.app)(scope, receive, send_guarded)

    def _refused(self, scope: Scope) -> Response | None:
        headers, path = Headers(scope=scope), str(scope["path"])
        if self.rules.hosts and _host(headers.get("host", "")) not in self.rules.hosts:
            return _refusal(path, 421, "This reader does not answer to that host name.")
        bearer = self._has_bearer(headers)
        if (
            self.rules.token
            and not bearer
            and not path.startswith((*_OPEN, _FOR_PROGRAMS))
            and not self._has_cookie(headers)
        ):
            if scope["method"] == "GET" and "text/html" in headers.get("accept", ""):
                return RedirectResponse(ENTRY, status_code=303)
            words = "This reader wants a token: send it as 'Authorization: Bearer …'.\n"
            return PlainTextResponse(words, status_code=401, headers={"WWW-Authenticate": "Bearer"})
        if scope["method"] not in _READS and not bearer and not _is_own(headers, path):
            return _refusal(path, 403, "Forms are only taken from this reader's own pages.")
        return None

    def _has_bearer(self, headers: Headers) -> bool:
        return bool(self.rules.token) and bears(headers.get("authorization", ""), self.rules.token or "")

    def _has_cookie(self, headers: Headers) -> bool:
        try:
            found = SimpleCookie(headers.get("cookie", "")).get(COOKIE)
        except CookieError:
            return False
        return found is not None and same(found.value, pass_of(self.rules.token or ""))


def _refusal(path: str, status: int, words: str) -> Response:
    """A refusal in one sentence; programs get it as they get every error of the API."""
    return problem(status, words) if path.startswith(_FOR_PROGRAMS) else PlainTextResponse(f"{words}\n", status)


def pass_of(token: str) -> str:
    """What a browser keeps instead of the token itself."""
    return hashlib.sha256(b"alleged reader " + token.encode()).hexdigest()


def _host(header: str) -> str:
    try:
        return (urlsplit(f"//{header}").hostname or "") if "@" not in header else ""
    except ValueError:
        return ""


def _is_own(headers: Headers, path: str) -> bool:
    """Whether a browser says that a request comes from this very origin.

    Who names no origin at all is no browser, and may only write through the API.
    """
    site, origin = headers.get("sec-fetch-site"), headers.get("origin") or headers.get("referer")
    if site is None and not origin:
        return path.startswith(_FOR_PROGRAMS)
    if site not in (None, "same-origin"):
        return False
    try:
        return origin is None or urlsplit(origin).netloc == headers.get("host")
    except ValueError:
        return False
