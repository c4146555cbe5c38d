"""Text → Encoding: one pass of a small trained network, whose heads answer what the stages ask.

`pieces` cuts the text, `network` runs the shipped weights, `tags` reads attributions off them, `heads`
answers what a word tells and how far the text commits to it. How the weights were made stands in
training/README.md.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache

import numpy as np

from alleged.reading.encoder.heads import Heads
from alleged.reading.encoder.network import MANIFEST, WEIGHTS, Floats, Network
from alleged.reading.encoder.pieces import Cutter, Pieces, Window, windows
from alleged.reading.encoder.tags import find_tags
from alleged.values.encoding import Encoder, Predicate, Tag
from alleged.values.text import Span


class EncodedText:
    """A text with the network's view of it."""

    def __init__(
        self,
        text: str,
        pieces: Pieces,
        cut: list[Window],
        states: list[tuple[Floats, Floats]],
        network: Network,
        heads: Callable[[], Heads],
    ) -> None:
        self._text, self._pieces, self._cut, self._states = text, pieces, cut, states
        self._network, self._heads = network, heads
        self._cores = np.array([window.core for window in cut], dtype=np.int64)

    def types(self, predicates: Sequence[Predicate]) -> tuple[Mapping[str, float], ...]:
        """What each word tells: the chances of nothing, of each event type and of each relation."""
        if not predicates:
            return ()
        return self._heads().types(self.states([p.span for p in predicates]), predicates)

    def happened(self, spans: Sequence[Span], judges: str) -> tuple[float, ...]:
        """How far the text commits to the predicates at these code points, -3 to 3, as readers of "news" or of the "web" judge it."""
        return self._heads().happened(self.states(spans), judges) if spans else ()

    def states(self, spans: Sequence[Span]) -> Floats:
        """The states of the first and of the last piece of each span, side by side (spans, 2 × width); zeros in a text without pieces."""
        starts, ends = self._pieces.starts, self._pieces.ends
        last = len(self._pieces) - 1
        if last < 0:
            return np.zeros((len(spans), self._heads().width), dtype=np.float32)
        bounds = np.array(spans, dtype=np.int64)
        firsts = np.minimum(np.searchsorted(ends, bounds[:, 0], side="right"), last)
        lasts = np.minimum(np.maximum(firsts, np.searchsorted(starts, bounds[:, 1], side="left") - 1), last)
        windows_of = np.searchsorted(self._cores, firsts, side="right") - 1
        found = np.empty((len(spans), 2, self._states[0][0].shape[1]), dtype=np.float32)
        for window in np.unique(windows_of):
            here = windows_of == window
            states, first = self._states[window][0], self._cut[window].start
            found[here, 0] = states[firsts[here] - first + 1]
            found[here, 1] = states[np.minimum(lasts[here] - first + 1, len(states) - 1)]
        return found.reshape(len(spans), -1)

    def tags(self) -> tuple[Tag, ...]:
        """The attributions that the text holds, in the order of their anchors."""
        return find_tags(self._text, self._pieces, self._cut, self._states, self._network)


class ShippedEncoder:
    """The network that ships with the package."""

    def __init__(self) -> None:
        self._network = Network()
        self._cutter = Cutter(self._network.tokenizer)

    @property
    def version(self) -> str:
        """A hash of the weights."""
        return self._network.version

    def __call__(self, text: str) -> EncodedText:
        """The encoding of a text of any length, window by window."""
        pieces = self._cutter.cut(text)
        cut = windows(len(pieces))
        return EncodedText(text, pieces, cut, self._network.encode(pieces, cut), self._network, _heads)


@cache
def _heads() -> Heads:
    return Heads(WEIGHTS)


def has_weights() -> bool:
    """Whether the package came with its trained weights."""
    return (WEIGHTS / MANIFEST).exists()


@cache
def load_encoder() -> Encoder | None:
    """The shipped encoder, or None where the package came without its weights; raises AllegedError where they are damaged."""
    return ShippedEncoder() if has_weights() else None
