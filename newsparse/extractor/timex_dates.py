"""Rules for calendar dates: days, months, weekdays, years, decades, seasons, holidays."""

import datetime as dt

from newsparse.extractor import holidays
from newsparse.extractor.anchor import (
    Anchor,
    add_days,
    day_of,
    make_day,
    nearest_weekday,
    nearest_year,
    week,
)
from newsparse.extractor.lexicon import DECADES, MONTHS, SEASONS, TODAYS, WEEKDAYS
from newsparse.extractor.numerals import ordinal, spoken_year
from newsparse.extractor.patterns import ISO, SLASHED
from newsparse.extractor.ranges import shared_year
from newsparse.extractor.phrase import DROP, Phrase, Value, full_year

NO_DAY = "XXXX-XX-XX"
_IN = frozenset(
    "in since of by until till from during last next through early late mid and to for after before between"
    " this the than late-".split()
)
_AMBIGUOUS = frozenset(("may", "march", "august", "april", "june"))


def date(day: dt.date | None) -> Value | None:
    """Write a day as a DATE."""
    return ("DATE", day.isoformat()) if day else None


def iso(p: Phrase, a: Anchor) -> Value | None:
    """2013-03-22, 3/14/2022, 14.3.2022, Q3 2022."""
    word = p.own[0]
    if word[0] in "qh":
        year = p.year() or (str(a.day.year) if a.day else "XXXX")
        return "DATE", f"{year}-{word.upper()}"
    if word == "9/11":
        return "DATE", "2001-09-11"
    if m := ISO.match(word):
        day = day_of(m[0])
        if day is None:
            return DROP
        good = m[4] and m[4] < "25" and m[5] < "60"
        return ("TIME", f"{day}T{m[4]}:{m[5]}") if good else date(day)
    m = SLASHED.match(word)
    return (date(_slashed(m[1], m[2], m[3], a)) or DROP) if m else DROP


def _slashed(first: str, second: str, third: str, a: Anchor) -> dt.date | None:
    """Read numbers by the outlet's order; by the other one where that is no date."""
    if len(first) == 4:
        return make_day(int(first), int(second), int(third))
    year = int(third) + (0 if len(third) > 2 else 2000 if int(third) < 50 else 1900)
    one, two = int(first), int(second)
    month, day = (one, two) if a.month_first else (two, one)
    return make_day(year, month, day) or make_day(year, day, month)


def day_number(p: Phrase) -> int | None:
    """Give the day of the month that a phrase with a month names."""
    for word in p.every("doS"):
        number = int(word) if word.isdecimal() else ordinal(word)
        if number is not None and number <= 31:
            return number
    return None


def month_day(p: Phrase, a: Anchor) -> Value | None:
    """March 3, 2022; Friday, Oct. 23; the 3rd of March."""
    month, number = MONTHS[p.find("Mm") or ""], day_number(p)
    if number is None:
        return DROP
    year = p.year() or shared_year(p) or told_year(p, a)
    if year:
        return date(make_day(int(year), month, number)) or DROP
    if a.day is None and a.written is None:
        return ("DATE", f"XXXX-{month:02}-{number:02}") if make_day(2000, month, number) else DROP
    guess = nearest_year(a.day, month, number, _way(p)) if a.day else a.written or 0
    weekday = WEEKDAYS.get(p.find("Ww") or "")
    for candidate in (guess, guess - 1, guess + 1):
        day = make_day(candidate, month, number)
        if day and weekday in (None, day.isoweekday()):
            return date(day)
    return date(make_day(guess, month, number)) or DROP


def told_year(p: Phrase, a: Anchor) -> str | None:
    """Give the year of "May 13 of that year" and of "last year's June 18"."""
    if p.after() in ("of", "in") and p.after(2) in ("that", "the") and "year" in (p.after(3), p.after(4)):
        return f"{a.year:04}" if a.year and (p.after(2) == "that" or p.after(3) == "same") else None
    if p.before() in ("'s", "’s") and p.before(2) == "year" and a.day:
        shift = {"last": -1, "this": 0, "next": 1}.get(p.before(3))
        return None if shift is None else f"{a.day.year + shift:04}"
    return None


def _way(p: Phrase) -> int:
    """Tell "the year ended March 31" from "the year ending March 31"."""
    if p.before() in ("ended", "last", "past"):
        return -1
    return 1 if p.before() in ("ending", "next") else p.direction()


def month_year(p: Phrase, _: Anchor) -> Value | None:
    """July 1997; early January nineteen ninety-seven."""
    year = p.year() or spoken_year(p.every("n%"))
    return ("DATE", f"{int(year):04}-{MONTHS[p.find('Mm') or '']:02}") if year else None


def month_relative(p: Phrase, a: Anchor) -> Value | None:
    """June last year."""
    if p.find("U") != "year":
        return None
    year: int | str | None = a.day.year + step(p) if a.day else "XXXX"
    if p.find("b"):
        year = a.year or year
    return "DATE", f"{year}-{MONTHS[p.find('Mm') or '']:02}"


def step(p: Phrase) -> int:
    """Give -1 for last, 0 for this, 1 for next."""
    return 1 if p.find("f") else -1 if p.find("l") and not p.has("latest") else 0


def month(p: Phrase, a: Anchor) -> Value | None:
    """October; early September; the middle of June."""
    word = p.find("Mm") or ""
    if not _is_month(p, word):
        return None
    number = MONTHS[word]
    if a.day is None:
        return "DATE", f"{a.written or 'XXXX'}-{number:02}"
    way = p.direction()
    behind = (a.day.month - number) % 12
    if way > 0:
        ahead = behind and behind - 12
    else:
        ahead = behind if way < 0 or behind <= 7 else behind - 12
    index = a.day.year * 12 + a.day.month - 1 - ahead
    return "DATE", f"{index // 12:04}-{number:02}"


def _is_month(p: Phrase, word: str) -> bool:
    """Tell a month from a modal, a verb or a first name."""
    before = p.before()
    if before in _IN - {"and", "to", "of"} or p.last - p.first > 1 + (p.own[-1] == "."):
        return True
    if len(word) <= 4 and word not in ("may", "june", "july"):
        return p.own[-1] == "."
    if word in ("may", "march"):
        return p.after() in ("'s", "’s", "-") and p.classes[p.first - 1 : p.first] not in ("|", "")
    return word not in _AMBIGUOUS or not p.titled(p.last) or p.titled(p.first - 1) is False


def weekday(p: Phrase, a: Anchor) -> Value | None:
    """Friday: the latest one up to the article's day, or the next one if it lies ahead."""
    word = p.find("Ww") or ""
    if p.classes[p.last - 1] != "W" and p.own[-1] != "." and word not in ("tues", "thurs", "weds"):
        return None
    day = weekday_day(p, a)
    return date(day) if day else ("DATE", f"XXXX-WXX-{WEEKDAYS[word]}")


def weekday_day(p: Phrase, a: Anchor) -> dt.date | None:
    """Give the day a weekday stands for, or None if there is nothing to read it against."""
    number = WEEKDAYS[p.find("Ww") or ""]
    if a.day is None:
        return a.last if a.last and a.last.isoweekday() == number else None
    ahead = p.direction() > 0 and a.day.isoweekday() != number
    return nearest_weekday(a.day, number, future=ahead)


def relative_name(p: Phrase, a: Anchor) -> Value | None:
    """Last Friday; next July; this spring; last Thanksgiving."""
    if p.find("s"):
        return _relative_season(p, a)
    if p.find("H"):
        return holiday(p, a)
    told = p.has("previous", "preceding", "following", "that", "same", "prior")
    base = (a.last if told else None) or a.day
    if p.find("Ww"):
        number = WEEKDAYS[p.find("Ww") or ""]
        if base is None:
            return "DATE", f"XXXX-WXX-{number}"
        return date(_relative_weekday(base, number, step(p), same=p.has("that", "same")))
    number = MONTHS[p.find("Mm") or ""]
    if base is None:
        return "DATE", f"XXXX-{number:02}"
    shift = step(p)
    year = base.year + (shift if (number - base.month) * shift <= 0 else 0)
    return "DATE", f"{year:04}-{number:02}"


def _relative_weekday(base: dt.date, number: int, shift: int, *, same: bool) -> dt.date | None:
    if shift < 0:
        before = add_days(base, -1)
        return before and nearest_weekday(before, number, future=False)
    if shift > 0:
        return nearest_weekday(base, number, future=True)
    if same or base.isoweekday() == number:
        return nearest_weekday(base, number, future=False)
    monday = add_days(base, -base.weekday())
    day = monday and add_days(monday, number - 1)
    return day and (day if day >= base or base.isoweekday() < 6 else add_days(day, 7))


def weekday_relative(p: Phrase, a: Anchor) -> Value | None:
    """Wednesday last week; Friday of next week."""
    number = WEEKDAYS[p.find("Ww") or ""]
    if p.find("U") != "week":
        return None
    if a.day is None:
        return "DATE", f"XXXX-WXX-{number}"
    return date(add_days(a.day, 7 * step(p) + number - a.day.isoweekday()))


_DURING = frozenset("in since by until during this from through late early mid of".split())
_SEASON_ENDS = {"SP": 6, "SU": 9, "FA": 12, "WI": 15}


def _relative_season(p: Phrase, a: Anchor) -> Value | None:
    code = SEASONS[p.find("s") or ""]
    if a.day is None:
        return "DATE", f"XXXX-{code}"
    year, shift, month_now = a.day.year, step(p), a.day.month
    if code == "WI" and month_now < 4:
        year -= 1
    if shift < 0 and year == a.day.year and month_now < _SEASON_ENDS[code]:
        year -= 1
    if shift > 0 and month_now >= _SEASON_ENDS[code] - 3:
        year += 1
    return "DATE", f"{year:04}-{code}"


def season(p: Phrase, a: Anchor) -> Value | None:
    """The winter of 1994; summer 2021; in the spring."""
    code = SEASONS[p.find("s") or ""]
    year = p.year() or spoken_year(p.every("n%"))
    if year:
        return "DATE", f"{int(year):04}-{code}"
    if p.find("U"):
        return _relative_season(p, a) if p.find("U") == "year" else None
    if p.after() in ("of", "-") or not (p.before() in _DURING or p.find("eB")):
        return None
    if a.day is None:
        return "DATE", f"XXXX-{code}"
    way = p.direction()
    year = a.day.year
    if way <= 0 and a.day.month < _SEASON_ENDS[code] - 3:
        year -= 1
    return "DATE", f"{year + (way > 0 and a.day.month >= _SEASON_ENDS[code]):04}-{code}"


def today(p: Phrase, a: Anchor) -> Value | None:
    """Today, yesterday, tomorrow, tonight."""
    word = p.find("T") or ""
    if _is_name(p):
        return None
    day = add_days(a.today, TODAYS[word]) if a.today else None
    value = day.isoformat() if day else NO_DAY
    return ("TIME", value + "TNI") if word == "tonight" else ("DATE", value)


def _is_name(p: Phrase) -> bool:
    """Tell the names "USA Today" and "Tomorrow Group" from a day."""
    if not p.titled(p.last - 1) or not p.before()[:1].isalpha():
        return False
    before = p.raw[p.first - 1]
    return (before.isupper() and len(before) > 1) or (before.islower() and p.titled(p.last))


_NO_YEAR = frozenset("no no. route flight room boeing highway about nearly some than around over $ £ € # over".split())
_COUNTED = frozenset("people men women troops children million billion percent feet miles square".split())
_YEAR_CUES = _IN - frozenset(("than", "the", "to", "and")) | frozenset(("circa", "fiscal", "year", "post", "pre"))


def year(p: Phrase, a: Anchor) -> Value | None:
    """1998; fiscal 1989; late 1970; nineteen ninety-six; '98."""
    word = p.find("Y")
    if word is None:
        spoken = spoken_year(p.every("n%"))
        cued = p.before() in _YEAR_CUES or p.find("U") or (spoken or 2000) < 2000
        return ("DATE", f"{spoken:04}") if spoken and cued and p.next_class() not in ("u", "U") else None
    if len(word) < 4:
        return ("DATE", full_year(word)) if p.before() in ("of", "since", "in") else None
    if "Y" in p.classes[max(0, p.first - 3) : p.first]:
        return "DATE", word
    cued = p.before() in _YEAR_CUES or p.last - p.first > 1
    if not cued and (_counts(p) or not 1800 <= int(word) <= (a.day.year + 60 if a.day else 2100)):
        return None
    return "DATE", word


def _counts(p: Phrase) -> bool:
    """Tell a plain number ("2000 people") from a year."""
    after = p.after()
    if p.before() in _NO_YEAR or after in _COUNTED or p.classes[p.last : p.last + 1] in ("u", "U", "%"):
        return True
    plural = len(after) > 3 and after.endswith("s") and after.isalpha() and not p.titled(p.last)
    return plural and not after.endswith("ss") and p.before() != "the"


def decade(p: Phrase, _: Anchor) -> Value | None:
    """The late 1970s; the '90s; the nineties."""
    word = p.find("G") or ""
    digits = word.strip("'’‘s")
    if word in DECADES:
        return ("DATE", DECADES[word]) if p.own[0] == "the" else None
    if len(digits) == 2:
        digits = full_year(digits)
    return ("DATE", digits[:3]) if digits[3:] == "0" else None


def century(p: Phrase, _: Anchor) -> Value | None:
    """The 20th century."""
    number = ordinal(p.find("oS") or "")
    if p.find("Uu") not in ("century", "centuries") or not number:
        return None
    return "DATE", f"{number - 1:02}"


def holiday(p: Phrase, a: Anchor) -> Value | None:
    """Christmas; last Thanksgiving; Easter 2024; Easter week."""
    words = [p.words[i] for i in range(p.first, p.last) if p.classes[i] in "H+"]
    key = holidays.PHRASES[tuple(words)]
    written = p.year()
    if p.find("U") == "week" and a.day and key.startswith("easter"):
        day = _nearest_holiday(key, a.day, 0, this=False)
        return ("DATE", week(day)) if day else None
    if written or a.day is None:
        day = holidays.day(key, int(written)) if written else None
        return date(day) or (("DATE", f"XXXX-{key}") if key[:2].isdecimal() else None)
    return date(_nearest_holiday(key, a.day, step(p), this=bool(p.find("c"))))


def _nearest_holiday(key: str, day: dt.date, shift: int, *, this: bool) -> dt.date | None:
    days = [d for y in (day.year - 1, day.year, day.year + 1) if (d := holidays.day(key, y))]
    if shift < 0:
        return max((d for d in days if d < day), default=None)
    if shift > 0:
        return min((d for d in days if d > day), default=None)
    if this:
        days = [d for d in days if d.year == day.year] or days
    return min(days, key=lambda d: abs((d - day).days), default=None)


_ON = frozenset(("on", "by", "until", "since", "before", "after", "from"))


def day_ordinal(p: Phrase, a: Anchor) -> Value | None:
    """On the 19th: of the month mentioned last, or of the article's month."""
    number = ordinal(p.own[-1])
    after = p.classes[p.last : p.last + 1]
    if p.before() not in _ON or not number or not p.own[-1][0].isdecimal() or p.after()[:1].isalpha() > (after in "&j"):
        return None
    base = a.month or ((a.day.year, a.day.month) if a.day else None)
    return date(make_day(*base, number)) if base else None
