"""The top of a text: its URL, the header lines and the line with the date."""

from newsparse import calendar
from newsparse.reader import byline, shapes
from newsparse.reader.dateline import find as dateline
from newsparse.reader.plain import header
from newsparse.reader.plain.draft import Draft

_LINES = 14
"""What stands above an article takes no more lines."""

_BODY = 160
"""A block of this length is running text."""


def mark(draft: Draft) -> None:
    """Give their part to the lines above the title; take URL, title, authors and date from them."""
    headers = 0
    for k, line in enumerate(draft.strings[:_LINES]):
        address = header.url(line)
        if address and (k == 0 or not draft.url):
            draft.url, draft.kinds[k] = draft.url or address, "url"
        elif shapes.is_rule(line):
            draft.kinds[k] = "other"
        elif (found := header.read(line)) and _is_header(draft, k, found, headers):
            headers += 1
            _take(draft, k, found)
        elif not _mark_date(draft, k) and len(line) > _BODY:
            break


def _mark_date(draft: Draft, k: int) -> bool:
    """Mark a line that tells when the article was published; a dateline is none."""
    line = draft.strings[k]
    day = header.date(line, draft.month_first)
    if day is None and not header.is_time_line(line) and not header.is_edition(line):
        return False
    if day and dateline.find(line, [(0, len(line))], None):
        return False
    draft.kinds[k], draft.header_date = "other", draft.header_date or day
    return True


def _is_header(draft: Draft, k: int, found: header.Header, before: int) -> bool:
    """Tell a header line from a sentence with a colon: others stand beside it, or its key is sure."""
    if found.kind == "author":
        return byline.read(f"By {found.value}") is not None
    if before or found.kind in {"title", "url"}:
        return True
    if found.kind == "date":
        return calendar.find(found.value) is not None
    after = draft.strings[k + 1] if k + 1 < len(draft.strings) else ""
    return header.read(after) is not None


def _take(draft: Draft, k: int, found: header.Header) -> None:
    """Give a header line its part."""
    draft.kinds[k] = "other"
    if found.kind == "title" and draft.title is None:
        draft.title, draft.kinds[k] = found.value, "title"
        _begin(draft, k, found.value)
    elif found.kind == "deck":
        draft.kinds[k] = "deck"
        _begin(draft, k, found.value)
    elif found.kind == "author":
        draft.authors += byline.read(f"By {found.value}") or []
        draft.credits += byline.credits(found.value)
        draft.kinds[k] = "byline"
        _begin(draft, k, found.value)
    elif found.kind == "url":
        draft.url = draft.url or found.value
    elif found.kind == "date" and (told := calendar.find(found.value, draft.month_first)):
        draft.header_date = draft.header_date or told.day


def _begin(draft: Draft, k: int, value: str) -> None:
    """Begin a block at the value of its header line."""
    start, end = draft.spans[k]
    at = max(start, draft.text.find(value.split(" ", 1)[0], start + 1, end))
    draft.spans[k] = (at, at + len(value) if draft.text.startswith(value, at) else end)
