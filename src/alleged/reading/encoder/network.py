"""The shipped weights, checked and run; the only file that knows the runtime's library."""

from __future__ import annotations

import hashlib
import tomllib
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from alleged.errors import AllegedError
from alleged.reading.encoder.pieces import Numbers, Pieces, Window

Floats = NDArray[np.float32]

WEIGHTS = Path(__file__).parent / "weights"
MANIFEST = "manifest.toml"
BATCH = 1
"""Windows that go through the encoder together; one alone stays in the processor's cache."""
ANCHORS = 1
"""Anchors that go through the roles' head together, for the same reason."""
REACH = 48
"""Pieces to each side of an anchor in which its source, cue and content are looked for."""
SPAN = 2 * REACH
_CLS, _SEP = 101, 102


class Network:
    """The encoder and its heads on one core."""

    def __init__(self, folder: Path = WEIGHTS) -> None:
        hashes = checked(folder)
        self.version = hashlib.sha256("".join(sorted(hashes.values())).encode()).hexdigest()[:16]
        self.tokenizer = folder / "tokenizer.json"
        self._encoder = _session(folder / "encoder.onnx")
        self._roles = _session(folder / "roles.onnx")

    def encode(self, pieces: Pieces, windows: list[Window]) -> list[tuple[Floats, Floats]]:
        """For each window the hidden states (pieces + 2, width) and the chance of each piece to be an anchor (pieces + 2)."""
        found: list[tuple[Floats, Floats]] = []
        for n in range(0, len(windows), BATCH):
            chosen = windows[n : n + BATCH]
            hidden, anchors = self._encoder.run(None, _inputs(pieces, chosen))
            found += [(hidden[k, : w.size + 2], anchors[k, : w.size + 2]) for k, w in enumerate(chosen)]
        return found

    def roles(self, hidden: Floats, at: Numbers) -> tuple[Numbers, Floats]:
        """Around each anchor, given by its place among the rows of `hidden`: the first row looked at (anchors), and the chances of
        none, cue, source and content (anchors, SPAN, 4); rows past the end say nothing.
        """
        room = len(hidden)
        first = np.minimum(np.maximum(at - REACH, 0), max(0, room - SPAN))
        size = min(SPAN, room)
        index = first[:, None] + np.arange(size)[None]
        found = [
            self._roles.run(
                None,
                {
                    "near": hidden[index[n : n + ANCHORS]],
                    "anchor": hidden[at[n : n + ANCHORS]],
                    "distance": index[n : n + ANCHORS] - at[n : n + ANCHORS, None],
                    "lengths": np.full(len(at[n : n + ANCHORS]), size, dtype=np.int64),
                },
            )[0]
            for n in range(0, len(at), ANCHORS)
        ]
        return first, np.concatenate(found)


def checked(folder: Path) -> dict[str, str]:
    """The hash of each file of the weights, found to be what the manifest says; raises AllegedError where it is not."""
    try:
        hashes: dict[str, str] = tomllib.loads((folder / MANIFEST).read_text(encoding="utf-8"))["sha256"]
        for name, wanted in hashes.items():
            if hashlib.sha256((folder / name).read_bytes()).hexdigest() != wanted:
                raise AllegedError(f"{name}: the trained weights are not those that were shipped; install alleged anew")
    except OSError as error:
        raise AllegedError(f"{folder.name}: the trained weights cannot be read ({error.strerror})") from error
    return hashes


def _session(path: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = True
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def _inputs(pieces: Pieces, windows: list[Window]) -> dict[str, Numbers]:
    longest = max(w.size for w in windows) + 2
    made = {n: np.zeros((len(windows), longest), dtype=np.int64) for n in ("ids", "shapes", "breaks", "quoted")}
    for k, w in enumerate(windows):
        for name, rows in made.items():
            rows[k, 1 : w.size + 1] = getattr(pieces, name)[w.start : w.end]
        made["ids"][k, 0] = _CLS
        made["ids"][k, w.size + 1] = _SEP
    return {**made, "lengths": np.array([w.size + 2 for w in windows], dtype=np.int64)}
