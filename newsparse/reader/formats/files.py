"""Opening: a file to its pieces and its articles, one at a time."""

import io
import itertools
from collections.abc import Iterator
from importlib import import_module
from typing import IO

from newsparse.errors import NewsparseError
from newsparse.reader.caps import MAX_PAGE_BYTES
from newsparse.reader.formats import sniff
from newsparse.reader.formats.cut import settled
from newsparse.reader.formats.piece import Piece
from newsparse.reader.formats.stream import Stream
from newsparse.record import Article

EXPORTS = ("factiva", "nexis")
"""Formats that their makers give as RTF too."""
COUNTED = 10_000
"""Articles that are counted for the note of ``parse``; cutting so many takes a second."""


def pieces(file: IO[bytes], head: bytes = b"") -> Iterator[Piece] | None:
    """Cut a file into its articles, in the memory of the largest of them.

    Args:
        file: opened for bytes.
        head: what was read of it already, all of it.

    Returns:
        The pieces in the order of the file; a file of one article has part 0. None if it is no file of
        these formats; then some of it has been read.

    Raises:
        NewsparseError: the file cannot be read.

    """
    try:
        stream = Stream(file, head)
    except OSError as e:
        raise NewsparseError(e.strerror or str(e)) from e
    kind = sniff.kind(stream.head)
    if not kind:
        damaged = Piece(0, "", error="damaged gzip data: its beginning cannot be unpacked")
        return iter((damaged,)) if stream.packed else None
    return _numbered(_guarded(_cut(kind, stream, file if file.seekable() else None, nested=False)))


def _guarded(found: Iterator[Piece]) -> Iterator[Piece]:
    """Give pieces; what ends the cutting is one more that is broken."""
    try:
        yield from found
    except NewsparseError as e:
        yield Piece(0, "", error=str(e))
    except OSError as e:
        yield Piece(0, "", error=e.strerror or str(e))


def _numbered(found: Iterator[Piece]) -> Iterator[Piece]:
    """Count the pieces; the only article of a file has no number."""
    held: list[Piece] = []
    part = 0
    for piece in found:
        if piece.kind == "note":
            held.append(piece)
            continue
        part += 1
        if part > 1:
            yield from held
            held = []
        held.append(piece._replace(part=part))
    yield from (piece._replace(part=0) for piece in held) if part == 1 else held


def _cut(kind: str, stream: Stream, file: IO[bytes] | None, *, nested: bool) -> Iterator[Piece]:
    """Cut a stream of a known format."""
    if kind == "archive":
        return _members(stream, file, nested=nested)
    if kind == "rtf":
        return _rich(stream.whole(MAX_PAGE_BYTES))
    name, function = ("mail", "mailbox") if kind == "mbox" else (kind, "cut")
    found: Iterator[Piece] = getattr(_module(name), function)(stream)
    return found


def _rich(data: bytes) -> Iterator[Piece]:
    """Give the article of an RTF file, or those of an export that was saved as one."""
    from newsparse.reader.formats import rtf

    printed = rtf.text(data)[0].encode()
    kind = sniff.kind(printed)
    if kind in EXPORTS:
        yield from _cut(kind, Stream(io.BytesIO(printed)), None, nested=True)
    else:
        yield Piece(0, "rtf", data)


def _members(stream: Stream, file: IO[bytes] | None, *, nested: bool) -> Iterator[Piece]:
    """Give the pieces of each member of an archive."""
    for found in settled(_pieces_of_members(stream, file, nested=nested)):
        yield Piece(0, "", error=str(found)) if isinstance(found, NewsparseError) else found


def _pieces_of_members(
    stream: Stream, file: IO[bytes] | None, *, nested: bool
) -> Iterator[Piece | NewsparseError]:
    """Give the pieces of each member, and what is damaged between them."""
    from newsparse.reader.formats import archive

    for name, member in archive.members(stream, file):
        if not name and isinstance(member, NewsparseError):
            yield member
            continue
        try:
            if isinstance(member, NewsparseError):
                raise member
            for piece in _member(Stream(member), nested=nested):
                yield piece._replace(about={"id": name, **piece.about})
        except NewsparseError as e:
            yield Piece(0, "", about={"id": name}, error=str(e))


def _member(stream: Stream, *, nested: bool) -> Iterator[Piece]:
    """Give the pieces of one member."""
    kind = sniff.kind(stream.head)
    if kind == "archive" and nested:
        raise NewsparseError("an archive in an archive in an archive")
    if kind:
        yield from _cut(kind, stream, None, nested=True)
    else:
        yield Piece(0, "", stream.whole(MAX_PAGE_BYTES))


def _module(name: str) -> object:
    """Load the module of a format."""
    return import_module(f"newsparse.reader.formats.{name}")


def article(
    piece: Piece, *, date: str | None, url: str | None, name: str | None, text: bool = False
) -> Article:
    """Read one piece.

    Args:
        piece: what was cut.
        date: the day it is read against (ISO 8601), if the caller knows it.
        url: where it was published, if the caller knows it.
        name: what the file is called.
        text: the input was text already, so that no encoding is told.

    Raises:
        NewsparseError: the piece is broken, or holds no article.

    """
    if piece.error:
        raise NewsparseError(piece.error)
    from newsparse.reader.formats import reading

    found = reading.read(piece, date=date, url=url, name=name)
    source = found.source.replace(
        part=piece.part or None, id=found.source.id or piece.about.get("id"),
        encoding=None if text else found.source.encoding,
    )  # fmt: skip
    return found.replace(source=source)


def articles(
    found: Iterator[Piece], *, date: str | None, url: str | None, name: str | None, text: bool = False
) -> Iterator[tuple[int, Article | NewsparseError]]:
    """Read pieces one after the other; each with its place in the file, or why it cannot be read."""
    for piece in found:
        if piece.kind == "note":
            continue
        try:
            yield piece.part, article(piece, date=date, url=url, name=name, text=text)
        except NewsparseError as e:
            yield piece.part, e


def first(
    found: Iterator[Piece], *, date: str | None, url: str | None, name: str | None, text: bool = False
) -> Article:
    """Read the first article of a file that can be read, with a note of how many there are.

    Raises:
        NewsparseError: none of them can be read.

    """
    reason: NewsparseError | None = None
    for part, read in articles(found, date=date, url=url, name=name, text=text):
        if isinstance(read, Article):
            number = part + sum(piece.kind != "note" for piece in itertools.islice(found, COUNTED))
            return read.replace(notes=(*read.notes, *_counted(number)))
        reason = reason or read
    raise reason or NewsparseError("no article in it")


def _counted(number: int) -> Iterator[str]:
    """Say how many articles a file holds."""
    if number > 1:
        told = f"{number:,}" if number <= COUNTED else f"more than {COUNTED:,}"
        yield f"the file holds {told} articles: parse_all, or the command, reads them all"
