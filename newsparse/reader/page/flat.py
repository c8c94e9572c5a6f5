"""A page that has too many elements for a tree, read from the tokens themselves, block by block.

Every element that stands by itself begins a block; what it is called is all that is known of it. No text is
lost: very short blocks are joined to the one before, as there may be millions of them.
"""

import html as entities

from newsparse.reader.page.outline import Block, Element, Outline, clean
from newsparse.wordlists import words

CRUMB = 20
"""Characters of a block that is joined to the one before."""
MANY = 20_000
"""Blocks of a page from which they are; the longest of 240 development pages has 1,450."""
FULL = 1000
"""Characters of a block that no more is joined to."""


class Reader:
    """Collects the blocks of a page from its tags and texts."""

    def __init__(self) -> None:
        """Begin with nothing read."""
        self.numbers: dict[str, int] = {"html": 0}
        self.blocks: list[Block] = []
        self.buffer: list[str] = []
        self.links = 0
        self.linked = False
        self.name = "html"
        self.ignored = ""
        self._inline, self._ignored = words("page.txt", "inline"), words("page.txt", "ignored")

    def data(self, text: str) -> None:
        """Add text to the open block."""
        if self.ignored:
            return
        text = entities.unescape(text) if "&" in text else text
        self.buffer.append(text)
        if self.linked:
            self.links += len(text.strip())

    def start(self, name: str, text: str) -> None:
        """Open an element; one that stands by itself ends the open block."""
        del text
        if name in self._inline:
            self.linked = self.linked or name == "a"
        elif name == "br":
            self.buffer.append(" ")
        elif name in self._ignored:
            self.ignored = name
        else:
            self.ignored = ""  # an element of text in a button: its end tag is missing
            self.flush()
            self.name, self.linked = name, False

    def end(self, name: str) -> None:
        """Close an element."""
        if name == self.ignored:
            self.ignored = ""
        elif name == "a":
            self.linked = False
        elif name not in self._inline:
            self.flush()

    def flush(self) -> None:
        """End the open block."""
        if not self.buffer:
            return
        text = self.buffer[0] if len(self.buffer) == 1 else "".join(self.buffer)
        text = clean(text) if len(text) > CRUMB or not text.isalnum() else text
        links, self.links = self.links, 0
        self.buffer.clear()
        if not text:
            return
        at = self.numbers.setdefault(self.name, len(self.numbers))
        last = self.blocks[-1] if len(self.blocks) > MANY else None
        if last and last.element == at and len(text) < CRUMB and len(last.text) < FULL:
            last.text += " " + text
            last.links += links
        else:
            self.blocks.append(Block(text, at, links))

    def outline(self) -> Outline:
        """Give the blocks, under elements each of which stands for all of its name."""
        self.flush()
        found = [Element(name, {}, 0 if k else -1, frozenset(), 0) for name, k in self.numbers.items()]
        found[0].last = len(self.blocks)
        return Outline(found, self.blocks, [])
