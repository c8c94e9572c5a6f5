"""Cutting: any size of block, constant memory, marks that mean nothing where they stand."""

import io
import re
import tracemalloc
from itertools import count

import pytest

from newsparse import NewsparseError
from newsparse.reader.formats import cut
from newsparse.reader.formats.cut import Cutter, elements
from newsparse.reader.formats.stream import Stream

XML = b"<top a='1'><!-- <item> --><item>1</item>\n<x:item n='2'>2 <![CDATA[</item>]]></x:item><item/>end"


class Dripping(io.BytesIO):
    """A file that gives a few bytes at a time."""

    def __init__(self, data: bytes, size: int) -> None:
        """Give at most ``size`` bytes."""
        super().__init__(data)
        self.size = size

    def read(self, size: int | None = -1, /) -> bytes:
        """Give some bytes."""
        return super().read(min(self.size, size) if size and size > 0 else self.size)


def told(found: object) -> list[bytes | str]:
    """Give the articles, or why one is broken."""
    return [str(x) if isinstance(x, NewsparseError) else x for x in found]  # type: ignore[attr-defined]


@pytest.mark.parametrize("size", [1, 7, 1000])
def test_blocks_of_any_size(size: int) -> None:
    """The same articles however the bytes come."""
    cutter = Cutter(Dripping(XML, size), elements(b"item"))
    assert told(cutter) == [
        b"<item>1</item>",
        b"<x:item n='2'>2 <![CDATA[</item>]]></x:item>",
        "it is cut off: its end is missing",
    ]
    assert cutter.top == b"<top a='1'><!-- <item> -->"


@pytest.mark.parametrize("size", [1, 5, 1000])
def test_with_the_name_of_the_marks(size: int) -> None:
    """Looking for the name first finds the same."""
    data = b"DOC <DOC>1 DOC </DOCS> DOC</DOC><DOCS><DOC a>2</DOC>DOC"
    found = [told(Cutter(Dripping(data, size), elements(b"DOC"), name=name)) for name in (b"", b"DOC")]
    assert found[0] == found[1] == [b"<DOC>1 DOC </DOCS> DOC</DOC>", b"<DOC a>2</DOC>"]


def test_without_an_end_mark() -> None:
    """Articles end where the next begins, or begin where the last ended."""
    begins = re.compile(rb"(?P<open>#)")
    assert told(Cutter(io.BytesIO(b"x#a#b"), begins, closed=False)) == [b"#a", b"#b"]
    ends = re.compile(rb"(?P<close>#)")
    assert told(Cutter(io.BytesIO(b"a#b#c"), ends, closed=False, follow=True)) == [b"a#", b"b#", b"c"]


def test_one_that_is_too_large_costs_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """And it is not held in memory."""
    monkeypatch.setattr(cut, "MAX_PAGE_BYTES", 1000)
    monkeypatch.setattr(cut, "BLOCK", 100)
    data = b"<item>" + b"x" * 5000 + b"</item><item>1</item>"
    cutter = Cutter(io.BytesIO(data), elements(b"item"))
    assert told(cutter) == [cut.TOO_LARGE, b"<item>1</item>"]


@pytest.mark.slow
def test_memory_is_constant() -> None:
    """A hundred megabytes take no more than ten."""
    unit = b"<DOC id='a'><TEXT>" + b"rain " * 400 + b"</TEXT></DOC>\n"

    class Endless:
        """A file of a great many documents."""

        left = 50_000

        def read(self, _: int, /) -> bytes:
            """Give some documents."""
            self.left -= 100
            return unit * 100 if self.left >= 0 else b""

    def peak(size: int) -> int:
        file = Endless()
        file.left = size
        tracemalloc.start()
        number = sum(1 for _ in Cutter(Stream(file), elements(b"DOC")))
        found = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert number == size
        return found

    assert peak(50_000) < 1.2 * peak(2_000) < 3_000_000


@pytest.mark.parametrize("unit", [b"<![CDATA[", b"<!--", b"<item>", b"</item>", b"<item"])
def test_hostile_repetition(unit: bytes) -> None:
    """Work grows with the size: no byte is searched twice for an end."""
    finds = count()

    class Counting(bytes):
        """Bytes that count how often they are searched."""

    data = b"<rss><item>" + unit * 40_000
    cutter = Cutter(io.BytesIO(Counting(data)), elements(b"item"))
    assert all(next(finds) < 45_000 for _ in cutter)
    assert cutter._looked.get(b"]]>", 0) <= len(data)  # noqa: SLF001 - what is counted has no other face
