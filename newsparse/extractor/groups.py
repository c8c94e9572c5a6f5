"""Which things belong together, in little memory: a long document has hundreds of thousands."""

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Any, TypeVar

from newsparse.spans import Compact

Item = TypeVar("Item", bound="tuple[Any, ...]")


class Packed(Compact[Item]):
    """Named tuples of numbers with something else as the last field: four bytes a number, eight for that.

    ``numbers`` are the fields but the last, each of all items; ``others`` is the last one of each.
    """

    __slots__ = ("_kind", "numbers", "others")

    def __init__(self, kind: Callable[..., Item], items: Iterable[Item], fields: int) -> None:
        """Take items, which are not kept.

        Args:
            kind: makes an item of its fields.
            items: what is to be held.
            fields: how many of the fields are numbers.

        """
        self._kind = kind
        self.numbers = [array("I") for _ in range(fields)]
        self.others: list[Any] = []
        for item in items:
            for numbers, number in zip(self.numbers, item, strict=False):
                numbers.append(number)
            self.others.append(item[-1])

    def __len__(self) -> int:
        """Count them."""
        return len(self.others)

    def _one(self, k: int) -> Item:
        """Give the k-th."""
        return self._kind(*[numbers[k] for numbers in self.numbers], self.others[k])

    def __iter__(self) -> Iterator[Item]:
        """Give them in order."""
        return map(self._kind, *self.numbers, self.others)


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
