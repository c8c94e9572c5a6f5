"""Whether a file would be read and written by the same run, told before anything is opened for writing."""

import os
import stat
import sys

from newsparse.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

PART = ".part"
"""The end of the name of what a run has not finished yet."""

ENDS = ("", PART, f".options{PART}", f".aside{PART}")
"""What is put behind the name of an output to make the names of all files that its run writes."""

Identity = tuple[int, int] | str
"""A file: device and inode, so that links are the file they link to; its real path if it is not there."""


def find(operands: "Iterable[str]", output: str | None) -> str | None:
    """Give the first operand that is the output, by whatever name, or None.

    Args:
        operands: files and ``-``; a folder or a pattern is no single file and never clashes.
        output: the file to write; None is standard output, which the shell may have made a file.

    """
    written = files(output)
    return next((o for o in operands if written and written & _named(o)), None)


def files(output: str | None) -> "set[Identity]":
    """Give the identities of the files that a run writes: the output, what it is written as, its links."""
    if output is None:
        return _stream(sys.stdout)
    real = os.path.realpath(output)
    return {identity for end in ENDS for identity in identities(real + end)}


def identities(path: str) -> "set[Identity]":
    """Give the real path of a file and, if it is there, its device and inode; nothing for a device."""
    try:
        found = os.stat(path)
    except OSError:
        return {os.path.realpath(path)}
    except ValueError:  # a NUL in the name
        return set()
    return {os.path.realpath(path), (found.st_dev, found.st_ino)} if stat.S_ISREG(found.st_mode) else set()


def _named(operand: str) -> "set[Identity]":
    """Give the identities of a file that is named, or of standard input."""
    return _stream(sys.stdin) if operand == "-" else identities(operand)


def _stream(stream: object) -> "set[Identity]":
    """Give the identity of the file that a standard stream was turned to; nothing for pipes and terminals."""
    try:
        found = os.fstat(stream.fileno())  # type: ignore[attr-defined]
    except (OSError, ValueError, AttributeError):  # closed, or replaced by something in memory
        return set()
    return {(found.st_dev, found.st_ino)} if stat.S_ISREG(found.st_mode) else set()
