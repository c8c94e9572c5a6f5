"""The day a page was published, from what it says of itself, its address or its text."""

import datetime as dt
import re

MONTHS = {
    m: i // 2 + 1
    for i, m in enumerate(
        """january jan february feb march mar april apr may may june jun july jul august aug
        september sep october oct november nov december dec""".split()
    )
} | {"sept": 9}
YEARS = range(1900, 2100)

_ISO = re.compile(r"(?<!\d)(\d{4})-?(\d\d)-?(\d\d)(?!\d)")
_URL = re.compile(r"(?<!\d)((?:19|20)\d\d)[/_.-]?(0[1-9]|1[0-2]|[1-9](?=[/_.-]))[/_.-]?(0[1-9]|[12]\d|3[01]|[1-9](?=/))(?!\d)")
_WORD = re.compile(r"[A-Za-z]+|\d+")
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)")


def iso(text: str) -> str | None:
    """Read a date as metadata and visible lines write it; None if there is no full date."""
    text = text[:200]
    match = _ISO.search(text)
    if match:
        return day(*match.groups())
    words = [w.lower() for w in _WORD.findall(text)]
    for i, word in enumerate(words):
        if word in MONTHS:
            found = around(words, i)
            if found:
                return found
    match = _NUMERIC.search(text)
    if match:
        a, b, year = match.groups()
        return day(year, a, b) or day(year, b, a)
    return None


def around(words: list[str], i: int) -> str | None:
    """Read "22 December 2023" or "December 22nd, 2023" around the month at ``i``."""
    month = str(MONTHS[words[i]])
    before = words[i - 1] if i else ""
    after = [w for w in words[i + 1 : i + 4] if w not in ("st", "nd", "rd", "th", "of")]
    if len(after) > 1 and len(after[0]) <= 2 and len(after[1]) == 4:
        return day(after[1], month, after[0])
    if after and len(after[0]) == 4 and len(before) <= 2:
        return day(after[0], month, before)
    return None


def day(year: str, month: str, day: str) -> str | None:
    """Check a day and give it as ISO 8601."""
    try:
        found = dt.date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found.isoformat() if found.year in YEARS else None


def from_url(url: str) -> str | None:
    """Read the day in the path of an address such as ``/2023/12/22/``."""
    match = _URL.search(url[:500])
    return day(*match.groups()) if match else None
