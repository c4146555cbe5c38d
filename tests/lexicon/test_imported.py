"""An imported dictionary is an overlay that loads, and reads as its codes say."""

from __future__ import annotations

from pathlib import Path

import pytest

from alleged.errors import LexiconError
from alleged.lexicon.actors import load_actors
from alleged.lexicon.imported import write_overlay
from alleged.lexicon.layers import check_overlay
from alleged.lexicon.petrarch import read_dictionaries
from alleged.values.actor import ActorType

FOLDER = Path(__file__).parents[2] / "src" / "alleged" / "lexicon"
TEXT = """CONDOR_FRONT_ [ECUREB]
ELENA_PAREDES_
	[ECUGOV 040101-090120]
	[ECUELI >090120]
QUITO_GAZETTE_ [ECUMED]
RIVER_COMMISSION_ [IGOENV]
ECUADORIANA_ [ECU]
FERRYMAN_ [~LAB]
NEWSREADER_ [~MED]
PARLIAMENT_ [~LEG]
"""


@pytest.fixture
def written(tmp_path: Path) -> Path:
    """The folder of an import."""
    source = tmp_path / "small.txt"
    source.write_text(TEXT, encoding="utf-8")
    counts = write_overlay(read_dictionaries([source]), [source], tmp_path / "mine", load_actors(FOLDER))
    assert counts == (5, 2)
    return tmp_path / "mine"


def test_an_import_is_an_overlay(written: Path) -> None:
    """Types come from codes, CAMEO's sectors become PLOVER's, a bare country code names the state."""
    check_overlay(written)
    lexicon = load_actors(FOLDER, written)
    found = {n: s.entry for n in ("Condor Front", "Quito Gazette", "River Commission") if (s := lexicon.names.get(n))}
    assert found["Condor Front"].type is ActorType.ARMED_GROUP
    assert (found["Quito Gazette"].type, found["Quito Gazette"].codes) == (ActorType.OUTLET, ("ECU", "JRN"))
    assert found["River Commission"].type is ActorType.IGO
    state = lexicon.names.get("Ecuadoriana")
    assert state is not None
    assert state.entry.key == "ECU"
    assert (lexicon.roles.persons["ferryman"].code, lexicon.roles.persons["newsreader"].code) == ("LAB", "JRN")
    assert "parliament" not in lexicon.roles.persons


def test_dated_codes_hold_on_their_days(written: Path) -> None:
    """A minister is one while in office, and of the elite afterwards."""
    sense = load_actors(FOLDER, written).names.get("Elena Paredes")
    assert sense is not None
    assert sense.entry.type is ActorType.PERSON
    assert sense.entry.codes_on("2006-05-01") == ("ECU", "GOV")
    assert sense.entry.codes_on("2010-05-01") == ("ECU", "ELI")


def test_nothing_is_written_over(written: Path, tmp_path: Path) -> None:
    """A second import into the same folder is refused, for somebody may have edited the first."""
    source = tmp_path / "small.txt"
    with pytest.raises(LexiconError, match="is there already"):
        write_overlay(read_dictionaries([source]), [source], written, load_actors(FOLDER))
