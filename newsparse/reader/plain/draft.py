"""An article in the making: its blocks, and the part that each of them has so far."""

from newsparse import calendar
from newsparse.reader.plain import blocks


class Draft:
    """The blocks of a text while their parts are found.

    A kind is one of those of ``Segment``, "url" for the URL, which is no segment,
    or None for a block that nothing is known of: the body, in the end.
    """

    def __init__(self, text: str, url: str | None) -> None:
        """Cut the text into blocks."""
        self.text = text
        self.spans = blocks.blocks(text)
        self.strings = [blocks.string(text, *span) for span in self.spans]
        self._known = dict(zip(self.spans, self.strings, strict=True))
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

    def free(self) -> list[int]:
        """Give the blocks that have no part yet."""
        return [k for k, kind in enumerate(self.kinds) if kind is None]

    def string(self, start: int, end: int) -> str:
        """Give a stretch of the text as one line."""
        return self._known.get((start, end)) or blocks.string(self.text, start, end)
