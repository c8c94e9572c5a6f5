"""The bytes of a large file, a block at a time: gzip inflated, UTF-16 made UTF-8, the head to look at."""

import codecs

from newsparse.errors import NewsparseError
from newsparse.reader import gunzip
from newsparse.typed import TYPE_CHECKING, BinaryIO, NamedTuple, Protocol, cast

if TYPE_CHECKING:
    from collections.abc import Callable

BLOCK = 1 << 18
"""Bytes read at once: larger blocks gained nothing at cutting 1 GB, and memory is some four blocks."""
HEAD = 8192
"""Bytes in which a format is told."""
FREE = 100_000_000
"""Inflated bytes that are never asked how small they were packed."""
RATIO = 200
"""More inflated bytes for each packed one are a bomb: news text gives 3 to 12, deflate at most 1,032."""

_MARKS = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_NUL_EVERY = 3
"""UTF-16 of Latin letters has a NUL in every second byte; one in three is surely it."""


class Readable(Protocol):
    """What is needed of a file: ``read`` of at most so many bytes."""

    def read(self, size: int, /) -> bytes:
        """Give at most so many bytes; none at the end."""


class Guard:
    """Refuses what inflates to far more than it was packed."""

    def __init__(self) -> None:
        """Start to count."""
        self.packed = self.inflated = 0

    def add(self, packed: int, inflated: int) -> None:
        """Count bytes.

        Raises:
            NewsparseError: a bomb.

        """
        self.packed += packed
        self.inflated += inflated
        if self.inflated > FREE and self.inflated > RATIO * self.packed:
            raise NewsparseError(f"refused: it inflates to more than {RATIO} times its size")


class Gunzip:
    """The content of gzip data as it is asked for, watched for bombs."""

    def __init__(self, raw: Readable, head: bytes) -> None:
        """Inflate ``head`` and what follows it in ``raw``."""
        self._raw, self._head = raw, head
        self._guard = Guard()
        self._file = gunzip.Stream(cast("BinaryIO", _Source(self._packed)))

    def _packed(self, size: int) -> bytes:
        """Read packed bytes, and count them."""
        data, self._head = self._head or self._raw.read(size), b""
        self._guard.add(len(data), 0)
        return data

    def read(self, size: int, /) -> bytes:
        """Give at most so many bytes; none at the end.

        Raises:
            NewsparseError: the data are damaged, cut short, or a bomb.

        """
        data = self._file.read(size) or b""
        self._guard.add(0, len(data))
        return data


class _Source(NamedTuple):
    """A file of which only ``read`` is used."""

    read: "Callable[[int], bytes]"


class Narrow:
    """UTF-16 as UTF-8."""

    def __init__(self, raw: Readable, head: bytes, encoding: str) -> None:
        """Decode ``head`` and what follows it in ``raw``."""
        self._raw, self._head = raw, head
        self._decoder = codecs.getincrementaldecoder(encoding)("replace")

    def read(self, size: int, /) -> bytes:
        """Give some bytes; none at the end."""
        while data := self._head or self._raw.read(size):
            self._head = b""
            if text := self._decoder.decode(data):
                return text.encode("utf-8", "replace")
        return b""


class Stream:
    """A file that is read once, from the front, with a look at its head."""

    def __init__(self, raw: Readable, head: bytes = b"") -> None:
        """Look at the first bytes, ``head`` and then ``raw``'s.

        ``encoding`` is set where they had to be made UTF-8, ``packed`` where they were gzip.
        """
        self.raw = raw
        self.encoding = ""
        self.packed = False
        self._head = _filled(raw, head)
        if self._head.startswith(gunzip.GZIP):
            self.packed = True
            self.raw = Gunzip(raw, self._head)
            self._head = _filled(self.raw, b"")
        if wide := wide_encoding(self._head):
            self.encoding = wide
            self.raw = Narrow(self.raw, self._head, wide)
            self._head = _filled(self.raw, b"")
        self._head = self._head.removeprefix(codecs.BOM_UTF8)

    @property
    def head(self) -> bytes:
        """The first bytes, still to be read."""
        return self._head[:HEAD]

    def read(self, size: int = BLOCK, /) -> bytes:
        """Give at most so many bytes; none at the end."""
        if self._head:
            found, self._head = self._head[:size], self._head[size:]
            return found
        return self.raw.read(size)

    def whole(self, most: int) -> bytes:
        """Give all that is left.

        Raises:
            NewsparseError: it is larger than ``most`` bytes.

        """
        blocks, size = [], 0
        while block := self.read(BLOCK):
            blocks.append(block)
            size += len(block)
            if size > most:
                raise NewsparseError(f"larger than {most // 1_000_000} MB")
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


def _filled(raw: Readable, data: bytes) -> bytes:
    """Read until there is a whole head, or the end."""
    while len(data) < HEAD and (block := raw.read(HEAD)):
        data += block
    return data
