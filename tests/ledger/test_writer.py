"""Processes that are killed, or that write at the same time, leave a sound ledger with whole documents."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from alleged.ledger import Ledger

ROOT = Path(__file__).parents[2]

WRITE = """
import sys
from pathlib import Path
from alleged.ledger import Ledger
from tests.ledger.readings import NOW, READER, reading_of
start, count = int(sys.argv[2]), int(sys.argv[3])
with Ledger(Path(sys.argv[1])).writer() as writer:
    for number in range(start, start + count):
        writer.record(reading_of(f"Statement {number}. " * 40, number), READER, NOW)
        print(number, flush=True)
"""


def writing(path: Path, start: int, count: int) -> subprocess.Popen[str]:
    """A process that records some documents and says each when it is done."""
    environment = {**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}
    return subprocess.Popen(
        [sys.executable, "-c", WRITE, str(path), str(start), str(count)],
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    )


def assert_sound(path: Path, documents: int) -> None:
    """The ledger passes SQLite's own checks and holds so many documents, each with its run and its statement."""
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.execute("INSERT INTO evidence_words (evidence_words) VALUES ('integrity-check')")
    connection.close()
    with Ledger(path).view() as view:
        counts = view.counts()
        assert counts["documents"] == counts["runs"] == counts["statements"] == counts["holders"] == documents


@pytest.mark.parametrize("after", [0, 3, 40])
def test_a_killed_process_leaves_whole_documents(tmp_path: Path, after: int) -> None:
    """Whatever a process said it recorded before it was killed is there, and nothing of the one it was at is half there."""
    path = tmp_path / "test.ledger"
    process = writing(path, 0, 100_000)
    assert process.stdout is not None
    said = [process.stdout.readline() for _ in range(after)]
    if not after:
        while not path.exists():
            pass
    process.send_signal(signal.SIGKILL)
    said += process.stdout.readlines()
    process.stdout.close()
    process.wait()
    finished = sum(line.endswith("\n") for line in said)
    Ledger(path).writer().close()
    with Ledger(path).view() as view:
        documents = view.counts()["documents"]
    assert finished <= documents <= finished + 1
    assert_sound(path, documents)


def test_two_processes_may_record_into_one_new_ledger(tmp_path: Path) -> None:
    """Writers that start together on a ledger that is not there yet both get everything recorded, shared documents once."""
    path = tmp_path / "test.ledger"
    processes = [writing(path, 0, 60), writing(path, 30, 60)]
    for process in processes:
        process.communicate(timeout=60)
        assert process.returncode == 0
    assert_sound(path, 90)
