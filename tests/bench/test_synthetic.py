"""The made-up ledger is the same for the same seed, and everything in it can be found."""

from __future__ import annotations

from pathlib import Path

from alleged.ledger import DocumentQuery, Ledger, StatementQuery
from bench.synthetic import fill


def test_a_made_up_ledger(tmp_path: Path) -> None:
    """It has as many statements as were asked for, of many kinds, spread over publishers and years."""
    ledgers = [Ledger(tmp_path / f"{n}.ledger") for n in range(2)]
    for ledger in ledgers:
        *_, (done, _) = fill(ledger, 400, seed=1)
        assert done == 400
    with ledgers[0].view() as one, ledgers[1].view() as other:
        assert one.totals()[1] == 400
        assert one.facets(StatementQuery()) == other.facets(StatementQuery())
        assert one.documents(DocumentQuery()) == other.documents(DocumentQuery())
        values = one.facets(StatementQuery()).values
        assert {
            name: len(values[name]) > 4 for name in ("type", "kind", "factuality", "publisher", "year", "actor")
        } == dict.fromkeys(("type", "kind", "factuality", "publisher", "year", "actor"), True)
