"""Things by the group they are in."""

from hypothesis import given
from hypothesis import strategies as st

from newsparse.extractor.groups import Groups, Packed


@given(st.lists(st.integers(-1, 5)))
def test_groups(which: list[int]) -> None:
    """Every group has its things in order; those of no group are nowhere."""
    groups = Groups(which, 6)
    assert len(groups) == 6
    assert [list(groups[k]) for k in range(6)] == [
        [i for i, g in enumerate(which) if g == k] for k in range(6)
    ]
    assert [groups.size(k) for k in range(6)] == [which.count(k) for k in range(6)]


def test_no_groups() -> None:
    """Of nothing there are none."""
    assert len(Groups([], 0)) == 0


def test_packed() -> None:
    """A sequence like a list of the tuples."""
    items = [(1, 2, "a"), (3, 4, "b"), (5, 6, "c")]
    packed = Packed(lambda *fields: fields, items, 2)
    assert list(packed) == packed[:] == items
    assert (packed[1], packed[-1], packed[1:], len(packed)) == (items[1], items[2], items[1:], 3)
    assert ([list(n) for n in packed.numbers], packed.others) == ([[1, 3, 5], [2, 4, 6]], ["a", "b", "c"])
