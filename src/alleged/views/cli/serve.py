"""`alleged serve`: the web reader of a ledger, on this machine unless told otherwise."""

from __future__ import annotations

import socket
from typing import Annotated

import typer

from alleged.errors import AllegedError
from alleged.views.cli.record import LedgerFile
from alleged.views.plain import one_line

_GRACE = 3
"""How many seconds requests that are under way may take when the reader is stopped."""


def serve(
    *,
    ledger: LedgerFile,
    host: Annotated[str, typer.Option(metavar="ADDRESS", help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[
        int, typer.Option(min=0, max=65535, metavar="N", help="The port; 0 takes any that is free.")
    ] = 8000,
    token: Annotated[
        str | None,
        typer.Option(metavar="WORD", envvar="ALLEGED_TOKEN", help="What everybody has to show who comes in."),
    ] = None,
) -> int:
    """Serve the web reader of a ledger.

    On loopback, so that nobody else can reach it; another address needs a token. Ctrl-C ends it.
    """
    from alleged.ledger import Ledger
    from alleged.views.web.app import make_app
    from alleged.views.web.gate import LOOPBACK, Rules

    local = host in LOOPBACK
    if not local and not token:
        raise typer.BadParameter(f"--host {host} can be reached by others: give a --token too")
    opened = Ledger(ledger)
    opened.view().close()
    listening = _listen(host, port)
    app = make_app(opened, Rules(token or None, LOOPBACK if local else frozenset()))
    print(f"{one_line(ledger.name)} at {_address(listening)}; Ctrl-C ends it", flush=True)
    _run(app, listening)
    return 0


def _run(app: object, listening: socket.socket) -> None:
    import uvicorn

    config = uvicorn.Config(
        app,  # type: ignore[arg-type] # an ASGI application
        log_level="error",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=_GRACE,
    )
    try:
        uvicorn.Server(config).run(sockets=[listening])
    except KeyboardInterrupt:
        return
    finally:
        listening.close()


def _listen(host: str, port: int) -> socket.socket:
    """A socket that listens; raises AllegedError where the address cannot be had."""
    try:
        family, *_, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        return socket.create_server(address[:2], family=family, backlog=128)
    except OSError as error:
        why = (error.strerror or str(error)).partition(" (")[0].lower()
        raise AllegedError(f"cannot listen on {host} port {port}: {why}") from error


def _address(listening: socket.socket) -> str:
    host, port = listening.getsockname()[:2]
    return f"http://{f'[{host}]' if ':' in host else host}:{port}/"
