"""Natural Earth's layers as published become the builder's rows."""

import json
import sys
from pathlib import Path

import pytest

from newsparse.training import natural_earth

SQUARE = [[0, 0], [4, 0], [4, 2], [0, 2], [0, 0]]


@pytest.mark.parametrize(
    ("geometry", "point"),
    [
        ({"type": "Point", "coordinates": [10.5, -3.25]}, (10.5, -3.25)),
        ({"type": "LineString", "coordinates": [[0, 0], [1, 1], [5, 5]]}, (1, 1)),
        ({"type": "MultiLineString", "coordinates": [[[0, 0]], [[1, 1], [5, 5]]]}, (1, 1)),
        ({"type": "Polygon", "coordinates": [SQUARE]}, (2, 1)),
        ({"type": "Polygon", "coordinates": [SQUARE, [[1, 1], [2, 1], [1, 2], [1, 1]]]}, (2, 1)),
        ({"type": "MultiPolygon", "coordinates": [[SQUARE], [[[10, 0], [14, 0], [14, 2], [10, 2]]]]}, (7, 1)),
        ({"type": "Polygon", "coordinates": [[[3, 3], [3, 3], [3, 3]]]}, (3, 3)),
    ],
)
def test_the_middle_of_a_geometry(geometry: dict[str, object], point: tuple[float, float]) -> None:
    """Areas have a centroid, holes left out; lines the middle one of their points."""
    assert natural_earth.middle(geometry) == pytest.approx(point)


def test_a_layer_becomes_rows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Known properties in lower case, a point, a box; what has no geometry is left out."""
    features = [
        {
            "properties": {"NAME": "Lake Own", "scalerank": 3, "note": "x"},
            "geometry": {"type": "Polygon", "coordinates": [SQUARE]},
        },
        {"properties": {"name": "Nowhere"}, "geometry": None},
    ]
    (tmp_path / "lakes.geojson").write_text(json.dumps({"features": features}))
    monkeypatch.setattr(sys, "argv", ["natural_earth", str(tmp_path), str(tmp_path)])
    natural_earth.main()
    row = json.loads((tmp_path / "lakes.jsonl").read_text())
    assert row == {"name": "Lake Own", "scalerank": 3, "point": [2, 1], "bbox": [0, 0, 4, 2]}
    assert capsys.readouterr().out == "lakes: 1 rows\n"
