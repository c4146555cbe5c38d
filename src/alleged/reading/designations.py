"""Sets statements that somebody calls somebody terrorist beside the register of who had listed whom at that time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from alleged.lexicon.designations import Designations
from alleged.values.actor import Actors
from alleged.values.designation import Designation
from alleged.values.happening import Happening, Relation
from alleged.values.time import Time

_DAY = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def look_up_designations(
    happenings: Sequence[Happening],
    actors: Actors,
    times: Sequence[Time | None],
    register: Designations,
    *,
    on: date | None,
) -> tuple[Designation | None, ...]:
    """What the register says of each happening, None where it is no designation or the register knows nothing of it.

    The day is that of the happening if the text tells it, else that of publication; `times` run parallel to `happenings`.
    """
    return tuple(
        _designation(happening, actors, _day(time, on), register)
        if happening.relation is Relation.DESIGNATES_TERRORIST
        else None
        for happening, time in zip(happenings, times, strict=True)
    )


def _day(time: Time | None, on: date | None) -> str:
    """The first day, month or year of a time, else the day of publication, "" if neither is known."""
    found = _DAY.search(time.edtf) if time is not None else None
    return found[0] if found else on.isoformat() if on else ""


def _designation(happening: Happening, actors: Actors, day: str, register: Designations) -> Designation | None:
    doers = [actors.by_id[i] for i in happening.actors if i in actors.by_id]
    groups = [actors.by_id[i].name for i in happening.recipients if i in actors.by_id]
    for doer in doers:
        known_as = (doer.name, *((doer.country,) if doer.country else ()), *doer.codes[:1])
        for group in groups:
            found = register.on(group, known_as, day)
            if found is not None:
                return found
    return None
