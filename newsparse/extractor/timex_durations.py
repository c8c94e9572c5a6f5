"""Rules for durations, sets and references: two years, every Friday, daily, recently."""

from newsparse.extractor.anchor import Anchor
from newsparse.extractor.lexicon import FREQUENCIES, MONTHS, REFERENCES, SEASONS, WEEKDAYS
from newsparse.extractor.numerals import count, length
from newsparse.extractor.phrase import Phrase, Value
from newsparse.extractor.timex_periods import unit_of

_WORKING = frozenset("trading business working calendar consecutive straight full school extra solid whole".split())


def _duration(p: Phrase, number: float | None) -> Value | None:
    value = length(number, unit_of(p))
    return ("DURATION", value) if value else None


def _number(p: Phrase) -> float | None:
    return count(p.every("in%kh0dY&"))


def duration(p: Phrase, _: Anchor) -> Value | None:
    """Two years; 10-day; nearly forty minutes; 2 1/2 years."""
    odd = p.find("x")
    if odd and odd not in _WORKING:
        return None
    if p.find("y") and p.classes[p.last - 1] == "y" and unit_of(p) == "Y":
        return None
    if list(p.own) == ["one", "day"] and p.before() in ("will", "may", "might", "could", "would", "can"):
        return "DATE", "FUTURE_REF"
    if p.next_class() == "y" and unit_of(p) in ("Y", "MO", "W", "D"):
        return None
    if p.find("Qu") in ("quarter", "quarters") and p.find("-"):
        return None
    if p.find("S") and not p.find("uU"):
        return None
    return _duration(p, _number(p))


def anchored(p: Phrase, _: Anchor) -> Value | None:
    """The past two years; the first nine months; each of the next three days."""
    return _duration(p, _number(p))


def vague_anchored(p: Phrase, _: Anchor) -> Value | None:
    """Recent weeks; coming months; these days; the early years."""
    word = p.find("lfcoeb")
    if word in ("these", "those"):
        if unit_of(p) != "D":
            return None
        return "DATE", "PRESENT_REF" if word == "these" else "PAST_REF"
    if word in ("that", "this", "same", "latest"):
        return None
    return _duration(p, None)


_FOR = frozenset(
    "for in within after before during over under about around nearly almost than of until until least through by"
    " lasted last take takes took spent spend with only just another half once every barely up since".split()
)


def one_unit(p: Phrase, _: Anchor) -> Value | None:
    """A week; an hour and a half; almost a decade; a year (each year)."""
    unit = unit_of(p)
    number = 1.5 if p.find("h") else 1.0
    value = length(number, unit)
    if value is None or unit in ("S", "Q", "N"):
        return None
    if p.before() in _FOR or p.last - p.first > 2 or p.after() in ("of", "after", "before", "later", "or", "from"):
        return "DURATION", value
    if p.before() in ("", ".", ",") or unit in ("WE", "M", "C", "E"):
        return None
    counted = unit == "Y" and p.classes[p.first - 1] in "x%n0dY" and (p.before().endswith("s") or p.classes[p.first - 1] != "x" or p.before() in ("million", "billion", "percent", "%", "people"))
    return ("SET", value) if counted else None


def bare_units(p: Phrase, _: Anchor) -> Value | None:
    """Years; weeks; day-long; decades-long."""
    if p.find("-"):
        return _duration(p, 1.0 if p.find("U") else None)
    if p.find("t"):
        return _duration(p, None) if unit_of(p) == "Y" and p.before() in ("over", "in", "through") else None
    return _duration(p, None) if p.before() in _FOR or (p.after() in ("ago", "after", "of") and unit_of(p) not in ("D", "M", "S")) else None


def unit_range(p: Phrase, _: Anchor) -> Value | None:
    """Weeks or months."""
    unit = p.find("u") or ""
    from newsparse.extractor.lexicon import PLURALS

    value = length(None, PLURALS[unit])
    return ("DURATION", value) if value and p.before() in _FOR else None


def every(p: Phrase, _: Anchor) -> Value | None:
    """Every day; each Thursday; each July; every two weeks; daily; Tuesdays."""
    if p.find("D"):
        word = p.find("D") or ""
        if p.titled(p.first) and (p.titled(p.last) or p.before()[:1].isalpha() or p.before() in ("'s", "’s")):
            return None
        return "SET", FREQUENCIES[word]
    if name := p.find("WwE"):
        part = {"nights": "TNI", "mornings": "TMO", "evenings": "TEV", "afternoons": "TAF"}.get(p.own[-1], "")
        return "SET", f"XXXX-WXX-{WEEKDAYS[name.removesuffix('s') if name not in WEEKDAYS else name]}{part}"
    if month := p.find("M"):
        return "SET", f"XXXX-{MONTHS[month]:02}"
    if season := p.find("s"):
        return "SET", f"XXXX-{SEASONS[season]}"
    if p.find("P"):
        return "SET", "P1D"
    number = _number(p) if p.find("n0dkh") else 2.0 if p.find("oS") else 1.0
    value = length(number, unit_of(p))
    if unit_of(p) == "Q" and value:
        value = "P1Q"
    return ("SET", value) if value else None


def reference(p: Phrase, _: Anchor) -> Value | None:
    """Now; currently; recent; the past; the near future."""
    word = p.find("R")
    if word:
        noun = word == "future"
        if noun and p.last - p.first == 1:
            return None
        return "DATE", REFERENCES[word]
    word = p.own[-1]
    if word == "past":
        return ("DATE", "PAST_REF") if p.before() == "in" and not p.after()[:1].isalnum() else None
    if word == "current" and p.last - p.first == 1:
        return "DATE", REFERENCES[word]
    return None
