"""Rules for years, decades, centuries, seasons and holidays."""

import datetime as dt
import re

from newsparse import calendar
from newsparse.extractor.times import feast_days, holidays, intervals
from newsparse.extractor.times.anchor import Anchor, add_days, week
from newsparse.extractor.times.country import country_of_place
from newsparse.extractor.times.dates import MONTH_CUES, NO_DAY, date, step
from newsparse.extractor.times.numerals import ordinal, spoken_year, two_words
from newsparse.extractor.times.phrase import Phrase, Value, full_year
from newsparse.extractor.times.vocabulary import DECADES, SEASONS, flagged

_NO_YEAR = flagged("no-year")
_CARS = flagged("car")
_INDEXES = flagged("index")
_STREETS = flagged("street")
_SERIAL = re.compile("[Yd0]-[Yd0]-[Yd0]")
"""What a model year stands before."""
_COUNTED = flagged("counted")
_YEAR_CUES = (MONTH_CUES - {"than", "the"}) | flagged("year-cue")
_SEASON_CUES = flagged("season-cue")
_BEFORE_VERBS = flagged("before-verb")
_ON = flagged("on")
_ASKING = flagged("before-day") | _ON | flagged("until") | {"of"}
"""What asks for a time, so that a holiday behind it is one: at Easter, the fast of Ramadan."""
_DAYS = flagged("day-of-feast")
"""What a holiday's name ends with where it stands for the day whatever follows: Christmas Day."""
_OLD = "1800"
"""Before then a number with a plural noun counts it."""
_UNDER_WAY = 7
"""Days ahead at which a holiday may be spoken of in the past: its week has begun."""
_FAR = 12
"""Words around "the 90s" among which degrees make it a temperature."""
_DEGREES = flagged("degrees")
_MIDWEEK = 3
"""Wednesday: a holiday from then on begins its weekend."""


def year(p: Phrase, a: Anchor) -> Value | None:
    """1998; fiscal 1989; late 1970; nineteen ninety-six; '98."""
    word = p.find("Y")
    if word is None or len(word) < len("1998"):
        return _short_or_spoken(p, word)
    cued = _is_cued(p, word)
    if (not cued and p.after() in _COUNTED) or _is_serial(p, word, a) or _is_model(p):
        return None
    if cued or p.last - p.first > 1 or _is_listed(p):
        return "DATE", word
    return ("DATE", word) if _is_likely(p, int(word), a) and not _counts(p) else None


def _is_cued(p: Phrase, word: str) -> bool:
    """Tell "of 1965" from "of 1065 villas": few old years stand before a plural."""
    return p.before() in _YEAR_CUES and not (word < _OLD and _is_before_plural(p))


def _is_before_plural(p: Phrase) -> bool:
    """Tell whether a plural noun follows."""
    after = p.after()
    plural = len(after) > 3 and after[-1] == "s" and after[-2] != "s"
    return plural and after.isalpha() and not p.titled(p.last)


def _is_likely(p: Phrase, number: int, a: Anchor) -> bool:
    """Tell a year that an article may name without a cue."""
    near = p.before() in ("about", "around") and number % 50 > 0
    return near or 1800 <= number <= (a.day.year + 60 if a.day else 2100)


def _short_or_spoken(p: Phrase, word: str | None) -> Value | None:
    """Read '98, fy 98 and nineteen ninety-six."""
    if word:
        return ("DATE", full_year(word)) if p.before() in ("of", "since", "in") else None
    if p.own[0] == "fy" and len(p.own[1]) == len("98"):
        return "DATE", full_year(p.own[1])
    return _spoken(p)


def _is_listed(p: Phrase) -> bool:
    """Tell a year that stands behind another: 1998, 1999 and 2001."""
    return p.classes[max(0, p.first - 3) : p.first].endswith(("Y&", "Y,", "Y-", "Y,&"))


def _is_serial(p: Phrase, word: str, a: Anchor) -> bool:
    """Tell a piece of a telephone number or of another row of figures from a year: 555-2010, 2010-2015-86."""
    if p.before() == "-" and p.before(2).isdecimal() and p.classes[p.first - 2] != "Y":
        return True
    runs = p.classes[max(0, p.first - 4) : p.last + 4]
    if _SERIAL.search(runs) and (p.before() == "-" or p.next_class() == "-"):
        return True
    end = p.after(2)
    far = p.next_class() == "-" and len(end) == 2 and end.isdecimal() and end > word[2:]
    return far and a.day is not None and int(word[:2] + end) > a.day.year + calendar.AHEAD


def _is_model(p: Phrase) -> bool:
    """Tell the year of a car's model, an index (the Russell 2000 Index) and a house from a year."""
    if p.after() in _CARS and p.titled(p.last):
        return True
    if p.after() in _INDEXES and p.titled(p.first - 1):
        return True
    return p.titled(p.last) and not _STREETS.isdisjoint((p.after(2), p.after(3)))


def _spoken(p: Phrase) -> Value | None:
    """Read a year in words; "two thousand" needs a hint that it is one."""
    number = spoken_year(p.every("n%"))
    if number is None or p.next_class() in ("u", "U"):
        return None
    cued = 1000 < number < 2000 or p.find("U") or p.before() in _YEAR_CUES
    return ("DATE", f"{number:04}") if cued else None


def _counts(p: Phrase) -> bool:
    """Tell a plain number ("2000 people") from a year; only round ones go without a comma in print."""
    after = p.after()
    if p.before() in _NO_YEAR or after in _COUNTED or p.next_class() in ("u", "U", "%"):
        return True
    if int(p.own[-1]) % 50:
        return False
    return p.before() != "the" and _is_before_plural(p)


def before_christ(p: Phrase, _: Anchor) -> Value | None:
    """44 BC; 300 B.C."""
    word = p.find("dY0") or ""
    return (
        ("DATE", f"BC{int(word):04}")
        if word.isdecimal() and int(word) and p.raw[p.last - 1].isupper()
        else None
    )


def decade(p: Phrase, _: Anchor) -> Value | None:
    """The late 1970s; the '90s; the nineties; the 1970's."""
    word = p.find("G") or ""
    if year := p.find("Y"):
        return _tens(year) if p.own[-1] in ("'s", "’s") and p.next_class() != "x" else None
    if word in DECADES:
        return ("DATE", DECADES[word]) if p.own[0] == "the" or _is_another(p) else None
    return _tens(full_year(word.strip("'’‘s"))) if word[0] in _APOSTROPHES or _is_whole(p, word) else None


def _is_another(p: Phrase) -> bool:
    """Tell "nineties" of "the eighties and nineties"."""
    return p.before() == "and" and "G" in p.classes[max(0, p.first - 4) : p.first]


_APOSTROPHES = "'’‘"


def _is_whole(p: Phrase, word: str) -> bool:
    """Tell a decade in four figures, or in two where it is no age or temperature."""
    return len(word) == len("1990s") or _is_bare_decade(p)


def _tens(year: str) -> Value | None:
    """Give the decade that begins with a year."""
    return ("DATE", year[:3]) if year[3:] == "0" else None


def _is_bare_decade(p: Phrase) -> bool:
    """Tell "the late 90s" from "her 90s" and "highs in the mid-90s"."""
    sentence = p.words[max(0, p.first - _FAR) : p.last + _FAR]
    return p.own[0] == "the" and p.before() == "in" and _DEGREES.isdisjoint(sentence)


def century(p: Phrase, _: Anchor) -> Value | None:
    """The 20th century."""
    number = ordinal(p.find("oS") or "")
    number = two_words([*p.every("n"), *p.every("oS")]) if p.find("n") else number
    if p.find("Uu") not in ("century", "centuries") or not number or number < 1:
        return None
    return "DATE", f"BC{number - 1:02}" if p.find("X") else f"{number - 1:02}"


def season(p: Phrase, a: Anchor) -> Value | None:
    """The winter of 1994; summer 2021; spring last year; in the spring."""
    code = SEASONS[p.find("s") or ""]
    if p.own[0] == "fall" and p.before() in _BEFORE_VERBS:
        return None
    if written := p.year() or spoken_year(p.every("n%")):
        return "DATE", f"{int(written):04}-{code}"
    if unit := p.find("U"):
        base = a.day.year + step(p) if a.day else "XXXX"
        return ("DATE", f"{base}-{code}") if unit == "year" else None
    if not _is_season(p):
        return None
    return "DATE", f"{_season_year(code, a.day, p.direction(), near=True)}-{code}"


def _is_season(p: Phrase) -> bool:
    """Tell "in the spring" from "a spring of water" and "spring-like"."""
    return (p.before() in _SEASON_CUES or p.find("eB") is not None) and p.after() not in ("of", "-")


def relative_season(p: Phrase, a: Anchor) -> Value | None:
    """Last fall; this summer; next spring."""
    code = SEASONS[p.find("s") or ""]
    return "DATE", f"{_season_year(code, a.day, step(p), near=False)}-{code}"


def _season_year(code: str, day: dt.date | None, way: int, *, near: bool) -> str:
    """Give the year of a season; a winter counts by the year it begins in.

    ``way`` -1 asks for one that is over, 1 for one to come; ``near`` takes one under way for
    either.
    """
    if day is None:
        return "XXXX"
    start, year, month = intervals.SEASONS[code], day.year, day.month
    if code == "WI" and month < 3 and way < 1:
        year -= 1
        month += 12
    if near:
        year -= way <= 0 and month < start
        return f"{year + (way > 0 and month >= start + 3):04}"
    year -= way < 0 and month < start + 3
    return f"{year + (way > 0 and month >= start):04}"


def holiday(p: Phrase, a: Anchor) -> Value | None:
    """Christmas; last Thanksgiving; Easter 2024; Easter week."""
    at = p.classes.index("H", p.first)
    named = holidays.match(p.words, p.raw, at)
    if named is None or (not p.find("lcfUYj") and _is_attribute(p)):
        return None
    rule, offset = (
        holidays.rule_in(named.holiday, lambda: _country_beside(p, at) or a.country()),
        named.holiday.offset,
    )
    if written := p.year() or _year_beside(p, at, a):
        return _around(p, next(iter(feast_days.days(rule, int(written), offset)), None))
    if a.day is None:
        return "DATE", f"XXXX-{rule}" if rule[:2].isdecimal() and not offset else NO_DAY
    return _around(p, _nearest_holiday(_near(rule, offset, a.day), a.day, p))


def _near(rule: str, offset: int, day: dt.date) -> list[dt.date]:
    """Give the days a holiday may mean: of the year before, this one and the next two."""
    return [
        found for year in range(day.year - 1, day.year + 3) for found in feast_days.days(rule, year, offset)
    ]


def _is_attribute(p: Phrase) -> bool:
    """Tell "her Christmas message", "the first Christmas" and "the Good Friday Agreement" from a day."""
    if p.before() in _ON:
        return False
    if p.classes[max(0, p.first - 1)] in "oSv" and p.first:
        return True
    after = p.after()
    if not after[:1].isalpha() or p.next_class() != "x":
        return False
    is_day = p.own[-1] in _DAYS
    return p.titled(p.last) if is_day else p.before() not in _ASKING


def _country_beside(p: Phrase, at: int) -> str:
    """Give the country of "the Mexican Independence Day"."""
    return country_of_place(p.raw[at - 1]) if at > 1 and p.titled(at - 1) and not p.titled(at - 2) else ""


def _year_beside(p: Phrase, at: int, a: Anchor) -> str | None:
    """Give the year of "Easter last year"."""
    rest = p.part(at, p.last)
    return (
        f"{a.day.year + step(rest):04}" if rest.find("lcf") and rest.find("U") == "year" and a.day else None
    )


def _around(p: Phrase, day: dt.date | None) -> Value | None:
    """Give the day, or the week or weekend that it names: Easter week, the Labor Day weekend."""
    if day is None or p.find("U") not in ("week", "weekend"):
        return date(day)
    if p.find("U") == "week" and p.own[-1] != "end":
        return "DATE", week(day)
    saturday = add_days(day, -2 if day.isoweekday() < _MIDWEEK else 0)  # a Monday closes its weekend
    return ("DATE", week(saturday) + "-WE") if saturday else None


def _nearest_holiday(days: list[dt.date], day: dt.date, p: Phrase) -> dt.date | None:
    """Choose the day that is meant: last, next, this one, by the tense, or the nearest."""
    if shift := step(p):
        beyond = [d for d in days if (d - day).days * shift > 0]
        return min(beyond, key=lambda d: abs((d - day).days), default=None)
    way = p.direction()
    good = [d for d in days if (d - day).days * way >= 0 or (way < 0 and (d - day).days <= _UNDER_WAY)]
    own = [d for d in good or days if d.year == day.year] if p.find("c") else []
    days = own or good or days
    return min(days, key=lambda d: abs((d - day).days), default=None)
