"""The short ends of a range whose other end is a full expression: "March 3-5", "1976-83", "3 and 4 May".

TimeML annotates each end on its own; the second one borrows the month, the year or the century
of the first.
"""

import re
from collections.abc import Callable

from newsparse.extractor.times.anchor import make_day
from newsparse.extractor.times.numerals import count, length, ordinal
from newsparse.extractor.times.phrase import Phrase, Value, full_year
from newsparse.extractor.times.vocabulary import MONTHS, UNITS

End = tuple[int, int, Value]
"""Tokens [first, last) and their value."""

_LINKS = "-&,"
_TO = frozenset(("to", "-", "–", "until", "till"))
_CURRENCY = "$£€"
_MOST = 4
"""Days in a list that share a month."""
_OTHER_MONTH = re.compile(r"[&-](?:[Mm]\.?[do]|[do][Mm])[,j]?Y")
"""The other end of a range, with the year of both: November 18 to [December 19, 2015]."""


def other_ends(p: Phrase, value: str) -> list[End]:
    """Give the ends that stand beside an expression with this value."""
    if value[:1] == "P":
        return _amount_before(p)
    if value[10:11] == "T":
        return _hour_before(p, value) if value[11:12].isdecimal() else []
    find = _ENDS.get(len(value))
    return find(p, value) if find else []


def _amount_before(p: Phrase) -> list[End]:
    """Between 9 and 15 weeks; from two to six days."""
    at = p.first - 2
    if at < 1 or p.words[at + 1] not in ("and", "to") or p.words[at - 1] not in ("between", "from"):
        return []
    number = count([p.words[at]]) if p.classes[at] in "dn0Y" else None
    value = length(number, UNITS.get(p.find("uUQ") or "", "")) if number else None
    return [(at, at + 1, ("DURATION", value))] if value else []


def _hour_before(p: Phrase, value: str) -> list[End]:
    """From [6] to 8 p.m.: in the half of the day that the end tells."""
    at, half = p.first - 2, (p.find("a") or p.own[0].lstrip("0123456789:."))[:1]
    if at < 1 or p.classes[at] != "d" or half not in ("a", "p") or p.words[at + 1] not in _TO:
        return []
    hour, end = int(p.words[at]), int(re.split("[:.]", p.own[0].rstrip("apm"))[0] or 0)
    if not 0 < hour < 13 or not 0 < end < 13 or p.words[at - 1] in _CURRENCY:
        return []
    early = half_before(hour, end, half) == "a"
    return [(at, at + 1, ("TIME", f"{value[:11]}{hour % 12 + (0 if early else 12):02}:00"))]


def half_before(hour: int, end: int, half: str) -> str:
    """Give the half of the day of a range's start by that of its end: 11 to 2 p.m. starts in the morning."""
    return half if hour % 12 <= end % 12 else "pa"[half == "p"]


def _days_before(p: Phrase, value: str) -> list[End]:
    """17 to 26 May; 3, 4 and 5 May."""
    found: list[End] = []
    if p.classes[p.first] not in "dot" or not value[8:10].isdecimal():
        return found
    at, last, links = p.first - 2, int(value[8:10]), "-&"
    while at >= 0 and len(found) < _MOST and p.classes[at] in "do" and p.classes[at + 1] in links:
        number = _value(p.words[at])
        if number is None or number >= last or (at and p.classes[at - 1] in "Mm.-$"):
            break
        found.append((at, at + 1, ("DATE", f"{value[:8]}{number:02}")))
        at, last, links = at - 2, number, ","
    return found


def _century_before(p: Phrase, value: str) -> list[End]:
    """The 16th and 17th centuries."""
    number = ordinal(p.before(2))
    if number is None or p.classes[p.first - 1] not in _LINKS or not value.isdecimal():
        return []
    return [(p.first - 2, p.first - 1, ("DATE", f"{number - 1:02}"))]


def _short_decade(p: Phrase, value: str) -> list[End]:
    """The 1960s and 70s."""
    word = p.after(2)
    if p.next_class() not in ("&", "-") or len(word) != len("70s") or word[1:] != "0s":
        return []
    if not word[0].isdecimal():
        return []
    return [(p.last + 1, p.last + 2, ("DATE", value[:2] + word[0]))]


def _value(word: str) -> int | None:
    return int(word) if word.isdecimal() else ordinal(word)


def _days_after(p: Phrase, value: str) -> list[End]:
    """March 3-5; April 16, 17 and 18; with a year after the last one."""
    if p.classes[p.last - 1] not in "doS" or not p.find("Mm"):
        return []
    found: list[End] = []
    at = p.last
    for _ in range(_MOST):
        if p.classes[at : at + 1] not in tuple(_LINKS):
            break
        at += 1 + (p.classes[at : at + 2] == ",&")
        day = _day(p, at, value)
        if day is None:
            break
        end = at + 1
        if p.classes[end : end + 2] == ",Y" or p.classes[end : end + 1] == "Y":
            end += 2 if p.classes[end] == "," else 1
        found.append((at, end, ("DATE", day)))
        at = end
    return found


def _day(p: Phrase, at: int, value: str) -> str | None:
    """Read token ``at`` as a later day of the month of ``value``."""
    if at >= len(p.words) or p.classes[at] not in "do":
        return None
    number = _value(p.words[at])
    follower = p.classes[at + 1 : at + 2]
    if number is None or number <= int(value[8:10]) or follower in ("u", "U", "M", "m", "%"):
        return None
    if follower == "x" and p.words[at + 1].isalpha() and p.classes[at - 1] == ",":
        return None
    day = make_day(int(value[:4]), int(value[5:7]), number) if value[:4].isdecimal() else None
    return day.isoformat() if day else f"{value[:8]}{number:02}" if value[0] == "X" else None


def shared_year(p: Phrase) -> str | None:
    """Give the year printed after the last day of a range (July 14 to 24, 2022; May 3 to June 4, 2022)."""
    at = p.last
    if m := _OTHER_MONTH.match(p.classes[at : at + 8]):
        year = full_year(p.words[at + m.end() - 1])
        wraps = MONTHS[p.find("Mm") or ""] > MONTHS[p.part(at, at + m.end()).find("Mm") or ""]
        return f"{int(year) - wraps:04}"
    for _ in range(_MOST):
        if p.classes[at : at + 1] not in tuple(_LINKS) or p.classes[at + 1 : at + 2] not in tuple("do&"):
            return None
        at += 2 + (p.classes[at + 1] == "&")
        if p.classes[at : at + 2] == ",Y":
            return full_year(p.words[at + 1])
        if p.classes[at : at + 1] == "Y":
            return full_year(p.words[at])
    return None


def _short_year(p: Phrase, value: str) -> list[End]:
    """1976-83; 2009-10."""
    if p.classes[p.last - 1] != "Y":
        return []
    if p.classes[p.last : p.last + 1] != "-" or p.classes[p.last + 1 : p.last + 2] not in ("d", "0"):
        return []
    word = p.words[p.last + 1]
    if len(word) != len("83") or word <= value[2:] or p.classes[p.last + 2 : p.last + 3] in ("u", "U", "-"):
        return []
    return [(p.last + 1, p.last + 2, ("DATE", value[:2] + word))]


def _days_beside(p: Phrase, value: str) -> list[End]:
    """Give the days behind, or else those before."""
    return _days_after(p, value) or _days_before(p, value)


_BY_FORM: tuple[tuple[str, Callable[[Phrase, str], list[End]]], ...] = (
    ("2024-10-25", _days_beside),
    ("2024", _short_year),
    ("199", _short_decade),
    ("18", _century_before),
)
_ENDS = {len(form): find for form, find in _BY_FORM}
"""What finds the other ends, by the length of a value."""
