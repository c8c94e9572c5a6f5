"""The reader: any bytes to an Article, every part of it a span of one text.

Knows nothing of people, places and dates in the text.
"""

import io
import os
from collections.abc import Iterator
from typing import IO, TYPE_CHECKING, cast

from newsparse.errors import NewsparseError
from newsparse.reader import caps, decode, gunzip, language
from newsparse.reader.caps import MAX_PAGE_BYTES
from newsparse.reader.formats import sniff
from newsparse.record import Article

if TYPE_CHECKING:
    import datetime as dt

    from newsparse.reader.formats.piece import Piece

_APART = ("-----", "=====", "_____", "*****", "###", "~~~~~", "\nEND", "-30-", "- 30", "# #", "Page 1 of")
"""One of these stands in every line that may set stories apart, so that ``several`` is seldom loaded."""


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
    name = name or _name(source)
    with _file(source) as file:
        found, data = _sniffed(source, file, format)
        if found is not None:
            from newsparse.reader.formats import files

            return files.first(found, date=day, url=url, name=name, text=isinstance(source, str))
    return _one(data, day, url, format, name)


def read_all(
    source: str | bytes | os.PathLike[str],
    *,
    date: "str | dt.date | None" = None,
    url: str | None = None,
    format: str | None = None,  # noqa: A002 - as above
    name: str | None = None,
) -> Iterator[tuple[int, Article | NewsparseError]]:
    """Read every article of a file of many, one at a time; a file of one gives that one.

    Args:
        source: text, bytes in any encoding, or the path of a file of any size.
        date: the day every article is read against, ISO 8601 or a date.
        url: where it was published, if known.
        format: ``"text"``, ``"html"`` or None to tell from the input.
        name: what to call the input in the record; by default the file's name.

    Yields:
        The place of each article in the file, counted from 1 (0 for the only one), and the article or, for
        a broken one, why it cannot be read.

    Raises:
        NewsparseError: the source itself cannot be read.

    """
    _check_strings(url=url, format=format, name=name)
    day = _iso(date)
    name = name or _name(source)
    with _file(source) as file:
        found, data = _sniffed(source, file, format)
        if found is not None:
            from newsparse.reader.formats import files

            yield from files.articles(found, date=day, url=url, name=name, text=isinstance(source, str))
            return
    yield 0, _one(data, day, url, format, name)


def _one(source: object, date: str | None, url: str | None, form: str | None, name: str | None) -> Article:
    """Read an input that is one article."""
    text, encoding = _text(source)
    article = single(text, date=date, url=url, format=form, name=name, encoding=encoding)
    if isinstance(source, str) and article.source.format == "text":
        from newsparse.reader import lookalike

        if note := lookalike.note(source, look=name is None):
            return article.replace(notes=(*article.notes, note))
    return article


def single(  # noqa: PLR0913 - what can be told of an input
    text: str,
    *,
    date: str | None,
    url: str | None,
    format: str | None,  # noqa: A002 - as above
    name: str | None,
    encoding: str | None,
) -> Article:
    """Read a text that is one article, plain or a page.

    Raises:
        NewsparseError: there is nothing in it, no such format, or more than ``caps.MAX_TEXT_BYTES``.

    """
    form = format or decode.sniff(text)
    if form == "html":
        from newsparse.reader.page import tree as html

        return language.told(html.read(text, date=date, url=url, name=name, encoding=encoding))
    if form != "text":
        raise NewsparseError(f"no such format: {format!r} (text or html)")
    if not text.strip():
        raise NewsparseError("nothing to read: the input is empty")
    caps.check_text(text)
    from newsparse.reader.plain import read as structure

    article = language.told(structure.read(text, date=date, url=url, name=name, encoding=encoding))
    note = _several(text)
    return article.replace(notes=(*article.notes, note)) if note else article


def _several(text: str) -> str | None:
    """Say so where a text looks like several stories; most texts have no mark of it."""
    if not any(mark in text for mark in _APART):
        return None
    from newsparse.reader import several

    return several.note(text)


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
    return decode.decode(gunzip.inflate(data, MAX_PAGE_BYTES))


def _check_size(size: int) -> None:
    """Refuse what is larger than the cap."""
    if size > MAX_PAGE_BYTES:
        raise NewsparseError(caps.too_large(MAX_PAGE_BYTES))


def _path(source: os.PathLike[str]) -> str:
    """Give a path as a string; a path-like of someone's own may do anything."""
    try:
        return os.fsdecode(source)
    except Exception as e:
        raise NewsparseError(f"not a possible path: {type(e).__name__}: {e}") from e


def _name(source: object) -> str | None:
    """Give the name of a file; what is at hand has none."""
    return os.path.basename(_path(source)) if isinstance(source, os.PathLike) else None  # noqa: PTH119 - as below


def _file(source: object) -> IO[bytes]:
    """Open the file of a path; a source at hand has an empty one."""
    if not isinstance(source, os.PathLike):
        return io.BytesIO()
    try:
        return open(_path(source), "rb")  # noqa: PTH123 - pathlib costs start-up
    except OSError as e:
        raise NewsparseError(e.strerror or str(e)) from e
    except ValueError as e:
        raise e if isinstance(e, NewsparseError) else NewsparseError("not a possible file name") from e


def _sniffed(source: object, file: IO[bytes], told: str | None) -> "tuple[Iterator[Piece] | None, object]":
    """Give the pieces of a file of many articles, or all that there is of any other input."""
    if isinstance(source, os.PathLike):
        head = _read(file, sniff.HEAD)
        if told is None and sniff.may_be_many(head):
            return _pieces(file, head), None
        return None, head + _read(file, MAX_PAGE_BYTES + 1 - len(head))
    head = _head(source)
    if told is None and sniff.may_be_many(head):
        whole = source.encode("utf-8", "replace") if isinstance(source, str) else bytes(cast("bytes", source))
        return _pieces(io.BytesIO(whole), b""), None
    return None, source


def _pieces(file: IO[bytes], head: bytes) -> "Iterator[Piece] | None":
    """Cut a file of many articles."""
    from newsparse.reader.formats import files

    return files.pieces(file, head)


def _head(source: object) -> bytes:
    """Give the first bytes of what is at hand; what is no text has none."""
    if isinstance(source, str):
        return source[: sniff.HEAD].encode("utf-8", "replace")
    try:
        return bytes(source[: sniff.HEAD]) if isinstance(source, (bytes, bytearray, memoryview)) else b""
    except (BufferError, ValueError, TypeError, NotImplementedError):  # a view that cannot be cut
        return b""


def _read(file: IO[bytes], size: int) -> bytes:
    """Read so many bytes of a file."""
    try:
        return file.read(size)
    except OSError as e:
        raise NewsparseError(e.strerror or str(e)) from e


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
