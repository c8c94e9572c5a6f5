"""Numbers in figures and words, and durations."""

import pytest

from newsparse.extractor.times.numerals import count, figure, length, ordinal, spoken_year


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("two", 2),
        ("twenty - four", 24),
        ("twenty four", 24),
        ("a hundred", 100),
        ("a hundred and fifty", 150),
        ("two thousand", 2000),
        ("two dozen", 24),
        ("a couple of", 2),
        ("half an", 0.5),
        ("two and a half", 2.5),
        ("2 1/2", 2.5),
        ("2½", None),
        ("2 ½", 2.5),
        ("1,500", 1500),
        ("2.5", 2.5),
        ("12 to 18", 12),
        ("two or three", 2),
        ("several", None),
        ("a few", None),
        ("999999999", None),
    ],
)
def test_count(words: str, value: float | None) -> None:
    """Vague words and absurd amounts have no value; a range counts by its lower end."""
    assert count(words.split()) == value


@pytest.mark.parametrize("word", ["1/0", "x", "", "9" * 40, "1.x", "٣/٤/٥", "1/2/3", "123/4"])
def test_no_figure(word: str) -> None:
    """What is no plain number is None, never an error."""
    assert figure(word) is None


@pytest.mark.parametrize(
    ("word", "value"),
    [("third", 3), ("3rd", 3), ("21st", 21), ("twentieth", 20), ("th", None), ("100th", None), ("xth", None)],
)
def test_ordinal(word: str, value: int | None) -> None:
    """In words or in figures."""
    assert ordinal(word) == value


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("nineteen ninety - six", 1996),
        ("twenty twenty", 2020),
        ("eighteen twelve", 1812),
        ("two thousand", 2000),
        ("two thousand ten", 2010),
        ("seventeen", None),
        ("twenty four", None),
        ("three thousand", None),
    ],
)
def test_spoken_year(words: str, value: int | None) -> None:
    """Years as they are said."""
    assert spoken_year(words.split()) == value


@pytest.mark.parametrize(
    ("number", "unit", "value"),
    [
        (2, "Y", "P2Y"),
        (2.5, "Y", "P2Y6M"),
        (0.5, "Y", "P6M"),
        (1.5, "M", "PT1M30S"),
        (0.5, "H", "PT30M"),
        (1.5, "D", "P1DT12H"),
        (None, "MO", "PXM"),
        (None, "H", "PTXH"),
        (2, "F", "P4W"),
        (1, "WE", "P2D"),
        (3, "Q", "P9M"),
        (2, "E", "P20Y"),
        (None, "E", "PXE"),
        (3, "C", "P300Y"),
        (1500, "H", "PT1500H"),
        (2, "?", None),
    ],
)
def test_length(number: float | None, unit: str, value: str | None) -> None:
    """ISO 8601 durations, X for an unknown number."""
    assert length(number, unit) == value
