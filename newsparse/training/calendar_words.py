"""Builds the months of other languages in data/calendar.txt from Unicode CLDR (as packaged in babel).

    pip install babel==2.19.0
    python -m newsparse.training.calendar_words

A word that is one month in one language and another in the next is left out (listopad), so are English
words (``not_months.txt``) and abbreviations of fewer than three letters.
"""

import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path
from typing import Any

FILE = Path(__file__).parents[1] / "data" / "calendar.txt"
ENGLISH = Path(__file__).with_name("not_months.txt")
"""Words of English that are months elsewhere (out, set, ago)."""
SECTION = "[months-of-other-languages]"
SHORTEST = 3
"""Letters; shorter ones are figures or initials."""

Names = Callable[[str, str, str], Iterable[tuple[int, str]]]
"""Gives (month, name) of a width, a context and a locale."""


def collect(locales: Iterable[str], names: Names, taken: Iterable[str]) -> list[list[str]]:
    """Give the names of the twelve months, sorted, those left out that say two months.

    Args:
        locales: CLDR's names of the languages.
        names: gives the names of a width ("wide"), a context ("format") and a locale.
        taken: words that are used already, or mean something else in English.

    """
    months: dict[str, set[int]] = defaultdict(set)
    for locale in locales:
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                for number, name in names(width, context, locale):
                    months[name.rstrip(".").lower()].add(number)
    shut = set(taken)
    good = {
        w: min(n)
        for w, n in months.items()
        if len(n) == 1 and len(w) >= SHORTEST and re.fullmatch(r"[^\W\d_]+", w)
    }
    return [sorted(w for w, n in good.items() if n == number and w not in shut) for number in range(1, 13)]


def rewritten(text: str, lines: Iterable[Iterable[str]]) -> str:
    """Give the data file with new lines under the section's heading and comment."""
    head = text[: text.index("\n", text.index(SECTION) + len(SECTION) + 1) + 1]
    return head + "".join(" ".join(line) + "\n" for line in lines)


def _shut(text: str) -> set[str]:
    """Give the words that stand in the file already, without the section itself."""
    return set(re.sub(r"#.*", "", text[: text.index(SECTION)]).split())


def main(locales: str) -> None:
    """Rewrite the section from the babel that is installed."""
    get_month_names: Any = import_module("babel.dates").get_month_names  # of training only

    def names(width: str, context: str, locale: str) -> Iterable[tuple[int, str]]:
        return list(get_month_names(width, context=context, locale=locale).items())

    text = FILE.read_text(encoding="utf-8")
    shut = _shut(text) | set(ENGLISH.read_text(encoding="utf-8").split())
    FILE.write_text(rewritten(text, collect(locales.split(), names, shut)), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:] or ["ca cs da de es fi fr hu id it lb ms nb nl pl pt ro ru sk sv sw tr uk"])
