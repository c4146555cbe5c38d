"""The gazetteer knows the places that news names, and says nothing where it cannot tell."""

from __future__ import annotations

import pytest

from alleged.views.export.places import alpha2, find_place


@pytest.mark.parametrize(
    ("name", "near", "country", "kind"),
    [
        ("Damascus", (), "SYR", "city"),
        ("the United States", (), "USA", "country"),
        ("Kiev", (), "UKR", "city"),
        ("Raqqa", (), "SYR", "city"),
        ("Ramallah", (), "PSE", "city"),
        ("Diyarbakir", (), "TUR", "city"),
        ("St. Petersburg", (), "RUS", "city"),
        ("Britain", (), "GBR", "country"),
        ("Pristina", (), "KOS", "city"),
        ("São Paulo", (), "BRA", "city"),
        ("Sao Paulo", (), "BRA", "city"),
        ("WASHINGTON", (), "USA", "city"),
        ("Tripoli", ("LBN",), "LBN", "city"),
        ("Hyderabad", ("PAK",), "PAK", "city"),
    ],
)
def test_places_that_are_known(name: str, near: tuple[str, ...], country: str, kind: str) -> None:
    """Names with other spellings, cases and articles, and namesakes told apart by a country that is named."""
    place = find_place(name, near)
    assert place is not None
    assert (place.country, place.kind) == (country, kind)


@pytest.mark.parametrize("name", ["the border", "", "Camp Ashraf", "Hyderabad", "Suzhou"])
def test_places_that_are_not(name: str) -> None:
    """What is in no gazetteer, and a name that two large cities share."""
    assert find_place(name) is None


def test_two_letters_for_three() -> None:
    """Country codes become the two letters that some formats want."""
    assert (alpha2("PER"), alpha2("KOS"), alpha2("UNO")) == ("PE", "XK", None)
