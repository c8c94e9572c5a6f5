"""Tar archives (POSIX.1-2001, and GNU's long names), in one pass; a damaged header costs its member."""

import re
import tarfile
from collections.abc import Iterator
from typing import NamedTuple

from newsparse.errors import NewsparseError
from newsparse.reader.formats.lookahead import Lookahead
from newsparse.reader.formats.stream import Readable
from newsparse.reader.gunzip import Damage

_BLOCK = tarfile.BLOCKSIZE
_HEADER = re.compile(rb"(?s:.{257})ustar[\0 ]")
_NOTE_BYTES = 1_000_000
"""Bytes of a header's extension that are read; what is said further on is not wanted."""
_PATH = re.compile(rb"\d{1,9} path=([^\n]{1,4096})\n")
_SIZE = re.compile(rb"\d{1,9} size=(\d{1,19})\n")
_WITHOUT_CONTENT = (
    tarfile.LNKTYPE,
    tarfile.SYMTYPE,
    tarfile.CHRTYPE,
    tarfile.BLKTYPE,
    tarfile.DIRTYPE,
    tarfile.FIFOTYPE,
)


class Entry(NamedTuple):
    """A file in an archive: its name, its bytes, and how many there are; to be read before the next one."""

    name: str
    content: "Content"
    size: int


class Content:
    """The bytes of a file in an archive."""

    def __init__(self, ahead: Lookahead, size: int) -> None:
        """Read the next ``size`` bytes."""
        self._ahead = ahead
        self.left = size
        self.is_broken = False

    def read(self, size: int, /) -> bytes:
        """Give at most so many bytes; none at the end.

        Raises:
            NewsparseError: they are damaged or cut short.

        """
        if self.left == 0:
            return b""
        try:
            found = self._ahead.take(min(size, self.left))
        except Damage as e:
            self.left, self.is_broken = 0, True
            raise NewsparseError(str(e)) from e
        if not found:
            self.left, self.is_broken = 0, True
            raise NewsparseError("a damaged member: it is cut short")
        self.left -= len(found)
        return found

    def drain(self) -> bytes:
        """Give what is left, of which no more than the first bytes are kept."""
        found = self.read(_NOTE_BYTES)
        while self.read(_NOTE_BYTES):
            pass
        return found


def entries(file: Readable) -> Iterator[Entry | NewsparseError]:
    """Give the files of an archive in their order, and an error for each place that is damaged."""
    ahead = Lookahead(file.read)
    name = size = None  # told before the header they belong to
    is_told = False  # that it ends here, or why
    while True:
        try:
            header = ahead.take(_BLOCK)
        except Damage as e:
            yield e
            _go_on(ahead)
            is_told = True
            continue
        if not header:
            if not is_told:
                yield NewsparseError("a damaged archive: it is cut short")
            return
        is_told = not header.strip(b"\0")
        if is_told:
            continue
        try:
            info = tarfile.TarInfo.frombuf(header, "utf-8", "surrogateescape")
        except tarfile.HeaderError:
            yield _go_on(ahead) or NewsparseError("a damaged archive: what should be a header is none")
            is_told = True
            continue
        if info.type in _WITHOUT_CONTENT:
            name = size = None
            continue
        length = size if size is not None else max(info.size, 0)
        content = Content(ahead, length)
        try:
            if info.type == tarfile.GNUTYPE_LONGNAME:
                name = content.drain().rstrip(b"\0").decode("utf-8", "replace")
            elif info.type in (tarfile.XHDTYPE, tarfile.SOLARIS_XHDTYPE):
                note = content.drain()
                if path := _PATH.search(note):
                    name = path[1].decode("utf-8", "replace")
                if told := _SIZE.search(note):
                    size = int(told[1])
            elif info.issparse():
                raise NewsparseError("a sparse file in the archive")
            elif info.isreg():
                yield Entry(name or info.name, content, length)
                content.drain()
                name = size = None
            else:
                content.drain()
            if not content.is_broken:
                ahead.take(-length % _BLOCK)
        except NewsparseError as e:
            yield e
            content.is_broken = True
        if content.is_broken:
            name = size = None
            _go_on(ahead)
            is_told = True


def _go_on(ahead: Lookahead) -> Damage | None:
    """Go to the next header, or to the end; give the first damage before it, which is the cause."""
    cause: Damage | None = None
    while True:
        try:
            ahead.find(_HEADER, _BLOCK)
            header = ahead.look(_BLOCK)
            if header:
                tarfile.TarInfo.frombuf(header, "utf-8", "surrogateescape")
        except tarfile.HeaderError:
            ahead.take(1)
        except Damage as e:
            cause = cause or e
        else:
            return cause
