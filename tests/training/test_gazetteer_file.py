"""The file's writer and its reader agree, on a small world made up for it."""

from pathlib import Path

import pytest

from newsparse.extractor.places.gazetteer import ABBREVIATION, ALTERNATE, BLOCK, DEMONYM, Gazetteer
from newsparse.training.gazetteer_file import COUNTED, build, rank
from newsparse.training.gazetteer_names import alternates, sided
from newsparse.training.gazetteer_world import Site, World


def world() -> World:
    """A country, its division and many towns, of which some share their names."""
    made = World()
    land = Site("Ownland", "country", "XY", 10.0, 20.0, 5e6, census=5e6, geonames_id=7, wikidata=70)
    land.names = {"Ownland": 0, "Ownish": DEMONYM, "~OL": ABBREVIATION}
    made.countries["XY"] = made.add(land)
    made.divisions["XY.01"] = made.add(Site("São Own", "admin1", "XY", -11.25, -20.5, 1e6, "XY.01"))
    for i in range(5 * BLOCK):
        made.add(
            Site(f"Town {i:03}", "city", "XY", 10.0, 20.0, 500.0 + i, "XY.01", i + 100, census=500.0 + i)
        )
    for i, name in enumerate(("Sao Own", "Town 001", "Ownport")):
        town = Site(name, "city", "", 1.0, 2.0, 80_000.0 * i, geonames_id=9000 + i, census=80_000.0 * i)
        made.add(town).add(["Port Own"], ALTERNATE)
    return made


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    """The world as a file."""
    path: Path = tmp_path_factory.mktemp("gazetteer") / "g.bin"
    path.write_bytes(build(world()))
    return Gazetteer(path)


def test_every_field_comes_back(book: Gazetteer) -> None:
    """A country with all it has."""
    (land, flags), *_ = book.find("ownland")
    assert flags == 0
    assert land[1:] == (10.0, 20.0, "XY", "country", 178, -1, 7, False, False, 178, "Ownland")
    assert (book.name(land), book.population(land), book.wikidata(land)) == ("Ownland", 5_000_000, "Q70")
    assert book.countries == {"XY": land.number}
    assert book.entry(land.number) == land


def test_how_a_name_stands(book: Gazetteer) -> None:
    """Demonyms and abbreviations lead to the place under its main name."""
    for key, flag in (("ownish", DEMONYM), ("~OL", ABBREVIATION)):
        [(land, flags)] = book.find(key)
        assert (book.name(land), flags) == ("Ownland", flag)
    assert book.find("~ol") == []


def test_places_that_share_a_key_keep_their_names(book: Gazetteer) -> None:
    """With and without accents; the largest first."""
    assert [book.name(e) for e, _ in book.find("sao own")] == ["São Own", "Sao Own"]
    assert [(e.country, book.population(e)) for e, _ in book.find("town 001")] == [("", 80_000), ("XY", 510)]
    assert [book.name(e) for e, _ in book.find("port own")] == ["Ownport", "Town 001", "Sao Own"]


@pytest.mark.parametrize("number", range(0, 5 * BLOCK, 7))
def test_every_town_is_found(book: Gazetteer, number: int) -> None:
    """Over the edges of blocks, where all heads are the same eight bytes."""
    towns = [e for e, _ in book.find(f"town {number:03}") if e.country == "XY"]
    assert [t.geonames_id for t in towns] == [number + 100]
    assert book.name(book.entry(towns[0].admin1)) == "São Own"


@pytest.mark.parametrize(
    ("census", "shown"), [(0.0, None), (543.0, 560), (COUNTED - 1.0, 51_000), (COUNTED + 4.0, COUNTED + 4)]
)
def test_people(tmp_path: Path, census: float, shown: int | None) -> None:
    """Larger places have theirs exactly, small ones to two digits of their eighth of a doubling."""
    made = World()
    made.add(Site("Ownton", "city", "", 1.0, 2.0, 9000.0, census=census))
    (tmp_path / "g.bin").write_bytes(build(made))
    book = Gazetteer(tmp_path / "g.bin")
    [(town, _)] = book.find("ownton")
    assert book.population(town) == shown
    assert town.weight >= 105  # its renown


def test_the_same_world_gives_the_same_bytes() -> None:
    """Whatever order the places came in."""
    other = world()
    other.sites.reverse()
    assert build(other) == build(world())


def test_order_of_candidates() -> None:
    """Countries before towns, own names before borrowed ones."""
    town, land = Site("X", "city", "XY", 0, 0, 1e6), Site("X", "country", "XY", 0, 0, 1e4)
    assert rank(land, 0) < rank(town, 0) < rank(town, ALTERNATE)


def test_no_town_takes_a_country_s_name() -> None:
    """What a capital is called elsewhere is not its country."""
    town = Site("Own City", "city", "XY", 0, 0)
    alternates(town, ["Ownland", "Ownstad", "OWN", "Оун"], frozenset({"ownland"}))
    assert town.names == {"Ownstad": ALTERNATE}


@pytest.mark.parametrize(("name", "side"), [("Northern", True), ("North East", True), ("Norfolk", False)])
def test_sides_are_no_names(name: str, side: bool) -> None:  # noqa: FBT001 - a table
    """A division is not called by a direction alone."""
    assert sided(name) is side
