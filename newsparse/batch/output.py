"""Where the records go: standard output, or a file that is whole or not there at all."""

import contextlib
import errno
import os
import stat
import sys
from collections import Counter
from typing import TYPE_CHECKING, Any, BinaryIO, Self, cast

from newsparse.batch.job import STDIN
from newsparse.errors import NewsparseError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from types import TracebackType

    from newsparse.batch.job import Item


class Output:
    """A place to write to; as a context manager it keeps a file only if nothing went wrong.

    A file is written as ``FILE.part`` and renamed when it is whole, so that an earlier file of
    that name lives until then. With ``keep`` an interrupted run leaves the part, for ``resume``.
    """

    def __init__(self, path: str | None, *, keep: bool = False, resume: bool = False) -> None:
        """Open standard output, or the part of a file.

        Raises:
            OSError: the file cannot be opened, or standard output is closed.
            NewsparseError: the file to resume holds something else than records.

        """
        self.name = path or "standard output"
        self._done: Counter[str] = Counter()
        self._path = os.path.realpath(path) if path and _is_regular(path) else None
        self._part = f"{self._path}.part" if self._path else None
        self._keep, self._cancelled, self._owned = keep, False, path is not None
        with _named(self.name):
            if self._path and self._part and resume:
                self._done = _resume(self._path, self._part)
            self._file = _open(self._part or path, "ab" if resume else "wb")

    def __enter__(self) -> Self:
        """Give the output."""
        return self

    def write(self, text: str) -> None:
        """Write text as UTF-8, the same on every machine."""
        with _named(self.name):
            self._file.write(text.encode("utf-8", "replace"))

    def cancel(self) -> None:
        """Leave no file in the end."""
        self._cancelled = True

    def left(self, items: "Iterable[Item]") -> "Iterator[Item]":
        """Leave out the documents whose record an earlier run wrote."""
        for item in items:
            if self._done[item.name] > 0:
                self._done[item.name] -= 1
            else:
                yield item

    def __exit__(
        self, kind: type[BaseException] | None, _: BaseException | None, _t: "TracebackType | None"
    ) -> None:
        """Rename the part to the file; after an error remove it, save for an interrupted JSON Lines file."""
        with _named(self.name):
            if self._path is None or self._part is None:
                self._leave()
            elif kind is None and not self._cancelled:
                self._finish(self._path, self._part)
            elif self._keep and kind is not None and issubclass(kind, KeyboardInterrupt):
                self._file.close()
            else:
                self._drop()

    def _leave(self) -> None:
        """Flush standard output; close a device or a pipe, so that it is not flushed once more."""
        if self._owned:
            self._file.close()
        else:
            self._file.flush()

    def _finish(self, path: str, part: str) -> None:
        """Make the part the file."""
        try:
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
            os.replace(part, path)
        except OSError:
            self._drop()
            raise

    def _drop(self) -> None:
        """Remove the part."""
        with contextlib.suppress(OSError):
            self._file.close()
        if self._part:
            with contextlib.suppress(OSError):
                os.unlink(self._part)


@contextlib.contextmanager
def _named(name: str) -> "Iterator[None]":
    """Let an error of the system say which output it is about."""
    try:
        yield
    except OSError as e:
        e.filename = name
        raise


def _open(path: str | None, mode: str) -> BinaryIO:
    """Open a file, or give standard output, for bytes."""
    if path is not None:
        return cast("BinaryIO", open(path, mode))
    if sys.stdout is None:
        raise OSError(errno.EBADF, "closed")
    return sys.stdout.buffer


def _is_regular(path: str) -> bool:
    """Tell a regular or new file from a device or a pipe, which cannot be renamed onto."""
    try:
        return stat.S_ISREG(os.stat(path).st_mode)
    except FileNotFoundError:
        return True


def _resume(path: str, part: str) -> Counter[str]:
    """Take up an earlier part, or an earlier file; give the names of the records it holds.

    The last line is cut off if it is not whole.
    """
    names: Counter[str] = Counter()
    if not os.path.exists(part):
        if not os.path.exists(path):
            return names
        import shutil

        shutil.copyfile(path, part)
    with open(part, "r+b") as f:
        end = 0
        for line in f:
            name = _name(line)
            if name is None:
                if f.read(1):
                    raise NewsparseError(
                        f"line {sum(names.values()) + 1} is no record, so there is nothing to resume"
                    )
                f.truncate(end)
                break
            names[name] += 1
            end += len(line)
    return names


def _name(line: bytes) -> str | None:
    """Give the name of the input a line is the record of; None if it is no whole record."""
    import json

    if not line.endswith(b"\n"):
        return None
    try:
        record: Any = json.loads(line)
        name = record["source"]["name"]
    except (ValueError, RecursionError, TypeError, KeyError):
        return None
    return STDIN if name is None else str(name)
