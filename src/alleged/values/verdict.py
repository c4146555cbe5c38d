"""What a person decided about a statement: accepted, corrected or rejected, and where in the text it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from alleged.values.text import Selector


class Decision(StrEnum):
    """What a reviewer says of a statement."""

    ACCEPT = "accept"
    CORRECT = "correct"
    REJECT = "reject"


class Anchoring(StrEnum):
    """Whether the words a verdict was given on still stand in the document, between the same neighbours."""

    ANCHORED = "anchored"
    ORPHANED = "orphaned"


Correction = str | float | tuple[str, ...] | None
"""What is right instead: a word, a number, a list of names, or None for "nothing of the kind"."""

FIELDS: Mapping[str, str] = {
    "evidence": "words",
    "event": "label",
    "mode": "word",
    "contexts": "list",
    "actors": "list",
    "recipients": "list",
    "place": "word",
    "time": "time",
    "holders": "list",
    "cues": "list",
    "kind": "kind",
    "factuality": "factuality",
    "reader_factuality": "number",
    "consequence_of": "passages",
}
"""The fields of a statement that can be corrected, and what stands in each; passages are words of the document."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """One decision on one statement, by somebody at some time; `corrections` give for each wrong field what is right.

    `statement` is the id it had when it was judged, `selector` its evidence then; `recorded` is UTC.
    """

    id: str
    document: str
    statement: str
    selector: Selector
    decision: Decision
    who: str
    recorded: str
    corrections: Mapping[str, Correction] = field(default_factory=dict)
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """A verdict as it stands in the current reading of its document.

    `span` is where its words stand now, None where it is orphaned. `bears_on` is the id of the statement of the current reading
    that states the same act in those words, None where there is none. `latest` is whether no later verdict was given on the same.
    """

    verdict: Verdict
    anchoring: Anchoring
    span: tuple[int, int] | None
    bears_on: str | None
    latest: bool
