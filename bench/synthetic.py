"""A ledger of made-up readings: names, words, dates and chains spread as unevenly as in real news, the same for the same seed.

    python -m bench.synthetic LEDGER [--statements 1000000] [--seed 1]

A million statements take some 30,000 documents. They go in through the ledger's own writer, so that whatever it keeps is there.
"""

from __future__ import annotations

import argparse
import random
import time
from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

from alleged.ledger import Ledger, Reader
from alleged.values.actor import Actor, ActorType, Mention, MentionForm
from alleged.values.attribution import AUTHOR, Holder, HolderKind
from alleged.values.document import Document
from alleged.values.factuality import Factuality, Kind
from alleged.values.happening import QUADS, EventType, Relation
from alleged.values.statement import Event, Reading, Statement
from alleged.values.time import Time

READER = Reader("0.0.0", "made up", "made up", "made up", "1")
RECORDED = "2026-01-01T00:00:00+00:00"
PER_DOCUMENT = 33
FIRST_DAY = date(1990, 1, 1)
DAYS = 36 * 365

_SYLLABLES = "ba da fa ga ka la ma na pa ra sa ta va za be de ke le me ne re se te bi di ki li mi ni ri si ti bo do ko lo mo no ro so to mu nu ru su".split()
_KINDS = (
    *(Kind.ASSERTED,) * 10,
    *(Kind.ALLEGED,) * 7,
    Kind.DENIED,
    Kind.HYPOTHETICAL,
    Kind.PREDICTED,
    Kind.RECOMMENDED,
    Kind.ASKED,
)
_FACTUALITIES = (*(Factuality.CT_PLUS,) * 12, *Factuality)
_NAMED = (
    ActorType.PERSON,
    ActorType.ORGANISATION,
    ActorType.GOVERNMENT,
    ActorType.ARMED_GROUP,
    ActorType.AGENCY,
    ActorType.PARTY,
)
_VOICES = {
    ActorType.PERSON: HolderKind.PERSON,
    ActorType.GOVERNMENT: HolderKind.GOVERNMENT,
    ActorType.AGENCY: HolderKind.AGENCY,
    ActorType.ARMED_GROUP: HolderKind.ARMED_GROUP,
    ActorType.CROWD: HolderKind.CROWD,
}
_CUES = ("said", "reported", "confirmed", "denied", "claimed", "warned", "told reporters")


class Uneven:
    """Choices where the n-th is 1/n as frequent as the first (Zipf's law)."""

    def __init__(self, many: Sequence[str]) -> None:
        self._many = many
        self._sums = list(accumulate(1 / n for n in range(1, len(many) + 1)))

    def choose(self, chance: random.Random) -> str:
        """One of them."""
        return self._many[bisect(self._sums, chance.random() * self._sums[-1])]


@dataclass(frozen=True, slots=True)
class World:
    """Everybody and everything the made-up news is about."""

    words: Uneven
    countries: Uneven
    names: Uneven
    publishers: Uneven
    types: dict[str, ActorType]


def make_world(chance: random.Random) -> World:
    """200 countries, 20,000 other names, 400 publishers and 30,000 words."""

    def word(most: int = 4) -> str:
        return "".join(chance.choices(_SYLLABLES, k=chance.randint(2, most)))

    countries = [f"{word()}ia".title() for _ in range(200)]
    names = [f"{word()} {word()}".title() for _ in range(20_000)]
    types = {name: chance.choice(_NAMED) for name in names} | dict.fromkeys(countries, ActorType.COUNTRY)
    publishers = [f"The {word()} {chance.choice(('Herald', 'Times', 'Courier', 'Agency'))}".title() for _ in range(400)]
    words = [
        *("attack border minister said talks weapons the of to in and on that with".split()),
        *(word(5) for _ in range(30_000)),
    ]
    return World(Uneven(words), Uneven(countries), Uneven(names), Uneven(publishers), types)


def make_reading(world: World, number: int, statements: int, chance: random.Random) -> Reading:
    """A document of about 13 words a statement, its actors and its statements."""
    sentences = [" ".join(world.words.choose(chance) for _ in range(13)).capitalize() + "." for _ in range(statements)]
    published = FIRST_DAY + timedelta(days=int(DAYS * chance.random() ** 0.5)) if chance.random() > 0.02 else None
    document = Document(
        f"d-{number:016x}",
        f"https://example.org/{number}",
        " ".join(sentences),
        title=" ".join(world.words.choose(chance) for _ in range(8)).capitalize(),
        publisher=world.publishers.choose(chance),
        published=published,
        url=f"https://example.org/{number}",
    )
    actors = tuple(_actors(world, chance))
    starts = accumulate((len(s) + 1 for s in sentences), initial=0)
    found = [
        _statement(f"s-{number:08x}{n:08x}", start, sentence, actors, published, chance)
        for n, (start, sentence) in enumerate(zip(starts, sentences, strict=False))
    ]
    return Reading(document, actors, tuple(found))


def _actors(world: World, chance: random.Random) -> Iterator[Actor]:
    names = {world.countries.choose(chance) for _ in range(5)} | {world.names.choose(chance) for _ in range(14)}
    for n, name in enumerate(sorted(names)):
        mention = Mention(0, n, n, n, 0, 5, name, MentionForm.NAME)
        country = name[:3].upper() if world.types[name] is ActorType.COUNTRY else None
        yield Actor(f"a{n}", name, world.types[name], (name.split()[-1],), country, (), (mention, mention), "a name")
    for n in range(len(names), len(names) + 5):
        words = f"{chance.randint(2, 90)} {world.words.choose(chance)} {world.words.choose(chance)}"
        yield Actor(f"a{n}", words, ActorType.CROWD, reason="a description")


def _statement(
    id: str,  # noqa: A002 - an id is what it is
    start: int,
    sentence: str,
    actors: tuple[Actor, ...],
    published: date | None,
    chance: random.Random,
) -> Statement:
    kind = chance.choice(_KINDS)
    trigger = (start, start + len(sentence.split(maxsplit=1)[0]))
    label = chance.choice(list(EventType)) if chance.random() < 0.6 else None
    relation = chance.choice(list(Relation)) if label is None and chance.random() < 0.4 else None
    time = None
    if published and chance.random() < 0.4:
        day = published - timedelta(days=int(900 * chance.random() ** 4))
        time = Time(day.isoformat()[: chance.choice((4, 7, 10, 10))], "then", start, start + 4)
    return Statement(
        id,
        start,
        start + len(sentence) - 1,
        sentence[:-1],
        (Holder(AUTHOR, kind=HolderKind.AUTHOR), *_chain(kind, start, actors, chance)),
        kind,
        chance.choice(_FACTUALITIES),
        round(chance.uniform(-3, 3), 1),
        trigger,
        Event(label, None, (), QUADS[label], trigger) if label else None,
        relation,
        tuple({chance.choice(actors).id for _ in range(chance.choice((0, 1, 1, 1, 2)))}),
        tuple({chance.choice(actors).id for _ in range(chance.choice((0, 1, 1)))}),
        None,
        time,
    )


def _chain(kind: Kind, start: int, actors: tuple[Actor, ...], chance: random.Random) -> Iterator[Holder]:
    if kind is Kind.ASSERTED:
        return
    for _ in range(chance.choice((1, 1, 1, 2))):
        actor, cue = chance.choice(actors), chance.choice(_CUES)
        voice = _VOICES.get(actor.type, HolderKind.ORGANISATION)
        yield Holder(actor.name, actor.id, actor.name, (start, start + 3), cue, (start, start + 4), cue, kind=voice)


def fill(ledger: Ledger, statements: int, seed: int) -> Iterator[tuple[int, float]]:
    """Record so many statements; says after each thousand documents how many there are and after how many seconds."""
    chance = random.Random(seed)  # noqa: S311 - made-up news, no secret
    world = make_world(chance)
    began, done, number = time.perf_counter(), 0, 0
    with ledger.writer() as writer:
        while done < statements:
            size = min(statements - done, max(1, int(chance.gauss(PER_DOCUMENT, 12))))
            writer.record(make_reading(world, number, size, chance), READER, RECORDED)
            done, number = done + size, number + 1
            if number % 1000 == 0 or done == statements:
                yield done, time.perf_counter() - began


def main() -> None:
    """Make a ledger and say how fast it grows."""
    asked = argparse.ArgumentParser(prog="python -m bench.synthetic", description=(__doc__ or "").splitlines()[0])
    asked.add_argument("ledger", type=Path)
    asked.add_argument("--statements", type=int, default=1_000_000)
    asked.add_argument("--seed", type=int, default=1)
    given = asked.parse_args()
    if given.ledger.exists():
        raise SystemExit(f"{given.ledger} is there already; name a new file")
    for done, seconds in fill(Ledger(given.ledger), given.statements, given.seed):
        print(f"{done:,} statements after {seconds:.0f} s", flush=True)


if __name__ == "__main__":
    main()
