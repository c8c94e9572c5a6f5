"""The weights: a hashed table, read where it lies.

The low bits of its hash tell the slot of a feature. A slot is two bytes: the weight, ``NOUGHT`` for 0, and
above it the high bits of the hash, so that one stranger in 256 on a taken slot is mistaken for its feature.
Of two features of one slot the heavier has it. The keys of the parts (cue, speaker, side, edges) begin with
a letter each. Behind the weights stand the learned lists, a line each: words of saying, nouns that speak.
"""

from array import array
from binascii import crc32
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Final

from newsparse.extractor.names import tagger
from newsparse.extractor.names.model import HEADER, NOUGHT, open_file

FILE: Final = "quotes.bin"
SCALE: Final = 24
"""Units of a stored weight to one of the log-odds: +-5.3 is the most a byte holds."""
LARGEST: Final = 127
"""The largest weight that a byte holds."""
SLOTS: Final = 1 << 18
"""Of the table."""
_MASK: Final = SLOTS - 1
_MEMORY: Final = 20_000
"""Features remembered at most, some 3 MB; then the memory is cleared."""
_AS: Final = "utf-8", "surrogatepass"
_HIGH: Final = 24
"""Bits of the hash below those that a slot tells."""


class Weights(dict[str, int]):
    """What each feature weighs, 0 if it was not learned, and the learned lists."""

    __slots__ = ("_slots", "saying", "speaking")

    def __init__(self, name: str = FILE) -> None:
        """Open the file of that name."""
        super().__init__()
        data = open_file(name)
        end = HEADER.size + 2 * SLOTS
        self._slots = data[HEADER.size : end].cast("H")
        lists = [frozenset(line.split()) for line in str(data[end:], "utf-8").split("\n")]
        self.saying, self.speaking = lists

    def __missing__(self, feature: str) -> int:
        """Read and remember a feature."""
        if len(self) > _MEMORY:
            self.clear()
        h = crc32(feature.encode(*_AS))
        row = self._slots[h & _MASK]
        value = self[feature] = (row & 255) - NOUGHT if row >> 8 == h >> _HIGH else 0
        return value

    def score(self, features: Iterable[str]) -> int:
        """Add up the weights of features."""
        return sum(map(self.__getitem__, features))


def packed(features: Mapping[str, int]) -> bytes:
    """Lay out the slots of features by their weights, from -127 to 127."""
    slots = array("H", (NOUGHT,)) * SLOTS
    for f in sorted(features, key=lambda f: (abs(features[f]), f)):
        h = crc32(f.encode(*_AS))
        slots[h & _MASK] = (h >> _HIGH << 8) + NOUGHT + max(-LARGEST, min(LARGEST, features[f]))
    return slots.tobytes()


@cache
def weights() -> Weights:
    """Open the weights, once."""
    return Weights()


def word_class(low: str) -> int:
    """Give the class of a word by its use (see ``training.lexicon``), 0 if it has none."""
    return tagger.model().lexicon[low] >> 11 & 511
