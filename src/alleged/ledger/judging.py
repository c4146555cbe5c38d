"""Judging: a verdict checked and made into a row."""

from __future__ import annotations

import json
from collections.abc import Mapping

from alleged.errors import QueryError
from alleged.ledger.bounds import bounds
from alleged.ledger.provenance import digest
from alleged.ledger.rows import Row
from alleged.values.factuality import Factuality, Kind
from alleged.values.happening import EventType, Relation
from alleged.values.text import Selector
from alleged.values.verdict import FIELDS, Correction, Decision, Verdict

LONGEST = 2000
"""The most characters of a reason, of a name and of a corrected word."""

MANY = 30
"""The most names in a corrected list."""

LABELS = frozenset({*EventType, *(f"RELATION:{r}" for r in Relation), "OTHER"})


def check_corrections(corrections: Mapping[str, object], evidence_in: str) -> dict[str, Correction]:
    """Corrections as they are kept; raises QueryError where a field or a value is none, or evidence is not in the text."""
    found = {name: _checked(name, value) for name, value in corrections.items()}
    evidence = found.get("evidence")
    if "evidence" in found and (not isinstance(evidence, str) or evidence not in evidence_in):
        raise QueryError("evidence", "are words that stand in the document")
    whole = " ".join(evidence_in.split())
    for name, value in found.items():
        if FIELDS[name] == "passages" and any(" ".join(words.split()) not in whole for words in value or ()):  # type: ignore[union-attr]
            raise QueryError(name, "are words that stand in the document, those of one statement each")
    return found


def check_words(what: str, words: str | None, *, needed: bool = False) -> str | None:
    """A reason or a name without blanks around it; raises QueryError where it is too long, or missing and needed."""
    plain = (words or "").strip()
    if needed and not plain:
        raise QueryError(what, "is needed")
    if len(plain) > LONGEST:
        raise QueryError(what, f"has more than {LONGEST} characters")
    return plain or None


def _checked(name: str, value: object) -> Correction:
    sort = FIELDS.get(name)
    if sort is None:
        raise QueryError(name[:60], f"is no field that can be corrected; these are {', '.join(FIELDS)}")
    if sort == "number":
        if isinstance(value, bool) or not isinstance(value, int | float) or not -3 <= value <= 3:
            raise QueryError(name, "is a number from -3 to 3")
        return float(value)
    if sort in {"list", "passages"}:
        if not isinstance(value, list | tuple) or not all(isinstance(v, str) for v in value) or len(value) > MANY:
            raise QueryError(name, f"is a list of at most {MANY} strings")
        return tuple(plain for v in value if (plain := check_words(name, v)))
    if value is not None and not isinstance(value, str):
        raise QueryError(name, "is a string or null")
    return _word(name, sort, check_words(name, value))


def _word(name: str, sort: str, plain: str | None) -> Correction:
    allowed = {"label": LABELS, "kind": frozenset(Kind), "factuality": frozenset(Factuality)}.get(sort)
    if allowed is not None and plain not in allowed:
        raise QueryError(name, f"is one of {', '.join(sorted(allowed))}")
    if sort == "time" and plain is not None and bounds(plain) is None:
        raise QueryError(name, "is an EDTF string such as 2010-05-04, 2010-05/.. or 198X")
    return plain


def verdict_row(verdict: Verdict) -> Row:
    """The row of table verdicts, keys apart."""
    at = verdict.selector
    return {
        "id": verdict.id,
        "document_id": verdict.document,
        "start": at.start,
        "end": at.end,
        "exact": at.exact,
        "prefix": at.prefix,
        "suffix": at.suffix,
        "decision": verdict.decision.value,
        "corrections": json.dumps(verdict.corrections),
        "reason": verdict.reason,
        "who": verdict.who,
        "recorded": verdict.recorded,
    }


def verdict_from(row: Row) -> Verdict:
    """The verdict of a row that was joined with its statement."""
    corrections = {k: tuple(v) if isinstance(v, list) else v for k, v in json.loads(row["corrections"]).items()}
    return Verdict(
        row["id"],
        row["document_id"],
        row["statement_id"],
        Selector(row["start"], row["end"], row["exact"], row["prefix"], row["suffix"]),
        Decision(row["decision"]),
        row["who"],
        row["recorded"],
        corrections,
        row["reason"],
    )


def verdict_id(statement: str, who: str, recorded: str, number: int) -> str:
    """The id of a verdict; `number` tells two apart that one person gave within a second."""
    return f"j-{digest(statement, who, recorded, str(number))[:16]}"
