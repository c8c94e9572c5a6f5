"""Writer of the file that ``newsparse.extractor.places.gazetteer`` reads."""

import struct
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import accumulate

from newsparse.extractor.places.gazetteer import (
    ALTERNATE,
    BARE,
    BLOCK,
    CAPITAL,
    COUNTS,
    DISTRICT,
    FORMAT,
    HEADER,
    KINDS,
    MAGIC,
    NUMBER,
    SECTIONS,
    head_of,
    key_of,
    mark_of,
)
from newsparse.training.gazetteer_world import Site, World

CANDIDATES = 64
"""Places of a name at most; a name with more is "San José" and tells nothing by itself."""
LONGEST = 60
"""Bytes of a key at most: no place name of the news is longer."""
COUNTED = 50_000
"""People from which a place's are kept one by one (57 kB for 12,600 places)."""
ORDER = {"country": 0, "continent": 0, "admin1": 60, "region": 60}
OTHERS, BORROWED = 90, 80
"""What the candidates of a name lose by their kind, and those that bear it as an alternate, before
they are sorted: the reader looks at the first ones only."""

Candidate = tuple[int, int, int, str]
"""Rank, number of the place, flags, name as the place has it."""


def candidates(sites: Iterable[Site]) -> dict[str, list[Candidate]]:
    """Every key with its candidates, best first."""
    table: dict[str, dict[int, Candidate]] = defaultdict(dict)
    for number, site in enumerate(sites):
        for name, flags in site.names.items():
            key = key_of(name)
            if len(key.encode()) <= LONGEST and key not in {"", "~"}:
                table[key].setdefault(number, (rank(site, flags), number, flags, name))
    return {k: sorted(table[k].values())[:CANDIDATES] for k in sorted(table)}


def rank(site: Site, flags: int) -> int:
    """Order of candidates in the file: known names of large places first."""
    return ORDER.get(site.kind, OTHERS) - site.weight + (BORROWED if flags & (ALTERNATE | BARE) else 0)


class Strings:
    """The string section, each string written once."""

    def __init__(self) -> None:
        """Start empty."""
        self.data = bytearray()
        self.known: dict[str, int] = {}

    def put(self, name: str) -> int:
        """Write a string if it is new; gives its place."""
        if name not in self.known:
            self.append(name)
        return self.known[name]

    def append(self, name: str) -> None:
        """Write a string, new or not."""
        self.known.setdefault(name, len(self.data))
        self.data += name.encode()


def build(world: World) -> bytes:
    """The whole file; sorts the places by country, division and GeoNames id, which deflates best."""
    world.sites.sort(key=lambda s: (s.country, s.division, s.geonames_id or 0, s.name))
    table, strings = candidates(world.sites), Strings()
    for rows in table.values():
        strings.append(rows[0][3])
    sections = dict((*names(table), *places(world), *counted(world), *renamed(world, table, strings)))
    sections["strings"] = bytes(strings.data)
    sizes = {count: len(sections[name]) // width for name, width, count in SECTIONS}
    head = HEADER.pack(MAGIC, FORMAT, *(sizes[c] for c in COUNTS))
    return head + b"".join(sections[name] for name, _, _ in SECTIONS)


def numbers(values: Iterable[int], width: int = 4) -> bytes:
    """An array of little-endian numbers."""
    return b"".join(v.to_bytes(width, "little") for v in values)


def columns(name: str, width: int, values: list[int]) -> Iterator[tuple[str, bytes]]:
    """An array as one column for each byte, low bytes first."""
    for i in range(width):
        yield f"{name}{i}", bytes(v >> 8 * i & 255 for v in values)


def names(table: dict[str, list[Candidate]]) -> Iterator[tuple[str, bytes]]:
    """The sections of names, blocks and candidates."""
    keys = list(table)
    lengths = [len(rows[0][3].encode()) for rows in table.values()]
    counts = [len(rows) for rows in table.values()]
    yield "heads", numbers(map(head_of, keys[::BLOCK]), 8)
    yield "block_strings", numbers([0, *accumulate(lengths)][:-1:BLOCK])
    yield "block_candidates", numbers([0, *accumulate(counts)][:-1:BLOCK])
    yield "marks", bytes(map(mark_of, keys))
    yield "lengths", bytes(lengths)
    yield "counts", bytes(counts)
    packed = [number | flags << NUMBER for rows in table.values() for _, number, flags, _ in rows]
    yield from columns("candidate", 3, packed)


def places(world: World) -> Iterator[tuple[str, bytes]]:
    """The columns of places, and the tables of countries and divisions."""
    number = {id(s): i for i, s in enumerate(world.sites)}
    countries, divisions = ["", *sorted(world.countries)], ["", *sorted(world.divisions)]
    country = {c: i for i, c in enumerate(countries)}
    division = {c: i for i, c in enumerate(divisions)}
    sites = world.sites
    yield "country_codes", b"".join(struct.pack("2s", c.encode().ljust(2)) for c in countries)
    yield "country_places", numbers(number[id(world.countries[c])] if c else 0 for c in countries)
    yield "division_places", numbers(number[id(world.divisions[d])] if d else 0 for d in divisions)
    yield from columns("lat", 2, [round((s.lat + 90) * 100) for s in sites])
    yield from columns("lon", 2, [round((s.lon + 180) * 100) for s in sites])
    yield "country", bytes(country.get(s.country, 0) for s in sites)
    yield "kind", bytes(KINDS.index(s.kind) | CAPITAL * s.capital | DISTRICT * s.district for s in sites)
    yield "people", bytes(s.counted for s in sites)
    yield "fame", bytes(s.weight - s.counted for s in sites)
    yield from columns("division", 2, [division.get(s.division, 0) for s in sites])
    yield from columns("id", 3, [s.geonames_id or 0 for s in sites])
    yield from columns("wikidata", 4, [s.wikidata for s in sites])


def counted(world: World) -> Iterator[tuple[str, bytes]]:
    """The people of larger places, one by one."""
    rows = [(i, round(s.census)) for i, s in enumerate(world.sites) if s.census >= COUNTED]
    yield "counted", numbers(i for i, _ in rows)
    yield "counted_people", numbers(people for _, people in rows)


def renamed(world: World, table: dict[str, list[Candidate]], strings: Strings) -> Iterator[tuple[str, bytes]]:
    """The main names of places that are found by others too, or by their number alone."""
    others = {id(s) for s in (*world.countries.values(), *world.divisions.values())}
    others |= {
        id(world.sites[number])
        for rows in table.values()
        for _, number, _, _ in rows
        if world.sites[number].name != rows[0][3]
    }
    rows = [(i, s.name) for i, s in enumerate(world.sites) if id(s) in others]
    yield "renamed", numbers(i for i, _ in rows)
    yield "renamed_strings", numbers(strings.put(name) for _, name in rows)
    yield "renamed_lengths", bytes(len(name.encode()) for _, name in rows)
