"""Where the records go: standard output, or a file that is whole or not there at all.

A file is written as ``FILE.part``, under a lock, and renamed when it is whole; ``FILE.options.part``
says meanwhile under which options, and ``FILE.aside.part`` holds what ``resume`` has set aside.
"""

import contextlib
import errno
import json
import os
import stat
import sys
from collections.abc import Iterable, Iterator, Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, BinaryIO, Self, cast

from newsparse.batch.own_files import ASIDE, OPTIONS, PART, check_part
from newsparse.errors import NewsparseError

if TYPE_CHECKING:
    from newsparse.batch.job import Item
    from newsparse.batch.resume import Earlier

STREAM = "standard output"
GO_ON = "what is done is kept in {}: the same command with --resume goes on"
"""Told where a run of JSON Lines was cut off."""


def opened(
    path: str | None, *, keep: bool = False, resume: bool = False, options: Mapping[str, Any] | None = None
) -> "Stream | File":
    """Open the output of a run.

    Args:
        path: a file, a device or a pipe; None is standard output.
        keep: a part that was cut off is kept for ``resume``.
        resume: go on from what an earlier run has written.
        options: what the records depend on; a part is gone on with only under the same.

    Raises:
        OSError: the file cannot be opened, or standard output is closed.
        NewsparseError: another run is writing to the file, or there is nothing to resume.

    """
    with _named(path):
        if path is not None and _is_regular(path):
            return File(path, keep=keep, resume=resume, options=options or {})
        return Stream(path)


class Stream:
    """Standard output, a device or a pipe: what is written is gone."""

    kept = 0

    def __init__(self, path: str | None) -> None:
        """Open it."""
        self.name = path or STREAM
        if path is None and sys.stdout is None:
            raise OSError(errno.EBADF, "closed")
        own = open(path, "wb") if path is not None else sys.stdout.buffer  # noqa: SIM115 - closed at the end
        self._file = cast("BinaryIO", own)
        self._owned = path is not None

    def __enter__(self) -> Self:
        """Give the output."""
        return self

    def write(self, text: str | bytes) -> None:
        """Write text as UTF-8, the same on every machine, or bytes that are."""
        with _named(self.name):
            self._file.write(text.encode("utf-8", "replace") if isinstance(text, str) else text)

    def left(self, items: "Iterable[Item]") -> "Iterable[Item]":
        """Give all documents: nothing has been done before."""
        return items

    @property
    def is_there(self) -> bool:
        """Whether there is a file that this run would replace."""
        return False

    def cancel(self) -> bool:
        """Leave no file in the end; here there is none."""
        return False

    def __exit__(self, *_: object) -> None:
        """Flush standard output; close a device or a pipe, so that it is not flushed once more."""
        with _named(self.name):
            if self._owned:
                self._file.close()
            else:
                self._file.flush()


class File:
    """A file; as a context manager it replaces an earlier one only if nothing went wrong."""

    def __init__(self, path: str, *, keep: bool, resume: bool, options: Mapping[str, Any]) -> None:
        """Take the lock and open the part."""
        from newsparse.batch import lock

        self.name = path
        self._path = os.path.realpath(path)
        mode = protection(path)
        self._part, self._options, self._aside = (self._path + end for end in (PART, OPTIONS, ASIDE))
        self._keep, self._cancelled = keep, False
        self._earlier: Earlier | None = None
        file = lock.opened(self._part)
        if file is None:
            raise NewsparseError("another run is writing to it")
        self._file = file
        if mode is not None:
            os.chmod(self._part, mode)  # what is private stays so meanwhile
        self._fresh = not os.fstat(file.fileno()).st_size
        """There is no part of an earlier run."""
        try:
            self._begin(dict(options), resume=resume)
        except BaseException:
            if self._fresh:
                self._remove()
            self._close()
            raise

    @property
    def kept(self) -> int:
        """How many records of an earlier run stay where they are."""
        return self._earlier.kept if self._earlier else 0

    @property
    def is_there(self) -> bool:
        """Whether there is a file that this run would replace."""
        return os.path.exists(self._path)

    def __enter__(self) -> Self:
        """Give the output."""
        return self

    def write(self, text: str | bytes) -> None:
        """Write text as UTF-8, the same on every machine, or bytes that are."""
        with _named(self.name):
            self._file.write(text.encode("utf-8", "replace") if isinstance(text, str) else text)

    def left(self, items: "Iterable[Item]") -> "Iterable[Item]":
        """Leave out the documents whose record an earlier run wrote."""
        with _named(self.name):
            return self._earlier.left(items) if self._earlier else items

    def cancel(self) -> bool:
        """Leave no new file in the end; give whether there is an earlier one, which stays."""
        self._cancelled = True
        return self.is_there

    def __exit__(
        self, _: type[BaseException] | None, error: BaseException | None, _t: TracebackType | None
    ) -> None:
        """Rename the part to the file; after an error keep or remove it.

        Raises:
            OSError: the last bytes could not be written.

        """
        try:
            if error is None and not self._cancelled:
                with _named(self.name):
                    self._finish()
            else:
                self._leave(error)
        except OSError as e:
            self._leave(e)
            raise
        finally:
            self._close()

    def _begin(self, options: dict[str, Any], *, resume: bool) -> None:
        """Take up what is there, or begin anew; the options are on the disk before the first record."""
        if resume and not self._fresh:
            self._check(options)
        elif not self._fresh:
            check_part(self.name)
        if resume:
            from newsparse.batch.resume import Earlier

            if self._fresh and os.path.exists(self._path):
                self._copy()
            self._earlier = Earlier(self._file, self._aside)
        else:
            self._file.truncate(0)
            _unlink(self._aside)
        with open(self._options, "w", encoding="utf-8") as f:
            json.dump(options, f)

    def _check(self, options: dict[str, Any]) -> None:
        """Refuse to go on under other options than those the part was written under."""
        try:
            with open(self._options, encoding="utf-8") as f:
                before = json.load(f)
        except (OSError, ValueError):  # of a run that did not say
            return
        now = json.loads(json.dumps(options))
        if before != now:
            names = sorted(k for k in {*before, *now} if before.get(k) != now.get(k))
            raise NewsparseError(
                f"{self.name}{PART} was written with another {', '.join(names)}: give the same, or remove it"
            )

    def _copy(self) -> None:
        """Begin with the records of a finished file."""
        import shutil

        with open(self._path, "rb") as f:
            shutil.copyfileobj(f, self._file)
        self._file.flush()

    def _finish(self) -> None:
        """Make the part the file; all is done under the lock, which ends when the part is closed."""
        self._file.flush()
        os.fsync(self._file.fileno())
        with contextlib.suppress(FileNotFoundError):
            os.chmod(self._part, stat.S_IMODE(os.stat(self._path).st_mode))
        if os.name == "nt":  # where what is open cannot be renamed, and there is no lock
            self._file.close()
        _unlink(self._options)
        _unlink(self._aside)
        os.replace(self._part, self._path)

    def _leave(self, error: BaseException | None) -> None:
        """Keep the records that are done for another run, and say so; remove what is of no use."""
        with contextlib.suppress(OSError):
            self._file.flush()
        if error is None or isinstance(error, NewsparseError):  # nothing came of this run
            keep = not self._fresh
        else:
            keep = self._keep and bool(os.fstat(self._file.fileno()).st_size)
            if keep:
                error.add_note(GO_ON.format(f"{self.name}{PART}"))
        if not keep:
            self._remove()

    def _close(self) -> None:
        """Close the part, and with it end the lock."""
        with contextlib.suppress(OSError):
            self._file.close()
        if self._earlier:
            self._earlier.close()

    def _remove(self) -> None:
        """Remove the part and what stands beside it."""
        for name in (self._options, self._aside, self._part):
            _unlink(name)


def protection(path: str) -> int | None:
    """Give the mode of a file that is to be replaced, None if there is none yet.

    Raises:
        PermissionError: it is not to be written; that it could be replaced all the same is no reason to.

    """
    if not os.path.exists(path):
        return None
    if not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)
    return stat.S_IMODE(os.stat(path).st_mode)


@contextlib.contextmanager
def _named(name: str | None) -> Iterator[None]:
    """Let an error of the system say which output it is about."""
    try:
        yield
    except OSError as e:
        e.filename = name or STREAM
        raise


def _is_regular(path: str) -> bool:
    """Tell a regular or new file from a device or a pipe, which cannot be renamed onto."""
    try:
        return stat.S_ISREG(os.stat(path).st_mode)
    except FileNotFoundError:
        return True


def _unlink(path: str) -> None:
    """Remove a file, if that can be done."""
    with contextlib.suppress(OSError):
        os.unlink(path)
