"""Access: a bearer token, where one is set."""

from __future__ import annotations

import hmac
from collections.abc import Callable

from fastapi import Request
from starlette.exceptions import HTTPException

Check = Callable[[Request], None]


def bearer(token: str | None) -> Check:
    """A check that lets pass who shows the token, or everybody where none is set."""

    def check(request: Request) -> None:
        if token is None:
            return
        scheme, _, given = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() != "bearer" or not hmac.compare_digest(given.strip().encode("latin-1"), token.encode()):
            headers = {"WWW-Authenticate": 'Bearer realm="alleged"'}
            raise HTTPException(401, "this ledger wants a token: send it as Authorization: Bearer …", headers)

    return check
