"""Statement → the fields of it that a person can correct, with names and words in place of ids."""

from __future__ import annotations

from alleged.values.statement import Reading, Statement
from alleged.values.verdict import Correction


def fields_of(statement: Statement, reading: Reading) -> dict[str, Correction]:
    """The fields of a statement as they were read, called and filled as corrections are; causes are told by their evidence."""
    names = {a.id: a.name for a in reading.actors}
    evidence = {s.id: s.text for s in reading.statements}
    event, relation, others = statement.event, statement.relation, statement.chain[1:]
    return {
        "evidence": statement.text,
        "event": event.type.value if event else f"RELATION:{relation.value}" if relation else "OTHER",
        "mode": event.mode if event else None,
        "contexts": event.contexts if event else (),
        "actors": tuple(names.get(i, i) for i in statement.actors),
        "recipients": tuple(names.get(i, i) for i in statement.recipients),
        "place": statement.place,
        "time": statement.time.edtf if statement.time else None,
        "holders": tuple(h.name for h in others),
        "cues": tuple(h.cue or "" for h in others),
        "kind": statement.kind.value,
        "factuality": statement.factuality.value,
        "reader_factuality": float(statement.reader_factuality),
        "consequence_of": tuple(evidence[i] for i in statement.consequence_of if i in evidence),
    }
