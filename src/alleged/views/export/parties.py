"""Actors across documents: one key for all who are known by name, and a key of its own for everybody else."""

from __future__ import annotations

import hashlib
import unicodedata

from alleged.values.actor import Actor, ActorType
from alleged.values.document import Document

_NAMELESS = frozenset({ActorType.UNNAMED, ActorType.CROWD, ActorType.DOCUMENT, ActorType.INSTRUMENT, ActorType.THING})


def party_key(actor: Actor, document: Document) -> str:
    """A key that the actor has in every document if it has a name, type, country and codes, and only in this one if it has no name.

    Two persons of one name and one country are one key; nobody looked whether they are one person.
    """
    name = " ".join(unicodedata.normalize("NFKC", actor.name).casefold().split())
    parts = [actor.type.value, actor.country or "", "".join(actor.codes), name]
    if actor.type in _NAMELESS:
        parts += [document.id, actor.id]
    return "p-" + hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
