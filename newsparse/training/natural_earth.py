"""Natural Earth as published, in GeoJSON, to the JSON Lines that the gazetteer's builder reads.

    python -m newsparse.training.natural_earth FOLDER_OF_GEOJSON OUT_FOLDER

Each ``LAYER.geojson`` becomes ``LAYER.jsonl``: the properties in lower case that the builder knows, a
``point`` (of an area the centroid of its outline, of a line the middle one of its points) and a
``bbox`` (west, south, east, north).
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

KEPT = frozenset(
    ("admin", "featurecla", "geonameid", "gn_id", "iso_a2", "name", "name_en", "pop_max", "scalerank")
)
Point = tuple[float, float]


def rows(layer: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The rows of a feature collection."""
    for feature in layer["features"]:
        geometry = feature["geometry"]
        if not geometry:
            continue
        row = {k.lower(): v for k, v in feature["properties"].items() if k.lower() in KEPT}
        points = list(flat(geometry["coordinates"]))
        xs, ys = [p[0] for p in points], [p[1] for p in points]
        box = [min(xs), min(ys), max(xs), max(ys)]
        yield row | {"point": list(middle(geometry)), "bbox": [round(v, 3) for v in box]}


def flat(coordinates: Any) -> Iterator[Point]:  # noqa: ANN401 - lists in lists, as deep as the geometry
    """All points of a geometry."""
    if isinstance(coordinates[0], (int, float)):
        yield (coordinates[0], coordinates[1])
        return
    for part in coordinates:
        yield from flat(part)


def middle(geometry: dict[str, Any]) -> Point:
    """The point that stands for a geometry."""
    if geometry["type"] in {"Polygon", "MultiPolygon"}:
        polygons = geometry["coordinates"]
        rings = [polygons[0]] if geometry["type"] == "Polygon" else [p[0] for p in polygons]
        x, y = centroid(rings)
    else:
        points = list(flat(geometry["coordinates"]))
        x, y = points[len(points) // 2]
    return round(x, 4), round(y, 4)


def centroid(rings: list[list[Point]]) -> Point:
    """The centroid of outer rings, each weighed by its area (planar, in degrees)."""
    area = x = y = 0.0
    for ring in rings:
        for (ax, ay), (bx, by) in zip(ring, [*ring[1:], ring[0]], strict=True):
            cross = ax * by - bx * ay
            area, x, y = area + cross, x + (ax + bx) * cross, y + (ay + by) * cross
    if not area:
        return rings[0][0]
    return x / (3 * area), y / (3 * area)


def main() -> None:
    """Convert every layer of a folder."""
    source, out = map(Path, sys.argv[1:3])
    for path in sorted(source.glob("*.geojson")):
        lines = [json.dumps(row, ensure_ascii=False) for row in rows(json.loads(path.read_text("utf-8")))]
        (out / f"{path.stem}.jsonl").write_text("".join(f"{line}\n" for line in lines), "utf-8")
        print(f"{path.stem}: {len(lines)} rows")


if __name__ == "__main__":
    main()
