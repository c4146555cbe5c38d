"""Limits: no request is larger than what may be submitted, whatever it says of its own length."""

from __future__ import annotations

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from alleged.views.api.problems import problem

LARGEST = 8_000_000
"""The most bytes of a request's body: more than the longest text that intake takes, written as JSON."""


class BodyLimit:
    """Answers 413 to a body that is too large, before any of it is understood."""

    def __init__(self, app: ASGIApp, largest: int = LARGEST) -> None:
        self.app = app
        self.largest = largest

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        announced = Headers(scope=scope).get("content-length", "")
        if announced.isdigit() and int(announced) > self.largest:
            await self._refuse(scope, receive, send)
            return
        if scope["method"] not in {"POST", "PUT", "PATCH"} or announced.isdigit():
            await self.app(scope, receive, send)
            return
        taken: list[Message] = []
        size = 0
        while True:
            message = await receive()
            taken.append(message)
            size += len(message.get("body", b""))
            if size > self.largest:
                await self._refuse(scope, receive, send)
                return
            if not message.get("more_body", False):
                break
        waiting = iter(taken)

        async def again() -> Message:
            return next(waiting, None) or await receive()

        await self.app(scope, again, send)

    async def _refuse(self, scope: Scope, receive: Receive, send: Send) -> None:
        refusal = problem(413, f"a request takes at most {self.largest:,} bytes", {"Connection": "close"})
        await refusal(scope, receive, send)
