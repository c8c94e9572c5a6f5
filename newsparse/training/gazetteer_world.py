"""The world that the gazetteer's builder gathers: places, their names, how they join."""

import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from newsparse.extractor.places.gazetteer import place_key


@dataclass(slots=True)
class Site:
    """A place while the file is being built.

    ``people`` is what its renown is worth, at least its people, and ``census`` those that somebody
    counted; ``wikidata`` is the number of an item; ``names`` maps each name to its flags.
    """

    name: str
    kind: str
    country: str
    lat: float
    lon: float
    people: float = 0.0
    division: str = ""
    geonames_id: int | None = None
    census: float = 0.0
    wikidata: int = 0
    capital: bool = False
    district: bool = False
    names: dict[str, int] = field(default_factory=dict)

    def add(self, names: Iterable[str], flags: int = 0) -> None:
        """Give the place more names; the first way a name was given stands."""
        for name in names:
            if name:
                self.names.setdefault(name, flags)

    @property
    def weight(self) -> int:
        """8 x log2 of the people, 0 to 255."""
        return eighths(max(self.people, self.census))

    @property
    def counted(self) -> int:
        """8 x log2 of the people that somebody counted, 0 to 255."""
        return eighths(self.census)


def eighths(people: float) -> int:
    """8 x log2 of a number of people, 0 to 255."""
    return max(0, min(255, round(8 * math.log2(people + 1))))


class World:
    """All places, with the look-ups that joining the sources needs."""

    def __init__(self) -> None:
        """Start empty."""
        self.sites: list[Site] = []
        self.by_id: dict[int, Site] = {}
        self.by_name: dict[tuple[str | None, str], list[Site]] = defaultdict(list)
        self.countries: dict[str, Site] = {}
        self.divisions: dict[str, Site] = {}
        self._grid: dict[tuple[int, int], list[Site]] = defaultdict(list)

    def add(self, site: Site) -> Site:
        """Add a place, under its main name unless it has names already."""
        if not site.names:
            site.names[site.name] = 0
        self.sites.append(site)
        if site.geonames_id:
            self.by_id.setdefault(site.geonames_id, site)
        self.index(site)
        if site.kind == "city":
            self._grid[math.floor(site.lat), math.floor(site.lon)].append(site)
        return site

    def index(self, site: Site) -> None:
        """Let a place be found by its main name, which may have changed."""
        for country in (site.country, None):
            known = self.by_name[country, place_key(site.name)]
            if not any(s is site for s in known):
                known.append(site)

    def like(self, name: str, country: str | None, point: tuple[float, float], within: float) -> Site | None:
        """The place of this name, in this country (None: anywhere), within so many kilometres."""
        sites = self.by_name.get((country, place_key(name)), ())
        near = [s for s in sites if distance((s.lat, s.lon), point) <= within]
        return max(near, key=lambda s: s.people, default=None)

    def town(self, country: str, keys: set[str], point: tuple[float, float]) -> Site | None:
        """The largest town near a point that bears one of these names (folded), in any language."""
        row, column = math.floor(point[0]), math.floor(point[1])
        cells = [(row + i, column + j) for i in (-1, 0, 1) for j in (-1, 0, 1)]
        near = [
            s
            for c in cells
            for s in self._grid.get(c, ())
            if s.country == country and distance((s.lat, s.lon), point) < 40.0  # noqa: PLR2004 - a city
        ]
        return max(
            (s for s in near if keys & {place_key(n) for n in s.names}), key=lambda s: s.people, default=None
        )

    def country_at(self, lat: float, lon: float, within: float) -> str:
        """The country of the nearest town, or "" if there is none so near."""
        cells = [(math.floor(lat) + i, math.floor(lon) + j) for i in range(-2, 3) for j in range(-2, 3)]
        near = [
            (distance((s.lat, s.lon), (lat, lon)), s.country) for c in cells for s in self._grid.get(c, ())
        ]
        best = min(near, default=(math.inf, ""))
        return best[1] if best[0] <= within else ""


def distance(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Great-circle kilometres between two points in degrees (haversine)."""
    p, q = math.radians(a[0]), math.radians(b[0])
    h = math.sin((q - p) / 2) ** 2
    h += math.cos(p) * math.cos(q) * math.sin(math.radians(b[1] - a[1]) / 2) ** 2
    return 12742.0 * math.asin(min(1.0, math.sqrt(h)))


def centre(points: list[tuple[float, float]]) -> tuple[float, float]:
    """The mean of points on the sphere, in degrees."""
    x = y = z = 0.0
    for lat, lon in points:
        p, q = math.radians(lat), math.radians(lon)
        x, y, z = x + math.cos(p) * math.cos(q), y + math.cos(p) * math.sin(q), z + math.sin(p)
    return math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))
