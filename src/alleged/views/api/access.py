"""Access: a bearer token, where one is set."""

from __future__ import annotations

import hmac
from collections.abc import Callable

from fastapi import Request
from starlette.exceptions import HTTPException

Check = Callable[[Request], None]


def same(given: str, wanted: str) -> bool:
    """Whether two secrets are one, in a time that says nothing about where they differ."""
    return hmac.compare_digest(given.encode("utf-8", "replace"), wanted.encode("utf-8", "replace"))


def bears(header: str, token: str) -> bool:
    """Whether an Authorization header shows the token; headers come as Latin-1 whatever their bytes mean."""
    scheme, _, given = header.partition(" ")
    words = given.strip().encode("latin-1", "replace").decode("utf-8", "replace")
    return scheme.lower() == "bearer" and same(words, token)


def bearer(token: str | None) -> Check:
    """A check that lets pass who shows the token, or everybody where none is set."""

    def check(request: Request) -> None:
        if token is None:
            return
        if not bears(request.headers.get("authorization", ""), token):
            headers = {"WWW-Authenticate": 'Bearer realm="alleged"'}
            raise HTTPException(401, "this ledger wants a token: send it as Authorization: Bearer …", headers)

    return check
