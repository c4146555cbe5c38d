"""Gold data: what reviewers found right."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from alleged.ledger import Ledger
from alleged.values.verdict import Decision
from alleged.views.export import FORMATS, Selection, export
from tests.ledger.readings import NOW, READER, READING
from tests.views.export.examples import WAR

LATER = "2010-06-01T10:00:00+00:00"


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    """A ledger with two readings and four verdicts, of which one replaces another."""
    ledger = Ledger.at(tmp_path / "judged.ledger")
    with ledger.writer() as writer:
        writer.record(READING, READER, NOW)
        writer.record(WAR, READER, NOW)
        writer.judge("s-0000000000000002", Decision.ACCEPT, who="Rosa", recorded=LATER)
        writer.judge(
            "s-0000000000000002", Decision.CORRECT, who="Rosa", recorded=LATER, corrections={"actors": ["the army"]}
        )
        writer.judge("s-0000000000000004", Decision.REJECT, who="=Ben", recorded=LATER, reason="it is an answer")
        writer.judge("s-0000000000000011", Decision.ACCEPT, who="Rosa", recorded=LATER)
    return ledger


Lines = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def lines(ledger: Ledger) -> Lines:
    """An export of that ledger as JSON lines."""

    def exported(name: str, **selection: Any) -> list[dict[str, Any]]:
        with ledger.view() as view:
            whole = b"".join(export(view, name, Selection(**selection)))
        return [json.loads(line) for line in whole.decode().splitlines()]

    return exported


def test_the_last_verdict_on_each_statement_is_a_record(lines: Lines) -> None:
    """What was corrected has what was read and what is right, what was rejected has no gold, what was accepted is gold as read."""
    corrected, rejected, accepted = lines("gold")
    assert (corrected["decision"], corrected["read"]["actors"]) == ("correct", ["Free Valley Army"])
    assert corrected["gold"] == corrected["read"] | {"actors": ["the army"]}
    assert (rejected["gold"], rejected["reason"], rejected["read"]["kind"]) == (None, "it is an answer", "denied")
    assert accepted["gold"] == accepted["read"]
    assert accepted["gold"]["holders"] == ["State television"]
    assert WAR.document.text[accepted["start"] : accepted["end"]] == accepted["selector"]["exact"]


def test_verdicts_show_in_every_format_that_has_statements(ledger: Ledger, lines: Lines) -> None:
    """Each export says somewhere that a statement was corrected or accepted."""
    with ledger.view() as view:
        for name in set(FORMATS) - {"ftm", "parquet", "gold"}:
            whole = b"".join(export(view, name)).decode()
            assert any(word in whole for word in ("correct", "accept")), name
    (found,) = lines("jsonl", verdicts=frozenset({"reject"}))
    assert found["verdict"] == {
        "decision": "reject", "who": "=Ben", "recorded": LATER, "reason": "it is an answer", "corrections": {},
    }  # fmt: skip


def test_statements_are_chosen_by_their_verdicts(lines: Lines) -> None:
    """Everything but what was rejected, or only what nobody has judged."""
    unrejected = [r["id"][-2:] for r in lines("jsonl", verdicts=frozenset({"accept", "correct", "none"}))]
    assert unrejected == ["01", "02", "03", "05", "11", "12", "13", "14"]
    assert [r["id"][-2:] for r in lines("jsonl", verdicts=frozenset({"none"}))] == ["01", "03", "05", "12", "13", "14"]
    assert [r["decision"] for r in lines("gold", chain="author")] == []


def test_a_verdict_whose_words_are_gone_is_orphaned_gold(ledger: Ledger, lines: Lines) -> None:
    """After the document was read anew with another text the verdict stays, says that it is orphaned, and points nowhere."""
    from dataclasses import replace

    from tests.ledger.readings import reading_of

    other = reading_of("Nothing of that stands here now.", 99)
    document = replace(other.document, id=WAR.document.id, url=WAR.document.url, title=WAR.document.title)
    with ledger.writer() as writer:
        writer.record(replace(other, document=document), READER, LATER)
    orphan = next(r for r in lines("gold") if r["document"]["id"] == WAR.document.id)
    assert (orphan["anchoring"], orphan["start"], orphan["read"], orphan["gold"]) == ("orphaned", None, None, None)
    assert orphan["selector"]["exact"].startswith("Israel bombed")
