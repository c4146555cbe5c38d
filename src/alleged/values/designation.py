"""What a register says of somebody being listed as terrorist by somebody at a certain time."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Designation:
    """Whether an authority had a group on one of its lists on a day, and from when until when it has or had it there.

    `begins` and `ends` are days, months or years, "" where they are open or not known; `source` names the published list. `listing`
    is the list's name, "" where the authority never listed the group.
    """

    group: str
    authority: str
    listed: bool
    listing: str = ""
    begins: str = ""
    ends: str = ""
    source: str = ""
