"""The paragraphs of a page's story, from its outline.

What is no story by its element or its class names is set aside (``page.junk``); then the smallest
element that holds nearly all the prose is found; then its blocks are judged one by one
(``page.blocks``). The idea that prose tells where the story is, and links where it is not, is that
of Kohlschütter, Fankhauser and Nejdl, "Boilerplate Detection using Shallow Text Features" (WSDM 2010).
"""

from itertools import accumulate

from newsparse.reader.page import blocks as html_blocks
from newsparse.reader.page import junk as html_junk
from newsparse.reader.page.blocks import HEADINGS, Piece
from newsparse.reader.page.date import MAX_LINE, iso
from newsparse.reader.page.outline import Block, Element, Outline
from newsparse.reader.page.title import fold
from newsparse.reader.page.words import wordset

DECK = wordset("deck dek standfirst subtitle subheadline strapline articlesubtitle")
"""Words that name a deck wherever it stands."""
ABOVE = DECK | wordset("subheading subhead summary description lede excerpt intro kicker tagline teaser")
"""Words that name a deck when it stands above the story."""
CELLS = frozenset(("td", "th", "li", "blockquote"))
"""Elements that say what a division in them is."""

SHARE = 0.9
"""The part of its parent's prose that an element must hold to be the story instead of the parent."""
LEAST = 0.8
"""The part of the whole prose that it must hold."""
OWN = 200
"""Characters of prose that make an article element with the headline the story's own."""
LONG = 400
"""Characters that a deck has at most, and that stand between the links of an index at most."""
THIN = 250
"""Characters of a story below which a second try heeds no class names."""
TEASERS = 4
"""Headings that are links which an index of articles has at least."""


def paragraphs(
    page: Outline, title: str | None, summary: str | None, authors: tuple[str, ...]
) -> tuple[str | None, list[str]]:
    """Give the deck and the paragraphs of the story, in order; none if the page holds no story.

    Args:
        page: the outline of the page.
        title: its headline.
        summary: what its metadata say that it tells.
        authors: who wrote it.

    """
    deck, body = attempt(page, html_junk.kept(page), title, summary, authors)
    if sum(map(len, body)) < THIN <= sum(map(html_blocks.prose, page.blocks)):
        again = attempt(page, html_junk.kept(page, words=False), title, summary, authors)
        if sum(map(len, again[1])) > 2 * sum(map(len, body)):
            return again
    return deck, body


def attempt(
    page: Outline, keep: list[bool], title: str | None, summary: str | None, authors: tuple[str, ...]
) -> tuple[str | None, list[str]]:
    """Give the deck and the paragraphs, of the blocks that are to keep."""
    total = [0, *accumulate(html_blocks.prose(b) if k else 0 for b, k in zip(page.blocks, keep, strict=True))]
    heading = title_block(page, title)
    top = page.elements[main(page.elements, total, article(page.elements, total, heading))]
    first, last = top.first, top.last
    if heading is not None and first <= heading < last:
        before = total[heading] - total[first]
        first = heading + 1 if before * 4 < share(top, total) else first
    deck = find_deck(page, heading, [i for i in range(first, last) if keep[i]], summary)
    if deck is not None:
        keep[deck] = False
    blocks = page.blocks[first:last]
    pieces = [Piece(b, kind(page, b), k) for b, k in zip(blocks, keep[first:last], strict=True)]
    body = html_blocks.judge(pieces, title, authors)
    words = None if deck is None else page.blocks[deck].text
    return None if words in body else words, body


def kind(page: Outline, block: Block) -> str:
    """Give the name of the element that says what a block is."""
    e = page.elements[block.element]
    outer = page.elements[max(e.parent, 0)].name
    return outer if e.name == "div" and outer in CELLS else e.name


def title_block(page: Outline, title: str | None) -> int | None:
    """Find the block that is the headline, in an h1 element rather than in another."""
    if not title:
        return None
    key = fold(title)
    most = 2 * len(title) + 9
    hits = [i for i, b in enumerate(page.blocks) if len(b.text) < most and fold(b.text) == key]
    h1 = [i for i in hits if page.elements[page.blocks[i].element].name == "h1"]
    return (h1 or hits)[0] if hits else None


def article(elements: list[Element], total: list[int], heading: int | None) -> int:
    """Find the article element of the headline, if it holds a good part of the prose; else the root."""
    if heading is not None:
        for i in range(len(elements) - 1, 0, -1):
            e = elements[i]
            if e.name in ("article", "main") and e.first <= heading < e.last and share(e, total) >= OWN:
                return i
    return 0


def share(e: Element, total: list[int]) -> int:
    """Give the characters of prose in an element."""
    return total[e.last] - total[e.first]


def main(elements: list[Element], total: list[int], at: int) -> int:
    """Find the smallest element with nearly all the prose of its parent, from ``at`` down.

    An element with prose of its own, outside any element in it or in paragraphs directly in it, is
    not left.
    """
    children: dict[int, list[int]] = {}
    for i, e in enumerate(elements):
        children.setdefault(e.parent, []).append(i)
    least = LEAST * share(elements[at], total)
    while True:
        here = share(elements[at], total)
        shares = [(share(elements[i], total), -i) for i in children.get(at, ())]
        best, i = max(shares, default=(0, 0))
        if best < max(least, SHARE * here, 1) or elements[-i].name in html_junk.TEXTS:
            return at
        paragraphs = sum(s for s, i in shares if s and elements[-i].name == "p")
        if sum(s for s, _ in shares) < here or paragraphs > OWN:
            return at
        at = -i


def find_deck(page: Outline, heading: int | None, body: list[int], summary: str | None) -> int | None:
    """Find the deck: between the headline and the story, or among the story's first blocks."""
    if heading is None or not body:
        return None
    key = fold(summary or "")[:60]
    near: list[int] = [*range(heading + 1, min(body[0], heading + 8)), *body[:3]]
    for i in near:
        block = page.blocks[i]
        dated = len(block.text) < MAX_LINE and iso(block.text)
        if dated or len(block.text) > LONG or html_blocks.skipped(Piece(block, "p", good=True)):
            continue
        e = page.elements[block.element]
        called = e.words | page.elements[max(e.parent, 0)].words
        above = i < body[0]
        summed = above and key and fold(block.text).startswith(key)
        if summed or (len(block.text) > html_blocks.FEW and not called.isdisjoint(ABOVE if above else DECK)):
            return i
    return None


def index(page: Outline) -> bool:
    """Tell whether a page is an index of articles: headings that are links, and little between them.

    It is none if two paragraphs follow its headline, or most of the headings that are links.
    """
    keep = html_junk.kept(page)
    runs: list[list[int]] = [[]]  # the prose behind each heading that is a link, and before the first
    for block, k in zip(page.blocks, keep, strict=True):
        if not k:
            continue
        name = page.elements[block.element].name
        if name in HEADINGS and html_blocks.linked(block):
            runs.append([])
        elif name == "h1":
            runs[-1].clear()
        elif html_blocks.prose(block):
            runs[-1].append(len(block.text))
    told = [len(run) > 1 for run in runs]
    headed = any(page.elements[b.element].name == "h1" for b in page.blocks)
    if (headed and told[0]) or sum(told) * 2 > len(runs):
        return False
    return len(runs) > TEASERS and max(map(sum, runs)) < LONG
