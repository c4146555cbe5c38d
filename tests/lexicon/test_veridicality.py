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


def test_later_rows_override() -> None:
    """An exception below its class wins: "propose to" recommends, though most verbs of its row predict."""
    assert LEXICON.signatures["verb", "propose", "to"].kind is Kind.RECOMMENDED


def test_reader_numbers_fall_with_trust() -> None:
    """A nameless hand counts less than a named one, duress less than either."""
    numbers = LEXICON.reader
    assert numbers["CT"] > numbers["PR"] > numbers["PS"] > numbers["Uu"] == 0
    assert 1 > numbers["named"] > numbers["anonymous"] > 0
    assert 1 > numbers["detained"] > numbers["tortured"] > 0


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
