"""Rules for days and months: March 3, 2022; last July; the 19th; today."""

import datetime as dt

from newsparse import calendar
from newsparse.extractor.times.anchor import Anchor, add_days, compact_day, make_day, nearest_year
from newsparse.extractor.times.numerals import spoken_year, two_words
from newsparse.extractor.times.patterns import written
from newsparse.extractor.times.phrase import DROP, Phrase, Value, full_year
from newsparse.extractor.times.ranges import shared_year
from newsparse.extractor.times.vocabulary import MONTHS, NUMBERS, TODAYS, WEEKDAYS, flagged, is_short

NO_DAY = "XXXX-XX-XX"
TOLD = flagged("told")
"""Words that count from what the text told of, not from the article's day."""
MONTH_CUES = flagged("month-cue")
_NAMES = flagged("first-name")
_LINKS = frozenset("&-/,")
_OWNERS = flagged("owner")
_VERBAL = ("may", "march")
_DOUBTFUL = _NAMES.union(_VERBAL)
_CURRENCY = "$£€"
_AMOUNTS = flagged("amount") - {"people", "twice"}
_STREETS = flagged("street")
_VERBS = flagged("says")
_THAT = {"same": "that"}
_SHIFTS = {"last": -1, "this": 0, "next": 1}
_DOTTED = 5
"""Figures of the day and the year at least where full stops part them."""
_COMPACT = 30
"""Years from the article within which eight figures are a day: 19420904 is a part's number."""
_TOP_AHEAD = 2
"""A month without any hint lies at most so many months ahead."""


def date(day: dt.date | None) -> Value | None:
    """Write a day as a DATE."""
    return ("DATE", day.isoformat()) if day else None


def step(p: Phrase) -> int:
    """Give -1 for last, 0 for this, 1 for next."""
    if p.find("f"):
        return 1
    return -1 if p.find("l") and not p.has("latest", "recent") else 0


def iso(p: Phrase, a: Anchor) -> Value | None:
    """2013-03-22, 3/14/2022, 14.3.2022, 20130322, Q3 2022, 2022H1, 9/11, 2021/22."""
    if p.classes[p.first] == "d":
        return _hyphened(p, a)
    word = p.own[0] if p.classes[p.first] == "N" else p.own[-1]
    if word[0] in "qh" or written("half").match(word):
        return _half(p, word, a)
    if word == "9/11":
        return "DATE", "2001-09-11"
    p.last = p.first + 1
    if m := written("stamp").match(word):
        return _stamp(m[0], m[4], m[5])
    return _of_season(word) or date(_compact(word, a) or _in_figures(word, a)) or DROP


def _of_season(word: str) -> Value | None:
    """Read 2021/22, a season or fiscal year, by its first year."""
    return ("DATE", word[:4]) if len(word.partition("/")[0]) == 4 and word.count("/") == 1 else None


def _compact(word: str, a: Anchor) -> dt.date | None:
    """Read 20241016; a day far from the article's is the number of something."""
    day = compact_day(word)
    return day if day and (a.day is None or abs(day.year - a.day.year) <= _COMPACT) else None


def _half(p: Phrase, word: str, a: Anchor) -> Value | None:
    """Read Q3 2022, 2031-Q2, H1, 2031H1 and 1Q24."""
    if m := written("half").match(word):
        year, unit, number = (m[1], m[2], m[3]) if m[1] else (full_year(m[5]), m[4], word[0])
        return ("DATE", f"{year}-{unit.upper()}{number}") if unit == "q" or number in "12" else None
    if p.last - p.first == 1 and p.before() not in MONTH_CUES:
        return None  # a question, a highway
    year = p.year() or (str(a.day.year) if a.day else "XXXX")
    return "DATE", f"{year}-{word.upper()}"


def _hyphened(p: Phrase, a: Anchor) -> Value | None:
    """Read 25-10-2024; not a part of a longer number, or of a score."""
    day = None if p.before() == "-" else _slashed(p.own[0], p.own[2], p.own[4], a)
    return date(day)


def _in_figures(word: str, a: Anchor) -> dt.date | None:
    """Read 3/14/2022, 3/14/22 and 14.3.2022; 2.10.22 is a version most likely."""
    m = written("slashed").match(word)
    is_version = m is not None and m[2] == "." and len(m[1] + m[4]) < _DOTTED
    return None if m is None or is_version else _slashed(m[1], m[3], m[4], a)


def _stamp(word: str, hour: str | None, minute: str | None) -> Value:
    day = make_day(*map(int, word[:10].partition("T")[0].split("-")))
    if day is None:
        return DROP
    if hour and minute and hour <= "24" and minute < "60":
        return "TIME", f"{day}T{hour}:{minute}"
    return "DATE", day.isoformat()


def _slashed(first: str, second: str, third: str, a: Anchor) -> dt.date | None:
    """Read a date in figures: as the only day it can be, the article's own, or by the article's order."""
    if len(first) == 4:
        return make_day(int(first), int(second), int(third))
    year = int(third) if len(third) > 2 else calendar.full_year(int(third), a.day.year if a.day else None)
    found = calendar.figures(
        int(first), int(second), year, lambda: a.month_first, str(a.day) if a.day else None
    )
    return dt.date.fromisoformat(found) if found else None


def _number(p: Phrase) -> int | None:
    """Give the day of the month that a phrase with a month names."""
    words = p.every("donS")
    number = two_words(words[:2]) if len(words) > 1 and words[0] in NUMBERS else None
    if number is None and words and words[0] not in NUMBERS:
        number = two_words(words[:1])
    return number if number is not None and number <= 31 else None


def _is_amount(p: Phrase) -> bool:
    """Tell the number of "$12 December 27" and "May 3 million" from a day."""
    return (p.before() != "" and p.before() in _CURRENCY) or p.after() in _AMOUNTS


def _is_street(p: Phrase) -> bool:
    """Tell the house "12 May Street" from a day."""
    return p.after() in _STREETS and p.titled(p.last)


def month_day(p: Phrase, a: Anchor) -> Value | None:
    """March 3, 2022; Friday, Oct. 23; the 3rd of March."""
    month, number = MONTHS[p.find("Mm") or ""], _number(p)
    if p.find("U") not in (None, "day") or _is_amount(p) or (number or 0) < 0 or _is_street(p):
        return None  # the first week of April; the final day of June
    if not number:
        return DROP
    if year := p.year() or _hyphened_year(p) or shared_year(p) or _told_year(p, a):
        return date(make_day(int(year), month, number)) or DROP
    return _without_year(p, a, month, number)


def _without_year(p: Phrase, a: Anchor, month: int, number: int) -> Value:
    """Give a day the best year there is, or none without anything to read it against."""
    if a.day is None and a.written is None:
        return ("DATE", f"XXXX-{month:02}-{number:02}") if make_day(2000, month, number) else DROP
    return date(_in_best_year(p, a, month, number)) or DROP


def _in_best_year(p: Phrase, a: Anchor, month: int, number: int) -> dt.date | None:
    """Give a day the year that brings it nearest, or one beside it in which it is the weekday named."""
    guess = nearest_year(a.day, month, number, way_of(p)) if a.day else a.written or 0
    weekday = WEEKDAYS.get(p.find("Ww") or "")
    days = [make_day(year, month, number) for year in (guess, guess - 1, guess + 1)]
    fitting = (day for day in days if day and weekday in (None, day.isoweekday()))
    return next(fitting, days[0])


def _hyphened_year(p: Phrase) -> str | None:
    """Read the year of 31-Oct-74."""
    last = p.own[-1]
    return full_year(last) if len(p.own) == 5 and len(last) == 2 and p.own[1] in "-/" else None


def _told_year(p: Phrase, a: Anchor) -> str | None:
    """Give the year of "May 13 of that year" and of "last year's June 18"."""
    if p.after() in ("of", "in") and p.after(2) in ("that", "the") and "year" in (p.after(3), p.after(4)):
        return f"{a.year:04}" if a.year and "that" in (p.after(2), _THAT.get(p.after(3))) else None
    shift = _year_shift(p)
    return None if shift is None or a.day is None else f"{a.day.year + shift:04}"


def _year_shift(p: Phrase) -> int | None:
    """Read "last year" of "last year's June 18", "June 18 last year" and "June 18 of last year"."""
    if p.before() in ("'s", "’s") and p.before(2) == "year":
        return _SHIFTS.get(p.before(3))
    at = 2 if p.after() == "of" else 1
    return _SHIFTS.get(p.after(at)) if p.after(at + 1) == "year" else None


def way_of(p: Phrase) -> int:
    """Tell "the year ended March 31" from "the year ending March 31"."""
    if p.before() in ("ended", "last", "past"):
        return -1
    return 1 if p.before() in ("ending", "next") else p.direction()


def weekday_figures(p: Phrase, a: Anchor) -> Value | None:
    """Friday 5/12: in the article's order of day and month, the nearest such day."""
    one, _, two = p.own[-1].partition("/")
    if a.day is None or not (one.isdecimal() and two.isdecimal() and len(one + two) < 5):
        return None
    pairs = [(int(one), int(two)), (int(two), int(one))]
    pairs = [pair for pair in pairs if make_day(2000, *pair)]
    if not pairs:
        return None
    month, number = pairs[0] if len(pairs) == 1 or a.month_first else pairs[1]
    return date(make_day(nearest_year(a.day, month, number, p.direction()), month, number))


def month_year(p: Phrase, _: Anchor) -> Value | None:
    """July 1997; early January nineteen ninety-seven."""
    year = p.year() or spoken_year(p.every("n%"))
    return ("DATE", f"{int(year):04}-{MONTHS[p.find('Mm') or '']:02}") if year else None


def month_relative(p: Phrase, a: Anchor) -> Value | None:
    """June last year; August of that same year."""
    if p.find("U") != "year":
        return None
    year = a.day.year + step(p) if a.day else None
    if p.find("b"):
        year = a.year or year
    return "DATE", f"{year or 'XXXX'}-{MONTHS[p.find('Mm') or '']:02}"


def month(p: Phrase, a: Anchor) -> Value | None:
    """October; early September; the middle of June."""
    word = p.find("Mm") or ""
    if not _is_month(p, word):
        return None
    number = MONTHS[word]
    if year := _end_year(p):
        later = number > MONTHS.get(p.words[p.last + 1], 12)  # November to February 2017
        return "DATE", f"{int(year) - later:04}-{number:02}"
    if (began := _began(p, a)) is not None:
        return "DATE", f"{began[0] + (number < began[1]):04}-{number:02}"
    if last := _last_month(p):
        end = near_month(last, a, p.direction())[1]  # a range is where its end is
        return (
            "DATE",
            f"{int(end[:4]) - (last < number):04}-{number:02}" if a.day else f"{end[:4]}-{number:02}",
        )
    return near_month(number, a, p.direction())


def near_month(number: int, a: Anchor, way: int) -> Value:
    """Give a month the year that the words point to (``way``), by default the latest such month."""
    if a.day is None:
        return "DATE", f"{a.written or 'XXXX'}-{number:02}"
    back = (a.day.month - number) % 12
    if way > 0:
        back -= 12 if back else 0
    elif way == 0 and 12 - back <= _TOP_AHEAD:
        back -= 12
    index = a.day.year * 12 + a.day.month - 1 - back
    return "DATE", f"{index // 12:04}-{number:02}"


def _end_year(p: Phrase) -> str | None:
    """Give the year of "between January and December 2021"."""
    at = p.last + 2
    if p.next_class() not in ("&", "-") or p.classes[at - 1 : at] not in ("M", "m"):
        return None
    while p.classes[at : at + 1] in (".", ","):
        at += 1
    return full_year(p.words[at]) if p.classes[at : at + 1] == "Y" else None


def _last_month(p: Phrase) -> int | None:
    """Give the month that a range ends with: [between] August and October, May to March."""
    at = p.last + 1
    if p.next_class() not in ("&", "-") or p.classes[at : at + 1] not in ("M", "m"):
        return None
    is_range = p.after() not in ("and", "or") or p.before() == "between"
    return MONTHS[p.words[at]] if is_range else None


def _began(p: Phrase, a: Anchor) -> tuple[int, int] | None:
    """Give the month a range began with: between August and [October]."""
    at = p.first - 1 - (p.classes[p.first - 2 : p.first - 1] == ".")
    link, before = p.classes[p.first - 1 : p.first], p.classes[max(0, at - 1) : at]
    if a.month is None or before not in ("M", "m") or link not in ("&", "-") or at < 1:
        return None
    if p.before() in ("and", "or") and p.words[max(0, at - 2)] != "between":
        return None
    return a.month if a.month[1] == MONTHS[p.words[at - 1]] else None


def _is_month(p: Phrase, word: str) -> bool:
    """Tell a month from a modal, a verb or a first name."""
    is_dotted, is_short_one = p.own[-1] == ".", is_short(word)
    if is_short_one and not is_dotted and _goes_on(p):
        return False
    if p.before() in MONTH_CUES or p.last - p.first > 1 + is_dotted:
        return not _is_forename(p, word)
    if _opens_range(p):
        return True
    if p.titled(p.first - 1) or p.titled(p.last):
        return is_dotted or not _is_doubtful(word)
    return _is_listed(p) or _stands_alone(p, word)


def _is_doubtful(word: str) -> bool:
    """Tell a word that may be a name's beside a capital: Sep, May, April."""
    return is_short(word) or word in _DOUBTFUL


def _goes_on(p: Phrase) -> bool:
    """Tell whether a word that is no "and" or "to" follows: "Sep talks" is a name's."""
    return p.after()[:1].isalpha() and p.next_class() != "&"


def _opens_range(p: Phrase) -> bool:
    """Tell "Nov" of "Nov-Feb"."""
    return p.next_class() in ("-", "/") and p.classes[p.last + 1 : p.last + 2] in ("M", "m")


def _is_forename(p: Phrase, word: str) -> bool:
    """Tell "by April Lind"."""
    named = word in _NAMES and p.before() in ("by", "for", "than")
    return named and p.titled(p.last) and p.next_class() == "x"


def _stands_alone(p: Phrase, word: str) -> bool:
    """Tell a month without a word that asks for one: "May's rain", "Oct.", "October rain"."""
    if word in _VERBAL and p.before() in _OWNERS:
        return p.next_class() == "x"  # its May report
    if word in _VERBAL:
        return p.after() in ("'s", "’s", "-") and p.before() not in ("", ".")
    return p.own[-1] == "." if is_short(word) else p.after() not in _VERBS


def _is_listed(p: Phrase) -> bool:
    """Tell whether another month stands beside: January and May, February/March."""
    before, after = p.classes[max(0, p.first - 2) : p.first], p.classes[p.last : p.last + 2]
    return (before[:1] in ("M", "m") and before[1:] in _LINKS) or (
        after[1:] in ("M", "m") and after[:1] in _LINKS
    )


def relative_month(p: Phrase, a: Anchor) -> Value | None:
    """Last April; next July; this September."""
    number, shift = MONTHS[p.find("Mm") or ""], step(p)
    base = (a.last if p.has(*TOLD) else None) or a.day
    if p.find("b") and a.year:
        return "DATE", f"{a.year:04}-{number:02}"
    if base is None:
        return "DATE", f"XXXX-{number:02}"
    year = base.year + (shift if (number - base.month) * shift <= 0 else 0)
    return "DATE", f"{year:04}-{number:02}"


def today(p: Phrase, a: Anchor) -> Value | None:
    """Today, yesterday, tomorrow, tonight."""
    if _is_name(p):
        return None
    word = p.find("T") or ""
    day = add_days(a.today, TODAYS[word]) if a.today else None
    value = day.isoformat() if day else NO_DAY
    return ("TIME", value + "TNI") if word[:3] == "ton" else ("DATE", value)


def _is_name(p: Phrase) -> bool:
    """Tell the names "USA Today", "Roe’s Tomorrow Group" and "The Tomorrow Group" from a day."""
    if not p.titled(p.last - 1) or not p.before():
        return False
    before = p.raw[p.first - 1]
    joined = before.islower() or before == "The"
    return (before.isupper() and len(before) > 1) or (joined and p.titled(p.last))
