"""The last stage: happenings with their judgements become statements, and only the actors they need stay."""

from __future__ import annotations

import hashlib
import itertools
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from alleged.values.actor import Actor, Actors, ActorType
from alleged.values.attribution import AUTHOR, Attribution, Holder, HolderKind
from alleged.values.consequence import Consequence, Follow, LinkKind
from alleged.values.designation import Designation
from alleged.values.document import Document
from alleged.values.factuality import Assessment, Kind
from alleged.values.happening import QUADS, Happening
from alleged.values.rhetoric import Rhetoric
from alleged.values.statement import Event, Reading, Statement
from alleged.values.time import Time

_NAMELESS = frozenset(
    {ActorType.THING, ActorType.PLACE, ActorType.UNNAMED, ActorType.CROWD, ActorType.DOCUMENT, ActorType.INSTRUMENT}
)

_CLAIMS = frozenset({Kind.RECOMMENDED, Kind.ASKED})
"""What a because is a reason for, rather than what it brings about."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What the stages made of each happening; all run parallel to the happenings."""

    assessments: Sequence[Assessment]
    times: Sequence[Time | None]
    designations: Sequence[Designation | None]
    rhetoric: Sequence[Rhetoric]


def assemble(
    document: Document,
    actors: Actors,
    happenings: Sequence[Happening],
    attributions: Sequence[Attribution],
    judged: Judged,
    consequences: Sequence[Consequence],
) -> Reading:
    """A reading; indices of `consequences` count happenings.

    Statements stand in the order of the text; their ids hash the document's id, the evidence and what is stated, so the same
    reading always has the same ids.
    """
    assessments = judged.assessments
    ids = _statement_ids(document, happenings, attributions, assessments)
    names = [[AUTHOR, *(attributions[i].name for i in a.chain)] for a in assessments]
    linked = _linked(document, ids, assessments, consequences, names)
    statements = [
        Statement(
            id=ids[n],
            start=happening.evidence[0],
            end=happening.evidence[1],
            text=document.text[slice(*happening.evidence)],
            chain=(Holder(AUTHOR, kind=HolderKind.AUTHOR), *(_holder(attributions[i]) for i in assessment.chain)),
            kind=assessment.kind,
            factuality=assessment.factuality,
            reader_factuality=assessment.reader,
            trigger=happening.trigger,
            event=_event(happening),
            relation=happening.relation,
            actors=happening.actors,
            recipients=happening.recipients,
            place=happening.place,
            time=_as_written(document, judged.times[n]),
            consequence_of=tuple(f.cause for f in linked[n].follows),
            counts=happening.counts,
            reasons=(*((happening.reason,) if happening.reason else ()), *assessment.reasons, *linked[n].hows),
            designation=judged.designations[n],
            follows=tuple(linked[n].follows),
            reason_for=tuple(linked[n].reason_for),
            condition_of=tuple(linked[n].condition_of),
            rhetoric=judged.rhetoric[n],
        )
        for n, (happening, assessment) in enumerate(zip(happenings, assessments, strict=True))
    ]
    order = sorted(
        range(len(statements)), key=lambda n: (statements[n].start, statements[n].end, happenings[n].trigger, n)
    )
    kept = tuple(statements[n] for n in order)
    return Reading(document, _needed(actors, kept), kept)


@dataclass(slots=True)
class _Linked:
    """A statement's place among the others: what it follows from and how that was read, and what it is a reason for or a condition of."""

    follows: list[Follow] = field(default_factory=list)
    hows: list[str] = field(default_factory=list)
    reason_for: list[str] = field(default_factory=list)
    condition_of: list[str] = field(default_factory=list)


def _linked(
    document: Document,
    ids: Sequence[str],
    assessments: Sequence[Assessment],
    consequences: Sequence[Consequence],
    chains: Sequence[Sequence[str]],
) -> list[_Linked]:
    places = [_Linked() for _ in ids]
    for link in consequences:
        cause, effect = places[link.cause], places[link.effect]
        if not link.argued and all(f.cause != ids[link.cause] for f in effect.follows):
            words = " … ".join(document.text[slice(*span)] for span in link.connective)
            holder = _last_shared(chains[link.cause], chains[link.effect])
            effect.follows.append(Follow(ids[link.cause], link.kind, link.degree, words, holder, link.factuality))
            effect.hows.append(link.how)
        if _is_reason(link, assessments[link.effect].kind) and ids[link.effect] not in cause.reason_for:
            cause.reason_for.append(ids[link.effect])
        if link.kind is LinkKind.CONDITION and ids[link.effect] not in cause.condition_of:
            cause.condition_of.append(ids[link.effect])
    return places


def _last_shared(one: Sequence[str], other: Sequence[str]) -> str:
    """The last name of the beginning that two chains share; both begin with the author."""
    shared = itertools.takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return [name for name, _ in shared][-1]


def _is_reason(link: Consequence, kind: Kind) -> bool:
    """Whether a link gives a reason: for an act that somebody is moved to, or for what is urged, asked or foretold."""
    because = link.kind is LinkKind.CONSEQUENCE and kind in _CLAIMS
    return link.argued or link.kind is LinkKind.MOTIVATION or because


def _as_written(document: Document, time: Time | None) -> Time | None:
    """The time with its words as the document has them, line breaks and hard blanks included."""
    return Time(time.edtf, document.text[time.start : time.end], time.start, time.end) if time else None


def _event(happening: Happening) -> Event | None:
    if happening.type is None:
        return None
    return Event(
        type=happening.type,
        mode=happening.mode,
        contexts=happening.contexts,
        quad=QUADS[happening.type],
        trigger=happening.trigger,
        symmetric=happening.symmetric,
        nominal=happening.nominal,
        attempted=happening.attempted,
    )


def _holder(attribution: Attribution) -> Holder:
    source = attribution.source[0] if attribution.source else None
    cue = attribution.cue[0] if attribution.cue else None
    return Holder(
        name=attribution.name,
        actor=attribution.actor,
        text=attribution.source_text or None,
        source=source,
        cue=attribution.cue_text or None,
        cue_span=cue,
        act=attribution.act,
        anonymous=attribution.anonymous,
        conditions=attribution.conditions,
        kind=attribution.kind,
    )


def _statement_ids(
    document: Document,
    happenings: Sequence[Happening],
    attributions: Sequence[Attribution],
    assessments: Sequence[Assessment],
) -> list[str]:
    ids: list[str] = []
    seen: Counter[str] = Counter()
    for happening, assessment in zip(happenings, assessments, strict=True):
        chain = ">".join(attributions[i].name for i in assessment.chain)
        parts = (document.id, *map(str, happening.evidence), *map(str, happening.trigger), happening.label)
        key = "\x1f".join((*parts, *happening.actors, ">", *happening.recipients, chain))
        seen[key] += 1
        digest = hashlib.sha256(f"{key}\x1f{seen[key]}".encode("utf-8", "surrogatepass")).hexdigest()
        ids.append(f"s-{digest[:16]}")
    return ids


def _needed(actors: Actors, statements: Sequence[Statement]) -> tuple[Actor, ...]:
    used = {
        i for s in statements for i in (*s.actors, *s.recipients, *_heard(s), *(h.actor for h in s.chain if h.actor))
    }
    return tuple(a for a in actors.all if a.id in used or a.type not in _NAMELESS)


def _heard(statement: Statement) -> tuple[str, ...]:
    """Whom a statement's advice addresses."""
    return statement.rhetoric.advice.addressees if statement.rhetoric.advice else ()
