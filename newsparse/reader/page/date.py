"""The day a page was published, from what it says of itself, its address or its text."""

import datetime as dt
import re

from newsparse import calendar
from newsparse.calendar import Order
from newsparse.reader.page.meta import Facts, text
from newsparse.reader.page.outline import Outline
from newsparse.reader.page.view import ended
from newsparse.wordlists import sections, words

METAS = tuple(line[0] for line in sections("page.txt")["date-meta"])
"""Meta elements that tell the day of publication, the surest first."""
WORDS = words("page.txt", "date-words")
"""Words of class names that tell a date."""
MAX_SAID, MAX_LINE = 200, 120
"""Characters of a statement that are read, and of a visible line that can be a date."""
BEFORE, AFTER = 4, 12
"""Blocks before and behind the headline among which a date is the story's own."""

DATED, BESIDE = 70, 24
"""Characters of a line that says when a story was published, and letters in it beside the day: "Published",
"Updated", two hours and how long it takes to read."""

_DIGIT = re.compile(r"\d")
_UTC = re.compile(r"[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?\s?(?:Z|\+00:?00|UTC|GMT)?\s*$")


def find(shape: Outline, told: Facts, url: str | None, heading: int | None) -> tuple[str | None, str | None]:
    """Find the day of publication and what told it: metadata, url or header.

    Args:
        shape: the outline of the page.
        told: its metadata.
        url: its address.
        heading: the block of the headline.

    """

    def order() -> bool:
        return calendar.is_month_first("\n".join(block.text for block in shape.blocks), url)

    seen = visible(shape, heading, order)
    for value in stated(shape, told):
        found = iso(value, order)
        if found:
            return local(found, value, seen), "metadata"
    found = calendar.from_url(url)
    if found:
        return found, "url"
    marked = [m for m in shape.marks if m.name == "time" or not WORDS.isdisjoint(m.words)]
    times = (iso(m.attrs.get("datetime") or m.text, order) for m in marked)
    found = next(filter(None, (*seen, *times)), None)
    return found, "header" if found else None


def stated(shape: Outline, told: Facts) -> list[str]:
    """Give what the page says of the day it was published, the surest first."""
    marked = [m for m in shape.marks if "datepublished" in m.words]
    own = [m.attrs.get("content") or m.attrs.get("datetime") or m.text for m in marked]
    return [text(told.story.get("datePublished")), *told.meta(*METAS), *own]


def visible(shape: Outline, heading: int | None, order: Order) -> list[str]:
    """Give the dates that a reader sees close to the headline."""
    if heading is None:
        return []
    near = shape.blocks[max(0, heading - BEFORE) : heading + AFTER]
    return [d for b in near if len(b.text) < MAX_LINE and (d := iso(b.text, order))]


def iso(said: str, order: Order | None = None) -> str | None:
    """Read a date as metadata and visible lines write it; None if there is no full date."""
    return calendar.value(said[:MAX_SAID], order)


def local(found: str, said: str, seen: list[str]) -> str:
    """Turn the day of a time in UTC into the page's own: the day before, if that is what it shows."""
    if _UTC.search(said[:MAX_SAID]):
        before = (dt.date.fromisoformat(found) - dt.timedelta(days=1)).isoformat()
        if before in seen and found not in seen:
            return before
    return found


def is_dated(line: str) -> bool:
    """Tell a line that says little but a day.

    >>> is_dated("Updated: 3 May 2024, 14:05 CEST"), is_dated("It was 3 May 2024.")
    (True, False)
    """
    if len(line) >= DATED or ended(line) or not _DIGIT.search(line):
        return False
    found = calendar.find(line)
    return found is not None and sum(map(str.isalpha, line[: found.start] + line[found.end :])) <= BESIDE
