"""newsparse turns a news article into a structured record.

``parse`` does the whole job, ``parse_all`` does it for every article of a file of many; ``read`` and
``extract`` are the two halves. Names are
loaded on first use (PEP 562), so that importing the package costs almost nothing.
"""

import os
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from newsparse.errors import NewsparseError
    from newsparse.extractor import extract
    from newsparse.reader import read
    from newsparse.record import (
        Article,
        Date,
        Dateline,
        Duration,
        Mention,
        Organization,
        Person,
        Place,
        Quote,
        Record,
        Segment,
        Source,
        Speaker,
    )

__version__ = "0.2.0"
__all__ = [
    "Article",
    "Date",
    "Dateline",
    "Duration",
    "Mention",
    "NewsparseError",
    "Organization",
    "Person",
    "Place",
    "Quote",
    "Record",
    "Segment",
    "Source",
    "Speaker",
    "__version__",
    "extract",
    "parse",
    "parse_all",
    "read",
]

_HOME = {"NewsparseError": "newsparse.errors", "extract": "newsparse.extractor", "read": "newsparse.reader"}


def __getattr__(name: str) -> object:
    """Load a public name on first use."""
    if name not in __all__:
        raise AttributeError(f"module 'newsparse' has no attribute {name!r}")
    from importlib import import_module

    import_module("newsparse.views").attach()
    value: object = getattr(import_module(_HOME.get(name, "newsparse.record")), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the public names."""
    return __all__


def parse(
    source: str | bytes | os.PathLike[str],
    *,
    date: "str | dt.date | None" = None,
    url: str | None = None,
    format: str | None = None,  # noqa: A002 - the word of the command and of the record
    home: str | None = None,
) -> "Record":
    """Read an article and extract its people, places, organizations and dates.

    Args:
        source: the article as text, as bytes in any encoding, or the path of a file.
        date: the day it is read against (ISO 8601 or a date); by default what the
            article itself says: page metadata, then URL, then dateline or header.
        url: where it was published, if known.
        format: ``"text"``, ``"html"`` or None to tell from the input.
        home: the place a local paper writes about ("Alexandria, Louisiana"), if known.

    Returns:
        The record; every offset counts code points of ``record.text``.

    Raises:
        NewsparseError: the input cannot be read; no other exception leaves here.

    """
    from newsparse.extractor import extract
    from newsparse.reader import read
    from newsparse.views import attach

    attach()
    return extract(read(source, date=date, url=url, format=format), home=home)


def parse_all(  # noqa: PLR0913 - as of parse
    source: str | bytes | os.PathLike[str],
    *,
    date: "str | dt.date | None" = None,
    url: str | None = None,
    format: str | None = None,  # noqa: A002 - as of parse
    home: str | None = None,
    on_error: "Callable[[NewsparseError], object] | None" = None,
) -> "Iterator[Record]":
    """Parse every article of a file of many, one at a time, in constant memory.

    Args:
        source: as of ``parse``; a file may be of any size, an article as large as a file of one.
        date: the day every article is read against; by default its own.
        url: where they were published; by default what the file says.
        format: ``"text"`` or ``"html"`` for one article, None to tell from the input.
        home: as of ``parse``.
        on_error: is called with the reason of each article that cannot be read ("part 3: ..."); by
            default a warning says it. The next articles come in either case.

    Yields:
        The records, in the order of the file; a file of one article gives its record.

    Raises:
        NewsparseError: the source itself cannot be read, or it is one article and cannot.

    """
    from newsparse.errors import NewsparseError
    from newsparse.extractor import extract
    from newsparse.reader import read_all

    for part, article in read_all(source, date=date, url=url, format=format):
        if not isinstance(article, NewsparseError):
            yield extract(article, home=home)
        elif not part:
            raise article
        else:
            (on_error or _warn)(NewsparseError(f"part {part}: {article}"))


def _warn(error: "NewsparseError") -> None:
    """Warn the caller of ``parse_all`` of an article that cannot be read."""
    import warnings

    warnings.warn(str(error), stacklevel=3)
