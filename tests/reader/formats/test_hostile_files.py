"""Torture over the formats: cut anywhere, changed, in wrong encodings, nested; only NewsparseError leaves."""

import gzip
import random

import pytest
from wires import FORMATS, everything, sample, tarred, zipped

from newsparse.record import Article

ROUNDS = 12
"""Changed files of each format; 1,000 were tried once, and what they found has a test of its own."""


def check(data: bytes | str) -> None:
    """Read everything; parts lie in order inside the text."""
    for found in everything(data):
        if isinstance(found, Article):
            ends = [0, *(s.end for s in found.segments)]
            assert all(end <= s.start < s.end for end, s in zip(ends, found.segments, strict=False))
            assert ends[-1] <= len(found.text)


@pytest.mark.parametrize("name", FORMATS)
def test_cut_anywhere(name: str) -> None:
    """From the front and from the back."""
    data = sample(name)
    for k in range(0, len(data), max(1, len(data) // ROUNDS)):
        check(data[:k])
        check(data[k:])


@pytest.mark.parametrize("name", FORMATS)
def test_changed(name: str) -> None:
    """Bytes replaced, removed and put in."""
    rng = random.Random(name)  # noqa: S311 - no secrets
    for _ in range(ROUNDS):
        data = bytearray(sample(name))
        for _ in range(rng.randrange(1, 30)):
            k = rng.randrange(len(data))
            data[k : k + rng.randrange(12)] = rng.randbytes(rng.randrange(12))
            data = data or bytearray(b"x")
        check(bytes(data))


@pytest.mark.parametrize("name", FORMATS)
def test_wrapped_and_in_wrong_encodings(name: str) -> None:
    """Packed, packed twice, in archives, as text, in encodings that it is not in."""
    data = sample(name)
    text = data.decode("utf-8", "replace")
    for wrapped in (
        *(gzip.compress(data), gzip.compress(gzip.compress(data)), gzip.compress(data)[:-5]),
        *(zipped((name, data)), tarred((name, data)), zipped((name, tarred((name, data))))),
        *(text.encode(e, "replace") for e in ("utf-16", "utf-16-le", "utf-32", "cp037", "cp1252")),
        text,
    ):
        check(wrapped)
