"""What an address asks for: its parameters, bounded and cleaned, and addresses that ask for something else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlencode

from alleged.errors import QueryError
from alleged.ledger import bounds

LONGEST = 300
"""The most characters of one parameter; what is longer is cut."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The parameters of one address, each once; what is empty counts as not given."""

    path: str
    given: Mapping[str, str] = field(default_factory=dict)

    @staticmethod
    def of(path: str, pairs: Iterable[tuple[str, str]], names: Iterable[str]) -> Asked:
        """Of all parameters of an address those that a page knows."""
        known = set(names)
        found = {n: v.replace("\x00", " ").strip()[:LONGEST] for n, v in pairs if n in known}
        return Asked(path, {n: v for n, v in found.items() if v})

    def get(self, name: str) -> str | None:
        """A parameter, None if it was not given."""
        return self.given.get(name)

    def day(self, name: str, *, latest: bool) -> str | None:
        """The first or last day of a parameter such as 2010, 2010-05 or 2010-05-04; raises QueryError if it is no date."""
        text = self.given.get(name)
        if text is None:
            return None
        days = bounds(text) if "/" not in text else None
        if days is None:
            raise QueryError(name, f"{text!r} is not a date such as 2010, 2010-05 or 2010-05-04")
        return days[latest]

    def href(self, **changed: str | None) -> str:
        """The address with some parameters changed, or left out where None; always from the first page on unless a cursor is given."""
        kept = {n: v for n, v in self.given.items() if n != "cursor"} | changed
        query = urlencode({n: v for n, v in kept.items() if v}, errors="replace")
        return f"{self.path}?{query}" if query else self.path

    @property
    def json_href(self) -> str:
        """The same for programs."""
        query = urlencode(self.given, errors="replace")
        return f"{self.path}.json" + (f"?{query}" if query else "")
