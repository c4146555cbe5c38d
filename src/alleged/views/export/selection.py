"""What is exported: the current readings of a ledger one at a time, and of each the statements that are asked for."""

from __future__ import annotations

import json
from collections.abc import Generator
from contextlib import closing
from dataclasses import dataclass, replace

from alleged.ledger import LedgerView, Run
from alleged.ledger.search import named
from alleged.values.actor import Actor
from alleged.values.attribution import AUTHOR
from alleged.values.factuality import Factuality, Kind
from alleged.values.statement import Reading, Statement
from alleged.values.verdict import Decision, Standing

CHAINS = ("any", "author", "attributed")
"""Whose word a statement may rest on: anyone's, the author's alone, or somebody's besides the author."""

UNJUDGED = "none"
VERDICTS = (*(d.value for d in Decision), UNJUDGED)
"""What a person may have said of a statement; "none" where nobody has said anything."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Which statements are exported; everything that is given must hold, and nothing given means all.

    `factuality` and `kinds` are values of which one must be the statement's, `least` is the smallest `reader_factuality`, `chain` one
    of CHAINS, `holder` a name of anyone in the chain but the author; "author" is the same as the chain "author". `verdicts` are some of
    VERDICTS, of which one must be the last that was given on the statement.
    """

    factuality: frozenset[Factuality] = frozenset()
    least: float | None = None
    kinds: frozenset[Kind] = frozenset()
    chain: str = "any"
    holder: str | None = None
    verdicts: frozenset[str] = frozenset()

    def takes(self, statement: Statement, actors: dict[str, Actor], verdict: str | None = None) -> bool:
        """Whether a statement is one of those; `actors` are its reading's by id, `verdict` is the last decision on it."""
        attributed = len(statement.chain) > 1
        return (
            (not self.factuality or statement.factuality in self.factuality)
            and (self.least is None or statement.reader_factuality >= self.least)
            and (not self.kinds or statement.kind in self.kinds)
            and (self.chain == "any" or attributed is (self.chain == "attributed"))
            and (not self.verdicts or (verdict or UNJUDGED) in self.verdicts)
            and (self.holder is None or self._held(statement, actors))
        )

    def _held(self, statement: Statement, actors: dict[str, Actor]) -> bool:
        wanted = self.holder or ""
        if wanted == AUTHOR:
            return len(statement.chain) < 2
        for holder in statement.chain[1:]:
            actor = actors.get(holder.actor or "")
            aliases = json.dumps(actor.aliases) if actor else None
            if any(named(wanted, name, None) for name in (holder.name, holder.text)):
                return True
            if actor and named(wanted, actor.name, aliases):
                return True
        return False


@dataclass(frozen=True, slots=True)
class Chosen:
    """The statements of one reading that are exported; `run` is None for a reading that is in no ledger.

    `standings` are the verdicts on the document, as they stand in this reading, in the order they were given.
    """

    reading: Reading
    statements: tuple[Statement, ...]
    run: Run | None = None
    standings: tuple[Standing, ...] = ()

    @property
    def actors(self) -> dict[str, Actor]:
        """The reading's actors by id."""
        return {a.id: a for a in self.reading.actors}

    def standing(self, statement: Statement) -> Standing | None:
        """The last verdict on a statement."""
        return next((s for s in self.standings if s.latest and s.bears_on == statement.id), None)

    def decision(self, statement: Statement) -> str | None:
        """What the last verdict on a statement says: accept, correct or reject."""
        standing = self.standing(statement)
        return standing.verdict.decision.value if standing else None


def choose(view: LedgerView, selection: Selection) -> Generator[Chosen, None, None]:
    """The readings of a ledger that have statements to export or verdicts; no more than one is in memory."""
    with closing(view.readings()) as readings:
        for found in readings:
            standings = view.standings(found.reading)
            chosen = chosen_of(found.reading, selection, found.run, standings)
            if chosen.statements or standings:
                yield chosen


def chosen_of(
    reading: Reading, selection: Selection, run: Run | None = None, standings: tuple[Standing, ...] = ()
) -> Chosen:
    """What a selection takes of one reading."""
    whole = Chosen(reading, reading.statements, run, standings)
    actors = whole.actors
    taken = tuple(s for s in reading.statements if selection.takes(s, actors, whole.decision(s)))
    return replace(whole, statements=taken)
