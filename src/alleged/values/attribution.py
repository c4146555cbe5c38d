"""On whose word: source, cue and content, nested into chains."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from alleged.values.text import Span

AUTHOR = "author"
UNSPECIFIED = "unspecified sources"


class HolderKind(StrEnum):
    """What kind of voice a holder is.

    An office is a public body or a post without a name (a ministry, the police, "the admiral"); a government is a state, its
    government or the capital that stands for it; an outlet is any medium that is no news agency; instruments are images, recordings
    and measurements; a crowd is several people nobody counts; unspecified is nobody at all.
    """

    AUTHOR = "author"
    PERSON = "person"
    OFFICE = "office"
    GOVERNMENT = "government"
    OUTLET = "outlet"
    AGENCY = "agency"
    ARMED_GROUP = "armed group"
    ORGANISATION = "organisation"
    DOCUMENT = "document"
    INSTRUMENT = "instrument"
    CROWD = "crowd"
    UNNAMED = "unnamed person"
    UNSPECIFIED = "unspecified"


@dataclass(frozen=True, slots=True)
class Attribution:
    """One source-cue-content relation; each role is a tuple of pieces, empty where it is missing.

    `actor` is the holder's actor id if it resolves to one, `name` how the holder is called in the document.
    `polarity` is -1 where the holder does not put the content forward or puts its contrary forward (denied, doubts).
    `veridicality` says how far the cue commits its holder to the content: "certain" (said, admitted), "probable" (believes,
    expects), "possible" (fears), "uncommitted" (wants, orders, asks, would not say) or "negative" (denies: the contrary holds).
    `head` is the cue's token in sentence `sentence`. `within` is the index of the attribution whose content holds this one. `chance` is the trained
    tagger's own score, which says nothing about how sure anybody is; None where only rules see it.
    """

    sentence: int
    head: int
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    name: str
    act: str
    cue_text: str
    source_text: str = ""
    actor: str | None = None
    kind: HolderKind = HolderKind.UNSPECIFIED
    anonymous: bool = False
    conditions: tuple[str, ...] = ()
    polarity: int = 1
    veridicality: str = "certain"
    within: int | None = None
    chance: float | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Holder:
    """One hand of a chain as a statement shows it; the author has only a name and a kind, and ledgers of earlier versions have no kinds."""

    name: str
    actor: str | None = None
    text: str | None = None
    source: Span | None = None
    cue: str | None = None
    cue_span: Span | None = None
    act: str | None = None
    anonymous: bool = False
    conditions: tuple[str, ...] = ()
    kind: HolderKind | None = None
