"""The words of time expressions, from ``data/times.txt``, with the calendar's months and weekdays.

The finder writes an article as a string of class letters, one a token, and matches its
patterns on that string (see ``rules``). The letters:

    M month          W weekday        d number 1-31      o ordinal (2nd, third)
    m short month    w short weekday  Y year 1000-2199   S second (ordinal or unit)
    E weekdays       P part of day    0 other number     n number word
    U unit           u units          k few, several     h half
    Q quarter, half  T today ...      C clock time       a a.m. / p.m.
    G decade         s season         z time zone        N numeric date
    H holiday        + its next word  R now, recently    D daily, weekly
    l last, past     c this, current  f next, coming     b that, the same
    e early, late    r earlier, later A ago              B start, end
    t the            i a, an          v each, every      q about, nearly
    g long           F fiscal         y old              O on
    % hundred, dozen p period         @ at             < more  > than
    j of, in         ~ so              V before, after
    2 once, twice    8 other             K all, whole       X B.C.
    Z bi-, semi-
    & and, or, to    - , . ' / ( )      as they are
    | end of a segment                x anything else
"""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from newsparse import calendar, wordlists

SHORT = 4
"""Letters of the longest abbreviation of a month; May, June and July are none."""
_SHORT_DAY = 5
"""Letters of the longest abbreviation of a weekday (thurs)."""
_SIGNS = "-,.'/()"
_VARIANTS = {"–": "-", "’": "'", "’s": "'", "'s": "'"}
"""Other ways to print a sign, the mark of the genitive among them."""


class Table(NamedTuple):
    """The class of each word, the words of each flag, the words and values of each key."""

    classes: dict[str, str]
    flags: dict[str, set[str]]
    values: dict[str, dict[str, str]]


@cache
def _table() -> Table:
    """Read the file once."""
    table = Table({}, {}, {})
    for word, *marks in wordlists.sections("times.txt")["words"]:
        for mark in marks:
            if "=" in mark:
                key, _, value = mark.partition("=")
                table.values.setdefault(key, {})[word] = value
            elif len(mark) == 1:
                table.classes[word] = mark
            else:
                table.flags.setdefault(mark, set()).add(word)
    return table


@cache
def flagged(flag: str) -> frozenset[str]:
    """Give the words with a flag."""
    return frozenset(_table().flags[flag])


def values(key: str) -> Mapping[str, str]:
    """Give the words that have a value of this key, with it."""
    return _table().values[key]


def numbers(key: str) -> dict[str, int]:
    """Give the words that have a number of this key, with it."""
    return {word: int(value) for word, value in values(key).items()}


def is_short(month: str) -> bool:
    """Tell an abbreviated month."""
    return len(month) <= SHORT and month not in _WHOLE


def _classes() -> dict[str, str]:
    """Give each word its letter."""
    table = dict(_table().classes)
    table |= {word: "m" if is_short(word) else "M" for word in MONTHS}
    table |= {word: "w" if len(word) <= _SHORT_DAY else "W" for word in WEEKDAYS}
    table |= {word + "s": "E" for word in WEEKDAYS if len(word) > _SHORT_DAY}
    return table | dict(zip(_SIGNS, _SIGNS, strict=True)) | _VARIANTS


MONTHS = calendar.english_months()
WEEKDAYS = calendar.weekdays()
_WHOLE = flagged("whole-month")
UNITS = values("unit")
"""The code of each unit, singular and plural: S M H D N WE W F MO Q SM Y E C L, and P for "period"."""
SEASONS = values("season")
PARTS = values("part")
REPEATED = values("repeated")
NOONS = values("clock")
NUMBERS = numbers("number")
ORDINALS = numbers("ordinal")
DECADES = values("decade")
TODAYS = numbers("day")
ZONES = values("zone")
REFERENCES = values("reference")
FREQUENCIES = values("every")
PHRASES = frozenset(tuple(line) for line in wordlists.sections("times.txt")["phrases"])
"""Phrases of several words for now: at present."""
PHRASE_ENDS = frozenset(phrase[-1] for phrase in PHRASES)
MODS = values("mod")
CLASSES = _classes()
"""The class letter of each word."""
