"""Rules for weekdays: Friday; last Monday; Wednesday of next week; the first Monday in September."""

import datetime as dt
import re
from itertools import pairwise

from newsparse.extractor.times.anchor import Anchor, add_days, day_of, nearest_weekday
from newsparse.extractor.times.dates import TOLD, date, month_day, step
from newsparse.extractor.times.numerals import count
from newsparse.extractor.times.phrase import Phrase, Value
from newsparse.extractor.times.vocabulary import REPEATED, WEEKDAYS, flagged

_LIST = 12
"""Tokens around a weekday that may be a list of them (4: no change on TBAQ)."""
_EPITHETS = flagged("epithet")
"""What makes a weekday a name: Super Tuesday."""
_PAPERS = flagged("paper")


def weekday(p: Phrase, a: Anchor) -> Value | None:
    """Friday: the latest one up to the article's day, or the next one if it lies ahead."""
    word = p.find("Ww") or ""
    if _is_title(p):
        return None
    if p.before() == "other" or _is_routine(p):
        return "SET", f"XXXX-WXX-{WEEKDAYS[word]}{REPEATED.get(p.after(3), '')}"
    if p.classes[p.last - 1] != "W" and p.own[-1] != "." and word not in _SURE:
        return None
    return date(weekday_day(p, a)) or ("DATE", f"XXXX-WXX-{WEEKDAYS[word]}")


def _is_title(p: Phrase) -> bool:
    """Tell the Sunday Times and Super Tuesday from a day."""
    return (p.after() in _PAPERS and p.titled(p.last)) or (p.before() in _EPITHETS and p.titled(p.first - 1))


_SURE = frozenset(("tues", "thurs", "weds"))
"""Short forms that are no other word, without their full stop."""


def _is_routine(p: Phrase) -> bool:
    """Tell a timetable: Monday and Tuesday nights; Monday, Wednesday and Friday (days apart)."""
    if p.after() in ("and", "or") and p.after(3) in REPEATED:
        return True
    first, last = p.first, p.last
    while first > 0 and p.first - first < _LIST and p.classes[first - 1] in "W,&":
        first -= 1
    while last < len(p.words) and last - p.last < _LIST and p.classes[last] in "W,&":
        last += 1
    days = [WEEKDAYS[p.words[i]] for i in range(first, last) if p.classes[i] == "W"]
    return len(days) > 2 and any((two - one) % 7 != 1 for one, two in pairwise(days))


def weekday_day(p: Phrase, a: Anchor) -> dt.date | None:
    """Give the day a weekday stands for, or None if there is nothing to read it against."""
    number = WEEKDAYS[p.find("Ww") or ""]
    if day := _in_brackets(p, a, number):
        return day
    if a.day is None:
        return a.last if a.last and a.last.isoweekday() == number else None
    if a.last and p.classes[max(0, p.first - 2) : p.first] in ("W&", "W-") and p.before() != "and":
        return nearest_weekday(a.last, number, future=True)  # from Monday to Friday
    ahead = a.day.isoweekday() != number and p.direction() > 0
    return nearest_weekday(a.day, number, future=ahead)


_BRACKETED = re.compile(r"\((?:[Mm]\.?t?[do]|[do]j?[Mm])(?:,?Y)?\)")


def _in_brackets(p: Phrase, a: Anchor, weekday: int) -> dt.date | None:
    """Give the day that stands behind a weekday: Tuesday (October 15)."""
    m = _BRACKETED.match(p.classes, p.last) if p.next_class() == "(" else None
    value = month_day(p.part(p.last + 1, m.end() - 1), a) if m else None
    day = day_of(value[1]) if value else None
    return day if day and day.isoweekday() == weekday else None


def weekdays_ago(p: Phrase, a: Anchor) -> Value | None:
    """Two Thursdays ago."""
    number, weekday = count(p.every("dn")), WEEKDAYS[(p.find("E") or "").removesuffix("s")]
    if a.day is None or not number:
        return "DATE", f"XXXX-WXX-{weekday}"
    before = add_days(a.day, -1)
    last = before and nearest_weekday(before, weekday, future=False)
    return date(last and add_days(last, -7 * (round(number) - 1)))


def weekday_relative(p: Phrase, a: Anchor) -> Value | None:
    """Wednesday last week; Friday of next week."""
    number = WEEKDAYS[p.find("Ww") or ""]
    if p.find("U") != "week":
        return None
    if a.day is None:
        return "DATE", f"XXXX-WXX-{number}"
    return date(add_days(a.day, 7 * step(p) + number - a.day.isoweekday()))


def relative_day(p: Phrase, a: Anchor) -> Value | None:
    """Last Friday; this Monday; the previous Tuesday."""
    number, shift = WEEKDAYS[p.find("Ww") or ""], step(p)
    base = (a.last if p.has(*TOLD) else None) or a.day
    if base is None:
        return "DATE", f"XXXX-WXX-{number}"
    if shift < 0:
        before = add_days(base, -1)
        return date(before and nearest_weekday(before, number, future=False))
    today = base.isoweekday()
    this_week = not p.find("b") and today < 6 and number > today
    future = shift > 0 or this_week or (not p.find("b") and today != number and p.direction() > 0)
    return date(nearest_weekday(base, number, future=future))
