"""Gzip, as data and as a stream."""

import gzip
import io

import pytest

from newsparse.errors import NewsparseError
from newsparse.reader.gunzip import inflate, opened

LINES = b"".join(b"It rained for %d days.\n" % i for i in range(20_000))


def stream(data: bytes) -> bytes:
    """Read data as from a file."""
    return opened(io.BufferedReader(io.BytesIO(data))).read()  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "data",
    [
        LINES,
        b"",
        b"\x1f",
        gzip.compress(LINES),
        gzip.compress(LINES[:7]) + gzip.compress(LINES[7:]),
        gzip.compress(LINES[:7]) + bytes(512) + gzip.compress(LINES[7:]) + bytes(70_000),
        gzip.compress(LINES) + b"what gunzip would warn of",
        gzip.compress(b"") + gzip.compress(LINES),
    ],
    ids=["plain", "empty", "one byte", "one", "two", "padded", "trailing", "empty member"],
)
def test_unpacked(data: bytes) -> None:
    """Plain data is itself; all members are one file; padding and what comes behind are nothing."""
    expected = data if data[:2] != gzip.compress(b"")[:2] else LINES
    assert inflate(data, 10**6) == stream(data) == expected


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\x1f\x8b\x08nonsense", "damaged gzip data$"),
        (gzip.compress(LINES)[:-1], "cut short"),
        (gzip.compress(LINES)[:40], "cut short"),
        (gzip.compress(LINES)[:2], "cut short"),
        (gzip.compress(LINES) + gzip.compress(LINES)[:40], "cut short"),
        (gzip.compress(LINES)[:-6] + b"xxxxxx", "damaged gzip data$"),
    ],
    ids=["nonsense", "the end", "all but a start", "all but the magic", "the second member", "check sum"],
)
def test_damaged(data: bytes, reason: str) -> None:
    """Half an article is no article, nor is one whose check sum is wrong."""
    for read in (stream, lambda data: inflate(data, 10**6)):
        with pytest.raises(NewsparseError, match=reason):
            read(data)


def test_the_cap_counts_what_comes_out_and_what_goes_in() -> None:
    """One byte more is too many."""
    packed = gzip.compress(bytes(2_000_000))
    assert inflate(packed, 2_000_000) == inflate(bytes(2_000_000), 2_000_000) == bytes(2_000_000)
    for data in (packed, bytes(2_000_000)):
        with pytest.raises(NewsparseError, match="larger than 1 MB"):
            inflate(data, 1_999_999)


def test_a_bomb_takes_no_more_than_the_cap() -> None:
    """It is unpacked no further."""
    bomb = gzip.compress(gzip.compress(bytes(10**7)) * 1000)
    with pytest.raises(NewsparseError, match="larger"):
        inflate(bomb, 10**6)
