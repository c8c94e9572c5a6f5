"""Rules for times of day: 10:35 a.m., noon Thursday, this morning, Saturday night."""

import datetime as dt

from newsparse.extractor.times.anchor import Anchor, add_days, day_of
from newsparse.extractor.times.dates import NO_DAY, month_day, step
from newsparse.extractor.times.patterns import written
from newsparse.extractor.times.phrase import DROP, Phrase, Value
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


def time_of_day(p: Phrase) -> str | None:
    """Read the clock words of an expression as HH:MM, with Z for UTC; None if there is no such time."""
    word = p.find("C") or p.find("dnY0") or ""
    if word in NOONS:
        return NOONS[word]
    word = str(NUMBERS.get(word, word))
    if len(word) == len("0735") and word.isdecimal():
        word = f"{word[:2]}:{word[2:]}"
    m = written("clock").match(word)
    if m is None:
        return None
    half = (m[3] or p.find("a") or "")[:1]
    hour, minute = int(m[1]), int(m[2] or 0)
    if hour > 24 or minute > 59 or (half and not 0 < hour < 13):
        return None
    return f"{_full_hour(p, hour, half):02}:{minute:02}{_zone(p, word)}"


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
    """10 p.m. Wednesday; 5 p.m. EST, Nov. 6; noon tomorrow."""
    cut = next(i for i in range(p.first, p.last) if p.classes[i] in "MmWwTclbf")
    if p.classes[cut - 1] in "do" and cut - 1 > p.first and p.classes[cut - 2] not in "CqdnY0":
        cut -= 1
    head = Phrase(p.words, p.raw, p.classes, p.first, cut)
    tail = Phrase(p.words, p.raw, p.classes, cut, p.last)
    time, day = time_of_day(head), _day(tail if tail.find("Mm") else p, a)
    return ("TIME", f"{day}T{time}") if time and day else None


def clock(p: Phrase, a: Anchor) -> Value | None:
    """10:35 a.m.; around noon; 7 in the morning; 0735 GMT."""
    time = time_of_day(p)
    if time is None:
        return DROP if p.find("a") else None
    if p.before() == "high" or (p.before() == "(" and p.find("z")):
        return None
    return ("TIME", f"{_day(p, a)}T{time}") if _is_marked(p) or _is_at(p) else None


def _is_marked(p: Phrase) -> bool:
    """Tell a clock time by what it holds: a.m., a zone, a part of the day, noon."""
    word = p.find("C") or ""
    return p.find("azP") is not None or word in NOONS or word[-1:] == "m"


def _is_at(p: Phrase) -> bool:
    """Tell "at 10:35"."""
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
    if time is None or minutes is None or sign is None or (sign < 0 and head.find("h")):
        return None
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
    if word != "overnight" and not p.find("e") and not _is_told(p):
        return None
    base = a.today if word == "overnight" else day_of(a.near or "") or a.today
    return "TIME", f"{base or NO_DAY}T{PARTS[word]}"


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
    base = (a.last if p.find("fb") else None) or a.today
    day = add_days(base, step(p)) if base else None
    return "TIME", f"{day or NO_DAY}T{PARTS[word]}"
