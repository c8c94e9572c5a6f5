"""Rules that count back from a day: six weeks ago, a year earlier, the same quarter last year."""

import datetime as dt
import re

from newsparse.extractor.times import units
from newsparse.extractor.times.anchor import Anchor, add_days, add_months, day_of, make_day, quarter_of, week
from newsparse.extractor.times.dates import NO_DAY, step
from newsparse.extractor.times.numerals import count, length, ordinal
from newsparse.extractor.times.periods import (
    month_after,
    month_of,
    quarter_after,
    unit_of,
)
from newsparse.extractor.times.phrase import DROP, Phrase, Value
from newsparse.extractor.times.vocabulary import flagged


def ago(p: Phrase, a: Anchor) -> Value | None:
    """Six weeks ago; a year earlier; two days later; but a year sooner than planned."""
    if p.after() == "than" or p.own[-1] in ("longer", "sooner"):
        return _compared(p)
    unit, number = unit_of(p), _ago_number(p)
    if p.before() in _STAMPED and p.titled(p.first - 1):
        return DROP  # counted from the day the page was saved
    if p.has("ago"):
        return ("DATE", "PAST_REF") if number is None else _back(unit, -number, a, a.day)
    return _later(p, a, unit, number)


def _later(p: Phrase, a: Anchor, unit: str, number: float | None) -> Value | None:
    """Read two days later, a year earlier: from the day told of; without one "later" only tells a length."""
    later, base = p.has("later", "hence"), _told_base(unit, a)
    if number is not None and not (later and base is a.day):
        return _back(unit, number if later else -number, a, base)
    value = length(number, unit) if later else None
    p.last -= 1  # TimeML leaves "later" out where only a length is told
    return ("DURATION", value) if value else None


_WHOLE = units.flagged("whole")
_STAMPED = flagged("stamped")
"""Published 4 months ago, on a page."""


def _compared(p: Phrase) -> Value | None:
    """Read "a year" of "a year sooner than"."""
    if p.after() != "than" or p.classes[p.last - 1] != "r":
        return None
    p.last -= 1
    value = length(count(p.every("in%kh0dY&")) or 1.0, unit_of(p))
    return ("DURATION", value) if value else None


def _ago_number(p: Phrase) -> float | None:
    """Give how many units: 6 weeks, a year (1), a year and a half (1.5); None for "weeks ago"."""
    if not p.find("n%kh0dY"):
        return None if p.find("u") else 1.0
    number = count(p.every("in%kh0dY&"))
    return 1.5 if number == 0.5 and p.find("&") and p.find("U") else number


def _told_base(unit: str, a: Anchor) -> dt.date | None:
    """Give the day that "two years earlier" or "three days later" counts from."""
    near = a.near
    if near is None or unit not in _WHOLE:
        return a.day
    if unit in ("D", "W") or len(near) == 10:
        return day_of(near) or a.day
    if len(near) >= 7 and near[5:7].isdecimal():
        return make_day(int(near[:4]), int(near[5:7]), 1)
    return make_day(int(near[:4]), 7, 1) if unit == "Y" else a.day


def _back(unit: str, number: float, a: Anchor, base: dt.date | None) -> Value | None:
    """Shift by a number of units and write the result in that unit."""
    if unit == "Y" and number == -1 and a.quarter and not a.months:
        return quarter_after(a.quarter, -4)
    if base is None:
        return "DATE", units.UNKNOWN.get(unit, "PAST_REF" if number < 0 else "FUTURE_REF")
    if unit in units.YEARS:
        moved = add_months(month_of(base), round(number * units.YEARS[unit] * 12))
        year = moved[0] if moved else 0
        return ("DATE", f"{year:04}") if 0 < year < 10_000 else None
    if unit in units.MONTHS_OF:
        return month_after(month_of(base), round(number * units.MONTHS_OF[unit]))
    return _days_back(unit, number, base) if unit in units.DAYS_OF else None


def _days_back(unit: str, number: float, base: dt.date) -> Value | None:
    """Shift by days or weeks."""
    day = add_days(base, round(number * units.DAYS_OF[unit]))
    return ("DATE", week(day) if unit in ("W", "F") else day.isoformat()) if day else None


def back(amounts: list[tuple[str, float]], a: Anchor) -> Value | None:
    """Go back by amounts of several units: 1 year 2 months 3 days ago."""
    months = sum(
        round(n * units.YEARS.get(unit, 0) * 12 + n * units.MONTHS_OF.get(unit, 0)) for unit, n in amounts
    )
    days = sum(round(n * units.DAYS_OF.get(unit, 0)) for unit, n in amounts)
    month = add_months(month_of(a.day), -months) if a.day else None
    if a.day is None or month is None:
        return "DATE", NO_DAY
    day = make_day(*month, a.day.day) or make_day(*month, 28)
    found = day and add_days(day, -days)
    return ("DATE", found.isoformat()) if found else None


def year_ago(p: Phrase, a: Anchor) -> Value | None:
    """The year-earlier quarter; year-ago results; the year-earlier nine months."""
    if p.find("u"):
        value = length(count(p.every("n0d")), unit_of(p))
        return ("DURATION", value) if value else None
    if p.find("U") != "year":
        return None
    number = ordinal(p.find("oS") or "")
    if a.quarter and not number and not a.months:
        return quarter_after(a.quarter, -4)
    if a.day is None:
        return "DATE", "XXXX"
    now = (a.quarter or quarter_of(a.day))[0]
    return "DATE", f"{now - 1:04}-Q{number}" if number in range(1, 5) else f"{a.day.year - 1:04}"


def period_relative(p: Phrase, a: Anchor) -> Value | None:
    """The corresponding period last year; the same month a year ago; the same quarter of 2011."""
    if p.classes[p.last - 1] == "U" and p.words[p.last - 1] != "year":
        return None
    rest = _discussed(unit_of(p.part(p.first, p.first + 2 + (p.own[0] == "the"))), a)
    year = p.year() or _compared_year(p, a)
    return ("DATE", f"{year}{rest}") if rest is not None else None


def _compared_year(p: Phrase, a: Anchor) -> str:
    """Give the year of "last year" and "a year ago"; without a date that before the quarter told of."""
    base = a.day.year if a.day else a.quarter and a.quarter[0]
    return f"{base + (-1 if p.find('Ar') else step(p)):04}" if base else "XXXX"


def _discussed(unit: str, a: Anchor) -> str | None:
    """Give the part of a year that "the same period" is: -Q3, -05, -H1; empty where none was told of."""
    near = a.near or ""
    if unit == "MO":
        month = a.month or (a.day and month_of(a.day))
        return f"-{month[1]:02}" if month else None
    if unit == "W":
        return near[4:] if near[5:6] == "W" else None
    return _discussed_quarter(unit, near, a) if unit in ("P", "Q") else None


def _discussed_quarter(unit: str, near: str, a: Anchor) -> str:
    """Give the quarter under discussion; a period may be a month or half too."""
    if a.quarter:
        return f"-Q{a.quarter[1]}"
    return near[4:7] if unit == "P" and _MONTH_OR_HALF.fullmatch(near) else ""


_MONTH_OR_HALF = re.compile(r"[0-9]{4}-(?:[0-9]{2}|H[12])")
