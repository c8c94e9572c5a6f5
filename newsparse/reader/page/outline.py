"""The outline of a page: its elements in order, and its blocks of text, each block under one element.

An element covers a contiguous run of the blocks, so that what is inside an element is a pair of
numbers, and everything after this module works on plain lists instead of a tree.
"""

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, Protocol

from newsparse.wordlists import words

INLINE = words("page.txt", "inline")
"""Elements that stand inside a line of text."""
IGNORED = words("page.txt", "ignored")
"""Elements whose text is no part of a page's text."""
MARKS = words("page.txt", "marks")
"""Words of class names that may tell author or date."""
CONCEALED = words("page.txt", "concealed")
"""Classes of what is not shown."""
ASIDE = words("page.txt", "aside")
"""Words of class names of inline elements that are no part of the sentence around them."""
LETTERS = 2
"""Words of two letters, more of them than two, are made by a program ("ab ad ae") and say nothing."""
MAX_MARK = 400
"""Characters of a mark that are read."""
MAX_MARKS = 2000
"""Marks of a page that are kept."""
MAX_CELL = 200
"""Characters up to which the cells of a table's row are one block."""

_WORDS = re.compile(r"[A-Z]?[a-z]{2,}|[A-Z]{2,}")
_NAMED = ("class", "id", "role", "data-testid", "itemprop")
_GLUE = re.compile(r"[\u200b-\u200d\u2060\ufeff\xad\ufffc]")
_BREAK = re.compile(r"\n\s*\n|\u2029")
_ENDS = frozenset('.!?"”’')
"""What ends a sentence; the next one is glued to it where a page breaks its lines by empty elements."""
PICTURE = "\ufffc"
"""The object replacement character stands for a picture."""


class Tag(Protocol):
    """What is used of an element of the tree; its contents are elements and strings."""

    name: str
    attrs: dict[str, str]
    contents: list[Any]


@dataclass(slots=True)
class Element:
    """An element of the page that may hold blocks.

    ``first`` and ``last`` bound its blocks; ``pictures`` counts the pictures that stand before its end
    and not before its beginning.
    """

    name: str
    attrs: dict[str, str]
    parent: int
    words: frozenset[str]
    first: int
    last: int = 0
    pictures: int = 0


@dataclass(slots=True)
class Block:
    """A run of text without a block boundary inside.

    ``links`` counts its characters in links; ``pictured``: a picture stands between it and the block before.
    """

    text: str
    element: int
    links: int
    pictured: bool = False


@dataclass(slots=True)
class Mark:
    """An element that may tell author or date, with its text and the number of blocks before it."""

    name: str
    attrs: dict[str, str]
    words: frozenset[str]
    text: str
    block: int


@dataclass(slots=True)
class Outline:
    """Elements, blocks and marks of a page in document order, and what its pictures are said to show."""

    elements: list[Element]
    blocks: list[Block]
    marks: list[Mark]
    shown: list[str] = field(default_factory=list)


def outline(root: Tag) -> Outline:
    """Give the outline of a tree."""
    walker = _Walker()
    walker.walk(root)
    return Outline(walker.elements, walker.blocks, walker.marks)


def clean(text: str) -> str:
    """Join white space, no-break spaces included, and drop what has no width."""
    return " ".join((text if text.isascii() else _GLUE.sub("", text)).split())


def hidden(attrs: dict[str, str]) -> bool:
    """Tell whether an element is not shown."""
    if "hidden" in attrs or ("class" in attrs and not CONCEALED.isdisjoint(attrs["class"].split())):
        return True
    return "style" in attrs and "display:none" in attrs["style"].replace(" ", "").lower()


class _Walker:
    """Visits a tree in document order, without recursion, and collects its outline."""

    def __init__(self) -> None:
        self.elements: list[Element] = []
        self.blocks: list[Block] = []
        self.marks: list[Mark] = []
        self.buffer: list[str] = []
        self.links = 0
        self.pictures = 0
        self.shown = 0  # pictures before the last block
        self.known: dict[str, frozenset[str]] = {"": frozenset()}

    def walk(self, root: Tag) -> None:
        """Visit all of a tree; a None on the stack closes the element of its number."""
        stack: list[tuple[Any, int, bool]] = [(root, -1, False)]
        while stack:
            node, at, in_link = stack.pop()
            if isinstance(node, str):
                self.data(node, in_link=in_link)
            elif node is None:
                self.leave(at)
            elif node.name == "br" or self.breaks(node):
                self.buffer.append("\n")
            elif node.name not in IGNORED:
                in_link = in_link or node.name == "a"
                inline = node.name in INLINE and not self.apart(node)
                if inline and hidden(node.attrs):
                    continue
                if not inline:
                    at = self.enter(node, at)
                    stack.append((None, at, False))
                stack.extend([(c, at, in_link) for c in reversed(node.contents)])

    def breaks(self, node: Tag) -> bool:
        """Tell whether an empty element stands for a line break: it says so, or a sentence ends before it."""
        if node.contents or node.name not in INLINE or not self.buffer:
            return False
        return "br" in self.called(node.attrs) or self.buffer[-1][-1:] in _ENDS

    def apart(self, node: Tag) -> bool:
        """Note what an inline element may tell; tell whether it is apart from the line around it."""
        if not node.attrs:
            return False
        found = self.called(node.attrs)
        self.mark(node, found)
        return not ASIDE.isdisjoint(found)

    def called(self, attrs: dict[str, str]) -> frozenset[str]:
        """Give the words of class, id and the like in lower case, and each pair of neighbours glued."""
        text = " ".join([attrs[k] for k in _NAMED if k in attrs]) if attrs else ""
        known = self.known.get(text)
        if known is None:
            found = [w.lower() for w in _WORDS.findall(text)]
            if sum(len(w) == LETTERS for w in found) > LETTERS:
                found = [w for w in found if len(w) > LETTERS]
            known = self.known[text] = frozenset(found).union(a + b for a, b in pairwise(found))
        return known

    def mark(self, node: Tag, words: frozenset[str]) -> None:
        """Note an element that may tell author or date."""
        telling = node.name in ("time", "h1") or not MARKS.isdisjoint(words)
        if (telling or "author" in node.attrs.get("rel", "")) and len(self.marks) < MAX_MARKS:
            self.marks.append(Mark(node.name, node.attrs, words, inner(node), len(self.blocks)))

    def data(self, text: str, *, in_link: bool) -> None:
        """Add text to the open block."""
        if PICTURE in text:
            self.pictures += text.count(PICTURE)
            text = text.replace(PICTURE, "")
        self.buffer.append(text.replace("\n", " "))
        if in_link:
            self.links += len(text.strip())

    def enter(self, node: Tag, parent: int) -> int:
        """Open an element and give its number."""
        if not self.cell(node.name):
            self.flush(parent)
        found = self.called(node.attrs)
        self.mark(node, found)
        self.elements.append(
            Element(node.name, node.attrs, parent, found, len(self.blocks), 0, -self.pictures)
        )
        return len(self.elements) - 1

    def cell(self, name: str) -> bool:
        """Keep the short cells of a row in one block, a space apart."""
        if name not in ("td", "th") or sum(map(len, self.buffer)) > MAX_CELL:
            return False
        self.buffer.append(" ")
        return True

    def leave(self, at: int) -> None:
        """Close an element."""
        if not self.cell(self.elements[at].name):
            self.flush(at)
        self.elements[at].last = len(self.blocks)
        self.elements[at].pictures += self.pictures

    def flush(self, at: int) -> None:
        """End the open block; two line breaks in it make two of it."""
        if not self.buffer:
            return
        text = "".join(self.buffer)
        links, self.links, self.buffer = self.links, 0, []
        for part in _BREAK.split(text) if "\n" in text or "\u2029" in text else (text,):
            block = clean(part)
            if block:
                pictured, self.shown = self.pictures > self.shown, self.pictures
                self.blocks.append(Block(block, at, links * len(part) // len(text), pictured))


def inner(node: Tag) -> str:
    """Give the text in an element, a line for each block, cut at a few hundred characters."""
    parts: list[str] = []
    stack: list[Any] = [node]
    size = 0
    while stack and size < MAX_MARK:
        top = stack.pop()
        if isinstance(top, str):
            parts.append(top)
            size += len(top) + 1
        elif top.name not in IGNORED:
            if top.name not in INLINE:
                parts.append("\n")
            stack.extend(reversed(top.contents))
    return "\n".join(t for t in map(clean, "".join(parts).split("\n")) if t)[:MAX_MARK]
