"""Rules for durations, sets and references: two years, every Friday, daily, recently."""

from itertools import pairwise

from newsparse.extractor.times import ago, clock, units
from newsparse.extractor.times.anchor import Anchor
from newsparse.extractor.times.dates import NO_DAY
from newsparse.extractor.times.numerals import count, is_one_number, length
from newsparse.extractor.times.periods import unit_of
from newsparse.extractor.times.phrase import Phrase, Value
from newsparse.extractor.times.vocabulary import (
    FREQUENCIES,
    MONTHS,
    NUMBERS,
    PARTS,
    REFERENCES,
    SEASONS,
    UNITS,
    WEEKDAYS,
    flagged,
)

_WORKING = flagged("working")
_PRESS = flagged("press")
_ISSUED = flagged("issued")
_REPORTED = flagged("reported")
"""What a quarter's figures are called: quarterly results are those of one quarter, not of each."""
_MODALS = flagged("modal")
_INFINITIVES = flagged("before-verb")
_FOR = flagged("for")

_LASTED = _FOR | flagged("lasted")
_LASTING = flagged("lasting")


def _duration(p: Phrase, number: float | None) -> Value | None:
    value = length(number, unit_of(p))
    return ("DURATION", value) if value else None


def _number(p: Phrase) -> float | None:
    return count(p.every("in%kh0dY&"))


def duration(p: Phrase, _: Anchor) -> Value | None:
    """Two years; 10-day; nearly forty minutes; 2 1/2 years."""
    if list(p.own) == ["one", "day"] and _may_come(p):
        return "DATE", "FUTURE_REF"
    if _is_age(p) or _is_fraction(p) or _is_no_amount(p) or not is_one_number(p.own) or _is_some_day(p):
        return None
    _cut(p)
    number = _number(p)
    return _duration(p, number + 0.25 if number and p.find("Q") and p.find("Uu") else number)


def _is_no_amount(p: Phrase) -> bool:
    """Tell what only looks like a number of units: "two mornings", "the 14-day wait", "as few days"."""
    if (p.find("x") or "full") not in _WORKING or _is_no_unit(p):
        return True
    if _is_year(p):
        return True
    if p.find("t") and (p.find("-") or not p.find("u")):
        return True  # "the 14-day wait": without the article
    return p.before() == "as" and p.own[0] in ("many", "few")


def _is_year(p: Phrase) -> bool:
    """Tell "fled in 2008 days after" and "the 2022 year-end" from so many units."""
    return p.classes[p.first] == "Y" and (p.before() == "in" or p.classes[p.first + 1] == "U")


def _is_no_unit(p: Phrase) -> bool:
    """Tell "two mornings" and "two weeklong trips"."""
    return (p.find("P") is not None and unit_of(p) != "N") or p.own[-1] in _LONG


def _cut(p: Phrase) -> None:
    """Leave "15 weeks" of "between 9 and 15 weeks" (``ranges`` gives the 9), "half-hour" of "a half-hour"."""
    if p.classes[p.first : p.first + 3] == "ih-":
        p.first += 1
    link = p.classes.find("&", p.first, p.last)
    if link > 0 and p.before() in ("between", "from") and p.words[link] in ("and", "to"):
        p.first = link + 1


def _may_come(p: Phrase) -> bool:
    """Tell "will one day win" and "will, one day, win" from a length of time."""
    return p.before() in _MODALS or (p.before() == "," and p.before(2) in _MODALS)


def _is_some_day(p: Phrase) -> bool:
    """Tell the "One day, ..." that begins a tale, and "one night they came"."""
    if p.own[0] == "one" and p.find("P") and p.before() not in _FOR:
        return True
    return list(p.own) == ["one", "day"] and p.after() == "," and not _may_come(p)


def compound(p: Phrase, a: Anchor) -> Value | None:
    """An hour and 20 minutes; two years and six months; 1 year 2 months 3 days ago."""
    ends = [i + 1 for i in range(p.first, p.last) if p.classes[i] in "Uu"]
    if not _links(p, ends) <= {"and", ","}:
        return None
    parts = [p.part(*pair) for pair in pairwise([p.first, *ends])]
    amounts = [(unit_of(part), _amount_of(part)) for part in parts]
    if {unit for unit, _ in amounts} - _AMOUNT:
        return None
    if p.own[-1] == "ago":
        return ago.back(amounts, a)
    return ("DURATION", _joined(amounts)) if _is_descending(amounts) else None


def _amount_of(part: Phrase) -> float:
    """Give the number of a part of an amount; "an hour" is one."""
    number = count(part.every("in%0dY"))
    return 1.0 if number is None else number


_AMOUNT = units.flagged("amount")
"""Units that stand beside others in one amount."""


def _links(p: Phrase, ends: list[int]) -> set[str]:
    """Give what stands between the parts."""
    return {p.words[i] for end in ends[:-1] for i in (end, end + 1) if p.classes[i] in ",&"}


def _is_descending(amounts: list[tuple[str, float]]) -> bool:
    """Tell whether each unit is smaller than the one before, with fewer of it than make one of that."""
    return all(number < units.fewer(large, small) for (large, _), (small, number) in pairwise(amounts))


def _joined(amounts: list[tuple[str, float]]) -> str:
    """Write amounts of several units as one ISO 8601 duration."""
    written = [length(number, unit) or "" for unit, number in amounts]
    day = "".join(part[1:] for part in written if not part.startswith("PT"))
    clock = "".join(part[2:] for part in written if part.startswith("PT"))
    return f"P{day}{clock and 'T' + clock}"


_YOUNG = flagged("young")


def _is_age(p: Phrase) -> bool:
    """Tell "a 24-year-old" and "52 years old" from a duration."""
    unit = unit_of(p)
    if p.classes[p.last - 1] == "y":
        return unit == "Y" or p.after() in _YOUNG
    old = p.next_class() == "y" or (p.after() == "-" and p.after(2) == "old")
    return old and unit in _WHOLE


def _is_fraction(p: Phrase) -> bool:
    """Tell "three-quarters" and "the thirty second" from a duration."""
    if unit_of(p) == "Q":
        return p.find("-") is not None or p.own[0] == "one"
    told = p.own[0] in ("1", "one") or (p.find("-") is not None and p.own[0] not in _TENS)
    return unit_of(p) == "S" and not p.find("uU") and not told


_TENS = frozenset(word for word, number in NUMBERS.items() if number in range(20, 100, 10))
"""Numbers that with "second" are ordinals: thirty-second."""


def fraction(p: Phrase, _: Anchor) -> Value | None:
    """A quarter of an hour; three quarters of a century."""
    return _duration(p, (count(p.every("n")) or 1.0) / 4)


def anchored(p: Phrase, _: Anchor) -> Value | None:
    """The past two years; the first nine months; each of the next three days."""
    verb = p.own[0] == "last" and p.before() in _INFINITIVES
    single = p.find("o") and p.find("-") and p.find("U")  # the first one-day match
    return None if verb or single or _is_age(p) else _duration(p, _number(p))


def vague_anchored(p: Phrase, _: Anchor) -> Value | None:
    """Recent weeks; coming months; these days; the early years."""
    word = p.find("lfcoeb")
    if p.find("o") and unit_of(p) == "C":
        return None
    if p.find("e") and unit_of(p) == "H":
        return None
    if word in ("these", "those"):
        return ("DATE", "PRESENT_REF" if word == "these" else "PAST_REF") if unit_of(p) == "D" else None
    return None if word in ("that", "this", "same", "latest") else _duration(p, None)


def one_unit(p: Phrase, _: Anchor) -> Value | None:
    """A week; an hour and a half; almost a decade; a year (each year); all week."""
    unit = unit_of(p)
    if not p.find("iv"):
        return _duration(p, 1.0) if unit in _WHOLE and (p.find("K") or p.own[0] == "full") else None
    value = length(1.5 if p.find("h") else 1.0, unit)
    if value is None or unit in ("S", "Q", "N"):
        return None
    return ("DURATION", value) if _is_length(p) else _rate(p, unit, value)


def _is_length(p: Phrase) -> bool:
    """Tell "for a week" and "almost a week" from "a week" of a rate."""
    return p.last - p.first > 2 or p.before() in _LASTED or p.after() in _AFTER_UNIT


def _rate(p: Phrase, unit: str, value: str) -> Value | None:
    """Read "twice a week" and "50,000 cars a year"."""
    is_rate = p.before() in ("once", "twice", "times") or _is_counted(p, unit)
    return ("SET", value) if is_rate else None


_WHOLE = units.flagged("whole")
"""Units that one says "all" of."""
_AFTER_UNIT = flagged("after-unit")


_AMOUNTS = flagged("amount")
_MONEY = ("$", "£", "€")


def _is_counted(p: Phrase, unit: str) -> bool:
    """Tell "$30 million a year", "50,000 cars a year" and "$900 a month" from "a year"."""
    if unit != "Y":
        return p.classes[p.first - 1] in "n0dY" and p.before(2) in _MONEY
    before = p.before()
    if before in ("", ".", ","):
        return False
    return p.classes[p.first - 1] in "%n0dY" or before in _AMOUNTS or before.endswith("s")


_LONG = flagged("lasting-one")
"""Weeklong."""


def bare_units(p: Phrase, _: Anchor) -> Value | None:
    """Years; weeks; day-long; decades-long; weekends."""
    unit = unit_of(p)
    if unit == "Q" or p.before() == "-":
        return None
    if unit == "WE":
        return ("SET", "XXXX-WXX-WE") if p.last - p.first == 1 else None
    if p.own[-1] in _LONG:
        return _duration(p, 1.0)
    if p.find("-"):
        p.first += p.classes[p.first] == "t"
        return _duration(p, 1.0 if p.find("U") else None)
    return _duration(p, None) if _is_cued(p, unit) else None


def _is_cued(p: Phrase, unit: str) -> bool:
    """Tell "for years", "days after" and "over the years"."""
    if p.find("t"):
        return unit == "Y" and p.before() in _OVER
    return p.before() in _LASTING or p.after() in _FOLLOWED.get(unit, ())


_OVER = frozenset(("over", "in", "through"))
_FOLLOWED = {"D": frozenset(("after", "before"))} | dict.fromkeys(
    units.flagged("spent"), frozenset(("after", "before", "ago", "of"))
)
"""What stands behind a bare unit that tells a time: days before, years of war."""


def unit_range(p: Phrase, _: Anchor) -> Value | None:
    """Weeks or months."""
    value = length(None, UNITS[p.find("u") or ""])
    return ("DURATION", value) if value and p.before() in _FOR else None


def every(p: Phrase, _: Anchor) -> Value | None:
    """Every day; each Thursday; each July; every two weeks; daily; Tuesdays."""
    if word := p.find("D"):
        return _frequency(p, word)
    if value := _calendar_set(p):
        return "SET", value
    number = _each(p)
    unit = unit_of(p)
    every_one = {"WE": "XXXX-WXX-WE", "Q": "P1Q"}.get(unit) if number == 1 else None
    found = every_one or (f"P{number:g}WE" if unit == "WE" and number else length(number, unit))
    return ("SET", found) if found else None


def _frequency(p: Phrase, word: str) -> Value | None:
    """Daily; quarterly; bi-monthly; but not everyday life, quarterly earnings, the Daily News."""
    if (word == "everyday" and p.next_class() == "x") or _is_paper(p):
        return None
    if word == "quarterly" and not _REPORTED.isdisjoint((p.after(), p.after(2))):
        return None
    value = _PREFIXED.get((p.own[0], FREQUENCIES[word])) if p.find("Z") else FREQUENCIES[word]
    return ("SET", value) if value else None


_PREFIXED = {
    ("bi", "P1M"): "P2M", ("bi", "P1W"): "P2W", ("bi", "P1Y"): "P6M",
    ("semi", "P1Y"): "P6M", ("semi", "P1M"): "P15D", ("semi", "P1W"): "P3D",
}  # fmt: skip
"""What bi- and semi- make of a frequency."""


def _each(p: Phrase) -> float | None:
    """Give the units from one time to the next: every two weeks, every second year, five days a week."""
    if p.classes[p.first] != "v":
        return 1.0
    return _number(p) if p.find("n0dkh") else 2.0 if p.find("oS8") else 1.0


def _calendar_set(p: Phrase) -> str | None:
    """Give the value of a repeated weekday, month, season or part of day."""
    if name := p.find("WwE"):
        number = WEEKDAYS.get(name) or WEEKDAYS[name.removesuffix("s")]
        return f"XXXX-WXX-{number}{_part(p)}{_hour(p)}"
    if month := p.find("M"):
        return f"XXXX-{MONTHS[month]:02}"
    if season := p.find("s"):
        return f"XXXX-{SEASONS[season]}"
    word = p.find("P")
    if p.find("@") and (time := clock.time_of_day(p)):
        return f"{NO_DAY}T{time}"
    return f"{NO_DAY}T{PARTS[word]}" if word else None


def _part(p: Phrase) -> str:
    """Give the part of the day of "every Saturday night"."""
    name = PARTS.get(p.find("P") or "")
    return f"T{name}" if name else ""


def _hour(p: Phrase) -> str:
    """Give the clock time of "Thursdays at 17.30"."""
    time = clock.time_of_day(p.part(p.last - 1 - bool(p.find("a")), p.last)) if p.find("@") else None
    return f"T{time}" if time else ""


def _is_paper(p: Phrase) -> bool:
    """Tell the Daily News, People's Daily and the Al-Nahar daily from a frequency."""
    before = p.before()
    if p.raw[p.first].islower():
        beside = p.titled(p.last) or (p.titled(p.first - 1) and before != "the" and p.first > 1)
        return p.after() in _PRESS or (p.own[-1] in _ISSUED and beside)
    return p.titled(p.first) and (p.titled(p.last) or before[:1].isalpha() or before in ("'s", "’s"))


def reference(p: Phrase, _: Anchor) -> Value | None:
    """Now; currently; more recently; in the past; the near future; at present."""
    word = p.own[-1]
    if p.find("+"):
        return _phrase(p)
    if word == "past":
        return ("DATE", "PAST_REF") if p.before() == "in" and not p.after()[:1].isalnum() else None
    if p.raw[p.last - 1].isupper() or word == "recent":
        return None
    return ("DATE", REFERENCES[word]) if word in REFERENCES and _fits(p, word) else None


def _fits(p: Phrase, word: str) -> bool:
    """Tell whether a reference has the words beside it that it may have: the future, more recently, now."""
    is_lone = p.last - p.first == 1
    if word == "future":
        return not is_lone
    return is_lone or (word == "recently" and p.own[0] != "the")


def _phrase(p: Phrase) -> Value | None:
    """Read "at present" and "to date"; not "up to date" and "to date trees"."""
    if p.own[-1] == "time" and p.after() == "of":
        return None  # at this time of the year
    is_verb = p.own[0] == "to" and p.next_class() == "x" and p.after()[:1].isalpha()
    return None if p.find("q") or is_verb else ("DATE", "PRESENT_REF")
