"""The day a page was published, from what it says of itself, its address or its text."""

import datetime as dt
import re

from newsparse.reader.page.meta import Facts, text
from newsparse.reader.page.outline import Outline
from newsparse.reader.page.words import wordset

_MONTHS = (
    *(
        "january jan januar janvier enero gennaio janeiro januari",
        "february feb februar février febrero febbraio",
    ),
    *("march mar märz mars marzo março maart", "april apr avril abril aprile"),
    *("may mai mayo maggio maio mei", "june jun juni juin junio giugno junho"),
    *("july jul juli juillet julio luglio julho", "august aug août agosto augustus"),
    *(
        "september sep sept septembre septiembre settembre setembro",
        "october oct oktober octobre octubre ottobre",
    ),
    *(
        "november nov novembre noviembre novembro",
        "december dec dezember décembre diciembre dicembre dezembro",
    ),
)
MONTHS = {w: i for i, names in enumerate(_MONTHS, 1) for w in names.split()}
"""Names of the months in English, German, French, Spanish, Italian, Portuguese and Dutch."""
SMALL = ("st", "nd", "rd", "th", "er", "of", "de", "del", "do")
"""Words between day, month and year."""
YEARS = range(1900, 2100)
"""Years that a page is published in."""
METAS = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "article.published",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publish-date",
    "publish_date",
    "publishdate",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "date",
    "og:published_time",
    "article_date_original",
    "cxenseparse:recs:publishtime",
    "dcterms.date",
    "originalpublicationdate",
)
"""Meta elements that tell the day of publication, the surest first."""
WORDS = wordset("date datetime published pubdate timestamp posted publishdate")
"""Words of class names that tell a date."""
MAX_SAID, MAX_LINE = 200, 120
"""Characters of a statement that are read, and of a visible line that can be a date."""
BEFORE, AFTER = 4, 12
"""Blocks before and behind the headline among which a date is the story's own."""
DAY, YEAR = 2, 4
"""Digits of a day and of a year."""

_ISO = re.compile(r"(?<!\d)(\d{4})-?(\d\d)-?(\d\d)(?!\d)")
_UTC = re.compile(r"[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?\s?(?:Z|\+00:?00|UTC|GMT)?\s*$")
_WORD = re.compile(r"[A-Z]?[a-zà-öø-ÿ]+|[A-Z]+|\d+")  # "by Ann LeeOct 17": a capital begins a word
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})([/.])(\d{1,2})[/.](\d{4})(?!\d)")
_URL = re.compile(
    r"""
    (?<!\d) ((?:19|20)\d\d)                                   # year
    [/_.-]? (0[1-9] | 1[0-2] | [1-9](?=[/_.-]))               # month; one digit only before a separator
    [/_.-]? (0[1-9] | [12]\d | 3[01] | [1-9](?=/)) (?!\d)     # day
    """,
    re.VERBOSE,
)


def find(shape: Outline, told: Facts, url: str | None, heading: int | None) -> tuple[str | None, str | None]:
    """Find the day of publication and what told it: metadata, url or header.

    Args:
        shape: the outline of the page.
        told: its metadata.
        url: its address.
        heading: the block of the headline.

    """
    seen = visible(shape, heading)
    marked = [m for m in shape.marks if "datepublished" in m.words]
    said = (
        text(told.story.get("datePublished")),
        *told.meta(*METAS),
        *(m.attrs.get("content") or m.attrs.get("datetime") or m.text for m in marked),
    )
    for value in said:
        found = iso(value)
        if found:
            return local(found, value, seen), "metadata"
    found = from_url(url or "")
    if found:
        return found, "url"
    marked = [m for m in shape.marks if m.name == "time" or not WORDS.isdisjoint(m.words)]
    times = (iso(m.attrs.get("datetime") or m.text) for m in marked)
    found = next(filter(None, (*seen, *times)), None)
    return found, "header" if found else None


def visible(shape: Outline, heading: int | None) -> list[str]:
    """Give the dates that a reader sees close to the headline."""
    if heading is None:
        return []
    near = shape.blocks[max(0, heading - BEFORE) : heading + AFTER]
    return [d for d in map(iso, (b.text for b in near if len(b.text) < MAX_LINE)) if d]


def iso(said: str) -> str | None:
    """Read a date as metadata and visible lines write it; None if there is no full date."""
    said = said[:MAX_SAID]
    match = _ISO.search(said)
    if match:
        return day(*match.groups())
    words = [w.lower() for w in _WORD.findall(said)]
    for i, word in enumerate(words):
        found = around(words, i) if word in MONTHS else None
        if found:
            return found
    match = _NUMERIC.search(said)
    if match:
        a, dot, b, year = match.groups()
        return (None if dot == "." else day(year, a, b)) or day(year, b, a)
    return None


def local(found: str, said: str, seen: list[str]) -> str:
    """Turn the day of a time in UTC into the page's own: the day before, if that is what it shows."""
    if _UTC.search(said[:MAX_SAID]):
        before = (dt.date.fromisoformat(found) - dt.timedelta(days=1)).isoformat()
        if before in seen and found not in seen:
            return before
    return found


def around(words: list[str], i: int) -> str | None:
    """Read "22 December 2023" or "December 22nd, 2023" around the month at ``i``."""
    month = str(MONTHS[words[i]])
    before = next((w for w in words[i - 1 :: -1] if w not in SMALL), "") if i else ""
    after = [w for w in words[i + 1 : i + 4] if w not in SMALL]
    if len(after) > 1 and len(after[0]) <= DAY and len(after[1]) == YEAR:
        return day(after[1], month, after[0])
    if after and len(after[0]) == YEAR and len(before) <= DAY:
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
    match = _URL.search(url[: 2 * MAX_SAID])
    return day(*match.groups()) if match else None
