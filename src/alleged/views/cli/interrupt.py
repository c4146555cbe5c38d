"""A command that somebody stops: with Ctrl-C, or by not reading on."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

Given = ParamSpec("Given")


class Stopped(Exception):  # noqa: N818 - not an error, somebody wanted it
    """A command was stopped from the keyboard; the words say what is done and what is not."""


class Unheard(Exception):  # noqa: N818 - not an error, somebody has read enough
    """Nobody reads what the command prints any more, as with `| head`."""


def stoppable(command: Callable[Given, int]) -> Callable[Given, int]:
    """The command with its ways of being stopped as exceptions of ours, before typer makes exit codes of its own from them."""

    @wraps(command)
    def stopping(*given: Given.args, **named: Given.kwargs) -> int:
        try:
            return command(*given, **named)
        except KeyboardInterrupt as interrupt:
            raise Stopped("stopped by Ctrl-C") from interrupt
        except BrokenPipeError as broken:
            raise Unheard from broken

    return stopping
