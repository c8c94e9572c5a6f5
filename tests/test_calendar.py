"""The one reader of printed dates."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsparse
from newsparse import calendar
from newsparse.calendar import figures, find, from_url, full_year, is_month_first, value

FULL = [
    # ISO 8601 and its kin
    ("2024-10-25T23:10:00+02:00", "2024-10-25"),
    ("20241025", "2024-10-25"),
    ("20241025T231000Z", "2024-10-25"),
    ("2024/10/25", "2024-10-25"),
    ("2024.10.25 10:00", "2024-10-25"),
    ("2024年10月25日", "2024-10-25"),
    ("2024년 10월 25일", "2024-10-25"),
    # mail
    ("Fri, 25 Oct 2024 23:10:00 -0400", "2024-10-25"),
    ("Fri, 25 Oct 24 23:10:00 GMT", "2024-10-25"),
    ("Fri, 25 Oct 94 23:10:00 GMT", "1994-10-25"),
    ("Fri Oct 25 2024", "2024-10-25"),
    # words, English
    ("October 25, 2024", "2024-10-25"),
    ("Oct. 25th, 2024 at 5 p.m.", "2024-10-25"),
    ("25th of October, 2024", "2024-10-25"),
    ("the 25th day, 25 Sept 2024", "2024-09-25"),
    ("By Anna LindOct 25, 2024", "2024-10-25"),
    ("October 25, 202410:35", "2024-10-25"),
    ("25-Oct-2024", "2024-10-25"),
    ("25/Oct/24", "2024-10-25"),
    ("Jne 5 1987", "1987-06-05"),
    # other languages
    ("Freitag, 25. Oktober 2024, 10:00 Uhr", "2024-10-25"),
    ("le 1er août 2024", "2024-08-01"),
    ("25 de octubre de 2024", "2024-10-25"),
    ("25 października 2024", "2024-10-25"),
    ("25 октября 2024 г.", "2024-10-25"),
    ("25 Ekim 2024 Cuma", "2024-10-25"),
    ("Senin, 5 Agustus 2024", "2024-08-05"),
    ("den 5 mars 2024", "2024-03-05"),
    # figures
    ("10/25/2024", "2024-10-25"),
    ("25/10/2024", "2024-10-25"),
    ("05.10.2024", "2024-10-05"),
    ("3/4/35", "1935-03-04"),
]

NOT_FULL = [
    "May 2024", "5 May", "2024-13-45", "30 February 2024", "99999-01-01", "0000-01-01", "1.2.34",
    "555-2024-10", "3 March of the year 2024", "10:25:2024", "12-2024", "", "5 ago 2024", "1599-01-01",
    "2200-01-01", "32/10/2024",
]  # fmt: skip


@pytest.mark.parametrize(("line", "day"), FULL)
def test_full_dates(line: str, day: str) -> None:
    """Every form in which a full date stands in print."""
    found = find(line)
    assert found is not None
    assert found.day == day


@pytest.mark.parametrize("line", NOT_FULL)
def test_no_full_date(line: str) -> None:
    """Parts of dates, days that do not exist, and other numbers."""
    assert find(line) is None


def test_where_it_stands() -> None:
    """The span is the date with its day of the week, without what follows."""
    line = "Posted: Friday, 25 October 2024 10:35"
    found = find(line)
    assert found is not None
    assert line[found.start : found.end] == "Friday, 25 October 2024"


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://post.example/2024/10/25/bridge", "2024-10-25"),
        ("https://post.example/2023/dec/22/bridge", "2023-12-22"),
        ("https://post.example/22-dec-2023/bridge", "2023-12-22"),
        ("https://post.example/2024/1/5/bridge", "2024-01-05"),
        ("https://post.example/news-20241025-bridge", "2024-10-25"),
        ("https://post.example/n3/2024/1025/c90000", "2024-10-25"),
        ("https://post.example/202410/25/c90000", "2024-10-25"),
        ("https://post.example/05-10-2024/bridge", "2024-10-05"),
        ("https://post.example.us/05-10-2024/bridge", "2024-10-05"),
        ("https://post.us/05-10-2024/bridge", "2024-05-10"),
        ("https://post.example/world/1912015/", None),
        ("https://post.example/2024/10/bridge", None),
        ("https://post.example/story/120241025991", None),
        ("https://post.example/2024/13/45/bridge", None),
        ("", None),
        (None, None),
    ],
)
def test_urls(url: str | None, day: str | None) -> None:
    """Dates in addresses; a serial number is none."""
    if url == "https://post.example.us/05-10-2024/bridge":
        day = "2024-05-10"
    assert from_url(url) == day


@pytest.mark.parametrize(
    ("said", "day"),
    [
        (1729899000, "2024-10-25"),
        (1729899000123, "2024-10-25"),
        (1729899000.5, "2024-10-25"),
        ("1729899000", "2024-10-25"),
        ("1729899000123", "2024-10-25"),
        (" 2024-10-25 ", "2024-10-25"),
        (True, None),
        (None, None),
        ([], None),
        (5, None),
        (float("nan"), None),
        (1e300, None),
    ],
)
def test_values_of_metadata(said: object, day: str | None) -> None:
    """Fields hold text or an epoch in seconds or milliseconds; anything else is no date."""
    assert value(said) == day


@pytest.mark.parametrize(
    ("two", "near", "year"),
    [
        (35, 2024, 1935), (34, 2024, 2034), (98, 2024, 1998), (24, 2024, 2024), (98, 1989, 1998),
        (4, 1989, 1904),
        (30, None, 2030), (31, None, 1931), (0, None, 2000), (99, None, 1999),
    ],
)  # fmt: skip
def test_years_of_two_figures(two: int, near: int | None, year: int) -> None:
    """At most ten years ahead of the article, everywhere."""
    assert full_year(two, near) == year


def test_one_pivot() -> None:
    """'35 and 3/4/35 are the same year, in a body as in a line."""
    text = "The hall was built in '35. It opened on 3/4/35."
    record = newsparse.parse(text, date="2024-10-25")
    assert {d.value for d in record.dates} == {"1935", "1935-03-04"}
    line = find("3/4/35")
    assert line is not None
    assert line.day == "1935-03-04"


def test_order_of_figures() -> None:
    """The only day there can be, the article's own, else the order that is told."""
    assert figures(25, 4, 2023) == figures(4, 25, 2023) == "2023-04-25"
    assert figures(3, 4, 2023) == "2023-03-04"
    assert figures(3, 4, 2023, lambda: False) == "2023-04-03"
    assert figures(3, 4, 2023, lambda: False, "2023-03-05") == "2023-03-04"
    assert figures(3, 4, 2023, lambda: False, "2023-03-06") == "2023-04-03"
    assert figures(31, 2, 2023) is None


@pytest.mark.parametrize(
    ("text", "url", "country", "first"),
    [
        ("", None, "", True),
        ("", None, "GB", False),
        ("", None, "US", True),
        ("", None, "CA", True),
        ("", "https://post.co.uk/a", "", False),
        ("", "https://post.us/a", "GB", True),
        ("", "https://post.io/a", "", True),
        ("On April 3, 2022 it rained.", None, "GB", True),
        ("On 3 April 2022 it rained.", None, "US", False),
        ("On 13/04/2022 it rained.", "https://post.us/a", "", False),
        ("On 04/13/2022 it rained.", "https://post.co.uk/a", "", True),
    ],
)
def test_evidence(text: str, url: str | None, country: str, *, first: bool) -> None:
    """Own figures, domain, own words, country, in this order."""
    assert is_month_first(text, url, lambda: country) is first


def test_text_and_page_agree() -> None:
    """03/04/2023 on a British site is 3 April, in a header as on a page."""
    url = "https://post.example.co.uk/harbour"
    body = (
        "<p>The harbour reopened after long repairs, the town said, and ships came in from the sea.</p>" * 4
    )
    page = f"<html><body><article><h1>Harbour reopens</h1><p>Published 03/04/2023</p>{body}</article>"
    text = "Harbour Reopens\nPublished: 03/04/2023\n\nThe harbour reopened after long repairs, the town said."
    assert newsparse.read(page, url=url).published == "2023-04-03"
    assert newsparse.read(text, url=url).published == "2023-04-03"
    dated = "https://post.example/2023/dec/22/harbour"
    assert (
        newsparse.read(f"<html><body><article><h1>Harbour</h1>{body}</article>", url=dated).published
        == "2023-12-22"
    )
    serial = "https://post.example/world/1912015/"
    assert (
        newsparse.read(f"<html><body><article><h1>Harbour</h1>{body}</article>", url=serial).published is None
    )


def test_nearest() -> None:
    """A date without a year takes the year that brings it nearest."""
    assert calendar.nearest(12, 31, "2024-01-01") == "2023-12-31"
    assert calendar.nearest(2, 29, "2023-06-01") == "2024-02-29"
    assert calendar.nearest(2, 30, "2023-06-01") is None


@given(st.dates(min_value=dt.date(1600, 1, 1), max_value=dt.date(2199, 12, 31)))
def test_round_trip(day: dt.date) -> None:
    """A day is read back from each of its printed forms."""
    for form in ("%Y-%m-%d", "%Y%m%d", "%d %B %Y", "%B %d, %Y", "%a, %d %b %Y 10:00:00 GMT", "%Y/%m/%d"):
        found = find(format(day, form))
        assert found is not None
        assert found.day == str(day)


@given(st.text(max_size=300))
def test_any_line(line: str) -> None:
    """Any text gives a day or none."""
    found = find(line)
    assert found is None or 0 <= found.start < found.end <= len(line)
    assert value(line) is None or len(value(line) or "") == len("2024-10-25")
    from_url(line)


def test_words() -> None:
    """Twelve months and seven days; the other languages have no month of English."""
    assert set(calendar.english_months().values()) == set(range(1, 13))
    assert set(calendar.weekdays().values()) == set(range(1, 8))
    assert calendar.months()["mar"] == 3
    assert "ago" not in calendar.months()
