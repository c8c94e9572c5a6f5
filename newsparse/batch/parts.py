"""Inputs to documents: a file of many articles gives one for each, cut here and read by a worker."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, BinaryIO

from newsparse.batch.job import STDIN, Item
from newsparse.errors import NewsparseError
from newsparse.reader import gunzip
from newsparse.reader.caps import MAX_PAGE_BYTES
from newsparse.reader.formats import sniff

if TYPE_CHECKING:
    from newsparse.reader.formats.piece import Piece

ALONE = frozenset({"mail", "nitf", "rtf"})
"""Formats of which a file holds one article as a rule: standard input cannot be looked through."""

_HELD: list[bytes] = []
"""The first bytes of standard input, where they were looked at before it is read; taken by who reads it."""


def documents(items: Iterable[Item], *, whole: bool, tell: Callable[[str], object] = str) -> Iterator[Item]:
    """Give the documents of inputs, in their order; none is held longer than its turn.

    Args:
        items: files, standard input (neither path nor data), and what needs no opening.
        whole: the format was told, so that each input is one document.
        tell: is called with what a reader should know of an input as a whole.

    """
    for item in items:
        if item.error is not None:
            yield item
        elif item.path is None and item.data is None:
            yield from _standard_input(whole=whole, tell=tell)
        elif whole or item.path is None or not os.path.isfile(item.path):
            yield item
        else:
            yield from _file(item, item.path, tell)


def is_many(operand: str) -> bool:
    """Tell whether a file, or standard input, holds more than one article."""
    if operand == "-":
        head = _looked()
        return sniff.may_be_many(head) and sniff.kind(head) not in ALONE
    if not os.path.isfile(operand):
        return False
    try:
        with open(operand, "rb") as file:
            found = _pieces(file, file.read(sniff.HEAD))
            return found is not None and len(list(islice(found, 2))) > 1
    except (OSError, NewsparseError):
        return False  # whoever reads it says why


def _looked() -> bytes:
    """Look at the first bytes of standard input."""
    if not _HELD and sys.stdin is not None:
        try:
            _HELD.append(sys.stdin.buffer.read(sniff.HEAD))
        except OSError:
            return b""  # as above
    return _HELD[0] if _HELD else b""


def _pieces(file: BinaryIO, head: bytes) -> "Iterator[Piece] | None":
    """Cut a file of many articles, what is told of the whole left out; None for any other file."""
    if not sniff.may_be_many(head):
        return None
    from newsparse.reader.formats import files

    found = files.pieces(file, head)
    return None if found is None else (piece for piece in found if piece.kind != "note")


def _file(item: Item, path: str, tell: Callable[[str], object]) -> Iterator[Item]:
    """Give the documents of a file; a file of one article is left to the worker."""
    try:
        with open(path, "rb") as file:
            head = file.read(sniff.HEAD)
            if sniff.may_be_many(head):
                yield from _cut(item, file, head, tell)
                return
    except OSError:
        pass  # the worker says why
    yield item


def _cut(item: Item, file: BinaryIO, head: bytes, tell: Callable[[str], object]) -> Iterator[Item]:
    """Give the pieces of a file as documents."""
    from newsparse.reader.formats import files

    try:
        found = files.pieces(file, head) or iter(())
    except NewsparseError as e:
        yield item._replace(error=str(e))
        return
    for piece in found:
        if piece.kind == "note":
            tell(f"{item.name}: {piece.data.decode()}")
            continue
        yield item._replace(
            data=piece.data, part=piece.part or None, kind=piece.kind, about=piece.about, error=piece.error
        )


def _standard_input(*, whole: bool, tell: Callable[[str], object]) -> Iterator[Item]:
    """Give the documents of standard input; one that is not cut is read whole, up to the cap."""
    if sys.stdin is None:
        yield Item(STDIN, error="standard input is closed")
        return
    head = _looked()
    _HELD.clear()
    file = sys.stdin.buffer
    if not whole and sniff.may_be_many(head):
        yield from _cut(Item(STDIN), file, head, tell)
        return
    try:
        data = gunzip.inflate(head + file.read(max(MAX_PAGE_BYTES + 1 - len(head), 0)), MAX_PAGE_BYTES)
        yield Item(STDIN, data=data)
    except NewsparseError as e:
        yield Item(STDIN, error=str(e))
    except OSError as e:
        yield Item(STDIN, error=e.strerror or str(e))
