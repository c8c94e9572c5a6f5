"""Calendar arithmetic that never leaves the calendar."""

import datetime as dt

import pytest

from newsparse.extractor.times import anchor

DAY = dt.date(2024, 10, 23)


def test_shifts() -> None:
    """By days, months and weekdays."""
    assert anchor.add_days(DAY, 10) == dt.date(2024, 11, 2)
    assert anchor.add_months((2024, 10), -10) == (2023, 12)
    assert anchor.add_months((2024, 10), 3) == (2025, 1)
    assert anchor.nearest_weekday(DAY, 3, future=False) == DAY
    assert anchor.nearest_weekday(DAY, 3, future=True) == dt.date(2024, 10, 30)
    assert anchor.nearest_weekday(DAY, 5, future=False) == dt.date(2024, 10, 18)


def test_ends_of_the_calendar() -> None:
    """Out of range is None, not an error."""
    assert anchor.add_days(dt.date.max, 1) is None
    assert anchor.add_days(dt.date.min, -1) is None
    assert anchor.add_months((1, 1), -1) is None
    assert anchor.add_months((9999, 12), 1) is None
    assert anchor.make_day(0, 1, 1) is None
    assert anchor.make_day(2023, 2, 29) is None
    assert anchor.day_of("2023-02-29") is None
    assert anchor.day_of("2023") is None


def test_weeks_and_quarters() -> None:
    """ISO weeks cross the new year; quarters do not."""
    assert anchor.week(dt.date(2021, 1, 3)) == "2020-W53"
    assert anchor.week(DAY) == "2024-W43"
    assert [anchor.quarter_of(dt.date(2024, m, 1)) for m in (1, 3, 4, 12)] == [
        (2024, 1), (2024, 1), (2024, 2), (2024, 4),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("month", "number", "way", "year"),
    [
        (10, 20, 0, 2024),
        (1, 14, 0, 2025),
        (1, 14, -1, 2024),
        (12, 31, -1, 2024),
        (9, 1, 1, 2024),
        (5, 1, 0, 2024),
        (5, 1, 1, 2025),
        (2, 29, 0, 2025),
    ],
)
def test_nearest_year(month: int, number: int, way: int, year: int) -> None:
    """The near side wins unless the words point to the other."""
    assert anchor.nearest_year(DAY, month, number, way) == year


def test_quarter_under_discussion() -> None:
    """Only a quarter that ended within the last year is one."""
    state = anchor.Anchor(DAY, DAY)
    for value, quarter in (("2024-Q4", None), ("2024-Q3", (2024, 3)), ("2019-Q1", (2024, 3))):
        state.saw(value)
        assert state.quarter == quarter


def test_days_fade_with_paragraphs() -> None:
    """A day is near in its paragraph and the next; a written year in its paragraph only."""
    state = anchor.Anchor(None, None)
    state.saw("2022-03-04")
    assert (state.near, state.written) == ("2022-03-04", 2022)
    state.next_paragraph()
    assert (state.near, state.written) == ("2022-03-04", None)
    state.next_paragraph()
    assert state.near is None
    assert state.last == dt.date(2022, 3, 4)


def test_the_wrong_way_counts_four_times() -> None:
    """A day behind is taken where words look ahead, if the next such day is over four times as far."""
    day = dt.date(2023, 12, 22)
    assert anchor.nearest_year(day, 10, 11, 1) == 2023
    assert anchor.nearest_year(day, 10, 9, 1) == 2024
    assert anchor.nearest_year(day, 10, 9, 0) == 2023
