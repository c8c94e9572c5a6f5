"""TIMEX3 values in plain words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsparse
from newsparse.writer import markdown
from newsparse.writer.spoken import is_calendar, words

SAID = [
    ("2025-04-11", "DATE", None, "11 April 2025"),
    ("2025-04", "DATE", "START", "early April 2025"),
    ("2025", "DATE", "MID", "mid-2025"),
    ("2025", "DATE", "APPROX", "about 2025"),
    ("199", "DATE", "END", "the late 1990s"),
    ("199", "DATE", "MID", "the mid-1990s"),
    ("19", "DATE", None, "the 20th century"),
    ("20", "DATE", None, "the 21st century"),
    ("18", "DATE", "APPROX", "about the 19th century"),
    ("10", "DATE", None, "the 11th century"),
    ("BC04", "DATE", None, "the 5th century BC"),
    ("BC0044", "DATE", None, "44 BC"),
    ("2024-W43", "DATE", None, "the week of 21 October 2024"),
    ("2024-W43-WE", "DATE", None, "the weekend of 26 October 2024"),
    ("2024-Q3", "DATE", None, "the 3rd quarter of 2024"),
    ("2024-H2", "DATE", None, "the 2nd half of 2024"),
    ("XXXX-Q3", "DATE", None, "the 3rd quarter"),
    ("2024-WI", "DATE", None, "winter 2024–25"),
    ("2024-SP", "DATE", "END", "late spring 2024"),
    ("XXXX-SU", "DATE", None, "summer"),
    ("XXXX-04-11", "DATE", None, "11 April"),
    ("XXXX-04", "DATE", None, "April"),
    ("XXXX-WXX-5", "DATE", None, "a Friday"),
    ("XXXX", "DATE", None, "a year"),
    ("PAST_REF", "DATE", None, "in the past"),
    ("PRESENT_REF", "DATE", None, "now"),
    ("2024-05/2024-09", "DATE", None, "May 2024 to September 2024"),
    ("2025-04-11TNI", "TIME", None, "the night of 11 April 2025"),
    ("2025-04-11TMO", "TIME", "END", "the late morning of 11 April 2025"),
    ("2025-04-11T09:00", "TIME", None, "11 April 2025, 09:00"),
    ("2025-04-11T09:00Z", "TIME", None, "11 April 2025, 09:00 UTC"),
    ("XXXX-XX-XXT09:00", "TIME", None, "09:00"),
    ("XXXX-WXX-5TNI", "TIME", None, "the night of a Friday"),
    ("P6M", "DURATION", None, "6 months"),
    ("PT1H", "DURATION", None, "1 hour"),
    ("P2Y6M", "DURATION", None, "2 years 6 months"),
    ("P1DT12H", "DURATION", None, "1 day 12 hours"),
    ("P3.5Y", "DURATION", None, "3.5 years"),
    ("PXD", "DURATION", None, "days"),
    ("PXE", "DURATION", None, "decades"),
    ("P1D", "SET", None, "every day"),
    ("P2W", "SET", None, "every 2 weeks"),
    ("P1Q", "SET", None, "every quarter"),
    ("P2WE", "SET", None, "every 2 weekends"),
    ("XXXX-WXX-WE", "SET", None, "every weekend"),
    ("XXXX-WXX-1", "SET", None, "every Monday"),
    ("XXXX-WXX-1TNI", "SET", None, "every Monday night"),
    ("XXXX-WXX-4T17:30", "SET", None, "every Thursday at 17:30"),
    ("XXXX-XX-XXTMO", "SET", None, "every morning"),
    ("XXXX-05", "SET", None, "every May"),
    ("1999-W99", "DATE", None, "the week of 1999-W99"),
    ("odd", "DATE", "START", "odd"),
]


@pytest.mark.parametrize(("value", "kind", "mod", "said"), SAID)
def test_words(value: str, kind: str, mod: str | None, said: str) -> None:
    """Each kind of value as a reader would say it."""
    assert words(value, kind, mod) == said


@given(st.text(max_size=20), st.sampled_from(["DATE", "TIME", "DURATION", "SET"]))
def test_any_value(value: str, kind: str) -> None:
    """Whatever stands in a record is shown; nothing raises."""
    assert isinstance(words(value, kind), str)


def test_calendar() -> None:
    """What has a day and what has none."""
    assert all(map(is_calendar, ("2024", "199", "19", "2024-05/2024-09", "2024-W43")))
    assert not any(map(is_calendar, ("PAST_REF", "XXXX-04-11", "BC04", "")))


def test_markdown() -> None:
    """Calendar dates first, with their days; what has none comes after, under a heading of its own."""
    record = newsparse.parse(
        "The mayor recently said so in early March. It took six months in all.", date="2024-10-23"
    )
    page = markdown.write(record)
    assert "| early March 2024 | 2024-03-01 | 2024-03-10 | early March |" in page
    assert "| 6 months | six months |" in page
    assert (
        page.index("## Dates")
        < page.index("## Times without a day")
        < page.index("| in the past | recently |")
    )
    assert "P6M" not in page
