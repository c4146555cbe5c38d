"""The route of exports: a ledger in the formats of those who use it, sent as it is written."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from typing import Annotated

from fastapi import APIRouter, Path, Query
from pydantic import BaseModel, ConfigDict, Field
from starlette.exceptions import HTTPException
from starlette.responses import Response, StreamingResponse

from alleged.errors import AllegedError
from alleged.ledger import Ledger
from alleged.values.factuality import Factuality, Kind
from alleged.views.api.described import refusals
from alleged.views.export import CHAINS, FORMATS, VERDICTS, Selection, export

FormatName = Annotated[
    str,
    Path(
        pattern=f"^({'|'.join(FORMATS)})$",
        json_schema_extra={"enum": list(FORMATS)},
        description="; ".join(f"{f.name}: {f.about}" for f in FORMATS.values()),
    ),
]
_BASE = r"^https?://[a-z0-9]+([.-][a-z0-9]+)*(:[1-9][0-9]{0,3})?(/[A-Za-z0-9_~.-]*)*$"
_MEDIA = sorted({f.media_type for f in FORMATS.values()})
_DESCRIBED = {
    200: {
        "description": "The export, as a stream.",
        "content": {media: {"schema": {} if media.endswith("+json") else {"type": "string"}} for media in _MEDIA},
    },
    **refusals(501),
}


class ExportQuestion(BaseModel):
    """Which statements; everything that is given must hold."""

    model_config = ConfigDict(extra="forbid")

    factuality: Annotated[list[Factuality], Field(max_length=7, description="One of these.")] = []
    least: Annotated[float | None, Field(ge=-3, le=3, description="The smallest reader_factuality.")] = None
    kind: Annotated[list[Kind], Field(max_length=7, description="One of these.")] = []
    chain: Annotated[str, Field(pattern=f"^({'|'.join(CHAINS)})$", description="Whose word they rest on.")] = "any"
    holder: Annotated[str | None, Field(min_length=1, max_length=300, description="Anyone in the chain.")] = None
    verdict: Annotated[
        list[Annotated[str, Field(pattern=f"^({'|'.join(VERDICTS)})$")]],
        Field(max_length=len(VERDICTS), description="What was judged so; none: what nobody judged."),
    ] = []
    base: Annotated[
        str | None,
        Field(max_length=300, pattern=_BASE, description="An address under which statements have theirs."),
    ] = None

    def selection(self) -> Selection:
        """The question as exports take it."""
        return Selection(
            factuality=frozenset(self.factuality),
            least=self.least,
            kinds=frozenset(self.kind),
            chain=self.chain,
            holder=self.holder,
            verdicts=frozenset(self.verdict),
        )


def exports(ledger: Ledger) -> APIRouter:
    """The route of exports."""
    router = APIRouter(tags=["export"])

    @router.get("/export/{format}", responses=_DESCRIBED, response_class=Response)
    def export_ledger(format: FormatName, asked: Annotated[ExportQuestion, Query()]) -> Response:  # noqa: A002 - what it is
        """The statements of the ledger in another format, document by document."""
        chosen = FORMATS[format]
        pieces = _pieces(ledger, format, asked)
        try:
            first = next(pieces, b"")
        except AllegedError as error:
            if type(error) is AllegedError:
                raise HTTPException(501, str(error)) from error
            raise
        headers = {"Content-Disposition": f'attachment; filename="alleged{chosen.suffix}"', "Cache-Control": "no-store"}
        return StreamingResponse(_after(first, pieces), headers=headers, media_type=chosen.media_type)

    return router


def _pieces(ledger: Ledger, name: str, asked: ExportQuestion) -> Iterator[bytes]:
    with ledger.view() as view, closing(export(view, name, asked.selection(), asked.base)) as pieces:
        yield from pieces


def _after(first: bytes, rest: Iterator[bytes]) -> Iterator[bytes]:
    yield first
    yield from rest
