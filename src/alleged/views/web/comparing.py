"""Comparing: what two holders say of one actor, side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import partial

from alleged.errors import LedgerError
from alleged.ledger import Hit, LedgerView, StatementQuery
from alleged.ledger.lists import Dossier, DossierCard, DossierQuery
from alleged.ledger.lists import Page as Found
from alleged.values.attribution import AUTHOR
from alleged.values.factuality import Factuality
from alleged.views.json import Json
from alleged.views.plain import one_line
from alleged.views.present import FACTUALITIES, RELATIONS
from alleged.views.web.asking import Asked
from alleged.views.web.cards import SIGNS
from alleged.views.web.hits import Clipping, clippings, hits_json
from alleged.views.web.press import Page

PARAMETERS = ("actor", "one", "other")
_EACH = 40
_NAMESAKES = 20


@dataclass(frozen=True, slots=True)
class Voice:
    """A holder that is asked for: as what, what it is called, and the query of what it says itself."""

    asked: str
    name: str
    query: StatementQuery


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
    found = _dossier(view, asked.get("actor"))
    who = found.card if found else None
    voices = [_voice(view, asked.get(name)) for name in ("one", "other")]
    said = [_said(view, who, voice) for voice in voices]
    sides = [_side(voice, hits) for voice, hits in zip(voices, said, strict=True)]
    whole = who is not None and all(voices)
    values = {
        "asked": asked,
        "who": who,
        "unknown": bool(asked.get("actor")) and who is None,
        "names": [AUTHOR if s.asked == AUTHOR else s.name for s in sides],
        "sides": sides if whole else [],
        "subjects": _subjects([hits.items for hits in said]) if whole else [],
        "holders": found.told_by if found else (),
    }
    title = f"Compare{f': {who.name}' if who else ''}"
    return Page("compare", title, values, partial(_data, who, sides, said))


def _data(who: DossierCard | None, sides: Sequence[Side], said: Sequence[Found[Hit]]) -> Json:
    holders = [
        {"asked": s.asked, "name": s.name, "statements": hits_json(hits.items), "more": s.more}
        for s, hits in zip(sides, said, strict=True)
    ]
    return {"actor": asdict(who) if who else None, "holders": holders}


def _dossier(view: LedgerView, wanted: str | None) -> Dossier | None:
    """The actor of an id, or of a name: the one that is called just so, else the weightiest that may be meant."""
    if wanted is None:
        return None
    try:
        return view.dossier(wanted)
    except LedgerError:
        found = view.dossiers(DossierQuery(words=wanted, named=False), limit=_NAMESAKES).items
        so_called = [card for card in found if card.name.casefold() == wanted.casefold()]
        return view.dossier((so_called or found)[0].id) if found else None


def _voice(view: LedgerView, wanted: str | None) -> Voice | None:
    """The holder that is asked for; None where none is."""
    if wanted is None:
        return None
    if wanted == AUTHOR:
        return Voice(AUTHOR, "the authors themselves", StatementQuery(holder=AUTHOR))
    found = _dossier(view, wanted)
    if found is None:
        return Voice(wanted, one_line(wanted), StatementQuery(speaker=wanted))
    return Voice(wanted, one_line(found.card.name), StatementQuery(speaker=found.card.id))


def _said(view: LedgerView, who: DossierCard | None, voice: Voice | None) -> Found[Hit]:
    if who is None or voice is None:
        return Found(())
    return view.statements(replace(voice.query, involved=who.id), limit=_EACH)


def _side(voice: Voice | None, said: Found[Hit]) -> Side:
    counts = Counter(h.statement.factuality for h in said.items)
    signs = tuple((*FACTUALITIES[f], SIGNS[FACTUALITIES[f][1]], counts[f]) for f in Factuality if counts[f])
    asked, name = (voice.asked, voice.name) if voice else ("", "")
    return Side(asked, name, len(said.items), said.following is not None, signs)


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
