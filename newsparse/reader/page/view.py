"""A page measured for its features: sums over its blocks and elements, each made once."""

from bisect import bisect_right
from collections import Counter
from itertools import accumulate

from newsparse.reader.page.outline import Block, Element, Outline
from newsparse.wordlists import words

PROSE = 50
"""Characters that prose has at least: a line of print."""
LETTERS, SIGNS = 12, 3
"""Characters that two words have on average, and signs that say a word in a script without spaces."""
FAR = 3
"""Elements above a block whose class names are its own; those of higher ones (tried) say nothing more."""
MOST = 0.6
"""The part of the page's prose from which an element's class names tell of the page, not of a block."""
KNOWN = 25
"""Characters by which a caption is known to be the text of a picture."""
TEASER = 400
"""Characters up to which an element with a link is a teaser of another story: a title and two lines."""
COUNTS = (1, 2, 3, 5, 9, 17)
"""Bins of whatever is counted: each about twice the one before."""
SHORT, MEDIUM = 7, 26
"""Words from which a block's neighbours see a line, and a paragraph."""

ENDS = frozenset(".!?…。！？؟।")
_CLOSERS = "\"'”’»)]“‘›」 "

Signature = tuple[str, ...]


def size(text: str) -> int:
    """Count the words of a text, of one without spaces by its length.

    >>> size("Two words"), size("町は新しい橋を建てる。")
    (2, 3)
    """
    spaces, length = text.count(" "), len(text)
    if spaces * LETTERS >= length:
        return spaces + 1
    return max(spaces + 1, length // (LETTERS if text.isascii() else SIGNS))


def prose(block: Block) -> int:
    """Tell how many characters of prose a block has."""
    n = len(block.text)
    return 0 if n < PROSE or block.links * 2 > n else n


def ended(text: str) -> bool:
    """Tell whether a text ends like a sentence."""
    return text.rstrip(_CLOSERS)[-1:] in ENDS


def binned(name: str, value: float, edges: tuple[float, ...]) -> str:
    """Name the bin of a value."""
    return name + str(bisect_right(edges, value))


class View:
    """A page as its features see it."""

    def __init__(self, page: Outline, kept: list[bool], heading: int | None, summary: str = "") -> None:
        """Measure a page.

        Args:
            page: its outline.
            kept: of each block whether it stands in no element that class names call junk.
            heading: the block of its headline.
            summary: what its metadata say that it tells.

        """
        self.blocks, self.elements = page.blocks, page.elements
        self.kept, self.heading, self.summary = kept, heading, summary
        self.sizes = [size(b.text) for b in page.blocks]
        self.prose = [prose(b) for b in page.blocks]
        self.ended = [ended(b.text) for b in page.blocks]
        self.total = [0, *accumulate(self.prose)]
        self.chars = [0, *accumulate(len(b.text) for b in page.blocks)]
        self.links = [0, *accumulate(b.links for b in page.blocks)]
        self.whole = max(1, self.total[-1])
        self.shapes = [self._shape(i) for i in range(len(page.blocks))]
        self.shown = {text[:KNOWN]: text for text in page.shown if len(text) >= KNOWN}
        self.seen = Counter(b.text for b in page.blocks)
        self._count_alike()
        self.core = self._core()
        self._place()
        self.runs = self._runs()
        self._near: dict[int, frozenset[str]] = {}
        self.heard: Counter[str] = Counter()
        for block, n in zip(page.blocks, self.prose, strict=True):
            if n:
                self.heard.update(dict.fromkeys(self.near(block.element), n))

    def _shape(self, i: int) -> str:
        """Name the kind of a block as its neighbours see it."""
        block = self.blocks[i]
        name = self.elements[block.element].name
        link = block.links * 5 > len(block.text) * 3
        if name[0] == "h" and name[1:].isdigit():
            return "H" if link else "h"
        if link:
            return "L"
        n = self.sizes[i]
        return ("s" if n < SHORT else "m" if n < MEDIUM else "l") + ("." if self.ended[i] else ",")

    def _count_alike(self) -> None:
        """Count the blocks that share element and class, and those of the parent, and their prose."""
        self.signatures: list[Signature] = []
        self.alike: Counter[Signature] = Counter()
        self.like: Counter[Signature] = Counter()
        known: dict[int, Signature] = {}
        for block, n in zip(self.blocks, self.prose, strict=True):
            mark = known.get(block.element)
            if mark is None:
                e = self.elements[block.element]
                up = self.elements[max(e.parent, 0)]
                mark = (e.name, e.attrs.get("class", ""), up.name, up.attrs.get("class", ""))
                known[block.element] = mark
            self.signatures.append(mark)
            self.alike[mark] += n
            self.like[mark] += 1
        self.best = max(1, max(self.alike.values(), default=0))

    def _core(self) -> int:
        """Find the element that most prose stands in, directly or an element or two below."""
        strength = [0.0] * max(1, len(self.elements))
        for block, n in zip(self.blocks, self.prose, strict=True):
            at, weight = self.elements[block.element].parent, 1.0
            for _ in range(FAR if n else 0):
                if at <= 0:
                    break
                strength[at] += n * weight
                weight /= 2
                at = self.elements[at].parent
        return max(range(len(strength)), key=strength.__getitem__)

    def _place(self) -> None:
        """Tell of each element how far up the way to the core it hangs, and how far beside it."""
        path: dict[int, int] = {}
        at = self.core
        while at >= 0 and self.elements:
            path[at] = len(path)
            at = self.elements[at].parent
        self.levels, self.steps = [0] * len(self.elements), [0] * len(self.elements)
        for i, e in enumerate(self.elements):
            if i in path:
                self.levels[i] = path[i]
            elif e.parent >= 0:
                self.levels[i], self.steps[i] = self.levels[e.parent], self.steps[e.parent] + 1
        self.path = path

    def _runs(self) -> list[str]:
        """Name what each element hangs in: regions, runs of two or more like elements that are teasers."""
        groups: dict[tuple[int, str, str], list[int]] = {}
        texts = words("page.txt", "texts")
        for i, e in enumerate(self.elements):
            if e.last > e.first and e.name not in texts and i not in self.path:
                groups.setdefault((e.parent, e.name, e.attrs.get("class", "")), []).append(i)
        found = [""] * len(self.elements)
        for members in groups.values():
            teasers = sum(self.is_teaser(self.elements[i]) for i in members) if len(members) > 1 else 0
            if teasers * 3 > len(members) * 2:
                mark = binned("run", len(members), COUNTS)
                for i in members:
                    found[i] = mark
        return found

    def is_teaser(self, e: Element) -> bool:
        """Tell a short element with a link."""
        chars = self.chars[e.last] - self.chars[e.first]
        linked = self.links[e.last] - self.links[e.first]
        return 0 < chars <= TEASER and linked * 5 >= chars

    def near(self, at: int) -> frozenset[str]:
        """Give the class names of an element and the nearest above it."""
        found = self._near.get(at)
        if found is None:
            chain: list[frozenset[str]] = []
            up = at
            while up > 0 and len(chain) < FAR:
                chain.append(self.elements[up].words)
                up = self.elements[up].parent
            found = self._near[at] = frozenset().union(*chain)
        return found

    def share(self, e: Element) -> float:
        """Give the part of the page's prose in an element."""
        return (self.total[e.last] - self.total[e.first]) / self.whole

    def outer(self, at: int) -> Element:
        """Give the smallest element around an element that holds more than one block."""
        while at > 0 and self.elements[at].last - self.elements[at].first <= 1:
            at = self.elements[at].parent
        return self.elements[max(at, 0)]

    def pictured(self, at: int) -> Element:
        """Give the smallest element around an element that holds a picture."""
        while at > 0 and not self.elements[at].pictures:
            at = self.elements[at].parent
        return self.elements[max(at, 0)]
