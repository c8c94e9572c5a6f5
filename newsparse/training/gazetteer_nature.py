"""Natural Earth and our own table of regions, for the gazetteer's builder."""

from pathlib import Path
from typing import Any

from newsparse.extractor.places.gazetteer import ABBREVIATION, place_key
from newsparse.training.gazetteer_names import bare, demonyms, english, give, lines, sided, split, table
from newsparse.training.gazetteer_world import Site, World

_LAYERS = {
    "ne_10m_geography_marine_polys": "water",
    "ne_10m_lakes": "water",
    "ne_10m_rivers_lake_centerlines": "water",
    "ne_10m_rivers_north_america": "water",
    "ne_10m_geography_regions_polys": "terrain",
    "ne_10m_geography_regions_points": "terrain",
    "ne_10m_geography_regions_elevation_points": "terrain",
    "ne_10m_airports": "facility",
    "ne_10m_parks_and_protected_lands_area": "region",
}
PROVINCE = 30_000.0
"""What an old province is worth in people: less than a division of today, whose towns count."""
_REGIONS = {"island", "island group", "geoarea", "coast"}
_SHORT = {
    "Mts.": "Mountains", "Is.": "Islands", "Arch.": "Archipelago", "Pen.": "Peninsula", "Plat.": "Plateau",
    "Sd.": "Sound", "Ra.": "Range", "I.": "Island", "NP": "National Park", "C.": "Cape", "Str.": "Strait",
    "NM": "National Monument", "NS": "National Seashore", "NRA": "National Recreation Area", "L.": "Lake",
}  # fmt: skip


def nature(world: World, earth: Path) -> None:
    """Natural Earth's seas, lakes, rivers, ranges, islands, airports and parks."""
    for layer, kind in _LAYERS.items():
        for row in lines(earth / f"{layer}.jsonl"):
            name = " ".join(_SHORT.get(w, w) for w in (row.get("name_en") or row.get("name") or "").split())
            feature = (row.get("featurecla") or "").lower()
            if len(name) < 4 or feature in {"continent", "dragons-be-here", "pole"}:  # noqa: PLR2004
                continue
            name = name.title() if name.isupper() else name
            add_feature(world, row, name, "region" if feature in _REGIONS else kind, feature)


def add_feature(world: World, row: dict[str, Any], name: str, kind: str, feature: str) -> None:
    """Add one feature, under its own name and with its word (Kama: Kama River)."""
    lon, lat = row["point"]
    west, south, east, north = row["bbox"]
    small = east - west < 3 and north - south < 3  # noqa: PLR2004 - larger ones cross borders
    country = world.country_at(lat, lon, 150.0) if small and kind != "water" else ""
    if kind == "water" and small and feature != "sea":
        country = world.country_at(lat, lon, 60.0)
    rank = float(row.get("scalerank") or 0)
    names = [name]
    word = {"river": "River", "lake": "Lake", "airport": "Airport", "lake centerline": "River"}.get(feature)
    if word and word not in name.split():
        full = f"Lake {name}" if word == "Lake" else f"{name} {word}"
        names = [full, f"{name} Lake"] if word == "Lake" else [full]
        if set(name.split()) & {
            "River",
            "Reservoir",
            "Bay",
            "Lakes",
            "Lago",
            "Lac",
            "Loch",
            "Lough",
            "Laguna",
        }:
            names = [name]
        if feature == "airport":
            names.append(f"{name} International Airport")
        if rank <= 4 and feature != "airport":  # noqa: PLR2004 - smaller ones are rarely named alone
            names.append(name)
    twin = world.like(names[0], country, (lat, lon), 600.0)
    if twin is None:
        site = Site(names[0], kind, country, lat, lon, 2.0 ** max(2.0, 17 - 1.5 * rank))
        site.add(names)
        world.add(site)


def regions(world: World, *, cities: bool) -> None:
    """Our table: well-known cities with their English names, or continents, regions, waters."""
    for kind, country, lat, lon, weight, number, names, short, people in table("regions.tsv"):
        if (kind == "city") != cities:
            continue
        all_names = split(names)
        point = (float(lat), float(lon))
        site = known(world, kind, country, all_names, point)
        if site is None:
            site = Site(all_names[0], kind, country, *point, 2.0 ** float(weight))
            site.geonames_id = int(number) if number else None
            world.add(site)
        site.people = max(site.people, 2.0 ** float(weight))
        site.name, site.country = all_names[0], country or site.country * (kind == "city")
        world.index(site)
        give(site, all_names)
        site.add(["~" + x for x in split(short)], ABBREVIATION)
        demonyms(site, split(people))


def known(world: World, kind: str, country: str, names: list[str], point: tuple[float, float]) -> Site | None:
    """The place of a row of ours in the sources, if they have it."""
    if kind == "city":
        return world.town(country, {place_key(n) for n in names}, point)
    twin = world.like(names[0], country or None, point, 1500.0 if kind == "water" else 150.0)
    return twin if twin and twin.kind == kind else None


def settlements(world: World, earth: Path) -> None:
    """Natural Earth's towns that GeoNames' list lacks."""
    for row in lines(earth / "ne_10m_populated_places_simple.jsonl"):
        lon, lat = row["point"]
        country = row.get("iso_a2") or ""
        near = world.like(row.get("name") or "", country, (lat, lon), 60.0)
        raw = row.get("geonameid") or 0
        number = int(raw) if raw > 0 else None
        if near or country not in world.countries or number in world.by_id:
            continue
        site = Site(row["name"], "city", country, lat, lon, max(float(row.get("pop_max") or 0), 100.0))
        site.census = float(row.get("pop_max") or 0)
        site.geonames_id = number
        world.add(site)


def provinces(world: World, earth: Path) -> None:
    """Natural Earth's first-order divisions of a name that GeoNames lacks in that country (old provinces)."""
    lands = {place_key(n) for s in world.countries.values() for n in s.names}
    for row in lines(earth / "ne_10m_admin_1_label_points.jsonl"):
        name, country = english(row.get("name") or "", row["iso_a2"]), row["iso_a2"]
        lon, lat = row["point"]
        if (
            not name
            or sided(name)
            or place_key(name) in lands
            or country not in world.countries
            or named(world, name, country)
        ):
            continue
        site = Site(name, "admin1", country, lat, lon, PROVINCE)
        site.add([name, f"{name} Province"])
        world.add(site)


def named(world: World, name: str, country: str) -> bool:
    """Tell whether a country has a place of this name, or of the name without its word ("Province")."""
    return any(world.by_name.get((country, place_key(n))) for n in (name, *bare(name)))


def seas(world: World) -> None:
    """Leave their names to the seas that divisions are called after (Red Sea, in Egypt)."""
    for site in world.divisions.values():
        for name in [n for n in site.names if place_key(n).endswith(" sea")]:
            del site.names[name]
            site.name = f"{name} Governorate"
            site.add([site.name, f"{name} Province", f"{name} State"])
