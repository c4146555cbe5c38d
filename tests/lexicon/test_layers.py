"""Folders laid over the lexicon: their rows come first, and what is wrong in them is said with file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from alleged.errors import LexiconError
from alleged.lexicon.actors import load_actors
from alleged.lexicon.layers import check_overlay, content_hash, layered, read_rows
from alleged.lexicon.load import load_lexicon

FOLDER = Path(__file__).parents[2] / "src" / "alleged" / "lexicon"
GROUPS = "name,aliases,country,code\n"


def overlay(folder: Path, rows: str, file: str = "actors/armed_groups.csv") -> Path:
    """A folder called "mine" with one file."""
    place = folder / "mine" / file
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(rows, encoding="utf-8")
    return folder / "mine"


def test_rows_are_added_and_take_the_place_of_shipped_ones(tmp_path: Path) -> None:
    """A new group is known, a shipped one has only the aliases of its new row, all others stay."""
    mine = overlay(tmp_path, GROUPS + "Condor Front,CF,ECU,REB\nHezbollah,Party of the Roe,LBN,PTY\n")
    lexicon = load_actors(FOLDER, mine)
    condor, party, hamas = (lexicon.names.get(n) for n in ("Condor Front", "Party of the Roe", "Hamas"))
    assert condor is not None
    assert condor.entry.source == "mine/actors/armed_groups.csv, line 2"
    assert party is not None
    assert party.entry.codes == ("LBN", "PTY")
    assert lexicon.names.get("Hizbullah") is None
    assert hamas is not None


def test_a_name_of_one_s_own_means_one_s_own_row(tmp_path: Path) -> None:
    """A name that the shipped lexicon gives to another actor too is no longer in doubt."""
    mine = overlay(tmp_path, GROUPS + "Falcon Guard,IRA,NOR,REB\n")
    sense = load_actors(FOLDER, mine).names.get("IRA")
    assert sense is not None
    assert (sense.entry.name, sense.others, sense.doubtful) == ("Falcon Guard", (), False)


@pytest.mark.parametrize(
    ("file", "rows", "why"),
    [
        (
            "actors/armed_groups.csv",
            GROUPS + "Condor Front,CF,ECU\n",
            "mine/actors/armed_groups.csv, line 2: expected 4",
        ),
        ("actors/armed_groups.csv", "name,code\n", "line 1: expected the columns"),
        ("actors/roles.toml", "[nouns\n", "mine/actors/roles.toml"),
        ("actors/armed_bands.csv", GROUPS, "no such file can be laid over"),
        ("armed_groups.csv", GROUPS, "belongs into the folder actors"),
    ],
)
def test_what_is_wrong_is_one_plain_error(tmp_path: Path, file: str, rows: str, why: str) -> None:
    """Bad rows, columns and syntax name the file, and a file that nothing reads is not passed over."""
    mine = overlay(tmp_path, rows, file)
    with pytest.raises(LexiconError, match=why):
        load_lexicon(overlay=mine)


def test_a_missing_or_empty_folder_is_an_error(tmp_path: Path) -> None:
    """A mistyped folder does not read as the shipped lexicon alone."""
    for folder in (tmp_path / "none", tmp_path):
        with pytest.raises(LexiconError):
            check_overlay(folder)


def test_the_hash_is_that_of_the_content(tmp_path: Path) -> None:
    """The same rows in another place have the same hash, other rows another."""
    one, two = (overlay(tmp_path / n, GROUPS + "Condor Front,,ECU,REB\n") for n in ("a", "b"))
    three = overlay(tmp_path / "c", GROUPS)
    assert content_hash(one) == content_hash(two) != content_hash(three)


def test_layers_without_an_overlay_are_the_folder_itself(tmp_path: Path) -> None:
    """Places of shipped rows are told by the file's name alone."""
    (tmp_path / "x.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    assert [(str(p), r) for p, r in read_rows(layered(tmp_path) / "x.csv", ("a", "b"))] == [
        ("x.csv, line 2", {"a": "1", "b": "2"})
    ]
