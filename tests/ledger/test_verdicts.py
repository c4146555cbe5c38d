"""Verdicts stay with the words they were given on, whatever a newer reader makes of the document, and are never moved unsaid."""

from __future__ import annotations

from dataclasses import replace

import pytest

from alleged.errors import LedgerError, QueryError
from alleged.ledger import Ledger
from alleged.values.factuality import Kind
from alleged.values.happening import EventType
from alleged.values.statement import Reading, Statement
from alleged.values.verdict import Anchoring, Decision, Standing
from tests.ledger.readings import ARMED, ATTACKED, NOW, READER, READING, TEXT, place

NEWER = replace(READER, version="0.2.0")


def standings(ledger: Ledger) -> tuple[Standing, ...]:
    """The verdicts on the document as they stand now."""
    with ledger.view() as view:
        return view.standings(view.reading(READING.document.id))


def reread(ledger: Ledger, *statements: Statement, text: str = TEXT) -> None:
    """Record a newer reading with some statements, of the document or of a changed version of it."""
    document = READING.document if text == TEXT else replace(READING.document, text=text, received=len(text))
    alone = tuple(replace(s, consequence_of=()) for s in statements)
    with ledger.writer() as writer:
        assert writer.record(Reading(document, READING.actors, alone), NEWER, NOW)


def judge_attack(ledger: Ledger) -> None:
    """Correct the statement about the attacks."""
    with ledger.writer() as writer:
        writer.judge(
            ATTACKED.id, Decision.CORRECT, who="Ana", recorded=NOW, corrections={"kind": "alleged"}, reason="hearsay"
        )


def test_a_verdict_comes_out_as_it_went_in(ledger: Ledger) -> None:
    """It has its decision, corrections, reason, who and when, and the words with their neighbours."""
    corrections = {"actors": ["Free Valley Army", "others "], "event": "AID", "time": None, "reader_factuality": 1}
    with ledger.writer() as writer:
        given = writer.judge(
            ARMED.id, Decision.CORRECT, who=" Ana ", recorded=NOW, corrections=corrections, reason="not only they"
        )
    (standing,) = standings(ledger)
    assert standing.verdict == given
    assert given.corrections == {
        "actors": ("Free Valley Army", "others"),
        "event": "AID",
        "time": None,
        "reader_factuality": 1.0,
    }
    assert (given.who, given.reason, given.recorded, given.decision) == ("Ana", "not only they", NOW, "correct")
    assert TEXT[slice(*(given.selector.start, given.selector.end))] == given.selector.exact == ARMED.text
    assert (standing.anchoring, standing.bears_on, standing.latest) == (Anchoring.ANCHORED, ARMED.id, True)
    with ledger.view() as view:
        assert view.verdicts().items == (given,)
        assert view.verdicts(decision="reject").items == ()


def test_the_last_verdict_counts(ledger: Ledger) -> None:
    """Of several verdicts on one statement all are kept, and the last is marked."""
    judge_attack(ledger)
    with ledger.writer() as writer:
        writer.judge(ATTACKED.id, Decision.REJECT, who="Ben", recorded=NOW, reason="no act")
    assert [(s.verdict.who, s.latest) for s in standings(ledger)] == [("Ana", False), ("Ben", True)]


def test_a_verdict_outlives_a_newer_reading(ledger: Ledger) -> None:
    """Where a newer reader states the same act in the same words otherwise, the verdict bears on that statement."""
    judge_attack(ledger)
    assert ATTACKED.event is not None
    event = replace(ATTACKED.event, type=EventType.COERCE)
    reread(ledger, replace(ATTACKED, id="s-new", event=event, kind=Kind.ALLEGED))
    (standing,) = standings(ledger)
    assert (standing.anchoring, standing.bears_on) == (Anchoring.ANCHORED, "s-new")


def test_a_verdict_on_what_is_no_longer_stated(ledger: Ledger) -> None:
    """Where a newer reader no longer states the act, the words are still marked, and the verdict bears on nothing."""
    judge_attack(ledger)
    other = replace(ATTACKED, id="s-other", event=None, trigger=place("border posts"))
    reread(ledger, other)
    (standing,) = standings(ledger)
    assert (standing.anchoring, standing.bears_on) == (Anchoring.ANCHORED, None)
    assert standing.span == (ATTACKED.start, ATTACKED.end)


def test_a_verdict_follows_its_words_through_a_changed_page(ledger: Ledger) -> None:
    """Where the page only changed elsewhere, the words are found where they stand now."""
    judge_attack(ledger)
    reread(ledger, text="Updated.\n\n" + TEXT)
    (standing,) = standings(ledger)
    assert standing.span == (ATTACKED.start + 10, ATTACKED.end + 10)


@pytest.mark.parametrize(
    "text",
    [
        TEXT.replace("border posts", "border camps"),
        TEXT.replace("Valley Army. The", "Valley Army, some say. The"),
        "New. " + TEXT + "\n\n" + TEXT,
    ],
)
def test_a_verdict_whose_anchor_is_gone_is_orphaned(ledger: Ledger, text: str) -> None:
    """Where words or neighbours changed, or could be meant twice, the verdict is shown as orphaned and bears on nothing."""
    judge_attack(ledger)
    reread(ledger, ATTACKED, text=text)
    (standing,) = standings(ledger)
    assert (standing.anchoring, standing.span, standing.bears_on) == (Anchoring.ORPHANED, None, None)
    assert standing.verdict.statement == ATTACKED.id


@pytest.mark.parametrize(
    ("decision", "corrections", "reason", "why"),
    [
        (Decision.REJECT, None, None, "reason: is needed"),
        (Decision.REJECT, None, "  ", "reason: is needed"),
        (Decision.ACCEPT, {"kind": "denied"}, None, "go with the decision to correct"),
        (Decision.CORRECT, {}, None, "go with the decision to correct"),
        (Decision.CORRECT, {"id": "s-1"}, None, "no field that can be corrected"),
        (Decision.CORRECT, {"kind": "true"}, None, "kind: is one of alleged, asked"),
        (Decision.CORRECT, {"kind": None}, None, "kind: is one of"),
        (Decision.CORRECT, {"factuality": "CT"}, None, "factuality: is one of"),
        (Decision.CORRECT, {"event": "WAR"}, None, "event: is one of"),
        (Decision.CORRECT, {"time": "yesterday"}, None, "EDTF"),
        (Decision.CORRECT, {"actors": "Iran"}, None, "is a list"),
        (Decision.CORRECT, {"actors": ["x"] * 31}, None, "is a list"),
        (Decision.CORRECT, {"place": 7}, None, "is a string or null"),
        (Decision.CORRECT, {"place": "x" * 2001}, None, "more than 2000"),
        (Decision.CORRECT, {"reader_factuality": 4}, None, "from -3 to 3"),
        (Decision.CORRECT, {"reader_factuality": True}, None, "from -3 to 3"),
        (Decision.CORRECT, {"evidence": "words of nobody"}, None, "stand in the document"),
    ],
)
def test_a_verdict_that_is_none_is_refused(
    ledger: Ledger, decision: Decision, corrections: dict[str, object] | None, reason: str | None, why: str
) -> None:
    """What is wrong with it is said in one sentence, and nothing is recorded."""
    with ledger.writer() as writer, pytest.raises(QueryError, match=why):
        writer.judge(ATTACKED.id, decision, who="Ana", recorded=NOW, corrections=corrections, reason=reason)
    assert standings(ledger) == ()


def test_a_verdict_needs_a_judge_and_a_statement(ledger: Ledger) -> None:
    """Nobody judges anonymously, and nothing that is not there."""
    with ledger.writer() as writer:
        with pytest.raises(QueryError, match="who: is needed"):
            writer.judge(ATTACKED.id, Decision.ACCEPT, who=" ", recorded=NOW)
        with pytest.raises(LedgerError, match="no statement here has the id"):
            writer.judge("s-nothing", Decision.ACCEPT, who="Ana", recorded=NOW)


def test_all_verdicts_come_page_by_page(ledger: Ledger) -> None:
    """The newest first."""
    judge_attack(ledger)
    with ledger.writer() as writer:
        writer.judge(ARMED.id, Decision.ACCEPT, who="Ben", recorded=NOW)
    with ledger.view() as view:
        first = view.verdicts(limit=1)
        second = view.verdicts(limit=1, cursor=first.following)
    assert [v.who for v in (*first.items, *second.items)] == ["Ben", "Ana"]
    assert second.following is None
