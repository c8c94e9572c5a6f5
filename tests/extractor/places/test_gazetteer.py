"""The gazetteer file: what it holds, how names are folded, how a broken file is refused."""

import hashlib
import random
import struct
import zlib
from pathlib import Path

import pytest

from newsparse.errors import NewsparseError
from newsparse.extractor.places import gazetteer
from newsparse.extractor.places.gazetteer import (
    ABBREVIATION,
    ALTERNATE,
    BARE,
    COUNTS,
    DEMONYM,
    FORMAT,
    HEADER,
    MAGIC,
    POSTAL,
    Gazetteer,
    exact,
    key_of,
    place_key,
)
from newsparse.training.gazetteer_file import CANDIDATES

DATA = Path(gazetteer.__file__).parents[2] / "data" / "gazetteer.bin"
BOOK = gazetteer.load()


def named(name: str, kind: str, *, key: str | None = None) -> gazetteer.Entry:
    """The best place of a kind under a name."""
    return next(e for e, _ in BOOK.find(key or place_key(name)) if e.kind == kind)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("São Paulo", "sao paulo"),
        ("The Hague", "hague"),
        ("the United States", "united states"),
        ("The", "the"),
        ("St. Petersburg", "st petersburg"),
        ("Saint Petersburg", "st petersburg"),
        ("Mount Everest", "mt everest"),
        ("Côte d’Ivoire", "cote divoire"),
        ("Cote d'Ivoire", "cote divoire"),
        ("Guinea-Bissau", "guinea bissau"),
        ("Washington, D.C.", "washington dc"),
        ("Trinidad & Tobago", "trinidad and tobago"),
        ("Łódź", "lodz"),
        ("Tromsø", "tromso"),
        ("NEW\n YORK", "new york"),
        ("İzmir", "izmir"),
        ("", ""),
        ("…", ""),
        ("\ud800", "\ud800"),
    ],
)
def test_place_key(name: str, key: str) -> None:
    """Spellings of one name have one key."""
    assert place_key(name) == key


def test_place_key_is_stable() -> None:
    """Fold is stable."""
    for number in range(0, BOOK.size["names"], 997):
        key = key_of(BOOK.name_at(number))
        assert key_of(key) == key


@pytest.mark.parametrize("name", ["U.S.", "US", "U. S."])
def test_exact_drops_points_and_spaces(name: str) -> None:
    """Exact drops points and spaces."""
    assert exact(name) == "~US"


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Democratic People’s Republic of Korea", "KP"),
        ("N. Korea", "KP"),
        ("Republic of Korea", "KR"),
        ("People's Republic of China", "CN"),
        ("Burma", "MM"),
        ("Zaire", "CD"),
        ("DR Congo", "CD"),
        ("Congo-Brazzaville", "CG"),
        ("Ivory Coast", "CI"),
        ("Côte d'Ivoire", "CI"),
        ("Swaziland", "SZ"),
        ("Soviet Union", "RU"),
        ("West Germany", "DE"),
        ("Czechia", "CZ"),
        ("Holland", "NL"),
        ("Holy See", "VA"),
        ("Macedonia", "MK"),
        ("Türkiye", "TR"),
        ("Timor-Leste", "TL"),
        ("Britain", "GB"),
        ("the Emirates", "AE"),
        ("Kosovo", "XK"),
        ("Viet Nam", "VN"),
    ],
)
def test_every_name_of_a_country_gives_its_code(name: str, country: str) -> None:
    """Every name of a country gives its code."""
    entry = named(name, "country")
    assert entry.country == country
    assert entry.number == BOOK.countries[country]


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Russian", "RU"),
        ("Russians", "RU"),
        ("Briton", "GB"),
        ("Britons", "GB"),
        ("French", "FR"),
        ("Frenchwomen", "FR"),
        ("Filipinos", "PH"),
        ("Swiss", "CH"),
        ("Poles", "PL"),
        ("Emirati", "AE"),
        ("North Koreans", "KP"),
        ("Burmese", "MM"),
        ("Ohioan", "US"),
        ("Ohioans", "US"),
        ("Texans", "US"),
        ("Scots", "GB"),
        ("Queenslanders", "AU"),
        ("Ontarians", "CA"),
        ("Londoners", "GB"),
        ("Parisians", "FR"),
        ("New Yorkers", "US"),
        ("Chechens", "RU"),
        ("Tibetan", "CN"),
        ("Catalans", "ES"),
    ],
)
def test_demonyms(name: str, country: str) -> None:
    """Peoples in all their forms lead to their place."""
    place, flags = BOOK.find(place_key(name))[0]
    assert flags & DEMONYM
    assert place.country == country


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("US", "United States"),
        ("U.K.", "United Kingdom"),
        ("UAE", "United Arab Emirates"),
        ("DPRK", "North Korea"),
        ("Calif.", "California"),
        ("Pa.", "Pennsylvania"),
        ("N.C.", "North Carolina"),
        ("W. Va.", "West Virginia"),
        ("Ont.", "Ontario"),
        ("B.C.", "British Columbia"),
        ("N.S.W.", "New South Wales"),
        ("NYC", "New York City"),
    ],
)
def test_abbreviations_keep_their_case(name: str, place: str) -> None:
    """Abbreviations keep their case."""
    found, flags = BOOK.find(exact(name))[0]
    assert flags & ABBREVIATION
    assert BOOK.name(found) == place
    assert BOOK.find(exact(name.lower())) == []


@pytest.mark.parametrize("name", ["IN", "OR", "ME", "OH", "TX", "QC"])
def test_two_letter_codes_are_marked(name: str) -> None:
    """Two letter codes are marked."""
    assert all(flags & POSTAL for _, flags in BOOK.find(exact(name)))
    assert BOOK.find(exact(name))


@pytest.mark.parametrize(
    ("name", "kind", "lat", "lon", "number"),
    [
        ("Pyongyang", "city", 39.03, 125.75, 1871859),
        ("North Korea", "country", 40.0, 127.0, 1873107),
        ("Paris", "city", 48.85, 2.35, 2988507),
        ("California", "admin1", 37.25, -119.75, 5332921),
        ("Scotland", "admin1", 56.0, -4.0, 2638360),
        ("Africa", "continent", 7.19, 21.09, 6255146),
    ],
)
def test_points(name: str, kind: str, lat: float, lon: float, number: int) -> None:
    """Points and GeoNames ids are those of the sources."""
    entry = named(name, kind)
    assert (entry.lat, entry.lon, entry.geonames_id) == (lat, lon, number)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Northeast Asia", "region"),
        ("Sahel", "region"),
        ("Gulf", "region"),
        ("Middle East", "region"),
        ("Silicon Valley", "region"),
        ("Oceania", "continent"),
        ("Baltic Sea", "water"),
        ("South China Sea", "water"),
        ("Danube", "water"),
        ("Lake Tahoe", "water"),
        ("Alps", "terrain"),
        ("Mount Kilimanjaro", "terrain"),
        ("Heathrow", "facility"),
        ("Cook County", "admin2"),
        ("Orleans Parish", "admin2"),
        ("Oxfordshire", "admin2"),
    ],
)
def test_kinds(name: str, kind: str) -> None:
    """Every kind is there."""
    assert named(name, kind).kind == kind


def test_old_and_bare_names_are_marked() -> None:
    """Old and bare names are marked."""
    assert any(f & ALTERNATE for e, f in BOOK.find("breslau") if e.country == "PL")
    assert any(f & BARE for e, f in BOOK.find("clarke") if e.kind == "admin2")


def test_a_town_knows_its_division() -> None:
    """A town knows its division."""
    towns = [e for e, _ in BOOK.find("springfield")]
    states = {BOOK.name(BOOK.entry(t.admin1)) for t in towns if t.kind == "city" and t.country == "US"}
    assert {"Illinois", "Massachusetts", "Missouri", "Ohio", "Oregon"} <= states


def test_every_place_is_sound() -> None:
    """Every place is sound."""
    rng = random.Random(1)  # noqa: S311 - a sample, no secret
    for number in rng.sample(range(BOOK.size["places"]), 2000):
        entry = BOOK.entry(number)
        assert -90 <= entry.lat <= 90
        assert -180 <= entry.lon <= 180
        assert entry.country == "" or entry.country in BOOK.countries
        assert entry.geonames_id is None or entry.geonames_id > 0
        assert 0 < (BOOK.population(entry) or 1) < 2_000_000_000
        assert (BOOK.wikidata(entry) or "Q1")[0] == "Q"


def test_every_name_is_found_by_its_key() -> None:
    """The blocks are searched right, whatever the name."""
    rng = random.Random(2)  # noqa: S311 - a sample, no secret
    names = range(BOOK.size["names"])
    for number in [names[0], names[-1], *rng.sample(names, 2000)]:
        name = BOOK.name_at(number)
        found = BOOK.find(key_of(name))
        assert found == BOOK.candidates(number, name)
        assert 0 < len(found) <= CANDIDATES
        assert all(BOOK.name(e) for e, _ in found)


@pytest.mark.parametrize("key", ["", "~", "no such place at all", "x" * 5000, "\ud800", "\x00"])
def test_unknown_keys_give_nothing(key: str) -> None:
    """Unknown keys give nothing."""
    assert BOOK.find(key) == []


@pytest.mark.slow
def test_sizes() -> None:
    """The file stays small."""
    assert DATA.stat().st_size <= 10_000_000
    assert len(zlib.compress(DATA.read_bytes(), 9)) <= 4_300_000  # what it adds to the wheel


def test_another_format_is_refused(tmp_path: Path) -> None:
    """Another format is refused."""
    path = tmp_path / "g.bin"
    path.write_bytes(HEADER.pack(MAGIC, FORMAT + 1, *range(len(COUNTS))) + bytes(100))
    with pytest.raises(NewsparseError, match="another format"):
        Gazetteer(path)


@pytest.mark.parametrize("data", [b"", b"short", DATA.read_bytes()[:100_000]])
def test_a_broken_file_is_refused(tmp_path: Path, data: bytes) -> None:
    """A broken file is refused."""
    path = tmp_path / "g.bin"
    path.write_bytes(data)
    with pytest.raises(NewsparseError):
        Gazetteer(path)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    """A missing file is refused."""
    with pytest.raises(NewsparseError, match="cannot read the gazetteer"):
        Gazetteer(tmp_path / "none.bin")


def test_header_is_packed_without_gaps() -> None:
    """Header is packed without gaps."""
    assert HEADER.size == struct.calcsize("<8sI9I")


def test_sources_name_this_very_file() -> None:
    """Sources name this very file."""
    digest = hashlib.sha256(DATA.read_bytes()).hexdigest()
    assert digest in DATA.with_name("SOURCES.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "shown", "country"),
    [
        ("Moscow", "Moscow", "RU"),
        ("Stockholm", "Stockholm", "SE"),
        ("Mecca", "Mecca", "SA"),
        ("Al Fallujah", "Fallujah", "IQ"),
        ("Nairobi", "Nairobi", "KE"),
        ("Kiev", "Kyiv", "UA"),
        ("Saigon", "Ho Chi Minh City", "VN"),
        ("Kandahār", "Kandahar", "AF"),
        ("Cracow", "Krakow", "PL"),
        ("São Paulo", "São Paulo", "BR"),
    ],
)
def test_common_english_names(name: str, shown: str, country: str) -> None:
    """Common english names."""
    towns = [e for e, _ in BOOK.find(place_key(name)) if e.kind == "city"]
    best = max(towns, key=lambda e: e.weight)
    assert (BOOK.name(best), best.country) == (shown, country)
