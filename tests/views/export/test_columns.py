"""The columns of tables, and that docs describe every one."""

from __future__ import annotations

import ast
import re
from dataclasses import replace
from pathlib import Path

import pytest

from alleged.values.time import Time
from alleged.views.export import FORMATS, Selection
from alleged.views.export.columns import NAMES, table_rows
from alleged.views.export.events import HEADER
from alleged.views.export.graphml import EDGE, NODE
from alleged.views.export.selection import chosen_of
from tests.views.export.examples import BOMBED, WAR

ROOT = Path(__file__).parents[3]
DOCS = (ROOT / "docs" / "reference" / "exports.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [*NAMES, *HEADER, *NODE, *EDGE])
def test_every_column_is_described(name: str) -> None:
    """Each column of each table and each attribute of the graph stands in docs/reference/exports.md."""
    assert f"`{name}`" in DOCS


def test_every_field_of_the_other_formats_is_described() -> None:
    """Each key that PLOVER records, GeoJSON properties and gold records are made with stands there, and each format has its part."""
    assert [f for f in FORMATS if not re.search(rf"^## .*\b{f}\b", DOCS, flags=re.MULTILINE)] == []
    keys = set[str]()
    for module in ("export/plover", "export/geojson", "export/gold", "fields"):
        tree = ast.parse((ROOT / "src" / "alleged" / "views" / f"{module}.py").read_text(encoding="utf-8"))
        keys |= {
            k.value
            for n in ast.walk(tree)
            if isinstance(n, ast.Dict)
            for k in n.keys
            if isinstance(k, ast.Constant) and isinstance(k.value, str)
        }
    inner = {
        *(
            "Feature",
            "geometry",
            "properties",
            "coordinates",
            "extracted_place",
            "resolved_place",
            "geonameid",
            "lat",
            "lon",
        ),
        *("country_code", "citation", "language", "publication", "codebook", "exact", "prefix", "suffix", "end"),
    }
    assert "reader_factuality" in keys
    assert sorted(k for k in keys - inner if not re.search(rf"\b{k}\b", DOCS)) == []


@pytest.mark.parametrize(
    ("edtf", "days"),
    [
        ("2019-05", ("2019-05-01", "2019-05-31")),
        ("198X/..", ("1980-01-01", "None")),
        ("../2001", ("None", "2001-12-31")),
        ("nonsense", ("None", "None")),
    ],
)
def test_open_ends_of_time_are_absent(edtf: str, days: tuple[str, str]) -> None:
    """The first and last day of a time, absent where it is open."""
    told = replace(BOMBED, time=Time(edtf, "then", 0, 0))
    (row,) = table_rows(chosen_of(replace(WAR, statements=(told,)), Selection()))
    assert (str(row["time_first"]), str(row["time_last"])) == days
