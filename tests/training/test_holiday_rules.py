"""Rules learned from the days of holidays, tables of feasts, and the sky that carries them on."""

import datetime as dt

import pytest
from dateutil.easter import EASTER_ORTHODOX, easter

from newsparse.extractor.times import feast_days as run_time
from newsparse.training import moon
from newsparse.training.holidays import by_country, default, islamic, lines, name, rule, table

YEARS = range(2015, 2027)


def nth(month: int, weekday: int, n: int) -> list[dt.date]:
    """Give the n-th such weekday of a month in every year."""
    return [day for year in YEARS for day in run_time.days(f"nth:{month}:{weekday}:{n}", year)]


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ([dt.date(y, 8, 15) for y in YEARS], "08-15"),
        ([easter(y) - dt.timedelta(days=2) for y in YEARS], "easter-2"),
        ([easter(y, EASTER_ORTHODOX) + dt.timedelta(days=1) for y in YEARS], "orthodox+1"),
        (nth(11, 4, 4), "nth:11:4:4"),
        (nth(5, 1, -1), "nth:5:1:-1"),
        ([day for y in YEARS for day in run_time.days("next:05-18:1", y)], "next:05-18:1"),
        ([dt.date(y, 1 + y % 12, 1) for y in YEARS], None),
        ([dt.date(2016, 2, 29), dt.date(2020, 2, 29)], "02-29"),
    ],
)
def test_rule(days: list[dt.date], expected: str | None) -> None:
    """The rule that all days of a holiday follow."""
    assert rule(days) == expected


@pytest.mark.parametrize(
    "text", ["08-15", "easter-2", "orthodox+1", "nth:11:4:4", "nth:5:1:-1", "next:05-18:1"]
)
def test_learned_rules_are_those_of_the_run_time(text: str) -> None:
    """What is learned from a rule's days is that rule."""
    assert rule([day for y in range(2008, 2031) for day in run_time.days(text, y)]) == text


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("Harbour Heroes' Day", "harbour heroe day"),
        ("Harbour Day (estimated)", "harbour day"),
        ("Labor Day", "labour day"),
        ("Fête Day", "fete day"),
        ("Harbour Day (observed)", "harbour day"),
        ("Day off (substituted from 01/10/2009)", None),
        ("Presidential Election Day", None),
        ("Easter", None),
        ("The Long Day of All the Harbours Day", None),
    ],
)
def test_name(said: str, words: str | None) -> None:
    """The words of a name, as the reader looks for them; days off and the like are none."""
    assert name(said) == words


def test_by_country() -> None:
    """A rule for each country that has kept the day; a name of one rule goes without countries."""
    entries = [("AA", dt.date(y, 6, 1), "Harbour Day") for y in YEARS]
    entries += [("BB", day, "Harbour Day") for day in nth(6, 1, 2)]
    entries += [("AA", dt.date(y, 3, 3), "Pier Day") for y in YEARS]
    entries += [("CC", dt.date(2020, 3, 3), "Short Day")]
    found = by_country(entries)
    assert found == {"harbour day": {"AA": "06-01", "BB": "nth:6:1:2"}, "pier day": {"AA": "03-03"}}
    assert list(lines(found, set())) == ["harbour_day - AA=06-01 BB=nth:6:1:2", "pier_day 03-03"]
    assert list(lines(found, {"pier day"})) == ["harbour_day - AA=06-01 BB=nth:6:1:2"]


def test_default() -> None:
    """The United States' rule, else the one most share, else none."""
    assert default({"US": "07-04", "AA": "01-01", "BB": "01-01"}) == "07-04"
    assert default({"AA": "01-01", "BB": "01-01", "CC": "02-02"}) == "01-01"
    assert default({"AA": "01-01", "BB": "02-02"}) == "-"


def test_tables() -> None:
    """A digit a year after the first day; Islamic feasts as days off the tabular calendar."""
    days = {2020: dt.date(2020, 1, 25), 2021: dt.date(2021, 2, 12), 2022: dt.date(2022, 2, 1)}
    assert table("feast", days) == "feast 2020 25 0i7"
    off = [dt.date.fromordinal(run_time.tabular(h, 10, 1) + (h % 3) - 1) for h in range(1440, 1446)]
    assert islamic(10, 1, off) == "10:1 1440 345345"


@pytest.mark.parametrize(
    ("day", "lunar_day"),
    [
        (dt.date(2023, 11, 13), 30),
        (dt.date(2023, 11, 27), 15),
        (dt.date(2024, 8, 19), 15),
        (dt.date(2024, 4, 9), 1),
    ],
)
def test_moon(day: dt.date, lunar_day: int) -> None:
    """New and full moons of almanacs fall into their lunar days at dawn in India."""
    assert moon.tithi(day.toordinal() + 0.02) == lunar_day


def test_fit() -> None:
    """A feast's rule is found from some years, and gives the others."""
    feast = moon.Feast("lunar", (4, 4), 12.0)
    known = [day for year in range(2010, 2016) if (day := moon.find(feast, year))]
    found, share = moon.fit(known)
    assert share == 1.0
    assert moon.find(found, 2020) == dt.date(2020, 8, 22)
