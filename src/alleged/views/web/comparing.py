"""Comparing: what two holders say of one actor, side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace

from alleged.errors import LedgerError
from alleged.ledger import Hit, LedgerView, StatementQuery
from alleged.ledger.lists import DossierCard, DossierQuery, Tie
from alleged.values.attribution import AUTHOR
from alleged.values.factuality import Factuality
from alleged.views.json import Json
from alleged.views.present import FACTUALITIES, RELATIONS
from alleged.views.web.asking import Asked
from alleged.views.web.cards import SIGNS
from alleged.views.web.hits import Clipping, clippings, hits_json
from alleged.views.web.press import Page

PARAMETERS = ("actor", "one", "other")
_EACH = 60


@dataclass(frozen=True, slots=True)
class Side:
    """One holder: what it is asked for as, what it is called, and how often it holds each factuality."""

    asked: str
    name: str
    count: int
    more: bool
    signs: tuple[tuple[str, str, str, int], ...]
    """Word, sign, the sign's name and how often, for each factuality it holds."""


@dataclass(frozen=True, slots=True)
class Subject:
    """One type of act, with what each side says of it."""

    name: str
    one: tuple[Clipping, ...]
    other: tuple[Clipping, ...]


def compare_page(view: LedgerView, asked: Asked) -> Page:
    """The page that sets two holders side by side; with parts of the question missing, it offers what may be asked."""
    who = _dossier(view, asked.get("actor"))
    one, other = asked.get("one"), asked.get("other")
    found = [_said(view, who, holder) for holder in (one, other)] if who else [([], False), ([], False)]
    sides = [_side(view, holder, *hits) for holder, hits in zip((one, other), found, strict=True)]
    values = {
        "asked": asked,
        "who": who,
        "unknown": bool(asked.get("actor")) and who is None,
        "names": [AUTHOR if s.asked == AUTHOR else s.name for s in sides],
        "sides": sides if who and one and other else [],
        "subjects": _subjects([hits for hits, _ in found]) if who and one and other else [],
        "holders": _holders(view, who),
    }
    data: Json = {
        "actor": asdict(who) if who else None,
        "holders": [
            {"asked": s.asked, "name": s.name, "statements": hits_json(hits), "more": more}
            for s, (hits, more) in zip(sides, found, strict=True)
        ],
    }
    return Page("compare", f"Compare{f': {who.name}' if who else ''}", values, data)


def _dossier(view: LedgerView, wanted: str | None) -> DossierCard | None:
    """The actor of an id, or the weightiest that a name may stand for."""
    if wanted is None:
        return None
    try:
        return view.dossier(wanted).card
    except LedgerError:
        found = view.dossiers(DossierQuery(words=wanted, named=False), limit=1).items
        return found[0] if found else None


def _holders(view: LedgerView, who: DossierCard | None) -> tuple[Tie, ...]:
    return view.dossier(who.id).told_by if who else ()


def _said(view: LedgerView, who: DossierCard, holder: str | None) -> tuple[list[Hit], bool]:
    if holder is None:
        return [], False
    query = StatementQuery(involved=who.id)
    query = replace(query, holder=AUTHOR) if holder == AUTHOR else replace(query, speaker=holder)
    found = view.statements(query, limit=_EACH)
    return list(found.items), found.following is not None


def _side(view: LedgerView, holder: str | None, hits: Sequence[Hit], more: bool) -> Side:  # noqa: FBT001 - one of a pair
    known = _dossier(view, holder) if holder and holder != AUTHOR else None
    name = known.name if known else ("the authors themselves" if holder == AUTHOR else holder or "")
    counts = Counter(h.statement.factuality for h in hits)
    signs = tuple((*FACTUALITIES[f], SIGNS[FACTUALITIES[f][1]], counts[f]) for f in Factuality if counts[f])
    return Side(holder or "", name, len(hits), more, signs)


def _subjects(sides: Sequence[Sequence[Hit]]) -> list[Subject]:
    """The types of act that either side speaks of: first those of both, then by how much is said."""
    grouped: list[Mapping[str, list[Hit]]] = []
    for hits in sides:
        groups: dict[str, list[Hit]] = {}
        for hit in hits:
            groups.setdefault(_label(hit), []).append(hit)
        grouped.append(groups)
    one, other = grouped
    names = sorted(
        {*one, *other}, key=lambda n: (n not in one or n not in other, -len(one.get(n, ())) - len(other.get(n, ())), n)
    )
    return [Subject(n, clippings(one.get(n, ())), clippings(other.get(n, ()))) for n in names]


def _label(hit: Hit) -> str:
    statement = hit.statement
    if statement.relation:
        return RELATIONS[statement.relation][0]
    return statement.event.type.value.lower() if statement.event else "other act"
