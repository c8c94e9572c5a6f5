"""Rules for periods read against a day: last week, the quarter, the fiscal year, the weekend."""

import datetime as dt

from newsparse.extractor.times import units
from newsparse.extractor.times.anchor import (
    Anchor,
    Month,
    Quarter,
    add_days,
    add_months,
    day_of,
    quarter_of,
    week,
)
from newsparse.extractor.times.dates import NO_DAY, TOLD, month_day, near_month, step
from newsparse.extractor.times.numerals import ordinal
from newsparse.extractor.times.phrase import Phrase, Value
from newsparse.extractor.times.vocabulary import MONTHS, UNITS, flagged

_COUNTED = units.flagged("counted")
"""Units that are counted from the year, month or quarter under discussion."""


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
        return _current_quarter(a) if unit in "QP" else None
    return _relative(p, a, unit, told=told)


def _relative(p: Phrase, a: Anchor, unit: str, *, told: bool) -> Value | None:
    """Read a unit with last, this or next."""
    through = step(p) < 0 or p.before() in _THROUGH
    return shifted(unit, _step(p, unit), a, told=told or _is_told_next(p, unit, a), through=through)


def _step(p: Phrase, unit: str) -> int:
    """Give the units to go; the coming weekend is this one."""
    return 0 if unit == "WE" and p.has("coming") else step(p)


def _is_told_next(p: Phrase, unit: str, a: Anchor) -> bool:
    """Tell "won in 2022 and left the next year" from the year to come."""
    if unit not in ("Y", "MO", "W") or p.own[0] != "the" or not p.has("next") or not (a.fresh and a.day):
        return False
    is_past = a.fresh[:7] < str(a.day)[: len(a.fresh[:7])]
    return is_past and p.before() not in _THROUGH and p.direction() <= 0


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
    if unit in _COUNTED:
        return _counted(unit, shift, a, base, told=told)
    if unit == "E" and shift and through and not told:
        return "DURATION", "P10Y"
    if base is None:
        return ("DATE", units.UNKNOWN[unit]) if unit in units.UNKNOWN else None
    return _near(unit, shift, base)


def _counted(unit: str, shift: int, a: Anchor, base: dt.date | None, *, told: bool) -> Value | None:
    """Give a year, month or quarter by its distance."""
    year, month, quarter = (base.year, month_of(base), quarter_of(base)) if base else (None, None, None)
    if told:
        year, month, quarter = a.year or year, a.month or month, a.quarter or quarter
    if unit == "MO":
        return month_after(month, shift)
    if unit != "Y":
        return quarter_after(quarter, shift)
    return "DATE", f"{year + shift:04}" if year else "XXXX"


def _near(unit: str, shift: int, base: dt.date) -> Value | None:
    """Give the day, night, week, weekend, decade or century ``shift`` from the one of a day."""
    if unit in ("E", "C"):
        return "DATE", f"{base.year // 10 + shift:03}" if unit == "E" else f"{base.year // 100 + shift:02}"
    if unit not in ("D", "N", "W", "WE"):
        return None
    day = add_days(base, shift * units.DAYS_OF[unit])
    if day is None:
        return None
    if unit in ("D", "N"):
        return ("DATE", day.isoformat()) if unit == "D" else ("TIME", f"{day}TNI")
    return "DATE", week(day) + ("-WE" if unit == "WE" else "")


def month_of(day: dt.date) -> Month:
    """Give (year, month)."""
    return day.year, day.month


def month_after(month: Month | None, shift: int) -> Value | None:
    """Give the month so many months on."""
    if month is None:
        return "DATE", "XXXX-XX"
    moved = add_months(month, shift)
    return ("DATE", f"{moved[0]:04}-{moved[1]:02}") if moved else None


def quarter_after(quarter: Quarter | None, shift: int) -> Value:
    """Give the quarter so many quarters on."""
    if quarter is None:
        return "DATE", "XXXX-QX"
    year, index = divmod(quarter[0] * 4 + quarter[1] - 1 + shift, 4)
    return "DATE", f"{year:04}-Q{index + 1}"


def _current_quarter(a: Anchor) -> Value:
    """Give the quarter under discussion: the one told of last, or the last complete one."""
    if a.quarter or a.day is None:
        return quarter_after(a.quarter, 0)
    return quarter_after(quarter_of(a.day), -1)


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
    if read := _READ.get(unit):
        return read(p, a)
    if unit not in ("Y", "MO", "W") or _is_award(p) or p.after() == "0":
        return None
    before = p.after() == "before"
    return shifted(unit, -before, a, told=before or unit == "MO")


def _the_day(p: Phrase, a: Anchor) -> Value | None:
    """Earlier in the day; the end of the day; the day before the vote: the day told of."""
    if p.after() in ("before", "after") and not p.find("reB"):
        return _of_event(p, a)
    told = p.find("reB") or p.before() in _FOR_THE_DAY
    return ("DATE", str(day_of(a.near or "") or a.today or NO_DAY)) if told else None


def _of_event(p: Phrase, a: Anchor) -> Value:
    """The day before the vote: the day just named ("Monday, the day before"), else unknown."""
    named = p.before() == "," and p.classes[max(0, p.first - 2)] in "dWwoT"
    return "DATE", str((day_of(a.near or "") if named else None) or NO_DAY)


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


def _end_of(p: Phrase, a: Anchor) -> Value | None:
    """The end of the decade; not the turn of the century, which may be any."""
    return shifted(unit_of(p), 0, a) if p.find("B") and not p.has("turn") else None


_READERS = (
    ("D", _the_day),
    ("Q", _the_quarter),
    ("P", _the_quarter),
    ("WE", _weekend),
    ("E", _end_of),
    ("C", _end_of),
)
_READ = dict(_READERS)
"""The units that have a reading of their own."""


def quarter(p: Phrase, a: Anchor) -> Value | None:
    """The third quarter of 1984; fiscal first quarter; second half of last year."""
    number = ordinal(p.find("oS") or "")
    is_half = p.find("h") is not None or p.has("semester")
    if number is None or number > (2 if is_half else 4):
        return None
    if written := p.year():
        return _part_of(written, number, is_half=is_half)
    if _is_played(p, is_half=is_half):
        return None
    year = _year_of_part(p, a, number, told=is_half or p.find("UF") is not None)
    return _part_of(year, number, is_half=is_half)


def _is_played(p: Phrase, *, is_half: bool) -> bool:
    """Tell the first quarter of a match from that of a year; a half without a year is of a match mostly."""
    if is_half:
        return not p.find("U") and p.after() not in _REPORTED
    return not _PLAY.isdisjoint(p.words[max(0, p.first - _MATCH) : p.last + _MATCH])


_PLAY = flagged("play")
_MATCH = 12
"""Words around a quarter among which those of a match are looked for."""


def _part_of(year: str, number: int, *, is_half: bool) -> Value:
    """Write a quarter or half of a year."""
    return "DATE", f"{year}-{'H' if is_half else 'Q'}{number}"


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


def month_quarter(p: Phrase, a: Anchor) -> Value | None:
    """The July-September quarter; the September quarter: the one that ends with the month."""
    months = [MONTHS[word] for word in p.every("Mm")]
    if months[-1] % 3 or (len(months) > 1 and months[-1] - months[0] != 2):
        return None
    year = p.year() or near_month(months[-1], a, p.direction())[1][:4]
    return "DATE", f"{year}-Q{months[-1] // 3}"


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


def year_end(p: Phrase, a: Anchor) -> Value | None:
    """Year-end; around year end; 2022 year-end; month-end; mid-year."""
    unit = unit_of(p)
    year = p.before() if unit == "Y" and p.classes[max(0, p.first - 1)] == "Y" else ""
    if p.own[0] == "mid" and unit in ("Y", "MO", "W"):
        return ("DATE", year) if year else shifted(unit, 0, a)
    if p.own[-1] != "end" or unit not in ("Y", "MO"):
        return None
    year = year or _end_year(p, unit, a)
    return ("DATE", f"{year}-12-31") if year else shifted(unit, 0, a)


def _end_year(p: Phrase, unit: str, a: Anchor) -> str:
    """Give the year whose end is meant: the article's, since year-end the one before."""
    return f"{a.day.year - (p.before() == 'since'):04}" if a.day and unit == "Y" else ""


def week_of(p: Phrase, a: Anchor) -> Value | None:
    """The week of March 6."""
    first = next(i for i in range(p.first, p.last) if p.classes[i] == "U") + 1
    value = month_day(Phrase(p.words, p.raw, p.classes, first, p.last), a)
    day = day_of(value[1]) if value else None
    if day is None or not p.has("week", "weekend"):
        return None
    return "DATE", week(day) + ("-WE" if p.has("weekend") else "")
