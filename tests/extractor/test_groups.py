"""Things by the group they are in."""

from hypothesis import given
from hypothesis import strategies as st

from newsparse.extractor.groups import Groups


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
