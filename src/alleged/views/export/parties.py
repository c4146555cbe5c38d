"""Actors across documents: one key for all who are known by name, and a key of its own for everybody else."""

from __future__ import annotations

import hashlib

from alleged.ledger.identity import NAMELESS, dossier_id
from alleged.values.actor import Actor
from alleged.values.document import Document


def party_key(actor: Actor, document: Document) -> str:
    """The id of the actor's dossier if it is known by name, and else a key that it has only in this document.

    Two persons of one name are one key; nobody looked whether they are one person.
    """
    if actor.type not in NAMELESS:
        return dossier_id(actor.name, actor.type.value)
    whole = f"{document.id}\x1f{actor.id}\x1f{actor.name}".encode("utf-8", "surrogatepass")
    return f"p-{hashlib.sha256(whole).hexdigest()[:16]}"
