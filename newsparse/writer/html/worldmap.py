"""The map of a report: inline SVG, zoomed to the article's places, its dots linked to the list.

The land (Natural Earth, see data/SOURCES.md) is drawn once a page and used by every map. The projection
is equirectangular with the parallel in the middle of the map true to scale.
"""

from collections.abc import Iterator
from functools import cache
from math import cos, radians, sqrt
from os.path import dirname
from typing import TYPE_CHECKING, NamedTuple

from newsparse.writer.html.escape import counted, plain

if TYPE_CHECKING:
    from newsparse.record import Record
    from newsparse.writer.html.entries import Entries

WIDTH, HEIGHT = 480, 256
"""Of a map, in its own units; it is as wide as its column."""
UNITS = 20
"""Units of the land's paths in a degree."""
NEAREST = 14.0
"""Degrees across of the closest map: below that the simplified coast shows its corners."""
MARGIN = 1.3
"""How much wider the map is than its places, so that labels have room."""
LETTER = 7.4
"""Width of a letter of a label, on average, a little generous."""
LINE = 16
"""Height of a label."""
LABELS = 14
"""Labels of a map: more are not read."""
FARTHEST = 192
"""Degrees east to which the land goes on: Chukotka ends there, beyond the date line."""
FLATTEST = 0.2
"""The cosine of the parallel at the most: at the poles it is nought."""


_THIN = 'vector-effect="non-scaling-stroke"'
"""A line is as thin on every map, however close."""


class Point(NamedTuple):
    """A resolved place: its number in the list, where it is and how often it is mentioned."""

    number: int
    name: str
    kind: str
    lat: float
    lon: float
    mentions: int


class Box(NamedTuple):
    """A rectangle of the map."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Tell whether two overlap."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


class View(NamedTuple):
    """What part of the world is shown: the middle in degrees, pixels a degree, the parallel's shrinking."""

    lat: float
    lon: float
    scale: float
    shrink: float

    def at(self, lat: float, lon: float) -> tuple[float, float]:
        """Give where a point of the world stands on the map."""
        away = (lon - self.lon + 180) % 360 - 180
        return WIDTH / 2 + away * self.scale * self.shrink, HEIGHT / 2 - (lat - self.lat) * self.scale


@cache
def outline() -> str:
    """Give the land and the borders, to be used by the maps of a page."""
    with open(f"{dirname(__file__)}/../../data/land.txt", encoding="ascii") as f:  # noqa: PTH120, PTH123 - pathlib costs start-up
        land, borders = f.read().split("\n")[:2]
    paths = f'<path class="land" {_THIN} d="{land}"/><path class="border" {_THIN} d="{borders}"/>'
    hidden = 'class="outline" width="0" height="0" aria-hidden="true"'
    return f'<svg {hidden}><defs><g id="world">{paths}</g></defs></svg>\n'


def points(record: "Record") -> list[Point]:
    """List the places that have a point."""
    return [
        Point(n, p.name, p.kind, p.lat, p.lon, len(p.mentions))
        for n, p in enumerate(record.places)
        if p.lat is not None and p.lon is not None and p.kind != "continent"
    ]


def draw(record: "Record", entries: "Entries") -> str:
    """Draw the map of a record; nothing where no place has a point."""
    found = points(record)
    if not found:
        return ""
    view = fit(found)
    dots = sorted(found, key=lambda p: -p.mentions)
    return "".join(
        (
            f'<svg class="map" viewBox="0 0 {WIDTH} {HEIGHT}" role="group" aria-label="Map of the places">',
            f'<rect class="sea" width="{WIDTH}" height="{HEIGHT}"/>',
            *_land(view),
            *(_dot(p, view, entries) for p in dots),
            *_labels(dots, view),
            "</svg>",
        )
    )


def fit(found: list[Point]) -> View:
    """Give the closest view of all points, across the date line where that is closer."""
    lons = sorted(p.lon for p in found)
    gaps = [(b - a, a, b) for a, b in zip(lons, [*lons[1:], lons[0] + 360], strict=True)]
    gap, last, first = max(gaps)
    width = 360 - gap
    lon = (first % 360 + width / 2 + 180) % 360 - 180 if len(set(lons)) > 1 else last
    low, high = min(p.lat for p in found), max(p.lat for p in found)
    lat = (low + high) / 2
    shrink = max(cos(radians(lat)), FLATTEST)
    scale = min(
        WIDTH / max(width * shrink * MARGIN, NEAREST),
        HEIGHT / max((high - low) * MARGIN, NEAREST * HEIGHT / WIDTH),
    )
    return View(lat, lon, scale, shrink)


def _land(view: View) -> Iterator[str]:
    """Use the land once, and again where the map goes over the date line."""
    across, down = view.scale * view.shrink / UNITS, view.scale / UNITS
    y = HEIGHT / 2 + view.lat * view.scale
    for turn in (-360, 0, 360):
        x = WIDTH / 2 + (turn - view.lon) * view.scale * view.shrink
        half = FARTHEST * view.scale * view.shrink
        if x + half > 0 and x - half < WIDTH:
            yield f'<use href="#world" transform="matrix({across:.4g} 0 0 {-down:.4g} {x:.1f} {y:.1f})"/>'


def _radius(point: Point) -> float:
    """Give the radius of a dot: its area grows with the mentions, within reason."""
    return min(3 + 1.5 * sqrt(point.mentions), 10)


def _dot(point: Point, view: View, entries: "Entries") -> str:
    """Draw a dot as a link to its entry; countries and regions are rings."""
    x, y = view.at(point.lat, point.lon)
    key = f"l{point.number}"
    told = plain(f"{point.name}: {counted(point.mentions, 'mention')}")
    ring = "" if point.kind in ("city", "neighbourhood", "facility") else " ring"
    return (
        f'<a class="dot{ring} {entries.lit(key)}" href="#<:{key}" aria-label="{told}"><title>{told}</title>'
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{_radius(point):.1f}"/></a>'
    )


def _labels(dots: list[Point], view: View) -> Iterator[str]:
    """Name the dots, the most mentioned first, where a name has room."""
    taken = [
        Box(x - r, y - r, x + r, y + r) for p in dots for (x, y), r in [(view.at(p.lat, p.lon), _radius(p))]
    ]
    for point in dots[:LABELS]:
        size = LETTER * len(point.name)
        for x, y, anchor, box in _spots(view.at(point.lat, point.lon), _radius(point), size):
            inside = box.left >= 0 and box.right <= WIDTH and box.top >= 0 and box.bottom <= HEIGHT
            if inside and not any(box.meets(other) for other in taken):
                taken.append(box)
                place = f'x="{x:.0f}" y="{y:.0f}" text-anchor="{anchor}"'
                yield f'<text {place} paint-order="stroke" aria-hidden="true">{plain(point.name)}</text>'
                break


def _spots(at: tuple[float, float], radius: float, size: float) -> Iterator[tuple[float, float, str, Box]]:
    """Give where a label can stand: right of its dot, left, above, below."""
    (x, y), gap, half = at, radius + 3, LINE / 2
    yield x + gap, y + 4, "start", Box(x + gap, y - half, x + gap + size, y + half)
    yield x - gap, y + 4, "end", Box(x - gap - size, y - half, x - gap, y + half)
    yield x, y - gap, "middle", Box(x - size / 2, y - gap - LINE + 4, x + size / 2, y - gap + 4)
    yield x, y + gap + 11, "middle", Box(x - size / 2, y + gap - 2, x + size / 2, y + gap + LINE - 2)
