"""Rules for periods read against a day: last week, the quarter, a year earlier, the fiscal year."""

import datetime as dt

from newsparse.extractor.anchor import Anchor, add_days, add_months, day_of, quarter_of, week
from newsparse.extractor.lexicon import ALL_UNITS
from newsparse.extractor.numerals import count, length, ordinal
from newsparse.extractor.phrase import Phrase, Value
from newsparse.extractor.timex_dates import NO_DAY, date, month_day, step

_TOLD = ("previous", "preceding", "following", "that", "same", "prior", "subsequent", "ensuing", "those")
_UNKNOWN = {"Y": "XXXX", "MO": "XXXX-XX", "W": "XXXX-WXX", "Q": "XXXX-QX", "D": NO_DAY, "WE": "XXXX-WXX-WE"}


def unit_of(p: Phrase) -> str:
    """Give the code of the unit an expression names last."""
    words = p.every("UuQpS")
    return ALL_UNITS.get(words[-1], "") if words else ""


def relative_unit(p: Phrase, a: Anchor) -> Value | None:
    """Last week; earlier this month; the following year; that quarter."""
    told = p.has(*_TOLD)
    unit = unit_of(p)
    if p.has("latest") or (unit == "P" and not told):
        return _current_quarter(a) if unit in ("Q", "P") else None
    return shifted(unit, step(p), a, told=told)


def shifted(unit: str, shift: int, a: Anchor, *, told: bool = False) -> Value | None:
    """Give the period of a unit ``shift`` periods from the article's, or from the one told of last."""
    base = (a.last if told else None) or a.day
    if unit == "Y":
        year = (a.year if told and a.year else base.year if base else None) if told else base and base.year
        return "DATE", f"{year + shift:04}" if year else "XXXX"
    if unit == "MO":
        return _month(a.month if told and a.month else base and (base.year, base.month), shift)
    if unit in ("Q", "P"):
        return _quarter(a.quarter if told and a.quarter else base and quarter_of(base), shift)
    if unit == "E" and not told and shift:
        return "DURATION", "P10Y"
    if unit in ("E", "C"):
        return _decade(base, unit, shift)
    if base is None:
        return ("DATE", _UNKNOWN[unit]) if unit in _UNKNOWN else None
    return _days(unit, shift, base)


def _month(month: tuple[int, int] | None, shift: int) -> Value | None:
    if month is None:
        return "DATE", "XXXX-XX"
    moved = add_months(month, shift)
    return ("DATE", f"{moved[0]:04}-{moved[1]:02}") if moved else None


def _quarter(quarter: tuple[int, int] | None, shift: int) -> Value:
    if quarter is None:
        return "DATE", "XXXX-QX"
    year, index = divmod(quarter[0] * 4 + quarter[1] - 1 + shift, 4)
    return "DATE", f"{year:04}-Q{index + 1}"


def _decade(base: dt.date | None, unit: str, shift: int) -> Value | None:
    if base is None:
        return None
    return "DATE", f"{base.year // 10 + shift:03}" if unit == "E" else f"{base.year // 100 + shift:02}"


def _days(unit: str, shift: int, base: dt.date) -> Value | None:
    if unit == "D":
        return date(add_days(base, shift))
    if unit == "N":
        night = add_days(base, shift)
        return ("TIME", f"{night}TNI") if night else None
    if unit not in ("W", "WE"):
        return None
    # A weekend counts as over until the next Friday: "this weekend" on a Monday lies ahead.
    early = unit == "WE" and shift < 0 and base.isoweekday() > 5
    day = add_days(base, 7 * shift - (0 if not early else 0))
    return ("DATE", week(day) + ("-WE" if unit == "WE" else "")) if day else None


def _current_quarter(a: Anchor) -> Value:
    """Give the quarter under discussion: the one told of last, or the last complete one."""
    if a.quarter or a.day is None:
        return _quarter(a.quarter, 0)
    return _quarter(quarter_of(a.day), -1)


def period(p: Phrase, a: Anchor) -> Value | None:
    """The quarter; the week; the year ended June 30; the fiscal year; the corresponding period."""
    unit = unit_of(p)
    if p.after() in ("ended", "ending", "to", "through") and unit in ("Y", "MO") and p.before() != "of":
        return "DURATION", "P1Y" if unit == "Y" else "P1M"
    if unit in ("Q", "P"):
        return _quarter((a.quarter[0] - 1, a.quarter[1]), 0) if p.find("l") and a.quarter else _current_quarter(a)
    if unit == "WE":
        return _weekend(p, a)
    if unit not in ("Y", "MO", "W", "D") or _is_title(p):
        return None
    if unit == "D" and (p.find("er") or p.before() not in ("in", "during") or p.after() == "of"):
        return None
    if unit == "MO" and a.month:
        return _month(a.month, 0)
    if unit == "D":
        return date(a.today or a.day) or ("DATE", NO_DAY)
    return shifted(unit, 0, a)


_AWARDED = frozenset("man woman person player team coach goal book film song game word best".split())


def _is_title(p: Phrase) -> bool:
    """Tell "Player of the Year" from a period."""
    return p.before() == "of" and (p.before(2) in _AWARDED or p.titled(p.last - 1))


def _weekend(p: Phrase, a: Anchor) -> Value | None:
    """The weekend: the one just past until Thursday, the coming one after that."""
    if a.day is None:
        return "DATE", "XXXX-WXX-WE"
    ahead = a.day.isoweekday() > 5 or p.direction() > 0 or p.has("this") or p.before() in ("of", "before")
    day = a.day if ahead else add_days(a.day, -7)
    return ("DATE", week(day) + "-WE") if day else None


def quarter(p: Phrase, a: Anchor) -> Value | None:
    """The third quarter of 1984; fiscal first quarter; second half of last year."""
    number = ordinal(p.find("oS") or "")
    letter = "H" if p.find("h") else "Q"
    if number is None or number > (2 if letter == "H" else 4):
        return None
    written = p.year()
    if letter == "H" and not written and not p.find("U") and p.classes[p.last - 2] != "-":
        return None
    if written:
        return "DATE", f"{written}-{letter}{number}"
    if a.day is None:
        return "DATE", f"{a.year or 'XXXX'}-{letter}{number}"
    year = a.day.year + (step(p) if p.find("U") else 0)
    if letter == "Q" and not p.find("UF"):
        year = _quarter_year(a.day, number)
    return "DATE", f"{year:04}-{letter}{number}"


def _quarter_year(day: dt.date, number: int) -> int:
    now = quarter_of(day)[1]
    return day.year - (number - now > 1) + (now - number > 2)


def year_quarter(p: Phrase, a: Anchor) -> Value | None:
    """The 1988 second quarter; the 1988 quarter; the 1988 period."""
    year, number = p.year(), ordinal(p.find("oS") or "")
    if unit_of(p) == "P":
        return "DATE", str(year)
    number = number or (a.quarter[1] if a.quarter else None)
    return "DATE", f"{year}-Q{number}" if number else str(year)


def relative_quarter(p: Phrase, a: Anchor) -> Value | None:
    """This year's third quarter; last year's quarter."""
    if p.find("U") != "year":
        return None
    number = ordinal(p.find("oS") or "") or (a.quarter[1] if a.quarter else None)
    year = a.day.year + step(p) if a.day else "XXXX"
    letter = "H" if p.find("h") else "Q"
    return "DATE", f"{year}-{letter}{number}" if number else str(year)


def ago(p: Phrase, a: Anchor) -> Value | None:
    """Six weeks ago; a year earlier; two days later."""
    unit, later = unit_of(p), p.has("later", "hence")
    number = count(p.every("in%kh0dYh&")) if p.find("n%kh0dY") else None if p.find("u") else 1.0
    if number is None:
        return ("DATE", "FUTURE_REF" if later else "PAST_REF") if p.has("ago") else None
    if p.has("ago"):
        return _back(unit, -number, a, a.day)
    if not p.has("earlier", "later"):
        return None
    if later and not (a.local and unit in ("D", "W", "MO", "Y")):
        value = length(number, unit)
        return ("DURATION", value) if value else None
    return _back(unit, number if later else -number, a, a.local or a.last or a.day)


def _back(unit: str, number: float, a: Anchor, base: dt.date | None) -> Value | None:
    """Shift by a number of units and write the result in that unit."""
    if unit == "Y" and number == -1 and a.quarter:
        return _quarter((a.quarter[0] - 1, a.quarter[1]), 0)
    if base is None:
        return "DATE", {"Y": "XXXX", "MO": "XXXX-XX", "W": "XXXX-WXX"}.get(unit, NO_DAY if unit == "D" else "PAST_REF")
    whole = round(number)
    if unit in ("Y", "E", "C"):
        year = base.year + round(number * {"Y": 1, "E": 10, "C": 100}[unit])
        return ("DATE", f"{year:04}") if 0 < year < 10000 else None
    if unit in ("MO", "Q"):
        return _month((base.year, base.month), round(number * (1 if unit == "MO" else 3)))
    if unit in ("W", "F", "D", "WE", "N"):
        day = add_days(base, whole * {"W": 7, "F": 14, "WE": 7}.get(unit, 1))
        return ("DATE", week(day) if unit in ("W", "F") else day.isoformat()) if day else None
    return date(base) if unit in ("H", "M") else None


def year_ago(p: Phrase, a: Anchor) -> Value | None:
    """The year-earlier quarter; year-ago results; the year-earlier nine months."""
    if p.find("u"):
        number = count(p.every("n0d"))
        return ("DURATION", f"P{number or 'X':g}M") if number else None
    if p.find("U") != "year":
        return None
    base = a.quarter or (quarter_of(a.day) if a.day else None)
    number = ordinal(p.find("oS") or "")
    if base and (a.quarter or number):
        return "DATE", f"{base[0] - 1:04}-Q{number or base[1]}"
    return "DATE", f"{a.day.year - 1:04}" if a.day else "XXXX"


def period_relative(p: Phrase, a: Anchor) -> Value | None:
    """The corresponding period last year."""
    year = a.day.year + step(p) if a.day else "XXXX"
    return "DATE", f"{year}-Q{a.quarter[1]}" if a.quarter else str(year)


def year_end(p: Phrase, a: Anchor) -> Value | None:
    """Year-end; around year end; month-end."""
    if p.own[-1] != "end":
        return None
    unit = unit_of(p)
    if a.day is None or unit not in ("Y", "MO"):
        return None
    if unit == "MO":
        return "DATE", f"{a.day:%Y-%m}"
    return "DATE", f"{a.day.year - (p.before() == 'since'):04}-12-31"


def week_of(p: Phrase, a: Anchor) -> Value | None:
    """The week of March 6."""
    value = month_day(p, a)
    day = day_of(value[1]) if value else None
    return ("DATE", week(day)) if day and p.has("week") else None
