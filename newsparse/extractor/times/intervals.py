"""The days of a TIMEX3 value, and the value of a stretch of days.

A year, month, day, week, weekend, quarter, half, season, decade or century has a first and a last day,
inclusive. Seasons are the meteorological ones of the north (spring is March to May), a winter counts by
the year it begins in. ``part`` cuts an interval as TIMEX3's mod says (early, middle, late).
"""

import datetime as dt
import re
from functools import lru_cache

Days = tuple[dt.date, dt.date]
"""The first and the last day."""

_QUARTER_MONTHS, _HALF_MONTHS = 3, 6
"""Months of a quarter and of half a year."""
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""First months."""
_THIRDS = 3
"""A START, MID or END is a third: early March is the 1st to the 10th."""

_VALUE = re.compile(
    r"""(?P<year>\d{4})(?:
        -(?P<month>0[1-9]|1[0-2])(?:-(?P<day>\d\d)(?:T(?P<clock>\d\d:\d\d(?::\d\d)?Z?|[A-Z]{2})?)?)?
        |-W(?P<week>\d\d)(?P<weekend>-WE)?
        |-(?P<unit>[QH])(?P<number>[1-4])
        |-(?P<season>SP|SU|FA|WI)
    )?|(?P<decade>\d{3})|(?P<century>\d\d)""",
    re.VERBOSE,
)


def days(value: str) -> Days | None:
    """Give the first and the last day of a value; None if it has no place in the calendar.

    Args:
        value: TIMEX3's, a range ("2024-05/2024-09") too; the clock of a TIME is not heeded.

    """
    first, slash, last = value.partition("/")
    if slash:
        one, two = days(first), days(last)
        return (one[0], two[1]) if one and two and one[0] <= two[1] else None
    try:
        if _is_day(value):
            day = dt.date.fromisoformat(value)
            return day, day
        m = _VALUE.fullmatch(value)
        return _days(m) if m else None
    except (ValueError, OverflowError):  # no such day; outside years 1 to 9999
        return None


def _is_day(value: str) -> bool:
    """Tell 2024-10-26 from other values, without the pattern: most are."""
    numbers = value[:4] + value[5:7] + value[8:]
    return len(value) == len("2024-10-26") and value[4] == value[7] == "-" and numbers.isdecimal()


def _days(m: re.Match[str]) -> Days:
    """Read the parts of a value."""
    if m["decade"] or m["century"]:
        size = 10 if m["decade"] else 100
        start = int(m[0]) * size
        return dt.date(max(1, start), 1, 1), dt.date(start + size - 1, 12, 31)
    year = int(m["year"])
    if m["day"]:
        day = dt.date(year, int(m["month"]), int(m["day"]))
        return day, day
    if m["week"]:
        monday = dt.date.fromisocalendar(year, int(m["week"]), 1)
        return monday + dt.timedelta(days=5 if m["weekend"] else 0), monday + dt.timedelta(days=6)
    return _of_months(year, *_months(m))


def _months(m: re.Match[str]) -> tuple[int, int]:
    """Give the first month of a value and how many it has."""
    if m["month"]:
        return int(m["month"]), 1
    if m["season"]:
        return SEASONS[m["season"]], _QUARTER_MONTHS
    if m["unit"]:
        size = _QUARTER_MONTHS if m["unit"] == "Q" else _HALF_MONTHS
        return (int(m["number"]) - 1) * size + 1, size
    return 1, 12


def _of_months(year: int, month: int, size: int) -> Days:
    """Give the days of months that follow each other."""
    index = year * 12 + month - 1 + size
    after = dt.date(index // 12, index % 12 + 1, 1)
    return dt.date(year, month, 1), after - dt.timedelta(days=1)


def value_of(first: dt.date, last: dt.date) -> str:
    """Give the shortest value that has exactly these days."""
    for value in _candidates(first):
        if days(value) == (first, last):
            return value
    return f"{first}/{last}"


def _candidates(first: dt.date) -> list[str]:
    """Give every value that may begin with a day."""
    year = f"{first.year:04}"
    iso = first.isocalendar()
    week = f"{iso.year:04}-W{iso.week:02}"
    season = next((name for name, month in SEASONS.items() if month == first.month), "SP")
    quarter, half = (first.month - 1) // 3 + 1, (first.month - 1) // 6 + 1
    return [
        *(first.isoformat(), week, f"{week}-WE", f"{year}-{first.month:02}", f"{year}-Q{quarter}"),
        *(f"{year}-{season}", f"{year}-H{half}", year, year[:3], year[:2]),
    ]


def part(found: Days, mod: str | None) -> Days:
    """Cut an interval to its START, MID or END: in months from a quarter up, else in days."""
    if mod not in {"START", "MID", "END"}:
        return found
    first, last = found
    if (last - first).days < _THIRDS - 1:
        return found
    cuts = _month_cuts(first, last) if (last - first).days > 80 else _day_cuts(first, last)
    where = ("START", "MID", "END").index(mod)
    return cuts[where], cuts[where + 1] - dt.timedelta(days=1) if where < _THIRDS - 1 else last


def _day_cuts(first: dt.date, last: dt.date) -> list[dt.date]:
    """Give the first days of the three thirds."""
    size = max(1, ((last - first).days + 1) // _THIRDS)
    return [min(last, first + dt.timedelta(days=size * k)) for k in range(_THIRDS)]


def _month_cuts(first: dt.date, last: dt.date) -> list[dt.date]:
    """Give the first days of the three thirds, each the first of a month."""
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    starts = [first.year * 12 + first.month - 1 + round(months * k / _THIRDS) for k in range(_THIRDS)]
    return [dt.date(index // 12, index % 12 + 1, 1) for index in starts]


@lru_cache(maxsize=2048)
def begin_end(value: str, mod: str | None = None) -> tuple[str | None, str | None]:
    """Give the first and the last day of an entry, ISO 8601, inclusive, with the clock if it has one.

    Args:
        value: TIMEX3's.
        mod: TIMEX3's.

    Returns:
        Two nulls for *_REF, XXXX and what else has no place in the calendar.

    """
    first, slash, last = value.partition("/")
    if slash:
        one, two = begin_end(first), begin_end(last)
        return (one[0], two[1]) if days(value) and one[0] and two[1] else (None, None)
    found = days(value)
    if found is None:
        return None, None
    clock = value[10:] if value[10:11] == "T" and value[11:12].isdigit() else ""
    if clock.startswith(_LAST_MINUTE):
        return (None, None) if found[1] == dt.date.max else (_midnight(found[1]),) * 2
    begin, end = part(found, mod)
    return f"{begin}{clock}", f"{end}{clock}"


_LAST_MINUTE = "T24:00"


def _midnight(day: dt.date) -> str:
    """Write the last minute of a day as the first of the next one."""
    return f"{day + dt.timedelta(days=1)}T00:00"
