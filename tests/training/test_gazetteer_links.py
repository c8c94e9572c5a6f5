"""Ids, points and Wikidata items joined from small files of our own."""

import bz2
import gzip
import sqlite3
from pathlib import Path

import pytest

from newsparse.training import gazetteer_links as links
from newsparse.training.gazetteer_world import Site, World

FACTS = "#ISO\tISO3\nXY\tXYZ\t001" + "\t" * 14 + "77\tXZ\nXZ\tXZZ\t002" + "\t" * 14 + "\t\n"
ITEMS = """place,geonames_place,freebase_place
http://www.wikidata.org/entity/Q900,http://sws.geonames.org/5,/m/1
http://www.wikidata.org/entity/Q12,http://sws.geonames.org/5/,/m/2
http://www.wikidata.org/entity/Q13,,/m/3
http://www.wikidata.org/entity/Q14,http://sws.geonames.org/77,
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """GeoNames' tables, the concordances and a table of points."""
    (tmp_path / links.CODES).write_text("XY.01\tOwn Province\tOwn Province\t5\n", "utf-8")
    (tmp_path / links.FACTS).write_text(FACTS, "utf-8")
    (tmp_path / links.ITEMS).write_bytes(gzip.compress(ITEMS.encode()))
    base = sqlite3.connect(tmp_path / "points.db")
    base.execute("CREATE TABLE city (id, city_id, name, country, state, lat, lon)")
    base.execute("INSERT INTO city VALUES (1, 5, 'Own Province', 'XY', NULL, 12.5, -3.25)")
    base.commit()
    base.close()
    (tmp_path / "points.db.bz2").write_bytes(bz2.compress((tmp_path / "points.db").read_bytes()))
    return tmp_path


def test_tables(folder: Path) -> None:
    """What each table gives; of two items of a place the older one."""
    assert links.first_order(folder / links.CODES) == {"XY.01": 5}
    assert links.country_ids(folder / links.FACTS) == {"XY": 77}
    assert links.points_of(folder / "points.db.bz2") == {5: (12.5, -3.25)}
    assert links.wikidata(folder / links.ITEMS) == {5: 12, 77: 14}


def test_divisions_get_points_and_countries_keep_theirs(folder: Path) -> None:
    """GeoNames' points are for divisions alone."""
    world = World()
    world.countries["XY"] = world.add(Site("Own", "country", "XY", 1.0, 2.0))
    world.divisions["XY.01"] = world.add(Site("Own Province", "admin1", "XY", 3.0, 4.0, 100.0, "XY.01"))
    world.divisions["XY.02"] = world.add(Site("Other", "admin1", "XY", 5.0, 6.0, 100.0, "XY.02"))
    town = world.add(Site("Ownton", "city", "XY", 3.1, 4.1, 100.0, "XY.01"))
    links.link(world, folder, folder / "points.db.bz2")
    land, province, other = world.countries["XY"], world.divisions["XY.01"], world.divisions["XY.02"]
    assert (land.geonames_id, land.wikidata, land.lat, land.lon) == (77, 14, 1.0, 2.0)
    assert (province.geonames_id, province.wikidata, province.lat, province.lon) == (5, 12, 12.5, -3.25)
    assert (other.geonames_id, other.wikidata, other.lat) == (None, 0, 5.0)
    assert (town.geonames_id, town.wikidata) == (None, 0)
