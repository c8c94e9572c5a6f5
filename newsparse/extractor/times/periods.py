"""Rules for periods read against a day: last week, the quarter, a year earlier, the fiscal year."""

import datetime as dt
import re
from collections.abc import Callable

from newsparse.extractor.times.anchor import (
    Anchor,
    Month,
    Quarter,
    add_days,
    add_months,
    day_of,
    make_day,
    quarter_of,
    week,
)
from newsparse.extractor.times.dates import NO_DAY, TOLD, month_day, step
from newsparse.extractor.times.numerals import count, length, ordinal
from newsparse.extractor.times.phrase import Phrase, Value
from newsparse.extractor.times.vocabulary import TODAYS, UNITS, flagged

_UNKNOWN = {
    "Y": "XXXX", "MO": "XXXX-XX", "W": "XXXX-WXX", "Q": "XXXX-QX", "D": NO_DAY, "WE": "XXXX-WXX-WE",
}  # fmt: skip
_YEARS = {"Y": 1, "E": 10, "C": 100}
_MONTHS = {"MO": 1, "Q": 3}
_DAYS = {"D": 1, "N": 1, "W": 7, "WE": 7, "F": 14, "H": 0, "M": 0, "S": 0}


def unit_of(p: Phrase) -> str:
    """Give the code of the unit an expression names last."""
    words = p.every("UuQpSP")
    return UNITS.get(words[-1], "") if words else ""


_COMES = flagged("comes")


def _is_part(p: Phrase) -> bool:
    """Tell "the last year of the war" from last year."""
    return p.after() == "of" and p.has("last") and "the" in (p.own[0], p.before())


def relative_unit(p: Phrase, a: Anchor) -> Value | None:
    """Last week; earlier this month; the following year; that quarter."""
    unit, told = unit_of(p), p.has(*TOLD)
    if unit == "D" and (told or p.has("next")):
        return _told_day(p, a)
    if _is_part(p):
        return None
    if p.has("latest") or (unit == "P" and not told):
        return _current_quarter(a) if unit in ("Q", "P") else None
    through = step(p) < 0 or p.before() in _THROUGH
    return shifted(unit, step(p), a, told=told, through=through)


def _told_day(p: Phrase, a: Anchor) -> Value | None:
    """That day; the following day; the next day, of the day told of, or of today if it lies ahead."""
    if p.has("that") and not day_of(a.near or ""):
        return None if p.after() in _COMES else ("DATE", NO_DAY)
    is_ahead = a.day is not None and step(p) > 0 and p.direction() > 0
    return shifted("D", step(p), a, told=True) if a.last or is_ahead else ("DATE", NO_DAY)


def shifted(unit: str, shift: int, a: Anchor, *, told: bool = False, through: bool = False) -> Value | None:
    """Give the period ``shift`` units from the article's own, or from the one told of last.

    Args:
        unit: a code of ``vocabulary.UNITS``.
        shift: -1 for last, 1 for next.
        a: what is read against.
        told: count from what the text told of.
        through: a decade is a length of time ("over the next decade").

    """
    base = (a.last if told else None) or a.day
    if unit in _SHIFTED:
        return _SHIFTED[unit](shift, a, base, told)
    if unit == "E" and shift and through and not told:
        return "DURATION", "P10Y"
    if base is None:
        return ("DATE", _UNKNOWN[unit]) if unit in _UNKNOWN else None
    return _near(unit, shift, base)


def _shifted_year(shift: int, a: Anchor, base: dt.date | None, told: bool) -> Value | None:  # noqa: FBT001 - of a table
    """Give a year by its distance."""
    year = a.year if told and a.year else base and base.year
    return "DATE", f"{year + shift:04}" if year else "XXXX"


def _shifted_month(shift: int, a: Anchor, base: dt.date | None, told: bool) -> Value | None:  # noqa: FBT001 - of a table
    """Give a month by its distance."""
    own = _month_of(base) if base else None
    return _month(a.month if told and a.month else own, shift)


def _shifted_quarter(shift: int, a: Anchor, base: dt.date | None, told: bool) -> Value | None:  # noqa: FBT001 - of a table
    """Give a quarter by its distance."""
    own = quarter_of(base) if base else None
    return _quarter(a.quarter if told and a.quarter else own, shift)


_SHIFTED: dict[str, Callable[[int, Anchor, dt.date | None, bool], Value | None]] = {
    "Y": _shifted_year,
    "MO": _shifted_month,
    "Q": _shifted_quarter,
    "P": _shifted_quarter,
}


def _near(unit: str, shift: int, base: dt.date) -> Value | None:
    """Give the day, night, week, weekend, decade or century ``shift`` from the one of a day."""
    if unit in ("E", "C"):
        return "DATE", f"{base.year // 10 + shift:03}" if unit == "E" else f"{base.year // 100 + shift:02}"
    if unit not in ("D", "N", "W", "WE"):
        return None
    day = add_days(base, shift * _DAYS[unit])
    if day is None:
        return None
    if unit in ("D", "N"):
        return ("DATE", day.isoformat()) if unit == "D" else ("TIME", f"{day}TNI")
    return "DATE", week(day) + ("-WE" if unit == "WE" else "")


def _month_of(day: dt.date) -> Month:
    return day.year, day.month


def _month(month: Month | None, shift: int) -> Value | None:
    if month is None:
        return "DATE", "XXXX-XX"
    moved = add_months(month, shift)
    return ("DATE", f"{moved[0]:04}-{moved[1]:02}") if moved else None


def _quarter(quarter: Quarter | None, shift: int) -> Value:
    if quarter is None:
        return "DATE", "XXXX-QX"
    year, index = divmod(quarter[0] * 4 + quarter[1] - 1 + shift, 4)
    return "DATE", f"{year:04}-Q{index + 1}"


def _current_quarter(a: Anchor) -> Value:
    """Give the quarter under discussion: the one told of last, or the last complete one."""
    if a.quarter or a.day is None:
        return _quarter(a.quarter, 0)
    return _quarter(quarter_of(a.day), -1)


_SPANNED = flagged("spanned")
_THROUGH = flagged("through")
"""Prepositions of a stretch of time: over the next decade is P10Y, the next decade a decade."""
_FOR_THE_DAY = flagged("for-the-day")
"""What "the day" follows where it is the day told of: ended the day, for the day."""


def period(p: Phrase, a: Anchor) -> Value | None:
    """The quarter; the week; the year ended June 30; the fiscal year; the weekend."""
    unit = unit_of(p)
    if _is_part(p):
        return None
    if unit in ("Y", "MO") and p.after() in _SPANNED and p.before() != "of":
        return "DURATION", f"P1{unit[0]}"
    if p.find("B") and p.own[-2] != "the" and unit not in ("Y", "MO", "W"):
        return None
    if unit in _READ:
        return _READ[unit](p, a)
    if unit not in ("Y", "MO", "W") or _is_award(p) or p.after() == "0":
        return None
    before = p.after() == "before"
    return shifted(unit, -before, a, told=before or unit == "MO")


def _the_day(p: Phrase, a: Anchor) -> Value | None:
    """Earlier in the day; the end of the day; the day before the vote: the day told of."""
    told = p.find("reB") or p.before() in _FOR_THE_DAY or p.after() in ("before", "after")
    return ("DATE", str(day_of(a.near or "") or a.today or NO_DAY)) if told else None


def _the_quarter(p: Phrase, a: Anchor) -> Value | None:
    """The quarter; the period, where a quarter is under discussion."""
    return _current_quarter(a) if unit_of(p) == "Q" or a.quarter or p.has("latest") else None


_AWARDED = flagged("awarded")


def _is_award(p: Phrase) -> bool:
    """Tell "Player of the Year" and "this time of the year" from a period."""
    return p.before() == "of" and (p.before(2) in _AWARDED or p.titled(p.last - 1))


def _weekend(p: Phrase, a: Anchor) -> Value | None:
    """The weekend: the one just past until Friday, the coming one where words or the day say so."""
    if a.day is None:
        return "DATE", "XXXX-WXX-WE"
    ahead = a.day.isoweekday() > 5 or p.direction() > 0 or p.before() in ("of", "before")
    day = a.day if ahead else add_days(a.day, -7)
    return ("DATE", week(day) + "-WE") if day else None


_READ = {"D": _the_day, "Q": _the_quarter, "P": _the_quarter, "WE": _weekend}
"""The units that have a reading of their own."""


def quarter(p: Phrase, a: Anchor) -> Value | None:
    """The third quarter of 1984; fiscal first quarter; second half of last year."""
    number = ordinal(p.find("oS") or "")
    is_half = p.find("h") is not None or p.has("semester")
    if number is None or number > (2 if is_half else 4):
        return None
    part = f"{'H' if is_half else 'Q'}{number}"
    if written := p.year():
        return "DATE", f"{written}-{part}"
    if is_half and not p.find("U") and p.after() not in _REPORTED:
        return None  # of a match, most likely
    return "DATE", f"{_year_of_part(p, a, number, told=is_half or p.find('UF') is not None)}-{part}"


def _year_of_part(p: Phrase, a: Anchor, number: int, *, told: bool) -> str:
    """Give the year of a quarter or half: this, last or next year's, where it says so, else by the tense."""
    if a.day is None:
        return str(a.written or "XXXX")
    return f"{a.day.year + step(p) if told else _quarter_year(a.day, number, p.direction()):04}"


_REPORTED = flagged("reported")


def _quarter_year(day: dt.date, number: int, way: int) -> int:
    """Give the year that puts a quarter nearest to a day, or not after it if the words look back."""
    now = quarter_of(day)[1]
    if way < 0:
        return day.year - (number > now)
    return day.year - (number - now > 1) + (now - number > 2)


def year_quarter(p: Phrase, a: Anchor) -> Value | None:
    """The 1988 second quarter; the 1988 quarter; the 1988 period."""
    number = ordinal(p.find("oS") or "")
    if number is None and unit_of(p) == "Q" and a.quarter:
        number = a.quarter[1]
    return "DATE", f"{p.year()}-Q{number}" if number and number < 5 else str(p.year())


def relative_quarter(p: Phrase, a: Anchor) -> Value | None:
    """This year's third quarter; last year's quarter."""
    if p.find("U") != "year":
        return None
    number = ordinal(p.find("oS") or "") or (a.quarter[1] if a.quarter else None)
    year = a.day.year + step(p) if a.day else "XXXX"
    letter = "H" if p.find("h") else "Q"
    return "DATE", f"{year}-{letter}{number}" if number and number < 5 else str(year)


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
        month = a.month or (a.day and _month_of(a.day))
        return f"-{month[1]:02}" if month else None
    if unit == "W" and near[5:6] == "W":
        return near[4:]
    if unit not in ("P", "Q"):
        return None
    if a.quarter:
        return f"-Q{a.quarter[1]}"
    return near[4:7] if unit == "P" and _MONTH_OR_HALF.fullmatch(near) else ""


_MONTH_OR_HALF = re.compile(r"[0-9]{4}-(?:[0-9]{2}|H[12])")


def ago(p: Phrase, a: Anchor) -> Value | None:
    """Six weeks ago; a year earlier; two days later; but a year sooner than planned."""
    if p.after() == "than" or p.own[-1] in ("longer", "sooner"):
        return _compared(p)
    unit, number = unit_of(p), _ago_number(p)
    if p.has("ago"):
        return ("DATE", "PAST_REF") if number is None else _back(unit, -number, a, a.day)
    later, base = p.has("later", "hence"), _told_base(unit, a)
    if number is None or (later and base is a.day):
        value = length(number, unit)
        return ("DURATION", value) if value and later else None
    return _back(unit, number if later else -number, a, base)


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
    if near is None or unit not in ("D", "W", "MO", "Y"):
        return a.day
    if unit in ("D", "W") or len(near) == 10:
        return day_of(near) or a.day
    if len(near) >= 7 and near[5:7].isdecimal():
        return make_day(int(near[:4]), int(near[5:7]), 1)
    return make_day(int(near[:4]), 7, 1) if unit == "Y" else a.day


def _back(unit: str, number: float, a: Anchor, base: dt.date | None) -> Value | None:
    """Shift by a number of units and write the result in that unit."""
    if unit == "Y" and number == -1 and a.quarter:
        return _quarter(a.quarter, -4)
    if base is None:
        return "DATE", _UNKNOWN.get(unit, "PAST_REF" if number < 0 else "FUTURE_REF")
    if unit in _YEARS:
        year = base.year + round(number * _YEARS[unit])
        return ("DATE", f"{year:04}") if 0 < year < 10_000 else None
    if unit in _MONTHS:
        return _month(_month_of(base), round(number * _MONTHS[unit]))
    day = add_days(base, round(number * _DAYS[unit])) if unit in _DAYS else None
    return ("DATE", week(day) if unit in ("W", "F") else day.isoformat()) if day else None


def back(amounts: list[tuple[str, float]], a: Anchor) -> Value | None:
    """Go back by amounts of several units: 1 year 2 months 3 days ago."""
    months = sum(round(n * _YEARS.get(unit, 0) * 12 + n * _MONTHS.get(unit, 0)) for unit, n in amounts)
    days = sum(round(n * _DAYS.get(unit, 0)) for unit, n in amounts)
    month = add_months(_month_of(a.day), -months) if a.day else None
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
    if a.quarter and not number:
        return _quarter(a.quarter, -4)
    if a.day is None:
        return "DATE", "XXXX"
    now = (a.quarter or quarter_of(a.day))[0]
    return "DATE", f"{now - 1:04}-Q{number}" if number in range(1, 5) else f"{a.day.year - 1:04}"


def beyond(p: Phrase, a: Anchor) -> Value | None:
    """The day before yesterday; the week after next; the year before last."""
    word = p.own[-1]
    shift = {"yesterday": -2, "last": -2, "tomorrow": 2, "next": 2}.get(word)
    if shift is None or ("before" in p.own) == (shift > 0) or (unit_of(p) == "D") != (word in TODAYS):
        return None
    return shifted(unit_of(p), shift, a)


def year_end(p: Phrase, a: Anchor) -> Value | None:
    """Year-end; around year end; month-end; mid-year."""
    unit = unit_of(p)
    if p.own[0] == "mid" and unit in ("Y", "MO", "W"):
        return shifted(unit, 0, a)
    if p.own[-1] != "end" or unit not in ("Y", "MO"):
        return None
    if a.day is None or unit == "MO":
        return shifted(unit, 0, a)
    return "DATE", f"{a.day.year - (p.before() == 'since'):04}-12-31"


def week_of(p: Phrase, a: Anchor) -> Value | None:
    """The week of March 6."""
    first = next(i for i in range(p.first, p.last) if p.classes[i] == "U") + 1
    value = month_day(Phrase(p.words, p.raw, p.classes, first, p.last), a)
    day = day_of(value[1]) if value else None
    return ("DATE", week(day)) if day and p.has("week") else None
