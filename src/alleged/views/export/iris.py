"""Addresses of statements and documents: under a base of the user's own, or else as UUIDs that never change."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote, urlsplit
from uuid import UUID, uuid5

from alleged.values.document import Document

_OURS = UUID("6f0b4bd6-1f0f-5a5c-9a5e-8a6b1f0e7c11")
"""The namespace that the UUIDs are hashed in; another one would change the address of everything."""

_KEPT = ":/?#[]@!$&'()*+,;=%~-._"
_LONGEST = 2000


@dataclass(frozen=True, slots=True)
class Iris:
    """Makes addresses; `base` ends in a slash, and without it addresses are `urn:uuid:…`.

    >>> Iris("https://press.example.org/").statement("s-12")
    'https://press.example.org/statements/s-12'
    """

    base: str | None = None

    def statement(self, key: str) -> str:
        """The address of a statement."""
        return self._of("statements", key)

    def document(self, document: Document) -> str:
        """The address of a document's page if that is known, else one made from its id."""
        return web_address(document.url) or self._of("documents", document.id)

    def other(self, kind: str, key: str) -> str:
        """The address of anything else, such as a run or a whole export."""
        return self._of(kind, key)

    def _of(self, kind: str, key: str) -> str:
        if self.base is None:
            return f"urn:uuid:{uuid5(_OURS, f'{kind}/{key}'.encode('utf-8', 'replace').decode())}"
        return f"{self.base}{kind}/{quote(key, safe='-._~', errors='replace')}"


def base_address(text: str) -> str | None:
    """An address that others can be put behind: http or https, without query, ending in a slash; None if it is none.

    >>> base_address("https://press.example.org/ledger")
    'https://press.example.org/ledger/'
    """
    address = web_address(text)
    if address is None or "?" in address or "#" in address:
        return None
    return address if address.endswith("/") else f"{address}/"


def web_address(text: str | None) -> str | None:
    """An http or https address with everything escaped that an IRI may not hold; None if it is no such address.

    >>> web_address('https://example.org/a b"><script>')
    'https://example.org/a%20b%22%3E%3Cscript%3E'
    """
    if not text or len(text) > _LONGEST:
        return None
    try:
        parts = urlsplit(text.strip())
        if parts.scheme.lower() not in {"http", "https"} or not re.fullmatch(r"[\w.~-]+(:\d+)?", parts.netloc):
            return None
    except ValueError:
        return None
    escaped = quote(text.strip(), safe=_KEPT, errors="replace")
    return re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", escaped).replace("[", "%5B").replace("]", "%5D")
