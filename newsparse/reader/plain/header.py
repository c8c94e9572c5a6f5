"""What stands above an article: its URL, e-mail-like header lines, the line with its date."""

import re
from typing import NamedTuple

from newsparse import calendar
from newsparse.reader import words

_SLUG_WORD = re.compile(r"[^\W\d_]{3,30}")
_MAX_URL = 2000
"""Characters of an address; longer ones carry data."""
_MAX_DATE_LINE = 120
"""Characters of a line that is a date with its clock, place and section."""
_OTHER_LETTERS = 45
"""Letters beside a date in its line, names of sections and zones."""
_LETTERS = r"[^\W\d_]+"
_BESIDE_DATE = words.DATE_LINE | words.DATE_SMALL
_REPLY = r"(?i)\s{0,4}(?:re|fwd?|aw|wg)\s?:"
_AROUND = " \t\xa0\"'“”"
_RELATIVE = re.compile(
    r"(?i)(?:(?:published|posted|(?:last )?updated|modified)\b.{0,24}?)?"
    r"\d{1,3} (?:sec|second|min|minute|hour|hr|day|week|month)s? ago$"
    r"|(?:reading time: )?\d{1,2} min(?:ute)?s?(?: read)?$"
    r"|(?:published|posted|(?:last )?updated)\b.{0,60}\d.{0,20}$"
)
_TOLD = ("ago", "min", "published", "posted", "updated")
"""One of these is in every such line."""


class Header(NamedTuple):
    """A header line: what its value is, and where the value begins in the line."""

    kind: str
    value: str
    offset: int


def url(line: str) -> str | None:
    """Give the URL that is all of a line; None for any other line."""
    bare = line.removeprefix("URL:").strip(" <>")
    is_url = bare[:8].lower().startswith(("http://", "https://")) or (bare[:4] == "www." and "/" in bare)
    return bare if is_url and not any(c.isspace() for c in bare) and len(bare) <= _MAX_URL else None


def slug(address: str | None) -> frozenset[str]:
    """Give the words of an article's URL: most outlets put its title there."""
    if not address:
        return frozenset()
    path = address.split("//", 1)[-1].partition("/")[2].partition("?")[0]
    best = max(path.split("/"), key=lambda part: part.count("-") + part.count("_"), default="")
    found = frozenset(_SLUG_WORD.findall(best[:300].lower().replace("_", "-")))
    return found if len(found) >= 4 else frozenset()  # noqa: PLR2004 - fewer words tell no title


def read(line: str) -> Header | None:
    """Read a header line such as "Subject: ..."; None for any other line."""
    kind = words.header_key(line)
    if kind is None:
        return None
    offset = line.index(":") + 1
    while kind == "title" and (mark := re.match(_REPLY, line[offset:])):
        offset += mark.end()
    value = line[offset:].strip(_AROUND)
    return Header(kind, value, line.index(value, offset)) if value else None


def date(line: str, order: calendar.Order | None = None) -> str | None:
    """Give the date of a line that holds little else; None for any other line.

    Args:
        line: a line of the text.
        order: tells whether the month stands first in figures.

    """
    if len(line) > _MAX_DATE_LINE or not any(map(str.isdigit, line)):
        return None
    found = calendar.find(line, order)
    if found is None:
        return None
    around = re.findall(_LETTERS, line[: found.start] + " " + line[found.end :])
    others = [w for w in around if w.lower() not in calendar.weekdays()]
    if any(w.islower() and w not in _BESIDE_DATE for w in others):
        return None
    known = sum(len(w) for w in words.spaced(line).split() if w in words.DATE_LINE)
    return found.day if sum(map(len, others)) - known <= _OTHER_LETTERS // 2 else None


def is_time_line(line: str) -> bool:
    """Tell "Updated 3 hours ago", "5 min read" and their like."""
    if len(line) > _MAX_DATE_LINE or not any(map(str.isdigit, line)):
        return False
    low = line.lower()
    return any(word in low for word in _TOLD) and _RELATIVE.match(line) is not None


def is_edition(line: str) -> bool:
    """Tell "First Edition", "Late Edition - Final"."""
    return len(line) <= _OTHER_LETTERS and "Edition" in line.split()[1:2]
