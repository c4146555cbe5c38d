"""The command that exports."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from alleged.ledger import Ledger
from alleged.views.cli import run
from alleged.views.export import FORMATS
from tests.ledger.readings import NOW, READER, READING
from tests.views.export.examples import WAR


@pytest.fixture
def ledger(tmp_path: Path) -> str:
    """A ledger with two readings."""
    path = tmp_path / "test.ledger"
    with Ledger(path).writer() as writer:
        writer.record(READING, READER, NOW)
        writer.record(WAR, READER, NOW)
    return str(path)


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_every_format_goes_to_a_file_and_to_standard_output(
    name: str, ledger: str, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """Both are the same bytes, and nothing else is printed."""
    file = tmp_path / "out"
    assert run(["export", name, "--ledger", ledger, "--out", str(file)]) == 0
    assert run(["export", name, "--ledger", ledger]) == 0
    printed, errors = capfdbinary.readouterr()
    assert (printed, errors) == (file.read_bytes(), b"")
    assert bool(printed) is (name != "gold")
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".out")] == []


@pytest.mark.parametrize(
    ("options", "numbers"),
    [
        (["--kind", "denied"], [4]),
        (["--kind", "denied", "--kind", "ASSERTED", "--chain", "author"], [3, 5, 12, 13, 14]),
        (["--factuality", "pr+"], [2, 11]),
        (["--least", "1"], [12, 13, 14]),
        (["--holder", "State television"], [11]),
        (["--holder", "author", "--least", "0.5", "--factuality", "Uu"], [5]),
        (["--verdict", "none", "--chain", "attributed"], [1, 2, 4, 11]),
        (["--verdict", "reject"], []),
    ],
)
def test_filters(
    options: list[str], numbers: list[int], ledger: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """Only the statements that all conditions take are written."""
    assert run(["export", "jsonl", "--ledger", ledger, *options]) == 0
    lines = capfdbinary.readouterr().out.decode().splitlines()
    assert [int(json.loads(line)["id"][2:]) for line in lines] == numbers


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["xlsx"], "FORMAT is one of jsonl, csv, parquet"),
        (["csv", "--kind", "rumoured"], "--kind is one of asserted"),
        (["csv", "--chain", "mine"], "--chain is one of any, author, attributed"),
        (["csv", "--least", "4"], "'--least'"),
        (["nanopub", "--base", "ftp://example.org/"], "--base wants an address such as"),
        (["csv", "--verdict", "maybe"], "--verdict is one of accept"),
    ],
)
def test_wrong_usage(arguments: list[str], sentence: str, ledger: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What cannot be meant is named in one sentence, with exit code 2."""
    assert run(["export", *arguments, "--ledger", ledger]) == 2
    said = capsys.readouterr().err
    assert sentence in said
    assert said.count("\n") == 1


def test_a_file_that_cannot_be_written(ledger: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder that is not there is one sentence and exit code 1."""
    assert run(["export", "csv", "--ledger", ledger, "--out", str(tmp_path / "none" / "out.csv")]) == 1
    assert "out.csv: cannot be written: no such file or directory" in capsys.readouterr().err


def test_a_failure_leaves_the_old_file(ledger: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """If an export breaks off, what stood in the file before stands there still, and no half of the new one anywhere."""
    file = tmp_path / "out.csv"
    file.write_text("before")

    def broken(*_: object) -> object:
        raise RuntimeError("broken")

    monkeypatch.setattr("alleged.views.export.csv.table_rows", broken)
    assert run(["export", "csv", "--ledger", ledger, "--out", str(file)]) == 1
    assert file.read_text() == "before"
    assert len(list(tmp_path.iterdir())) == 2 + sum(
        p.suffix in {".ledger-wal", ".ledger-shm"} for p in tmp_path.iterdir()
    )


def test_a_device_is_written_to_and_not_replaced(ledger: str) -> None:
    """What is no plain file stays what it is."""
    assert run(["export", "csv", "--ledger", ledger, "--out", os.devnull]) == 0
    assert Path(os.devnull).is_char_device()


def test_nobody_reads_on(ledger: str) -> None:
    """A pipe that is closed early ends the export quietly."""
    kept = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[3] / "src")}
    command = [sys.executable, "-m", "alleged", "export", "webannotation", "--ledger", ledger]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=kept) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0
