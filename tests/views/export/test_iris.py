"""Addresses of statements and documents."""

from __future__ import annotations

import pytest

from alleged.views.export.iris import Iris, base_address, web_address
from tests.ledger.readings import DOCUMENT, reading_of


def test_addresses_without_a_base_never_change() -> None:
    """A statement has the same UUID whenever and wherever it is exported."""
    assert Iris().statement("s-1") == "urn:uuid:f7fe1c96-736c-535a-bfa1-a79d13950715"


def test_documents_have_their_own_address_where_it_is_known() -> None:
    """A web page keeps its address, anything else gets one from its id."""
    other = reading_of("Nothing new.", 6).document
    assert Iris("https://a.example/").document(DOCUMENT) == "https://example.org/border"
    assert Iris("https://a.example/").document(other) == "https://a.example/documents/d-0000000000000006"
    assert Iris("https://a.example/").statement("../x y") == "https://a.example/statements/..%2Fx%20y"


@pytest.mark.parametrize(
    ("given", "base"),
    [
        ("https://a.example", "https://a.example/"),
        ("https://a.example/b/", "https://a.example/b/"),
        ("https://a.example/?q=", None),
        ("https://a.example/#", None),
        ('https://"/', None),
    ],
)
def test_bases(given: str, base: str | None) -> None:
    """Other addresses can be put behind a base."""
    assert base_address(given) == base


@pytest.mark.parametrize(
    ("given", "address"),
    [
        ("https://example.org/a?b=c&d#e", "https://example.org/a?b=c&d#e"),
        ("http://example.org:8080/ü|<>^`{}\\", "http://example.org:8080/%C3%BC%7C%3C%3E%5E%60%7B%7D%5C"),
        ("https://example.org/100%", "https://example.org/100%25"),
        ("javascript:alert(1)", None),
        ("https://user:secret@example.org/", None),
        ("https://[broken/", None),
        ("example.org", None),
        ("https://example.org/" + "a" * 3000, None),
        ("", None),
        (None, None),
    ],
)
def test_web_addresses(given: str | None, address: str | None) -> None:
    """Only http and https, nothing in them that could end them early, and no passwords."""
    assert web_address(given) == address
