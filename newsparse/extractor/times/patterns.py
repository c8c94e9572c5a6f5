"""The regexes of time expressions: tokens of text, and patterns on strings of token classes.

``TOKEN`` cuts a text; every token becomes one class letter (table in ``lexicon``), so that
"early next week" is ``efU`` and a whole article is a short string. ``RULES`` are matched on
that string. This is the scheme of SynTime (Zhong, Sun and Cambria, ACL 2017: time tokens,
modifiers, numerals) written as patterns: they stay short, compile fast and, having bounded
repeats only, run in linear time.
"""

import re
from functools import cache

TOKEN = re.compile(
    r"""
    [0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])         # ISO 8601 date
    (?:T[0-9:.]{1,15}+(?:Z|[+-][0-9:]{2,5})?)?  #   and time
  | [0-9]++(?:[.,:/][0-9]++)*+[a-zA-Z]*+        # 19  1,500  10:35  3/4/2022  19th  1990s  10am
  | [aApP]\.\s?[mM]\b\.?                        # a.m.
  | [oO]['’]clock\b
  | [QqHh][1-4]\b                               # Q3, H1
  | [^\W\d_]++                                  # a word
  | ['’]s\b                                    # 's
  | ['’‘](?:[0-9]{2}s?\b)?                     # '98  '90s
  | [^\s\w]|_|\d                                # any other sign
    """,
    re.VERBOSE,
)
"""One token."""

# A number: twenty-four, a hundred, 2 1/2, two or three, a couple of, half a, two and a half.
_FIGURES = r"(?:(?:i(?=%))?[n%](?:[-&]?[n%]){0,6}+|[dY0](?:[-&]?[dY0n%])?+)"
_COUNT = rf"(?:{_FIGURES}(?:-?&?-?i?-?h)?+|[id]?k(?:jt?)?|hi?|ih)"
# Hedges that TimeML takes into the span: about, nearly, more than, up to.
_HEDGE = r"(?:q&|@q|<>|q)?"
_YEAR = r"(?:Y|n(?:-?[n%]){1,3})"
_MONTH = r"(?:M|m\.?+)"
_WEEKDAY = r"(?:W|w\.?)"
_DAY = r"(?:d|o|S)"
# last week, this month, the following year
_RELATIVE = r"(?:t?(?:c?[lf]|c|bb?)F?[UQ])"
# last, this, next, that; this past
_NEAR = r"(?:c?[lf]|[cb])"
_CLOCK = r"(?:Ca?|[dnY0]-?a|[Y0]z)(?:\(?z\)?)?"
_HYPHENED = rf"(?:{_DAY}-{_MONTH}|{_MONTH}-{_DAY})-Y"
_PARTLY = r"(?:[er]-?|[er]jt)"
_DATE = rf"(?:{_MONTH}{_DAY}(?:,?Y)?|{_DAY}{_MONTH}(?:,?Y)?)"

RULES = {
    "iso": ("N", "N", r"N(?:j?Y)?"),
    "clock_day": (
        "0CYdnq",
        "Caz WwTMmP",
        rf"q?{_CLOCK},?(?:O?t?)(?:{_WEEKDAY}(?:P|,?{_DATE})?|TP?|{_DATE}|[clbf]P)",
    ),
    "clock": ("0CYdnq", "CazP", rf"q?[Cdn]a?jtP|q?{_CLOCK}"),
    "week_of": ("t", "U Mm doS", rf"tUjt?{_DATE}"),
    "day_month": (
        "MSWdemortw",
        "Mm doS",
        rf"(?:{_WEEKDAY},?t?)?{_PARTLY}?(?:{_MONTH}t?{_DAY}|t?{_DAY}(?:U?jt?)?{_MONTH})(?:,?Y)?|{_HYPHENED}",
    ),
    "month_year": ("-Memrt", "Mm Yn", rf"{_PARTLY}?(?:tBj)?{_PARTLY}?-?{_MONTH},?j?(?:{_YEAR}|(?:tY))"),
    "month_relative": ("Memrt", "Mm U lcfb", rf"(?:tBj|{_PARTLY})?{_MONTH}j?t?[lcfb]{{1,2}}U"),
    "relative_day": ("bceflrt", "Ww lfcb", rf"t?{_PARTLY}?{_NEAR}{_WEEKDAY}"),
    "relative_month": ("bceflrt", "Mm lfcb", rf"t?{_PARTLY}?{_NEAR}{_MONTH}(?!{_DAY})"),
    "relative_season": ("bceflrt", "s lfcb", rf"t?{_PARTLY}?{_NEAR}s"),
    "relative_holiday": ("bcfl", "H lfcb", rf"{_NEAR}H\+{{0,4}}"),
    "month": ("Memrt", "Mm", rf"(?:tBj|{_PARTLY})?{_MONTH}"),
    "weekday_part": (
        "-PTWbceflqw",
        "P WwT",
        rf"{_WEEKDAY}e?P,{_DATE}|(?:{_NEAR}?{_WEEKDAY}|T)'?e?P|[eq]?-?PO?(?:T|{_WEEKDAY})",
    ),
    "weekday_relative": ("Ww", "Ww U lcf", rf"{_WEEKDAY}j?[lcf]U"),
    "nth_weekday": ("Slot", "Ww j oSl", rf"t?(?:o|S|l){_WEEKDAY}j(?:t?{_MONTH}(?:,?Y)?|vU)"),
    "weekday": ("Wew", "Ww", rf"e?{_WEEKDAY}(?!'?e?P)"),
    "today": ("Ter", "T", rf"{_PARTLY}?T"),
    "part": ("-Pbcelt", "PC", r"t?[clb]e?P|tfP|t?e?-?P|e-?C"),
    "quarter": (
        "-FSot",
        "Qh oS",
        r"(?:(?:o|S)-Q|t?F?-?(?:o|S)-?F?-?[Qh])(?:(?:j?F?Y)|jt?[lcfb]?F?U|jtY[Uu]|[lcf]U)?",
    ),
    "year_quarter": ("t", "Y Qp", r"tY(?:(?:o|S)-?)?[Qp]"),
    "relative_quarter": ("cfl", "U ' Qph", r"[lcf]U'F?(?:(?:o|S)-?)?[Qph]"),
    "relative_unit": ("bceflrt", "UQ lfcb", rf"(?:tBjt?|{_PARTLY})?{_RELATIVE}"),
    "period": ("bcelrt", "UQp", r"t[qlb]?F?[UQp](?!-)|tBjtF?[UQ]|[er]jtU|[clb]p"),
    "ago": ("%0<@QUYdhiknqu", "Ar UuQ", rf"{_HEDGE}(?:{_COUNT}q?-?|i)?[UuQ](?:&~|&i?h)?[Ar]"),
    "year_ago": ("Ubt", "Ar U", r"t?b?U-[Ar]-?(?:(?:o|S)-?)?[Qp]|U-[Ar]|t?U-[Ar]nu"),
    "period_relative": ("t", "p b U", r"tbp[lcf]U"),
    "anchored": ("cflotv", "uUQ lfco n%dY0kh", rf"(?:vj)?t?[lfco]{{1,2}}{_COUNT}q?-?[uUQ](?:&~)?"),
    "vague_anchored": ("bceflot", "u lfcoeb", r"t?[lfcoeb]u"),
    "duration": (
        "%0<@Ydhiknqt",
        "uUQ n%dY0kh",
        rf"(?:{_HEDGE}|t){_COUNT}(?:-~|[<q])?-?x?[UuQ](?:-?[yg])?(?:&i?h)?(?:&~)?",
    ),
    "compound": ("%0<@Ydinq", "u & n%dY0", rf"{_HEDGE}(?:i|{_FIGURES})[Uu]&{_FIGURES}u"),
    "unit_range": ("u", "u &", r"u&u"),
    "one_unit": ("<@iqv", "UQ iv", rf"{_HEDGE}i[q<]?[UQ](?!-)(?:&ih)?|vU"),
    "bare_units": ("Utu", "ug", r"t?u(?:-[gy])?|U-g"),
    "set": (
        "%02DEYdinv",
        "vED2u",
        rf"(?:2|{_FIGURES}u)[iv]U|v(?:[oS8l]|{_COUNT})?(?:[UuQPsM]|{_WEEKDAY}P?)|E(?:P)?|D",
    ),
    "decade": ("-Gert", "G", rf"t?{_PARTLY}?(?:to)?-?G"),
    "century": ("Seort", "Uu oS", rf"t?{_PARTLY}?(?:tlj)?(?:o|S)-?(?:U|u)"),
    "year": ("-FYenrt", "YnF", rf"F[d0]|(?:tBj|tU|{_PARTLY})?F?-?{_YEAR}(?:&r)?|t?FU?{_YEAR}|tU{_YEAR}"),
    "season": ("Berst", "s", rf"(?:t?Bj|t?{_PARTLY})?t?s(?:,?j?{_YEAR}|j?[lcf]U)?"),
    "beyond": ("Ut", "V U", r"t?UV[lfT]"),
    "year_end": ("Ueqt", "U Be", r"q?t?U-?B|e-?U"),
    "holiday": ("H", "H", r"H\+{0,4}(?:,?Y|j?[lcf]U|,?[Mm]\.?d|U)?"),
    "ordinal": ("t", "o", r"to"),
    "reference": ("<Rclqt", "Rlc", r"(?:<|t?q?)R|tl|l|c"),
}
"""Patterns on class strings by the name of the rule that reads their match. Before each stand the
letters that a match may begin with, and those of which it holds at least one (of every group):
patterns that cannot match are not tried, and only those that an article needs are ever compiled."""


def may_match(rule: str, classes: str) -> bool:
    """Tell, without its pattern, whether a rule may match at the start of a class string."""
    first, needed, _ = RULES[rule]
    return classes[0] in first and not any(set(classes).isdisjoint(group) for group in needed.split())


@cache
def compiled(rule: str) -> re.Pattern[str]:
    """Compile the pattern of a rule on first use."""
    return re.compile(RULES[rule][2])


STARTS = re.compile(r"[MmWwEUuQGNsHTPCRDYFClcfbnd0%2]|[tiqerokSvh@<](?![x|])")
"""A class letter that may begin a time expression."""

ON_WORDS = {
    "url": r"https?://\S+",
    "stamp": r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[Tt]([0-9]{2}):?([0-9]{2}))?",
    "season": r"([0-9]{2})([0-9]{2})/(?:\1)?([0-9]{2})\Z",
    "slashed": r"([0-9]{1,4})[/.]([0-9]{1,2})[/.]([0-9]{2,4})\Z",
    "clock": r"([0-9]{1,2})(?:[:.]([0-9]{2}))?(?::[0-9]{2})?([aApP][mM])?(?:hrs?|h)?\Z",
}
"""Patterns on the text itself: addresses, 2022-03-04T10:15, 2021/22, 3/4/2022, 10:35am."""


@cache
def written(name: str) -> re.Pattern[str]:
    """Compile a pattern on text on first use."""
    return re.compile(ON_WORDS[name])
