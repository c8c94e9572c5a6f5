"""One line of JSON Lines: the article in a field of it, and what the other fields say of the article."""

import json
import math
from typing import TYPE_CHECKING, Any, NoReturn

from newsparse import calendar, restore
from newsparse.errors import NewsparseError
from newsparse.reader import read as read_article

if TYPE_CHECKING:
    from newsparse.batch.job import Settings
    from newsparse.record import Article, Record

FIELD = "text"
"""The field the article is in, unless another is named."""


def read(line: bytes, name: str, settings: "Settings") -> "tuple[Article, dict[str, Any]]":
    """Read the article of a line.

    Args:
        line: a JSON object.
        name: what to call the article in its record.
        settings: which field the text is in; a date and a URL given there count more than the line's own.

    Returns:
        The article, and the other fields of the line.

    Raises:
        NewsparseError: the line is no JSON object (RFC 8259) with such a field, or its text cannot be read.

    """
    text, extra = fields(line, settings.field or FIELD)
    date, notes = day(extra) if settings.date is None else (settings.date, [])
    url = settings.url or extra.get("url")
    article = read_article(
        text, date=date, url=url if isinstance(url, str) else None, format=settings.format, name=name
    )
    return article.replace(notes=(*article.notes, *notes)) if notes else article, extra


def record(line: bytes) -> "Record":
    """Read a line that is a record.

    Raises:
        NewsparseError: it is none, or the line of a document that failed.

    """
    return restore.record(parsed(line))


def fields(line: bytes, field: str) -> tuple[str, dict[str, Any]]:
    """Split a line into the text of a field and the other fields.

    Raises:
        NewsparseError: it is no JSON object, has a number that JSON cannot say, or no such text.

    """
    value = parsed(line)
    text = value.pop(field, None)
    if not isinstance(text, str):
        raise NewsparseError(f"no text in field {field!r}")
    return text, value


def parsed(line: bytes) -> dict[str, Any]:
    """Parse a line.

    Raises:
        NewsparseError: it is no JSON object, or has a number that JSON cannot say.

    """
    try:
        value = json.loads(line, parse_constant=_refused, parse_float=_number)
    except OverflowError as e:
        raise NewsparseError(f"a number that JSON cannot say: {e}") from e
    except (ValueError, RecursionError) as e:
        raise NewsparseError("not a JSON object") from e
    if not isinstance(value, dict):
        raise NewsparseError("not a JSON object")
    return value


def _refused(name: str) -> NoReturn:
    """Refuse NaN and Infinity, which JSON does not have."""
    raise OverflowError(name)


def _number(digits: str) -> float:
    """Read a number, and refuse one that would be written as Infinity (1e999)."""
    value = float(digits)
    if math.isinf(value):
        raise OverflowError(digits[:20])
    return value


def day(extra: dict[str, Any]) -> tuple[str | None, list[str]]:
    """Read the fields ``date`` and ``published``: the first that is understood is the day.

    Returns:
        The day (ISO 8601) or None, and a note for each field that was not understood.

    """
    notes: list[str] = []
    for key in ("date", "published"):
        said = extra.get(key)
        if said is None or said == "":
            continue
        if found := calendar.value(said):
            return found, notes
        notes.append(f"date not understood: {str(said)[:60]!r}")
    return None, notes
