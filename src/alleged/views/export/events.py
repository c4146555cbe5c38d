"""Event data as a TSV: one actor and one recipient a row, columns named as users of PLOVER data sets know them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import permutations, product

from alleged.settings import VERSION
from alleged.values.actor import Actor
from alleged.values.document import Document
from alleged.values.statement import Statement
from alleged.views.export.columns import chain_in_words, trigger_words
from alleged.views.export.csv import cell
from alleged.views.export.event_rows import EventRow, event_rows
from alleged.views.export.iris import Iris, web_address
from alleged.views.export.selection import Chosen
from alleged.views.plover_codes import slots

_WHAT = (
    "Event ID",
    "Event Group",
    "Event Date",
    "End Date",
    "Date Precision",
    "Event Type",
    "Event Mode",
    "Intensity",
    "Quad Code",
    "Contexts",
)
_PARTY = ("Name", "Code", "Country", "Primary {} Sector", "{} Sectors")
_WHERE = ("Placename", "Resolved Place", "Country", "Latitude", "Longitude", "GeoNames ID")
_SIZE = ("Dead", "Injured", "Arrested", "Missing")
_WORD = ("Said By", "Chain", "Kind", "Factuality", "Reader Factuality", "Symmetric", "Verdict")
_STORY = ("Event Text", "Trigger", "Headline", "Publication Date", "Publisher", "URL", "Story ID", "Statement IDs", "Language", "Version")  # fmt: skip
HEADER = (
    *_WHAT,
    *(p.format(side) if "{}" in p else f"{side} {p}" for side in ("Actor", "Recipient") for p in _PARTY),
    *_WHERE,
    *_SIZE,
    *_WORD,
    *_STORY,
)


def chunks(chosen: Iterable[Chosen], _: Iris) -> Iterator[bytes]:
    """The header, then the rows of one document after the other."""
    yield _line(HEADER)
    for part in chosen:
        yield b"".join(_line(row) for event in event_rows(part) for row in _rows(event, part))


def pairs(row: EventRow) -> list[tuple[str, str]]:
    """An event's actors and recipients by twos, "" where a side is empty; of a symmetric act each with each in both directions."""
    actors, recipients = row.event.actors, row.event.recipients
    if row.symmetric and len(actors) > 1:
        return list(permutations(actors, 2))
    return list(product(actors or ("",), recipients or ("",)))


def _rows(row: EventRow, part: Chosen) -> Iterator[list[object]]:
    actors, event = part.actors, row.event
    mode, place = event.mode, row.place
    contexts = list(row.told.event.contexts) if row.told.event else []
    for number, (actor, recipient) in enumerate(pairs(row), 1):
        yield [
            *(f"{row.id}-{number}", row.id, row.first, row.last, row.precision),
            *(event.type.value, mode, row.scale, event.quad.value, contexts),
            *_party(actors.get(actor), row.code(actor, recipient) if actor in actors else ""),
            *_party(actors.get(recipient), row.code(recipient, actor) if recipient in actors else ""),
            row.told.place,
            *((place.name, place.country, place.latitude, place.longitude, place.geonames) if place else [None] * 5),
            *_sizes(row.told),
            *(row.said_by, chain_in_words(row.told), row.told.kind.value, row.told.factuality.value),
            *(float(row.told.reader_factuality), int(row.symmetric), part.decision(row.told)),
            *_story(row, part.reading.document),
        ]


def _party(actor: Actor | None, code: str) -> list[object]:
    """A party's name, code, country, first sector and all its sectors."""
    if actor is None:
        return [None] * 5
    country, sectors = slots(code)
    return [actor.name, code, country or actor.country, next(iter(sectors), None), sectors]


def _sizes(statement: Statement) -> list[object]:
    found = {c.what: c.low for c in reversed(statement.counts)}
    return [found.get(what.lower()) for what in _SIZE]


def _story(row: EventRow, document: Document) -> list[object]:
    published = document.published.isoformat() if document.published else None
    return [
        *(row.told.text, trigger_words(row.told), document.title, published, document.publisher),
        *(web_address(document.url), document.id, list(row.event.statements), document.language, VERSION),
    ]


def _line(values: Iterable[object]) -> bytes:
    """One row; tabs and line breaks within a cell become blanks, since this format quotes nothing."""
    return ("\t".join(re.sub(r"[\t\n\r\v\f\x85\u2028\u2029]+", " ", cell(v)) for v in values) + "\n").encode()
