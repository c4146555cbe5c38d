"""Tests of canonical addresses; most of the examples stand in urls.toml."""

from __future__ import annotations

import pytest

from alleged.intake.canonical import FOLDER, canonical_url, same_site
from alleged.lexicon.rows import read_toml

ROWS = read_toml(FOLDER / "urls.toml")


@pytest.mark.parametrize(
    "form, canonical", [(f, e["canonical"]) for e in ROWS["example"] for f in [*e["forms"], e["canonical"]]]
)
def test_forms_of_one_page_come_out_the_same(form: str, canonical: str) -> None:
    """The mobile, AMP, print and tracking-parameter forms of a page have one canonical address."""
    assert canonical_url(form) == canonical


@pytest.mark.parametrize("url", [c["url"] for c in ROWS["counterexample"]])
def test_what_only_looks_like_a_form_stays(url: str) -> None:
    """A path or parameter that merely resembles a form of the page is kept."""
    assert canonical_url(url) == url


@pytest.mark.parametrize(
    "declared, expected",
    [
        ("https://www.herald.example/world/talks", "https://herald.example/world/talks"),
        ("/world/talks", "https://herald.example/world/talks"),
        ("https://elsewhere.example/world/talks", "https://herald.example/story"),
        ("https://herald.example/", "https://herald.example/story"),
        ("javascript:alert(1)", "https://herald.example/story"),
    ],
)
def test_the_pages_own_canonical_link(declared: str, expected: str) -> None:
    """rel=canonical is followed on the same site, and not to another site or to the front page."""
    assert canonical_url("https://m.herald.example/story", declared) == expected


@pytest.mark.parametrize(
    "url", ["", "herald.example", "ftp://herald.example/a", "http://", "https://[::1", "http://a:99999/"]
)
def test_no_web_address(url: str) -> None:
    """What is no web address has no canonical form and raises nothing."""
    assert canonical_url(url) is None


def test_same_site() -> None:
    """Hosts under one registered name are one site, with two-part endings such as co.uk allowed for."""
    assert same_site("https://news.herald.co.uk/a", "https://herald.co.uk/")
    assert not same_site("https://herald.co.uk/", "https://post.co.uk/")
