"""Ledgers made by hand for the reader's pages, and a server of its own for browsers."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import uvicorn

from alleged.ledger import Ledger
from alleged.values.actor import Actor, ActorType
from alleged.values.attribution import AUTHOR, Holder, HolderKind
from alleged.values.document import Document
from alleged.values.factuality import Factuality, Kind
from alleged.values.happening import QUADS, EventType, Relation
from alleged.values.statement import Event, Reading, Statement
from alleged.values.time import Time
from alleged.views.web.app import make_app
from alleged.views.web.gate import Rules
from tests.ledger.readings import NOW, READER, READING

MARKUP = "<script>alert(1)</script>"
HOSTILE_TEXT = f"{MARKUP} said that {MARKUP} attacked \x1b[31m \u202eevil\u202c and 'quoted' \"words\" &amp; \ud800 more.\nhttps://x"
_SENTENCE = (
    "The ministry of the northern province said on Tuesday that the river commission had confirmed "
    "that three companies of the border guard crossed the old bridge and fired on the village. "
)


def hostile_reading() -> Reading:
    """A reading in which everything that can be text is markup."""
    actor = Actor("a-1", MARKUP, ActorType.PERSON, (MARKUP,), None, (MARKUP,), (), MARKUP)
    holder = Holder(MARKUP, "a-1", MARKUP, (0, 25), "said", (26, 30), MARKUP, False, (MARKUP,))
    statement = Statement(
        "s-00000000000000ff", 36, 70, HOSTILE_TEXT[36:70], (Holder(AUTHOR), holder), Kind.ALLEGED, Factuality.CT_PLUS, 1.0,
        (62, 70), Event(EventType.ASSAULT, MARKUP, (MARKUP,), QUADS[EventType.ASSAULT], (62, 70)), None, ("a-1",), ("a-1",),
        MARKUP, Time("2010", MARKUP, 0, 3), (), (MARKUP,),
    )  # fmt: skip
    document = Document(
        "d-<b>/../%?#", "javascript:alert(1)", HOSTILE_TEXT, MARKUP, MARKUP, (MARKUP,), url="javascript:alert(1)",
        received=len(HOSTILE_TEXT),
    )  # fmt: skip
    return Reading(document, (actor,), (statement,))


def long_reading(words: int = 5000, statements: int = 300) -> Reading:
    """A reading of so many words with so many statements, whose evidence nests and overlaps, and which follow from one another."""
    count = -(-words // len(_SENTENCE.split()))
    text = "".join(_SENTENCE + ("\n\n" if n % 4 == 3 else "") for n in range(count)).strip()
    starts = [n for n in range(len(text)) if text.startswith(_SENTENCE[:20], n)]
    actors = (
        Actor("a-1", "border guard", ActorType.ARMED_GROUP, country="KND", codes=("KND", "MIL"), reason="a name"),
        Actor("a-2", "village", ActorType.PLACE, reason="a name"),
        Actor("a-3", "river commission", ActorType.ORGANISATION, reason="a name"),
        Actor("a-4", "ministry of the northern province", ActorType.GOVERNMENT, reason="a name"),
    )
    made = [_nested(n, text, starts[n * len(starts) // statements]) for n in range(statements)]
    document = Document(
        "d-00000000000000bb", "long.txt", text, "A long report from the northern province", "The Example Courier",
        received=len(text),
    )  # fmt: skip
    return Reading(document, actors, tuple(made))


def _nested(number: int, text: str, start: int) -> Statement:
    """One statement: by turns the whole clause, its first half, its second half, and a part that overlaps both."""
    place = text.index("three companies", start)
    crossed, village = text.index("crossed", place), text.index("the village", place) + len("the village")
    spans = ((place, village), (place, crossed + 26), (crossed, village), (crossed + 8, village - 4))
    first, last = spans[number % 4]
    kinds, types = list(Kind), list(EventType)
    said, had = text.index("said", start), text.index("confirmed", start)
    chain = (
        Holder(AUTHOR),
        Holder("ministry of the northern province", "a-4", "The ministry", (start, start + 12), "said", (said, said + 4), "say",
               kind=HolderKind.OFFICE),
        Holder("river commission", "a-3", "the river commission", None, "had confirmed", (had, had + 9), "confirm",
               kind=HolderKind.ORGANISATION),
    )[: 1 + number % 3]  # fmt: skip
    kind = types[number % len(types)]
    event = Event(kind, None, (), QUADS[kind], (crossed, crossed + 7))
    return Statement(
        f"s-{number:08x}000000bb", first, last, text[first:last], chain, kinds[number % len(kinds)],
        list(Factuality)[number % 7], 1.5, (crossed, crossed + 7), event, None, ("a-1",), ("a-2",), "the old bridge",
        Time("2010-05-04", "on Tuesday", start, start + 5), (f"s-{number - 1:08x}000000bb",) if number % 5 else (),
        ("the giver is the actor",),
    )  # fmt: skip


def filled(path: Path) -> Ledger:
    """A ledger with the reading about the border, a designation, the long reading and the hostile one."""
    ledger = Ledger(path)
    statements = READING.statements
    named = replace(
        statements[4], id="s-0000000000000006", relation=Relation.DESIGNATES_TERRORIST, actors=("a-1",), recipients=("a-3",)
    )  # fmt: skip
    with ledger.writer() as writer:
        writer.record(replace(READING, statements=(*statements, named)), READER, NOW)
        writer.record(long_reading(), READER, NOW)
        writer.record(hostile_reading(), READER, NOW)
    return ledger


@contextmanager
def serving(ledger: Ledger, token: str | None = None) -> Iterator[str]:
    """The reader of a ledger on a free port of loopback; gives its address."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        config = uvicorn.Config(make_app(ledger, Rules(token)), log_level="error", access_log=False)
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        until = time.monotonic() + 20
        while not server.started and time.monotonic() < until:
            time.sleep(0.02)
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join(10)
