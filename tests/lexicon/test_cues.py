"""The cue lexicon: rows are complete, bad rows are named, and every example is read as it says."""

from __future__ import annotations

from pathlib import Path

import pytest

from alleged.errors import LexiconError
from alleged.lexicon.cues import Cue, CueExample, load_cues
from alleged.lexicon.load import FOLDER
from alleged.reading.attributions import find_attributions
from alleged.reading.parse import load_parser
from alleged.values.actor import Actors
from alleged.values.attribution import UNSPECIFIED

LEXICON = load_cues(FOLDER)
EXAMPLES = [(cue, example) for cue in LEXICON.cues for example in cue.examples]


def test_there_are_cues_of_every_kind() -> None:
    """Verbs, nouns, adverbs, adjectives and phrases are all there."""
    assert len(LEXICON.verbs) > 250
    assert all((LEXICON.nouns, LEXICON.adverbs, LEXICON.predicatives, LEXICON.phrases, LEXICON.stances))


def test_denials_are_negative() -> None:
    """Whoever denies holds the contrary, whoever says holds the content."""
    assert [c.polarity for c in LEXICON.verbs["deny"]] == [-1]
    assert LEXICON.verbs["deny"][0].veridicality == "negative"
    assert LEXICON.verbs["say"][0].veridicality == "certain"


@pytest.mark.parametrize("lemma", ["want", "order", "demand", "urge", "hope", "aim", "plan"])
def test_wishes_and_orders_commit_nobody(lemma: str) -> None:
    """A wish, a plan or an order says nothing about whether its content is so."""
    assert all(c.veridicality == "uncommitted" for c in LEXICON.verbs[lemma] if c.act not in ("urge", "say"))


@pytest.mark.parametrize(
    "row",
    [
        'act = "say"\nveridicality = "certain"',
        'lemmas = ["say"]\nact = "say"\nveridicality = "sure"',
        'lemmas = ["say"]\nact = "say"\nveridicality = "certain"\nframes = ["claus"]',
        'lemmas = ["say"]\nact = "say"\nveridicality = "certain"\ncolour = "red"',
    ],
)
def test_a_bad_row_is_named(tmp_path: Path, row: str) -> None:
    """A row that lacks a key or misspells one stops the loading and is named with its file."""
    (tmp_path / "cues.toml").write_text(f"[[verb]]\n{row}\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"cues\.toml.*verb"):
        load_cues(tmp_path)


@pytest.mark.model
@pytest.mark.parametrize(("cue", "example"), EXAMPLES, ids=[e.text for _, e in EXAMPLES])
def test_every_example_is_read(cue: Cue, example: CueExample) -> None:
    """Each row's example gives an attribution with the source, content and act that the row states."""
    found = find_attributions(example.text, load_parser()(example.text), Actors(()), LEXICON)
    read = [
        ("" if a.name == UNSPECIFIED else a.source_text, " … ".join(example.text[s:e] for s, e in a.content), a.act)
        for a in found
    ]
    assert (example.source, example.content, cue.act) in read
