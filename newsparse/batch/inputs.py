"""The operands of the command to documents: files, folders, globs, gzip, JSON Lines, standard input."""

import errno
import json
import os
import sys
from collections.abc import Iterable, Iterator
from io import BufferedReader
from typing import cast

from newsparse.batch import parts
from newsparse.batch.job import STDIN, Item
from newsparse.batch.own_files import Input
from newsparse.errors import NewsparseError
from newsparse.reader import gunzip

URLS = ("http://", "https://", "ftp://", "www.")

PASTED = 80
"""Characters of a URL that is quoted in a command: the message has it three times, and a long one is cut."""


def expand(operands: Iterable[str]) -> Iterator[Input]:
    """Give the inputs that operands stand for, in their order; a folder's in the order of names.

    Standard input has neither path nor data: it is read when its turn comes.

    Args:
        operands: files, folders, globs or ``-`` for standard input.

    """
    for operand in operands:
        met = os.path.isdir(operand) or _is_glob(operand)
        yield from (Input(item, met) for item in _operand(operand))


def lines(items: Iterable[Item]) -> Iterator[Item]:
    """Give the lines of JSON Lines as documents, and what failed as it is."""
    for item in items:
        if item.error is None:
            yield from _lines(item)
        else:
            yield item


def records(items: Iterable[Item]) -> Iterator[Item]:
    """Give the records in files of them: JSON Lines, or what ``--json`` writes over many lines."""
    for item in items:
        if item.error is None:
            yield from _records(item)
        else:
            yield item


def single(operands: tuple[str, ...], *, whole: bool = True) -> bool:
    """Tell whether the operands are one document: no folder, no glob, no file of many articles.

    Args:
        operands: what the user named.
        whole: a file is one document whatever it holds.

    """
    if len(operands) != 1:
        return False
    operand = operands[0]
    if _is_url(operand):
        return True
    if operand != "-" and (os.path.isdir(operand) or _is_glob(operand)):
        return False
    return whole or not parts.is_many(operand)


def _operand(operand: str) -> Iterator[Item]:
    """Expand one operand."""
    if operand == "-":
        yield Item(STDIN)
    elif _is_url(operand):
        yield Item(operand, error=_taught(operand))
    elif os.path.isdir(operand):
        yield from _folder(operand)
    elif _is_glob(operand):
        yield from _glob(operand)
    else:
        yield Item(operand, operand)


def _is_url(operand: str) -> bool:
    """Tell a URL from a file of that name, and from an article that begins with one."""
    return operand.startswith(URLS) and len(operand.split()) == 1 and not os.path.lexists(operand)


def _taught(url: str) -> str:
    """Tell how to read what is on the network, by a command to be pasted unless the URL is long."""
    import shlex

    quoted = shlex.quote(url)
    shown = quoted if len(quoted) <= PASTED else "URL"
    return f"newsparse fetches nothing: curl -sL {shown} | newsparse --url {shown}"


def _is_glob(operand: str) -> bool:
    """Tell a pattern from a file whose name happens to look like one."""
    return any(c in operand for c in "*?[") and not os.path.lexists(operand)


def _glob(pattern: str) -> Iterator[Item]:
    """Expand a pattern; ``**`` goes into folders."""
    import glob

    names = sorted(glob.glob(pattern, recursive=True))
    files = [name for name in names if not os.path.isdir(name)]
    yield from (Item(name, name) for name in files)
    if not files:
        yield Item(pattern, error="no file matches")


def _folder(folder: str) -> Iterator[Item]:
    """Walk a folder in the order of names; hidden files and links out of it are left out."""
    root, left, empty = os.path.realpath(folder), [folder], True
    while left:
        where = left.pop()
        try:
            names = sorted(os.listdir(where))
        except OSError as e:
            empty = False
            yield Item(where, error=e.strerror or str(e))
            continue
        paths = [os.path.join(where, name) for name in names if not name.startswith(".")]
        inner = [path for path in paths if os.path.isdir(path) and not os.path.islink(path)]
        left += reversed(inner)
        for path in paths:
            if _inside(path, root):
                empty = False
                yield Item(path, path)
    if empty:
        yield Item(folder, error="no file in this folder")


def _inside(path: str, root: str) -> bool:
    """Tell whether a file is a regular one that lies under the folder, links followed."""
    return os.path.isfile(path) and (
        not os.path.islink(path) or os.path.realpath(path).startswith(os.path.join(root, ""))
    )


def _lines(item: Item) -> Iterator[Item]:
    """Give the lines of JSON Lines as documents; blank lines are nothing, broken ones are refused."""
    from newsparse.reader.formats.cut import json_lines, settled

    name = item.name
    try:
        with _open(item.path) as file:
            is_packed = gunzip.is_packed(file.peek(gunzip.CHUNK))
            # a line of what is not packed is done at once: it may come from a program that still runs
            found = (
                settled(json_lines(gunzip.Reader(file.read).read)) if is_packed else json_lines(file.read1)
            )
            for number, line in enumerate(found, 1):
                if isinstance(line, NewsparseError):
                    yield Item(f"{name}:{number}", error=str(line))
                elif line.strip():
                    yield Item(f"{name}:{number}", data=line, jsonl=True)
    except NewsparseError as e:
        yield Item(name, error=str(e))
    except OSError as e:
        yield Item(name, error=e.strerror or str(e))


def _open(path: str | None) -> BufferedReader:
    """Open a file or standard input."""
    if path is not None:
        return open(path, "rb")
    if sys.stdin is None:
        raise OSError(errno.EBADF, "standard input is closed")
    return cast("BufferedReader", sys.stdin.buffer)


def _records(item: Item) -> Iterator[Item]:
    """Give the records of one file; a file that begins with something else is one failed input.

    A record over many lines begins with a line that is "{" and ends with one that is "}", as ``--json``
    indents it.
    """
    block: list[Item] = []
    is_first = is_rest = True
    for line in _lines(item):
        data = line.data or b""
        if line.error is not None:
            is_rest = bool(block)
            block.clear()
            yield line
            continue
        if is_first and not _may_be_record(data):
            yield Item(item.name, error="neither JSON Lines of records nor a record in JSON")
            return
        is_first = False
        if is_rest and not data.startswith(b"{"):
            continue
        is_rest = False
        if not block and data.strip() != b"{":
            yield line
            continue
        block.append(line)
        if data.rstrip() == b"}":
            yield block[0]._replace(data=b"".join(part.data or b"" for part in block))
            block.clear()
    if block:
        yield block[0]._replace(data=None, error="a record that is cut off")


def _may_be_record(line: bytes) -> bool:
    """Tell the first line of records, broken or not, from other JSON and from no JSON."""
    if not line.lstrip().startswith(b"{"):
        return False
    try:
        return "version" in json.loads(line)
    except (ValueError, RecursionError):
        return True
