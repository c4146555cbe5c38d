"""`alleged serve` listens on this machine, says where, and ends with Ctrl-C; what keeps it from that is one sentence."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
from pathlib import Path

import httpx
import pytest

from alleged.ledger import Ledger
from alleged.views.cli import run
from tests.ledger.readings import NOW, READER, READING
from tests.views.cli.test_cli import COMMAND, environment


@pytest.fixture
def ledger(tmp_path: Path) -> str:
    """A ledger with one reading in it."""
    path = tmp_path / "test.ledger"
    with Ledger(path).writer() as writer:
        writer.record(READING, READER, NOW)
    return str(path)


def test_it_serves_until_it_is_stopped(ledger: str) -> None:
    """It prints its address, answers there, and ends quietly with 0 on Ctrl-C."""
    command = [*COMMAND, "serve", "--ledger", ledger, "--port", "0"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment()
    ) as serving:
        assert serving.stdout is not None
        said = serving.stdout.readline()
        found = re.fullmatch(r"test\.ledger at (http://127\.0\.0\.1:\d+/); Ctrl-C ends it\n", said)
        assert found, said
        assert "Border tension grows" in httpx.get(f"{found[1]}documents", timeout=60).text
        serving.send_signal(signal.SIGINT)
        assert serving.wait(60) == 0
        assert serving.stderr is not None
        assert serving.stderr.read() == ""


def test_others_need_a_token(ledger: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """An address that others can reach is wrong usage without a token."""
    monkeypatch.delenv("ALLEGED_TOKEN", raising=False)
    assert run(["serve", "--ledger", ledger, "--host", "0.0.0.0"]) == 2  # noqa: S104 - that is what is refused
    assert "give a --token too" in capsys.readouterr().err


def test_a_port_that_is_taken_is_said(ledger: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The port of another program is not taken away from it."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert run(["serve", "--ledger", ledger, "--port", str(port)]) == 1
    assert capsys.readouterr().err == f"alleged: cannot listen on 127.0.0.1 port {port}: address already in use\n"


def test_a_ledger_that_is_missing_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is served where there is no ledger."""
    assert run(["serve", "--ledger", str(tmp_path / "none.ledger")]) == 1
    assert "there is no ledger here" in capsys.readouterr().err
