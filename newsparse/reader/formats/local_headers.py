"""The members of a ZIP archive whose central directory is damaged, by the header before each of them.

APPNOTE 6.3.10, sections 4.3.7 (local file header), 4.3.9 (data descriptor) and 4.5.3 (sizes of ZIP64).
"""

import re
import struct
import zlib
from collections.abc import Iterator
from typing import NamedTuple

from newsparse.errors import NewsparseError
from newsparse.reader.formats.lookahead import Lookahead
from newsparse.reader.formats.stream import BLOCK, Readable
from newsparse.reader.gunzip import Damage

_LOCAL = b"PK\x03\x04"
_AFTER_MEMBERS = (b"PK\x01\x02", b"PK\x05\x06", b"PK\x06\x06", b"PK\x06\x07", b"PK\x06\x08")
_NEXT = re.compile(rb"PK\x03\x04[\x0a-\x3f]\0|PK\x01\x02")
_NEXT_BYTES = 6
_HEADER = struct.Struct("<4sHHHHHIIIHH")
_ENCRYPTED, _DESCRIBED, _UTF_8 = 0x1, 0x8, 0x800
_STORED, _DEFLATED = 0, 8
_IN_EXTRA = 0xFFFFFFFF
_ZIP64 = 1


class Entry(NamedTuple):
    """A member: its name, its content, and the bytes that it takes in the archive, 0 if that is not told."""

    name: str
    content: "Content"
    packed: int


class Content:
    """The bytes of a member as they are asked for; the check sum is looked at when the last are given."""

    def __init__(self, ahead: Lookahead, *, method: int, size: int, check_sum: int | None) -> None:
        """Read what follows; a ``check_sum`` of None stands behind the data."""
        self._ahead = ahead
        self._is_packed = method == _DEFLATED
        self._member = zlib.decompressobj(-zlib.MAX_WBITS)
        self._left = size
        self._expected, self._found = check_sum, 0
        self.is_done = False

    def read(self, size: int, /) -> bytes:
        """Give at most so many bytes; none at the end.

        Raises:
            NewsparseError: the member is damaged.

        """
        if self.is_done:
            return b""
        try:
            data = self._inflated(size) if self._is_packed else self._stored(size)
        except (Damage, zlib.error) as e:
            self.is_done = True
            raise NewsparseError(f"a damaged member: {e}") from e
        self._found = zlib.crc32(data, self._found)
        if not data:
            self.is_done = True
            self._check()
        return data

    def _stored(self, size: int) -> bytes:
        """Give bytes that are not packed."""
        data = self._ahead.take(min(size, self._left)) if self._left else b""
        self._left -= len(data)
        if self._left and not data:
            raise zlib.error("it is cut short")
        return data

    def _inflated(self, size: int) -> bytes:
        """Unpack some bytes."""
        while not self._member.eof:
            packed = self._ahead.look(BLOCK)
            if not packed:
                raise zlib.error("it is cut short")
            data = self._member.decompress(packed, size)
            left = self._member.unused_data if self._member.eof else self._member.unconsumed_tail
            self._ahead.take(len(packed) - len(left))
            if data:
                return data
        return b""

    def _check(self) -> None:
        """Compare the check sum, with the one that stands behind the data if that is its place."""
        expected = self._expected
        if expected is None:
            described = self._ahead.look(24).removeprefix(b"PK\x07\x08")
            expected = int.from_bytes(described[:4], "little")
        if expected != self._found:
            raise NewsparseError("a damaged member: its check sum is wrong")


def entries(file: Readable) -> Iterator[Entry | NewsparseError]:
    """Give the members in the order of the archive, and an error for each place that is damaged."""
    ahead = Lookahead(file.read)
    while True:
        try:
            if not ahead.find(_NEXT, _NEXT_BYTES) or ahead.look(len(_LOCAL)) != _LOCAL:
                return
            if len(ahead.look(_HEADER.size)) < _HEADER.size:
                return  # the archive ends here
            found = _entry(ahead)
        except (Damage, NewsparseError) as e:
            yield NewsparseError(str(e))
            continue
        yield found
        try:
            while found.content.read(BLOCK):
                pass
        except NewsparseError as e:
            yield NewsparseError(str(e))


def _entry(ahead: Lookahead) -> Entry:
    """Read a local header.

    Raises:
        NewsparseError: the member cannot be read; the next one is to be looked for.

    """
    fields = _HEADER.unpack(ahead.take(_HEADER.size))
    _, _, flags, method, _, _, check_sum, packed, size, name_length, extra_length = fields
    name = ahead.take(name_length).decode("utf-8" if flags & _UTF_8 else "cp437", "replace")
    extra = ahead.take(extra_length)
    if flags & _ENCRYPTED:
        raise NewsparseError("an encrypted member")
    if method not in (_STORED, _DEFLATED) or (method == _STORED and flags & _DESCRIBED):
        raise NewsparseError(
            f"a damaged archive: the member {name[:100]!r} cannot be read without its directory"
        )
    while len(extra) >= 4:  # noqa: PLR2004 - the two numbers before each
        kind, length = struct.unpack("<HH", extra[:4])
        if kind == _ZIP64 and size == _IN_EXTRA and length >= 8:  # noqa: PLR2004 - one of 64 bits
            size = int.from_bytes(extra[4:12], "little")
        extra = extra[4 + length :]
    told = None if flags & _DESCRIBED else check_sum
    return Entry(name, Content(ahead, method=method, size=size, check_sum=told), packed)
