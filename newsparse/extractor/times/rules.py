"""The rules of time expressions: one open table, a line or two for each.

A rule has a name, the letters that a match may begin with, those of which it holds at least one (of every
group), a pattern on the string of class letters (see ``vocabulary``) and the function that reads its match as
a TIMEX3 value. This is the scheme of SynTime (Zhong, Sun and Cambria, ACL 2017: time tokens, modifiers,
numerals) written as patterns: they stay short, compile fast and, having bounded repeats only, run in
linear time. The functions live beside this module by kind: calendar dates, periods, clock times, durations
and sets. A new rule is a line here, a function there, and cases in the tests.
"""

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from newsparse.extractor.times import ago, beside, clock, dates, durations, parts, periods, weekdays, years
from newsparse.extractor.times.anchor import Anchor
from newsparse.extractor.times.phrase import Phrase, Value


class Timex(NamedTuple):
    """A time expression: characters [start, end), TIMEX3 type and value, and the rule that made it."""

    start: int
    end: int
    type: str
    value: str
    rule: str
    mod: str | None = None


class Rule(NamedTuple):
    """Patterns that cannot match are not tried, and only those that an article needs are ever compiled.

    Values of a rule that is not ``told`` are compared with what is under discussion; they do not become it.
    """

    name: str
    first: str
    needed: str
    pattern: str
    read: Callable[[Phrase, Anchor], Value | None]
    told: bool = True


# A number: twenty-four, a hundred, 2 1/2, two or three, a couple of, half a, two and a half.
_FIGURES = r"(?:(?:i(?=%))?[n%](?:[-&]?[n%]){0,6}+|[dY0](?:[-&]?[dY0n%])?+)"
_COUNT = rf"(?:{_FIGURES}(?:-?&?-?i?-?h)?+|[id]?k(?:jt?)?|hi?|ih)"
# Hedges that TimeML takes into the span: about, nearly, more than, up to.
_HEDGE = r"(?:q&|@q|<>|q)?"
_YEAR = r"(?:Y|n(?:-?[n%]|&n){1,5})"
_MONTH = r"(?:M|m\.?+)"
_WEEKDAY = r"(?:W|w\.?)"
# 3, 3rd, third, twenty-third, twenty three
_DAY = r"(?:d|(?:n-?)?[oS]|n-?n)"
_ORDINAL = r"(?:(?:n-?)?[oS])"
# last week, this month, the following year
_RELATIVE = r"(?:t?(?:c?[lf]|c|bb?)F?[UQ])"
# last, this, next, that; this past
_NEAR = r"(?:c?[lf]|[cb])"
_CLOCK = r"(?:Ca?|[dnY0]-?a|[Y0]z)(?:\(?z\)?)?"
_HYPHENED = rf"(?:{_DAY}-{_MONTH}-[Yd0]|{_DAY}/{_MONTH}/[Yd0]|{_MONTH}-{_DAY}-Y|Y-{_MONTH}-d|Y/{_MONTH}/d)"
_PARTLY = r"(?:[er]-?|[er]jt)"
_DATE = rf"(?:{_MONTH}{_DAY}(?:,?Y)?|{_DAY}j?{_MONTH}(?:,?Y)?)"

# June 2027, June of last year, next quarter, the year, 2015, the 1990s
_WHOLE = rf"(?:{_MONTH}(?:,?j?(?:Y|t?[lcfb]{{1,2}}U))?|[lcfb]{{1,2}}[UQ]|[UQ](?![-'])|Y|G|vU)"

_TABLE = (
    Rule("iso", "NYd", "NY", r"N(?:[j-]?Y)?|Y-?N|d-d-Y(?!-)", dates.iso),
    Rule(
        "clock_day",
        "0CYdnqWwT",
        "Caz WwTMmP",
        rf"q?{_CLOCK},?(?:O?t?)(?:{_WEEKDAY}(?:P|,?{_DATE})?|{_NEAR}{_WEEKDAY}|TP?|{_DATE}|[clbf]P)|(?:{_WEEKDAY}|T)@?{_CLOCK}",
        clock.clock_day,
    ),
    Rule("clock", "0CYdnq", "CazPu", rf"q?[Cdn]a?jtP|q?[Cdn]a?@P|q?{_CLOCK}|[Y0]u", clock.clock),
    Rule("week_of", "tU", "U Mm doSn", rf"t?Ujt?{_DATE}", periods.week_of),
    Rule(
        "day_month",
        "MSWYdemnortw",
        "Mm doSn",
        rf"(?:{_WEEKDAY},?t?)?{_PARTLY}?(?:{_MONTH}(?:t?{_DAY}|,o)|m-d(?![-d])|t?{_DAY}(?:U?jt?)?{_MONTH})(?:,?j?Y)?|{_HYPHENED}|d\.{_MONTH}Y",
        dates.month_day,
    ),
    Rule(
        "month_year",
        "-Memrt",
        "Mm Yn",
        rf"{_PARTLY}?(?:tBj)?{_PARTLY}?-?{_MONTH},?j?(?:{_YEAR}|(?:tY))",
        dates.month_year,
    ),
    Rule(
        "month_relative",
        "Memrt",
        "Mm U lcfb",
        rf"(?:tBj|{_PARTLY})?{_MONTH}j?t?[lcfb]{{1,2}}U",
        dates.month_relative,
    ),
    Rule("relative_day", "bceflrt", "Ww lfcb", rf"t?{_PARTLY}?{_NEAR}{_WEEKDAY}", weekdays.relative_day),
    Rule(
        "relative_month",
        "bceflrt",
        "Mm lfcb",
        rf"t?{_PARTLY}?{_NEAR}{_MONTH}(?!{_DAY})",
        dates.relative_month,
    ),
    Rule("relative_season", "bceflrt", "s lfcb", rf"t?{_PARTLY}?{_NEAR}s", years.relative_season),
    Rule("relative_holiday", "bcfl", "H lfcb", rf"{_NEAR}H\+{{0,11}}", years.holiday),
    Rule("month", "Memrt", "Mm", rf"(?:tBj|{_PARTLY})?{_MONTH}", dates.month),
    Rule(
        "weekday_part",
        "-PTWbceflqrw",
        "P WwT",
        rf"{_NEAR}?{_WEEKDAY}e?P,{_DATE}|{_WEEKDAY}P[lcf]U|(?:T|{_WEEKDAY})P@[dnC]a?|[er]?(?:{_NEAR}?{_WEEKDAY}|T)'?e?P|[eq]?-?PO?(?:T|{_WEEKDAY})",
        clock.weekday_part,
    ),
    Rule("weekday_relative", "Ww", "Ww U lcf", rf"{_WEEKDAY}j?[lcf]U", weekdays.weekday_relative),
    Rule(
        "nth_of",
        "Sdlnot",
        "j oSld MmUuQYGv",
        rf"t?(?:{_ORDINAL}|l)(?:[UQ]|{_WEEKDAY})jt?{_WHOLE}|t?(?:{_ORDINAL}|d)U?jt?[lcfb]{{1,2}}U|t?{_ORDINAL}jtU",
        parts.nth_of,
    ),
    Rule("week_number", "Ut", "U d0", r"t?U[d0]j?(?:Y|[lcf]U)", parts.week_number),
    Rule("weekdays_ago", "dn", "E A", r"[dn]EA", weekdays.weekdays_ago),
    Rule("weekday_figures", "Wwlcfb", "Ww 0", rf"{_NEAR}?{_WEEKDAY}0", dates.weekday_figures),
    Rule(
        "weekday_number", "Ww", "Ww oSd", rf"{_WEEKDAY}(?:t{_ORDINAL}|o|d)(?![-&%uU])", parts.weekday_number
    ),
    Rule("weekday", "Wew", "Ww", rf"e?{_WEEKDAY}(?!'?e?P)", weekdays.weekday),
    Rule("today", "Ter", "T", rf"{_PARTLY}?T", dates.today),
    Rule(
        "part_of",
        "PCit",
        "PC j MmWw",
        rf"[it]?[PC]jt?(?:{_DATE}|{_NEAR}?{_WEEKDAY}(?:,?{_DATE})?)",
        clock.part_of,
    ),
    Rule("past_hour", "Qdhin", "Ca l&", r"(?:i?Q|h|[dn]u?)[l&](?:Ca?|[dn]a)", clock.past_hour),
    Rule("part", "-Pbcelrt", "PC", r"[er]?t?[clb]e?P|tfP|t?e?-?P|e-?C", clock.part),
    Rule(
        "quarter",
        "-FSot",
        "Qh oS",
        r"(?:(?:o|S)-Q|t?F?-?(?:o|S)-?F?-?[Qh])(?:(?:j?F?Y)|jt?[lcfb]?F?U|jtY[Uu]|[lcf]U)?",
        periods.quarter,
    ),
    Rule("month_quarter", "tMm", "Mm Qp", rf"t?(?:{_MONTH}[-&])?{_MONTH}Q(?:,?j?Y)?", periods.month_quarter),
    Rule("year_quarter", "t", "Y Qp", r"tY(?:(?:o|S)-?)?[Qp]", periods.year_quarter),
    Rule("relative_quarter", "cfl", "U ' Qph", r"[lcf]U'F?(?:(?:o|S)-?)?[Qph]", periods.relative_quarter),
    Rule("relative_unit", "bceflrt", "UQ lfcb", rf"(?:tBjt?|{_PARTLY})?{_RELATIVE}", periods.relative_unit),
    Rule("period", "Bbcelrt", "UQp", r"t[qlb]?F?[UQp](?!-)|t?Bjt?F?[UQ]|[er]jtU|[clb]p", periods.period),
    Rule(
        "ago",
        "%0<@QUYdhiknqu",
        "Ar UuQ",
        rf"{_HEDGE}(?:{_COUNT}q?-?|i)?[UuQ](?:&~|&i?h)?[Ar]",
        ago.ago,
        told=False,
    ),
    Rule(
        "year_ago",
        "Ubt",
        "Ar U",
        r"t?b?U-[Ar]-?(?:(?:o|S)-?)?[Qp]|U-[Ar]|t?U-[Ar]nu",
        ago.year_ago,
        told=False,
    ),
    Rule(
        "period_relative",
        "tb",
        "pUQ b UY",
        r"t?b[pUQ]j?(?:t?[lcf]U|iU[Ar]|Y)",
        ago.period_relative,
        told=False,
    ),
    Rule(
        "anchored",
        "cflotv",
        "uUQ lfco n%dY0kh",
        rf"(?:vj)?t?[lfco]{{1,2}}{_COUNT}q?-?[uUQ](?:&~)?",
        durations.anchored,
    ),
    Rule("vague_anchored", "bceflot", "u lfcoeb", r"t?[lfcoeb]u", durations.vague_anchored),
    Rule(
        "duration",
        "%0<@Ydhiknqt",
        "uUQPS n%dY0kh",
        rf"(?:{_HEDGE}|t){_COUNT}(?:&iQj?)?(?:-~|[<q])?-?(?:x?[UuQS]|P(?![PTWMmw]))(?:-?[yg])?(?:&i?h)?(?:&~)?",
        durations.duration,
    ),
    Rule(
        "compound",
        "%0<@Ydinq",
        "Uu n%dY0",
        rf"{_HEDGE}(?:i|{_FIGURES})[Uu](?:(?:,|,?&)?{_FIGURES}[Uu]){{1,3}}A?",
        durations.compound,
    ),
    Rule("fraction", "in", "Q j U", r"(?:i|n-?)QjiU", durations.fraction),
    Rule("unit_range", "u", "u &", r"u&u", durations.unit_range),
    Rule(
        "one_unit",
        "<@Kiqvt",
        "UQ ivqK",
        rf"{_HEDGE}i[q<]?[UQ](?!-)(?:&i?h)?|vU|t?[Kq]-?U",
        durations.one_unit,
    ),
    Rule("bare_units", "Utu", "ug", r"t?u(?:-[gy])?|U-g", durations.bare_units),
    Rule(
        "set",
        "%02DEYZdinv",
        "vED2u vEDU vEDi",
        rf"vP@[dnC]a?|(?:2|{_FIGURES}u)[iv]U|v(?:[oS8l]|{_COUNT})?(?:[UuQPsM]|{_WEEKDAY}P?)|EP?(?:@[C0]a?)?|(?:Z-?)?D",
        durations.every,
    ),
    Rule("decade", "-Gert", "GY", rf"t?{_PARTLY}?(?:to)?-?G|t{_PARTLY}?Y'", years.decade),
    Rule("year_bc", "0Yd", "X", r"[0Yd]X", years.before_christ),
    Rule(
        "century",
        "Senort",
        "Uu oS",
        rf"(?:tBj)?t?{_PARTLY}?(?:tlj)?(?:n-?)?(?:o|S)-?(?:U|u)X?",
        years.century,
    ),
    Rule(
        "year",
        "-FYenrt",
        "YnF",
        rf"F[d0]|(?:tBj|tU|{_PARTLY})?F?-?{_YEAR}(?:&r)?|t?FU?{_YEAR}|tU{_YEAR}|t?YFU",
        years.year,
    ),
    Rule("season", "Berst", "s", rf"(?:t?Bj|t?{_PARTLY})?t?s(?:,?j?{_YEAR}|j?[lcf]U)?", years.season),
    Rule("told_beside", "it", "V U", r"[it]UV", beside.told_beside),
    Rule(
        "day_beside",
        "Ut",
        "V U WwHTMmlf",
        rf"t?UV(?:{_NEAR}?{_WEEKDAY}|H\+{{0,11}}|T|{_DATE}|[lf])",
        beside.day_beside,
    ),
    Rule("year_end", "Ueqt", "U Be", r"q?t?U-?B|e-?U", periods.year_end),
    Rule(
        "holiday",
        "HtU",
        "H",
        r"(?:t?Ujt?)?H\+{0,11}(?:,?j?Y|j?[lcf]U|,?[Mm]\.?d)?(?:U(?:-B)?)?Y?",
        years.holiday,
    ),
    Rule("reference", "<Rclqt", "Rlc", r"(?:<|t?q?)R\+{0,4}|tl|l|c", durations.reference),
)
RULES = {rule.name: rule for rule in _TABLE}
"""The rules by name; of two that match equally long, the first is tried first."""

STARTS = re.compile(r"[MmWwEUuQGNsHTPCRDYFClcfbnd0%2KBZ]|[tiqerokSvh@<](?![x|])")
"""A class letter that may begin a time expression."""


def may_match(rule: str, classes: str) -> bool:
    """Tell, without its pattern, whether a rule may match at the start of a class string."""
    first, needed = RULES[rule].first, RULES[rule].needed
    return classes[0] in first and not any(set(classes).isdisjoint(group) for group in needed.split())


@cache
def compiled(rule: str) -> re.Pattern[str]:
    """Compile the pattern of a rule on first use."""
    return re.compile(RULES[rule].pattern)


def normalise(rule: str, phrase: Phrase, anchor: Anchor) -> Value | None:
    """Read a match of a rule; None if it is no time expression after all."""
    value = None if phrase.is_name() else RULES[rule].read(phrase, anchor)
    if value and value[1][:1].isdecimal() and (value[1][:4] == "0000" or value[1][4:5].isdecimal()):
        return None  # outside years 1 to 9999
    return value
