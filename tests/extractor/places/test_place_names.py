"""What the gazetteer knows of a name and of the name at the core of a longer one."""

import pytest

from newsparse.extractor.places import gazetteer
from newsparse.extractor.places.gazetteer import ABBREVIATION, BARE, DEMONYM
from newsparse.extractor.places.lookup import behind, lookup, plainest, said_kind

BOOK = gazetteer.load()


def shown(text: str, *, postal: bool = False) -> list[tuple[str, str]]:
    """The names and countries of the candidates of a text."""
    return [(BOOK.name(r.entry), r.entry.country) for r in lookup(BOOK, text, postal=postal)]


@pytest.mark.parametrize(
    ("text", "best"),
    [
        ("Dakar", ("Dakar", "SN")),
        ("DAKAR", ("Dakar", "SN")),
        ("the Hague", ("The Hague", "NL")),
        ("U.S.", ("United States", "US")),
        ("UAE", ("United Arab Emirates", "AE")),
        ("Calif.", ("California", "US")),
        ("CALIF.", ("California", "US")),
        ("N.S.W.", ("New South Wales", "AU")),
        ("Swedes", ("Sweden", "SE")),
        ("Quebec", ("Quebec", "CA")),
        ("Xinjiang", ("Xinjiang", "CN")),
        ("New York", ("New York City", "US")),
    ],
)
def test_the_best_reading_of_a_name(text: str, best: tuple[str, str]) -> None:
    """The first plain candidate is the one that most readers think of."""
    entry = plainest(lookup(BOOK, text)).entry
    assert (BOOK.name(entry), entry.country) == best


@pytest.mark.parametrize("text", ["dakar", "us", "IN", "BA", "x" * 100, "Xyqqville", "-", "Ltd."])
def test_what_is_no_name(text: str) -> None:
    """Lower case, initials, codes by themselves and unknown words give nothing."""
    assert shown(text) == []


def test_codes_count_after_a_town() -> None:
    """IN is Indiana in "Gary, IN" and nothing elsewhere."""
    assert shown("IN", postal=True)[0] == ("Indiana", "US")
    assert ("India", "IN") not in shown("IN", postal=True)


def test_flags() -> None:
    """How a name stands for a place is told."""
    assert lookup(BOOK, "Danes")[0].flags & DEMONYM
    assert lookup(BOOK, "UK")[0].flags & ABBREVIATION
    assert all(r.flags & BARE for r in lookup(BOOK, "DeKalb") if r.entry.kind == "admin2")


def test_a_river_is_no_county() -> None:
    """The bare name of Red River County does not stand for a river."""
    assert lookup(BOOK, "Red River") == []


@pytest.mark.parametrize(
    ("text", "core", "country", "kind"),
    [
        ("northern Iraq", "Iraq", "IQ", "region"),
        ("North-East Delhi", "Delhi", "IN", "region"),
        ("Iwate Prefecture", "Iwate", "JP", "admin1"),
        ("province of Ontario", "Ontario", "CA", "admin1"),
        ("City of Glasgow", "Glasgow", "GB", "city"),
        ("Guangxi Zhuang Autonomous Region", "Guangxi Zhuang", "CN", "admin1"),
        ("Leeds General Hospital", "Leeds", "GB", "facility"),
        ("Port of Rotterdam", "Rotterdam", "NL", "facility"),
    ],
)
def test_the_core_of_a_longer_name(text: str, core: str, country: str, kind: str) -> None:
    """A part or a facility lies where its core lies."""
    found, candidates, said = behind(BOOK, text, ())
    assert (found, said) == (core, kind)
    assert candidates[0].entry.country == country


@pytest.mark.parametrize(
    "text",
    [
        "Webb Center",
        "East College",
        "Cook Hospital",
        "Qombo River",
        "Rome Island",
        "Main Street",
        "x " * 60,
        "County",
        "",
    ],
)
def test_no_core(text: str) -> None:
    """A core that nobody knows, or of another nature, proves nothing."""
    assert behind(BOOK, text, ())[1] == []


def test_a_core_that_the_article_names() -> None:
    """A village counts where the article names it by itself."""
    assert behind(BOOK, "Ravenel Library", {"Ravenel"})[1]
    assert not behind(BOOK, "Ravenel Library", ())[1]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Kerala state", "admin1"),
        ("Cook County", "admin2"),
        ("Ohio River", "water"),
        ("State", ""),
        ("Oslo", ""),
    ],
)
def test_said_kind(text: str, kind: str) -> None:
    """The last of several words says a kind."""
    assert said_kind(text) == kind
