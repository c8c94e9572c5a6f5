"""Memory and time are bounded by the size of the article, whatever is repeated in it.

The bound of memory is 60 MB and 100 times the size. With
``--bytes=2000000`` the worst families are done at that size too, and their time compared with that of 100 kB.
"""

import math
import os
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor

import pytest
from families import HTML, LONG, TEXT, WIRES
from peak import Peak, measure

pytestmark = pytest.mark.memory

SIZES = (100_000, 400_000)
"""Bytes: at the first the 60 MB count most, at the second what a byte takes counts as much."""

WORST = {
    "text": (
        *LONG,
        "datelines",
        "dots",
        "initials",
        "states",
        "comma names",
        "quotes",
        "one word",
        "agencies",
        "long dash",
    ),
    "html": ("p", "list", "para", "less"),
}
"""The families that took most, and those that were found in use: at 2 MB some 25 s each."""

STEEPEST = 1.1
"""The exponent that time may grow with from 100 kB to the size of --bytes: 1 is in proportion."""

AGAIN = 2
"""How often a document is done again whose time seems to grow too steeply."""

FAMILIES = {"text": TEXT | LONG, "html": HTML, "wire": WIRES}

Case = tuple[str, str, int]
"""Kind and family of a document, and its size."""


def cases(item: pytest.Item) -> list[Case]:
    """Give the documents that a test of this module asks for."""
    given = item.callspec.params if isinstance(item, pytest.Function) and hasattr(item, "callspec") else {}
    if item.path.name != "test_memory.py" or "family" not in given:
        return []
    large = item.config.getoption("--bytes")
    sizes = [given["size"]] if "size" in given else [SIZES[0], large] if large else []
    return [(given["kind"], given["family"], size) for size in sizes]


@pytest.fixture(scope="module")
def peak(request: pytest.FixtureRequest) -> Iterator[Callable[[str, str, int], Peak]]:
    """Do each document once, in a process of its own, as many at a time as there are processors."""
    pool = ThreadPoolExecutor(os.cpu_count())
    asked = dict.fromkeys(case for item in request.session.items for case in cases(item))
    done: dict[Case, Future[Peak]] = {
        (kind, family, size): pool.submit(measure, FAMILIES[kind][family], kind, size)
        for kind, family, size in asked
    }
    yield lambda *case: done[case].result()
    pool.shutdown(cancel_futures=True)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("kind", "family"), [(k, f) for k, families in FAMILIES.items() for f in families])
def test_memory(peak: Callable[[str, str, int], Peak], kind: str, family: str, size: int) -> None:
    """Every family at both sizes."""
    taken = peak(kind, family, size)
    assert taken.share <= 1, taken


@pytest.mark.parametrize(("kind", "family"), [(k, f) for k, families in WORST.items() for f in families])
def test_large(
    request: pytest.FixtureRequest, peak: Callable[[str, str, int], Peak], kind: str, family: str
) -> None:
    """The worst families at the size that is asked for: memory, and how time has grown."""
    size = request.config.getoption("--bytes")
    if size is None:
        pytest.skip("needs --bytes=2000000")
    small, large = peak(kind, family, SIZES[0]), peak(kind, family, size)
    assert large.share <= 1, large
    for _ in range(AGAIN):  # the machine may be busy with something else: the least time counts
        if growth(small, large) > STEEPEST:
            small, large = (
                min(p, measure(FAMILIES[kind][family], kind, asked), key=lambda x: x.seconds)
                for p, asked in ((small, SIZES[0]), (large, size))
            )
    assert growth(small, large) <= STEEPEST, (small, large)


def growth(small: Peak, large: Peak) -> float:
    """Give the exponent that time grows with from one size to the other."""
    return math.log(large.seconds / max(small.seconds, 0.05)) / math.log(large.size / small.size)
