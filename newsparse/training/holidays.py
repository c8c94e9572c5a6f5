"""Builds data/holidays.txt from the facts in PyPI ``holidays``: rules of countries, tables of feasts.

    pip install holidays==0.109
    python -m newsparse.training.holidays

A holiday that falls by one rule (a fixed day, an n-th weekday, so many days from Easter ...) in every year
of ``YEARS`` becomes that rule; which one is learned from its days. Feasts of lunar calendars are
tables, a character a year; where the package's table ends early, ``moon`` carries it on by the rule that fits
its years best, and says how well.
"""

import datetime as dt
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import Any

from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

from newsparse.extractor.times.feast_days import DIGITS, tabular
from newsparse.training import moon

FILE = Path(__file__).parents[1] / "data" / "holidays.txt"
YEARS = range(2008, 2031)
"""Years whose days decide; a rule holds from 2015 on at least."""
SINCE = 2015
FIRST, LAST = 1950, 2100
"""Years of the tables of feasts that are carried on."""
MOST_WORDS = 5
HEAD = """# Holidays by country and tables of feasts: built by newsparse.training.holidays from PyPI holidays.
# [countries]: a name, the rule without a country (or -), rules of countries. [tables]: a feast, its
# first year, the first day of the year that it can fall on, and a digit for the days after that, one a
# year. [islamic]: month and day, the first year of the Hijra, and days after the tabular calendar's plus 4.
"""
TABLES = Path(__file__).with_name("feast_tables.tsv")
"""The feasts that get a table: name, module, class and attribute of the package."""


def rule(days: list[dt.date]) -> str | None:
    """Give the rule that all days of a holiday follow, one a year; None if there is none that we know."""
    if len({(d.month, d.day) for d in days}) == 1:
        return f"{days[0]:%m-%d}"
    methods: Any = (("easter", EASTER_WESTERN), ("orthodox", EASTER_ORTHODOX))
    for name, method in methods:
        offsets = {(d - easter(d.year, method)).days for d in days}
        if len(offsets) == 1:
            return f"{name}{offsets.pop():+d}"
    if len({(d.month, d.isoweekday()) for d in days}) == 1:
        for count in (_from_start, _from_end):
            if len({count(d) for d in days}) == 1:
                return f"nth:{days[0].month}:{days[0].isoweekday()}:{count(days[0])}"
    first = min(days, key=lambda d: (d.month, d.day))
    late = max((d.replace(year=2004) - first.replace(year=2004)).days for d in days)
    one_week = late < 7 and len({d.isoweekday() for d in days}) == 1  # noqa: PLR2004 - days of a week
    return f"next:{first:%m-%d}:{first.isoweekday()}" if one_week else None


def _from_start(day: dt.date) -> int:
    return (day.day - 1) // 7 + 1


def _from_end(day: dt.date) -> int:
    after = (day.replace(day=28) + dt.timedelta(days=4)).replace(day=1)
    return -((after - day).days - 1) // 7 - 1 if (after - day).days > 7 else -1  # noqa: PLR2004 - days of a week


def name(said: str) -> str | None:
    """Give the words of a holiday's name as feasts.txt writes them; None for a day off and the like."""
    said = re.sub(r"\(.*?\)|['’]s\b|['’]", "", unicodedata.normalize("NFKD", said)).lower()
    said = "".join(c for c in said if not unicodedata.combining(c)).replace("labor", "labour")
    words = [w[:-1] if w.endswith("s") and len(w) > 3 else w for w in re.findall(r"[a-z]+", said)]  # noqa: PLR2004 - as the reader
    text = " ".join(words)
    odd = re.search(
        r"\d|observed|substitut|day off|bridge|elect|public holiday|additional|special|funeral", said
    )
    good = 1 < len(words) <= MOST_WORDS and re.search(r"\b(day|festival|birthday|jayanti)$", text)
    return None if odd or not good or not text.isascii() else text


def by_country(entries: Iterable[tuple[str, dt.date, str]]) -> dict[str, dict[str, str]]:
    """Learn the rule of every name in every country.

    Args:
        entries: country, day and English name.

    """
    days: dict[tuple[str, str], list[dt.date]] = defaultdict(list)
    for country, day, said in entries:
        if word := name(said):
            days[word, country].append(day)
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for (word, country), those in sorted(days.items()):
        years = [d.year for d in those]
        lasting = len(years) == len(set(years)) and set(range(SINCE, 2026)) <= set(years)
        if lasting and (learned := rule([d for d in those if d.year >= SINCE])):
            found[word][country] = learned
    return found


def default(rules: Mapping[str, str]) -> str:
    """Give the rule without a country: the United States', else the one that most countries share."""
    if "US" in rules:
        return rules["US"]
    best, count = Counter(rules.values()).most_common(1)[0]
    return best if count * 2 > len(rules) else "-"


def lines(found: Mapping[str, Mapping[str, str]], known: set[str]) -> Iterator[str]:
    """Give the lines of [countries]; a name that has one rule everywhere goes without countries."""
    for word, rules in sorted(found.items()):
        if word in known:
            continue
        usual = default(rules)
        rest = "" if set(rules.values()) == {usual} else " " + " ".join(f"{c}={r}" for c, r in rules.items())
        yield f"{word.replace(' ', '_')} {usual}{rest}"


def table(feast: str, days: Mapping[int, dt.date]) -> str:
    """Write the days of a feast, one a year without a gap."""
    years = sorted(days)
    starts = {y: days[y].timetuple().tm_yday for y in years}
    first = min(starts.values())
    return f"{feast} {years[0]} {first} {''.join(DIGITS[starts[y] - first] for y in years)}"


def carried(known: Mapping[int, dt.date]) -> tuple[dict[int, dt.date], float]:
    """Carry the days of a Hindu feast on to ``FIRST`` and ``LAST`` by the rule that fits best."""
    feast, share = moon.fit(list(known.values()))
    days = {y: known.get(y) or moon.find(feast, y) for y in range(FIRST, LAST + 1)}
    for one, two in pairwise(sorted(days)):
        days[two] = days[two] or days[one]  # a year without the feast: its day fell a little before or after
    return {y: d.replace(year=y) for y, d in days.items() if d}, share


def islamic(month: int, number: int, days: Iterable[dt.date]) -> str:
    """Write how far the days of an Islamic feast lie from the tabular calendar."""
    row = sorted(days)
    guess = (row[0].year - 622) * 33 // 32
    first = min(
        range(guess - 1, guess + 2), key=lambda h: abs(tabular(h, month, number) - row[0].toordinal())
    )
    offsets = [d.toordinal() - tabular(first + k, month, number) + 4 for k, d in enumerate(row)]
    return f"{month}:{number} {first} {''.join(DIGITS[o] for o in offsets)}"


def _entries() -> Iterator[tuple[str, dt.date, str]]:
    """Read the public holidays of every country in English."""
    package: Any = import_module("holidays")
    for country in (c for c in package.list_supported_countries() if len(c) == 2 and c != "UK"):  # noqa: PLR2004 - ISO codes
        languages = getattr(package, country).supported_languages or ()
        language = "en_US" if "en_US" in languages else None
        for day, said in package.country_holidays(
            country, years=YEARS, observed=False, language=language
        ).items():
            for one in said.split("; "):
                yield country, day, one


def _days(module: str, group: str, attribute: str) -> list[dt.date]:
    """Read a table of the package; a year may hold two days."""
    source = getattr(getattr(import_module(f"holidays.calendars.{module}"), group), attribute)
    pairs = ((y, d if isinstance(d[0], tuple) else (d,)) for y, d in source.items())
    return sorted(dt.date(y, *one) for y, those in pairs for one in those)


def _rows() -> Iterator[str]:
    """Give the lines of [tables] and [islamic]."""
    specs = [line.split("\t") for line in TABLES.read_text(encoding="utf-8").splitlines()]
    yield "\n[tables]"
    for feast, module, group, attribute in specs:
        if module == "islamic":
            continue
        known = {d.year: d for d in _days(module, group, attribute)}
        if max(known) < LAST - 1:
            known, share = carried(known)
            print(f"{feast}: {share:.0%} of the package's years", file=sys.stderr)
        yield table(feast, known)
    thresholds: Any = import_module("holidays.calendars.chinese")._ChineseLunisolar()  # noqa: SLF001 - tables are there only
    yield table("qingming", {y: thresholds.qingming_date(y)[0] for y in range(FIRST, LAST + 1)})
    yield "\n[islamic]"
    for feast, module, group, attribute in specs:
        if module == "islamic":
            month, number = map(int, feast.split(":"))
            yield islamic(month, number, _days(module, group, attribute))


def main() -> None:
    """Write the file."""
    hand = (FILE.parent / "feasts.txt").read_text(encoding="utf-8")
    known = {
        " ".join(line.split()[1:])
        for line in hand.partition("[aliases]")[0].splitlines()
        if line[:1] not in "#["
    }
    countries = lines(by_country(_entries()), known)
    FILE.write_text("\n".join([HEAD, "[countries]", *countries, *_rows()]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
