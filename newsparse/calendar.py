"""The one reader of printed dates: in lines, headers, datelines, pages and bodies, and in URLs.

``read`` follows the grammar of a date over a row of tokens, ``find`` looks for a full date in a line,
``value`` takes whatever metadata may hold, ``from_url`` reads addresses, ``is_month_first`` decides on
03/04/2022. The words stand in ``data/calendar.txt``.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from newsparse import wordlists

FIRST_YEAR, LAST_YEAR = 1600, 2199
"""Years of a printed date; newspapers began in 1605, and what lies far ahead is a serial number."""
AHEAD, THIS_YEAR = 10, 2020
"""A year of two figures lies at most ten years after the article's own ('35 of 2024 is 1935), which is 2020
where it is not known: that parts 1931 and 2030, as POSIX does nearly."""
MAX_LINE, _MAX_URL = 200, 500
"""Characters of a line and of a URL that are read; a date stands at the beginning."""
_CENTURY, _LAST_MONTH, _YEAR_DIGITS, _DAY_DIGITS, _COMPACT_DIGITS = 100, 12, 4, 2, 8
"""Years of a century, months of a year; figures of 2024, of 25 and of 20241025."""
_EPOCHS = {9: 1, 10: 1, 13: 1000}
"""Digits of an epoch and its ticks a second: seconds from 1973 on, milliseconds from 2001 on."""

_TOKEN = re.compile(
    r"""
    (?P<w>[^\W\d_A-ZÀ-ÖØ-Þ年月日년월일]{1,30} | [A-ZÀ-ÖØ-Þ](?:[^\W\d_A-ZÀ-ÖØ-Þ]{1,30}|[A-ZÀ-ÖØ-Þ]{0,30}))
  | (?P<n>(?:19|20)\d\d(?=\d{1,2}:) | \d{1,20})     # "26 October 202410:35": a clock may be glued on
  | (?P<p>\S)
    """,
    re.VERBOSE,
)
"""A word ("by Ann LeeOct 17": a capital begins one), a number or a mark."""

_URL = re.compile(
    r"""(?<!\d)(?:
    (?P<y>(?:19|20)\d\d)(?P<s>[/_.-])(?P<m>\d{1,2}|[a-z]{3,9})(?P=s)(?P<d>\d{1,2})
    |(?P<d2>\d{1,2})(?P<s2>[/_-])(?P<m2>\d{1,2}|[a-z]{3,9})(?P=s2)(?P<y2>(?:19|20)\d\d)
    |(?P<y3>(?:19|20)\d\d)[/_-]?(?P<m3>0[1-9]|1[0-2])[/_-]?(?P<d3>0[1-9]|[12]\d|3[01])
    )(?!\d)""",
    re.VERBOSE,
)
_ASIAN = (("年", "月"), ("년", "월"))
_SAME = (("-", "-"), ("/", "/"), (".", "."))
_FIGURES = re.compile(r"(?<![\w./])([0-9]{1,2})[/.]([0-9]{1,2})[/.](?:[0-9]{4}|[0-9]{2})(?![\w/])")
_WORDS = re.compile(r"(?:(?<![0-9])([0-9]{1,2}))?\ ([A-Z][a-z]{2,8})\.?\ ([0-9]{1,2}(?![0-9]))?")

Order = Callable[[], bool]
"""Tells, when asked, whether the month stands first in figures."""
_DAY_FIRST: Mapping[str, Order] = {".": lambda: False}


class Token(NamedTuple):
    """A word (w), number (n), run of dashes (d) or other mark (p) of the text."""

    kind: str
    text: str
    start: int
    end: int


Tokens = Sequence[Token]


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


class Found(NamedTuple):
    """A full date (ISO 8601) and the characters [start, end) that say it."""

    day: str
    start: int
    end: int


@cache
def _numbered(section: str) -> Mapping[str, int]:
    """Give each word of a section the number of its line, from 1."""
    lines = wordlists.sections("calendar.txt")[section]
    return {word: number for number, line in enumerate(lines, 1) for word in line}


def english_months() -> Mapping[str, int]:
    """Give the English names of the months, short ones too, in lower case."""
    return _numbered("months")


def weekdays() -> Mapping[str, int]:
    """Give the English names of the days of the week: Monday is 1."""
    return _numbered("weekdays")


@cache
def months() -> Mapping[str, int]:
    """Give the names of the months in the languages that pages come in."""
    return {**_numbered("months-of-other-languages"), **english_months()}


def day(year: int, month: int, number: int) -> str | None:
    """Give a date as ISO 8601, or None if the calendar has no such day."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    import datetime as dt  # most lines have no date to check

    try:
        return dt.date(year, month, number).isoformat()
    except (ValueError, OverflowError):  # no such day; a number of many digits
        return None


def full_year(two: int, near: int | None = None) -> int:
    """Give a year of two figures (0 to 99) its century, by the article's own year if that is known."""
    top = (THIS_YEAR if near is None else near) + AHEAD
    return top - (top - two) % _CENTURY


def nearest(month: int, number: int, published: str) -> str | None:
    """Give a date without a year the year that brings it nearest to the day of publication."""
    import datetime as dt

    anchor = dt.date.fromisoformat(published[:10])
    years = (anchor.year - 1, anchor.year, anchor.year + 1)
    days = [iso for year in years if (iso := day(year, month, number))]
    return min(days, key=lambda iso: abs(dt.date.fromisoformat(iso) - anchor), default=None)


def from_url(url: str | None) -> str | None:
    """Read the date that many outlets put into the path of an article's URL.

    Returns:
        The date as ISO 8601, or None. Of two numbers that both could be the month, the outlet's country
        tells the order, else the day stands first.

    """
    if not url:
        return None
    for found in _URL.finditer(url[:_MAX_URL].lower()):
        year, name = int(found["y"] or found["y2"] or found["y3"]), found["m"] or found["m2"] or found["m3"]
        number = int(found["d"] or found["d2"] or found["d3"])
        month = int(name) if name.isdecimal() else months().get(name, 0)
        if found["y2"] and name.isdecimal():
            iso = figures(number, month, year, lambda: _of_domain(url) is True)
        else:
            iso = day(year, month, number)
        if iso:
            return iso
    return None


def value(said: object, order: Order | None = None) -> str | None:
    """Read the day that a field of metadata holds.

    Args:
        said: ISO 8601, RFC 5322, a date in words, or an epoch in seconds or milliseconds.
        order: as for ``find``.

    Returns:
        The day as printed (an epoch: in UTC), ISO 8601; None if there is none.

    """
    if isinstance(said, (int, float)) and not isinstance(said, bool):
        said = f"{said:.0f}"
    if not isinstance(said, str):
        return None
    said = said.strip()
    if said.isdecimal() and len(said) in _EPOCHS:
        import datetime as dt

        start = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
        return (start + dt.timedelta(seconds=int(said) // _EPOCHS[len(said)])).date().isoformat()
    found = find(said, order)
    return found.day if found else None


def find(line: str, order: Order | None = None) -> Found | None:
    """Find the first full calendar date in a short line.

    Args:
        line: what stands in a header, beside a headline or in a field.
        order: tells whether the month stands first in figures; asked only where both can be.

    """
    row = [Token(m.lastgroup or "p", m[0], *m.span()) for m in _TOKEN.finditer(line[:MAX_LINE])]
    for i in range(len(row)):
        found = read(row, i, order) if row[i].kind != "p" else None
        if found and (iso := found[0].iso()):
            return Found(iso, row[i].start, row[found[1] - 1].end)
    return None


def read(row: Tokens, i: int, order: Order | None = None) -> tuple[Day, int] | None:
    """Read a date at a token: "Oct. 26", "26 October 2022", "May 2022", "2022-07-26", "Friday, 5 May".

    Returns:
        The date, parts of which may be missing, and the token after it; None if there is none.

    """
    word = row[i].text.lower()
    if word in weekdays():
        return _weekday(row, i, order)
    return _month_first(row, i) if word in months() else _number_first(row, i, order)


def _at(row: Tokens, i: int) -> str:
    """Give the text of a token in lower case, empty behind the last."""
    return row[i].text.lower() if i < len(row) else ""


def _weekday(row: Tokens, i: int, order: Order | None) -> tuple[Day, int]:
    """Read a day of the week with the date after it, if there is one."""
    j = i + 1
    while _at(row, j) in {",", "."}:
        j += 1
    rest = read(row, j, order) if j < len(row) and _at(row, j) not in weekdays() else None
    return rest or (Day(None, None, None), i + 1)


def _month_first(row: Tokens, i: int) -> tuple[Day, int] | None:
    """Read "Oct. 26", "Oct 26, 2022", "October 2022" or a month alone."""
    month = months()[_at(row, i)]
    j = _past_stop(row, i + 1)
    if j == len(row) or row[j].kind != "n":
        is_alone = j < len(row) and (row[j].kind == "d" or row[j].text in "-:,)")
        is_alone = is_alone and _at(row, i) in english_months()  # "JANEIRO -" is the end of a name
        return (Day(None, month, None), j) if is_alone else None
    if len(row[j].text) == _YEAR_DIGITS:
        return Day(int(row[j].text), month, None), j + 1
    if len(row[j].text) > _DAY_DIGITS:
        return None
    number = int(row[j].text)
    year, j = _year(row, _past_small(row, j + 1))
    return Day(year, month, number), j


def _number_first(row: Tokens, i: int, order: Order | None) -> tuple[Day, int] | None:
    """Read "26 October 2022", "26th Oct", "25-Oct-2024", "2022-07-26" or "26/07/2022"."""
    if row[i].kind != "n" or len(row[i].text) > _COMPACT_DIGITS:
        return None
    figure = row[i].text
    if len(figure) == _COMPACT_DIGITS:
        return Day(int(figure[:4]), int(figure[4:6]), int(figure[6:])), i + 1
    j = _past_small(row, _past_stop(row, i + 1))
    mark = _at(row, j) if _at(row, j) in {"-", "/"} else ""
    month = months().get(_at(row, j + bool(mark)))
    if month is None or len(figure) > _DAY_DIGITS:
        return _in_figures(row, i, order)
    j = _past_stop(row, j + bool(mark) + 1)
    if mark and _at(row, j) == mark and j + 1 < len(row) and row[j + 1].kind == "n":
        return Day(_any_year(row[j + 1].text), month, int(figure)), j + 2
    year, j = _year(row, _past_small(row, j))
    return Day(year, month, int(figure)), j


def _any_year(figure: str) -> int:
    """Read a year of two or four figures."""
    return full_year(int(figure)) if len(figure) == _DAY_DIGITS else int(figure)


def _in_figures(row: Tokens, i: int, order: Order | None) -> tuple[Day, int] | None:
    """Read three numbers joined by the same mark, year first or last."""
    five = row[i : i + 5]
    if [t.kind for t in five[::2]] != ["n"] * 3:
        return None
    marks, (a, b, c) = (five[1].text, five[3].text), (t.text for t in five[::2])
    if len(a) == _YEAR_DIGITS and marks in _SAME + _ASIAN:
        return Day(int(a), int(b), int(c)), i + 5
    is_short = marks[0] == "/" and len(c) == _DAY_DIGITS
    if marks not in _SAME or len(a + b) > 2 * _DAY_DIGITS or len(c) != _YEAR_DIGITS - 2 * is_short:
        return None
    iso = figures(int(a), int(b), _any_year(c), _DAY_FIRST.get(marks[0], order))
    return (Day(*map(int, iso.split("-"))), i + 5) if iso else None


def figures(one: int, two: int, year: int, order: Order | None = None, near: str | None = None) -> str | None:
    """Read a day and a month in figures, in either order.

    Args:
        one: the number that stands first.
        two: the second one.
        year: the year in full.
        order: tells whether the month stands first; without it, it does.
        near: the article's own day, ISO 8601: a reading within a day of it is taken.

    """
    days = [iso for iso in (day(year, one, two), day(year, two, one)) if iso]
    if len(days) < 2 or one == two:  # noqa: PLR2004 - one order is possible only
        return days[0] if days else None
    own = [iso for iso in days if near and _is_beside(iso, near)]
    if len(own) == 1:
        return own[0]
    return days[0] if order is None or order() else days[1]


def _is_beside(iso: str, near: str) -> bool:
    """Tell whether two days are the same or neighbours."""
    import datetime as dt

    return abs((dt.date.fromisoformat(iso) - dt.date.fromisoformat(near[:10])).days) <= 1


def _past_stop(row: Tokens, j: int) -> int:
    """Step over the letters of "26th" and the full stop of "Oct." or "26."."""
    if _at(row, j) in wordlists.words("calendar.txt", "ordinal-ends"):
        j += 1
    return j + 1 if _at(row, j) == "." and row[j].start == row[j - 1].end and _at(row, j + 1) != "." else j


def _past_small(row: Tokens, j: int) -> int:
    """Step over the words between day, month and year: "th", "of", "de"."""
    small = wordlists.words("calendar.txt", "ordinal-ends") | wordlists.words("calendar.txt", "between")
    j += _at(row, j) in small
    return j + (_at(row, j) in small)


def _year(row: Tokens, j: int) -> tuple[int | None, int]:
    """Read a year after a day, with or without a comma; one of two figures before a clock only."""
    k = j + (_at(row, j) == ",")
    if k < len(row) and row[k].kind == "n":
        if len(row[k].text) == _YEAR_DIGITS:
            return int(row[k].text), k + 1
        is_clock = k + 2 < len(row) and row[k + 1].kind == "n" and row[k + 2].text == ":"
        if len(row[k].text) == _DAY_DIGITS and is_clock:  # RFC 822
            return full_year(int(row[k].text)), k + 1
    return None, j


def is_month_first(text: str, url: str | None = None, country: Callable[[], str] | None = None) -> bool:
    """Tell whether an article writes 3 April 2022 as 04/03/2022; without any evidence it does.

    Args:
        text: its dates in figures that can be read one way only decide first, its dates in words third.
        url: its domain's country decides second.
        country: gives an ISO 3166-1 code, or an empty string; asked last.

    """
    pairs = ((int(m[1]), int(m[2])) for m in _FIGURES.finditer(text))
    votes = sum((one <= _LAST_MONTH < two) - (two <= _LAST_MONTH < one) for one, two in pairs)
    if not votes and (told := _of_domain(url)) is not None:
        return told
    votes = votes or sum(_vote_of_words(m) for m in _WORDS.finditer(text))
    if votes:
        return votes > 0
    told = _of_code(country().lower()) if country else None
    return told is not False


def _vote_of_words(m: re.Match[str]) -> int:
    """Give 1 for "April 3", -1 for "3 April", 0 for anything else."""
    if not (m[1] or m[3]) or m[2].lower() not in english_months():
        return 0
    return -1 if m[1] else 1


def _of_domain(url: str | None) -> bool | None:
    """Tell by an outlet's top-level domain whether the month stands first; None if it does not tell."""
    return _of_code(_top_level(url))


def _top_level(url: str | None) -> str:
    """Give a URL's top-level domain in lower case."""
    host = (url or "").partition("://")[2].partition("/")[0].partition(":")[0]
    return host.rpartition(".")[2].lower()


_DOMAINS = {"uk": "GB", "su": "RU"}
"""Domains of countries that are not the codes of ISO 3166-1."""


def country_of_domain(url: str | None) -> str:
    """Give the ISO 3166-1 code of a URL's top-level domain; empty where it stands for no country."""
    code = _top_level(url)
    shared = wordlists.words("calendar.txt", "anyone")
    is_one = len(code) == _DAY_DIGITS and code.isalpha() and code not in shared
    return _DOMAINS.get(code, code.upper()) if is_one else ""


def _of_code(code: str) -> bool | None:
    """Tell by a country (or a domain like one) whether the month stands first."""
    if code in wordlists.words("calendar.txt", "month-first"):
        return True
    undecided = wordlists.words("calendar.txt", "either") | wordlists.words("calendar.txt", "anyone")
    return False if len(code) == _DAY_DIGITS and code not in undecided else None
