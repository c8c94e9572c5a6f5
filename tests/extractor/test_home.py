"""The home of a local paper, as a user names it."""

import pytest

from newsparse import NewsparseError, extract, read
from newsparse.extractor.home import check


@pytest.mark.parametrize(
    "home",
    [
        None,
        "Bern",
        "Alexandria, Louisiana",
        "Alexandria, La.",
        "Portland, Maine, USA",
        " Cork , Ireland ",
        "Paris, Texas",
    ],
)
def test_known(home: str | None) -> None:
    """A place, and those it lies in, in full or abbreviated."""
    check(home)


@pytest.mark.parametrize(
    "home", ["", " ", ",", "Zzyzzxville", "Alexandria, Louisianna", "Bern,", "\0", "x" * 10**6]
)
def test_unknown(home: str) -> None:
    """All parts must be places; the message is short."""
    with pytest.raises(NewsparseError, match="no such place as a home") as caught:
        check(home)
    assert len(str(caught.value)) < 150


def test_extract_refuses_it() -> None:
    """Also where there is nothing to find."""
    with pytest.raises(NewsparseError, match="Zzyzzxville"):
        extract(read("It rained."), home="Zzyzzxville")
    with pytest.raises(NewsparseError, match="home must be a string, not a int"):
        extract(read("It rained."), home=5)  # type: ignore[arg-type]
