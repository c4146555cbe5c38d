"""Verdicts as they stand: anchored in the current text or orphaned, and what they bear on."""

from __future__ import annotations

from collections.abc import Iterator

from alleged.ledger.anchors import find_anchor, find_bearing
from alleged.ledger.judging import verdict_from
from alleged.ledger.lists import Page, cursor_of, numbers_of, within
from alleged.ledger.shelves import Shelves
from alleged.values.statement import Reading
from alleged.values.verdict import Anchoring, Standing, Verdict

_FIRST = (1 << 62,)
_DOCUMENTS = 500


class Verdicts(Shelves):
    """What people decided, document by document or all, the newest first."""

    def standings(self, reading: Reading) -> tuple[Standing, ...]:
        """All verdicts on a document as they stand in a reading of it, in the order they were given."""
        rows = self._rows("verdicts", document=reading.document.id)
        judged = {h.statement.id: h.statement for h in self._hits([r["statement"] for r in rows])} if rows else {}
        found: list[tuple[Verdict, tuple[int, int] | None, str | None]] = []
        for row in rows:
            verdict = verdict_from(row)
            span = find_anchor(reading.document.text, verdict.selector)
            bears = find_bearing(judged[verdict.statement], span, reading.statements) if span else None
            found.append((verdict, span, bears))
        last = {_what(v, bears): n for n, (v, _, bears) in enumerate(found)}
        return tuple(
            Standing(v, Anchoring.ANCHORED if span else Anchoring.ORPHANED, span, bears, last[_what(v, bears)] == n)
            for n, (v, span, bears) in enumerate(found)
        )

    def verdicts(self, *, decision: str | None = None, limit: int = 50, cursor: str | None = None) -> Page[Verdict]:
        """All verdicts of a ledger, the newest first; raises QueryError."""
        (before,) = numbers_of(cursor, 1) if cursor is not None else _FIRST
        rows = self._rows("verdicts_all", before=before, decision=decision, limit=within(limit) + 1)
        following = cursor_of(rows[limit - 1]["key"]) if len(rows) > limit else None
        return Page(tuple(verdict_from(r) for r in rows[:limit]), following)

    def judged_documents(self) -> Iterator[str]:
        """The ids of all documents that have verdicts, in order."""
        after = ""
        while rows := self._rows("judged_documents", after=after, limit=_DOCUMENTS):
            yield from (row["id"] for row in rows)
            after = rows[-1]["id"]


def _what(verdict: Verdict, bears: str | None) -> str:
    """What a verdict is on: the statement it bears on now, or where there is none, the one it was given on."""
    return bears or verdict.statement
