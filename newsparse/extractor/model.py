"""The tagger's model: weights and word lists, opened by mmap and read where they lie.

A table maps 32-bit hashes of strings to rows of one width; nothing is built at opening, so
that costs a millisecond whatever the size. The weights of a row are 8-bit numbers, one for each
label (and block, see ``features``). To add rows without a loop over labels they are widened to
16-bit lanes of one Python integer; every lane carries the same excess, which changes no
comparison between labels.
"""

import mmap
import os
from binascii import crc32
from struct import Struct, unpack_from
from typing import Final

from newsparse.extractor.features import BLOCKS, word_features

_DIRECTORY = os.path.join(os.path.dirname(os.path.dirname(__file__)), "data")  # noqa: PTH118,PTH120 - pathlib costs start-up
_HEADER: Final = Struct("<8s6I")
MAGIC: Final = b"nptable1"
BUCKETS: Final = 65536
_MEMORY = 200_000
"""Words remembered at most; then the memory is cleared, so that it stays bounded."""


def open_file(name: str) -> memoryview:
    """Map a file of newsparse/data into memory."""
    with open(os.path.join(_DIRECTORY, name), "rb") as f:  # noqa: PTH118,PTH123 - pathlib costs start-up
        return memoryview(mmap.mmap(f.fileno(), 0, access=mmap.ACCESS_READ))


def hashed(key: str) -> int:
    """Give the 32-bit hash that tables are keyed by."""
    return crc32(key.encode("utf-8", "surrogatepass"))


class Table:
    """A read-only map from string hashes to rows of ``width`` bytes.

    Layout: BUCKETS + 1 row numbers (uint32), the low halves of the hashes (uint16) sorted by
    hash, then the rows in the same order.
    """

    __slots__ = ("_lows", "_starts", "rows", "width")

    def __init__(self, data: memoryview, count: int, width: int) -> None:
        """Take a table of ``count`` rows that begins where ``data`` does."""
        a = 4 * (BUCKETS + 1)
        b = a + 2 * count + (-2 * count) % 4
        self._starts = data[:a].cast("I")
        self._lows = data[a : a + 2 * count].cast("H")
        self.rows = data[b : b + width * count]
        self.width = width

    @staticmethod
    def size(count: int, width: int) -> int:
        """Give the bytes that a table takes, padded to a multiple of four."""
        size = 4 * (BUCKETS + 1) + 2 * count + (-2 * count) % 4 + width * count
        return size + -size % 4

    def find(self, key: str) -> int:
        """Give the row number of a string; -1 if it has none."""
        h = crc32(key.encode("utf-8", "surrogatepass"))
        high, low = h >> 16, h & 0xFFFF
        lows = self._lows
        for row in range(self._starts[high], self._starts[high + 1]):
            if lows[row] == low:
                return row
        return -1

    def __contains__(self, key: str) -> bool:
        """Tell whether a string has a row."""
        return self.find(key) >= 0


class Lexicon:
    """Word classes and name lists."""

    __slots__ = ("_known", "_table", "_values")

    def __init__(self, name: str = "lexicon.bin") -> None:
        """Open the file of that name."""
        data = open_file(name)
        _, count, *_ = _HEADER.unpack_from(data)
        self._table = Table(data[_HEADER.size :], count, 4)
        self._values = self._table.rows.cast("I")
        self._known: dict[str, int] = {}

    def __call__(self, low: str) -> int:
        """Give the classes and flags of a lower-cased word or phrase; 0 if it is not listed."""
        value = self._known.get(low)
        if value is None:
            if len(self._known) > _MEMORY:
                self._known.clear()
            row = self._table.find(low)
            value = self._known[low] = self._values[row] if row >= 0 else 0
        return value


Vector = tuple[int, ...]


class Model:
    """A linear-chain conditional random field, its weights in two tables: by block, and without."""

    __slots__ = (
        "_blocks", "_spread", "_vectors", "_weights", "_width",
        "labels", "lexicon", "plain", "transitions", "unpack",
    )  # fmt: skip

    def __init__(self, name: str = "tagger.bin") -> None:
        """Open the file of that name."""
        data = open_file(name)
        magic, head, n, wide, plain, *_ = _HEADER.unpack_from(data)
        if magic != MAGIC:
            raise ValueError(f"{name} is no model of this version")
        self.labels = bytes(data[_HEADER.size : _HEADER.size + head]).decode().split()
        at = _HEADER.size + head
        flat = unpack_from(f"<{n * n}h", data, at)
        self.transitions = [flat[i * n : i * n + n] for i in range(n)]
        at += 2 * n * n + (-2 * n * n) % 4
        self._width = n
        self._blocks = Table(data[at:], wide, n * len(BLOCKS))
        self.plain = Table(data[at + Table.size(wide, n * len(BLOCKS)) :], plain, n)
        self.lexicon = Lexicon()
        self.unpack = Struct(f"<{n}H").unpack
        self._vectors: dict[str, Vector] = {}
        self._weights: dict[str, int] = {}
        self._spread = bytes(2 * n * len(BLOCKS))

    def vector(self, view: str) -> Vector:
        """Give the weights of a word seen from each block, as integers of 16-bit lanes."""
        known = self._vectors.get(view)
        if known is None:
            if len(self._vectors) > _MEMORY:
                self._vectors.clear()
            known = self._vectors[view] = self._sum(view)
        return known

    def _sum(self, view: str) -> Vector:
        """Add up the rows of a word's features."""
        wide, own = word_features(view, self.lexicon)
        find, rows, width = self._blocks.find, self._blocks.rows, self._blocks.width
        total = 0
        for feature in wide:
            row = find(feature)
            if row >= 0:
                lanes = bytearray(self._spread)
                lanes[::2] = rows[row * width : row * width + width]
                total += int.from_bytes(lanes, "little")
        data = total.to_bytes(2 * width, "little")
        step = 2 * self._width
        blocks = [int.from_bytes(data[i : i + step], "little") for i in range(0, 2 * width, step)]
        for feature in own:
            blocks[0] += self.weights(feature)
        return tuple(blocks)

    def weights(self, feature: str) -> int:
        """Give the weights of a feature without blocks, as an integer of 16-bit lanes."""
        known = self._weights.get(feature)
        if known is None:
            if len(self._weights) > _MEMORY:
                self._weights.clear()
            known = self._weights[feature] = self._read(feature)
        return known

    def _read(self, feature: str) -> int:
        """Read and widen the row of a feature."""
        row = self.plain.find(feature)
        if row < 0:
            return 0
        n = self._width
        lanes = bytearray(2 * n)
        lanes[::2] = self.plain.rows[row * n : row * n + n]
        return int.from_bytes(lanes, "little")
