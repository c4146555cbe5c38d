"""How many were killed, hurt or held."""

from __future__ import annotations

import pytest

from alleged.reading.happenings import code_happenings
from alleged.values.actor import Actor, Actors, ActorType, Mention, MentionForm
from alleged.values.text import Sentence

SENTENCES = [
    ("The bomb killed at least 39 people.", [("dead", 39, None, "at least 39")]),
    ("Rebels killed five soldiers and two civilians.", [("dead", 5, 5, "five"), ("dead", 2, 2, "two")]),
    ("Up to 300 villagers were killed.", [("dead", 0, 300, "Up to 300")]),
    ("The blast left nine dead and more than thirty injured.", [("dead", 9, 9, "nine"), ("injured", 30, None, "more than thirty")]),
    ("Militiamen killed two hundred refugees.", [("dead", 200, 200, "two hundred")]),
    ("Twenty-one miners were injured.", [("injured", 21, 21, "Twenty-one")]),
    ("Police arrested between 10 and 20 protesters.", [("arrested", 10, 20, "between 10 and 20")]),
    ("Hundreds of people were arrested by police.", [("arrested", 200, None, "Hundreds")]),
    ("An estimated 30 to 40 rebels were killed.", [("dead", 30, 40, "An estimated 30 to 40")]),
    ("1,200 rebels were killed.", [("dead", 1200, 1200, "1,200")]),
    ("Soldiers attacked the village.", []),
    ("The president met nine ministers.", []),
]  # fmt: skip


@pytest.mark.model
@pytest.mark.parametrize(("text", "wanted"), SENTENCES, ids=[text for text, _ in SENTENCES])
def test_numbers_are_given_as_the_text_has_them(text: str, wanted: list[tuple[str, int, int | None, str]]) -> None:
    """Bounds, ranges, lists and words that nobody counted all keep what the text says."""
    from alleged.lexicon.load import load_lexicon
    from alleged.reading.parse import load_parser

    sentences = load_parser()(text)
    found = code_happenings(sentences, everyone(sentences), load_lexicon().events)
    counts = dict.fromkeys((c.what, c.low, c.high, c.text) for h in found for c in h.counts)
    assert list(counts) == wanted


def everyone(sentences: tuple[Sentence, ...]) -> Actors:
    """An actor for every noun."""
    found = []
    for sentence in sentences:
        for token in sentence:
            if token.pos in ("NOUN", "PROPN", "NUM"):
                mention = Mention(
                    sentence.index, token.i, token.i, token.i, token.start, token.end, token.text, MentionForm.NOMINAL
                )
                found.append(Actor(f"a-{token.i}", token.text, ActorType.CROWD, mentions=(mention,)))
    return Actors(tuple(found))
