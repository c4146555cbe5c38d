"""What is said: the finders of a verb's content, frame by frame, in the order they are tried."""

from __future__ import annotations

from collections.abc import Callable

from alleged.lexicon.cues import Cue
from alleged.reading.attributions import clauses, complements
from alleged.reading.attributions.triple import Found
from alleged.values.text import Sentence

Finder = Callable[[Sentence, int, Cue], Found | None]

FINDERS: dict[str, Finder] = {
    "question": clauses.question,
    "order": complements.order,
    "clause": clauses.clause,
    "urging": complements.urging,
    "pairs": complements.pair,
    "predicate": complements.predicate,
    "to": complements.infinitive,
    "ing": complements.gerund,
    "after": complements.prepositional,
    "object": complements.noun_object,
    "silence": complements.silence,
    "unanswered": complements.unanswered,
    "staging": complements.staging,
}
