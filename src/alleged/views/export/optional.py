"""Libraries that only some views need, and one plain sentence where one is missing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from alleged.errors import AllegedError


@contextmanager
def needing(library: str, extra: str) -> Iterator[None]:
    """A block that imports a library; raises AllegedError with how to install it where it is not there."""
    try:
        yield
    except ImportError as error:
        why = f"this needs {library}, which is not installed: pip install 'alleged[{extra}]'"
        raise AllegedError(why) from error
