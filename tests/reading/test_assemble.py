"""How links between happenings become links between statements."""

from __future__ import annotations

from alleged.reading.assemble import Judged, assemble
from alleged.values.actor import Actors
from alleged.values.attribution import Attribution
from alleged.values.consequence import Consequence, Degree, LinkKind
from alleged.values.document import Document
from alleged.values.factuality import Assessment, Factuality, Kind
from alleged.values.happening import Happening
from alleged.values.rhetoric import PLAIN
from alleged.values.statement import Statement

TEXT = "Oslo fears that Chad left because rebels won."
LEFT, WON = (21, 25), (41, 44)


def attributed(name: str) -> Attribution:
    """An attribution to somebody."""
    return Attribution(
        source=(), cue=(), content=((0, len(TEXT)),), name=name, source_text=name, cue_text="", act="say", sentence=0, head=0
    )  # fmt: skip


def statements(
    *links: Consequence, kind: Kind = Kind.ASSERTED, chains: tuple[tuple[int, ...], ...] = ((), ())
) -> tuple[Statement, ...]:
    """The statements of two happenings, the leaving (0) and the winning (1), with links between them."""
    happenings = [Happening(0, n, span, span) for n, span in enumerate((LEFT, WON))]
    assessments = [Assessment(chain, kind, Factuality.CT_PLUS, 3.0) for chain in chains]
    judged = Judged(assessments, [None, None], [None, None], [PLAIN, PLAIN])
    holders = [attributed("Oslo"), attributed("Chad")]
    return assemble(Document("d", "d", TEXT), Actors(()), happenings, holders, judged, links).statements


BECAUSE = Consequence(1, 0, "said to be because of it", LinkKind.MOTIVATION, connective=((26, 33),))


def test_a_link_keeps_its_words_and_says_why() -> None:
    """The effect follows from the cause in the text's words, and the cause is a reason for it."""
    left, won = statements(BECAUSE)
    (follow,) = left.follows
    assert left.consequence_of == (won.id,) == (follow.cause,)
    assert (follow.kind, follow.degree, follow.words) == (LinkKind.MOTIVATION, Degree.FACILITATE, "because")
    assert "said to be because of it" in left.reasons
    assert (won.reason_for, won.condition_of, won.follows) == ((left.id,), (), ())


def test_a_condition_is_no_reason() -> None:
    """What only holds if something else does has a condition."""
    left, won = statements(Consequence(1, 0, "if", LinkKind.CONDITION))
    assert (won.reason_for, won.condition_of) == ((), (left.id,))


def test_a_because_is_a_reason_for_what_is_urged() -> None:
    """A plain consequence is no reason, unless the effect is urged."""
    because = Consequence(1, 0, "because")
    assert statements(because)[1].reason_for == ()
    left, won = statements(because, kind=Kind.RECOMMENDED)
    assert won.reason_for == (left.id,)


def test_what_is_only_argued_brings_nothing_about() -> None:
    """A reason for advice that follows from the act itself is no cause of it."""
    left, won = statements(Consequence(1, 0, "as", argued=True), Consequence(0, 1, "ruins"))
    assert (left.consequence_of, won.consequence_of, won.reason_for) == ((), (left.id,), (left.id,))


def test_a_link_is_on_the_word_of_the_last_hand_that_both_share() -> None:
    """What two hands say apart is linked by the one that reports both."""
    shared = statements(BECAUSE, chains=((0,), (0, 1)))[0].follows[0].holder
    apart = statements(BECAUSE, chains=((0,), (1,)))[0].follows[0].holder
    assert (shared, apart) == ("Oslo", "author")
