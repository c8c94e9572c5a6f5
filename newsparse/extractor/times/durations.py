"""Rules for durations, sets and references: two years, every Friday, daily, recently."""

from newsparse.extractor.times.anchor import Anchor
from newsparse.extractor.times.numerals import count, is_one_number, length
from newsparse.extractor.times.periods import unit_of
from newsparse.extractor.times.phrase import Phrase, Value
from newsparse.extractor.times.vocabulary import (
    FREQUENCIES,
    MONTHS,
    REFERENCES,
    REPEATED,
    SEASONS,
    UNITS,
    WEEKDAYS,
    flagged,
)

_WORKING = flagged("working")
_MODALS = flagged("modal")
_INFINITIVES = flagged("infinitive")
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
    if _is_age(p) or _is_fraction(p) or (p.find("x") or "full") not in _WORKING:
        return None
    if not is_one_number(p.own) or _is_some_day(p):
        return None
    if p.find("t") and (p.find("-") or not p.find("u")):
        return None  # "the 14-day wait": without the article
    if p.before() == "as" and p.own[0] in ("many", "few"):
        return None
    if list(p.own) == ["one", "day"] and _may_come(p):
        return "DATE", "FUTURE_REF"
    return _duration(p, _number(p))


def _may_come(p: Phrase) -> bool:
    """Tell "will one day win" and "will, one day, win" from a length of time."""
    return p.before() in _MODALS or (p.before() == "," and p.before(2) in _MODALS)


def _is_some_day(p: Phrase) -> bool:
    """Tell the "One day, ..." that begins a tale."""
    return list(p.own) == ["one", "day"] and p.after() == "," and not _may_come(p)


def compound(p: Phrase, _: Anchor) -> Value | None:
    """An hour and 20 minutes; two years and six months."""
    cut = next(i for i in range(p.first, p.last) if p.classes[i] in "Uu") + 1
    parts = [Phrase(p.words, p.raw, p.classes, *ends) for ends in ((p.first, cut), (cut, p.last))]
    (large, one), (small, two) = ((unit_of(part), count(part.every("in%0dY"))) for part in parts)
    if (large, small) not in _COMPOUNDS or p.words[cut] != "and":
        return None
    first, second = length(one or 1.0, large), length(two, small)
    return ("DURATION", first + second.lstrip("PT")) if first and second else None


_COMPOUNDS = (("H", "M"), ("M", "S"), ("Y", "MO"), ("W", "D"), ("MO", "W"), ("MO", "D"), ("Y", "W"))


_YOUNG = flagged("young")


def _is_age(p: Phrase) -> bool:
    """Tell "a 24-year-old" and "52 years old" from a duration."""
    unit = unit_of(p)
    if p.classes[p.last - 1] == "y":
        return unit == "Y" or p.after() in _YOUNG
    old = p.next_class() == "y" or (p.after() == "-" and p.after(2) == "old")
    return old and unit in ("Y", "MO", "W", "D")


def _is_fraction(p: Phrase) -> bool:
    """Tell "three-quarters" and "the thirty second" from a duration."""
    return (unit_of(p) == "Q" and p.find("-") is not None) or (unit_of(p) == "S" and not p.find("uU"))


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
    """A week; an hour and a half; almost a decade; a year (each year)."""
    unit = unit_of(p)
    value = length(1.5 if p.find("h") else 1.0, unit)
    if value is None or unit in ("S", "Q", "N"):
        return None
    spans = p.last - p.first > 2 or p.before() in _LASTED
    if spans or p.after() in ("of", "after", "before", "later", "or", "from"):
        return "DURATION", value
    often = p.before() in ("once", "twice", "times")
    return ("SET", value) if often or (unit == "Y" and _is_counted(p)) else None


_AMOUNTS = flagged("amount")


def _is_counted(p: Phrase) -> bool:
    """Tell "$30 million a year" and "50,000 cars a year" from "a year"."""
    before = p.before()
    if before in ("", ".", ","):
        return False
    return p.classes[p.first - 1] in "%n0dY" or before in _AMOUNTS or before.endswith("s")


def bare_units(p: Phrase, _: Anchor) -> Value | None:
    """Years; weeks; day-long; decades-long."""
    unit = unit_of(p)
    if unit == "Q" or p.before() == "-":
        return None
    if p.find("-"):
        return _duration(p, 1.0 if p.find("U") else None)
    if p.find("t"):
        return _duration(p, None) if unit == "Y" and p.before() in ("over", "in", "through") else None
    told = p.after() in ("after", "before") and unit in ("D", "W", "MO", "Y", "E", "C")
    long = unit in ("W", "MO", "Y", "E", "C") and p.after() in ("ago", "of")
    cued = p.before() in _LASTING or told or long
    return _duration(p, None) if cued else None


def unit_range(p: Phrase, _: Anchor) -> Value | None:
    """Weeks or months."""
    value = length(None, UNITS[p.find("u") or ""])
    return ("DURATION", value) if value and p.before() in _FOR else None


def every(p: Phrase, _: Anchor) -> Value | None:
    """Every day; each Thursday; each July; every two weeks; daily; Tuesdays."""
    if word := p.find("D"):
        return None if _is_paper(p) else ("SET", FREQUENCIES[word])
    if value := _calendar_set(p):
        return "SET", value
    number = _each(p)
    unit = unit_of(p)
    set_value = "P1Q" if unit == "Q" and number == 1 else length(number, unit)
    return ("SET", set_value) if set_value else None


def _each(p: Phrase) -> float | None:
    """Give the units from one time to the next: every two weeks, every second year, five days a week."""
    if p.classes[p.first] != "v":
        return 1.0
    return _number(p) if p.find("n0dkh") else 2.0 if p.find("oS8") else 1.0


def _calendar_set(p: Phrase) -> str | None:
    """Give the value of a repeated weekday, month, season or part of day."""
    if name := p.find("WwE"):
        number = WEEKDAYS.get(name) or WEEKDAYS[name.removesuffix("s")]
        return f"XXXX-WXX-{number}{REPEATED.get(p.own[-1], '')}"
    if month := p.find("M"):
        return f"XXXX-{MONTHS[month]:02}"
    if season := p.find("s"):
        return f"XXXX-{SEASONS[season]}"
    return "P1D" if p.find("P") else None


def _is_paper(p: Phrase) -> bool:
    """Tell the Daily News, People's Daily and Variety Weekly from a frequency."""
    before = p.before()
    return p.titled(p.first) and (p.titled(p.last) or before[:1].isalpha() or before in ("'s", "’s"))


def reference(p: Phrase, _: Anchor) -> Value | None:
    """Now; currently; more recently; in the past; the near future."""
    word = p.own[-1]
    if word == "past":
        return ("DATE", "PAST_REF") if p.before() == "in" and not p.after()[:1].isalnum() else None
    lone = p.last - p.first == 1
    fits = not lone if word == "future" else lone or (word == "recently" and p.own[0] != "the")
    heading = p.raw[p.last - 1].isupper()
    if not fits or heading or word == "recent" or word not in REFERENCES:
        return None
    return "DATE", REFERENCES[word]
