"""Small trained heads over the encoder's states: what a word tells of, and how far the text commits to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from alleged.reading.encoder.network import Floats
from alleged.values.encoding import Predicate

HEADS = "heads.npz"
NOTHING = "nothing"
"""The label of a word that tells of no happening."""
_EPS = 1e-5


class Heads:
    """The heads of one set of weights; states are (words, 2 × width): those of a word's first and last piece."""

    def __init__(self, folder: Path) -> None:
        with np.load(folder / HEADS, allow_pickle=False) as arrays:
            self._labels = tuple(str(label) for label in arrays["types.labels"])
            self._marks = {str(mark): n for n, mark in enumerate(arrays["types.marks"])}
            names = set(arrays.files) - {"types.labels", "types.marks"}
            self.width = int(arrays["types.states"].shape[1])
            self._arrays: dict[str, Floats] = {name: arrays[name].astype(np.float32) for name in names}
        for name in (
            "types.states",
            "types.of_marks",
        ):  # the committee side by side, for one product instead of several
            self._arrays[name] = np.concatenate(list(self._arrays[name]), axis=1)

    def types(self, states: Floats, predicates: Sequence[Predicate]) -> tuple[Mapping[str, float], ...]:
        """The chances of every label for each word, from its states and its marks, as a committee of heads has them; unknown marks say nothing."""
        a = self._arrays
        wide = states @ a["types.states"]
        for n, predicate in enumerate(predicates):
            wide[n] += a["types.of_marks"][[self._marks[m] for m in predicate.marks if m in self._marks]].sum(axis=0)
        inner = wide.reshape(len(predicates), *a["types.bias"].shape) + a["types.bias"]
        inner -= inner.mean(axis=2, keepdims=True)
        inner /= np.sqrt((inner * inner).mean(axis=2, keepdims=True) + _EPS)
        active = _gelu(inner * a["types.scale"] + a["types.shift"])
        scores = (active.transpose(1, 0, 2) @ a["types.out"] + a["types.out_bias"][:, None]).mean(axis=0)
        chances = np.exp(scores - scores.max(axis=1, keepdims=True))
        chances /= chances.sum(axis=1, keepdims=True)
        return tuple(dict(zip(self._labels, map(float, row), strict=True)) for row in chances)

    def happened(self, states: Floats, judges: str) -> tuple[float, ...]:
        """How far the text commits to each word, -3 to 3, as `judges` see it."""
        a = self._arrays
        inner = _gelu(states @ a[f"{judges}.up"] + a[f"{judges}.up_bias"])
        found = 3.0 * np.tanh(inner @ a[f"{judges}.down"] + a[f"{judges}.down_bias"])
        return tuple(float(v) for v in found)


def _gelu(x: Floats) -> Floats:
    """The activation in its tanh form, as the heads were trained with it."""
    return np.asarray(0.5 * x * (1.0 + np.tanh(0.7978845608 * (x + 0.044715 * x * x * x))), dtype=np.float32)
