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
    _check_strings(url=url, format=format, name=name)
    day = _iso(date)
    if isinstance(source, os.PathLike):
        path = _path(source)
        name = name or os.path.basename(path)  # noqa: PTH119 - pathlib costs start-up
        return _article(_load(path), day, url, format, name)
    article = _article(source, day, url, format, name)
    if isinstance(source, str) and article.source.format == "text":
        from newsparse.reader import lookalike

        if note := lookalike.note(source, look=name is None):
            return article.replace(notes=(*article.notes, note))
    return article


def _article(
    source: object, date: str | None, url: str | None, form: str | None, name: str | None
) -> Article:
    """Read text or bytes."""
    text, encoding = _text(source)
    form = form or decode.sniff(text)
    if form == "html":
        from newsparse.reader.page import tree as html

        return language.told(html.read(text, date=date, url=url, name=name, encoding=encoding))
    if form != "text":
        raise NewsparseError(f"no such format: {form!r} (text or html)")
    if not text.strip():
        raise NewsparseError("nothing to read: the input is empty")
    from newsparse.reader.plain import read as structure

    return language.told(structure.read(text, date=date, url=url, name=name, encoding=encoding))


def _check_strings(**given: object) -> None:
    """Refuse options that are neither strings nor None."""
    for name, value in given.items():
        if value is not None and not isinstance(value, str):
            raise NewsparseError(f"{name} must be a string, not a {type(value).__name__}")


def _text(source: object) -> tuple[str, str | None]:
    """Decode bytes, take a string as it is, refuse anything else and what is too large."""
    if isinstance(source, str):
        _check_size(len(source))
        return source.removeprefix("\ufeff"), None
    if not isinstance(source, (bytes, bytearray, memoryview)):
        raise NewsparseError(f"cannot read a {type(source).__name__}: text, bytes or a path is needed")
    try:
        _check_size(memoryview(source).nbytes)
        data = bytes(source)
    except (BufferError, ValueError) as e:  # a view that was released
        raise e if isinstance(e, NewsparseError) else NewsparseError(f"bytes that cannot be read: {e}") from e
    if data.startswith(b"\x1f\x8b") or b"multipart/" in data[:4096].lower():
        from newsparse.reader import container

        data = container.unwrap(data)
    return decode.decode(data)


def _check_size(size: int) -> None:
    """Refuse what is larger than the cap."""
    if size > MAX_BYTES:
        raise NewsparseError(f"larger than {MAX_BYTES // 1_000_000} MB")


def _path(source: os.PathLike[str]) -> str:
    """Give a path as a string; a path-like of someone's own may do anything."""
    try:
        return os.fsdecode(source)
    except Exception as e:
        raise NewsparseError(f"not a possible path: {type(e).__name__}: {e}") from e


def _load(path: str) -> bytes:
    """Read a file no larger than the cap."""
    try:
        with open(path, "rb") as f:  # noqa: PTH123 - pathlib costs start-up
            data = f.read(MAX_BYTES + 1)
    except OSError as e:
        raise NewsparseError(e.strerror or str(e)) from e
    except ValueError as e:
        raise NewsparseError("not a possible file name") from e
    _check_size(len(data))
    return data


def _iso(date: "str | dt.date | None") -> str | None:
    """Check a date option and give it as ISO 8601."""
    if date is None:
        return None
    import datetime as dt

    if isinstance(date, dt.date):
        return date.isoformat()[:10]
    try:
        return dt.datetime.fromisoformat(date).date().isoformat()
    except (ValueError, TypeError) as e:
        raise NewsparseError(f"not an ISO date: {date!r}") from e
