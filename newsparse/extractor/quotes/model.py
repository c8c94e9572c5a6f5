"""The weights: one hashed table of bytes, read where it lies.

A row is one byte, ``NOUGHT`` for 0. The keys of the parts (cue, speaker, side, edges) begin with a letter
each, and so do the learned lists: ``LISTED`` words are rows of 1.
"""

from collections.abc import Iterable
from functools import cache

from newsparse.extractor.names import tagger
from newsparse.extractor.names.model import HEADER, NOUGHT, Table, open_file
from newsparse.typed import Final

FILE: Final = "quotes.bin"
SCALE: Final = 24
"""Units of a stored weight to one of the log-odds: +-5.3 is the most a byte holds."""
CUE, NOUN = "c ", "n "
"""Keys of the learned lists: words of saying, nouns that speak."""
_MEMORY = 20_000
"""Features remembered at most, some 3 MB; then the memory is cleared."""


class Weights(dict[str, int]):
    """What each feature weighs; 0 if it was not learned."""

    __slots__ = ("_find", "_rows")

    def __init__(self, name: str = FILE) -> None:
        """Open the file of that name."""
        super().__init__()
        data = open_file(name)
        table = Table(data[HEADER.size :], HEADER.unpack_from(data)[1], 1)
        self._find, self._rows = table.find, table.rows

    def __missing__(self, feature: str) -> int:
        """Read and remember a feature."""
        if len(self) > _MEMORY:
            self.clear()
        row = self._find(feature)
        value = self[feature] = self._rows[row] - NOUGHT if row >= 0 else 0
        return value

    def score(self, features: Iterable[str]) -> int:
        """Add up the weights of features."""
        return sum(map(self.__getitem__, features))


@cache
def weights() -> Weights:
    """Open the weights, once."""
    return Weights()


def word_class(low: str) -> int:
    """Give the class of a word by its use (see ``training.lexicon``), 0 if it has none."""
    return tagger.model().lexicon[low] >> 11 & 511
