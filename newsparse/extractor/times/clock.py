"""Rules for times of day: 10:35 a.m., noon Thursday, this morning, Saturday night."""

import datetime as dt
import re

from newsparse.extractor.times.anchor import Anchor, add_days, day_of
from newsparse.extractor.times.dates import NO_DAY, month_day, step
from newsparse.extractor.times.patterns import written
from newsparse.extractor.times.phrase import DROP, Phrase, Value
from newsparse.extractor.times.ranges import half_before
from newsparse.extractor.times.vocabulary import (
    NOONS,
    NUMBERS,
    PARTS,
    REPEATED,
    TODAYS,
    WEEKDAYS,
    ZONES,
    flagged,
)
from newsparse.extractor.times.weekdays import relative_day, weekday_day, weekday_relative

_AT = flagged("at-clock")
_IN_PART = flagged("in-part")
_IDIOMS = flagged("idiom")
"""What makes a time of day a manner of speaking: the midnight oil."""
_MIDNIGHT, _START = "24:00", "00:00"
_OPENING = flagged("opens-day")
"""Words that make midnight a day's first minute: after, since midnight; else it is the last."""
_WISHED = flagged("not-overnight")
_WISH = 6
"""Words before "overnight" that make it a manner of speaking: cannot be solved overnight."""
_REPEATS = re.compile("[DE]|v[UWP]|u[iv]U|W[&-]W")
"""Daily, Mondays; every day; seven days a week; Monday to Friday."""
_ROUTINE = 10
"""Words to "daily" or "Mondays" from a time that recurs."""
_TOLD_TWICE = 6
"""Words of a second time in brackets: (0735 GMT)."""


def time_of_day(p: Phrase, whole: Phrase | None = None) -> str | None:
    """Read the clock words of an expression as HH:MM, with Z for UTC; None if there is no such time.

    ``whole`` is what names the part of the day, where that is more than the clock words.
    """
    word = p.find("C") or p.find("dnY0") or ""
    if noon := NOONS.get(word):
        return _START if noon == _MIDNIGHT and p.before() in _OPENING else noon
    word = _with_colon(str(NUMBERS.get(word, word)))
    m = written("clock").match(word)
    if m is None:
        return None
    hour, minute = int(m[1]), int(m[2] or 0)
    half = (m[3] or p.find("a") or _half_behind(p, hour))[:1]
    if not _is_hour(hour, minute, half):
        return None
    return f"{_full_hour(whole or p, hour, half):02}:{minute:02}{_zone(p, word)}"


def _with_colon(word: str) -> str:
    """Write 0735 as 07:35."""
    return f"{word[:2]}:{word[2:]}" if len(word) == len("0735") and word.isdecimal() else word


def _half_behind(p: Phrase, hour: int) -> str:
    """Give the half of the day that the end of a range tells: from 1:30 to 2:30 p.m."""
    if p.next_class() not in ("&", "-") or p.after() in ("and", "or"):
        return ""
    m = written("clock").match(p.after(2)) if p.classes[p.last + 1 : p.last + 2] in ("C", "d") else None
    told = m and (m[3] or (p.after(3) if p.classes[p.last + 2 : p.last + 3] == "a" else ""))
    return half_before(hour, int(m[1]), told[0]) if m and told else ""


def _is_hour(hour: int, minute: int, half: str) -> bool:
    """Tell a time of day; with a.m. or p.m. one of twelve hours."""
    return hour < 25 and minute < 60 and (not half or 0 < hour < 13)


def _zone(p: Phrase, word: str) -> str:
    """Give Z for UTC; other zones are as the article's own."""
    return "Z" if word[-1:] == "z" or ZONES.get(p.find("z") or "") == "Z" else ""


def _full_hour(p: Phrase, hour: int, half: str) -> int:
    """Give the hour of a 24-hour clock."""
    if hour < 13 and (half == "p" or (p.has("afternoon", "evening") or (hour > 4 and p.has("night")))):
        return hour % 12 + 12
    return 0 if half == "a" and hour == 12 else hour


def _day(p: Phrase, a: Anchor) -> dt.date | str | None:
    """Give the day an expression names beside its time: a date, or its underspecified form."""
    if p.find("Mm"):
        value = month_day(p, a)
        return None if value in (None, DROP) else day_of(value[1]) or value[1]
    if p.find("Ww"):
        return _of_weekday(p, a)
    if p.find("clbf") and (word := p.find("P")):
        told = _relative_part(p, word, a)
        return told and told[1].partition("T")[0]
    return _today(p, a) or NO_DAY


def _today(p: Phrase, a: Anchor) -> dt.date | None:
    """Give the day of "tomorrow", or the day told of."""
    if word := p.find("T"):
        return a.today and add_days(a.today, TODAYS[word])
    return day_of(a.near or "") or a.today


def _of_weekday(p: Phrase, a: Anchor) -> dt.date | str | None:
    """Give the day of Friday, last Friday and Friday of next week."""
    if not p.find("Ulcfb"):
        return weekday_day(p, a) or f"XXXX-WXX-{WEEKDAYS[p.find('Ww') or '']}"
    told = weekday_relative(p, a) if p.find("U") else relative_day(p, a)
    return told[1] if told else None


def clock_day(p: Phrase, a: Anchor) -> Value | None:
    """10 p.m. Wednesday; 5 p.m. EST, Nov. 6; noon tomorrow; Tuesday at 9 p.m."""
    if p.classes[p.first] in "WwT":
        return _day_clock(p, a)
    cut = next(i for i in range(p.first, p.last) if p.classes[i] in "MmWwTclbf")
    if p.classes[cut - 1] in "do" and cut - 1 > p.first and p.classes[cut - 2] not in "CqdnY0":
        cut -= 1
    head = Phrase(p.words, p.raw, p.classes, p.first, cut)
    tail = Phrase(p.words, p.raw, p.classes, cut, p.last)
    time, day = time_of_day(head, p), _day(tail if tail.find("Mm") else p, a)
    return ("TIME", f"{day}T{time}") if time and day else None


def _day_clock(p: Phrase, a: Anchor) -> Value | None:
    """Tuesday at 9 p.m.; Wednesday midnight; tomorrow at 8:30."""
    cut = p.first + 1 + (p.classes[p.first + 1] in ".@")
    cut += p.classes[cut] == "@"
    head = p.part(cut, p.last)
    time = time_of_day(head) if _is_marked(head) or _is_at(head) else None
    day = _day(p, a)
    return ("TIME", f"{day}T{time}") if time and day else None


def clock(p: Phrase, a: Anchor) -> Value | None:
    """10:35 a.m.; around noon; 7 in the morning; 0735 GMT."""
    time = time_of_day(p)
    if time is None:
        return DROP if p.find("a") else None
    if p.before() == "high" or p.after() in _IDIOMS or (p.before() == "(" and p.find("z")):
        return None
    day = NO_DAY if _recurs(p) else _day_behind(p, a) or _day(p, a)
    return ("TIME", f"{day}T{time}") if _is_marked(p) or _is_at(p) else None


def _recurs(p: Phrase) -> bool:
    """Tell the hours of every day: open 9 a.m. to 5 p.m. daily; Mondays at 8 p.m."""
    ended = p.own[-1][-1] == "." and p.titled(p.last)
    after = range(p.last, p.last if ended else min(len(p.words), p.last + _ROUTINE))
    return _is_routine(p, after) or _is_routine(p, range(p.first - 1, max(-1, p.first - _ROUTINE), -1))


def _is_routine(p: Phrase, places: range) -> bool:
    """Tell whether words of repetition stand in these places of the sentence."""
    for i in places:
        if p.words[i] in (".", ";"):
            return False
        if _REPEATS.match(p.classes, i) and p.words[i + 1 : i + 2] not in (["and"], ["or"]):
            return True
    return False


_TO_DAY = re.compile(r"[&-](?:Ca?|da),?O?t?(?:(?P<word>[WwT])|(?P<date>[Mm]\.?d|dj?[Mm]))")
"""The end of a range with its day: from 1:30 to [2:30 p.m. on Tuesday]."""


def _day_behind(p: Phrase, a: Anchor) -> dt.date | str | None:
    """Give the day behind a range's end or a time told twice: 10:35 a.m. (0735 GMT) Friday."""
    if m := _TO_DAY.match(p.classes, p.last):
        return _day(p.part(m.start(m.lastindex or 0), m.end()), a)
    end = p.classes.find(")", p.last, p.last + _TOLD_TWICE) + 1
    if p.next_class() != "(" or not end:
        return None
    end += p.classes[end : end + 1] in ("O", ",")
    end += p.classes[end : end + 1] in ("l", "c", "f")
    return _day(p.part(end - 1, end + 1), a) if p.classes[end : end + 1] in ("W", "w", "T") else None


def _is_marked(p: Phrase) -> bool:
    """Tell a clock time by what it holds: a.m., a zone, a part of the day, noon."""
    word = p.find("C") or ""
    return p.find("azP") is not None or word in NOONS or word[-1:] == "m"


def _is_at(p: Phrase) -> bool:
    """Tell "at 10:35" and "1330 hours"."""
    if p.classes[p.last - 1] == "u":
        return len(p.own[-2]) == len("1330") and p.own[-1] in ("hours", "hrs") and p.before() in _AT
    return p.before() in _AT and (p.find("C") or "").count(":") == 1


def part_of(p: Phrase, a: Anchor) -> Value | None:
    """The morning of May 3; the night of last Friday; noon of this Tuesday."""
    cut = p.classes.index("j", p.first)
    day, word = _day(p.part(cut + 1, p.last), a), p.part(p.first, cut).find("P")
    if word is None:
        time = time_of_day(p.part(p.first, cut))
        return ("TIME", f"{day}T{time}") if day and time else None
    return ("TIME", f"{day}T{PARTS[word]}") if day and word not in REPEATED else None


def past_hour(p: Phrase, a: Anchor) -> Value | None:
    """A quarter past 3 p.m.; twenty minutes to noon; half past 10 a.m."""
    cut = next(i for i in range(p.first, p.last) if p.classes[i] in "l&")
    head, tail = p.part(p.first, cut), p.part(cut + 1, p.last)
    sign = {"past": 1, "to": -1}.get(p.words[cut])
    time = time_of_day(tail) if _is_marked(tail) else None
    minutes = _minutes(head)
    if time is None or minutes is None or sign is None or time[3:5] != "00":
        return None
    if sign < 0 and not head.find("Qu"):
        return None  # half to; from 6 to 8 p.m.
    total = int(time[:2]) * 60 + sign * minutes
    return "TIME", f"{_day(p, a)}T{total // 60 % 24:02}:{total % 60:02}"


def _minutes(head: Phrase) -> int | None:
    """Read "a quarter", "half", "twenty minutes" and "ten"."""
    if head.find("Qh"):
        return 15 if head.find("Q") else 30
    if head.find("u") not in (None, "minutes", "mins", "min"):
        return None
    word = head.find("dn") or ""
    number = NUMBERS.get(word) if word in NUMBERS else int(word or 0)
    return number if number and number < 60 else None


def weekday_part(p: Phrase, a: Anchor) -> Value | None:
    """Saturday night; yesterday morning; mid-afternoon yesterday; Tuesday nights."""
    word = p.find("P") or ""
    if p.find("@"):
        day, time = _day(p, a), time_of_day(p)
        return ("TIME", f"{day}T{time}") if day and time else None
    if word in REPEATED and p.find("Ww"):
        return "SET", f"XXXX-WXX-{WEEKDAYS[p.find('Ww') or '']}{REPEATED[word]}"
    day = _day(p, a)
    return ("TIME", f"{day}T{PARTS[word]}") if day and word in PARTS else None


def part(p: Phrase, a: Anchor) -> Value | None:
    """This morning; last night; the next morning; overnight; in the evening; mornings."""
    word = p.find("P")
    if word is None:
        return clock(p, a)
    if p.find("clfb"):
        return _relative_part(p, word, a)
    if word in REPEATED:
        return _repeated_part(p, word)
    if word == "overnight":
        return _overnight(p, a)
    if not p.find("e") and not _is_told(p):
        return None
    return "TIME", f"{day_of(a.near or '') or a.today or NO_DAY}T{PARTS[word]}"


def _overnight(p: Phrase, a: Anchor) -> Value | None:
    """Overnight: last night, or this one if it lies ahead; not "happen overnight", "an overnight success"."""
    i = p.first - 1
    while i > 0 and p.first - i < _WISH and p.words[i] not in (".", ",", ";"):
        if p.words[i] in _WISHED or p.words[i][-2:] == "n’t":
            return None
        i -= 1
    if p.after() in _IDIOMS or p.before() in _WISHED:
        return None
    day = a.today if p.direction() > 0 else a.today and add_days(a.today, -1)
    return "TIME", f"{day or NO_DAY}T{PARTS['overnight']}"


def _is_told(p: Phrase) -> bool:
    """Tell "in the evening" from "the evening"."""
    return p.find("t") is not None and p.before() in _IN_PART


def _repeated_part(p: Phrase, word: str) -> Value | None:
    """Read mornings; in the evenings; nights only with a word that asks for a time."""
    bare = word != "nights" and not p.find("te")
    return ("SET", f"{NO_DAY}{REPEATED[word]}") if bare or p.find("e") or _is_told(p) else None


def _relative_part(p: Phrase, word: str, a: Anchor) -> Value | None:
    if p.find("l") and word not in ("night", "evening"):
        return None
    base = a.last if p.find("fb") else a.today
    if p.find("fb") and p.direction() > 0:
        base = base or a.today
    day = add_days(base, step(p)) if base else None
    return "TIME", f"{day or NO_DAY}T{PARTS[word]}"
