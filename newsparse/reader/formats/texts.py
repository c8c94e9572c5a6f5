"""The words of a story as paragraphs: runs of white space are one space, and there are not too many."""

from newsparse.reader.plain import blocks

MOST = 10_000
"""Paragraphs of an article; what follows is one more. Each costs some 900 bytes, transcripts have 3,000."""
LINES = 50_000
"""Lines of printed text whose layout is read, some 250 bytes each; what follows is one paragraph."""
STRETCH = 65_536
"""Characters that are split into words at once, for each word takes 60 bytes meanwhile."""


class Blocks:
    """Paragraphs in the making, out of pieces of text and the places where blocks end."""

    def __init__(self) -> None:
        """Begin without any."""
        self._found: list[str] = []
        self._inline: list[str] = []

    def add(self, text: str) -> None:
        """Add text to the block."""
        self._inline.append(text)

    def end(self) -> None:
        """End the block; too many blocks are one."""
        if len(self._found) > MOST:
            self._inline.append(" ")
        elif self._inline:
            if text := squeezed("".join(self._inline)):
                self._found.append(text)
            self._inline.clear()

    def all(self) -> list[str]:
        """Give the paragraphs."""
        rest = squeezed("".join(self._inline))
        return [*self._found, rest] if rest else self._found


def squeezed(text: str) -> str:
    """Give a text with each run of white space as one space, none at its ends."""
    if len(text) <= STRETCH:
        return " ".join(text.split())
    found: list[str] = []
    at = 0
    while at < len(text):
        end = at + STRETCH
        while end < len(text) and not text[end].isspace():
            end += 1
        if words := text[at:end].split():
            found.append(" ".join(words))
        at = end
    return " ".join(found)


def lines(text: str) -> list[str]:
    """Give the paragraphs of printed text, its wrapped lines joined."""
    text = text.replace("\r\n", "\n")
    end = len(text)
    if text.count("\n") > LINES:
        end = -1
        for _ in range(LINES):
            end = text.find("\n", end + 1)
    found = [blocks.string(text, *span) for span in blocks.blocks(text[:end])]
    rest = squeezed(text[end:])
    return [*found, rest] if rest else found
