"""The days of feasts: by every kind of rule, and for centuries."""

from itertools import pairwise

import pytest

from newsparse.extractor.times.feast_days import days


@pytest.mark.parametrize(
    ("rule", "year", "expected"),
    [
        ("12-25", 2024, ["2024-12-25"]),
        ("02-29", 2023, []),
        ("02-29", 2024, ["2024-02-29"]),
        ("easter+0", 2024, ["2024-03-31"]),
        ("orthodox-2", 2020, ["2020-04-17"]),
        ("nth:11:4:4", 2024, ["2024-11-28"]),
        ("nth:11:4:4:1", 2024, ["2024-11-29"]),
        ("nth:5:1:-1", 2024, ["2024-05-27"]),
        ("nth:9:1:-1", 2024, ["2024-09-30"]),
        ("next:05-18:1", 2024, ["2024-05-20"]),
        ("leap:nth:3:2:1", 2024, ["2024-03-05"]),
        ("leap:nth:3:2:1", 2023, []),
        ("islamic:1:1", 2008, ["2008-01-10", "2008-12-29"]),
        ("islamic:10:1", 2200, ["2200-11-09"]),
        ("hebrew:0", 2024, ["2024-10-03"]),
        ("shvat:0", 2024, ["2024-01-25"]),
        ("table:holi", 2024, ["2024-03-25"]),
        ("table:holi:-1", 2024, ["2024-03-24"]),
        ("table:holi", 1900, []),
        ("advent:0", 2024, ["2024-12-01"]),
        ("tax", 2013, ["2013-04-15"]),
        ("tax", 2012, ["2012-04-17"]),
        ("tax", 2011, ["2011-04-18"]),
        ("-", 2024, []),
        ("12-25", 0, []),
        ("12-25", 10_000, []),
    ],
)
def test_rules(rule: str, year: int, expected: list[str]) -> None:
    """Each kind of rule against published calendars."""
    assert [str(day) for day in days(rule, year)] == expected


@pytest.mark.parametrize(
    "feast", ["diwali", "holi", "lunar-new-year", "vesak", "onam", "qingming", "mid-autumn"]
)
def test_no_table_ends_soon(feast: str) -> None:
    """Every year from 1950 to 2099 has its day, a year or so after the one before."""
    row = [day for year in range(1950, 2100) for day in days(f"table:{feast}", year)]
    assert len(row) == 150
    assert all(330 < (two - one).days < 400 for one, two in pairwise(row))


@pytest.mark.parametrize("rule", ["islamic:9:1", "hebrew:0", "hanukkah:0", "easter+0", "nth:11:4:4"])
def test_computed_for_centuries(rule: str) -> None:
    """What is computed has no end that a reader will see."""
    assert all(days(rule, year) for year in range(1800, 2300, 7))
