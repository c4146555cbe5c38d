"""What holds for every reading, whatever the text: exact evidence, stable ids, whole chains, and how readings change with a word."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alleged.lexicon.load import load_lexicon
from alleged.reading.encoder import load_encoder
from alleged.reading.parse import load_parser
from alleged.reading.read import read
from alleged.values.attribution import AUTHOR
from alleged.values.document import Document
from alleged.values.happening import EventType
from alleged.values.statement import Reading, Statement

pytestmark = pytest.mark.model

COUNTRIES = ("Iran", "Norway", "Kenya", "Brazil", "Poland", "Vietnam", "Egypt", "Canada")
ACTS = {
    "attacked": EventType.ASSAULT,
    "bombed": EventType.ASSAULT,
    "invaded": EventType.ASSAULT,
    "condemned": EventType.ACCUSE,
    "praised": EventType.SUPPORT,
    "threatened": EventType.THREATEN,
}
PIECES = (
    *(
        "Iran",
        "the Kremlin",
        "said",
        "“",
        "”",
        '"',
        "that",
        "attacked",
        "not",
        "if",
        "according to",
        "…",
        "will",
        "the group",
    ),
    *(
        "MEK",
        "(",
        ")",
        ",",
        ".",
        "\n\n",
        ":",
        "-",
        "it",
        "reportedly",
        "on Monday",
        "in 1998",
        "accused",
        "of",
        "training",
    ),
    *(
        "’s",
        "é",
        "İ",
        "ﬁ",
        "\u00a0",
        "\u200b",
        "🙂",
        "?",
        "deny",
        "has",
        "been",
        "by",
        "both",
        "and",
        "'",
        "e.g.",
        "\t",
    ),
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join) | st.text(max_size=60)
TWO_COUNTRIES = st.permutations(COUNTRIES).map(lambda names: (names[0], names[1]))

few = settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
fewer = settings(max_examples=6, suppress_health_check=[HealthCheck.too_slow])


def reading_of(text: str) -> Reading:
    """What is read in a text that was published on a day in May."""
    document = Document("d", "text", text, published=date(2010, 5, 4))
    return read(document, parser=load_parser(), lexicon=load_lexicon(), encoder=load_encoder())


def names(reading: Reading, ids: tuple[str, ...]) -> list[str]:
    """The names behind actor ids."""
    return [actor.name for wanted in ids for actor in reading.actors if actor.id == wanted]


def the_act(reading: Reading, event: EventType) -> Statement:
    """The one statement of an event type."""
    (found,) = [s for s in reading.statements if s.event and s.event.type is event]
    return found


@few
@given(TEXTS)
def test_every_span_is_exact(text: str) -> None:
    """Evidence, triggers, sources, cues, times and mentions are where they are said to be, in any text at all."""
    reading = reading_of(text)
    for statement in reading.statements:
        assert text[statement.start : statement.end] == statement.text != ""
        assert statement.trigger is None or 0 <= statement.trigger[0] < statement.trigger[1] <= len(text)
        if statement.time is not None:
            assert text[statement.time.start : statement.time.end] == statement.time.text
        for holder in statement.chain:
            assert all(0 <= a < b <= len(text) for a, b in filter(None, (holder.source, holder.cue_span)))
    for actor in reading.actors:
        assert all(text[m.start : m.end] == m.text for m in actor.mentions)


@few
@given(TEXTS)
def test_every_reference_leads_somewhere(text: str) -> None:
    """Ids are unique; actors, recipients, holders and causes of a statement are in its reading; each chain begins with the author."""
    reading = reading_of(text)
    actors = {a.id for a in reading.actors}
    statements = [s.id for s in reading.statements]
    assert len(actors) == len(reading.actors)
    assert len(set(statements)) == len(statements)
    for statement in reading.statements:
        assert {*statement.actors, *statement.recipients, *(h.actor for h in statement.chain if h.actor)} <= actors
        assert set(statement.consequence_of) <= set(statements) - {statement.id}
        assert statement.chain[0].name == AUTHOR
        assert not (statement.event and statement.relation)
        assert -3 <= statement.reader_factuality <= 3


@few
@given(TEXTS)
def test_the_same_text_is_read_the_same(text: str) -> None:
    """A second reading of a text equals the first, ids and reasons included."""
    assert reading_of(text) == reading_of(text)


@pytest.mark.parametrize("verb", ACTS)
@fewer
@given(two=TWO_COUNTRIES)
def test_swapping_two_names_swaps_the_actors(verb: str, two: tuple[str, str]) -> None:
    """In "X attacked Y", X is the actor and Y the recipient, whoever they are."""
    for who, whom in (two, two[::-1]):
        reading = reading_of(f"{who} {verb} {whom} on Monday.")
        act = the_act(reading, ACTS[verb])
        assert (names(reading, act.actors), names(reading, act.recipients)) == ([who], [whom])


@pytest.mark.parametrize("verb", ["attacked", "bombed", "praised"])
@fewer
@given(two=TWO_COUNTRIES)
def test_a_negation_flips_the_sign(verb: str, two: tuple[str, str]) -> None:
    """ "X did not attack Y" has the factuality of "X attacked Y" with the other sign."""
    bare = {"attacked": "attack", "bombed": "bomb", "praised": "praise"}[verb]
    plain = the_act(reading_of(f"{two[0]} {verb} {two[1]}."), ACTS[verb])
    negated = the_act(reading_of(f"{two[0]} did not {bare} {two[1]}."), ACTS[verb])
    assert negated.factuality is plain.factuality.negated


@pytest.mark.parametrize("hedge", ["reportedly", "allegedly", "possibly"])
@fewer
@given(two=TWO_COUNTRIES, verb=st.sampled_from(sorted(ACTS)))
def test_a_hedge_never_raises_certainty(hedge: str, two: tuple[str, str], verb: str) -> None:
    """A reader may never take more from "X reportedly attacked Y" than from "X attacked Y"."""
    plain = the_act(reading_of(f"{two[0]} {verb} {two[1]}."), ACTS[verb])
    hedged = the_act(reading_of(f"{two[0]} {hedge} {verb} {two[1]}."), ACTS[verb])
    assert abs(hedged.reader_factuality) <= abs(plain.reader_factuality)


@fewer
@given(two=TWO_COUNTRIES, verb=st.sampled_from(sorted(ACTS)), speaker=st.sampled_from(("France", "Turkey", "Japan")))
def test_another_hand_lengthens_the_chain(two: tuple[str, str], verb: str, speaker: str) -> None:
    """Under "Z said that", the same act stands on a chain that ends with Z, and no reader takes more from it."""
    plain = the_act(reading_of(f"{two[0]} {verb} {two[1]}."), ACTS[verb])
    said = the_act(reading_of(f"{speaker} said that {two[0]} {verb} {two[1]}."), ACTS[verb])
    assert [h.name for h in said.chain] == [*(h.name for h in plain.chain), speaker]
    assert abs(said.reader_factuality) <= abs(plain.reader_factuality)


def test_two_processes_print_the_same_bytes(tmp_path: Path) -> None:
    """The JSON of a reading is the same, byte for byte, in processes that hash differently."""
    article = Path(__file__).parent.parent / "docs" / "demo" / "article.txt"
    command = [sys.executable, "-m", "alleged", "read", str(article), "--json"]
    printed = [
        subprocess.run(
            command, cwd=tmp_path, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    ]
    assert printed[0] == printed[1] != b""
