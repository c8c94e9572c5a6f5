"""Rules for what lies just before or after something: the day before Christmas; the week before."""

from collections.abc import Callable

from newsparse.extractor.times import dates, periods, units, weekdays, years
from newsparse.extractor.times.anchor import Anchor, day_of
from newsparse.extractor.times.phrase import Phrase, Value
from newsparse.extractor.times.vocabulary import flagged

_BEFORE = "before"
_GOES_ON = flagged("goes-on")
"""Words that a new clause begins with, so that "the day before" has no object."""


def _weekday(p: Phrase, a: Anchor) -> Value | None:
    """Read Friday and last Friday."""
    return weekdays.relative_day(p, a) if p.find("lcfb") else weekdays.weekday(p, a)


_READ: tuple[tuple[str, Callable[[Phrase, Anchor], Value | None]], ...] = (
    ("Mm", dates.month_day),
    ("Ww", _weekday),
    ("T", dates.today),
    ("H", years.holiday),
)
"""By the letters of what stands behind "before": what reads it."""


def day_beside(p: Phrase, a: Anchor) -> Value | None:
    """The day before Christmas; the day after Friday's vote; the week before May 3; the year before last."""
    cut = p.classes.index("V", p.first)
    unit, shift = periods.unit_of(p.part(p.first, cut)), -1 if p.words[cut] == _BEFORE else 1
    tail = p.part(cut + 1, p.last)
    if p.classes[p.last - 1] in "lf":
        return periods.shifted(unit, 2 * shift, a) if dates.step(tail) == shift else None
    read = next(read for letters, read in _READ if tail.find(letters))
    value = read(tail, a)
    day = day_of(value[1]) if value and value[0] == "DATE" else None
    return periods.shifted(unit, shift, Anchor(day, day)) if day and unit in ("D", "W") else None


def told_beside(p: Phrase, a: Anchor) -> Value | None:
    """The day before, the year after: beside what was told of last; not "the day before the vote"."""
    after = p.after()
    if after[:1].isalnum() and after not in _GOES_ON:
        return None
    unit, shift = periods.unit_of(p), -1 if p.own[-1] == _BEFORE else 1
    if not (day_of(a.near or "") if unit in ("D", "W") else a.near):
        return ("DATE", units.UNKNOWN[unit]) if unit in units.UNKNOWN else None
    return periods.shifted(unit, shift, a, told=True)
