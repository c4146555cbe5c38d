"""Who is the same across documents: the same name and the same type of actor share one dossier."""

from __future__ import annotations

import re
import unicodedata

from alleged.ledger.provenance import digest
from alleged.values.actor import ActorType

NAMELESS = frozenset(
    {
        *(ActorType.THING, ActorType.UNNAMED, ActorType.CROWD, ActorType.DOCUMENT, ActorType.INSTRUMENT),
        "unspecified",
        "author",
    }
)
"""Types whose names are descriptions: "a spokesman" of two documents need not be one person."""

_SLUG = 40


def folded(name: str) -> str:
    """A name without case, accents and doubled blanks, for instance "quebec" for "Québec"."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    return " ".join(plain.split())


def dossier_id(name: str, kind: str) -> str:
    """The id of the dossier of an actor by name and type: readable, and the same in every ledger."""
    plain = folded(name)
    slug = re.sub(r"[^a-z0-9]+", "-", plain)[:_SLUG].strip("-") or "actor"
    return f"{slug}-{digest(plain, kind)[:8]}"
