"""The veridicality lexicon: its rows, its errors, its examples."""

from __future__ import annotations

from pathlib import Path

import pytest

from alleged.errors import LexiconError
from alleged.lexicon.load import FOLDER
from alleged.lexicon.veridicality import Example, load_veridicality
from alleged.reading.factuality import assess_predicate
from alleged.reading.parse import load_parser
from alleged.values.factuality import Factuality, Kind

LEXICON = load_veridicality(FOLDER)


def test_implicatives_have_two_signatures() -> None:
    """What a predicate does affirmed and what it does negated are told apart."""
    manage, fail = LEXICON.signatures["verb", "manage", "to"], LEXICON.signatures["verb", "fail", "to"]
    assert (manage.affirmed, manage.negated) == (Factuality.CT_PLUS, Factuality.CT_MINUS)
    assert (fail.affirmed, fail.negated) == (Factuality.CT_MINUS, Factuality.CT_PLUS)


def test_factives_stand_under_negation() -> None:
    """What is known or regretted is so whether or not it is known."""
    assert LEXICON.signatures["verb", "regret", "that"].factive
    assert not LEXICON.signatures["verb", "believe", "that"].factive


def test_the_reader_takes_numbers() -> None:
    """A row's own numbers stand for the reader, or else those of its two values."""
    assert LEXICON.signatures["verb", "refuse", "to"].reader[1] < Factuality.CT_PLUS.number
    denied = LEXICON.modals["will"]
    assert (denied.affirmed.number, denied.negated.number) == (2.0, -2.0)


def test_the_reader_never_contradicts_a_certain_holder() -> None:
    """What is certain for the holder is not worth its opposite to the reader."""
    for key, signature in LEXICON.signatures.items():
        for value, number in zip((signature.affirmed, signature.negated), signature.reader, strict=True):
            assert abs(value.number) < 3 or number * value.number >= -1.5, key


def test_many_words_embed() -> None:
    """Verbs, nouns and adjectives that embed clauses are covered broadly, each word with its forms of complement."""
    assert len({(kind, lemma) for kind, lemma, _ in LEXICON.signatures}) > 900


def test_between_two_levels_a_place_is_worth_what_lies_between() -> None:
    """Half-way from possible to probable is worth the mean of both; the sign stays."""
    numbers = LEXICON.reader
    assert LEXICON.worth(1.5) == (numbers["PS"] + numbers["PR"]) / 2
    assert LEXICON.worth(-3.0) == -numbers["CT"]


def test_later_rows_override() -> None:
    """An exception below its class wins: "propose to" recommends, though most verbs of its row predict."""
    assert LEXICON.signatures["verb", "propose", "to"].kind is Kind.RECOMMENDED


def test_reader_numbers_fall_with_trust() -> None:
    """A nameless hand counts less than a named one, duress less than either."""
    numbers = LEXICON.reader
    assert numbers["CT"] > numbers["PR"] > numbers["PS"] > numbers["Uu"] == 0
    assert 1 > numbers["named"] > numbers["anonymous"] > 0
    assert 1 > numbers["detained"] > numbers["tortured"] > 0


@pytest.mark.parametrize("reader", ["[4, 0]", "[1]", "0.8"])
def test_the_readers_numbers_are_two_and_on_the_scale(tmp_path: Path, reader: str) -> None:
    """One number, a bare one, or one beyond 3 is an error of that file."""
    row = f'[unlisted]\n[[verb]]\nlemmas = ["x"]\nform = ["to"]\naffirmed = "CT+"\nnegated = "CT-"\nreader = {reader}\n'
    (tmp_path / "veridicality.toml").write_text(row, encoding="utf-8")
    (tmp_path / "hedges.toml").write_text((FOLDER / "hedges.toml").read_text(encoding="utf-8"), encoding="utf-8")
    with pytest.raises(LexiconError, match=r"veridicality\.toml"):
        load_veridicality(tmp_path)


def test_a_bad_row_is_named(tmp_path: Path) -> None:
    """A value that is not on FactBank's scale is an error that says so."""
    (tmp_path / "veridicality.toml").write_text(
        '[[verb]]\nlemmas = ["x"]\nform = ["to"]\naffirmed = "sure"\nnegated = "CT-"\n'
    )
    (tmp_path / "hedges.toml").write_text((FOLDER / "hedges.toml").read_text(encoding="utf-8"), encoding="utf-8")
    with pytest.raises(LexiconError, match="sure"):
        load_veridicality(tmp_path)


@pytest.mark.model
@pytest.mark.parametrize("example", LEXICON.examples, ids=lambda e: e.text)
def test_examples_hold(example: Example) -> None:
    """Each row's examples are judged as the row says."""
    sentence = load_parser()(example.text)[0]
    at = next(t.i for t in sentence if t.text == example.word)
    found = assess_predicate(sentence, at, LEXICON)
    assert (found.factuality, found.kind) == (example.factuality, example.kind)
