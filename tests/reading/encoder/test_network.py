"""Weights are those that were shipped, or they are not used."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest

from alleged.errors import AllegedError
from alleged.reading.encoder import ShippedEncoder, load_encoder
from alleged.reading.encoder.network import MANIFEST, WEIGHTS, Network, checked
from alleged.reading.encoder.pieces import Cutter, windows

TEXT = "Iran said on Monday that Iraq had attacked a border post. " * 30


def test_changed_weights_are_refused(tmp_path: Path) -> None:
    """A file of the weights that is not the one of the manifest is one plain error, and so is one that is missing."""
    for name in (MANIFEST, "tokenizer.json"):
        shutil.copy(WEIGHTS / name, tmp_path)
    manifest = tmp_path / MANIFEST
    lines = [n for n in manifest.read_text(encoding="utf-8").splitlines() if ".onnx" not in n and ".npz" not in n]
    manifest.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert list(checked(tmp_path)) == ["tokenizer.json"]
    (tmp_path / "tokenizer.json").write_text("{}", encoding="utf-8")
    with pytest.raises(AllegedError, match="not those that were shipped"):
        checked(tmp_path)
    (tmp_path / "tokenizer.json").unlink()
    with pytest.raises(AllegedError, match="cannot be read"):
        checked(tmp_path)


@pytest.mark.model
def test_a_text_of_many_windows_is_encoded_whole() -> None:
    """Every piece of a long text is in one window's core and has a hidden state and a chance there."""
    network = Network()
    pieces = Cutter(network.tokenizer).cut(TEXT)
    cut = windows(len(pieces))
    encoded = network.encode(pieces, cut)
    assert len(cut) > 1
    assert [(len(h), len(a)) for h, a in encoded] == [(w.size + 2, w.size + 2) for w in cut]
    assert all(((a >= 0) & (a <= 1)).all() for _, a in encoded)


@pytest.mark.model
def test_roles_are_chances() -> None:
    """Around an anchor every piece has chances of four roles that add up to one."""
    network = Network()
    pieces = Cutter(network.tokenizer).cut(TEXT[:58])
    ((hidden, anchors),) = network.encode(pieces, windows(len(pieces)))
    at = np.array([int(anchors.argmax())])
    _, chances = network.roles(hidden, at)
    assert chances.shape[0] == 1
    assert chances.shape[2] == 4
    assert np.allclose(chances.sum(axis=-1), 1.0, atol=1e-4)


@pytest.mark.model
def test_the_same_text_gives_the_same_tags() -> None:
    """Two encoders that were loaded apart say the same of the same text."""
    assert ShippedEncoder()(TEXT).tags() == ShippedEncoder()(TEXT).tags()


def test_without_weights_there_is_no_encoder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A package without its weights has no encoder, and that is no error."""
    monkeypatch.setattr("alleged.reading.encoder.WEIGHTS", tmp_path)
    assert load_encoder.__wrapped__() is None
