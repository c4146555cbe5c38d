"""The command as a person or a program meets it, with readings made by hand instead of a model."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from alleged.ledger import Ledger
from alleged.views.cli import run
from alleged.views.json import line, reading_json
from tests.ledger.readings import ARMED, NOW, READER, READING

pytestmark = pytest.mark.usefixtures("by_hand")


@pytest.fixture
def ledger(tmp_path: Path) -> str:
    """A ledger's file with one reading in it."""
    path = tmp_path / "test.ledger"
    with Ledger(path).writer() as writer:
        writer.record(READING, READER, NOW)
    return str(path)


def test_json_is_one_line_a_document_and_nothing_else(capsys: pytest.CaptureFixture[str]) -> None:
    """`read --json` prints exactly the readings, one object a line."""
    assert run(["read", "border.txt", "short.txt", "--json"]) == 0
    out, err = capsys.readouterr()
    first, second = out.splitlines()
    assert first == line(reading_json(READING))
    assert json.loads(second)["document"]["text"] == "Nothing new."
    assert err == ""


def test_what_fails_is_named_and_the_rest_is_read(capsys: pytest.CaptureFixture[str]) -> None:
    """A document that fails costs exit code 1 and one sentence, never the others."""
    assert run(["read", "missing.txt", "broken.txt", "short.txt", "--json"]) == 1
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == 1
    assert err.splitlines() == [
        "alleged: missing.txt: there is no such file",
        "alleged: 0.txt (d-0000000000000000): the reader failed on this text (IndexError: no such token)",
    ]


def test_missing_weights_are_said(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without the trained weights documents are read and recorded all the same, and standard error says what is missing."""
    monkeypatch.setattr("alleged.pipeline.has_weights", lambda: False)
    for command in (["read", "short.txt"], ["record", "short.txt", "--ledger", str(tmp_path / "new.ledger")]):
        assert run(command) == 0
        assert capsys.readouterr().err.startswith("alleged: the trained weights are missing")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["read"], "Missing argument"),
        (["read", "border.txt", "--published", "yesterday"], "'yesterday' is not a date such as 2010-05-04"),
        (["read", "border.txt", "--colour"], "No such option"),
        (["record", "border.txt"], "Missing option '--ledger'"),
        (["story"], "No such command 'story'"),
        (["find", "--ledger", "x", "--type", "WAR"], "--type is one of AGREE"),
        (["find", "--ledger", "x", "--kind", "sworn"], "--kind is one of asserted"),
        (["find", "--ledger", "x", "--factuality", "yes"], "--factuality is one of CT+"),
        (["find", "--ledger", "x", "--since", "soon"], "--since wants a date such as 2010"),
        (["find", "--ledger", "x", "--in", "notes"], "--in is one of evidence"),
    ],
)
def test_wrong_usage_is_one_sentence(arguments: list[str], sentence: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Wrong usage costs exit code 2 and says in one line what is wrong."""
    assert run(arguments) == 2
    out, err = capsys.readouterr()
    assert sentence in err
    assert len(err.splitlines()) == 1
    assert out == ""


def test_record_says_what_was_new_known_and_failed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A first run records, a second finds everything known, and failures are counted and named."""
    ledger = str(tmp_path / "new.ledger")
    assert run(["record", "border.txt", "missing.txt", "short.txt", "--ledger", ledger]) == 1
    out, err = capsys.readouterr()
    assert out.splitlines()[0] == f"new    {READING.document.id}  Border tension grows"
    assert out.splitlines()[-1] == f"2 new, 0 known, 1 failed; 6 statements added to {ledger}"
    assert err == "alleged: missing.txt: there is no such file\n"
    assert run(["record", "border.txt", "short.txt", "--ledger", ledger, "--json"]) == 0
    summary = json.loads(capsys.readouterr().out)
    assert {k: summary[k] for k in ("new", "known", "failed", "statements")} == {
        "new": 0,
        "known": 2,
        "failed": 0,
        "statements": 0,
    }
    assert summary["documents"][0] == {"id": READING.document.id, "locator": "border.txt", "new": False}


def test_record_stopped_by_ctrl_c_says_what_is_recorded(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Ctrl-C costs exit code 130, and what was recorded before is whole."""
    ledger = tmp_path / "new.ledger"
    assert run(["record", "border.txt", "stop", "short.txt", "--ledger", str(ledger)]) == 130
    err = capsys.readouterr().err
    assert err.startswith("alleged: stopped by Ctrl-C; what is recorded is whole: 1 new, 0 known, 0 failed;")
    assert len(err.splitlines()) == 1
    with Ledger(ledger).view() as view:
        assert view.reading(READING.document.id) == READING


def test_read_stopped_by_ctrl_c(capsys: pytest.CaptureFixture[str]) -> None:
    """Ctrl-C while reading is one sentence and exit code 130."""
    assert run(["read", "short.txt", "stop"]) == 130
    assert capsys.readouterr().err == "alleged: stopped by Ctrl-C\n"


@pytest.mark.parametrize("command", [["record", "border.txt"], ["show", "d-"], ["find"]])
def test_a_file_that_is_no_ledger(command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every command that opens a ledger refuses another file in one sentence."""
    path = tmp_path / "notes.txt"
    path.write_text("some notes of mine, not a ledger")
    assert run([*command, "--ledger", str(path)]) == 1
    assert capsys.readouterr().err == f"alleged: {path}: is not a ledger\n"


def test_show_a_document_gives_the_reading_again(ledger: str, capsys: pytest.CaptureFixture[str]) -> None:
    """`show DOCUMENT --json` is byte for byte what `read --json` gave."""
    assert run(["show", READING.document.id, "--ledger", ledger, "--json"]) == 0
    assert capsys.readouterr().out == line(reading_json(READING)) + "\n"


def test_show_a_statement_whole(ledger: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A statement is shown with its evidence in context, every hop with its cue, the reasons, and its provenance."""
    assert run(["show", ARMED.id, "--ledger", ledger, "--width", "100"]) == 0
    out = capsys.readouterr().out
    for words in (
        "Free Valley Army – receiving – three arrested students",
        "»receiving weapons from the Free Valley Army«",
        "▸ Kandari News Agency · “reported” (report, characters 24–32)",
        "▸ arrested students (detained) · “confessed”",
        "probable +",
        "spoken in custody",
        "listed",
        READER.parser,
        NOW,
        READING.document.id,
    ):
        assert words in out, words


def test_show_a_statement_as_json(ledger: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A statement's JSON is the reading's, with names, document and run beside it."""
    assert run(["show", ARMED.id, "--ledger", ledger, "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    (stated,) = [s for s in reading_json(READING)["statements"] if s["id"] == ARMED.id]
    assert stated.items() <= shown.items()
    assert shown["names"]["a-3"] == "Free Valley Army"
    assert shown["document"]["id"] == READING.document.id
    assert shown["run"]["recorded"] == NOW


def test_show_what_is_not_there(ledger: str, capsys: pytest.CaptureFixture[str]) -> None:
    """An id that nothing has is exit code 1 and a sentence."""
    assert run(["show", "s-f", "--ledger", ledger]) == 1
    assert "no document or statement here has an id that begins with 's-f'" in capsys.readouterr().err


def test_find_prints_statements_under_their_document(ledger: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Found statements say who did what to whom, on whose word and how sure, with the id to show them by."""
    assert run(["find", "weapons", "--ledger", ledger]) == 0
    out = capsys.readouterr().out
    assert out.count("Border tension grows") == 1
    assert "author ▸ Kandari News Agency ▸ arrested students (detained)" in out
    assert ARMED.id in out
    assert out.rstrip().endswith("2 statements.")
    assert run(["find", "--ledger", ledger, "--limit", "2"]) == 0
    assert capsys.readouterr().out.rstrip().endswith("The first 2 statements; --limit shows more.")
    assert run(["find", "zebra", "--ledger", ledger]) == 0
    assert capsys.readouterr().out == "Nothing found.\n"


def test_find_as_json(ledger: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Found statements come one a line, each as in its reading, with names and document; conditions take any case."""
    assert run(["find", "--ledger", ledger, "--type", "aid", "--actor", "fva", "--since", "2010", "--json"]) == 0
    (found,) = [json.loads(text) for text in capsys.readouterr().out.splitlines()]
    assert found["id"] == ARMED.id
    assert found["names"]["a-2"] == "three arrested students"
    assert found["document"]["published"] == "2010-05-05"
    assert run(["find", "--ledger", ledger, "--type", "SANCTION", "--json"]) == 0
    assert capsys.readouterr().out == ""


def test_the_ledger_may_be_named_in_the_environment(
    ledger: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """ALLEGED_LEDGER stands in for --ledger."""
    monkeypatch.setenv("ALLEGED_LEDGER", ledger)
    assert run(["find", "--kind", "DENIED"]) == 0
    assert "never" not in capsys.readouterr().err


def test_a_slip_of_our_own_is_a_sentence_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What nobody foresaw is said in one line with its place, not as a traceback."""
    monkeypatch.setattr("alleged.pipeline.read_all", lambda *_: 1 / 0)
    assert run(["read", "border.txt"]) == 1
    err = capsys.readouterr().err
    assert err.startswith("alleged: a slip of alleged itself, please report it: ZeroDivisionError")
    assert len(err.splitlines()) == 1
