"""The age of a person where the article gives it beside a mention."""

import re
from collections.abc import Iterable
from typing import Final

from newsparse.extractor.people.mentions import NameMention
from newsparse.extractor.times.numerals import count

OLDEST: Final = 115
"""Years; a higher number beside a name is no age."""
_AHEAD, _BACK = 48, 72
"""Characters behind and before a mention that are read."""
_FAR: Final = 400
"""Characters behind a mention in which a pronoun may give the age, up to the next person: two sentences."""
_BEHIND = re.compile(
    r"""\s?[,(]\s?(?:now\s|who\s(?:is|was|turned)\s)?(?:aged?\s)?
        (?:an?\s|the\s)?(?P<inserted>\d{1,3})(?:\s?[,).;]|[-\s]years?[-\s]old|\sand\s|\swho\s|\sof\s|\sfrom\s)
      | (?:\sis|\swas|\sturned)\s(?:now\s|an?\s|the\s)?(?P<told>\d{1,3})(?:[-\s]years?[-\s]old|[.,](?!\d))
      | \saged\s(?P<aged>\d{1,3})\b
    """,
    re.VERBOSE,
)
""", 34, / (34) / , aged 34 / , a 34-year-old nurse / is 34 years old."""
_BEFORE = re.compile(
    r"""\b(\d{1,3}|[A-Za-z]{3,7}(?:-[a-z]{3,5})?)[-\s]years?[-\s]old
        (?:\s(?!and\b|or\b|but\b|said\b|told\b|who\b|that\b|with\b|by\b|to\b|as\b)[\w’'.-]{1,20}){0,7}\s$""",
    re.VERBOSE,
)
"""34-year-old Jane Roe; the 34-year-old former nurse Jane Roe; Thirty-four-year-old Jane Roe."""
_OPENINGS = (",", ", a", ", the")
"""What stands between a name and an age behind it."""
_LATER = re.compile(r"(?<!\w)(?:She|He)\s(?:is|was)\s(\d{1,3})(?:\.(?!\d)|,(?!\swhen))")
"""[Jane Roe died on Friday.] She was 94."""


def age(text: str, mentions: Iterable[tuple[NameMention, int, int]]) -> int | None:
    """Give the age in years that stands beside one of the mentions, the first that is given.

    Args:
        text: the article.
        mentions: those of one person, each with where the mention of a person before it ends, and the next
            one begins.

    """
    later = None
    for m, floor, ceiling in mentions:
        years = _behind(text, m.end) or _before(text, max(floor, m.start - _BACK), m.start)
        if years:
            return years
        later = later or _later(text, m.end, min(ceiling, m.end + _FAR))
    return later


def _later(text: str, start: int, end: int) -> int | None:
    match = _LATER.search(text, start, end)
    return match and _years(match[1])


def _behind(text: str, at: int) -> int | None:
    has_number = any(map(str.isdecimal, text[at : at + _AHEAD]))
    match = _BEHIND.match(text, at, at + _AHEAD) if has_number else None
    return match and _years(match["inserted"] or match["told"] or match["aged"])


def _before(text: str, floor: int, start: int) -> int | None:
    match = _BEFORE.search(text, floor, start) if text.find("old", floor, start) >= 0 else None
    if not match or text[floor : match.start()].strip() in _OPENINGS:
        return None  # Bob Moss, a 34-year-old friend of Jane Roe
    return _years(match[1])


def _years(number: str) -> int | None:
    """Read a number that can be an age."""
    years = int(number) if number.isdecimal() else count(number.lower().split("-")) or 0
    return int(years) if 0 < years <= OLDEST else None
