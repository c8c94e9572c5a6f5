"""The outline of a page: its elements in order, and its blocks of text, each block under one element.

An element covers a contiguous run of the blocks, so that what is inside an element is a pair of
numbers, and everything after this module works on plain lists instead of a tree.
"""

import re
from dataclasses import dataclass
from typing import Any, Protocol

INLINE = frozenset(
    "a span cite code del s sub sup time q label kbd var samp dfn data strike font b i em strong u".split()
)
IGNORED = frozenset("button noscript script style textarea input option select dialog datalist".split())
MARKS = frozenset(
    """author authors byline bylines writer contributor contributors creator headline articletitle
    date datetime dateline published datepublished pubdate timestamp time posted publishdate publishdate""".split()
)
MAX_MARK = 400
"""Characters of a mark that are read."""

MAX_CELL = 200
"""Characters up to which the cells of a table's row are one block."""

_WORDS = re.compile(r"[A-Z]?[a-z]{2,}|[A-Z]{2,}")
_GLUE = re.compile(r"[\u200b-\u200d\u2060\ufeff\xad]")
_SPACE = re.compile(r"[^\S\n]+")


class Tag(Protocol):
    """What is used of an element of the tree."""

    name: str
    attrs: dict[str, str]
    contents: list[Any]


@dataclass(slots=True)
class Element:
    """An element of the page that may hold blocks; ``first`` and ``last`` bound its blocks."""

    name: str
    attrs: dict[str, str]
    parent: int
    words: frozenset[str]
    first: int
    last: int = 0
    text: str = ""


@dataclass(slots=True)
class Block:
    """A run of text without a block boundary inside; ``links`` counts its characters in links."""

    text: str
    element: int
    links: int


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
    """Elements, blocks and marks of a page, each in document order."""

    elements: list[Element]
    blocks: list[Block]
    marks: list[Mark]


def clean(text: str) -> str:
    """Join white space, no-break spaces included, and drop what has no width."""
    return " ".join(_GLUE.sub("", text).split())


def words(attrs: dict[str, str]) -> frozenset[str]:
    """Give the words of class, id and the like, in lower case, also each pair of neighbours glued."""
    text = " ".join(attrs[k] for k in ("class", "id", "role", "data-testid", "itemprop") if k in attrs)
    if not text:
        return frozenset()
    found = [w.lower() for w in _WORDS.findall(text)]
    return frozenset(found).union(a + b for a, b in zip(found, found[1:]))


class _Walker:
    def __init__(self) -> None:
        self.elements: list[Element] = []
        self.blocks: list[Block] = []
        self.marks: list[Mark] = []
        self.buffer: list[str] = []
        self.links = 0

    def walk(self, root: Tag) -> Outline:
        """Visit the tree in document order without recursion."""
        stack: list[tuple[Any, int, bool]] = [(root, -1, False)]
        while stack:
            node, at, in_link = stack.pop()
            if node is None:
                self.leave(at)
                continue
            contents = getattr(node, "contents", None)
            if contents is None:
                self.data(node, in_link=in_link)
                continue
            name = node.name
            if name in IGNORED:
                continue
            if name == "br":
                self.buffer.append("\n")
                continue
            if name in INLINE:
                in_link = in_link or name == "a"
                if node.attrs:
                    self.mark(node)
            else:
                at = self.enter(node, at)
                stack.append((None, at, False))
            stack.extend([(c, at, in_link) for c in reversed(contents)])
        return Outline(self.elements, self.blocks, self.marks)

    def mark(self, node: Tag) -> None:
        """Note an element that may tell author or date."""
        found = words(node.attrs)
        rel = node.attrs.get("rel", "")
        if node.name in ("time", "h1") or not MARKS.isdisjoint(found) or "author" in rel:
            self.marks.append(Mark(node.name, node.attrs, found, inner(node), len(self.blocks)))

    def data(self, text: str, *, in_link: bool) -> None:
        self.buffer.append(text.replace("\n", " "))
        if in_link:
            self.links += len(text.strip())

    def enter(self, node: Tag, parent: int) -> int:
        if not self.cell(node.name):
            self.flush(parent)
        self.mark(node)
        self.elements.append(Element(node.name, node.attrs, parent, words(node.attrs), len(self.blocks)))
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

    def flush(self, at: int) -> None:
        if not self.buffer:
            return
        text = _SPACE.sub(" ", _GLUE.sub("", "".join(self.buffer)))
        links, self.links, self.buffer = self.links, 0, []
        parts = [s for s in (" ".join(p.split()) for p in re.split(r"\n\s*\n", text)) if s]
        for part in parts:
            self.blocks.append(Block(part, at, links * len(part) // max(1, len(text))))


def inner(node: Tag) -> str:
    """Give the text in an element, cut at a few hundred characters."""
    parts: list[str] = []
    stack: list[Any] = [node]
    size = 0
    while stack and size < MAX_MARK:
        top = stack.pop()
        contents = getattr(top, "contents", None)
        if contents is None:
            parts.append(top)
            size += len(top) + 1
        elif top.name not in IGNORED:
            if top.name not in INLINE:
                parts.append("\n")
            stack.extend(reversed(contents))
    return "\n".join(t for t in (clean(p) for p in "".join(parts).split("\n")) if t)[:MAX_MARK]


def outline(root: Tag) -> Outline:
    """Give the outline of a tree."""
    return _Walker().walk(root)
