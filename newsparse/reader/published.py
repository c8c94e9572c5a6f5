"""The day an article was published, as its URL or a line above its text tells it."""

import re
from typing import NamedTuple

from newsparse.reader.words import MONTHS, WEEKDAYS

_FIRST_YEAR, _LAST_YEAR = 1600, 2199
_MONTHS_A_YEAR = 12

_IN_URL = r"""(?x)(?<!\d)(?:
    (?P<y>(?:19|20)\d\d)(?P<s>[/_-])(?P<m>\d{1,2}|[a-z]{3,9})(?P=s)(?P<d>\d{1,2})
    |(?P<d2>\d{1,2})(?P<s2>[/_-])(?P<m2>\d{1,2}|[a-z]{3,9})(?P=s2)(?P<y2>(?:19|20)\d\d)
    |(?P<y3>(?:19|20)\d\d)(?P<m3>[01]\d)(?P<d3>[0-3]\d)
    )(?!\d)"""
_WORDS = r"[^\W\d_]+|(?:19|20)\d\d(?=\d{1,2}:)|\d+|[-/.]"


class Day(NamedTuple):
    """A calendar date of which parts may not be given."""

    year: int | None
    month: int | None
    day: int | None

    def iso(self) -> str | None:
        """Give a full date as ISO 8601; None if a part is missing or there is no such day."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return day(self.year, self.month, self.day)


def day(year: int, month: int, number: int) -> str | None:
    """Give a date as ISO 8601, or None if the calendar has no such day."""
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    import datetime as dt  # most articles have no date to check

    try:
        return dt.date(year, month, number).isoformat()
    except (ValueError, OverflowError):  # no such day; a number of many digits
        return None


def nearest(month: int, number: int, published: str) -> str | None:
    """Give a date without a year the year that brings it nearest to the day of publication."""
    import datetime as dt

    anchor = dt.date.fromisoformat(published[:10])
    years = (anchor.year - 1, anchor.year, anchor.year + 1)
    days = [iso for year in years if (iso := day(year, month, number))]
    return min(days, key=lambda iso: abs(dt.date.fromisoformat(iso) - anchor), default=None)


def from_url(url: str | None) -> str | None:
    """Read the date that many outlets put into the path of an article's URL.

    Args:
        url: the URL, or None.

    Returns:
        The date as ISO 8601, or None if there is none. Of two numbers that both could be
        the month, the day stands first when the year stands last.

    """
    if not url:
        return None
    for found in re.finditer(_IN_URL, url[:500].lower()):
        year = found["y"] or found["y2"] or found["y3"]
        month = _month(found["m"] or found["m2"] or found["m3"])
        number = int(found["d"] or found["d2"] or found["d3"])
        if month > _MONTHS_A_YEAR >= number and found["y2"]:
            month, number = number, month
        if iso := day(int(year), month, number):
            return iso
    return None


def _month(word: str) -> int:
    """Give the number of a month that is printed as a number or a name; 0 if it is neither."""
    return int(word) if word.isdigit() else MONTHS.get(word, 0)


def find(line: str) -> tuple[str, int] | None:
    """Find a full calendar date in a short line.

    Args:
        line: a header line or a line that tells when an article was published.

    Returns:
        The date as ISO 8601 and how many letters of the line are no part of it; None if
        there is none.

    """
    tokens = [w.lower() for w in re.findall(_WORDS, line[:200])]
    plain = [w for w in tokens if w not in "-/."]
    for k in range(len(plain)):
        if found := _spelled(plain, k):
            rest = [w for w in (*plain[:k], *plain[k + 3 :]) if w.isalpha() and w not in WEEKDAYS]
            return found, sum(map(len, rest))
    return None


def _spelled(plain: list[str], k: int) -> str | None:
    """Read the three words at ``k`` as month-day-year, day-month-year or year-month-day."""
    three = plain[k : k + 3]
    if len(three) == 3 and three[1] in _ORDINALS:  # noqa: PLR2004 - "26 th October 2024"
        three = [three[0], *plain[k + 2 : k + 4]]
    elif len(three) == 3 and three[2] in _ORDINALS:  # noqa: PLR2004 - "October 26 th 2024"
        three = [three[0], three[1], *plain[k + 3 : k + 4]]
    if len(three) < 3:  # noqa: PLR2004 - a date has three parts
        return None
    a, b, c = three
    if a in MONTHS and b.isdecimal() and _is_year(c):
        return day(int(c), MONTHS[a], int(b))
    if a.isdecimal() and b in MONTHS and _is_year(c):
        return day(int(c), MONTHS[b], int(a))
    if _is_year(a) and b.isdecimal() and c.isdecimal():
        return day(int(a), int(b[:4]), int(c[:4]))
    return _numeric(a, b, c)


_ORDINALS = frozenset({"st", "nd", "rd", "th"})


def _numeric(a: str, b: str, c: str) -> str | None:
    """Read 26/10/2024 and, when only that can be, 10/26/2024."""
    if not (_is_year(c) and a.isdecimal() and b.isdecimal() and max(len(a), len(b)) <= 2):  # noqa: PLR2004 - digits
        return None
    number, month = int(a), int(b)
    if month > _MONTHS_A_YEAR:
        number, month = month, number
    return day(int(c), month, number)


def _is_year(word: str) -> bool:
    """Tell a year of four digits."""
    return len(word) == 4 and word.isdecimal() and word.isascii() and word[0] in "12"  # noqa: PLR2004 - digits
