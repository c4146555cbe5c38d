"""Tags: what a statement can be found by, each one token of the word index."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from alleged.ledger.rows import Row
from alleged.values.attribution import AUTHOR

ALONE = "c0"
"""The tag of what the author says alone."""

ALWAYS = "y0"
"""The tag of times so wide that their years are not listed."""

WIDEST = 60
"""The most years that a time has tags for."""

DID, UNDERGONE, SAID, TOLD = ROLES = ("did", "undergone", "said", "told")
"""How an actor stands to a statement: it acts, is acted on, is in the chain, or is spoken of by somebody else than the author."""

ROLE_TAGS = {DID: "a", UNDERGONE: "r", SAID: "h"}
INNERMOST = "i"


@dataclass(frozen=True, slots=True)
class Card:
    """What the catalogue keeps of one statement: dossiers by role, the facets with their values, and the year it began in."""

    key: int
    did: tuple[int, ...]
    undergone: tuple[int, ...]
    speakers: tuple[int, ...]
    facets: tuple[tuple[str, str], ...]
    began: int | None
    wide: bool
    quad: int
    symmetric: bool

    @property
    def innermost(self) -> int | None:
        """The dossier of the last hand of the chain, None where the author speaks alone."""
        return self.speakers[-1] if self.speakers else None

    @property
    def told_of(self) -> tuple[int, ...]:
        """The dossiers that somebody else than the author and themselves speaks of."""
        if self.innermost is None:
            return ()
        return tuple(dict.fromkeys(x for x in (*self.did, *self.undergone) if x != self.innermost))

    def tags(self, facet_keys: Sequence[int]) -> str:
        """All tags in one string; `facet_keys` are the keys of its facets."""
        tags = [f"f{k}" for k in facet_keys]
        tags += [f"{ROLE_TAGS[DID]}{k}" for k in dict.fromkeys(self.did)]
        tags += [f"{ROLE_TAGS[UNDERGONE]}{k}" for k in dict.fromkeys(self.undergone)]
        tags += [f"{ROLE_TAGS[SAID]}{k}" for k in dict.fromkeys(self.speakers)]
        tags.append(ALONE if self.innermost is None else f"{INNERMOST}{self.innermost}")
        return " ".join([*tags, ALWAYS] if self.wide else tags)

    def ties(self) -> Iterator[tuple[int, str, int, int]]:
        """Whom it ties to whom: dossier, role, other and quad class."""
        pairs = {(a, r) for a in self.did for r in self.undergone if a != r}
        if self.symmetric:
            pairs |= {(a, b) for a in self.did for b in self.did if a != b}
        for a, r in pairs:
            yield a, DID, r, self.quad
            yield r, UNDERGONE, a, self.quad
        if self.innermost is not None:
            for x in self.told_of:
                yield x, TOLD, self.innermost, self.quad
                yield self.innermost, SAID, x, self.quad


def card_of(
    row: Row, document: Row, voice: str | None, did: Sequence[int], undergone: Sequence[int], speakers: Sequence[int]
) -> Card:
    """The card of a statement's row, of its document's row and of the dossiers around it."""
    first, last = row["time_first"] or document["published"], row["time_last"] or document["published"]
    years, wide = _years(first, last)
    facets = [
        ("type", row["type"] or row["relation"] or "OTHER"),
        ("kind", row["kind"]),
        ("factuality", row["factuality"]),
        ("voice", voice or ("unspecified" if speakers else AUTHOR)),
        *((("publisher", document["publisher"]),) if document["publisher"] else ()),
        *(("year", f"{y:04}") for y in years),
    ]
    return Card(
        row["key"],
        tuple(did),
        tuple(undergone),
        tuple(speakers),
        tuple(facets),
        _began(first),
        wide,
        row["quad"] or 0,
        bool(row["symmetric"]),
    )


def _began(first: str | None) -> int | None:
    """The year something began in, as charts count it; None where that is open."""
    return (int(first[:4]) or None) if first else None


def _years(first: str | None, last: str | None) -> tuple[tuple[int, ...], bool]:
    """The years a time touches, and whether they are too many to list; then none are."""
    if not first or not last:
        return (), False
    start, end = int(first[:4]), int(last[:4])
    if end - start >= WIDEST:
        return (), True
    return tuple(range(start, end + 1)), False
