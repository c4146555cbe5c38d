"""How sure a text is of a link, whatever it says of the two sides."""

from __future__ import annotations

import pytest

from alleged.lexicon.connectives import load_connectives
from alleged.lexicon.load import FOLDER
from alleged.reading.consequences import find_links
from alleged.reading.parse import load_parser

LEXICON = load_connectives(FOLDER)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("The raid caused a panic.", "CT+"),
        ("The raid could cause a panic.", "PS+"),
        ("The raid will cause a panic.", "PR+"),
        ("The raid would cause a panic.", "Uu"),
        ("The raid did not cause a panic.", "CT-"),
        ("The raid might help cause a panic.", "PS+"),
        ("Troops left because rebels won.", "CT+"),
        ("Troops left, perhaps because rebels won.", "PS+"),
        ("Troops left, but not because rebels won.", "CT-"),
        ("If rebels win, troops will leave.", "Uu"),
    ],
)
def test_modals_hedges_and_negations_bear_on_the_link(text: str, factuality: str) -> None:
    """ "Could cause" is a possible link, "not because" none, and a condition is left open."""
    assert factuality in {link.factuality.value for link in find_links(load_parser()(text), LEXICON)}
