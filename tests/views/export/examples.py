"""Readings with everything an export has to carry: places, counts, mutual acts, relations, and text that means harm."""

from __future__ import annotations

from datetime import date

from alleged.values.actor import Actor, ActorType, Mention, MentionForm
from alleged.values.attribution import AUTHOR, Holder, HolderKind
from alleged.values.document import Document
from alleged.values.factuality import Factuality, Kind
from alleged.values.happening import QUADS, Count, EventType, Relation
from alleged.values.statement import Event, Reading, Statement
from alleged.values.time import Time
from alleged.views.export.selection import Chosen, Selection, chosen_of
from tests.ledger.readings import READING

TEXT = (
    "State television said that Israel bombed a depot in Damascus on 3 May 2019, killing at least four people. "
    "Ecuador and Peru held talks in Tripoli. Peru supports the =HYPERLINK(1) & <b>Front</b>\x1b[31m. \ud800\ufffe The end."
)


def _mention(words: str) -> Mention:
    start = TEXT.index(words)
    return Mention(0, 0, 1, 1, start, start + len(words), words, MentionForm.NAME)


ISRAEL = Actor("a-1", "Israel", ActorType.COUNTRY, (), "ISR", ("ISR",), (_mention("Israel"),))
SYRIANS = Actor("a-2", "State television", ActorType.OUTLET, (), "SYR", ("SYR", "JRN"), (_mention("State television"),))
ECUADOR = Actor("a-3", "Ecuador", ActorType.COUNTRY, (), "ECU", ("ECU",), (_mention("Ecuador"),))
PERU = Actor("a-4", "Peru", ActorType.COUNTRY, ("Lima",), "PER", ("PER",), (_mention("Peru"),))
FRONT = Actor(
    "a-5", '=HYPERLINK(1); & <b>"Front"</b>\x1b[31m\ud800\ufffe\n', ActorType.ARMED_GROUP, ("@Front",), None, ("REB",)
)
TELEVISION = Holder(
    "State television", "a-2", "State television", (0, 16), "said", (17, 21), "say", kind=HolderKind.OUTLET
)


def stated(number: int, words: str, trigger: str, what: EventType | Relation, **rest: object) -> Statement:
    """A statement whose evidence are some words of TEXT."""
    start, at = TEXT.index(words), TEXT.index(trigger)
    span = at, at + len(trigger)
    event = None
    if isinstance(what, EventType):
        event = Event(what, None, ("military",), QUADS[what], span, symmetric=what is EventType.CONSULT)
    fields: dict[str, object] = {
        "chain": (Holder(AUTHOR, kind=HolderKind.AUTHOR),),
        "kind": Kind.ASSERTED,
        "factuality": Factuality.CT_PLUS,
        "reader_factuality": 2.5,
        "trigger": span,
        "event": event,
        "relation": what if isinstance(what, Relation) else None,
        **rest,
    }
    return Statement(f"s-{number:016}", start, start + len(words), words, **fields)  # type: ignore[arg-type]


_WHEN = TEXT.index("3 May 2019")
BOMBED = stated(
    11,
    "Israel bombed a depot in Damascus on 3 May 2019, killing at least four people",
    "bombed",
    EventType.ASSAULT,
    chain=(Holder(AUTHOR, kind=HolderKind.AUTHOR), TELEVISION),
    kind=Kind.ALLEGED,
    factuality=Factuality.PR_PLUS,
    reader_factuality=-1.5,
    actors=("a-1",),
    place="Damascus",
    time=Time("2019-05-03", "3 May 2019", _WHEN, _WHEN + 10),
    counts=(Count("dead", 4, None, "at least four people"),),
)
TALKED = stated(
    12, "Ecuador and Peru held talks in Tripoli", "held talks", EventType.CONSULT,
    actors=("a-3",), recipients=("a-4",), place="Tripoli",
)  # fmt: skip
_END = TEXT[TEXT.index("Peru supports") :]
SUPPORTS = stated(
    13, _END, "supports", Relation.SUPPORTS, actors=("a-4",), recipients=("a-5",), reasons=("=1+1", "a; b")
)
AIDED = stated(14, _END, "the =HYPER", EventType.AID, actors=("a-4",), recipients=("a-5",))
DOCUMENT = Document(
    id="d-00000000000000bb",
    locator="war.txt",
    text=TEXT,
    title="=cmd|' /C calc'!A0 <script>alert(1)</script>",
    publisher='The "Example"\tCourier & Co',
    authors=("Ana <i>Example</i>",),
    published=date(2019, 5, 4),
    url='https://example.org/a b"<script>\u202e',
    received=len(TEXT),
)
WAR = Reading(DOCUMENT, (ISRAEL, SYRIANS, ECUADOR, PERU, FRONT), (BOMBED, TALKED, SUPPORTS, AIDED))


def chosen() -> list[Chosen]:
    """Both readings whole, as from a pipeline without a ledger."""
    return [chosen_of(READING, Selection()), chosen_of(WAR, Selection())]
