"""Sequences in little memory, and stretches of a text: one of a word a line has half a million lines."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, MutableSequence, Sequence
from typing import TypeVar, cast, overload

Item = TypeVar("Item")
Pair = tuple[int, int]


class Compact(Sequence[Item]):
    """Items that are made when they are asked for, of what takes less memory than they do.

    A class of it says how many there are and how the k-th is made.
    """

    __slots__ = ()

    def _one(self, k: int) -> Item:
        """Make the k-th."""
        raise NotImplementedError

    @overload
    def __getitem__(self, k: int) -> Item: ...
    @overload
    def __getitem__(self, k: slice) -> list[Item]: ...
    def __getitem__(self, k: int | slice) -> Item | list[Item]:
        """Give the k-th, or some."""
        if isinstance(k, slice):
            return [self._one(i) for i in range(*k.indices(len(self)))]
        return self._one(k)

    def __iter__(self) -> Iterator[Item]:
        """Give them in order."""
        return map(self._one, range(len(self)))


class Spans(MutableSequence[Pair]):
    """The [start, end) of stretches, as a list of pairs."""

    __slots__ = ("_ends", "_starts")

    def __init__(self, pairs: Iterable[Pair] = ()) -> None:
        """Take pairs, which are not kept."""
        self._starts, self._ends = array("I"), array("I")
        for start, end in pairs:
            self._starts.append(start)
            self._ends.append(end)

    def copy(self) -> "Spans":
        """Give the same stretches once more."""
        other = Spans()
        other._starts, other._ends = self._starts[:], self._ends[:]
        return other

    def find(self, start: int, end: int) -> int:
        """Give the place of a stretch among those in the order of the text, -1 if it is not one of them."""
        at = bisect_left(self._starts, start)
        return at if at < len(self) and self[at] == (start, end) else -1

    def __len__(self) -> int:
        """Count them."""
        return len(self._starts)

    @overload
    def __getitem__(self, k: int) -> Pair: ...
    @overload
    def __getitem__(self, k: slice) -> "Spans": ...
    def __getitem__(self, k: int | slice) -> "Pair | Spans":
        """Give the k-th, or some."""
        if isinstance(k, slice):
            return Spans(zip(self._starts[k], self._ends[k], strict=True))
        return self._starts[k], self._ends[k]

    @overload
    def __setitem__(self, k: int, pairs: Pair) -> None: ...
    @overload
    def __setitem__(self, k: slice, pairs: Iterable[Pair]) -> None: ...
    def __setitem__(self, k: int | slice, pairs: Pair | Iterable[Pair]) -> None:
        """Put one in place of the k-th, or some in place of some."""
        if isinstance(k, slice):
            new = Spans(cast("Iterable[Pair]", pairs))
            self._starts[k], self._ends[k] = new._starts, new._ends
        else:
            self._starts[k], self._ends[k] = cast("Pair", pairs)

    def __delitem__(self, k: int | slice) -> None:
        """Take the k-th out, or some."""
        del self._starts[k], self._ends[k]

    def insert(self, k: int, pair: Pair) -> None:
        """Put one before the k-th."""
        self._starts.insert(k, pair[0])
        self._ends.insert(k, pair[1])

    def __iter__(self) -> Iterator[Pair]:
        """Give them in order."""
        return zip(self._starts, self._ends, strict=True)
