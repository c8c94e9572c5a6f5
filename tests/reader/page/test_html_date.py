"""The day of publication."""

import pytest

from newsparse.calendar import from_url
from newsparse.reader.page.date import iso, local


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("2024-10-25T23:10:00+02:00", "2024-10-25"),
        ("20241025", "2024-10-25"),
        ("2024-10-25 08:00", "2024-10-25"),
        ("Fri, 25 Oct 2024 10:00:00 GMT", "2024-10-25"),
        ("October 25, 2024", "2024-10-25"),
        ("Published: Oct. 25th, 2024 at 5 p.m.", "2024-10-25"),
        ("25 Sept 2024", "2024-09-25"),
        ("Friday 25 October 2024 05:39, UK", "2024-10-25"),
        ("10/25/2024", "2024-10-25"),
        ("25/10/2024", "2024-10-25"),
        ("Freitag, 25. Oktober 2024, 10:00 Uhr", "2024-10-25"),
        ("le 1er août 2024", "2024-08-01"),
        ("publié le 25 août 2024 à 10h", "2024-08-25"),
        ("25 de octubre de 2024", "2024-10-25"),
        ("3 March of the year 2024", None),
        ("25.10.2024", "2024-10-25"),
        ("05.10.2024", "2024-10-05"),
        ("By Anna LindOct 25, 2024", "2024-10-25"),
        ("OCT. 25, 2024", "2024-10-25"),
        ("May 2024", None),
        ("2024-13-45", None),
        ("99999-01-01", None),
        ("0000-01-01", None),
        ("30 February 2024", None),
        ("call 555-2024-10", None),
        ("", None),
    ],
)
def test_iso(said: str, expected: str | None) -> None:
    """Dates as metadata and visible lines write them."""
    assert iso(said) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://post.example/2024/10/25/bridge", "2024-10-25"),
        ("https://post.example/2024/1/5/bridge", "2024-01-05"),
        ("https://post.example/news-20241025-bridge", "2024-10-25"),
        ("https://post.example/2024-10-25-bridge.html", "2024-10-25"),
        ("https://post.example/2024/10/bridge", None),
        ("https://post.example/story/120241025991", None),
        ("https://post.example/", None),
    ],
)
def test_url(url: str, expected: str | None) -> None:
    """Dates in addresses."""
    assert from_url(url) == expected


@pytest.mark.parametrize(
    ("said", "seen", "expected"),
    [
        ("2024-10-26T03:10:00Z", ["2024-10-25"], "2024-10-25"),
        ("2024-10-26T03:10:00.123Z", ["2024-10-25"], "2024-10-25"),
        ("2024-10-26T03:10:00-04:00", ["2024-10-25"], "2024-10-26"),
        ("2024-10-26T03:10:00Z", ["2024-10-26", "2024-10-25"], "2024-10-26"),
        ("2024-10-26T03:10:00Z", ["2024-10-27"], "2024-10-26"),
        ("2024-10-26T03:10:00Z", [], "2024-10-26"),
        ("2024-10-26", ["2024-10-25"], "2024-10-26"),
    ],
)
def test_local(said: str, seen: list[str], expected: str) -> None:
    """A time in UTC gives the day that the page itself shows, if that is the day before."""
    assert local("2024-10-26", said, seen) == expected
