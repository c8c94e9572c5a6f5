"""Feasts and holidays by name, and the day each falls on in a year.

Fixed days and n-th weekdays are written out; Easter comes from dateutil; the Islamic and the
Hebrew calendar are computed (tabular calendar, and molad arithmetic as in Dershowitz and
Reingold, "Calendrical Calculations"), which for Ramadan may differ by a day from the day the
moon was sighted; Lunar New Year and Diwali are looked up. A feast of many days counts as its
first day.
"""

import datetime as dt
from collections.abc import Callable
from functools import cache

from newsparse.extractor.times.anchor import add_days, make_day


def _hyphens(names: str) -> str:
    """Add the spellings with one hyphen and with two."""
    one = names.replace("al ", "al - ").replace("ul ", "ul - ").replace("el ", "el - ")
    return f"{names}, {one}, {one.replace('eid ', 'eid - ')}"


_NAMES = {
    "12-25": "christmas, christmas day, xmas",
    "12-24": "christmas eve",
    "12-26": "boxing day",
    "12-31": "new year 's eve, new years eve",
    "01-01": "new year 's day, new years day",
    "02-14": "valentine 's day, valentines day",
    "03-08": "international women 's day",
    "03-17": "st patrick 's day, st . patrick 's day, saint patrick 's day",
    "03-21": "nowruz",
    "04-22": "earth day",
    "04-25": "anzac day",
    "05-01": "may day, labour day, international workers ' day",
    "06-19": "juneteenth",
    "07-01": "canada day",
    "07-04": "fourth of july",
    "07-14": "bastille day",
    "10-31": "halloween",
    "11-01": "all saints ' day, all saints day",
    "11-11": "veterans day, veterans ' day, remembrance day, armistice day",
    "easter-47": "shrove tuesday, mardi gras",
    "easter-46": "ash wednesday",
    "easter-7": "palm sunday",
    "easter-3": "maundy thursday, holy thursday",
    "easter-2": "good friday",
    "easter-1": "holy saturday",
    "easter+0": "easter, easter sunday, easter day",
    "easter+1": "easter monday",
    "easter+39": "ascension day",
    "easter+49": "pentecost, whit sunday",
    "orthodox+0": "orthodox easter",
    "nth 11 4 4": "thanksgiving, thanksgiving day",
    "after 11 4 4": "black friday",
    "nth 9 1 1": "labor day",
    "nth 5 1 -1": "memorial day",
    "nth 1 1 3": "martin luther king day, martin luther king jr . day, mlk day",
    "nth 2 1 3": "presidents day, presidents ' day",
    "nth 10 1 2": "columbus day, indigenous peoples day, indigenous peoples ' day",
    "nth 5 7 2": "mother 's day",
    "nth 6 7 3": "father 's day",
    "election": "election day",
    "islamic 9 1": "ramadan, ramazan",
    "islamic 10 1": _hyphens("eid al fitr, eid ul fitr, eid el fitr"),
    "islamic 12 10": _hyphens("eid al adha, eid ul adha, eid el adha"),
    "lunar": "lunar new year, chinese new year, lunar new year 's day, spring festival",
    "diwali": "diwali, deepavali",
    "hebrew 0": "rosh hashanah, rosh hashana, jewish new year",
    "hebrew 9": "yom kippur",
    "hanukkah": "hanukkah, hanukah, chanukah",
    "hebrew -163": "passover",
}  # fmt: skip

PHRASES = {tuple(name.split()): key for key, names in _NAMES.items() for name in names.split(", ")}
"""The rule of each name, as a tuple of lower-case tokens."""
FIRST_WORDS = frozenset(words[0] for words in PHRASES)
LONGEST = 5
"""Tokens in the longest name."""

# Days after 20 January, from 1990.
_LUNAR = (
    7, 26, 15, 3, 21, 11, 30, 18, 8, 27, 16, 4, 23, 12, 2, 20, 9, 29, 18, 6, 25, 14, 3, 21, 11, 30, 19, 8, 27,
    16, 5, 23, 12, 2, 21, 9, 28, 17, 6, 24, 14, 3, 22, 11, 30, 19, 8, 26, 15, 4, 23,
)  # fmt: skip
# Days after 15 October, from 2004.
_DIWALI = (
    28, 17, 6, 25, 13, 2, 21, 11, 29, 19, 8, 27, 15, 4, 23, 12, 30, 20, 9, 28, 16, 5, 24, 14, 2, 21, 11,
)  # fmt: skip
_RATA_DIE_HEBREW = -1_373_427
_JULIAN_DAY_0 = 1_721_425  # of proleptic 0001-01-01


@cache
def day(key: str, year: int) -> dt.date | None:
    """Give the day of a holiday in a year, or None if it is not known there."""
    if key[:2].isdecimal():
        return make_day(year, int(key[:2]), int(key[3:]))
    if key[:6] in ("easter", "orthod"):
        return _easter(key, year)
    kind, *numbers = key.split()
    return _COMPUTED[kind](year, *map(int, numbers))


def _easter(key: str, year: int) -> dt.date | None:
    from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

    if not 1583 <= year <= 4099:
        return None
    sunday = easter(year, EASTER_ORTHODOX if key.startswith("orthodox") else EASTER_WESTERN)
    return add_days(sunday, int(key.removeprefix("easter").removeprefix("orthodox")))


def _nth_weekday(year: int, month: int, weekday: int, n: int) -> dt.date | None:
    """Give the n-th such weekday of a month; n = -1 is the last one."""
    start = make_day(year, month, 1 if n > 0 else 31)
    if start is None:
        return None
    if n < 0:
        return add_days(start, -((start.isoweekday() - weekday) % 7))
    return add_days(start, (weekday - start.isoweekday()) % 7 + 7 * (n - 1))


def _day_after(year: int, month: int, weekday: int, n: int) -> dt.date | None:
    """Give the day after the n-th such weekday of a month."""
    day = _nth_weekday(year, month, weekday, n)
    return day and add_days(day, 1)


def _islamic(year: int, month: int, number: int) -> dt.date | None:
    """Give the first such day of the tabular Islamic calendar that falls in a year."""
    guess = (year - 622) * 33 // 32
    for hijri in (guess - 1, guess, guess + 1, guess + 2):
        ordinal = (
            (11 * hijri + 3) // 30 + 354 * hijri + 30 * month - (month - 1) // 2 + number
            + 1_948_440 - 385 - _JULIAN_DAY_0
        )  # fmt: skip
        if 0 < ordinal < dt.date.max.toordinal() and dt.date.fromordinal(ordinal).year == year:
            return dt.date.fromordinal(ordinal)
    return None


def _election(year: int) -> dt.date | None:
    """Give the Tuesday after the first Monday of November."""
    monday = _nth_weekday(year, 11, 1, 1)
    return monday and add_days(monday, 1)


def _lunar(year: int) -> dt.date | None:
    """Look up the Lunar New Year."""
    base = make_day(year, 1, 20) if 0 <= year - 1990 < len(_LUNAR) else None
    return base and add_days(base, _LUNAR[year - 1990])


def _diwali(year: int) -> dt.date | None:
    """Look up Diwali."""
    base = make_day(year, 10, 15) if 0 <= year - 2004 < len(_DIWALI) else None
    return base and add_days(base, _DIWALI[year - 2004])


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


def _hebrew_start(year: int) -> int | None:
    """Give the ordinal of the Rosh Hashanah that falls in a year."""
    return _fixed_new_year(year + 3761) if 1000 <= year <= 3000 else None


def _hebrew(year: int, offset: int) -> dt.date | None:
    """Give the day so many days from Rosh Hashanah."""
    start = _hebrew_start(year)
    return dt.date.fromordinal(start + offset) if start else None


def _hanukkah(year: int) -> dt.date | None:
    """Give 25 Kislev; the month before it has 29 or 30 days."""
    start = _hebrew_start(year)
    if start is None:
        return None
    length = _fixed_new_year(year + 3762) - start
    return dt.date.fromordinal(start + (84 if length in (355, 385) else 83))


_COMPUTED: dict[str, Callable[..., dt.date | None]] = {
    "nth": _nth_weekday,
    "after": _day_after,
    "islamic": _islamic,
    "hebrew": _hebrew,
    "hanukkah": _hanukkah,
    "lunar": _lunar,
    "diwali": _diwali,
    "election": _election,
}
