"""Statement → one frozen presentation: everything that is shown of it, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from alleged.values.attribution import Holder
from alleged.values.designation import Designation
from alleged.values.document import Document
from alleged.values.factuality import Factuality
from alleged.values.happening import Relation
from alleged.values.rhetoric import Rhetoric
from alleged.values.statement import Reading, Statement
from alleged.values.text import Span
from alleged.views.dates import day_in_words, time_in_words
from alleged.views.plain import one_line

ARROW = " ▸ "
SOMEONE = "someone"

FACTUALITIES = {
    Factuality.CT_PLUS: ("certain", "+"),
    Factuality.PR_PLUS: ("probable", "+"),
    Factuality.PS_PLUS: ("possible", "+"),
    Factuality.CT_MINUS: ("certain", "−"),
    Factuality.PR_MINUS: ("probable", "−"),
    Factuality.PS_MINUS: ("possible", "−"),
    Factuality.UNKNOWN: ("left open", "±"),
}
"""Each factuality as a word and a sign: + it is so, − it is not, ± neither is said."""

RELATIONS = {
    Relation.DESIGNATES_TERRORIST: ("designates as terrorist", "designate as terrorist"),
    Relation.SUPPORTS: ("supports", "support"),
    Relation.OPPOSES: ("opposes", "oppose"),
    Relation.PROTECTS: ("protects", "protect"),
    Relation.MEMBER_OF: ("is a member of", "are members of"),
    Relation.LEADS: ("leads", "lead"),
    Relation.LOCATED_IN: ("is located in", "are located in"),
}
"""Each relation as a verb for one actor and for several."""


@dataclass(frozen=True, slots=True)
class Presentation:
    """One statement in words, harmless for a terminal and on one line each; None or empty where nothing is said.

    `number` counts the reading's statements from 1, `follows` are such numbers. `did` are the words that tell the act, `what` its
    type. `sure` and `sign` are the factuality. `span` is the evidence in code points, `trigger` the act's words in it.
    `asides` say what is urged, framed or compared.
    """

    id: str
    number: int
    who: str
    did: str
    whom: str | None
    what: str
    crumbs: tuple[str, ...]
    kind: str
    sure: str
    sign: str
    time: str | None
    edtf: str | None
    place: str | None
    evidence: str
    span: Span
    trigger: Span | None
    follows: tuple[int, ...]
    reasons: tuple[str, ...]
    asides: tuple[str, ...]


def present(reading: Reading) -> tuple[Presentation, ...]:
    """All statements of a reading, numbered in its order."""
    names = {a.id: a.name for a in reading.actors}
    numbers = {s.id: n for n, s in enumerate(reading.statements, 1)}
    return tuple(present_statement(s, names, numbers) for s in reading.statements)


def present_statement(statement: Statement, names: Mapping[str, str], numbers: Mapping[str, int]) -> Presentation:
    """One statement, with the names of actors by id and the numbers of statements by id."""
    sure, sign = FACTUALITIES[statement.factuality]
    time = statement.time
    return Presentation(
        id=statement.id,
        number=numbers.get(statement.id, 0),
        who=_names(statement.actors, names) or SOMEONE,
        did=_did(statement),
        whom=_names(statement.recipients, names),
        what=_what(statement),
        crumbs=tuple(crumb(h) for h in statement.chain),
        kind=statement.kind.value,
        sure=sure,
        sign=sign,
        time=time_in_words(time.edtf) if time else None,
        edtf=time.edtf if time else None,
        place=one_line(statement.place) if statement.place else None,
        evidence=one_line(statement.text),
        span=(statement.start, statement.end),
        trigger=statement.trigger,
        follows=tuple(sorted(numbers[i] for i in statement.consequence_of if i in numbers)),
        reasons=tuple(one_line(r) for r in statement.reasons),
        asides=tuple(_asides(statement.rhetoric, names)),
    )


def crumb(holder: Holder) -> str:
    """A holder as one step of the breadcrumb, with the conditions under which it spoke."""
    name = one_line(holder.name)
    return f"{name} ({'; '.join(map(one_line, holder.conditions))})" if holder.conditions else name


def designation_in_words(designation: Designation) -> str:
    """What the register of terrorist designations says, with its source."""
    who = f"{one_line(designation.authority)} · {one_line(designation.group)}"
    if not designation.listing:
        return f"{who}: on none of its lists that the register has"
    since = f"since {designation.begins}" if designation.begins else "not known since when"
    until = f"until {designation.ends}" if designation.ends else "still listed when gathered"
    then = "listed then" if designation.listed else "not listed then"
    return f"{who}: {then} · {one_line(designation.listing)}, {since}, {until} · {one_line(designation.source)}"


def byline(document: Document) -> str:
    """Publisher, date and authors of a document, as far as they are known."""
    published = day_in_words(document.published) if document.published else "undated"
    authors = ["by " + ", ".join(map(one_line, document.authors))] if document.authors else []
    return " · ".join([one_line(document.publisher or "unknown publisher"), published, *authors])


def _names(ids: tuple[str, ...], names: Mapping[str, str]) -> str | None:
    called = [one_line(names.get(i, i)) for i in ids]
    if len(called) > 1:
        return ", ".join(called[:-1]) + " and " + called[-1]
    return called[0] if called else None


def _did(statement: Statement) -> str:
    if statement.relation:
        return RELATIONS[statement.relation][len(statement.actors) > 1]
    if statement.trigger is None:
        return "did something"
    start, end = (max(0, offset - statement.start) for offset in statement.trigger)
    return one_line(statement.text[start:end]) or "did something"


def _what(statement: Statement) -> str:
    event = statement.event
    if event is None:
        return "relation" if statement.relation else "other act"
    mode = f": {event.mode}" if event.mode else ""
    about = f" ({', '.join(event.contexts)})" if event.contexts else ""
    return one_line(event.type.value.lower() + mode + about)


def _asides(rhetoric: Rhetoric, names: Mapping[str, str]) -> Iterator[str]:
    advice, framing, analogy = rhetoric.advice, rhetoric.framing, rhetoric.analogy
    if advice is not None:
        to = _names(tuple(i for i in advice.addressees if i in names), names)
        yield f"advice: {advice.stance.value}{f', to {to}' if to else ''} (“{one_line(advice.words)}”)"
    if framing is not None:
        yield f"framed as “{one_line(framing.words)}”"
    if analogy is not None:
        yield f"for comparison (“{one_line(analogy.words)}”)"
