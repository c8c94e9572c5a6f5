"""Identifiers of the gazetteer's places, for its builder: GeoNames' own ids and points, Wikidata's items."""

import bz2
import csv
import gzip
import re
import sqlite3
import tempfile
from pathlib import Path

from newsparse.training.gazetteer_world import World

CODES, FACTS, ITEMS = "admin1CodesASCII.txt", "countryInfo.txt", "concordances.csv.gz"
_ID_COLUMN = 16
"""Of ``countryInfo.txt``."""


def link(world: World, geonames: Path, points: Path) -> None:
    """Give divisions and countries their GeoNames ids, divisions GeoNames' points, all their items.

    Countries keep our points: GeoNames' lie elsewhere in large countries than the points that
    other gazetteers and the field's test sets have.

    Args:
        world: the places.
        geonames: folder of GeoNames' ``admin1CodesASCII.txt`` and ``countryInfo.txt`` and of the
            concordances of GeoNames and Wikidata, ``concordances.csv.gz``.
        points: ``cities.db.bz2`` of PyPI ``pyowm``, an SQLite table of GeoNames ids with points.

    """
    ids = first_order(geonames / CODES)
    known = points_of(points)
    for code, site in world.divisions.items():
        site.geonames_id = ids.get(code, site.geonames_id)
        site.lat, site.lon = known.get(site.geonames_id or 0, (site.lat, site.lon))
    for code, number in country_ids(geonames / FACTS).items():
        if code in world.countries:
            world.countries[code].geonames_id = number
    items = wikidata(geonames / ITEMS)
    for site in world.sites:
        site.wikidata = items.get(site.geonames_id or 0, 0)


def first_order(path: Path) -> dict[str, int]:
    """GeoNames ids of first-order divisions by code ("US.CA")."""
    rows = (line.split("\t") for line in path.read_text("utf-8").splitlines())
    return {row[0]: int(row[3]) for row in rows}


def country_ids(path: Path) -> dict[str, int]:
    """GeoNames ids of countries by ISO 3166-1 alpha-2 code."""
    rows = (x.split("\t") for x in path.read_text("utf-8").splitlines() if x and x[0] != "#")
    return {row[0]: int(row[_ID_COLUMN]) for row in rows if row[_ID_COLUMN]}


def points_of(path: Path) -> dict[int, tuple[float, float]]:
    """Latitude and longitude by GeoNames id."""
    with tempfile.NamedTemporaryFile() as file:
        file.write(bz2.decompress(path.read_bytes()))
        file.flush()
        rows = sqlite3.connect(file.name).execute("SELECT city_id, lat, lon FROM city")
        return {number: (lat, lon) for number, lat, lon in rows}


def wikidata(path: Path) -> dict[int, int]:
    """The number of the Wikidata item by GeoNames id; of several items the oldest."""
    items: dict[int, int] = {}
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            item = re.search(r"/Q(\d+)$", row["place"])
            number = re.search(r"/(\d+)/?$", row["geonames_place"])
            if item and number:
                key = int(number[1])
                items[key] = min(int(item[1]), items.get(key, int(item[1])))
    return items
