"""Normalise time expressions to TIMEX3 values (ISO-TimeML).

``normalise`` takes the words that a rule of ``patterns`` matched and reads them against an
``Anchor``. The rules themselves live beside this module by kind: calendar dates,
periods, clock times, durations and sets.
"""

from collections.abc import Callable
from typing import NamedTuple

from newsparse.extractor.times import clock, dates, durations, periods, weekdays, years
from newsparse.extractor.times.anchor import Anchor
from newsparse.extractor.times.phrase import Phrase, Value


class Timex(NamedTuple):
    """A time expression: characters [start, end), TIMEX3 type and value, and the rule that made it."""

    start: int
    end: int
    type: str
    value: str
    rule: str


_RULES: dict[str, Callable[[Phrase, Anchor], Value | None]] = {
    "iso": dates.iso,
    "clock_day": clock.clock_day,
    "clock": clock.clock,
    "week_of": periods.week_of,
    "day_month": dates.month_day,
    "month_year": dates.month_year,
    "month_relative": dates.month_relative,
    "relative_day": weekdays.relative_day,
    "relative_month": dates.relative_month,
    "relative_season": years.relative_season,
    "relative_holiday": years.holiday,
    "month": dates.month,
    "weekday_part": clock.weekday_part,
    "weekday_relative": weekdays.weekday_relative,
    "nth_weekday": weekdays.nth_weekday,
    "weekday": weekdays.weekday,
    "today": dates.today,
    "part": clock.part,
    "quarter": periods.quarter,
    "year_quarter": periods.year_quarter,
    "relative_quarter": periods.relative_quarter,
    "relative_unit": periods.relative_unit,
    "period": periods.period,
    "ago": periods.ago,
    "year_ago": periods.year_ago,
    "period_relative": periods.period_relative,
    "anchored": durations.anchored,
    "vague_anchored": durations.vague_anchored,
    "duration": durations.duration,
    "compound": durations.compound,
    "unit_range": durations.unit_range,
    "one_unit": durations.one_unit,
    "bare_units": durations.bare_units,
    "set": durations.every,
    "decade": years.decade,
    "century": years.century,
    "year": years.year,
    "season": years.season,
    "beyond": periods.beyond,
    "year_end": periods.year_end,
    "holiday": years.holiday,
    "ordinal": dates.day_ordinal,
    "reference": durations.reference,
}


def normalise(rule: str, phrase: Phrase, anchor: Anchor) -> Value | None:
    """Read a match of a rule; None if it is no time expression after all."""
    value = None if phrase.is_name() else _RULES[rule](phrase, anchor)
    if value and value[1][:1].isdecimal() and (value[1][:4] == "0000" or value[1][4:5].isdecimal()):
        return None  # outside years 1 to 9999
    return value
