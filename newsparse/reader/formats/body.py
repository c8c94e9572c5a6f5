"""The story of a wire's XML: paragraphs and captions out of NITF, XHTML or plain text in an element."""

from newsparse import wordlists
from newsparse.reader.formats.xml import Node
from newsparse.reader.plain import blocks

_FILE = "formats.txt"


def paragraphs(node: Node) -> list[str]:
    """Give the blocks of a story as strings; pictures, scripts and their like are left out.

    An element that holds nothing but text is read as plain text: its lines are joined, and blank lines
    or indents part its paragraphs.

    """
    if not node.children():
        return lines(node.raw())
    found: list[str] = []
    inline: list[str] = []
    stack: list[Node | str | None] = [node]  # None: a block ends
    apart, passed = wordlists.words(_FILE, "blocks"), wordlists.words(_FILE, "passed")
    while stack:
        part = stack.pop()
        if part is None:
            _end(inline, found)
        elif isinstance(part, str):
            inline.append(part)
        elif part.name == "br":
            inline.append(" ")
        elif part.name in apart or part is node:
            _end(inline, found)
            stack.append(None)
            stack += part.parts[::-1]
        elif part.name not in passed:
            stack += part.parts[::-1]
    _end(inline, found)
    return found


def _end(inline: list[str], found: list[str]) -> None:
    """End a block."""
    if text := " ".join("".join(inline).split()):
        found.append(text)
    inline.clear()


def captions(node: Node) -> list[str]:
    """Give the captions of the pictures of a story."""
    names = wordlists.words(_FILE, "captions")
    return [text for name in sorted(names) for found in node.all(name) if (text := found.text())]


def lines(text: str) -> list[str]:
    """Give the paragraphs of printed text, its wrapped lines joined."""
    text = text.replace("\r\n", "\n")
    return [blocks.string(text, *span) for span in blocks.blocks(text)]
