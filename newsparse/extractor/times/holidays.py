"""Feasts and holidays by name, and the days each falls on in a year.

Names and their rules stand in ``data/feasts.txt``, rules of countries and tables of feasts in
``data/holidays.txt``. A rule is one of

    12-25              a fixed day
    easter-2           days from Easter, or from the Orthodox one (dateutil's)
    nth:11:4:4         the 4th Thursday of November (-1: the last one); nth:11:4:4:1 the day after it
    next:05-18:1       the first Monday from 18 May on
    leap:RULE          in leap years only
    islamic:10:1       of the tabular Islamic calendar, with the table's correction; a feast may differ by a
                       day from the day the moon was sighted
    hebrew:9           days from Rosh Hashanah (computed: molad arithmetic as in Dershowitz and Reingold,
                       "Calendrical Calculations"); hanukkah, shvat and the days that evade a sabbath by name
    table:holi         looked up
    advent:0, tax      the fourth Sunday before Christmas; the day US tax is due
    kings              King's Day of the Netherlands
    by                 of the article's country

A feast of many days counts as its first day.
"""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from newsparse import wordlists
from newsparse.extractor.times.anchor import add_days, make_day
from newsparse.typed import NamedTuple

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""Digits of the tables."""
LONGEST = 6
"""Words in the longest name."""
_LINKS = "-'’."
"""Signs that may stand inside a name."""
_GENITIVES = ("'s", "’s")
_SIGNS = frozenset((*_LINKS, *_GENITIVES))
_MOST_SIGNS = 3
"""Tokens to the second word of a name: St.-Jean."""
_SHORTEST = 3
"""Letters of a word whose last s is dropped: all saints."""
_EVE = "eve"
_SUNDAY = 7
"""Its ISO number."""
_RATA_DIE_HEBREW = -1_373_427
"""Ordinal of the Hebrew epoch."""
_JULIAN_DAY_0 = 1_721_425
"""Julian day number of proleptic 0001-01-01, less one."""
_ISLAMIC_EPOCH = 1_948_440 - 385
"""Julian day number of 1 Muharram 1 less the days of the formula's first year."""
_OWN = 4
"""A name with more rules than that is each country's own: Independence Day; with fewer it is one's."""
_SHIFT = 4
"""What the table of corrections adds to keep its digits positive."""
_HEBREW_YEARS, _EASTER_YEARS = range(1000, 3001), range(1583, 4100)
"""Where the calendars are computed: the Gregorian reform, and what dateutil covers."""


class Holiday(NamedTuple):
    """A name's rule, whether it needs capitals, and the days to add (Diwali eve: -1)."""

    rule: str
    capitals: bool = False
    offset: int = 0


class Match(NamedTuple):
    """A holiday named in a text, and the token after it."""

    holiday: Holiday
    end: int


def _stem(word: str) -> str:
    """Drop the last s, of a genitive or plural mostly, and read another spelling as the usual one."""
    word = word[:-1] if len(word) > _SHORTEST and word[-1] == "s" else word
    return _aliases().get(word, word)


@cache
def _aliases() -> dict[str, str]:
    """Give other spellings of words of names."""
    return wordlists.first_of_line("feasts.txt", "aliases")


@cache
def _by_first() -> dict[str, list[str]]:
    """Give the rule and the words of each name, a line each, by the stem of the first word."""
    found: dict[str, list[str]] = {}
    for name in _countries():
        found.setdefault(name.partition("_")[0], []).append("^by " + name.replace("_", " "))
    for line in wordlists.sections("feasts.txt").lines("names"):
        found.setdefault(_stem(line.split(" ", 2)[1]), []).append(line)
    return found


@cache
def _names(first: str) -> dict[tuple[str, ...], Holiday]:
    """Read the names of holidays that begin with a stem."""
    found: dict[tuple[str, ...], Holiday] = {}
    for rule, *words in map(str.split, _by_first().get(first, ())):
        stems = words if rule == "^by" else map(_stem, words)
        found[tuple(stems)] = Holiday(rule.lstrip("^"), rule[0] == "^")
    return found


@cache
def _countries() -> dict[str, list[str]]:
    """Give the lines about each name whose day is another in each country."""
    found: dict[str, list[str]] = {}
    for file, section in (("holidays.txt", "countries"), ("feasts.txt", "by-country")):
        for line in wordlists.sections(file).lines(section):
            name, usual, *rest = line.split(" ", 2)
            anywhere = f"*={usual} " if section == "by-country" and name not in found else ""
            found.setdefault(name, []).append(f"{usual} {anywhere}{''.join(rest)}")
    return found


def _rules(name: str) -> dict[str, str]:
    """Read the rules of countries for a name: each country's, and that without one (an empty string)."""
    found: dict[str, str] = {}
    for usual, *rest in map(str.split, _countries()[name]):
        found = found or {"": usual}
        found |= dict(pair.split("=") for pair in rest)
    return found


@cache
def starts() -> frozenset[str]:
    """Give the words that a name may begin with."""
    stems = _by_first().keys()
    words = {*stems, *(word for word, usual in _aliases().items() if usual in stems)}
    return frozenset(words | {word + "s" for word in words})


@cache
def follows(word: str) -> frozenset[str]:
    """Give what may follow a word that a name may begin with, nothing where anything may."""
    after: set[str] = set()
    alone = word.removesuffix("s")
    stems = {word, alone, _aliases().get(word, word), _aliases().get(alone, alone)}
    for stem in stems & _by_first().keys():
        for _, *rest in _names(stem) if word in _spellings(stem) else ():
            if not rest:
                return frozenset()
            after |= _spellings(rest[0])
    return frozenset(after)


def candidates(words: list[str]) -> list[int]:
    """Give the tokens at which a name may begin: by their word and the next one, behind signs."""
    found: list[int] = []
    present = set(words)
    for word in starts() & present:
        after, at = follows(word), -1
        if after and after.isdisjoint(present):
            continue
        for _ in range(words.count(word)):
            at = words.index(word, at + 1)
            if not after or _next_word(words, at) in after:
                found.append(at)
    return sorted(found)


def _next_word(words: list[str], at: int) -> str:
    """Give the word behind a token and the signs after it."""
    for word in words[at + 1 : at + 1 + _MOST_SIGNS]:
        if word not in _SIGNS:
            return word
    return ""


@cache
def _others() -> dict[str, list[str]]:
    """Give the other spellings of words of names."""
    found: dict[str, list[str]] = {}
    for word, usual in _aliases().items():
        found.setdefault(usual, []).append(word)
    return found


def _spellings(stem: str) -> set[str]:
    """Give the words that have a stem."""
    return {form for word in (stem, *_others().get(stem, ())) for form in (word, word + "s")}


def match(words: Sequence[str], raw: Sequence[str], at: int) -> Match | None:
    """Give the longest name that starts at a token.

    Args:
        words: the tokens in lower case.
        raw: as printed.
        at: the first token.

    """
    row = list(_words(words, at))
    for size in range(len(row), 0, -1):
        stems = tuple(stem for stem, _ in row[:size])
        end = row[size - 1][1] + 1
        names = _names(stems[0])
        holiday = names.get(stems)
        if holiday is None and size > 1 and stems[-1] == _EVE and (day := names.get(stems[:-1])):
            holiday = day._replace(offset=-1)
        if holiday and (_is_dated(words, at, end) or _is_printed(holiday, stems, raw[at:end])):
            if holiday.rule == "by":
                holiday = holiday._replace(rule="by:" + "_".join(stems[: size - (holiday.offset < 0)]))
            return Match(holiday, end)
    return None


def _words(words: Sequence[str], at: int) -> Iterator[tuple[str, int]]:
    """Give the stems from a token on with their places, over the signs inside a name."""
    found = 0
    for i in range(at, min(len(words), at + 2 * LONGEST)):
        if words[i] in _GENITIVES or words[i] in _LINKS:
            continue
        if found == LONGEST or not words[i][0].isalpha():
            return
        found += 1
        yield _stem(words[i]), i


def _is_printed(holiday: Holiday, stems: tuple[str, ...], printed: Sequence[str]) -> bool:
    """Tell whether a name has the capitals that it needs: a single word has one at least."""
    if holiday.capitals:
        return all(word[0].isupper() for word in printed if word[0].isalpha() and len(word) > _SHORTEST)
    return len(stems) > 1 or printed[0][0].isupper() or stems[0] in wordlists.words("feasts.txt", "any-case")


def _is_dated(words: Sequence[str], at: int, end: int) -> bool:
    """Tell a name that stands as a date does: mothers day 2014, last fathers day."""
    year = end < len(words) and len(words[end]) == len("2014") and words[end].isdecimal()
    return year or (at > 0 and words[at - 1] in ("last", "next", "this"))


def rule_in(holiday: Holiday, country: Callable[[], str]) -> str:
    """Give the rule of a holiday in a country.

    Args:
        holiday: what was named.
        country: gives an ISO 3166-1 code, or an empty string; asked only where it matters.

    """
    if not holiday.rule.startswith("by:"):
        return holiday.rule
    rules = _rules(holiday.rule[3:])
    if len(rules) == 1:
        return rules[""]
    code = country().upper()
    if code and code not in rules and len(set(rules.values())) > _OWN:
        return rules.get("*", "-")
    return rules.get(code, rules[""])


def days(rule: str, year: int, offset: int = 0) -> list[dt.date]:
    """Give the days of a rule in a year, none where it is not known; a feast of the moon may have two."""
    if not 0 < year < 10_000:
        return []
    return [day for one in _days(rule, year) if (day := add_days(one, offset))]


@cache
def _days(rule: str, year: int) -> tuple[dt.date, ...]:
    """Give the days of a rule in a year."""
    if rule[:2].isdecimal():
        found: dt.date | list[dt.date] | None = make_day(year, int(rule[:2]), int(rule[3:]))
    elif rule[:6] in ("easter", "orthod"):
        found = _easter(rule, year)
    elif rule[:5] == "leap:":
        found = days(rule[5:], year) if year % 4 == 0 else None
    else:
        kind, *numbers = rule.split(":")
        computed = _COMPUTED.get(kind)
        found = computed(year, *numbers) if computed else None
    return tuple(found) if isinstance(found, list) else (found,) if found else ()


def _easter(rule: str, year: int) -> dt.date | None:
    """Give a day by its distance from Easter."""
    from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

    if year not in _EASTER_YEARS:
        return None
    sunday = easter(year, EASTER_ORTHODOX if rule.startswith("orthodox") else EASTER_WESTERN)
    return add_days(sunday, int(rule.removeprefix("easter").removeprefix("orthodox")))


def _nth_weekday(year: int, month: str, weekday: str, n: str, after: str = "0") -> dt.date | None:
    """Give the day so many days after the n-th such weekday of a month; n = -1 is the last one."""
    start = make_day(year, int(month), 1)
    if start is None:
        return None
    if int(n) < 0:
        start = add_days(start, 31)
        start = start and add_days(start.replace(day=1), 7 * int(n))
        return start and add_days(start, (int(weekday) - start.isoweekday()) % 7 + int(after))
    return add_days(start, (int(weekday) - start.isoweekday()) % 7 + 7 * (int(n) - 1) + int(after))


def _next_weekday(year: int, day: str, weekday: str) -> dt.date | None:
    """Give the first such weekday from a day on."""
    start = make_day(year, int(day[:2]), int(day[3:]))
    return start and add_days(start, (int(weekday) - start.isoweekday()) % 7)


def tabular(hijri: int, month: int, number: int) -> int:
    """Give the ordinal of a day of the tabular Islamic calendar."""
    year = (11 * hijri + 3) // 30 + 354 * hijri
    return year + 30 * month - (month - 1) // 2 + number + _ISLAMIC_EPOCH - _JULIAN_DAY_0


def _islamic(year: int, month: str, number: str) -> list[dt.date]:
    """Give the days of an Islamic feast in a year."""
    start, corrections = _corrections().get(f"{month}:{number}", (0, ""))
    guess = (year - 622) * 33 // 32
    found = []
    for hijri in range(guess - 1, guess + 3):
        at = hijri - start
        shift = DIGITS.index(corrections[at]) - _SHIFT if 0 <= at < len(corrections) else 0
        ordinal = tabular(hijri, int(month), int(number)) + shift
        if 0 < ordinal < dt.date.max.toordinal() and dt.date.fromordinal(ordinal).year == year:
            found.append(dt.date.fromordinal(ordinal))
    return found


@cache
def _corrections() -> dict[str, tuple[int, str]]:
    """Read the first year of the Hijra and the corrections of each Islamic feast."""
    return {feast: (int(year), row) for feast, year, row in wordlists.sections("holidays.txt")["islamic"]}


@cache
def _tables() -> dict[str, tuple[int, int, str]]:
    """Read the first year, the first day of the year and the digits of each table."""
    lines = wordlists.sections("holidays.txt")["tables"]
    return {feast: (int(year), int(day), row) for feast, year, day, row in lines}


def _table(year: int, feast: str, after: str = "0") -> dt.date | None:
    """Look up a feast."""
    first, start, row = _tables()[feast]
    base = make_day(year, 1, 1) if 0 <= year - first < len(row) else None
    return base and add_days(base, start - 1 + DIGITS.index(row[year - first]) + int(after))


def _advent(year: int, _: str) -> dt.date | None:
    """Give the fourth Sunday before Christmas."""
    return _next_weekday(year, "11-27", "7")


def _kings(year: int) -> dt.date | None:
    """Give the Dutch King's Day: 27 April, the day before if that is a Sunday."""
    day = make_day(year, 4, 27)
    return add_days(day, -(day.isoweekday() == _SUNDAY)) if day else None


def _tax(year: int) -> dt.date | None:
    """Give the day US income tax is due: 15 April, after a weekend and the capital's Emancipation Day."""
    day = make_day(year, 4, 15)
    emancipation = make_day(year, 4, 16)
    if day is None or emancipation is None:
        return None
    off = emancipation + dt.timedelta(days={6: -1, 7: 1}.get(emancipation.isoweekday(), 0))
    while day.isoweekday() > 5 or day == off:
        day += dt.timedelta(days=1)
    return day


def _new_year(hebrew: int) -> int:
    """Give the ordinal of 1 Tishri (Rosh Hashanah)."""
    months = (235 * hebrew - 234) // 19
    days = 29 * months + (12_084 + 13_753 * months) // 25_920
    if 3 * (days + 1) % 7 < 3:
        days += 1
    return _RATA_DIE_HEBREW + days


def _fixed_new_year(hebrew: int) -> int:
    """Apply the postponements that keep the lengths of years legal."""
    before, this, after = (_new_year(hebrew + k) for k in (-1, 0, 1))
    if after - this == 356:
        return this + 2
    return this + 1 if this - before == 382 else this


def _hebrew(year: int, offset: str) -> dt.date | None:
    """Give the day so many days from the Rosh Hashanah of a year."""
    return dt.date.fromordinal(_fixed_new_year(year + 3761) + int(offset)) if year in _HEBREW_YEARS else None


def _hanukkah(year: int, _: str) -> dt.date | None:
    """Give 25 Kislev; the month before it has 29 or 30 days."""
    start = _hebrew(year, "0")
    if start is None:
        return None
    length = _fixed_new_year(year + 3762) - start.toordinal()
    return add_days(start, 84 if length in (355, 385) else 83)


def _shvat(year: int, _: str) -> dt.date | None:
    """Give 15 Shevat, counted back from Passover over a leap year's two months of Adar."""
    passover, before = _hebrew(year, "-163"), _hebrew(year - 1, "0")
    if passover is None or before is None:
        return None
    is_leap = _fixed_new_year(year + 3761) - before.toordinal() > 380
    return add_days(passover, -89 if is_leap else -59)


def _moved(year: int, offset: str, moves: dict[int, int]) -> dt.date | None:
    """Give a day from Rosh Hashanah, moved off a sabbath: by weekday, the days to go."""
    day = _hebrew(year, offset)
    return day and add_days(day, moves.get(day.isoweekday(), 0))


_Computed = Callable[..., dt.date | list[dt.date] | None]
_CALENDARS: tuple[tuple[str, _Computed], ...] = (
    ("nth", _nth_weekday),
    ("next", _next_weekday),
    ("islamic", _islamic),
    ("hebrew", _hebrew),
    ("hanukkah", _hanukkah),
    ("shvat", _shvat),
    ("table", _table),
    ("advent", _advent),
    ("tax", _tax),
    ("kings", _kings),
    ("yom-hashoah", lambda year: _moved(year, "-151", {5: 0, 6: -1, 7: 1})),
    ("yom-haatzmaut", lambda year: _moved(year, "-143", {6: -1, 7: -2, 1: 1})),
    ("tisha-bav", lambda year: _moved(year, "-51", {6: 1})),
)
_COMPUTED = dict(_CALENDARS)
"""What computes the rules that are no fixed days."""
