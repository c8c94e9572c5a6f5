"""The table of units: how each is written, and what it is worth in others."""

import pytest

from newsparse.extractor.times.numerals import length
from newsparse.extractor.times.units import BY_CODE, DAYS_OF, MONTHS_OF, UNKNOWN, YEARS, fewer, flagged
from newsparse.extractor.times.vocabulary import UNITS


def test_every_word_has_its_unit() -> None:
    """The codes of the words of units are rows of the table, but for the semester."""
    assert set(UNITS.values()) - BY_CODE.keys() == {"SM"}


@pytest.mark.parametrize(
    ("number", "unit", "value"),
    [
        (2.0, "Y", "P2Y"),
        (2.5, "Y", "P2Y6M"),
        (1.5, "H", "PT1H30M"),
        (0.25, "H", "PT15M"),
        (2.5, "D", "P2DT12H"),
        (1.5, "W", "P1.5W"),
        (3.0, "Q", "P9M"),
        (None, "Q", "PXQ"),
        (2.0, "F", "P4W"),
        (2.0, "WE", "P4D"),
        (2.0, "E", "P20Y"),
        (None, "E", "PXE"),
        (1.0, "C", "P100Y"),
        (None, "L", "PXY"),
        (1.0, "P", None),
        (1.0, "", None),
    ],
)
def test_length(number: float | None, unit: str, value: str | None) -> None:
    """A number of units is an ISO 8601 duration; what ISO has no letter for is so many of another unit."""
    assert length(number, unit) == value


def test_worth() -> None:
    """Years, months and days of the units, and what each is without a day to read it against."""
    assert YEARS == {"C": 100, "E": 10, "Y": 1}
    assert MONTHS_OF == {"MO": 1, "Q": 3}
    assert {DAYS_OF[unit] for unit in ("D", "N")} == {1}
    assert (DAYS_OF["W"], DAYS_OF["F"], DAYS_OF["H"]) == (7, 14, 0)
    assert UNKNOWN["W"] == "XXXX-WXX"


def test_fewer() -> None:
    """So many of a smaller unit are fewer than one of a larger; minutes and weeks are not told together."""
    assert (fewer("Y", "MO"), fewer("H", "S"), fewer("W", "M"), fewer("S", "M")) == (12, 3600, 0, 0)


def test_flags() -> None:
    """The units that "all" stands before, and those counted from what is under discussion."""
    assert flagged("whole") == {"D", "W", "MO", "Y"}
    assert flagged("counted") == {"MO", "P", "Q", "Y"}
