"""Parts of periods, and what decides between two readings of a time."""

import pytest
from dated import found

DAY = "2024-10-23"


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("the fifth Monday of September", "2024-09-30"),
        ("the first quarter of the year", "2024-Q1"),
        ("the third month of 2023", "2023-03"),
        ("the last month of the 1990s", "1999-12"),
        ("the last weekend of 2023", "2023-W52-WE"),
    ],
)
def test_parts(words: str, value: str) -> None:
    """A part is counted in its period."""
    assert found(f"It rained on {words}.", DAY) == [(words, value)]


@pytest.mark.parametrize(
    "words",
    [
        "the fifth Sunday of June 2023",
        "the 31st day of June",
        "the sixth week of June",
        "the 13th month of 2023",
    ],
)
def test_no_such_part(words: str) -> None:
    """A period has not more of them than it has."""
    assert words not in [w for w, _ in found(f"It rained on {words}.", DAY)]


def test_weeks_by_number() -> None:
    """ISO 8601 gives 2020 a week 53, and 2023 none."""
    assert found("It is due in week 53 of 2020.", DAY) == [("week 53 of 2020", "2020-W53")]
    assert "2023-W53" not in [v for _, v in found("It is due in week 53 of 2023.", DAY)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They will meet on Friday the 15th.", "2024-11-15"),
        ("They met on Friday the 13th.", "2024-09-13"),
        ("They met on Wednesday the 31st.", "2024-07-31"),
        ("They met on Thursday the 29th.", "2024-08-29"),
    ],
)
def test_numbered_weekdays(text: str, value: str) -> None:
    """The nearest day of that number, on the side of the tense."""
    assert [v for _, v in found(text, DAY)] == [value]


def test_a_number_too_far_away_is_none() -> None:
    """More than a hundred days off the number is left out, and the weekday stays."""
    assert found("They met on Wednesday the 31st.", "2017-09-15")[0] == ("Wednesday", "2017-09-13")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The team won on Friday.", "2024-10-18"),
        ("The team won't play on Friday.", "2024-10-25"),
        ("The bill had been scheduled for Friday.", "2024-10-18"),
        ("The bill is scheduled for Friday.", "2024-10-25"),
        ("The loans run through March.", "2025-03"),
        ("It rained from January through March.", "2024-01"),
        (
            "They signed, after a long night of many calls and of tea and of many songs, on Friday.",
            "2024-10-18",
        ),
    ],
)
def test_tense(text: str, value: str) -> None:
    """What looks ahead, what looks back, however far in the sentence."""
    assert found(text, DAY)[0][1] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Sales rose in the third quarter of 2024 to 9 from 8 a year earlier.", "2023-Q3"),
        (
            "In the third quarter of 2024 and in the first nine months they rose to 9 from 8 a year earlier.",
            "2023",
        ),
        (
            "In the first nine months of 2024 and in the third quarter they rose to 9 from 8 a year earlier.",
            "2023-Q3",
        ),
    ],
)
def test_a_year_before_what(text: str, value: str) -> None:
    """A year before a quarter is a quarter, a year before nine months the year."""
    assert found(text, DAY)[-1][1] == value


def test_the_paragraph_ends_the_nine_months() -> None:
    """The next paragraph is about the quarter again."""
    text = (
        "Sales rose in the third quarter of 2024 and in the first nine months.\nThey were 8 a year earlier."
    )
    assert found(text, DAY)[-1][1] == "2023-Q3"


@pytest.mark.parametrize(
    ("day", "text", "value"),
    [
        ("2024-11-10", "Sales will rise in the first quarter.", "2025-Q1"),
        ("2024-08-10", "Sales will rise in the first quarter.", "2024-Q1"),
        ("2024-02-10", "Sales will rise in the second quarter.", "2024-Q2"),
        ("2024-02-10", "Sales are due for the fourth quarter.", "2023-Q4"),
        ("2024-11-10", "Sales rose in the first quarter.", "2024-Q1"),
    ],
)
def test_the_quarter_nearest_to_the_day(day: str, text: str, value: str) -> None:
    """More than two quarters back it is the next year's, more than one ahead the last year's."""
    assert [v for _, v in found(text, day)] == [value]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("2024-10-25T05:30:00Z", "2024-10-25T05:30"),
        ("2024-10-25T24:00", "2024-10-25T24:00"),
        ("2024-10-25T25:30", "2024-10-25"),
        ("2024-10-25T05:61", "2024-10-25"),
    ],
)
def test_a_stamp_with_a_clock_that_is_none(words: str, value: str) -> None:
    """It keeps its day."""
    assert [v for _, v in found(f"It was read at {words} or so.", DAY)] == [value]
