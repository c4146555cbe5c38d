"""Statement → the card that stands beside the text: everything a page says of it, with the places its parts link to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from alleged.ledger import Hit
from alleged.ledger.identity import dossier_id
from alleged.values.attribution import Holder, HolderKind
from alleged.values.happening import Count
from alleged.values.statement import Reading, Statement
from alleged.views.argument import follow_in_words
from alleged.views.plain import one_line
from alleged.views.present import Presentation, crumb, designation_in_words, present, present_statement
from alleged.views.web.links import actor_href
from alleged.views.web.marks import cue_anchor

SIGNS = {"+": "plus", "−": "minus", "±": "open"}
"""The name of each sign in class names of the style sheet."""


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody who takes part, and where the dossier is if there is one."""

    name: str
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Hop:
    """One hand of the chain; `anchor` is where its cue, or failing that its own name, stands in the text."""

    name: str
    anchor: str | None
    said: str
    """What is known of the hand, in words: its kind, its cue and act."""
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Bond:
    """How a statement hangs together with another of its reading: `what` it does, the other's number, and how in words."""

    what: str
    number: int
    words: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """One statement as a card: its presentation and everything that links somewhere."""

    shown: Presentation
    who: tuple[Party, ...]
    whom: tuple[Party, ...]
    hops: tuple[Hop, ...]
    sign: str
    reader: str
    counts: tuple[str, ...]
    on_record: str | None
    symmetric: bool
    bonds: tuple[Bond, ...]


def cards(reading: Reading, *, linked: bool) -> tuple[Card, ...]:
    """The cards of all statements of a reading, in its order; `linked` to the dossiers of a ledger, or on their own."""
    names = {a.id: a.name for a in reading.actors}
    dossiers = {a.id: dossier_id(a.name, a.type.value) for a in reading.actors} if linked else {}
    numbers = {s.id: n for n, s in enumerate(reading.statements, 1)}
    return tuple(
        card(statement, shown, names, dossiers, numbers)
        for statement, shown in zip(reading.statements, present(reading), strict=True)
    )


def hit_card(hit: Hit) -> Card:
    """The card of a statement that was found in a ledger."""
    shown = present_statement(hit.statement, hit.names, {hit.statement.id: hit.number})
    return card(hit.statement, shown, hit.names, hit.dossiers)


def card(
    statement: Statement,
    shown: Presentation,
    names: Mapping[str, str],
    dossiers: Mapping[str, str],
    numbers: Mapping[str, int] = MappingProxyType({}),
) -> Card:
    """The card of one statement, with names and dossiers by the ids of actors, and numbers by the ids of statements beside it."""

    def party(actor: str) -> Party:
        return Party(one_line(names.get(actor, actor)), _href(dossiers.get(actor)))

    return Card(
        shown=shown,
        who=tuple(map(party, statement.actors)),
        whom=tuple(map(party, statement.recipients)),
        hops=tuple(_hop(h, _href(dossiers.get(h.actor or ""))) for h in statement.chain),
        sign=SIGNS[shown.sign],
        reader=f"{statement.reader_factuality:+.1f}".replace("-", "−"),
        counts=tuple(map(_count, statement.counts)),
        on_record=designation_in_words(statement.designation) if statement.designation else None,
        symmetric=bool(statement.event and statement.event.symmetric),
        bonds=tuple(_bonds(statement, numbers)),
    )


def _bonds(statement: Statement, numbers: Mapping[str, int]) -> Iterator[Bond]:
    how = {follow.cause: follow_in_words(follow) for follow in statement.follows}
    for what, others in (
        ("follows from", statement.consequence_of),
        ("reason for", statement.reason_for),
        ("condition of", statement.condition_of),
    ):
        for other in others:
            if other in numbers:
                yield Bond(what, numbers[other], how.get(other, "") if what == "follows from" else "")


def _href(dossier: str | None) -> str | None:
    return actor_href(dossier) if dossier else None


def _hop(holder: Holder, href: str | None) -> Hop:
    place = holder.cue_span or holder.source
    kind = holder.kind.value if holder.kind and holder.kind is not HolderKind.AUTHOR else None
    unnamed = "unnamed" if holder.anonymous and holder.kind is not HolderKind.UNNAMED else None
    cue = f"“{one_line(holder.cue)}”" if holder.cue else None
    return Hop(
        name=crumb(holder),
        anchor=cue_anchor(place) if place else None,
        said=" · ".join(part for part in (kind, unnamed, cue, one_line(holder.act or "")) if part),
        href=href,
    )


def _count(count: Count) -> str:
    if count.high == count.low:
        number = str(count.low)
    else:
        number = f"{count.low} to {count.high}" if count.high is not None else f"at least {count.low}"
    return f"{number} {one_line(count.what)} (“{one_line(count.text)}”)"
