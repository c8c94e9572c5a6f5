"""Gzip, as data and as a stream."""

import gzip
import io

import pytest

from newsparse.errors import NewsparseError
from newsparse.reader.gunzip import Damage, Reader, inflate

LINES = b"".join(b"It rained for %d days.\n" % i for i in range(20_000))


def packed(data: bytes) -> bytes:
    """Pack data, always into the same bytes."""
    return gzip.compress(data, mtime=0)


def stream(data: bytes) -> tuple[bytes, list[str]]:
    """Read data to the end; give what came, and why the rest did not."""
    reader, found, reasons = Reader(io.BytesIO(data).read), b"", []
    while True:
        try:
            block = reader.read()
        except Damage as e:
            reasons.append(str(e))
            continue
        if not block:
            return found, reasons
        found += block


@pytest.mark.parametrize(
    "data",
    [
        packed(LINES),
        packed(LINES[:7]) + packed(LINES[7:]),
        packed(LINES[:7]) + bytes(512) + packed(LINES[7:]) + bytes(70_000),
        packed(b"") + packed(LINES),
        gzip.compress(LINES, 0, mtime=0),
        b"".join(packed(LINES[at : at + 100]) for at in range(0, len(LINES), 100)),
    ],
    ids=["one", "two", "padded", "empty member", "not made smaller", "many"],
)
def test_unpacked(data: bytes) -> None:
    """All members are one file; padding is nothing."""
    assert inflate(data, 10**6) == LINES
    assert stream(data) == (LINES, [])


@pytest.mark.parametrize("data", [LINES, b"", b"\x1f"], ids=["text", "nothing", "one byte"])
def test_what_is_not_packed(data: bytes) -> None:
    """It is given back."""
    assert inflate(data, 10**6) == data


@pytest.mark.parametrize(
    ("data", "came", "reason"),
    [
        (b"\x1f\x8b\x08nonsense", b"", "it cannot be unpacked"),
        (packed(LINES)[:-1], LINES, "it was cut short"),
        (packed(LINES)[:2], b"", "2 bytes passed over"),
        (packed(LINES) + packed(LINES)[:12], LINES, "it was cut short"),
        (packed(LINES)[:-6] + b"xxxxxx", LINES, "it cannot be unpacked, 6 bytes passed over"),
        (packed(LINES) + b"what gunzip would warn of", LINES, "25 bytes passed over"),
    ],
    ids=["nonsense", "the end", "all but the magic", "the second member", "check sum", "trailing"],
)
def test_damaged(data: bytes, came: bytes, reason: str) -> None:
    """What is before a damage comes from a stream; half an article is no article."""
    found, (told,) = stream(data)
    assert found == came
    assert told.startswith("damaged gzip data: ")
    assert reason.split(",", maxsplit=1)[0] in told
    with pytest.raises(NewsparseError, match="damaged gzip data"):
        inflate(data, 10**6)


def test_a_member_that_is_cut_does_not_spoil_the_next() -> None:
    """The bytes of the next one are not unpacked as if they were its own."""
    first, second, third = packed(LINES[:90_000]), packed(LINES[90_000:]), packed(b"It snowed.\n")
    for end in range(100, len(first) - 8, 997):
        found, reasons = stream(first[:end] + second + third)
        rest = LINES[90_000:] + b"It snowed.\n"
        assert found.endswith(rest)
        assert LINES.startswith(found.removesuffix(rest))
        assert len(reasons) == 1


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
