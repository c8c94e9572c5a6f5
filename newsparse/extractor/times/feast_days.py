"""The days that feasts and holidays fall on in a year, by the rules of ``data/feasts.txt``.

A rule is one of

    12-25              a fixed day
    easter-2           days from Easter, or from the Orthodox one (dateutil's)
    nth:11:4:4         the 4th Thursday of November (-1: the last one); nth:11:4:4:1 the day after it
    next:05-18:1       the first Monday from 18 May on
    leap:RULE          in leap years only
    islamic:10:1       of the tabular Islamic calendar, with the table's correction; a feast may differ by a
                       day from the day the moon was sighted
    hebrew:9           days from Rosh Hashanah (computed: molad arithmetic as in Dershowitz and Reingold,
                       "Calendrical Calculations"); hanukkah, shvat and the days that evade a sabbath by name
    table:holi         looked up
    advent:0, tax      the fourth Sunday before Christmas; the day US tax is due
    kings              King's Day of the Netherlands

Tables of feasts stand in ``data/holidays.txt``. A feast of many days counts as its first day.
"""

import datetime as dt
from collections.abc import Callable
from functools import cache

from newsparse import wordlists
from newsparse.extractor.times.anchor import add_days, make_day

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""Digits of the tables."""
_SUNDAY = 7
"""Its ISO number."""
_RATA_DIE_HEBREW = -1_373_427
"""Ordinal of the Hebrew epoch."""
_JULIAN_DAY_0 = 1_721_425
"""Julian day number of proleptic 0001-01-01, less one."""
_ISLAMIC_EPOCH = 1_948_440 - 385
"""Julian day number of 1 Muharram 1 less the days of the formula's first year."""
_SHIFT = 4
"""What the table of corrections adds to keep its digits positive."""
_HEBREW_YEARS, _EASTER_YEARS = range(1000, 3001), range(1583, 4100)
"""Where the calendars are computed: the Gregorian reform, and what dateutil covers."""


def days(rule: str, year: int, offset: int = 0) -> list[dt.date]:
    """Give the days of a rule in a year, none where it is not known; a feast of the moon may have two."""
    if not 0 < year < 10_000:
        return []
    return [day for one in _days(rule, year) if (day := add_days(one, offset))]


@cache
def _days(rule: str, year: int) -> tuple[dt.date, ...]:
    """Give the days of a rule in a year."""
    if rule[:2].isdecimal():
        found: dt.date | list[dt.date] | None = make_day(year, int(rule[:2]), int(rule[3:]))
    elif rule[:6] in ("easter", "orthod"):
        found = _easter(rule, year)
    elif rule[:5] == "leap:":
        found = days(rule[5:], year) if year % 4 == 0 else None
    else:
        kind, *numbers = rule.split(":")
        computed = _COMPUTED.get(kind)
        found = computed(year, *numbers) if computed else None
    return tuple(found) if isinstance(found, list) else (found,) if found else ()


def _easter(rule: str, year: int) -> dt.date | None:
    """Give a day by its distance from Easter."""
    from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

    if year not in _EASTER_YEARS:
        return None
    sunday = easter(year, EASTER_ORTHODOX if rule.startswith("orthodox") else EASTER_WESTERN)
    return add_days(sunday, int(rule.removeprefix("easter").removeprefix("orthodox")))


def _nth_weekday(year: int, month: str, weekday: str, n: str, after: str = "0") -> dt.date | None:
    """Give the day so many days after the n-th such weekday of a month; n = -1 is the last one."""
    start = make_day(year, int(month), 1)
    if start is None:
        return None
    if int(n) < 0:
        start = add_days(start, 31)
        start = start and add_days(start.replace(day=1), 7 * int(n))
        return start and add_days(start, (int(weekday) - start.isoweekday()) % 7 + int(after))
    return add_days(start, (int(weekday) - start.isoweekday()) % 7 + 7 * (int(n) - 1) + int(after))


def _next_weekday(year: int, day: str, weekday: str) -> dt.date | None:
    """Give the first such weekday from a day on."""
    start = make_day(year, int(day[:2]), int(day[3:]))
    return start and add_days(start, (int(weekday) - start.isoweekday()) % 7)


def tabular(hijri: int, month: int, number: int) -> int:
    """Give the ordinal of a day of the tabular Islamic calendar."""
    year = (11 * hijri + 3) // 30 + 354 * hijri
    return year + 30 * month - (month - 1) // 2 + number + _ISLAMIC_EPOCH - _JULIAN_DAY_0


def _islamic(year: int, month: str, number: str) -> list[dt.date]:
    """Give the days of an Islamic feast in a year."""
    start, corrections = _corrections().get(f"{month}:{number}", (0, ""))
    guess = (year - 622) * 33 // 32
    found = []
    for hijri in range(guess - 1, guess + 3):
        at = hijri - start
        shift = DIGITS.index(corrections[at]) - _SHIFT if 0 <= at < len(corrections) else 0
        ordinal = tabular(hijri, int(month), int(number)) + shift
        if 0 < ordinal < dt.date.max.toordinal() and dt.date.fromordinal(ordinal).year == year:
            found.append(dt.date.fromordinal(ordinal))
    return found


@cache
def _corrections() -> dict[str, tuple[int, str]]:
    """Read the first year of the Hijra and the corrections of each Islamic feast."""
    return {feast: (int(year), row) for feast, year, row in wordlists.sections("holidays.txt")["islamic"]}


@cache
def _tables() -> dict[str, tuple[int, int, str]]:
    """Read the first year, the first day of the year and the digits of each table."""
    lines = wordlists.sections("holidays.txt")["tables"]
    return {feast: (int(year), int(day), row) for feast, year, day, row in lines}


def _table(year: int, feast: str, after: str = "0") -> dt.date | None:
    """Look up a feast."""
    first, start, row = _tables()[feast]
    base = make_day(year, 1, 1) if 0 <= year - first < len(row) else None
    return base and add_days(base, start - 1 + DIGITS.index(row[year - first]) + int(after))


def _advent(year: int, _: str) -> dt.date | None:
    """Give the fourth Sunday before Christmas."""
    return _next_weekday(year, "11-27", "7")


def _kings(year: int) -> dt.date | None:
    """Give the Dutch King's Day: 27 April, the day before if that is a Sunday."""
    day = make_day(year, 4, 27)
    return add_days(day, -(day.isoweekday() == _SUNDAY)) if day else None


def _tax(year: int) -> dt.date | None:
    """Give the day US income tax is due: 15 April, after a weekend and the capital's Emancipation Day."""
    day = make_day(year, 4, 15)
    emancipation = make_day(year, 4, 16)
    if day is None or emancipation is None:
        return None
    off = emancipation + dt.timedelta(days={6: -1, 7: 1}.get(emancipation.isoweekday(), 0))
    while day.isoweekday() > 5 or day == off:
        day += dt.timedelta(days=1)
    return day


def _new_year(hebrew: int) -> int:
    """Give the ordinal of 1 Tishri (Rosh Hashanah)."""
    months = (235 * hebrew - 234) // 19
    days = 29 * months + (12_084 + 13_753 * months) // 25_920
    if 3 * (days + 1) % 7 < 3:
        days += 1
    return _RATA_DIE_HEBREW + days


def _fixed_new_year(hebrew: int) -> int:
    """Apply the postponements that keep the lengths of years legal."""
    before, this, after = (_new_year(hebrew + k) for k in (-1, 0, 1))
    if after - this == 356:
        return this + 2
    return this + 1 if this - before == 382 else this


def _hebrew(year: int, offset: str) -> dt.date | None:
    """Give the day so many days from the Rosh Hashanah of a year."""
    return dt.date.fromordinal(_fixed_new_year(year + 3761) + int(offset)) if year in _HEBREW_YEARS else None


def _hanukkah(year: int, _: str) -> dt.date | None:
    """Give 25 Kislev; the month before it has 29 or 30 days."""
    start = _hebrew(year, "0")
    if start is None:
        return None
    length = _fixed_new_year(year + 3762) - start.toordinal()
    return add_days(start, 84 if length in (355, 385) else 83)


def _shvat(year: int, _: str) -> dt.date | None:
    """Give 15 Shevat, counted back from Passover over a leap year's two months of Adar."""
    passover, before = _hebrew(year, "-163"), _hebrew(year - 1, "0")
    if passover is None or before is None:
        return None
    is_leap = _fixed_new_year(year + 3761) - before.toordinal() > 380
    return add_days(passover, -89 if is_leap else -59)


def _moved(year: int, offset: str, moves: dict[int, int]) -> dt.date | None:
    """Give a day from Rosh Hashanah, moved off a sabbath: by weekday, the days to go."""
    day = _hebrew(year, offset)
    return day and add_days(day, moves.get(day.isoweekday(), 0))


_Computed = Callable[..., dt.date | list[dt.date] | None]
_CALENDARS: tuple[tuple[str, _Computed], ...] = (
    ("nth", _nth_weekday),
    ("next", _next_weekday),
    ("islamic", _islamic),
    ("hebrew", _hebrew),
    ("hanukkah", _hanukkah),
    ("shvat", _shvat),
    ("table", _table),
    ("advent", _advent),
    ("tax", _tax),
    ("kings", _kings),
    ("yom-hashoah", lambda year: _moved(year, "-151", {5: 0, 6: -1, 7: 1})),
    ("yom-haatzmaut", lambda year: _moved(year, "-143", {6: -1, 7: -2, 1: 1})),
    ("tisha-bav", lambda year: _moved(year, "-51", {6: 1})),
)
_COMPUTED = dict(_CALENDARS)
"""What computes the rules that are no fixed days."""
