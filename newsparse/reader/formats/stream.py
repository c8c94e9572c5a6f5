"""The bytes of a large file, a block at a time: gzip unpacked, UTF-16 made UTF-8, the head to look at."""

import codecs
from collections.abc import Callable
from typing import Protocol

from newsparse.errors import NewsparseError
from newsparse.reader import gunzip
from newsparse.reader.caps import too_large
from newsparse.reader.gunzip import Damage

BLOCK = 1 << 18
"""Bytes read at once: larger blocks gained nothing at cutting 1 GB, and memory is some four blocks."""
HEAD = 8192
"""Bytes in which a format is told."""

_MARKS = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_NUL_EVERY = 3
"""UTF-16 of Latin letters has a NUL in every second byte; one in three is surely it."""


class Readable(Protocol):
    """What is needed of a file: ``read`` of at most so many bytes."""

    def read(self, size: int, /) -> bytes:
        """Give at most so many bytes; none at the end."""


class _Narrow:
    """UTF-16 as UTF-8."""

    def __init__(self, read: Callable[[int], bytes], encoding: str) -> None:
        """Decode what ``read`` gives."""
        self._read = read
        self._decoder = codecs.getincrementaldecoder(encoding)("replace")

    def read(self, size: int, /) -> bytes:
        """Give some bytes; none at the end."""
        try:
            while data := self._read(size):
                if text := self._decoder.decode(data):
                    return text.encode("utf-8", "replace")
        except Damage:
            self._decoder.reset()
            raise
        return b""


class _Looked:
    """Bytes of which the first have been looked at, and are still to be read."""

    def __init__(self, read: Callable[[int], bytes], head: bytes = b"") -> None:
        """Look at the first bytes: ``head``, then what ``read`` gives."""
        self._read = read
        self._ahead: list[bytes | Damage] = [head] if head else []
        size = len(head)
        while size < HEAD:
            try:
                block = read(HEAD)
            except Damage as e:
                self._ahead.append(e)
                continue
            if not block:
                break
            self._ahead.append(block)
            size += len(block)

    @property
    def head(self) -> bytes:
        """The first bytes, past what is damaged."""
        return b"".join(block for block in self._ahead if isinstance(block, bytes))[:HEAD]

    def read(self, size: int, /) -> bytes:
        """Give at most so many bytes; none at the end."""
        if not self._ahead:
            return self._read(size)
        block = self._ahead.pop(0)
        if isinstance(block, Damage):
            raise block
        if len(block) > size:
            self._ahead.insert(0, block[size:])
        return block[:size]

    def strip(self, mark: bytes) -> None:
        """Take a mark from the beginning."""
        if self._ahead and isinstance(self._ahead[0], bytes):
            self._ahead[0] = self._ahead[0].removeprefix(mark)
            if not self._ahead[0]:
                del self._ahead[0]


class Stream:
    """A file that is read once, from the front, with a look at its head.

    ``packed`` tells that it is gzip, ``encoding`` is set where it had to be made UTF-8.
    """

    def __init__(self, raw: Readable, head: bytes = b"") -> None:
        """Look at the first bytes: ``head``, which were read already, and then ``raw``'s."""
        source = _Looked(raw.read, head)
        self.packed = gunzip.is_packed(source.head)
        if self.packed:
            source = _Looked(gunzip.Reader(source.read).read)
        self.encoding = wide_encoding(source.head)
        if self.encoding:
            source = _Looked(_Narrow(source.read, self.encoding).read)
        source.strip(codecs.BOM_UTF8)
        self._source = source

    @property
    def head(self) -> bytes:
        """The first bytes, still to be read."""
        return self._source.head

    def read(self, size: int = BLOCK, /) -> bytes:
        """Give at most so many bytes; none at the end.

        Raises:
            Damage: once for each place that is damaged; the next call goes on behind it.
            NewsparseError: a bomb.

        """
        return self._source.read(size)

    def whole(self, most: int) -> bytes:
        """Give all that is left.

        Raises:
            NewsparseError: it is damaged, or larger than ``most`` bytes.

        """
        blocks, size = [], 0
        while block := self.read(BLOCK):
            blocks.append(block)
            size += len(block)
            if size > most:
                raise NewsparseError(too_large(most))
        return b"".join(blocks)


def wide_encoding(head: bytes) -> str:
    """Name the byte order of UTF-16, by its mark or its NULs; empty for other bytes."""
    for mark, encoding in _MARKS:
        if head.startswith(mark) and head[2:4] != b"\0\0":
            return encoding
    start = head[:64]
    if start.count(0) * _NUL_EVERY < len(start) or len(start) < len(codecs.BOM_UTF16):
        return ""
    if start[1] == 0 and start[0] and start[2:4] != b"\0\0":
        return "utf-16-le"
    return "utf-16-be" if start[0] == 0 and start[1] else ""
