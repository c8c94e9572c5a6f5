"""One document: its bytes to the text of its record, or the reason why not."""

import os
from typing import TYPE_CHECKING, Any, NamedTuple

from newsparse.errors import NewsparseError
from newsparse.reader import gunzip
from newsparse.reader.caps import MAX_PAGE_BYTES
from newsparse.writer import Style, load

if TYPE_CHECKING:
    from newsparse.record import Article, Record

STDIN = "stdin"
"""What standard input is called in messages; its record has no name."""

Key = tuple[str, int | None]
"""What tells the documents of a run apart: the name of the input, and which of its articles this is."""


class Item(NamedTuple):
    """A document to read: a file, bytes at hand, or what needs no reading any more.

    ``name`` is what the user calls the input; ``jsonl`` says that ``data`` is a line of JSON Lines;
    ``part`` counts the articles of a file of many, from 1; of such a file ``data`` is a piece, ``kind`` its
    format and ``about`` what the file tells of it. ``error`` is an input that failed before it
    was read, ``ready`` a document whose record an earlier run wrote.
    """

    name: str
    path: str | None = None
    data: bytes | None = None
    jsonl: bool = False
    part: int | None = None
    error: str | None = None
    ready: bytes | None = None
    kind: str | None = None
    about: dict[str, str] | None = None

    @property
    def shown(self) -> str:
        """The name in messages: the file, and ``#2`` where it is the second of many."""
        return self.name if self.part is None else f"{self.name}#{self.part}"

    @property
    def key(self) -> Key:
        """What tells the document from the others; ``source`` of its record says the same."""
        return self.name, self.part

    def packed(self) -> bytes:
        """Write it as a message to another process: a line of JSON, then the data."""
        import json

        head = self._replace(data=None)._asdict() | {"data": self.data is not None}
        return json.dumps(head).encode() + b"\n" + (self.data or b"")

    @classmethod
    def unpacked(cls, message: bytes) -> "Item":
        """Read it from a message."""
        import json

        head, _, data = message.partition(b"\n")
        fields = json.loads(head)
        return cls(**fields | {"data": data if fields["data"] else None})


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
    records: bool = False
    """The lines are records, to be written and not parsed again."""
    least: float = 0.0
    """The least confidence of what records hold."""

    def options(self) -> dict[str, Any]:
        """Give what the records of a run depend on, as JSON: a run is only gone on with under the same."""
        from newsparse import __version__

        return {**self._asdict(), "style": None, "text": self.style.text, "newsparse": __version__}


def check(settings: Settings) -> None:
    """Refuse at once what every document would fail for.

    Raises:
        NewsparseError: there is no such home.

    """
    if settings.home is not None:
        from newsparse.extractor.home import check as check_home

        check_home(settings.home)


class Result(NamedTuple):
    """The written record of a document, or its error; never both, save with ``keep_errors``."""

    name: str
    data: bytes = b""
    error: str | None = None


def work(item: Item, settings: Settings) -> Result:
    """Read, extract and write one document; whatever goes wrong becomes its error."""
    if item.ready is not None or item.error is not None:
        return failed(item, item.error, settings) if item.error else Result(item.shown, item.ready or b"")
    try:
        return Result(item.shown, _written(item, settings))
    except NewsparseError as e:
        return failed(item, str(e), settings)
    except MemoryError:
        return failed(item, "not enough memory", settings)
    except Exception as e:  # noqa: BLE001 - a fault in one document must not end the others
        return failed(item, f"internal error: {type(e).__name__}: {e}", settings)


def _written(item: Item, settings: Settings) -> bytes:
    """Give what a worker hands over of a document: its record, or what decided on it."""
    writer = None if settings.view == "explain" else load(settings.view)
    if settings.records and writer:
        from newsparse.batch import lines

        return writer.packed(_sure(lines.record(item.data or b""), settings), settings.style)
    article, extra = _read(item, settings)
    if writer is None:
        return _explain(article, settings).encode("utf-8", "replace")
    from newsparse.extractor import extract

    return writer.packed(_sure(extract(article, home=settings.home), settings), settings.style, extra)


def _sure(record: "Record", settings: Settings) -> "Record":
    """Give a record without what is less sure than asked for."""
    if not settings.least:
        return record
    from newsparse.threshold import above

    return above(record, settings.least)


def failed(item: Item, reason: str, settings: Settings) -> Result:
    """Give the result of a document that has no record."""
    data = b""
    if settings.keep_errors:
        from newsparse.writer import json

        data = json.error(item.name, reason, item.part).encode()
    return Result(item.shown, data, reason)


def _explain(article: "Article", settings: Settings) -> str:
    """Tell what decided on each mention, without anything that could steer a terminal."""
    from newsparse.extractor.explain import explain
    from newsparse.writer.terminal import clean_lines

    return clean_lines(explain(article, home=settings.home))


def _read(item: Item, settings: Settings) -> "tuple[Article, dict[str, Any] | None]":
    """Read the article, and the other fields of its line for JSON Lines."""
    from newsparse.reader import read

    data = item.data if item.data is not None else _load(item.path or item.name)
    if item.jsonl:
        from newsparse.batch import lines

        return lines.read(data, item.name, settings)
    name = item.name if item.path else None
    if item.kind is not None:
        return _piece(item, name, settings), None
    return read(data, date=settings.date, url=settings.url, format=settings.format, name=name), None


def _piece(item: Item, name: str | None, settings: Settings) -> "Article":
    """Read one article of a file of many."""
    from newsparse.reader.formats import files
    from newsparse.reader.formats.piece import Piece

    piece = Piece(item.part or 0, item.kind or "", item.data or b"", item.about or {})
    return files.article(piece, date=settings.date, url=settings.url, name=name)


def _load(path: str) -> bytes:
    """Read a file, plain or gzip, no larger than the cap."""
    try:
        with open(path, "rb") as f:
            return gunzip.inflate(f.read(MAX_PAGE_BYTES + 1), MAX_PAGE_BYTES)
    except OSError as e:
        raise NewsparseError(e.strerror or str(e)) from e
    except NewsparseError:
        raise
    except ValueError as e:  # a NUL in the name
        raise NewsparseError(str(e)) from e


def cores() -> int:
    """Count the processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
