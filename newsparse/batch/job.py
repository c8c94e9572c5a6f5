"""One document: its bytes to the text of its record, or the reason why not."""

import os
from typing import TYPE_CHECKING, Any, NamedTuple

from newsparse.errors import NewsparseError
from newsparse.reader import MAX_BYTES
from newsparse.writer import Style, load

if TYPE_CHECKING:
    from newsparse.record import Article

GZIP = b"\x1f\x8b"
STDIN = "stdin"
"""What standard input is called in messages; its record has no name."""


class Item(NamedTuple):
    """A document to read: a file, bytes at hand, or an input that failed before it was read.

    ``name`` is what the user calls it; ``jsonl`` says that ``data``
    is a line of JSON Lines.
    """

    name: str
    path: str | None = None
    data: bytes | None = None
    jsonl: bool = False
    error: str | None = None


class Settings(NamedTuple):
    """What is the same for every document of a run."""

    date: str | None = None
    url: str | None = None
    format: str | None = None
    home: str | None = None
    field: str | None = None
    view: str = "json"
    style: Style = Style()
    keep_errors: bool = False


class Result(NamedTuple):
    """The written record of a document, or its error; never both, save with ``keep_errors``."""

    name: str
    text: str = ""
    error: str | None = None


def work(item: Item, settings: Settings) -> Result:
    """Read, extract and write one document; whatever goes wrong becomes its error."""
    if item.error is not None:
        return failed(item, item.error, settings)
    try:
        article, extra = _read(item, settings)
        if settings.view == "explain":
            return Result(item.name, _explain(article, settings))
        from newsparse.extractor import extract

        record = extract(article, home=settings.home)
        return Result(item.name, load(settings.view).body(record, settings.style, extra))
    except NewsparseError as e:
        return failed(item, str(e), settings)
    except MemoryError:
        return failed(item, "not enough memory", settings)
    except Exception as e:  # noqa: BLE001 - a fault in one document must not end the others
        return failed(item, f"internal error: {type(e).__name__}: {e}", settings)


def failed(item: Item, reason: str, settings: Settings) -> Result:
    """Give the result of a document that has no record."""
    text = ""
    if settings.keep_errors:
        from newsparse.writer import json

        text = json.error(item.name, reason)
    return Result(item.name, text, reason)


def _explain(article: "Article", settings: Settings) -> str:
    """Tell what decided on each mention, without anything that could steer a terminal."""
    from newsparse.extractor.explain import explain
    from newsparse.writer.terminal import clean_lines

    return clean_lines(explain(article, home=settings.home))


def _read(item: Item, settings: Settings) -> "tuple[Article, dict[str, Any] | None]":
    """Read the article, and the other fields of its line for JSON Lines."""
    from newsparse.reader import read

    data = item.data if item.data is not None else _load(item.path or item.name)
    source: str | bytes = data
    date, url, extra = settings.date, settings.url, None
    if item.jsonl:
        source, extra = _fields(data, settings.field or "text")
        date = date or _date(extra)
        url = url or _string(extra, "url")
    name = item.name if item.path or item.jsonl else None
    return read(source, date=date, url=url, format=settings.format, name=name), extra


def _load(path: str) -> bytes:
    """Read a file, plain or gzip, no larger than the cap."""
    try:
        with open(path, "rb") as f:
            return inflate(f.read(MAX_BYTES + 1))
    except OSError as e:
        raise NewsparseError(e.strerror or str(e)) from e
    except ValueError as e:  # a NUL in the name
        raise NewsparseError(str(e)) from e


def inflate(data: bytes) -> bytes:
    """Unpack gzip (RFC 1952) and refuse what is larger than the cap, packed or not."""
    if data.startswith(GZIP) and len(data) <= MAX_BYTES:
        import gzip
        import io
        import zlib

        try:
            with gzip.GzipFile(fileobj=io.BytesIO(data)) as f:
                data = f.read(MAX_BYTES + 1)
        except (OSError, EOFError, zlib.error) as e:
            raise NewsparseError("damaged gzip data") from e
    if len(data) > MAX_BYTES:
        raise NewsparseError(f"larger than {MAX_BYTES // 1_000_000} MB")
    return data


def _fields(line: bytes, field: str) -> tuple[str, dict[str, Any]]:
    """Split a line of JSON Lines into the article and the other fields."""
    import json

    try:
        value = json.loads(line, parse_constant=_no_constant)
    except (ValueError, RecursionError) as e:
        raise NewsparseError("not a JSON object") from e
    if not isinstance(value, dict):
        raise NewsparseError("not a JSON object")
    text = value.pop(field, None)
    if not isinstance(text, str):
        raise NewsparseError(f"no text in field {field!r}")
    return text, value


def _no_constant(name: str) -> None:
    """Refuse NaN and Infinity, which JSON (RFC 8259) does not have."""
    raise ValueError(name)


def _string(extra: dict[str, Any], key: str) -> str | None:
    """Give a field that is a string."""
    value = extra.get(key)
    return value if isinstance(value, str) else None


def _date(extra: dict[str, Any]) -> str | None:
    """Give the day of a ``date`` or ``published`` field that starts as an ISO 8601 date."""
    import datetime as dt

    for key in ("date", "published"):
        day = (_string(extra, key) or "")[:10]
        try:
            return dt.date.fromisoformat(day).isoformat()
        except ValueError:
            continue
    return None


def cores() -> int:
    """Count the processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
