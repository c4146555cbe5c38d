"""Our own scores of event data: unreal events coded as fact, and on whose word events are."""

from __future__ import annotations

from evals.events import Word, word

GOLD = [
    {
        "id": "1",
        "trap": "attributed",
        "events": [{"type": "ASSAULT", "source": ["ISR"], "said_by": "SYRJRN"}],
        "not_fact": [{"type": "AID", "source": "IRN"}],
    },
    {"id": "2", "trap": "plain", "events": [{"type": "CONSULT", "source": ["UNO"]}], "not_fact": []},
]


def made(*events: dict[str, object]) -> list[dict[str, object]]:
    return [{"id": str(n), "events": [e]} for n, e in enumerate(events, 1)]


def test_an_unreal_event_counts_where_its_type_and_country_are_coded() -> None:
    """Another country's act of the type is not the unreal event."""
    wrong = made({"type": "AID", "source": ["IRNGOV"], "said_by": None})
    other = made({"type": "AID", "source": ["USA"], "said_by": None})
    assert (word(GOLD, wrong).coded, word(GOLD, other).coded) == (1, 0)


def test_a_holder_is_right_by_country_and_exact_by_code() -> None:
    """An event of the author's is foisted on somebody where it has a holder."""
    found = word(
        GOLD,
        made(
            {"type": "ASSAULT", "source": ["ISR"], "said_by": "SYRGOVJRN"},
            {"type": "CONSULT", "source": ["UNO"], "said_by": "USAGOV"},
        ),
    )
    assert found == Word(unreal=1, coded=0, held=1, right=1, exact=0, plain=1, foisted=1)
