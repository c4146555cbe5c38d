"""The command as a process of its own: streams that break, signals, start-up time."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from alleged.ledger import Ledger
from alleged.views.json import line, reading_json
from tests.ledger.readings import NOW, READER, READING, reading_of

ROOT = Path(__file__).parents[3]
COMMAND = [sys.executable, "-m", "alleged"]


def environment(**more: str) -> dict[str, str]:
    """The environment of a process that finds the package in the checkout and has no terminal."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("ALLEGED", "COV", "PYTHON", "FORCE", "NO_COLOR"))}
    return {**kept, "PYTHONPATH": f"{ROOT / 'src'}", **more}


def alleged(*arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Run the command to its end."""
    return subprocess.run(
        [*COMMAND, *arguments], capture_output=True, encoding="utf-8", env=environment(**more), check=False, timeout=120
    )


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A ledger with a reading in it, and one that is longer than any pipe holds."""
    path = tmp_path_factory.mktemp("cli") / "test.ledger"
    with Ledger(path).writer() as writer:
        writer.record(READING, READER, NOW)
        writer.record(reading_of("A long line. " * 60_000, 1), READER, NOW)
    return str(path)


def test_help_and_version_come_at_once() -> None:
    """Neither the parser nor the database is loaded to say what the command can do."""
    began = time.monotonic()
    shown = alleged("--help")
    assert time.monotonic() - began < 2.0, "0.2 seconds on an idle machine"
    assert shown.returncode == 0
    assert "Search the statements of a ledger." in shown.stdout
    assert "\x1b" not in shown.stdout
    assert alleged("--version").stdout == "alleged 0.1.0\n"


def test_importing_the_package_loads_nothing_heavy() -> None:
    """`import alleged` and the command's module leave spaCy, SQLite and the lexicon alone."""
    code = "import sys, alleged, alleged.views.cli; print([m for m in ('spacy', 'sqlite3', 'alleged.pipeline') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment(), check=True)
    assert done.stdout == "[]\n"


def test_json_is_utf_8_in_any_locale(ledger: str) -> None:
    """Programs get the same bytes whatever the terminal's encoding is."""
    expected = (line(reading_json(READING)) + "\n").encode("utf-8")
    arguments = [*COMMAND, "show", READING.document.id, "--ledger", ledger, "--json"]
    for encoding in ("ascii", "utf-8", "latin-1"):
        done = subprocess.run(arguments, capture_output=True, env=environment(PYTHONIOENCODING=encoding), check=True)
        assert done.stdout == expected


def test_a_terminal_without_our_signs_gets_plain_ones(ledger: str) -> None:
    """Where arrows and dashes cannot be printed their ASCII forms are."""
    done = alleged("find", "weapons", "--ledger", ledger, PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert "author > Kandari News Agency > arrested students (detained)" in done.stdout
    assert "Free Valley Army - receiving - three arrested students" in done.stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("options", [[], ["--json"]])
def test_output_onto_a_full_disk(ledger: str, options: list[str]) -> None:
    """Output that cannot be written is exit code 1 and a sentence."""
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*COMMAND, "find", "--ledger", ledger, *options], stdout=full, stderr=subprocess.PIPE, text=True,
            env=environment(), check=False,
        )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr == "alleged: the output cannot be written: no space left on device\n"


@pytest.mark.parametrize("options", [[], ["--json"]])
def test_nobody_reads_on(ledger: str, options: list[str]) -> None:
    """`| head` ends the command without a word."""
    process = subprocess.Popen(
        [*COMMAND, "show", "d-0000000000000001", "--ledger", ledger, *options],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(),
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.read(10)
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(30) == 0


def test_closed_streams(ledger: str) -> None:
    """A command whose standard output is closed still ends in order."""
    for closed in (">&-", "2>&-", ">&- 2>&-"):
        words = f'"$@" {closed}'
        done = subprocess.run(
            ["/bin/sh", "-c", words, "sh", *COMMAND, "find", "--ledger", ledger],
            capture_output=True, text=True, env=environment(), check=False,
        )  # fmt: skip
        assert done.returncode == 0
        assert "Traceback" not in done.stderr


@pytest.mark.model
def test_a_document_from_reading_to_finding(tmp_path: Path) -> None:
    """Read, recorded, shown and found, one document gives the same statements; two processes give the same bytes."""
    text = tmp_path / "border.txt"
    text.write_text(
        "The United States condemned Iran on Tuesday. Iranian police arrested two students in Tehran, officials said.\n"
    )
    ledger = str(tmp_path / "test.ledger")
    said = ("--published", "2010-05-04", "--publisher", "The Example Courier")
    first = alleged("read", str(text), "--json", *said)
    assert (first.returncode, first.stderr) == (0, "")
    assert alleged("read", str(text), "--json", *said).stdout == first.stdout
    reading = json.loads(first.stdout)
    assert reading["document"]["published"] == "2010-05-04"
    assert all(s["text"] == reading["document"]["text"][s["start"] : s["end"]] for s in reading["statements"])
    assert "1 new, 0 known, 0 failed" in alleged("record", str(text), "--ledger", ledger, *said).stdout
    assert "0 new, 1 known, 0 failed" in alleged("record", str(text), "--ledger", ledger, *said).stdout
    assert alleged("show", reading["document"]["id"], "--ledger", ledger, "--json").stdout == first.stdout
    statement = reading["statements"][0]
    assert (
        statement.items() <= json.loads(alleged("show", statement["id"], "--ledger", ledger, "--json").stdout).items()
    )


@pytest.mark.model
def test_doctor_finds_everything_in_order() -> None:
    """On a whole installation the doctor finds nothing wrong, and says which model reads and why so."""
    done = alleged("doctor", "--json")
    found = json.loads(done.stdout)
    assert done.returncode == 0, found
    assert found["sound"]
    assert {"alleged", "packages", "database", "lexicon", "parser", "reading"} <= set(found)
    assert "Everything works." in alleged("doctor").stdout


@pytest.mark.model
def test_ctrl_c_in_the_middle_of_a_run(tmp_path: Path) -> None:
    """An interrupted run says how many documents it recorded, and exactly those are in the ledger, whole."""
    rows = tmp_path / "rows.jsonl"
    sentence = "Iran condemned the attack on its embassy in Baghdad on Tuesday. "
    rows.write_text(
        "".join(json.dumps({"id": f"row-{n}", "text": sentence * 30 + f"Number {n}."}) + "\n" for n in range(3000))
    )
    ledger = tmp_path / "test.ledger"
    with subprocess.Popen(
        [*COMMAND, "record", str(rows), "--ledger", str(ledger)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment(PYTHONUNBUFFERED="1"),
    ) as process:  # fmt: skip
        assert process.stdout is not None
        for _ in range(3):
            assert process.stdout.readline().startswith("new")
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=60)
    assert process.returncode == 130, err
    assert err.startswith("alleged: stopped by Ctrl-C; what is recorded is whole: ")
    said = int(err.split(" new,")[0].rsplit(" ", 1)[1])
    with Ledger(ledger).view() as view:
        counts = view.counts()
    assert said <= counts["documents"] <= said + 1
    assert counts["runs"] == counts["documents"]
