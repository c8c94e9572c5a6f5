"""Which things belong together, in little memory: a long document has hundreds of thousands."""

from array import array
from collections.abc import Sequence
from itertools import accumulate


class Groups:
    """The numbers of things by the group they are in; eight bytes each."""

    __slots__ = ("_begin", "_members")

    def __init__(self, which: Sequence[int], count: int) -> None:
        """Sort the things 0, 1, 2 ... into groups.

        Args:
            which: the group of each thing, from 0; one of -1 is in none.
            count: how many groups there are.

        """
        sizes = array("I", bytes(4 * (count + 1)))
        for group in which:
            if group >= 0:
                sizes[group + 1] += 1
        self._begin = array("I", accumulate(sizes))
        ends = self._begin[:]
        self._members = array("I", bytes(4 * ends[-1]))
        for thing, group in enumerate(which):
            if group >= 0:
                self._members[ends[group]] = thing
                ends[group] += 1

    def __len__(self) -> int:
        """Count the groups."""
        return len(self._begin) - 1

    def __getitem__(self, group: int) -> "array[int]":
        """Give the things of a group, in order."""
        return self._members[self._begin[group] : self._begin[group + 1]]

    def size(self, group: int) -> int:
        """Count the things of a group."""
        return self._begin[group + 1] - self._begin[group]
