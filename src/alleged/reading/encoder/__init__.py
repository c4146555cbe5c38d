"""Text → Encoding: one pass of a small trained network, whose heads answer what the stages ask.

`pieces` cuts the text, `network` runs the shipped weights, `tags` reads attributions off them. How the weights were made stands in
training/README.md.
"""

from __future__ import annotations

from functools import cache

from alleged.reading.encoder.network import MANIFEST, WEIGHTS, Floats, Network
from alleged.reading.encoder.pieces import Cutter, Pieces, Window, windows
from alleged.reading.encoder.tags import find_tags
from alleged.values.encoding import Encoder, Tag


class EncodedText:
    """A text with the network's view of it."""

    def __init__(
        self, text: str, pieces: Pieces, cut: list[Window], states: list[tuple[Floats, Floats]], network: Network
    ) -> None:
        self._text, self._pieces, self._cut, self._states, self._network = text, pieces, cut, states, network

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
        return EncodedText(text, pieces, cut, self._network.encode(pieces, cut), self._network)


def has_weights() -> bool:
    """Whether the package came with its trained weights."""
    return (WEIGHTS / MANIFEST).exists()


@cache
def load_encoder() -> Encoder | None:
    """The shipped encoder, or None where the package came without its weights; raises AllegedError where they are damaged."""
    return ShippedEncoder() if has_weights() else None
