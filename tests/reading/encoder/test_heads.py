"""Heads answer for words from their states and marks."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from alleged.reading.encoder import load_encoder
from alleged.reading.encoder.heads import HEADS, Heads
from alleged.values.encoding import Predicate
from alleged.values.happening import EventType

TEXT = "Rebels did not attack the convoy. The minister will visit Cairo on Monday. Guards arrested the mayor."


def _written(folder: Path) -> Heads:
    one = {"types.states": np.zeros((2, 2)), "types.bias": np.zeros(2), "types.of_marks": np.array([[4.0, -4.0]])}
    last = {
        "types.scale": np.ones(2),
        "types.shift": np.zeros(2),
        "types.out": np.eye(2),
        "types.out_bias": np.zeros(2),
    }
    judged = {
        "news.up": np.eye(2),
        "news.up_bias": np.zeros(2),
        "news.down": np.array([1.0, 0.0]),
        "news.down_bias": np.zeros(1)[0],
    }
    names = {"types.labels": np.array(["AID", "nothing"]), "types.marks": np.array(["pos=VERB"])}
    arrays: dict[str, Any] = {
        **names,
        **{k: v[None].astype(np.float16) for k, v in (one | last).items()},
        **{k: np.asarray(v, dtype=np.float16) for k, v in judged.items()},
    }
    np.savez(folder / HEADS, **arrays)
    return Heads(folder)


def test_a_mark_moves_the_chances_and_an_unknown_one_does_not(tmp_path: Path) -> None:
    """The mark that was trained makes its label likelier; a mark that was not leaves the chances even."""
    known, unknown = _written(tmp_path).types(
        np.zeros((2, 2), dtype=np.float32), [Predicate((0, 3), ("pos=VERB",)), Predicate((4, 7), ("pos=ADV",))]
    )
    assert known["AID"] > 0.6 > known["nothing"]
    assert sum(known.values()) == pytest.approx(1.0)
    assert unknown["AID"] == pytest.approx(0.5)


def test_judgements_stay_between_minus_three_and_three(tmp_path: Path) -> None:
    """However large a state is, the judgement keeps to the scale."""
    high, low = _written(tmp_path).happened(np.array([[50.0, 0.0], [0.0, 50.0]], dtype=np.float32), "news")
    assert high == pytest.approx(3.0)
    assert low == pytest.approx(0.0)


@pytest.mark.model
def test_the_shipped_heads_know_a_denied_attack_and_a_coming_visit() -> None:
    """An attack is taken for one and for not having happened, a visit for talks that are less sure than a deed."""
    encoder = load_encoder()
    assert encoder is not None
    encoding = encoder(TEXT)
    spans = [(TEXT.index(word), TEXT.index(word) + len(word)) for word in ("attack", "visit", "arrested")]
    listed = ("ASSAULT", "CONSULT")
    marks = [("pos=VERB", f"lists={label}", f"fits={label}") for label in listed]
    attack, visit = encoding.types([Predicate(*both) for both in zip(spans[:2], marks, strict=True)])
    assert max(EventType, key=lambda label: attack[label]) is EventType.ASSAULT
    assert max(EventType, key=lambda label: visit[label]) is EventType.CONSULT
    denied, coming, done = encoding.happened(spans, "news")
    assert denied < -1.0 < coming < done - 0.1
    assert encoding.types([]) == ()
    assert encoding.happened([], "web") == ()
