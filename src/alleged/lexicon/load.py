"""The whole lexicon, loaded once from the data files beside this module."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from alleged.lexicon.actors import ActorLexicon, load_actors
from alleged.lexicon.connectives import ConnectiveLexicon, load_connectives
from alleged.lexicon.cues import CueLexicon, load_cues
from alleged.lexicon.designations import Designations, load_designations
from alleged.lexicon.events import EventLexicon, load_events
from alleged.lexicon.layers import check_overlay
from alleged.lexicon.rhetoric import RhetoricLexicon, load_rhetoric
from alleged.lexicon.times import TimeLexicon, load_times
from alleged.lexicon.veridicality import VeridicalityLexicon, load_veridicality

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What words mean: one part for each stage of reading that needs one."""

    actors: ActorLexicon
    events: EventLexicon
    cues: CueLexicon
    veridicality: VeridicalityLexicon
    times: TimeLexicon
    connectives: ConnectiveLexicon
    rhetoric: RhetoricLexicon
    designations: Designations


@cache
def load_lexicon(folder: Path = FOLDER, overlay: Path | None = None) -> Lexicon:
    """The lexicon of a folder, with a user's own files over it; raises LexiconError naming the file and line of a bad row."""
    if overlay is not None:
        check_overlay(overlay)
    return Lexicon(
        actors=load_actors(folder, overlay),
        events=load_events(folder),
        cues=load_cues(folder),
        veridicality=load_veridicality(folder),
        times=load_times(folder),
        connectives=load_connectives(folder),
        rhetoric=load_rhetoric(folder),
        designations=load_designations(folder, overlay),
    )
