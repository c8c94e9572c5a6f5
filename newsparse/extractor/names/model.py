"""The tagger's model: weights and word lists, opened by mmap and read where they lie.

A table maps 32-bit hashes of strings to rows of one width; nothing is built at opening, so
that takes well under a millisecond. The weights of a row are bytes, one for each label (and
block, see ``features``), 128 for nought. To add rows without a loop over labels they are
widened to 16-bit lanes of one Python integer; every row adds the same excess to all lanes,
which changes no comparison between labels.
"""

import mmap
import os
from binascii import crc32
from bisect import bisect_left
from collections.abc import Callable
from struct import Struct, unpack_from
from typing import Final

from newsparse.extractor.names.features import BLOCKS, around_features, word_features

_DIRECTORY = os.path.join(os.path.dirname(__file__), "..", "..", "data")  # noqa: PTH118,PTH120 - pathlib costs start-up
HEADER: Final = Struct("<8s6I")
"""Magic and counts; a lexicon has rows, a model bytes of label names, labels, rows by block, plain rows."""
MAGIC: Final = b"nptable2"
VALUE: Final = Struct("<IB")
"""A row of the lexicon: flags << 20 | middle class << 11 | class, and what the word is likely to name."""
BUCKETS: Final = 65536
"""Parts of a table, by the high half of the hash: a few rows each, for the 300,000 of the largest."""
NOUGHT: Final = 128
"""The byte that stands for a weight of nought: half of what a byte holds."""
_ADJACENT: Final = ("", "-OTHER")
_MEMORY: Final = 20_000  # words; see below
_VECTORS: Final = 8_000  # vectors of words
_SHARED: Final = 6_000
"""Strings remembered at most, fewer where more is known of each; then the memory is cleared."""


def open_file(name: str) -> memoryview:
    """Map a file of newsparse/data into memory.

    Raises:
        ValueError: it is no file of this version.

    """
    with open(os.path.join(_DIRECTORY, name), "rb") as f:  # noqa: PTH118,PTH123 - pathlib costs start-up
        data = memoryview(mmap.mmap(f.fileno(), 0, access=mmap.ACCESS_READ))
    if bytes(data[:8]) != MAGIC:
        raise ValueError(f"{name} is not of this version")
    return data


class Table:
    """A read-only map from string hashes to rows of ``width`` bytes.

    Layout: BUCKETS + 1 row numbers (uint32) by the high half of the hash, the low halves
    (uint16) sorted by hash, then the rows in the same order. Two strings of one hash are not
    told apart; that is one stranger in forty thousand.
    """

    __slots__ = ("find", "rows", "size", "width")

    def __init__(self, data: memoryview, count: int, width: int) -> None:
        """Take a table of ``count`` rows that begins where ``data`` does."""
        a = 4 * (BUCKETS + 1)
        b = a + 2 * count + (-2 * count) % 4
        self.find = _finder(data[:a].cast("I"), data[a : a + 2 * count].cast("H"))
        """Gives the row number of a string; -1 if it has none."""
        self.rows = data[b : b + width * count]
        self.width = width
        self.size = b + width * count + (-width * count) % 4


def _finder(starts: "memoryview[int]", lows: "memoryview[int]") -> Callable[[str], int]:
    """Make a table's ``find``; a closure, since it is what the tagger does most."""

    def find(key: str) -> int:
        try:
            h = crc32(key.encode())
        except UnicodeEncodeError:
            h = crc32(key.encode("utf-8", "surrogatepass"))
        low, end = h & 0xFFFF, starts[(h >> 16) + 1]
        row = bisect_left(lows, low, starts[h >> 16], end)
        return row if row < end and lows[row] == low else -1

    return find


class Lexicon(dict[str, int]):
    """Word classes and name lists: ``lexicon[word]`` as ``features.Lexicon`` says, 0 if it is not listed."""

    __slots__ = ("_find", "_rows", "tops")

    def __init__(self, name: str = "lexicon.bin") -> None:
        """Open the file of that name."""
        super().__init__()
        data = open_file(name)
        table = Table(data[HEADER.size :], HEADER.unpack_from(data)[1], VALUE.size)
        self._find = table.find
        self._rows = table.rows
        self.tops = data[HEADER.size + table.size :]
        """The top class of each middle class; for training."""

    def __missing__(self, low: str) -> int:
        """Read and remember a word."""
        if len(self) > _MEMORY:
            self.clear()
        at = VALUE.size * self._find(low)
        value = self[low] = int.from_bytes(self._rows[at : at + VALUE.size], "little") if at >= 0 else 0
        return value


class Weights(dict[str, int]):
    """The features without blocks: ``weights[feature]`` is an integer of 16-bit lanes, one a label."""

    __slots__ = ("_most", "_table")

    def __init__(self, table: Table, most: int) -> None:
        """Read from a table; remember so many features at most."""
        super().__init__()
        self._table, self._most = table, most

    def __missing__(self, feature: str) -> int:
        """Read and remember a feature."""
        if len(self) > self._most:
            self.clear()
        row = self._table.find(feature)
        value = self[feature] = lanes(self._table, row) if row >= 0 else 0
        return value


class Pairs(dict[str, tuple[int, int]]):
    """Neighbours: ``pairs["low low"]`` is what the pair weighs for the word before and the one after."""

    __slots__ = ("_lexicon", "_table", "_weights")

    def __init__(self, table: Table, weights: Weights, lexicon: Lexicon) -> None:
        """Read from a table; what many pairs share, from ``weights``."""
        super().__init__()
        self._table, self._weights, self._lexicon = table, weights, lexicon

    def __missing__(self, pair: str) -> tuple[int, int]:
        """Add up the features of a pair (see ``features.position_features``) and remember them."""
        if len(self) > _MEMORY:
            self.clear()
        a, _, b = pair.partition(" ")
        table, weights, lexicon = self._table, self._weights, self._lexicon
        classes = f"{lexicon[a] >> 11 & 511} {lexicon[b] >> 11 & 511}"
        before, after = weights["z" + classes], weights["y" + classes]
        row = table.find("f" + pair)
        if row >= 0:  # most pairs have no weights of their own
            before += lanes(table, row)
        row = table.find("b" + pair)
        if row >= 0:
            after += lanes(table, row)
        value = self[pair] = before, after
        return value


class Around(dict[str, int]):
    """What stands around a run of capitalised tokens: ``around["Hmembers the"]`` is what it weighs."""

    __slots__ = ("_lexicon", "_weights")

    def __init__(self, weights: Weights, lexicon: Lexicon) -> None:
        """Add up what ``features.around_features`` gives."""
        super().__init__()
        self._weights, self._lexicon = weights, lexicon

    def __missing__(self, found: str) -> int:
        """Add up the features of two words and remember them."""
        if len(self) > _MEMORY:
            self.clear()
        weights = self._weights
        value = self[found] = sum([weights[f] for f in around_features(found, self._lexicon)])
        return value


class Vectors(dict[str, tuple[int, ...]]):
    """The words: ``vectors[view]`` is their weights from each block, integers of 16-bit lanes."""

    __slots__ = ("_lexicon", "_shared", "_table", "_weights")

    def __init__(self, table: Table, weights: Weights, lexicon: Lexicon) -> None:
        """Read from a table, and for the word itself from ``weights`` too."""
        super().__init__()
        self._table, self._weights, self._lexicon = table, weights, lexicon
        self._shared = Weights(table, _SHARED)
        """The features of many words: all but the word itself."""

    def __missing__(self, view: str) -> tuple[int, ...]:
        """Add up the features of a word and remember them."""
        if len(self) > _VECTORS:
            self.clear()
        wide, own = word_features(view, self._lexicon)
        table, shared, weights = self._table, self._shared, self._weights
        total = 0
        for feature in wide:
            total += lanes(table, table.find(feature)) if feature[0] == "l" else shared[feature]
        for feature in own:  # these have the first block only, which is the lowest
            total += weights[feature]
        width = 2 * table.width
        data = total.to_bytes(width, "little")
        step = width // len(BLOCKS)
        read = int.from_bytes
        value = self[view] = tuple([read(data[i : i + step], "little") for i in range(0, width, step)])
        return value

    def part(self, feature: str, block: int) -> int:
        """Give the weights of one feature from one block."""
        table = self._table
        bits = 16 * table.width // len(BLOCKS)
        return lanes(table, table.find(feature)) >> bits * block & (1 << bits) - 1


def lanes(table: Table, row: int) -> int:
    """Widen a row to 16-bit lanes; row -1 is nought."""
    if row < 0:
        return 0
    width = table.width
    wide = bytearray(2 * width)
    wide[::2] = table.rows[row * width : row * width + width]
    return int.from_bytes(wide, "little")


NAT: Final = 127 / 6
"""Units of a weight in one of the natural logarithm: the largest number of the file stands for 6."""
TYPES: Final = ("PERSON", "PLACE", "ORG", "OTHER")
"""What a name can be, in the order of ``Name.odds``."""


class Odds:
    """How much more a stretch of tokens scores as a name than as none, whatever stands around it."""

    __slots__ = ("_none", "_types")

    def __init__(self, labels: list[str], steps: list[tuple[int, ...]]) -> None:
        """Take the labels (BILOU) and the weights of the steps between them."""
        number = {x: i for i, x in enumerate(labels)}
        none = number["O"]
        self._none = none
        self._types: list[tuple[tuple[int, ...], tuple[int, ...]]] = []
        for kind in TYPES:
            b, i, last, u = (number.get(f"{x}-{kind}", none) for x in "BILU")
            stay = steps[none][none]
            around = steps[none][b] + steps[last][none] - 2 * stay
            moves = (
                steps[none][u] + steps[u][none] - 2 * stay,
                around + steps[b][last] - stay,
                around + steps[b][i] + steps[i][last] - 2 * stay,
                steps[i][i] - stay,
            )
            self._types.append(((b, i, last, u), moves))

    def __call__(self, rows: list[tuple[int, ...]], a: int, z: int) -> tuple[int, ...]:
        """Give the score of each of ``TYPES`` for the tokens [a, z) of a stretch, over none.

        Args:
            rows: the scores of the labels, a token of the stretch (see ``scores.rows``).
            a: the first token.
            z: the token after the last.

        """
        o = self._none
        if z - a == 1:
            row = rows[a]
            return tuple([row[u] + moves[0] - row[o] for (_, _, _, u), moves in self._types])
        front, back, inner = rows[a], rows[z - 1], rows[a + 1 : z - 1]
        none = front[o] + back[o] + sum([row[o] for row in inner])
        more = len(inner)
        return tuple(
            [
                front[b]
                + back[last]
                + sum([row[i] for row in inner])
                + (moves[2] + (more - 1) * moves[3] if more else moves[1])
                - none
                for (b, i, last, _), moves in self._types
            ]
        )


class Model:
    """A linear-chain conditional random field: labels, transitions between them, weights of features."""

    __slots__ = (
        "around",
        "labels",
        "lexicon",
        "moves",
        "odds",
        "pairs",
        "size",
        "start",
        "unpack",
        "vectors",
        "weights",
    )

    def __init__(self, name: str = "tagger.bin") -> None:
        """Open the file of that name."""
        data = open_file(name)
        _, head, n, wide, plain, *_ = HEADER.unpack_from(data)
        at = HEADER.size + head
        self.labels = bytes(data[HEADER.size : at]).decode().split()
        flat = unpack_from(f"<{n * n}h", data, at)
        self.start = n
        self.moves = [self._after(a, flat[a * n : a * n + n]) for a in range(n)]
        self.moves.append(self._after(n, (0,) * n))
        self.odds = Odds(self.labels, [flat[a * n : a * n + n] for a in range(n)])
        at += 2 * n * n + (-2 * n * n) % 4
        blocks = Table(data[at:], wide, n * len(BLOCKS))
        self.lexicon = Lexicon()
        single = Table(data[at + blocks.size :], plain, n)
        self.weights = Weights(single, _MEMORY)
        self.pairs = Pairs(single, self.weights, self.lexicon)
        self.around = Around(self.weights, self.lexicon)
        self.vectors = Vectors(blocks, self.weights, self.lexicon)
        # two bytes more than the lanes: no sum of weights, however high, is too large
        self.size = 2 * n + 2
        self.unpack = Struct(f"<{n}H2x").unpack

    def _after(self, a: int, weights: tuple[int, ...]) -> tuple[tuple[int, int], ...]:
        """Give the labels that may follow one (or ``start``), with the weights of the step.

        BILOU; and no person, place or organization right after another: that is one name.
        """
        label = self.labels[a] if a < self.start else "O"
        if label[0] in "BI":
            following = {"I" + label[1:], "L" + label[1:]}
        else:
            outer = (x for x in self.labels if x[0] in "OBU")
            following = {x for x in outer if x[1:] != label[1:] or x[1:] in _ADJACENT}
        return tuple((b, weights[b]) for b, x in enumerate(self.labels) if x in following)
