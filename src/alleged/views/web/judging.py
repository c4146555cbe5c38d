"""Review: what stands in a statement now, field by field, and what a form says is right instead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from alleged.errors import QueryError
from alleged.values.happening import EventType, Relation
from alleged.values.statement import Reading, Statement
from alleged.values.verdict import FIELDS, Correction, Decision
from alleged.views.fields import fields_of
from alleged.views.present import RELATIONS
from alleged.views.web.finding import CHOICES

ANYBODY = "reader"
"""Who signs a verdict where nobody gave a name."""

LABELS = (
    *((t.value, t.value.lower()) for t in EventType),
    *((f"RELATION:{r.value}", RELATIONS[r][0]) for r in Relation),
    ("OTHER", "other act"),
)
_CHOICES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "label": LABELS,
    "kind": CHOICES["kind"],
    "factuality": CHOICES["factuality"],
}
_WORDS = {
    "evidence": ("Evidence", "the exact words of the document"),
    "event": ("What", "the type of act or relation"),
    "mode": ("Mode", "how, in PLOVER’s words"),
    "contexts": ("Contexts", "about what; one a line"),
    "actors": ("Who", "one a line"),
    "recipients": ("Whom", "one a line"),
    "place": ("Where", ""),
    "time": ("When", "EDTF, such as 2010-05-04 or 2010-05/.."),
    "holders": ("On whose word", "after the author, outermost first; one a line"),
    "cues": ("Cues", "the words of saying, one for each holder"),
    "kind": ("Kind", ""),
    "factuality": ("How sure", "as the last holder commits to it"),
    "reader_factuality": ("For a careful reader", "from −3 to 3"),
    "consequence_of": ("Follows from", "the words of each statement it follows from; one a line"),
}


@dataclass(frozen=True, slots=True)
class Field:
    """One field of the form: its name, label and hint, what stands in it, how it is filled in, and what it may be."""

    name: str
    label: str
    hint: str
    value: str
    sort: str
    choices: tuple[tuple[str, str], ...] = ()


def form_fields(reading: Reading, statement: Statement) -> list[Field]:
    """The fields of the form that corrects a statement, filled with what stands in it."""
    now = fields_of(statement, reading)
    fields = []
    for name, sort in FIELDS.items():
        label, hint = _WORDS.get(name, (name.replace("_", " ").capitalize(), ""))
        fields.append(Field(name, label, hint, _as_text(now.get(name)), sort, _CHOICES.get(sort, ())))
    return fields


def corrections_of(form: Mapping[str, str], reading: Reading, statement: Statement) -> dict[str, Correction]:
    """The fields that a form changes; raises QueryError where it changes none, or a number is none."""
    now = fields_of(statement, reading)
    changed: dict[str, Correction] = {}
    for name, sort in FIELDS.items():
        if name not in form or _same(form[name], _as_text(now.get(name))):
            continue
        changed[name] = _as_value(name, sort, form[name])
    if not changed:
        raise QueryError("corrections", "nothing was changed, so there is nothing to record")
    return changed


def decision_of(form: Mapping[str, str]) -> Decision:
    """The decision of a form; raises QueryError if it is none."""
    try:
        return Decision(form.get("decision", ""))
    except ValueError:
        raise QueryError("decision", f"is one of {', '.join(Decision)}") from None


def _as_text(value: Correction) -> str:
    if value is None:
        return ""
    if isinstance(value, tuple):
        return "\n".join(" ".join(words.split()) for words in value)
    return str(round(value, 2) if isinstance(value, float) else value)


def _as_value(name: str, sort: str, text: str) -> Correction:
    if sort in {"list", "passages"}:
        return tuple(line.strip() for line in text.splitlines() if line.strip())
    if sort == "number":
        try:
            return float(text.replace("−", "-"))
        except ValueError:
            raise QueryError(name, f"{text!r} is not a number") from None
    if sort == "words":
        return text
    return text.strip() or None


def _same(one: str, other: str) -> bool:
    """Whether two texts of a field are one; browsers send line ends in their own way."""
    return [line.rstrip() for line in one.strip().splitlines()] == [
        line.rstrip() for line in other.strip().splitlines()
    ]
