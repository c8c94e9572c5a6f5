"""The small readers of lines: bylines, dates, header lines, furniture."""

import hashlib
from pathlib import Path

import pytest
from layout import sections

from newsparse import calendar
from newsparse.reader import byline, furniture, words
from newsparse.reader.plain import header


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ada Roe", ["Ada Roe"]),
        ("BY ADA ROE", ["Ada Roe"]),
        ("by Ada Roe and Kofi Mensah", ["Ada Roe", "Kofi Mensah"]),
        ("By Ada Roe, Kofi Mensah and Li Na", ["Ada Roe", "Kofi Mensah", "Li Na"]),
        ("By Ada Roe, Reuters", ["Ada Roe"]),
        ("By ADA ROE Associated Press", ["Ada Roe"]),
        ("By Ada Roe, Staff Writer", ["Ada Roe"]),
        ("By Ada Roe | Town Paper", ["Ada Roe"]),
        ("By Ada Roe in Oslo", ["Ada Roe"]),
        ("By Ada Roe for the Town Paper", ["Ada Roe"]),
        ("By Ada Roe (ada@paper.example)", ["Ada Roe"]),
        ("Written by: Ada Roe", ["Ada Roe"]),
        ("Author: Ada Roe", ["Ada Roe"]),
        ("Story by Ada Roe; photos by Kofi Mensah", ["Ada Roe"]),
        ("By J. R. R. McBRIDE", ["J. R. R. McBRIDE"]),
        ("By SEAN O'BRIEN and IAN MCBRIDE", ["Sean O'Brien", "Ian McBride"]),
        ("By Ludwig van der Meer", ["Ludwig van der Meer"]),
        ("By Sheikh Salem AL-SABAH", ["Sheikh Salem AL-SABAH"]),
        ("Ada Roe, Staff Reporter", ["Ada Roe"]),
        ("Ada Roe and Kofi Mensah, Correspondents", ["Ada Roe", "Kofi Mensah"]),
        ("Par Ada Roe", ["Ada Roe"]),
        ("Von der Tann besucht die Stadt", None),
        ("By Staff Reporter", []),
        ("By Our Correspondent", []),
        ("By Agencies", []),
        ("By Reuters", []),
        ("Agencies", []),
        ("Web Desk", []),
        ("By Tuesday the road was closed", None),
        ("By the time they came, it was closed.", None),
        ("By 2030, all roads will be closed", None),
        ("By now", None),
        ("OKLAHOMA WEEKLY CROP REPORT", None),
        ("Author of nine books", None),
        ("The road was closed", None),
        ("", None),
    ],
)
def test_byline(line: str, names: list[str] | None) -> None:
    """Names without desk, agency, place and address; None for what is no byline."""
    assert byline.read(line) == names


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("October 26, 2024", "2024-10-26"),
        ("26 October 2024", "2024-10-26"),
        ("26th October, 2024", "2024-10-26"),
        ("Oct. 26, 2024 5:30 PM EDT", "2024-10-26"),
        ("Sat, 26 Oct 2024 10:12:00 +0200", "2024-10-26"),
        ("2024-10-26T10:12:00Z", "2024-10-26"),
        ("26/10/2024", "2024-10-26"),
        ("10/26/2024", "2024-10-26"),
        ("26.10.2024 10:12", "2024-10-26"),
        ("Published: 26 Oct 2024", "2024-10-26"),
        ("Last updated on October 26, 2024 at 10.12 am IST", "2024-10-26"),
        ("The road was closed on October 26, 2024 by the council", None),
        ("October 2024", None),
        ("31 February 2024", None),
        ("October 99999999999999999999, 2024", None),
        ("99/99/2024", None),
        ("Monday", None),
        ("1 2 3 4 5", None),
    ],
)
def test_date_line(line: str, day: str | None) -> None:
    """A line that holds a full date and little else."""
    assert header.date(line) == day


def test_nearest_year() -> None:
    """The year before, the same and the next are weighed."""
    assert calendar.nearest(12, 31, "2024-01-01") == "2023-12-31"
    assert calendar.nearest(1, 1, "2024-12-31") == "2025-01-01"
    assert calendar.nearest(2, 29, "2023-06-01") == "2024-02-29"
    assert calendar.nearest(2, 30, "2023-06-01") is None
    assert calendar.nearest(1, 1, "0001-01-01") is None


@pytest.mark.parametrize(
    ("line", "url"),
    [
        ("https://a.example/x", "https://a.example/x"),
        ("HTTP://A.EXAMPLE/X", "HTTP://A.EXAMPLE/X"),
        ("<https://a.example/x>", "https://a.example/x"),
        ("URL: https://a.example/x", "https://a.example/x"),
        ("www.a.example/x", "www.a.example/x"),
        ("https://a.example/x and more", None),
        ("www.", None),
        ("https", None),
    ],
)
def test_url(line: str, url: str | None) -> None:
    """A line that is nothing but a URL."""
    assert header.url(line) == url


def test_slug() -> None:
    """The longest part of the path tells the title; short and numeric parts tell nothing."""
    assert header.slug("https://a.example/news/council-closes-old-harbour-road-123?x=a-b-c-d-e") == {
        "council",
        "closes",
        "old",
        "harbour",
        "road",
    }
    assert header.slug("https://a.example/article/123456") == frozenset()
    assert header.slug(None) == frozenset()


LINES = {name: lines.split("\n") for name, lines in sections("furniture.txt").items()}
TESTS = {
    "caption": furniture.is_caption,
    "promo": furniture.is_promo,
    "trailer": furniture.is_trailer,
    "note": furniture.is_note,
}


@pytest.mark.parametrize("kind", TESTS)
def test_furniture(kind: str) -> None:
    """Captions, promos, trailers and notes are told from text that begins like them."""
    assert [line for line in LINES[kind] if not TESTS[kind](line)] == []
    assert [line for line in LINES[f"not {kind}"] if TESTS[kind](line)] == []


def test_table_of_places() -> None:
    """The table is sorted, folded, found whole by binary search, and named in SOURCES.md with its digest."""
    file = Path(words.__file__).parent.parent / "data" / "dateline-places.txt"
    names = file.read_text(encoding="utf-8").splitlines()
    assert names == sorted(set(names))
    assert all(words.is_place(name) for name in names)
    assert not any(map(words.is_place, ["", " ", "a", "zzzz", "Pari", "Pariss", "\n", "update"]))
    assert hashlib.sha256(file.read_bytes()).hexdigest() in file.with_name("SOURCES.md").read_text("utf-8")
