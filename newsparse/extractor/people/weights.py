"""The weights of what speaks for a role and of first names: one hashed table, read where it lies.

The file (``newsparse/data/people.bin``, built by ``training/roles.py``) holds a magic, a count, where the
hashes with each value of the first twelve bits begin, the CRC-32 of every key, sorted, and a signed
16-bit weight each. Two keys of one hash are not told apart; among 50,000 keys that is one stranger in
eighty thousand.
"""

import mmap
import os
from array import array
from binascii import crc32
from bisect import bisect_left
from collections.abc import Mapping
from functools import cache
from struct import Struct
from typing import Final

_FILE = os.path.join(os.path.dirname(__file__), "..", "..", "data", "people.bin")  # noqa: PTH118,PTH120 - pathlib costs start-up
_HEADER: Final = Struct("<8sI")
_MAGIC: Final = b"npeople1"
_SHIFT, _BUCKETS = 20, 4096
"""Bits of a hash behind the first twelve, and how many values those have."""
UNIT: Final = 256
"""A weight of the table is so many to one of the model (a log-odds)."""
_MOST_REMEMBERED: Final = 20_000
"""Keys remembered at most; then the memory is cleared."""


class Weights(dict[str, int]):
    """``weights[key]`` is the weight of a key, 0 if the table has none; remembered."""

    __slots__ = ("_hashes", "_starts", "_values")

    def __init__(self, data: memoryview) -> None:
        """Take the bytes of a table.

        Raises:
            ValueError: they are none of this version.

        """
        super().__init__()
        magic, count = _HEADER.unpack_from(data)
        if magic != _MAGIC:
            raise ValueError("people.bin is not of this version")
        hashes = _HEADER.size + 4 * (_BUCKETS + 1)
        values = hashes + 4 * count
        self._starts = array("I", bytes(data[_HEADER.size : hashes]))
        self._hashes = array("I", bytes(data[hashes:values]))
        self._values = array("h", bytes(data[values : values + 2 * count]))

    def __missing__(self, key: str) -> int:
        """Read and remember a key."""
        if len(self) > _MOST_REMEMBERED:
            self.clear()
        h = crc32(key.encode("utf-8", "surrogatepass"))
        bucket = h >> _SHIFT
        end = self._starts[bucket + 1]
        at = bisect_left(self._hashes, h, self._starts[bucket], end)
        value = self[key] = self._values[at] if at < end and self._hashes[at] == h else 0
        return value


@cache
def weights() -> Weights:
    """Open the table, once."""
    with open(_FILE, "rb") as f:  # noqa: PTH123 - as above
        return Weights(memoryview(mmap.mmap(f.fileno(), 0, access=mmap.ACCESS_READ)))


def packed(table: Mapping[str, int]) -> bytes:
    """Lay out a table; for training and tests."""
    by_hash = {crc32(k.encode("utf-8", "surrogatepass")): v for k, v in sorted(table.items())}
    hashes = sorted(by_hash)
    starts = array("I", (bisect_left(hashes, bucket << _SHIFT) for bucket in range(_BUCKETS + 1)))
    values = array("h", (by_hash[h] for h in hashes))
    return b"".join((_HEADER.pack(_MAGIC, len(hashes)), starts, array("I", hashes), values))
