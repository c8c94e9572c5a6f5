"""Files that newsparse wrote among the inputs, and the rule that an output is never an article that is read.

An input that is the file to be written, by whatever name, is refused if this command would read it; if
newsparse wrote it, it is left out. All of it is decided before anything is opened for writing.
"""

import os
import stat
import sys
from collections.abc import Iterable
from contextlib import closing
from typing import NamedTuple
from urllib.parse import quote

from newsparse.batch.job import Item
from newsparse.errors import NewsparseError
from newsparse.reader import own_formats
from newsparse.reader.formats import sniff

PART = ".part"
"""The end of the name of what a run has not finished yet."""

OPTIONS, ASIDE, LOCK = f".options{PART}", f".aside{PART}", f".lock{PART}"
"""Ends of the names of what stands beside a part: the options it is written under, records that ``--resume``
has set aside, the lock of a database or Parquet file."""

SQLITE_ENDS = ("-wal", "-journal", "-shm")
"""Ends of the names of the files that SQLite keeps beside a database."""

Identity = tuple[int, int] | str
"""A file: device and inode, so that links are the file they link to; its real path if it is not there."""


class Input(NamedTuple):
    """An input, and whether it was met in a folder or a pattern; else the user named it."""

    item: Item
    met: bool = False


class Sorted(NamedTuple):
    """The inputs to be read, and how many were left out because newsparse wrote them."""

    items: list[Item]
    left_out: int


def sort_out(
    inputs: Iterable[Input], output: str | None, *, records: bool = False, as_told: bool = False
) -> Sorted:
    """Leave out what newsparse wrote, and refuse an output that would be read.

    Args:
        inputs: what the operands stand for.
        output: the file to write; None is standard output, which the shell may have made a file.
        records: the inputs are records, which newsparse wrote, and no articles.
        as_told: the user said what the inputs are, so that one that is named is not refused for its content.

    Raises:
        NewsparseError: the output is one of the inputs.

    """
    written = files_of(output)
    kept: list[Item] = []
    left_out = 0
    for item, met in inputs:
        if item.error is not None:
            kept.append(item)
            continue
        is_output = not written.isdisjoint(_identities_of(item))
        own = kind(item.path) if item.path is not None else ""
        is_read = own == own_formats.RECORDS if records else not own
        if is_output and (is_read or not own) and not _is_empty(item.path):
            name = "standard input" if item.path is None else item.name
            raise NewsparseError(f"{name}: it is the output too; write to another file")
        if is_output or (met and own and not is_read):
            left_out += 1
        elif own and not is_read and not as_told:
            kept.append(item._replace(error=own_formats.refusal(own)))
        else:
            kept.append(item)
    return Sorted(kept, left_out)


def kind(path: str) -> str:
    """Name the format of newsparse that a file is in, told by its content; empty for any other file."""
    try:
        if not os.path.isfile(path):  # to open a pipe may take for ever
            return ""
        with open(path, "rb") as file:
            head = file.read(sniff.HEAD)
    except (OSError, ValueError):  # whoever reads it says why
        return ""
    if head.startswith(b"SQLite format 3\0"):
        return "database" if _is_own_database(path) else ""
    if head.startswith(b"PAR1"):
        return "parquet" if path.endswith(PART) or _is_own_parquet(path) else ""
    return own_formats.kind(sniff.unpacked(head)) or _kind_beside(path, is_empty=not head)


def _kind_beside(path: str, *, is_empty: bool) -> str:
    """Name what stands beside another file of newsparse, and has nothing in it that tells."""
    if path.endswith(LOCK):
        return "lock" if is_empty else ""
    if path.endswith(PART):  # of a plain view
        return "part" if os.path.exists(path.removesuffix(PART) + OPTIONS) else ""
    database = next((path.removesuffix(end) for end in SQLITE_ENDS if path.endswith(end)), None)
    return "of a database" if database is not None and kind(database) else ""


def files_of(output: str | None) -> set[Identity]:
    """Give the identities of all files that a run writes: the output and what stands beside it meanwhile."""
    if output is None:
        return _identities_of_stream(sys.stdout)
    real = os.path.realpath(output)
    ends = ("", PART, OPTIONS, ASIDE, LOCK)
    beside = (f"{base}{end}" for base in ("", PART) for end in SQLITE_ENDS)
    return {identity for end in (*ends, *beside) for identity in identities(real + end)}


def identities(path: str) -> set[Identity]:
    """Give the real path of a file and, if it is there, its device and inode; nothing for a device."""
    try:
        found = os.stat(path)
    except OSError:
        return {os.path.realpath(path)}
    except ValueError:  # a NUL in the name
        return set()
    return {os.path.realpath(path), (found.st_dev, found.st_ino)} if stat.S_ISREG(found.st_mode) else set()


def check_part(output: str) -> None:
    """Refuse to write over a file that happens to have the name of the output's part.

    Raises:
        NewsparseError: there is such a file and newsparse did not write it.

    """
    part = os.path.realpath(output) + PART
    if os.path.exists(part) and not _is_empty(part) and not kind(part):
        raise NewsparseError(f"{output}{PART} is there and not of an earlier run: move it away")


def _identities_of(item: Item) -> set[Identity]:
    """Give the identities of a file, or of what standard input was turned to."""
    return _identities_of_stream(sys.stdin) if item.path is None else identities(item.path)


def _identities_of_stream(stream: object) -> set[Identity]:
    """Give the identity of the file that a standard stream was turned to; nothing for pipes and terminals."""
    try:
        found = os.fstat(stream.fileno())  # type: ignore[attr-defined]
    except (OSError, ValueError, AttributeError):  # closed, or replaced by something in memory
        return set()
    return {(found.st_dev, found.st_ino)} if stat.S_ISREG(found.st_mode) else set()


def _is_empty(path: str | None) -> bool:
    """Tell a file without a byte: a shell makes it of an output before it starts a command."""
    try:
        return path is not None and os.path.getsize(path) == 0
    except OSError:
        return False


def _is_own_database(path: str) -> bool:
    """Tell a database of newsparse by its tables."""
    import sqlite3

    try:
        with closing(sqlite3.connect(f"file:{quote(path)}?mode=ro&immutable=1", uri=True)) as database:
            tables = {name for (name,) in database.execute("SELECT name FROM sqlite_master")}
    except sqlite3.Error:
        return False
    return {"about", "articles", "mentions", "articles_text"} <= tables


def _is_own_parquet(path: str) -> bool:
    """Tell a Parquet file of newsparse by the metadata at its end (Apache Parquet, "File Format")."""
    with open(path, "rb") as file:
        file.seek(0, os.SEEK_END)
        size = file.tell()
        file.seek(max(size - 8, 0))
        length = int.from_bytes(file.read(4), "little")
        file.seek(max(size - 8 - length, 0))
        return b"newsparse_record" in file.read(min(length, 1_000_000))
