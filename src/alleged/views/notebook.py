"""Readings for notebooks and scripts: they show themselves, and their statements become data frames."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from datetime import date
from html import escape
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Self, SupportsIndex, overload

from alleged.pipeline import read as read_plainly
from alleged.values.document import Document
from alleged.values.factuality import Factuality, Kind
from alleged.values.statement import Reading, Statement
from alleged.views.export.selection import Chosen, Selection, chosen_of
from alleged.views.present import ARROW, Presentation, byline, present_statement

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa

SHOWN = 20
"""How many statements are shown; the rest are counted."""


class ShownStatement(Statement):
    """A statement that shows itself in a notebook; equal to the plain statement it was made of."""

    __slots__ = ("_shown",)
    _shown: Presentation

    @classmethod
    def of(cls, statement: Statement, shown: Presentation) -> Self:
        """The same statement, with what is shown of it."""
        made = cls(**{f.name: getattr(statement, f.name) for f in fields(Statement)})
        object.__setattr__(made, "_shown", shown)
        return made

    @property
    def shown(self) -> Presentation | None:
        """What is shown of it; None for one that `dataclasses.replace` made, which knows no names of actors."""
        return getattr(self, "_shown", None)

    def __reduce__(self) -> tuple[object, ...]:
        plain = Statement(**{f.name: getattr(self, f.name) for f in fields(Statement)})
        return (ShownStatement.of, (plain, self.shown)) if self.shown else (_same, (plain,))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Statement):
            return NotImplemented
        return all(getattr(self, f.name) == getattr(other, f.name) for f in fields(Statement))

    def __hash__(self) -> int:
        return hash(self.id)

    def _repr_html_(self) -> str:
        shown = self.shown
        if shown is None:
            return f"<p>{escape(repr(self))}</p>"
        reasons = f"<br><small>{escape('; '.join(shown.reasons))}</small>" if shown.reasons else ""
        words = f"{_act(shown)}<br>{escape(ARROW.join(shown.crumbs))}<br>{escape(_sure(shown))}"
        return f"<p>{words}<br>“{escape(shown.evidence)}”{reasons}</p>"


class Statements(tuple[ShownStatement, ...]):  # noqa: SLOT001 - a tuple cannot have slots with something in them
    """The statements of a reading, or some of them: a tuple that shows itself as a table and becomes a data frame."""

    _reading: Reading

    @classmethod
    def of(cls, reading: Reading, chosen: Iterable[Statement] | None = None) -> Self:
        """Some statements of a reading, all of them unless told."""
        names = {a.id: a.name for a in reading.actors}
        numbers = {s.id: n for n, s in enumerate(reading.statements, 1)}
        wanted = reading.statements if chosen is None else chosen
        made = cls(ShownStatement.of(s, present_statement(s, names, numbers)) for s in wanted)
        made._reading = reading
        return made

    @overload
    def __getitem__(self, at: SupportsIndex, /) -> ShownStatement: ...
    @overload
    def __getitem__(self, at: slice, /) -> Statements: ...
    def __getitem__(self, at: SupportsIndex | slice, /) -> ShownStatement | Statements:
        if isinstance(at, slice):
            return Statements.of(self._reading, tuple(self)[at])
        return super().__getitem__(at)

    def where(
        self,
        *,
        kind: Kind | str | None = None,
        factuality: Factuality | str | None = None,
        least: float | None = None,
        chain: str = "any",
        holder: str | None = None,
    ) -> Statements:
        """Those for which everything holds that is given; the conditions are those of `alleged export`. ValueError if one is none.

        >>> reading.statements.where(kind="alleged", holder="Fars")  # doctest: +SKIP
        """
        selection = Selection(
            factuality=frozenset({Factuality(factuality)} if factuality else ()),
            least=least,
            kinds=frozenset({Kind(kind)} if kind else ()),
            chain=chain,
            holder=holder,
        )
        taken = {s.id for s in chosen_of(self._reading, selection).statements}
        return Statements.of(self._reading, (s for s in self if s.id in taken))

    def to_pandas(self) -> pd.DataFrame:
        """A row a statement; docs/reference/exports.md describes the columns. Raises AllegedError where pandas is missing."""
        from alleged.views.frames import pandas_frame

        return pandas_frame([self._chosen()])

    def to_polars(self) -> pl.DataFrame:
        """The same as a frame of polars. Raises AllegedError where polars is missing."""
        from alleged.views.frames import polars_frame

        return polars_frame([self._chosen()])

    def to_arrow(self) -> pa.Table:
        """The same as an Arrow table. Raises AllegedError where pyarrow is missing."""
        from alleged.views.export.arrow import arrow_table

        return arrow_table([self._chosen()])

    def _chosen(self) -> Chosen:
        return Chosen(self._reading, tuple(self))

    def _repr_html_(self) -> str:
        rows = "".join(_row(s.shown) for s in tuple(self)[:SHOWN] if s.shown)
        more = f"<p>… and {len(self) - SHOWN} more</p>" if len(self) > SHOWN else ""
        heads = "".join(
            f'<th style="text-align:left">{h}</th>'
            for h in ("", "Who did what", "On whose word", "How sure", "Evidence")
        )
        return (
            f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>{more}"
            if self
            else "<p>No statements.</p>"
        )


class ShownReading(Reading):
    """A reading that shows itself in a notebook and writes itself as a report; equal to the plain reading it was made of."""

    __slots__ = ()
    statements: Statements

    @classmethod
    def of(cls, reading: Reading) -> Self:
        """The same reading, shown."""
        return cls(reading.document, reading.actors, Statements.of(reading))

    def to_text(self, width: int = 80) -> str:
        """The report that `alleged read` prints, in so many columns."""
        from alleged.views.cli.paper import Paper
        from alleged.views.cli.reading_page import print_reading

        page = StringIO()
        print_reading(Paper(width, page), self)
        return page.getvalue()

    def to_markdown(self) -> str:
        """The report that `alleged read --markdown` prints."""
        from alleged.views.markdown import reading_markdown

        return reading_markdown(self)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Reading):
            return NotImplemented
        return (self.document, self.actors, tuple(self.statements)) == (
            other.document,
            other.actors,
            tuple(other.statements),
        )

    def __hash__(self) -> int:
        return hash((self.document, self.actors, tuple(self.statements)))

    def __repr__(self) -> str:
        title = self.document.title or self.document.text[:40]
        return f"<Reading of {title!r}: {len(self.statements)} statements, {len(self.actors)} actors>"

    def _repr_html_(self) -> str:
        document = self.document
        head = f"<strong>{escape(document.title or 'Untitled')}</strong><br><small>{escape(byline(document))}</small>"
        return f"<div>{head}{Statements.of(self, self.statements)._repr_html_()}</div>"


def read(
    text: str | Document, *, published: date | None = None, publisher: str | None = None, lexicon: Path | None = None
) -> ShownReading:
    """The reading of a text or of a document; `published` anchors times such as "on Monday", `lexicon` is a folder of your own.

    Raises IntakeError where a text is empty, too long or not English, and LexiconError where a row of your own is wrong.

    >>> read("Iran said on Monday that Iraq attacked a border post.").statements.to_pandas()  # doctest: +SKIP
    """
    return ShownReading.of(read_plainly(text, published=published, publisher=publisher, lexicon=lexicon))


def _same(statement: Statement) -> Statement:
    return statement


def _row(s: Presentation) -> str:
    cells = (str(s.number), _act(s), escape(ARROW.join(s.crumbs)), escape(_sure(s)), escape(s.evidence))
    return "<tr>" + "".join(f'<td style="text-align:left;vertical-align:top">{c}</td>' for c in cells) + "</tr>"


def _act(s: Presentation) -> str:
    """Who did what to whom, as HTML."""
    whom = f" – <strong>{escape(s.whom)}</strong>" if s.whom else ""
    return f"<strong>{escape(s.who)}</strong> – {escape(s.did)}{whom}"


def _sure(s: Presentation) -> str:
    """Kind, factuality, act, time and place, as far as they are known."""
    known = (s.kind, f"{s.sure} {s.sign}", s.what, s.time, f"in {s.place}" if s.place else None)
    return " · ".join(k for k in known if k)
