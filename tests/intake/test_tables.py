"""Tests of rows of documents."""

from __future__ import annotations

import io
import json
from datetime import date

import pytest

from alleged.errors import IntakeError
from alleged.intake.assemble import account
from alleged.intake.options import IntakeOptions
from alleged.intake.stream import Stream
from alleged.intake.tables import Ids, Taken, documents_of_json, documents_of_lines
from alleged.values.document import Document

TEXT = "The talks began on Monday in Muscat. Both sides said so."


def rows(*lines: object) -> list[Taken]:
    """The documents of some lines: JSON of what is no string already."""
    data = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines).encode()
    return list(
        documents_of_lines(Stream(io.BytesIO(data), "rows.jsonl"), "rows.jsonl", IntakeOptions(max_bytes=10_000))
    )


def only(taken: list[Taken]) -> Document:
    """The one document."""
    assert len(taken) == 1
    assert isinstance(taken[0], Document)
    return taken[0]


def test_a_row() -> None:
    """All fields of a row are kept; its own id is the document's."""
    row = {
        "id": "t-1",
        "url": "https://m.herald.example/t?utm_source=x",
        "publisher": "The Herald",
        "title": "Talks begin",
    }
    taken = only(rows({**row, "published": "2019-01-05", "authors": ["Ann Poe"], "text": TEXT}))
    assert (taken.id, taken.url, taken.publisher, taken.title) == (
        "t-1",
        "https://herald.example/t",
        "The Herald",
        "Talks begin",
    )
    assert (taken.published, taken.authors, taken.text) == (date(2019, 1, 5), ("Ann Poe",), TEXT)
    assert taken.locator == "rows.jsonl:1"
    assert taken.dropped == ()


def test_a_row_of_html() -> None:
    """A row may have HTML in place of text."""
    taken = only(
        rows({"id": 7, "title": "Talks", "html": f"<html><body><article><p>{TEXT}</p></article></body></html>"})
    )
    assert (taken.id, taken.title, taken.text) == ("7", "Talks", TEXT)


def test_a_bad_line_is_named_and_the_rest_go_on() -> None:
    """Each line that is no document gives one sentence with its number; the others are read."""
    taken = rows(
        {"text": TEXT},
        '{"text": "The talks beg',
        "",
        "[1]",
        {"title": "x"},
        {"text": " \n"},
        "{bad}",
        {"text": TEXT + " Later."},
    )
    assert [type(t) for t in taken] == [Document, *[IntakeError] * 5, Document]
    assert [str(t) for t in taken[1:-1]] == [
        "rows.jsonl: line 2 is not a whole JSON object (it is cut off)",
        "rows.jsonl: line 4 is not a JSON object",
        "rows.jsonl: line 5 has no text",
        "rows.jsonl: line 6 has no text",
        "rows.jsonl: line 7 is not a whole JSON object (expecting property name enclosed in double quotes at character 2)",
    ]


def test_other_bad_lines() -> None:
    """A line that is too large, too deep, binary or in another language is named like any other."""
    french = "Le président a déclaré mardi que les négociations reprendraient la semaine prochaine à Genève."
    taken = rows({"text": "x " * 6000}, "[" * 5000, '{"text": "\0\0"}', {"text": french}, {"text": TEXT})
    assert [t.why for t in taken[:-1] if isinstance(t, IntakeError)] == [
        "line 1 is too large (the limit is 10,000 bytes)",
        "line 2 is not a whole JSON object (it is nested too deeply)",
        "line 3 is binary data, not text",
        "line 4 is in French, and only English is read",
    ]
    assert isinstance(taken[-1], Document)


def test_a_bad_date_keeps_the_document() -> None:
    """A date that names no day is reported as dropped, and the account still balances."""
    taken = only(rows({"text": TEXT, "published": "sometime in May"}))
    assert taken.published is None
    assert [(d.text, d.why) for d in taken.dropped] == [("sometime in May", "a date of publication that names no day")]
    received, read, dropped = account(taken)
    assert received == read + dropped


def test_ids() -> None:
    """Without an id of its own a document has one of its address, or of its text; one id never stands for two texts."""
    by_url = [
        only(rows({"text": TEXT, "url": u})).id
        for u in ("https://m.herald.example/t", "https://herald.example/t?utm_source=a")
    ]
    assert by_url[0] == by_url[1]
    assert only(rows({"text": TEXT})).id == only(rows({"text": TEXT + "\n", "id": "x" * 300})).id
    taken = rows({"id": "1", "text": TEXT}, {"id": "1", "text": TEXT}, {"id": "1", "text": TEXT + " Later."})
    ids = [t.id for t in taken if isinstance(t, Document)]
    assert ids[0] == ids[1] == "1"
    assert ids[2].startswith("1~")
    assert Ids().settle("a", "b") == "a"


def test_broken_characters_in_a_row() -> None:
    """Half a surrogate pair, a NUL and marks of direction in JSON never reach the text."""
    taken = only(
        rows('{"text": "The talks \\ud800 began\\u0000 on Monday\\u202e in Muscat.", "title": "A\\ud800\\u0007"}')
    )
    assert taken.text == "The talks \ufffd began\ufffd on Monday in Muscat."
    taken.text.encode("utf-8")
    (taken.title or "").encode("utf-8")
    received, read, dropped = account(taken)
    assert received == read + dropped


def test_a_known_headline_is_not_read_twice() -> None:
    """Where a row's text repeats its title and dateline, they are dropped with why; nothing else is."""
    taken = only(
        rows(
            {
                "text": f"Talks begin\n\nSaturday, January 5, 2019\u00a0\n\n\n{TEXT}",
                "title": "Talks begin",
                "publisher": "The Herald",
            }
        )
    )
    assert taken.text == TEXT
    assert taken.published == date(2019, 1, 5)
    assert account(taken)[0] == sum(account(taken)[1:])


@pytest.mark.parametrize(
    "data, count, why",
    [
        (json.dumps({"text": TEXT}, indent=1), 1, None),
        (json.dumps([{"text": TEXT}, {"text": TEXT + " Later."}]), 2, None),
        ("[]", 1, "is an empty list"),
        ('{"text": "The', 1, "is not valid JSON (it is cut off)"),
        ('["a"]', 1, "row 1 is not a JSON object"),
    ],
)
def test_json(data: str, count: int, why: str | None) -> None:
    """One object or a list of objects is read; anything else is refused in one clause."""
    taken = list(documents_of_json(data.encode(), "a.json", IntakeOptions()))
    assert len(taken) == count
    assert [t.why for t in taken if isinstance(t, IntakeError)] == ([why] if why else [])
