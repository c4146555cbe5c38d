"""Tests of what trafilatura says of a page."""

from __future__ import annotations

from datetime import date

from alleged.intake.extract import Extracted, extract

BODY = "<article><p>The talks began on Monday in Muscat, and both sides said so to the reporters who had come.</p></article>"


def test_metadata_and_paragraphs() -> None:
    """Title, site, authors and day come from the metadata, paragraphs from the article."""
    found = extract(
        "<html><head><title>Talks begin</title><meta property='og:site_name' content='The Herald'><meta name='author' content='Ann Poe; Li Wu'>"
        f"<meta property='article:published_time' content='2019-01-05'></head><body>{BODY}</body></html>",
        None,
    )
    assert (found.title, found.publisher, found.published) == ("Talks begin", "The Herald", date(2019, 1, 5))
    assert found.authors == ("Ann Poe", "Li Wu")
    assert len(found.paragraphs) == 1


def test_no_day_from_running_text() -> None:
    """A day in the running text, or in an imprint, is not the day of publication."""
    found = extract(
        f"<html><body>{BODY}<p>On 3 March 2011 the war began.</p><footer>© 2015</footer></body></html>", None
    )
    assert found.published is None


def test_a_failing_page_is_empty() -> None:
    """What the library cannot read gives nothing and raises nothing."""
    assert extract("", None) == Extracted()
