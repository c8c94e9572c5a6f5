"""An article in the making: its blocks, and the part that each of them has so far."""

from array import array

from newsparse import calendar
from newsparse.reader.plain import blocks

_DIFFERENT = 10_000
"""Different blocks that are remembered, so that what stands there over and over is held once."""


class Draft:
    """The blocks of a text while their parts are found.

    A kind is one of those of ``Segment``, "url" for the URL, which is no segment,
    or None for a block that nothing is known of: the body, in the end.
    """

    def __init__(self, text: str, url: str | None) -> None:
        """Cut the text into blocks."""
        self.text = text
        self.spans = blocks.blocks(text)
        same: dict[str, str] = {}
        self.strings = [_once(same, blocks.string(text, *span)) for span in self.spans]
        self._spans, self._strings = self.spans.copy(), self.strings.copy()
        self.kinds: list[str | None] = [None] * len(self.spans)
        self.title: str | None = None
        self.authors: list[str] = []
        self.credits: list[str] = []
        self.url = url
        self.header_date: str | None = None
        self.lead: int | None = None
        """The block that begins with the dateline."""

    def month_first(self) -> bool:
        """Tell whether the month stands first in dates in figures."""
        return calendar.is_month_first(self.text, self.url)

    def free(self) -> "array[int]":
        """Give the blocks that have no part yet."""
        return array("I", (k for k, kind in enumerate(self.kinds) if kind is None))

    def string(self, start: int, end: int) -> str:
        """Give a stretch of the text as one line."""
        k = self._spans.find(start, end)
        return blocks.string(self.text, start, end) if k < 0 else self._strings[k]


def _once(same: dict[str, str], string: str) -> str:
    """Give the first of equal strings, as far as so many are remembered."""
    if len(same) < _DIFFERENT:
        return same.setdefault(string, string)
    return same.get(string, string)
