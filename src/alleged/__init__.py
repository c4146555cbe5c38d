"""Everything is alleged by someone; `alleged` writes down by whom.

>>> import alleged
>>> reading = alleged.read("Iran said on Monday that Iraq attacked a border post.")  # doctest: +SKIP
>>> [s.kind for s in reading.statements]                                             # doctest: +SKIP
[<Kind.ALLEGED: 'alleged'>]
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from alleged.errors import AllegedError as AllegedError
    from alleged.errors import IntakeError as IntakeError
    from alleged.errors import LedgerError as LedgerError
    from alleged.errors import ReadingError as ReadingError
    from alleged.ledger import Ledger as Ledger
    from alleged.ledger import Search as Search
    from alleged.pipeline import record as record
    from alleged.values.actor import Actor as Actor
    from alleged.values.attribution import Holder as Holder
    from alleged.values.document import Document as Document
    from alleged.values.factuality import Factuality as Factuality
    from alleged.values.factuality import Kind as Kind
    from alleged.values.statement import Reading as Reading
    from alleged.values.statement import Statement as Statement
    from alleged.views.notebook import read as read

_WHERE = {
    "Actor": "values.actor",
    "AllegedError": "errors",
    "Document": "values.document",
    "Factuality": "values.factuality",
    "Holder": "values.attribution",
    "IntakeError": "errors",
    "Kind": "values.factuality",
    "Ledger": "ledger",
    "LedgerError": "errors",
    "Reading": "values.statement",
    "ReadingError": "errors",
    "Search": "ledger",
    "Statement": "values.statement",
    "read": "views.notebook",
    "record": "pipeline",
}

__version__: str

__all__ = [
    "Actor",
    "AllegedError",
    "Document",
    "Factuality",
    "Holder",
    "IntakeError",
    "Kind",
    "Ledger",
    "LedgerError",
    "Reading",
    "ReadingError",
    "Search",
    "Statement",
    "read",
    "record",
]


def __getattr__(name: str) -> object:
    """The public names, imported when they are first asked for, so that `import alleged` costs nothing."""
    if name == "__version__":
        return import_module("alleged.settings").VERSION
    if name in _WHERE:
        return getattr(import_module(f"alleged.{_WHERE[name]}"), name)
    raise AttributeError(f"module 'alleged' has no attribute {name!r}")
