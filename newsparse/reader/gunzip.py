"""Gzip (RFC 1952), member by member: a damaged member costs itself, and reading goes on at the next one."""

import io
import zlib
from collections.abc import Callable, Iterator
from typing import NamedTuple

from newsparse.errors import NewsparseError
from newsparse.reader.caps import too_large

GZIP = b"\x1f\x8b"
"""How gzip data begins."""

CHUNK = 65536
"""Bytes of packed data that are read at once: what pipes hold."""

FREE = 100_000_000
"""Unpacked bytes that are never asked how small they were packed."""
RATIO = 200
"""More unpacked bytes for each packed one are a bomb: news text gives 3 to 12, deflate at most 1,032."""

_DEFLATE = GZIP + b"\x08"
_RESERVED = 0xE0
"""Bits of the flags that no member sets."""
_HEADER_BYTES = 10
_TRIAL = 4096
"""Packed bytes that a place must unpack without a fault to be taken for the beginning of a member."""
_STEP = 16_384
"""Packed bytes that are unpacked at once. Where a member is cut, the next one's bytes are unpacked as its own
until they make no sense, some thousands at most; so many before a fault are searched for a member."""
_HELD = 2
"""Steps that are held back until it is sure that they lie before such a place."""
_SEARCHES_BACK = 1000
"""Faults of a file after which the search goes forward only: a bound for what is made to be slow."""


class Damage(NewsparseError):  # noqa: N818 - a place, at which reading does not end
    """Bytes are false or missing at this place of a stream; reading may go on behind it.

    ``unverified``: no check sum has vouched for what was read last, so the damage may lie in it.
    """

    def __init__(self, reason: str, *, unverified: bool = False) -> None:
        """Take the reason as a user should read it."""
        super().__init__(reason)
        self.unverified = unverified


class Guard:
    """Refuses what unpacks to far more than it was packed."""

    def __init__(self) -> None:
        """Start to count."""
        self.packed = self.unpacked = 0

    def add(self, packed: int, unpacked: int) -> None:
        """Count bytes.

        Raises:
            NewsparseError: a bomb.

        """
        self.packed += packed
        self.unpacked += unpacked
        if self.unpacked > FREE and self.unpacked > RATIO * self.packed:
            raise NewsparseError(f"refused: it inflates to more than {RATIO} times its size")


def is_packed(head: bytes) -> bool:
    """Tell gzip data by its first bytes, also where its first member is damaged and the next one is near."""
    if head.startswith(GZIP):
        return True
    is_text = head[:32].isascii() and not any(byte < ord("\t") for byte in head[:32])
    if is_text or head.startswith(b"PK") or head[257:262] == b"ustar":
        return False
    at = _find_member(head)
    return at >= 0 and _begins_member(head[at : at + _TRIAL])


def inflate(data: bytes, most: int) -> bytes:
    """Unpack the gzip data of one article; other data is given back as it is.

    Args:
        data: the bytes, packed or not.
        most: the bytes that may come out.

    Raises:
        NewsparseError: the data is damaged, or larger than ``most`` packed or unpacked.

    """
    if data.startswith(GZIP) and len(data) <= most:
        reader, blocks, size = Reader(io.BytesIO(data).read), [], 0
        while size <= most and (block := reader.read()):
            blocks.append(block)
            size += len(block)
        data = b"".join(blocks)
    if len(data) > most:
        raise NewsparseError(too_large(most))
    return data


def head(data: bytes, most: int) -> bytes:
    """Unpack the beginning of gzip data of which only the beginning is at hand, past what is damaged."""
    reader, found = Reader(io.BytesIO(data).read), b""
    while len(found) < most:
        try:
            block = reader.read(most)
        except NewsparseError:
            continue
        if not block:
            break
        found += block
    return found[:most]


class _Step(NamedTuple):
    """What a stretch of a member's packed bytes gave: the state before it, its first byte, the output."""

    before: "zlib._Decompress"
    start: int
    output: bytes


class Reader:
    """The unpacked bytes of gzip data, all members one after the other; zeros between them are padding."""

    def __init__(self, read: Callable[[int], bytes]) -> None:
        """Unpack what ``read`` gives, which is called with the most bytes to give; none are the end."""
        self._read = read
        self._guard = Guard()
        self._data = b""
        """Packed bytes: some that were used, and those that come next."""
        self._first = 0
        """The offset of ``_data`` in the file, and below the offset of the next byte."""
        self._next = 0
        self._faults = 0
        self._blocks = self._members()
        self._block = memoryview(b"")

    def read(self, size: int = CHUNK, /) -> bytes:
        """Give at most so many bytes; none at the end.

        Raises:
            Damage: once for each stretch of packed bytes that gives nothing; the next call goes on behind it.
            NewsparseError: a bomb.

        """
        while not self._block:
            block = next(self._blocks, None)
            if isinstance(block, Damage):
                raise block
            if block is None:
                return b""
            self._block = memoryview(block)
        found, self._block = self._block[:size], self._block[size:]
        return bytes(found)

    def _members(self) -> Iterator[bytes | Damage]:
        """Give what the members hold, and what is damaged."""
        while self._is_more(1):
            packed = self._ahead(CHUNK)
            if packed[0] == 0:
                self._next += len(packed) - len(packed.lstrip(b"\0"))
            elif _has_header(self._ahead(_HEADER_BYTES), 0):
                yield from self._member()
            else:
                start = self._next
                self._search()
                yield _damage(passed=self._next - start)

    def _member(self) -> Iterator[bytes | Damage]:
        """Give what a member holds.

        The last steps are held back: where the member is cut, the bytes of the next one are taken for its own
        until they make no sense.
        """
        member = zlib.decompressobj(wbits=31)
        start, steps, fault = self._next, list[_Step](), ""
        while not (member.eof or fault):
            packed = self._ahead(_STEP)
            before, used = member.copy(), len(packed)
            try:
                output = member.decompress(packed)
                used -= len(member.unused_data)
                fault = "" if packed else "it was cut short"
            except zlib.error:
                output, used = _until_fault(before.copy(), packed)
                fault = "it cannot be unpacked"
            self._guard.add(0, len(output))
            steps.append(_Step(before, self._next, output))
            self._next += used
            if len(steps) > _HELD:
                yield steps.pop(0).output
        if not fault:
            yield from (step.output for step in steps)
            return
        end = self._next
        self._faults += 1
        if self._faults <= _SEARCHES_BACK:
            self._next = max(start + 1, end - _STEP)
        self._search()
        for step in steps:
            if self._next >= step.start + _STEP or self._next >= end:
                yield step.output
            elif self._next > step.start:
                yield step.before.decompress(self._data[step.start - self._first : self._next - self._first])
        yield _damage(fault, passed=self._next - end)

    def _search(self) -> None:
        """Go to the next member, or to the end."""
        while True:
            found = _find_member(self._data, self._next - self._first)
            if found >= 0:
                self._next = self._first + found
                if len(self._ahead(_TRIAL)) and _begins_member(self._ahead(_TRIAL)):
                    return
                self._next += 1
            elif self._is_more(len(self._data) + self._first - self._next + 1):
                self._next = max(self._next, self._first + len(self._data) - CHUNK - _HEADER_BYTES)
            else:
                self._next = self._first + len(self._data)
                return

    def _ahead(self, size: int) -> bytes:
        """Look at the next packed bytes; fewer at the end."""
        self._is_more(size)
        at = self._next - self._first
        return self._data[at : at + size]

    def _is_more(self, size: int) -> bool:
        """Read until so many packed bytes are to come; False if there are fewer."""
        while self._first + len(self._data) - self._next < size:
            block = self._read(CHUNK)
            if not block:
                return False
            self._guard.add(len(block), 0)
            kept = max(self._next - self._first - (_HELD + 1) * _STEP, 0)
            self._data = self._data[kept:] + block
            self._first += kept
        return True


def _damage(fault: str = "", *, passed: int) -> Damage:
    """Say what is wrong at a place, and how many packed bytes gave nothing."""
    told = [fault] if fault else []
    if passed > 0:
        told.append(f"{passed:,} {'byte' if passed == 1 else 'bytes'} passed over")
    return Damage(f"damaged gzip data: {', '.join(told)}", unverified=bool(fault))


def _find_member(data: bytes, start: int = 0) -> int:
    """Give the first place from ``start`` on where a member may begin; -1 if there is none."""
    at = data.find(_DEFLATE, start)
    while at >= 0 and not _has_header(data, at):
        at = data.find(_DEFLATE, at + 1)
    return at


def _has_header(data: bytes, at: int) -> bool:
    """Tell whether the fixed bytes of a member's header stand at this place."""
    return data.startswith(_DEFLATE, at) and data[at + 3 : at + 4] < bytes([_RESERVED])


def _begins_member(data: bytes) -> bool:
    """Tell whether the first bytes of a member unpack."""
    try:
        zlib.decompressobj(wbits=31).decompress(data, _TRIAL)
    except zlib.error:
        return False
    return True


def _until_fault(member: "zlib._Decompress", packed: bytes) -> tuple[bytes, int]:
    """Unpack byte by byte up to a fault; give what came out and how many bytes it took."""
    found = []
    for at in range(len(packed)):
        try:
            found.append(member.decompress(packed[at : at + 1]))
        except zlib.error:
            return b"".join(found), at
    return b"".join(found), len(packed)
