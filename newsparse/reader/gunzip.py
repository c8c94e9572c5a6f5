"""Gzip (RFC 1952) unpacked as it is read, all members; the one place that does it."""

import io

from newsparse.errors import NewsparseError
from newsparse.typed import TYPE_CHECKING

if TYPE_CHECKING:
    import zlib
    from typing import BinaryIO

GZIP = b"\x1f\x8b"
"""How gzip data begins."""

CHUNK = 65536
"""Bytes of packed data that are read at once: what pipes hold."""


def inflate(data: bytes, most: int) -> bytes:
    """Unpack gzip data; other data is given back as it is.

    Args:
        data: the bytes, packed or not.
        most: the bytes that may come out.

    Raises:
        NewsparseError: the data is damaged, or larger than ``most`` packed or unpacked.

    """
    if data.startswith(GZIP) and len(data) <= most:
        data = io.BufferedReader(Stream(io.BytesIO(data))).read(most + 1)
    if len(data) > most:
        raise NewsparseError(f"larger than {most // 1_000_000} MB")
    return data


def head(data: bytes, most: int) -> bytes:
    """Unpack the beginning of gzip data of which only the beginning is at hand; nothing if it is damaged."""
    import zlib

    try:
        return zlib.decompressobj(wbits=31).decompress(data, most)
    except zlib.error:
        return b""


def opened(file: "BinaryIO") -> "BinaryIO":
    """Give the unpacked data of a buffered file; the file itself where it is not gzip."""
    if not isinstance(file, io.BufferedReader) or file.peek(len(GZIP))[: len(GZIP)] != GZIP:
        return file
    return io.BufferedReader(Stream(file), CHUNK)


class Stream(io.RawIOBase):
    """The unpacked bytes of a file; what is no gzip behind the last member is left out, as gunzip does."""

    def __init__(self, source: "BinaryIO") -> None:
        """Unpack what a file gives."""
        super().__init__()
        self._source = source
        self._packed = b""
        self._member: zlib._Decompress | None = None

    def readable(self) -> bool:
        """Tell that it can be read."""
        return True

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]  # bytes that can be set
        """Fill a buffer; 0 at the end.

        Raises:
            NewsparseError: the data is damaged or was cut short.

        """
        while True:
            if (self._member is None or self._member.eof) and not self._next():
                return 0
            if found := self._some(len(buffer)):
                buffer[: len(found)] = found
                return len(found)

    def _next(self) -> bool:
        """Go on to the next member; False if there is none."""
        import zlib  # most inputs are not packed

        if self._member is not None:
            self._packed = self._member.unused_data
        self._packed = self._packed.lstrip(b"\0")
        if len(self._packed) < len(GZIP):
            self._packed = (self._packed + self._source.read(CHUNK)).lstrip(b"\0")
        if not self._packed.startswith(GZIP):
            return False
        self._member = zlib.decompressobj(wbits=31)
        return True

    def _some(self, most: int) -> bytes:
        """Unpack up to so many bytes of a member; none only where it ends."""
        import zlib

        member = self._member
        while member is not None and not member.eof:
            packed = self._packed or self._source.read(CHUNK)
            try:
                found = member.decompress(packed, most)
            except zlib.error as e:
                raise NewsparseError("damaged gzip data") from e
            self._packed = member.unconsumed_tail
            if found:
                return found
            if not packed and not member.eof:
                raise NewsparseError("damaged gzip data: it was cut short")
        return b""
