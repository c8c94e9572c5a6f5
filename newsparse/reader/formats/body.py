"""The story of a wire's XML: paragraphs and captions out of NITF, XHTML or plain text in an element."""

from newsparse import wordlists
from newsparse.reader.formats import texts
from newsparse.reader.formats.xml import Node

_FILE = "formats.txt"


def paragraphs(node: Node) -> list[str]:
    """Give the blocks of a story as strings; pictures, scripts and their like are left out.

    An element that holds nothing but text is read as plain text: its lines are joined, and blank lines
    or indents part its paragraphs.

    """
    if not node.children():
        return texts.lines(node.raw())
    found = texts.Blocks()
    stack: list[Node | str | None] = [node]  # None: a block ends
    apart, passed = wordlists.words(_FILE, "blocks"), wordlists.words(_FILE, "passed")
    while stack:
        part = stack.pop()
        if part is None:
            found.end()
        elif isinstance(part, str):
            found.add(part)
        elif part.name == "br":
            found.add(" ")
        elif part.name in apart or part is node:
            found.end()
            stack.append(None)
            stack += part.parts[::-1]
        elif part.name not in passed:
            stack += part.parts[::-1]
    return found.all()


def captions(node: Node) -> list[str]:
    """Give the captions of the pictures of a story."""
    names = wordlists.words(_FILE, "captions")
    return [text for name in sorted(names) for found in node.all(name) if (text := found.text())]
