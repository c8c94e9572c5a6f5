"""Cutting and reading of printed exports: lines that say what they hold."""

import re
from collections.abc import Iterator

from newsparse.errors import NewsparseError
from newsparse.reader.formats.cut import Cutter
from newsparse.reader.formats.piece import Piece
from newsparse.reader.formats.stream import Stream


def cut(stream: Stream, kind: str, marks: re.Pattern[bytes]) -> Iterator[Piece]:
    """Cut an export at its marks, of beginnings or of ends; a blank stretch is no article."""
    cutter = Cutter(stream, marks, closed=False, follow="close" in marks.groupindex)
    about = {"encoding": stream.encoding} if stream.encoding else {}
    for data in cutter:
        if isinstance(data, NewsparseError):
            yield Piece(0, kind, error=str(data))
        elif data.strip():
            yield Piece(0, kind, data, about)


def key(line: str) -> tuple[str, str]:
    """Split "LENGTH: 812 words" into its key, in lower case, and its value; no key gives an empty one."""
    before, colon, after = line.partition(":")
    name = before.strip()
    return (
        (name.lower(), after.strip()) if colon and 0 < len(name) <= _KEY and not name.isdigit() else ("", "")
    )


_KEY = 18
"""Letters of a key; the longest that Nexis prints is "PUBLICATION-TYPE"."""


def blocks(text: str) -> list[list[str]]:
    """Give the lines of each stretch between blank lines."""
    found: list[list[str]] = [[]]
    for row in text.replace("\xa0", " ").splitlines():
        if row.strip():
            found[-1].append(row)
        elif found[-1]:
            found.append([])
    return found if found[-1] else found[:-1]
