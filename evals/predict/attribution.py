"""Attribution relations as PolNeAR marks them: the outermost ones, as spans of source, cue and content."""

from __future__ import annotations

from typing import Any

from evals.predict.reader import Reader


def predict(row: dict[str, Any], reader: Reader) -> dict[str, Any]:
    """The attributions of `row["text"]` that stand in no other's content."""
    found = reader.attribute(row["text"]).attributions
    return {
        "id": row["id"],
        "attributions": [
            {
                "id": f"a{n}",
                "source": [list(span) for span in a.source],
                "cue": [list(span) for span in a.cue],
                "content": [list(span) for span in a.content],
            }
            for n, a in enumerate(found, 1)
            if a.within is None
        ],
    }
