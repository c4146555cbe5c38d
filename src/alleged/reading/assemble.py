"""The last stage: happenings with their judgements become statements, and only the actors they need stay."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence

from alleged.values.actor import Actor, Actors, ActorType
from alleged.values.attribution import AUTHOR, Attribution, Holder, HolderKind
from alleged.values.consequence import Consequence
from alleged.values.designation import Designation
from alleged.values.document import Document
from alleged.values.factuality import Assessment
from alleged.values.happening import QUADS, Happening
from alleged.values.statement import Event, Reading, Statement
from alleged.values.time import Time

_NAMELESS = frozenset(
    {ActorType.THING, ActorType.PLACE, ActorType.UNNAMED, ActorType.CROWD, ActorType.DOCUMENT, ActorType.INSTRUMENT}
)


def assemble(
    document: Document,
    actors: Actors,
    happenings: Sequence[Happening],
    attributions: Sequence[Attribution],
    assessments: Sequence[Assessment],
    times: Sequence[Time | None],
    consequences: Sequence[Consequence],
    designations: Sequence[Designation | None],
) -> Reading:
    """A reading; `assessments`, `times` and `designations` run parallel to `happenings`, indices of `consequences` count happenings.

    Statements stand in the order of the text; their ids hash the document's id, the evidence and what is stated, so the same
    reading always has the same ids.
    """
    ids = _statement_ids(document, happenings, attributions, assessments)
    causes: dict[int, list[str]] = {}
    whys: dict[int, list[str]] = {}
    for link in consequences:
        if ids[link.cause] not in causes.setdefault(link.effect, []):
            causes[link.effect].append(ids[link.cause])
            whys.setdefault(link.effect, []).append(link.how)
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
            time=_as_written(document, times[n]),
            consequence_of=tuple(causes.get(n, ())),
            counts=happening.counts,
            reasons=(*((happening.reason,) if happening.reason else ()), *assessment.reasons, *whys.get(n, ())),
            designation=designations[n],
        )
        for n, (happening, assessment) in enumerate(zip(happenings, assessments, strict=True))
    ]
    order = sorted(
        range(len(statements)), key=lambda n: (statements[n].start, statements[n].end, happenings[n].trigger, n)
    )
    kept = tuple(statements[n] for n in order)
    return Reading(document, _needed(actors, kept), kept)


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
    used = {i for s in statements for i in (*s.actors, *s.recipients, *(h.actor for h in s.chain if h.actor))}
    return tuple(a for a in actors.all if a.id in used or a.type not in _NAMELESS)
