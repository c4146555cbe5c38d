"""Readings made by hand or by Hypothesis, so that ledger and views can be tested without a model."""

from __future__ import annotations

import hashlib
from datetime import date

from hypothesis import strategies as st

from alleged.ledger import Reader
from alleged.values.actor import Actor, ActorType, Mention, MentionForm
from alleged.values.attribution import AUTHOR, Holder, HolderKind
from alleged.values.consequence import Degree, Follow, LinkKind
from alleged.values.document import Document, Dropped, Gap, Link
from alleged.values.factuality import Factuality, Kind
from alleged.values.happening import QUADS, Count, EventType, Relation
from alleged.values.rhetoric import Advice, Analogy, Framing, Rhetoric, Stance
from alleged.values.statement import Event, Reading, Statement
from alleged.values.time import Time

READER = Reader("0.1.0", "rules", "lexicon", "a parser", "1.0")
NOW = "2010-05-05T12:00:00+00:00"

TEXT = (
    "The Kandari News Agency reported on Tuesday that three arrested students have confessed to receiving weapons from the "
    "Free Valley Army. The army has attacked border posts since the 1990s. It carried out the following attacks:\n\n"
    '"We never met them," a lawyer for the students said.'
)


def place(words: str) -> tuple[int, int]:
    """Where some words stand in TEXT."""
    start = TEXT.index(words)
    return start, start + len(words)


def _mention(words: str) -> Mention:
    return Mention(0, 0, 1, 1, *place(words), words, MentionForm.NOMINAL)


AGENCY = Actor(
    "a-1",
    "Kandari News Agency",
    ActorType.AGENCY,
    (),
    "KND",
    ("KND", "MED"),
    (_mention("Kandari News Agency"),),
    "a name",
)
STUDENTS = Actor(
    "a-2", "three arrested students", ActorType.CROWD, mentions=(_mention("three arrested students"), _mention("them"))
)
ARMY = Actor(
    "a-3",
    "Free Valley Army",
    ActorType.ARMED_GROUP,
    ("FVA", "the army"),
    None,
    ("REB",),
    (_mention("The army"),),
    "listed",
)
BY_AGENCY = Holder(
    "Kandari News Agency",
    "a-1",
    "The Kandari News Agency",
    place("The Kandari News Agency"),
    "reported",
    place("reported"),
    "report",
)
BY_STUDENTS = Holder(
    "arrested students",
    "a-2",
    "three arrested students",
    place("three arrested students"),
    "confessed",
    place("confessed"),
    "confess",
    conditions=("detained",),
)
LAWYER = Holder(
    "a lawyer for the students",
    None,
    "a lawyer",
    place("a lawyer"),
    "said",
    place("said"),
    "say",
    anonymous=True,
    kind=HolderKind.UNNAMED,
)


def stated(
    number: int, words: str, trigger: str, chain: tuple[Holder, ...], kind: Kind, factuality: Factuality, **rest: object
) -> Statement:
    """A statement whose evidence are some words of TEXT."""
    start, end = place(words)
    label = rest.pop("type", None)
    event = Event(label, None, ("military",), QUADS[label], place(trigger)) if isinstance(label, EventType) else None
    fields = {"trigger": place(trigger), "event": event, **rest}
    return Statement(f"s-{number:016}", start, end, words, (Holder(AUTHOR), *chain), kind, factuality, 0.5, **fields)  # type: ignore[arg-type]


CONFESSED = stated(
    1,
    "three arrested students have confessed to receiving weapons from the Free Valley Army",
    "confessed",
    (BY_AGENCY,),
    Kind.ALLEGED,
    Factuality.CT_PLUS,
    actors=("a-2",),
    time=Time("2010-05-04", "on Tuesday", *place("on Tuesday")),
)
ARMED = stated(
    2,
    "receiving weapons from the Free Valley Army",
    "receiving",
    (BY_AGENCY, BY_STUDENTS),
    Kind.ALLEGED,
    Factuality.PR_PLUS,
    type=EventType.AID,
    actors=("a-3",),
    recipients=("a-2",),
    reasons=("the giver is the actor", "spoken in custody"),
    reason_for=("s-0000000000000003",),
    rhetoric=Rhetoric(framing=Framing("weapons", place("weapons"))),
)
ATTACKED = stated(
    3,
    "The army has attacked border posts since the 1990s",
    "attacked",
    (),
    Kind.ASSERTED,
    Factuality.CT_PLUS,
    type=EventType.ASSAULT,
    actors=("a-3",),
    place="the border",
    time=Time("199X/..", "since the 1990s", *place("since the 1990s")),
    consequence_of=("s-0000000000000002",),
    follows=(
        Follow("s-0000000000000002", LinkKind.MOTIVATION, Degree.FACILITATE, "because", "author", Factuality.PS_PLUS),
    ),
    condition_of=("s-0000000000000001",),
    rhetoric=Rhetoric(
        Advice(Stance.AGAINST, ("a-3",), "attacked", place("attacked")), analogy=Analogy("since", place("since"))
    ),
)
MET = stated(4, "We never met them", "met", (LAWYER,), Kind.DENIED, Factuality.CT_MINUS, recipients=("a-2",))
LINKED = stated(
    5,
    "the Free Valley Army",
    "Free Valley Army",
    (),
    Kind.ASSERTED,
    Factuality.UNKNOWN,
    relation=Relation.OPPOSES,
    actors=("a-3", "a-2"),
)
DOCUMENT = Document(
    id="d-00000000000000aa", locator="border.txt", text=TEXT, title="Border tension grows", publisher="The Example Courier",
    authors=("Ana Example",), published=date(2010, 5, 5), url="https://example.org/border", links=(Link(0, 3, "https://example.org/"),),
    gaps=(Gap(*place("It carried out the following attacks:"), "announces a list that is not there"),),
    dropped=(Dropped("Home | News", "navigation"),), received=len(TEXT) + 11,
)  # fmt: skip
READING = Reading(DOCUMENT, (AGENCY, STUDENTS, ARMY), (CONFESSED, ARMED, ATTACKED, MET, LINKED))


def reading_of(text: str, number: int = 0) -> Reading:
    """A reading with one statement, of a document that is told apart by its number."""
    document = Document(f"d-{number:016x}", f"{number}.txt", text, received=len(text))
    evidence = Statement(
        f"s-{number:016x}", 0, len(text), text, (Holder(AUTHOR),), Kind.ASSERTED, Factuality.CT_PLUS, 3.0
    )
    return Reading(document, (), (evidence,))


_texts = st.text(max_size=12)
_maybe = st.none() | _texts
_many = st.lists(_texts, max_size=3).map(tuple)
_spans = st.tuples(st.integers(0, 50), st.integers(0, 50))
_dates = st.none() | st.dates()
_times = st.builds(
    Time, st.sampled_from(["2010", "198X/..", "2010-05-04", "nonsense"]), _texts, st.integers(0, 9), st.integers(0, 9)
)

_counts = st.builds(
    Count, st.sampled_from(["dead", "injured"]), st.integers(0, 9), st.none() | st.integers(9, 99), _texts
)


def _hashed(prefix: str, *parts: object) -> str:
    return f"{prefix}-{hashlib.sha256(repr(parts).encode()).hexdigest()[:16]}"


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """Readings with anything that a text can hold in them, lone surrogates and null characters too."""
    text = draw(st.text(st.characters(codec=None), max_size=60))
    actors = tuple(
        Actor(
            f"a-{n}", draw(_texts), draw(st.sampled_from(ActorType)), draw(_many), draw(_maybe), draw(_many),
            tuple(Mention(0, 1, 2, 1, *draw(_spans), draw(_texts), MentionForm.NAME) for _ in range(draw(st.integers(0, 2)))),
            draw(_texts),
        )
        for n in range(draw(st.integers(0, 3)))
    )  # fmt: skip
    count = draw(st.integers(0, 4))
    ids = [f"s-{n}" for n in range(count)]
    known = st.sampled_from([a.id for a in actors]) if actors else st.nothing()
    who = st.lists(known, max_size=3, unique=True).map(tuple) if actors else st.just(())
    holders = st.builds(
        Holder,
        _texts,
        st.none() | known,
        _maybe,
        st.none() | _spans,
        _maybe,
        st.none() | _spans,
        _maybe,
        st.booleans(),
        _many,
        st.none() | st.sampled_from(HolderKind),
    )
    statements = tuple(_statement(draw, text, i, ids, who, holders) for i in ids)
    document = Document(
        _hashed("d", text), draw(_texts), text, draw(_maybe), draw(_maybe), draw(_many), draw(_dates), "en", draw(_maybe),
        tuple(Link(*s, draw(_texts)) for s in draw(st.lists(_spans, max_size=2))),
        tuple(Gap(*s, draw(_texts)) for s in draw(st.lists(_spans, max_size=2))),
        tuple(Dropped(t, draw(_texts)) for t in draw(_many)), draw(st.integers(0, 10**9)),
    )  # fmt: skip
    return Reading(document, actors, statements)


def _statement(
    draw: st.DrawFn,
    text: str,
    own: str,
    ids: list[str],
    who: st.SearchStrategy[tuple[str, ...]],
    holders: st.SearchStrategy[Holder],
) -> Statement:
    start, end = sorted((draw(st.integers(0, len(text))), draw(st.integers(0, len(text)))))
    trigger = draw(_spans)
    label = draw(st.none() | st.sampled_from(EventType))
    return Statement(
        own, start, end, text[start:end], (Holder(AUTHOR), *draw(st.lists(holders, max_size=2))), draw(st.sampled_from(Kind)),
        draw(st.sampled_from(Factuality)), draw(st.floats(-3, 3)), trigger,
        Event(label, draw(_maybe), draw(_many), QUADS[label], trigger, draw(st.booleans()), draw(st.booleans())) if label else None,
        draw(st.none() | st.sampled_from(Relation)), draw(who), draw(who), draw(_maybe), draw(st.none() | _times),
        draw(st.lists(st.sampled_from(ids), max_size=2, unique=True).map(tuple)), draw(_many),
        draw(st.lists(_counts, max_size=2).map(tuple)),
    )  # fmt: skip
