"""Land and borders for the report's map, from Natural Earth's 1:50m outlines as npm world-atlas packs them.

    python -m newsparse.training.land WORLD_ATLAS_FOLDER

The folder holds ``land-50m.json`` and ``countries-50m.json`` (TopoJSON). Lines are simplified by
Visvalingam and Whyatt's method (1993: the point that spans the smallest triangle goes first) and written
as two SVG paths in twentieths of a degree, longitude to the right and latitude up, so that the report
needs no code to read them.
"""

import heapq
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from newsparse.training import sources

UNITS = 20
"""Units of the paths in a degree: 0.05 degrees are less than a pixel on a map 30 degrees wide."""
LAND = 0.02
"""Square degrees of the smallest triangle that a coast keeps: the file stays under its size at this."""
BORDER = 0.04
"""The same for borders, which are drawn thinner."""
ISLAND = 0.03
"""Square degrees of the smallest island that is drawn."""

Point = tuple[float, float]
OUT = Path(__file__).parent.parent / "data" / "land.txt"


def arcs(topology: dict[str, Any]) -> list[list[Point]]:
    """Give the arcs of a TopoJSON topology in degrees."""
    (kx, ky), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    found = []
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append((x * kx + tx, y * ky + ty))
        found.append(line)
    return found


def rings(geometry: dict[str, Any]) -> Iterator[list[int]]:
    """Give the rings of a geometry as lists of arc numbers (one's complement: the arc backwards)."""
    if geometry["type"] == "GeometryCollection":
        for part in geometry["geometries"]:
            yield from rings(part)
    elif geometry["type"] == "Polygon":
        yield from geometry["arcs"]
    elif geometry["type"] == "MultiPolygon":
        yield from (ring for polygon in geometry["arcs"] for ring in polygon)


def points(ring: Iterable[int], lines: list[list[Point]]) -> list[Point]:
    """Join the arcs of a ring."""
    joined: list[Point] = []
    for number in ring:
        line = lines[number] if number >= 0 else lines[~number][::-1]
        joined += line[1:] if joined else line
    return joined


def unwrapped(ring: list[Point]) -> list[Point]:
    """Carry a ring on over the date line; one around the pole is closed below it."""
    shape: list[Point] = []
    turn = 0.0
    for n, (x, y) in enumerate(ring):
        jump = x - ring[n - 1][0] if n else 0.0
        turn -= 360 * round(jump / 360)
        shape.append((x + turn, y))
    (first, _), (last, _) = shape[0], shape[-1]
    if abs(last - first) > 180:  # noqa: PLR2004 - half the way round
        shape += [(last, -90.0), (first, -90.0), shape[0]]
    middle = (min(x for x, _ in shape) + max(x for x, _ in shape)) / 2
    return [(x - 360 * round(middle / 360), y) for x, y in shape]


def shared(topology: dict[str, Any]) -> list[int]:
    """Give the arcs that two countries share."""
    owners: defaultdict[int, set[int]] = defaultdict(set)
    countries = topology["objects"]["countries"]["geometries"]
    for owner, country in enumerate(countries):
        for ring in rings(country):
            for number in ring:
                owners[number if number >= 0 else ~number].add(owner)
    return sorted(number for number, of in owners.items() if len(of) > 1)


def simplified(line: list[Point], least: float) -> list[Point]:
    """Drop the points that span the smallest triangles, down to ``least`` square degrees; ends stay."""
    before = {i: i - 1 for i in range(1, len(line))}
    after = {i: i + 1 for i in range(len(line) - 1)}

    def area(i: int) -> float:
        (ax, ay), (bx, by), (cx, cy) = line[before[i]], line[i], line[after[i]]
        return abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2

    areas = {i: area(i) for i in range(1, len(line) - 1)}
    waiting = [(size, i) for i, size in areas.items()]
    heapq.heapify(waiting)
    while waiting:
        size, i = heapq.heappop(waiting)
        if size >= least:
            break
        if areas.get(i) != size:
            continue
        del areas[i]
        one, two = before[i], after[i]
        after[one], before[two] = two, one
        for k in (one, two):
            if k in areas:
                areas[k] = max(area(k), size)
                heapq.heappush(waiting, (areas[k], k))
    return [point for i, point in enumerate(line) if i in areas or i in (0, len(line) - 1)]


def size(ring: list[Point]) -> float:
    """Give the area of a ring in square degrees (the shoelace formula)."""
    return abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairwise(ring))) / 2


def path(lines: Iterable[list[Point]], *, closed: bool) -> str:
    """Write lines as an SVG path in whole units; points that fall together are one."""
    parts = []
    for line in lines:
        units = [(round(x * UNITS), round(y * UNITS)) for x, y in line]
        steps = [(bx - ax, by - ay) for (ax, ay), (bx, by) in pairwise(units)]
        steps = [step for step in (steps[:-1] if closed else steps) if step != (0, 0)]
        if steps:
            numbers = "".join(f" {n}" if n >= 0 else str(n) for step in steps for n in step)
            parts.append(f"M{units[0][0]} {units[0][1]}l{numbers.lstrip()}{'z' if closed else ''}")
    return "".join(parts)


def build(land: dict[str, Any], countries: dict[str, Any]) -> str:
    """Give the two paths, a line each."""
    coast = arcs(land)
    shapes = (unwrapped(points(ring, coast)) for ring in rings(land["objects"]["land"]))
    drawn = [simplified(shape, LAND) for shape in shapes if size(shape) >= ISLAND]
    lines = arcs(countries)
    borders = [simplified(unwrapped(lines[number]), BORDER) for number in shared(countries)]
    return f"{path(drawn, closed=True)}\n{path(borders, closed=False)}\n"


def main() -> None:
    """Write the file and its row of SOURCES.md."""
    folder = Path(sys.argv[1])
    files = [folder / "land-50m.json", folder / "countries-50m.json"]
    land, countries = (json.loads(file.read_text(encoding="utf-8")) for file in files)
    OUT.write_text(build(land, countries), encoding="ascii")
    command = "python -m newsparse.training.land WORLD_ATLAS_FOLDER"
    origins = [(file.name, sources.digest(file)) for file in files]
    sources.put(OUT.with_name("SOURCES.md"), sources.section(OUT, command, origins))
    print(Counter(OUT.read_text(encoding="ascii"))["l"], "lines", OUT.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
