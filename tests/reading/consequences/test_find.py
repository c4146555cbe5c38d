"""Stated links between words, whatever happens in them."""

from __future__ import annotations

import pytest

from alleged.lexicon.connectives import load_connectives
from alleged.lexicon.load import FOLDER
from alleged.reading.consequences import find_links
from alleged.reading.parse import load_parser
from alleged.values.consequence import Degree, Link, LinkKind
from alleged.values.text import Span
from tests.parses import parsed, words

LEXICON = load_connectives(FOLDER)


def read(text: str) -> tuple[Link, ...]:
    """The links of a text."""
    return find_links(load_parser()(text), LEXICON)


def said(text: str, spans: tuple[Span, ...]) -> str:
    """The words of some spans."""
    return " … ".join(text[slice(*span)] for span in spans)


def test_a_clause_is_linked_without_a_model() -> None:
    """ "Because" ties its clause to the main clause; neither side holds the word itself."""
    s = parsed(
        "Troops troop NOUN NNS nsubj 1",
        "left leave VERB VBD ROOT 1",
        "because = SCONJ IN mark 4",
        "rebels rebel NOUN NNS nsubj 4",
        "won win VERB VBD advcl 1",
        ". . PUNCT . punct 1",
    )
    (link,) = find_links([s], LEXICON)
    assert [said(words(s), x) for x in (link.cause.spans, link.effect.spans, link.connective)] == [
        "rebels won",
        "Troops left",
        "because",
    ]
    assert (link.kind, link.degree, link.hypothetical) == (LinkKind.CONSEQUENCE, Degree.FACILITATE, False)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "cause", "effect", "kind"),
    [
        ("If rebels win, troops will leave.", "rebels win", "troops will leave", "condition"),
        ("Troops left the port, thanks to the truce.", "the truce", "Troops left the port", "consequence"),
        ("Troops left to save fuel.", "Troops left", "save fuel", "purpose"),
        ("The raid kept rebels from seeing the envoy.", "The raid", "rebels … seeing the envoy", "consequence"),
        ("The truce has made a vote possible.", "The truce", "a vote possible", "consequence"),
        ("The bridge was closed by the army to stop tanks.", "The bridge was closed by the army", "stop tanks", "purpose"),
        ("For the talks to succeed, both sides must compromise.", "both sides must compromise", "the talks … succeed", "condition"),
        ("The famine was caused by a drought.", "a drought", "The famine", "consequence"),
        ("Oslo is trying to prevent a war.", "Oslo", "a war", "consequence"),
        ("A law that bans strikes could cause unrest.", "A law that bans strikes", "unrest", "consequence"),
    ],
)  # fmt: skip
def test_sides_are_whole_and_no_more(text: str, cause: str, effect: str, kind: str) -> None:
    """Each side is what belongs to it: no connective, nothing of the other side, the subject that a verb shares."""
    found = [(said(text, k.cause.spans), said(text, k.effect.spans), k.kind.value) for k in read(text)]
    assert (cause, effect, kind) in found, found


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "Troops left as rebels entered the town.",
        "Troops have stayed in the port since the rebels left.",
        "The envoy asked if the rebels had left.",
        "The army attacked as if it had won.",
        "Lima wants to end the war.",
        "The plan to end the war failed.",
        "It is too early.",
        "The president made a statement.",
        "The minister asked how to end the war.",
    ],
)
def test_what_only_looks_like_a_link(text: str) -> None:
    """Time, content, comparison and questions are no links that a strict reading takes."""
    assert [k for k in read(text) if not k.loose] == []


@pytest.mark.model
def test_degree_and_hypothesis() -> None:
    """Prevention inhibits, a condition is hypothetical, a change of its object is loose."""
    (prevents,) = read("The truce prevented a war.")
    (condition,) = read("Unless rebels leave, the war will go on.")
    (weakens,) = read("The raid weakened the army.")
    assert (prevents.degree, prevents.loose) == (Degree.INHIBIT, False)
    assert (condition.degree, condition.hypothetical) == (Degree.INHIBIT, True)
    assert weakens.loose
