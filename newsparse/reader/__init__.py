"""The reader: any bytes to an Article, every part of it a span of one text.

Knows nothing of people, places and dates in the text.
"""

import os
from typing import TYPE_CHECKING

from newsparse.errors import NewsparseError
from newsparse.reader import decode, language
from newsparse.record import Article

if TYPE_CHECKING:
    import datetime as dt

MAX_BYTES = 20_000_000
"""Larger inputs are refused."""


def read(
    source: str | bytes | os.PathLike[str],
    *,
    date: "str | dt.date | None" = None,
    url: str | None = None,
    format: str | None = None,  # noqa: A002 - the word of the command and of the record
    name: str | None = None,
) -> Article:
    """Split an article into title, authors, dateline, date and paragraphs.

    Args:
        source: text, bytes in any encoding, or the path of a file.
        date: the day the article is read against, ISO 8601 or a date.
        url: where it was published, if known.
        format: ``"text"``, ``"html"`` or None to tell from the input.
        name: what to call the input in the record; by default the file's name.

    Raises:
        NewsparseError: the input cannot be read.

    """
    if isinstance(source, os.PathLike):
        name = name or os.path.basename(os.fsdecode(source))  # noqa: PTH119 - pathlib costs start-up
        source = _load(source)
    text, encoding = _text(source)
    form = format or decode.sniff(text)
    if form == "html":
        from newsparse.reader.page import tree as html

        return language.told(html.read(text, date=_iso(date), url=url, name=name, encoding=encoding))
    if form != "text":
        raise NewsparseError(f"no such format: {format!r} (text or html)")
    if not text.strip():
        raise NewsparseError("nothing to read: the input is empty")
    from newsparse.reader.plain import read as structure

    return language.told(structure.read(text, date=_iso(date), url=url, name=name, encoding=encoding))


def _text(source: object) -> tuple[str, str | None]:
    """Decode bytes, take a string as it is, refuse anything else and what is too large."""
    if not isinstance(source, (str, bytes, bytearray, memoryview)):
        raise NewsparseError(f"cannot read a {type(source).__name__}: text, bytes or a path is needed")
    if len(source) > MAX_BYTES:
        raise NewsparseError(f"larger than {MAX_BYTES // 1_000_000} MB")
    if isinstance(source, str):
        return source.removeprefix("\ufeff"), None
    data = bytes(source)
    if data.startswith(b"\x1f\x8b") or b"multipart/" in data[:4096].lower():
        from newsparse.reader import container

        data = container.unwrap(data)
    return decode.decode(data)


def _load(path: os.PathLike[str]) -> bytes:
    """Read a file no larger than the cap."""
    try:
        with open(path, "rb") as f:  # noqa: PTH123 - pathlib costs start-up
            data = f.read(MAX_BYTES + 1)
    except OSError as e:
        raise NewsparseError(e.strerror or str(e)) from e
    except ValueError as e:
        raise NewsparseError("not a possible file name") from e
    if len(data) > MAX_BYTES:
        raise NewsparseError(f"larger than {MAX_BYTES // 1_000_000} MB")
    return data


def _iso(date: "str | dt.date | None") -> str | None:
    """Check a date option and give it as ISO 8601."""
    if date is None:
        return None
    import datetime as dt

    try:
        day = dt.datetime.fromisoformat(date) if isinstance(date, str) else date
        return day.isoformat()[:10]
    except (ValueError, AttributeError, TypeError) as e:
        raise NewsparseError(f"not an ISO date: {date!r}") from e
