"""TIMEX3 values in plain words: P6M is "6 months", 2025-04-11TNI "the night of 11 April 2025".

Pure functions of a value; the words stand in ``data/spoken.txt`` and ``data/calendar.txt``. What has no plain
form is shown as it is.
"""

import re
from collections.abc import Callable
from functools import cache

from newsparse import wordlists

_DURATION = re.compile(
    r"P(?:(?P<Y>[\d.]+|X)Y)?(?:(?P<Q>\d+|X)Q)?(?:(?P<MO>[\d.]+|X)M)?(?:(?P<W>[\d.]+|X)W)?(?P<WE>\d+WE)?"
    r"(?:(?P<D>[\d.]+|X)D)?"
    r"(?:(?P<E>\d+|X)E)?(?:(?P<C>\d+|X)C)?(?:T(?:(?P<H>[\d.]+|X)H)?(?:(?P<M>[\d.]+|X)M)?(?:(?P<S>[\d.]+|X)S)?)?"
)
_RANGE_END = " to "
_THE = "the "
_MONTH, _DAY = slice(5, 7), slice(8, 10)


def is_calendar(value: str) -> bool:
    """Tell a value that has a place in the calendar from *_REF, XXXX and B.C."""
    return value[:2].isdecimal()


def words(value: str, type: str, mod: str | None = None) -> str:  # noqa: A002 - the record's word
    """Say a value in plain words.

    Args:
        value: TIMEX3's, a range too.
        type: DATE, TIME, DURATION or SET.
        mod: TIMEX3's.

    """
    first, slash, last = value.partition("/")
    if slash:
        return f"{words(first, type)}{_RANGE_END}{words(last, type)}"
    said = _repeated(value) if type == "SET" else _amount(value) if type == "DURATION" else _when(value)
    return value if said is None else _modified(said, mod or "")


def _modified(said: str, mod: str) -> str:
    """Put the word of a mod before what is said, or behind its "the": the early 1990s."""
    if mod in _text("mods"):
        return f"{_text('mods')[mod]} {said}"
    if mod not in _text("inside"):
        return said
    the = _THE if said.startswith(_THE) else ""
    word = _text("inside")[mod]
    return f"{the}{word}{'' if word[-1] == '-' else ' '}{said.removeprefix(_THE)}"


@cache
def _text(section: str) -> dict[str, str]:
    """Read a section of lines that begin with a code."""
    return {line[0]: " ".join(line[1:]) for line in wordlists.sections("spoken.txt")[section]}


@cache
def _names(section: str) -> list[str]:
    """Give the names of the months, or of the days of the week from Monday."""
    return [line[0].title() for line in wordlists.sections("calendar.txt")[section]]


def _when(value: str) -> str | None:
    """Say a DATE or TIME."""
    if value in _text("references"):
        return _text("references")[value]
    for pattern, say in _FORMS:
        if m := re.fullmatch(pattern, value):
            return say(m)
    return None


def _day(text: str) -> str:
    """Say 2025-04-11 and XXXX-04-11."""
    year = "" if text[0] == "X" else f" {int(text[:4])}"
    return f"{int(text[_DAY])} {_month(text)}{year}"


def _month(text: str) -> str:
    """Say the month of a date."""
    return _names("months")[int(text[_MONTH]) - 1]


def _monday(m: re.Match[str], after: int = 0) -> str:
    """Say the day of a week that lies so many days after its Monday."""
    import datetime as dt  # few values need it

    try:
        return _day(str(dt.date.fromisocalendar(int(m[1]), int(m[2]), 1 + after)))
    except ValueError:  # no such week
        return m[0]


def _time(m: re.Match[str]) -> str:
    """Say the part of a day or the clock time of a TIME."""
    day, clock = m[1], m[2]
    known = _when(day) if day != "XXXX-XX-XX" else ""
    if not clock[0].isdecimal():
        part = _text("parts").get(clock, clock)
        return f"the {part} of {known}" if known else f"the {part}"
    clock = clock.removesuffix("Z") + (" UTC" if clock[-1] == "Z" else "")
    return f"{known}, {clock}" if known else clock


def _ordinal(number: int) -> str:
    """Write 1st, 2nd, 3rd, 11th."""
    teen = number // 10 % 10 == 1
    return f"{number}{'th' if teen else _text('ordinals').get(str(number % 10), 'th')}"


def _of_year(said: str, year: str) -> str:
    """Add "of 2024" where the year is known."""
    return said if year[0] == "X" else f"{said} of {int(year)}"


def _season(m: re.Match[str]) -> str:
    """Say a season; a winter runs into the next year."""
    name = _text("seasons")[m[2]]
    if m[1][0] == "X":
        return name
    return f"{name} {int(m[1])}" + (f"–{(int(m[1]) + 1) % 100:02}" if m[2] == "WI" else "")


_FORMS: tuple[tuple[str, Callable[[re.Match[str]], str | None]], ...] = (
    (r"((?:\d{4}|XXXX)-\d\d-\d\d)", lambda m: _day(m[1])),
    (r"(\d{4})-(\d\d)", lambda m: f"{_month(m[0])} {int(m[1])}"),
    (r"XXXX-(\d\d)", lambda m: _month(m[0])),
    (r"(\d{4})", lambda m: str(int(m[1]))),
    (r"(\d{3})", lambda m: f"the {m[1]}0s"),
    (r"(\d\d)", lambda m: f"the {_ordinal(int(m[1]) + 1)} century"),
    (r"BC(\d\d)", lambda m: f"the {_ordinal(int(m[1]) + 1)} century BC"),
    (r"BC(\d{4})", lambda m: f"{int(m[1])} BC"),
    (r"(\d{4})-W(\d\d)", lambda m: f"the week of {_monday(m)}"),
    (r"(\d{4})-W(\d\d)-WE", lambda m: f"the weekend of {_monday(m, 5)}"),
    (r"(\d{4}|XXXX)-Q(\d)", lambda m: _of_year(f"the {_ordinal(int(m[2]))} quarter", m[1])),
    (r"(\d{4}|XXXX)-H(\d)", lambda m: _of_year(f"the {_ordinal(int(m[2]))} half", m[1])),
    (r"(\d{4}|XXXX)-(SP|SU|FA|WI)", _season),
    (r"XXXX-WXX-(\d)", lambda m: f"a {_names('weekdays')[int(m[1]) - 1]}"),
    (r"(.{8,12})T(\w\w|\d\d:\d\d(?::\d\d)?Z?)", _time),
)
"""What a DATE or TIME looks like, and how it is said."""


def _amount(value: str) -> str | None:
    """Say a DURATION: 2 years 6 months; months."""
    m = _DURATION.fullmatch(value)
    said = [_units(number, unit) for unit, number in m.groupdict().items() if number] if m else []
    return " ".join(said) or None


def _units(number: str, unit: str) -> str:
    """Say a number of units."""
    one, many = _text("units")[unit].split()
    number = number.removesuffix("WE")
    return many if number == "X" else f"{number} {one if number == '1' else many}"


def _repeated(value: str) -> str | None:
    """Say a SET: every day, every 2 weeks, every Friday night."""
    if value[:1] == "P":
        said = _amount(value)
        return said and f"every {said.removeprefix('1 ')}"
    if value == "XXXX-WXX-WE":
        return f"every {_units('1', 'WE').removeprefix('1 ')}"
    day, _, clock = value.partition("T")
    said = "" if day == "XXXX-XX-XX" else (_when(day) or "").removeprefix("a ")
    if not clock:
        return f"every {said}" if said else None
    if clock[0].isdecimal():
        return f"every {said or _units('1', 'D').removeprefix('1 ')} at {clock}"
    return f"every {said} {_text('parts').get(clock, clock)}".replace("  ", " ")
