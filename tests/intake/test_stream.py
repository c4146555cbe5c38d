"""Tests of bounded reading."""

from __future__ import annotations

import gzip
import io

import pytest

from alleged.errors import IntakeError
from alleged.intake.stream import HEAD, Stream


@pytest.mark.parametrize("data", [b"", b"abc", b"x" * (HEAD * 2 + 5)])
@pytest.mark.parametrize("packed", [False, True])
def test_all_bytes_come_through(data: bytes, packed: bool) -> None:
    """Whatever the size, packed or not, the bytes come out as they went in, the head included."""
    stream = Stream(io.BytesIO(gzip.compress(data) if packed else data), "a")
    assert stream.head == data[: len(stream.head)]
    assert stream.read_all(HEAD * 4) == data


def test_the_bound_holds_unpacked() -> None:
    """A small packed file that unpacks beyond the bound is refused without unpacking it all."""
    with pytest.raises(IntakeError, match=r"more than 1 MB; the limit is 1 MB"):
        Stream(io.BytesIO(gzip.compress(b"a" * 50_000_000)), "bomb.gz").read_all(1_000_000)


def test_lines_and_one_that_is_too_long() -> None:
    """Lines come one by one; a line beyond the bound comes as None, and the next is whole again."""
    data = b"one\r\n" + b"x" * (HEAD + 100) + b"\n\nlast"
    assert list(Stream(io.BytesIO(data), "a").lines(1000)) == [b"one", None, b"", b"last"]
    assert list(Stream(io.BytesIO(data), "a").lines(HEAD * 2))[1] == b"x" * (HEAD + 100)


@pytest.mark.parametrize("damage", [lambda d: d[:-12], lambda d: d[:40] + b"\xff\xff" + d[42:]])
def test_damaged_gzip(damage: object) -> None:
    """Packed data that is cut off or damaged gives one plain error."""
    packed = gzip.compress(b"".join(b"line %d\n" % n for n in range(500)))
    with pytest.raises(IntakeError, match="cut off or damaged"):
        Stream(io.BytesIO(damage(packed)), "a.gz").read_all(1_000_000)  # type: ignore[operator]
