"""The register of who has listed whom as terrorist: "is this group listed by that authority on a day"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from alleged.lexicon.layers import layered, read_rows
from alleged.lexicon.names import fold
from alleged.values.designation import Designation

FILE = "designations.csv"
_COLUMNS = ("group", "authority", "list", "from", "until", "source")


@dataclass(frozen=True, slots=True)
class Listing:
    """One row of the register; dates are days, months or years, "" where open or not known."""

    group: str
    authority: str
    list: str
    begins: str
    ends: str
    source: str

    def covers(self, day: str) -> bool:
        """Whether the group was listed on a day, or at some time in a month or year."""
        begun = self.begins[: len(day)] <= day[: len(self.begins)]
        return begun and (not self.ends or day[: len(self.ends)] <= self.ends[: len(day)])


@dataclass(frozen=True, slots=True)
class Designations:
    """The listings by folded name of the group, and the authorities that the register knows."""

    listings: Mapping[str, tuple[Listing, ...]] = field(default_factory=dict)
    authorities: frozenset[str] = frozenset()

    def on(self, group: str, authorities: Iterable[str], day: str) -> Designation | None:
        """What the register says of a group and the first of some authorities that it knows (codes or names) on a day.

        A listing that holds on the day comes first, else the last one before it, else the first after it; None where the
        register knows the group or the authorities not at all.
        """
        rows = self.listings.get(fold(group), ())
        authority = next((a for a in authorities if a in self.authorities), None)
        if not rows or authority is None or not day:
            return None
        own = [row for row in rows if row.authority == authority]
        if not own:
            return Designation(rows[0].group, authority, listed=False)
        current = next((row for row in own if row.covers(day)), None)
        past = [row for row in own if row.ends and row.ends[: len(day)] < day]
        nearest = current or (max(past, key=lambda row: row.ends) if past else min(own, key=lambda row: row.begins))
        return Designation(
            nearest.group,
            authority,
            listed=current is not None,
            listing=nearest.list,
            begins=nearest.begins,
            ends=nearest.ends,
            source=nearest.source,
        )


def load_designations(folder: Path, overlay: Path | None = None) -> Designations:
    """The register of a lexicon folder, with a user's rows over it; raises LexiconError with file and line of a bad row."""
    rows = tuple(_listings(folder, overlay))
    found: dict[str, list[Listing]] = {}
    for row in rows:
        found.setdefault(fold(row.group), []).append(row)
    return Designations({group: tuple(own) for group, own in found.items()}, frozenset(row.authority for row in rows))


def _listings(folder: Path, overlay: Path | None) -> Iterator[Listing]:
    key = ("group", "authority", "list", "from")
    for place, row in read_rows(layered(folder, overlay) / FILE, _COLUMNS, key):
        if not (row["group"] and row["authority"] and row["source"]):
            raise place.error("a listing needs a group, an authority and a source")
        place.check_dates(row["from"], row["until"])
        if row["until"] and row["until"] < row["from"][: len(row["until"])]:
            raise place.error("ends before it begins")
        yield Listing(*(row[c] for c in _COLUMNS))
