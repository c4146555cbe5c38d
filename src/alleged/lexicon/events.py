"""Event lexicon: which verbs, nouns and idioms tell which PLOVER event or standing relation, and who is who in them.

Data: `events/TYPE.toml`, one file for each of the sixteen types, `events/relations.toml`, `events/classes.toml` (word
classes, light verbs, labels for terrorists), `events/counts.toml` (who is counted) and `events/modes.toml` (the modes of each
type and the list of contexts).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from alleged.errors import LexiconError
from alleged.lexicon.event_counts import CountWords, load_counts
from alleged.lexicon.event_rows import Rows, Table
from alleged.lexicon.event_senses import (
    DEFAULT,
    SUBJECT,
    Example,
    LightVerb,
    NounSense,
    PhraseSense,
    Role,
    VerbSense,
    Words,
)
from alleged.lexicon.event_unlisted import load_unlisted
from alleged.lexicon.rows import read_toml
from alleged.values.happening import EventType

__all__ = [
    "DEFAULT",
    "SUBJECT",
    "EventLexicon",
    "Example",
    "LightVerb",
    "NounSense",
    "PhraseSense",
    "Role",
    "VerbSense",
    "Words",
    "load_events",
]


@dataclass(frozen=True, slots=True)
class EventLexicon:
    """All senses, by the lemma of their trigger (verb, noun, or the verb of an idiom), the most constrained first.

    `adjectives` are predicates such as "critical of", written as verb senses whose prepositions hang on the adjective.
    """

    verbs: Mapping[str, tuple[VerbSense, ...]] = field(default_factory=dict)
    nouns: Mapping[str, tuple[NounSense, ...]] = field(default_factory=dict)
    phrases: Mapping[str, tuple[PhraseSense, ...]] = field(default_factory=dict)
    adjectives: Mapping[str, tuple[VerbSense, ...]] = field(default_factory=dict)
    light_verbs: Mapping[str, tuple[LightVerb, ...]] = field(default_factory=dict)
    classes: Mapping[str, Words] = field(default_factory=dict)
    terrorist_labels: Words = frozenset()
    definitions: Mapping[EventType, str] = field(default_factory=dict)
    counts: CountWords = field(default_factory=CountWords)
    unlisted: Mapping[str, tuple[VerbSense, NounSense]] = field(default_factory=dict)
    """What stands for a word that no file lists, by the type that it turns out to tell."""


def load_events(folder: Path) -> EventLexicon:
    """The event lexicon below a lexicon folder; raises LexiconError naming the file, the line and what is wrong there."""
    place = folder / "events"
    rows = Rows.of(place)
    verbs: list[VerbSense] = []
    nouns: list[NounSense] = []
    phrases: list[PhraseSense] = []
    adjectives: list[VerbSense] = []
    definitions: dict[EventType, str] = {}
    for name in [*(t.value for t in EventType), "relations"]:
        path = place / f"{name}.toml"
        content = read_toml(path)
        kind = None if name == "relations" else EventType(name)
        if kind:
            rows.check_head(path, content, kind)
            definitions[kind] = content["definition"]
        verbs.extend(_verb(table) for table in rows.tables(path, content, "verb", kind))
        adjectives.extend(_verb(table) for table in rows.tables(path, content, "adjective", kind))
        nouns.extend(_noun(table) for table in rows.tables(path, content, "noun", kind))
        phrases.extend(_phrase(table) for table in rows.tables(path, content, "phrase", kind))
    return EventLexicon(
        verbs=_by_lemma((lemma, v) for v in verbs for lemma in rows.heard(v.lemmas)),
        nouns=_by_lemma((lemma, n) for n in nouns for lemma in rows.heard(n.lemmas)),
        phrases=_by_lemma((lemma, p) for p in phrases for lemma in rows.heard(p.verbs)),
        adjectives=_by_lemma((lemma, a) for a in adjectives for lemma in rows.heard(a.lemmas)),
        light_verbs=_light_verbs(rows),
        classes=rows.classes,
        terrorist_labels=rows.terrorist_labels,
        definitions=definitions,
        counts=load_counts(place),
        unlisted=load_unlisted(place),
    )


_S = TypeVar("_S", VerbSense, NounSense, PhraseSense)


def _by_lemma(pairs: Iterable[tuple[str, _S]]) -> dict[str, tuple[_S, ...]]:
    """The senses of each lemma, the most constrained first, otherwise in the order of the files; refuses the same sense twice."""
    found: dict[str, list[_S]] = {}
    for lemma, sense in pairs:
        known = found.setdefault(lemma, [])
        for twin in known:
            if _asks(twin) == _asks(sense):
                raise LexiconError(
                    sense.file, sense.line, f"{lemma!r} has the same sense in {twin.file}, line {twin.line}"
                )
        known.append(sense)
    return {lemma: tuple(sorted(found[lemma], key=lambda s: -s.constraints)) for lemma in sorted(found)}


def _asks(sense: VerbSense | NounSense | PhraseSense) -> tuple[object, ...]:
    """Everything a sense asks of its surroundings; two senses of a lemma that ask the same cannot be told apart."""
    if isinstance(sense, NounSense):
        return sense.modifier, sense.not_modifier, sense.prep, sense.not_prep, sense.prep_object, sense.complement
    asked = (
        sense.particle,
        sense.object,
        sense.not_object,
        sense.subject,
        sense.not_subject,
        sense.prep,
        sense.prep_object,
    )
    if isinstance(sense, PhraseSense):
        return *asked, sense.modifier, sense.prep_required, sense.complement
    return *asked, sense.not_prep, sense.not_prep_object, sense.complement


def _shared(table: Table) -> dict[str, Any]:
    """The fields that every sense has."""
    return {
        "type": table.type,
        "relation": table.relation,
        "mode": table.text("mode"),
        "contexts": table.strings("contexts"),
        "symmetric": table.flag("symmetric"),
        "prep": table.strings("prep"),
        "prep_object": table.words("prep_object"),
        "examples": _examples(table),
        "file": table.file,
        "line": table.line,
    }


def _role(table: Table, key: str, default: Role) -> Role:
    found = table.role(key)
    return Role(*found) if found else default


def _roles(table: Table) -> dict[str, Any]:
    """The fields that verbs and idioms share."""
    return {
        "particle": table.text("particle"),
        "object": table.words("object"),
        "not_object": table.words("not_object"),
        "subject": table.words("subject"),
        "not_subject": table.words("not_subject"),
        "actor": _role(table, "actor", SUBJECT),
        "recipient": _role(table, "recipient", DEFAULT),
    }


def _verb(table: Table) -> VerbSense:
    return VerbSense(
        lemmas=table.lemmas("lemmas"),
        not_prep=table.strings("not_prep"),
        not_prep_object=table.words("not_prep_object"),
        complement=table.complements(),
        **_roles(table),
        **_shared(table),
    )


def _noun(table: Table) -> NounSense:
    return NounSense(
        lemmas=table.lemmas("lemmas"),
        actor=table.strings("actor", ("poss", "compound", "adj", "by")),
        recipient=table.strings("recipient"),
        modifier=table.words("modifier"),
        not_modifier=table.words("not_modifier"),
        not_prep=table.strings("not_prep"),
        complement=table.complements(),
        **_shared(table),
    )


def _phrase(table: Table) -> PhraseSense:
    found = PhraseSense(
        verbs=table.lemmas("verbs"),
        modifier=table.words("modifier"),
        prep_required=table.flag("prep_required"),
        complement=table.complements(),
        **_roles(table),
        **_shared(table),
    )
    if not found.object and not (found.prep and found.prep_object):
        raise table.wrong("an idiom needs an object, or a prep and a prep_object")
    return found


def _examples(table: Table) -> tuple[Example, ...]:
    found: list[Example] = []
    for row in table.row.get("examples", []):
        if not isinstance(row, dict) or not {"text", "trigger"} <= set(row) <= {
            "text",
            "trigger",
            "actor",
            "recipient",
        }:
            raise table.wrong("an example has a text and a trigger, and may have an actor and a recipient")
        if missing := [words for words in row.values() if words not in row["text"]]:
            raise table.wrong(f"the example does not hold the words {missing[0]!r}")
        found.append(Example(**row))
    return tuple(found)


def _light_verbs(rows: Rows) -> dict[str, tuple[LightVerb, ...]]:
    """Light verbs by lemma, those with a particle or preposition first; written "carry out", "take part in", "hold"."""
    found: dict[str, list[LightVerb]] = {}
    for role, entries in rows.light_verbs.items():
        if role not in ("actor", "recipient"):
            raise LexiconError("classes.toml", 0, f"{role!r} is not a role of a light verb's subject")
        for entry in entries:
            lemma, *rest = entry.split()
            prep = rest.pop() if rest and rest[-1] in _LIGHT_PREPOSITIONS else None
            light = LightVerb(lemma, role, rest[0] if rest else None, prep)
            for form in rows.heard((lemma,)):
                found.setdefault(form, []).append(light)
    return {
        lemma: tuple(sorted(found[lemma], key=lambda v: -bool(v.particle) - bool(v.prep))) for lemma in sorted(found)
    }


_LIGHT_PREPOSITIONS = frozenset({"in", "under", "to", "into", "with", "on", "from"})
