"""Rules for a part of a period: the last week of June, the first Monday of next month, week 3 of 2027."""

import datetime as dt
from collections.abc import Callable, Iterator

from newsparse.extractor.times import dates, periods, units, years
from newsparse.extractor.times.anchor import (
    Anchor,
    add_days,
    add_months,
    distance,
    make_day,
    nearest_weekday,
    week,
)
from newsparse.extractor.times.intervals import Days, days
from newsparse.extractor.times.numerals import two_words
from newsparse.extractor.times.phrase import Phrase, Value
from newsparse.extractor.times.vocabulary import MONTHS, WEEKDAYS

_MOST = 400
"""Parts of a period that are counted; a year has 366 days."""
_NEAR = 100
"""Days within which "Friday the 15th" lies; further away the number is none of a month."""
_THURSDAY, _SATURDAY = 4, 6
"""ISO numbers of the days that put a week, or a weekend, into a period."""


def nth_of(p: Phrase, a: Anchor) -> Value | None:
    """The last week of June; the second Monday of next month; the 20th of the month; the last day of 2015."""
    cut = p.classes.index("j", p.first)
    head, tail = p.part(p.first, cut), p.part(cut + 1, p.last)
    if p.classes[p.first] == "d" and p.words[cut] != "of":
        return None  # 30 in this month
    number, unit = _which(head), _unit(head)
    if number is None or unit is None or _is_named(tail):
        return None
    return _part(head, tail, a, number, unit)


def _part(head: Phrase, tail: Phrase, a: Anchor, number: int, unit: str) -> Value | None:
    """Give the part of the period that the tail names."""
    if unit == "Y" and tail.find("Mm"):
        return _month_of_year(head, tail, a)
    if tail.find("v"):
        return ("SET", f"XXXX-WXX-{unit}") if head.find("Ww") else None
    period = _period(tail, a)
    found = days(period[1]) if period else None
    if found is None:
        return ("DATE", _unknown(unit, number)) if period else None
    return _nth(found, unit, number)


def _unknown(unit: str, number: int) -> str:
    """Give the value of a part of a period that is not known: the second quarter of this year."""
    quarter = 4 if number == -1 else number
    return (
        f"XXXX-Q{quarter}"
        if unit == "Q" and quarter in range(1, 5)
        else units.UNKNOWN.get(unit, dates.NO_DAY)
    )


def _is_named(tail: Phrase) -> bool:
    """Tell "the first day of the 2021 games" from one of the year 2021."""
    return bool(tail.find("t") and tail.find("Y")) and tail.after()[:1].isalpha()


def _month_of_year(head: Phrase, tail: Phrase, a: Anchor) -> Value | None:
    """Read "last year in September"."""
    if not head.has("last") or head.find("t") or tail.find("YU"):
        return None
    year = a.day.year - 1 if a.day else "XXXX"
    return "DATE", f"{year}-{MONTHS[tail.find('Mm') or '']:02}"


def _which(head: Phrase) -> int | None:
    """Give the number of the part, -1 for the last one."""
    if head.find("l"):
        return -1 if head.has("last") else None
    if word := head.find("d"):
        return int(word)
    return two_words(head.every("noS"))


def _unit(head: Phrase) -> str | None:
    """Give the unit that is counted: a code of ``vocabulary.UNITS``, a weekday's number, or D."""
    if day := head.find("Ww"):
        return str(WEEKDAYS[day])
    return periods.unit_of(head) if head.classes[head.last - 1] in "UQu" else "D"


def _period(tail: Phrase, a: Anchor) -> Value | None:
    """Give the period of which something is a part."""
    if tail.find("Mm"):
        return _month(tail, a)
    if tail.find("YG"):
        return years.decade(tail, a) if tail.find("G") else ("DATE", tail.year() or "")
    if tail.find("lcfb"):
        return periods.relative_unit(tail, a)
    unit = periods.unit_of(tail)
    return periods.shifted(unit, 0, a, told=unit == "MO") if unit in {"Y", "MO", "W", "Q"} else None


def _month(tail: Phrase, a: Anchor) -> Value | None:
    """Give the month: June, June 2027, June of last year."""
    if tail.find("Y"):
        return dates.month_year(tail, a)
    if tail.find("U"):
        return dates.month_relative(tail, a)
    return dates.near_month(MONTHS[tail.find("Mm") or ""], a, tail.direction())


def _nth(found: Days, unit: str, number: int) -> Value | None:
    """Give the n-th unit of an interval; None if it has not so many."""
    if unit not in _STARTS:
        return None
    parts = list(_STARTS[unit](*found))
    if not 0 < abs(number) <= len(parts):
        return None
    return "DATE", parts[number if number < 0 else number - 1]


def _days(first: dt.date, last: dt.date) -> Iterator[str]:
    """Give every day."""
    for number in range(min(_MOST, (last - first).days + 1)):
        yield str(first + dt.timedelta(days=number))


def _weeks(first: dt.date, last: dt.date, weekday: int = _THURSDAY, end: str = "") -> Iterator[str]:
    """Give every week that has its Thursday (as ISO 8601 counts those of a year) in the interval."""
    for day in _weekdays(first, last, weekday):
        yield week(dt.date.fromisoformat(day)) + end


def _weekends(first: dt.date, last: dt.date) -> Iterator[str]:
    """Give every weekend that has its Saturday in the interval."""
    return _weeks(first, last, _SATURDAY, "-WE")


def _weekdays(first: dt.date, last: dt.date, weekday: int) -> Iterator[str]:
    """Give every such weekday."""
    day = nearest_weekday(add_days(first, -1) or first, weekday, future=True)
    while day and day <= last:
        yield str(day)
        day = add_days(day, 7)


def _months(first: dt.date, last: dt.date) -> Iterator[str]:
    """Give every month."""
    month: tuple[int, int] | None = (first.year, first.month)
    while month and month <= (last.year, last.month):
        yield f"{month[0]:04}-{month[1]:02}"
        month = add_months(month, 1)


def _quarters(first: dt.date, last: dt.date) -> Iterator[str]:
    """Give every quarter."""
    for month in _months(first, last):
        if int(month[5:]) % 3 == 1:
            yield f"{month[:4]}-Q{int(month[5:]) // 3 + 1}"


def _years(first: dt.date, last: dt.date) -> Iterator[str]:
    """Give every year."""
    return (f"{year:04}" for year in range(first.year, last.year + 1)) if last.year > first.year else iter(())


def _weekday(number: int) -> Callable[[dt.date, dt.date], Iterator[str]]:
    """Give what counts one weekday."""
    return lambda first, last: _weekdays(first, last, number)


_Start = Callable[[dt.date, dt.date], Iterator[str]]
_COUNTERS: tuple[tuple[str, _Start], ...] = (
    ("D", _days),
    ("W", _weeks),
    ("WE", _weekends),
    ("MO", _months),
    ("Q", _quarters),
    ("Y", _years),
)
_STARTS = dict(_COUNTERS) | {str(number): _weekday(number) for number in range(1, 8)}
"""What counts each unit within two days, the weekdays by their ISO numbers."""


def week_number(p: Phrase, a: Anchor) -> Value | None:
    """Week 3 of 2027; week 27 of last year."""
    if not p.has("week") or not (p.find("d0") or "").isdecimal():
        return None
    number, year = int(p.find("d0") or 0), p.year()
    if year is None and a.day:
        year = f"{a.day.year + dates.step(p):04}"
    value = f"{year or 'XXXX'}-W{number:02}"
    return ("DATE", value) if year is None or days(value) else None


def weekday_number(p: Phrase, a: Anchor) -> Value | None:
    """Friday the 15th; Sunday 31: the nearest such day, on the side that the words point to."""
    number, weekday = two_words(p.every("doSn")), WEEKDAYS[p.find("Ww") or ""]
    is_team = p.classes[p.last - 1] == "d" and p.titled(p.first - 1)  # Sheffield Wednesday 2
    if number is None or is_team or p.after()[:1].isalnum():
        return None
    if a.day is None:
        return "DATE", f"XXXX-WXX-{weekday}"
    best = _best(a.day, weekday, number, p.direction())
    return dates.date(best) if best and abs((best - a.day).days) <= _NEAR else None


def _best(day: dt.date, weekday: int, number: int, way: int) -> dt.date | None:
    """Give the nearest day of that number that is that weekday."""
    near = [month for k in range(-12, 13) if (month := add_months((day.year, day.month), k))]
    hits = [d for y, m in near if (d := make_day(y, m, number)) and d.isoweekday() == weekday]
    return min(hits, key=lambda d: distance(d, day, way), default=None)
