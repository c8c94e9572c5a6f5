"""The paragraphs of a page's story, from its outline.

What is no story by its element or its class names is set aside (``page.junk``); then the smallest
element that holds nearly all the prose is found; then its blocks are judged one by one
(``page.model``, ``page.blocks``).
"""

from dataclasses import dataclass, field
from itertools import accumulate
from typing import NamedTuple

from newsparse.reader.page import blocks as html_blocks
from newsparse.reader.page import captions, model
from newsparse.reader.page import junk as html_junk
from newsparse.reader.page.blocks import FEW, Piece
from newsparse.reader.page.bylines import Byline
from newsparse.reader.page.date import MAX_LINE, iso
from newsparse.reader.page.features import kind
from newsparse.reader.page.outline import Block, Element, Outline
from newsparse.reader.page.title import letters, overlap
from newsparse.reader.page.view import View, prose
from newsparse.wordlists import words

SHARE = 0.9
"""The part of its parent's prose that an element must hold to be the story instead of the parent."""
LEAST = 0.8
"""The part of the whole prose that it must hold."""
OWN = 200
"""Characters of prose that an article element with the headline has at least to be the story's own."""
ARTICLE = 0.05
"""The part of the page's prose that it has at least: less is a head whose story stands beside it."""
LONG = 400
"""Characters that a deck has at most, and that stand between the links of an index at most."""
THIN = 250
"""Characters of a story below which a second try heeds no class names."""
TEASERS = 4
"""Headings that are links which an index of articles has at least."""
NEAR = 8
"""Blocks behind the headline among which a deck stands."""
MANY = 20_000
"""Blocks of a page up to which each is judged by the model."""
MARGIN = 9
"""Characters of marks that a headline may have beside the title's own."""
SAID = 0.5
"""The share of common words from which a line below the headline says it again."""
SUMMARY = 60
"""Letters by which a deck is known to be the summary of the metadata."""


@dataclass(slots=True)
class Story:
    """Where the parts of a story stand: numbers of the page's blocks."""

    deck: int | None = None
    body: list[int] = field(default_factory=list)
    view: View | None = None
    texts: list[str] = field(default_factory=list)

    @property
    def size(self) -> int:
        """Characters of the body."""
        return sum(map(len, self.texts))


class Head(NamedTuple):
    """What stands above a story: its headline, the block of that, a summary, the byline and its block."""

    title: str | None = None
    heading: int | None = None
    summary: str | None = None
    byline: Byline = Byline()
    place: int | None = None


def story(page: Outline, head: Head) -> Story:
    """Find the deck and the paragraphs of the story, in order; none if the page holds no story."""
    found = attempt(page, html_junk.kept(page), head)
    if found.size < THIN <= sum(map(prose, page.blocks)):
        again = attempt(page, html_junk.kept(page, words=False), head)
        if again.size > 2 * found.size:
            return again
    return found


def attempt(page: Outline, keep: list[bool], head: Head) -> Story:
    """Find the deck and the paragraphs among the blocks that are to keep."""
    first, last = container(page, keep, head.heading)
    deck = find_deck(page, head, [i for i in range(first, last) if keep[i]])
    view = View(page, keep, head.heading, head.summary or "")
    apart = (deck, head.place)
    pieces = [piece(view, i, good=keep[i] and i not in apart) for i in range(first, last)]
    weigh(view, pieces)
    body = html_blocks.judge(pieces, head.title, head.byline.authors)
    deck = _deck_of(view, head, body) if deck is None else _unless_said(deck, body, page)
    return Story(deck, [p.at for p in body], view, [p.text for p in body])


def piece(view: View, i: int, *, good: bool) -> Piece:
    """Put a block under judgement."""
    block = view.blocks[i]
    return Piece(i, block, kind(view, block.element), good and not captions.is_named(view, i))


def weigh(view: View, pieces: list[Piece]) -> None:
    """Give the blocks that may be the story's what the model says of them."""
    if len(view.blocks) > MANY:
        return
    open_ = [p for p in pieces if p.good and (p.heading or not html_blocks.linked(p.block))]
    found = model.chances(view, [p.at for p in open_])
    for p in open_:
        p.chance = found[p.at]


def container(page: Outline, keep: list[bool], heading: int | None) -> tuple[int, int]:
    """Find the blocks of the element that the story stands in, those up to the headline left out."""
    total = [0, *accumulate(prose(b) if k else 0 for b, k in zip(page.blocks, keep, strict=True))]
    top = page.elements[main(page.elements, total, article(page.elements, total, heading))]
    first = top.first
    if heading is not None and first <= heading < top.last:
        before = total[heading] - total[first]
        first = heading + 1 if before * 4 < share(top, total) else first
    return first, top.last


def title_block(page: Outline, title: str | None) -> int | None:
    """Find the block that is the headline, in an h1 element rather than in another."""
    if not title:
        return None
    key = letters(title)
    most = 2 * len(title) + MARGIN
    near = [(i, letters(b.text)) for i, b in enumerate(page.blocks) if len(b.text) < most]
    h1 = [(i, said) for i, said in near if page.elements[page.blocks[i].element].name == "h1"]
    exact = [i for i, said in (*h1, *near) if said == key]
    found = [*exact, *(i for i, said in h1 if key in said)]
    return found[0] if found else None


def article(elements: list[Element], total: list[int], heading: int | None) -> int:
    """Find the article element of the headline, if it holds a good part of the prose; else the root."""
    if heading is None:
        return 0
    least = max(OWN, ARTICLE * total[-1])
    for i in range(len(elements) - 1, 0, -1):
        e = elements[i]
        if e.name in ("article", "main") and e.first <= heading < e.last and share(e, total) >= least:
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
        if best < max(least, SHARE * here, 1) or elements[-i].name in words("page.txt", "texts"):
            return at
        paragraphs = sum(s for s, i in shares if s and elements[-i].name == "p")
        if sum(s for s, _ in shares) < here or paragraphs > OWN:
            return at
        at = -i


def find_deck(page: Outline, head: Head, body: list[int]) -> int | None:
    """Find the deck: between the headline and the story, or among the story's first blocks."""
    if head.heading is None or not body:
        return None
    key = letters(head.summary or "")[:SUMMARY]
    near: list[int] = [*range(head.heading + 1, min(body[0], head.heading + NEAR)), *body[:3]]
    for i in near:
        if (
            i != head.place
            and _reads_as_deck(page.blocks[i], i)
            and _is_deck(page, i, key, above=i < body[0])
        ):
            return i
    return None


def _unless_said(deck: int, body: list[Piece], page: Outline) -> int | None:
    """Give the deck's block, unless the story says the same."""
    return None if page.blocks[deck].text in [p.text for p in body] else deck


def _deck_of(view: View, head: Head, body: list[Piece]) -> int | None:
    """Find a deck without a name: a line of prose between headline and story that does not say it again."""
    if head.heading is None or not body:
        return None
    for i in range(head.heading + 1, min(body[0].at, head.heading + NEAR)):
        if i == head.place or not (view.kept[i] and view.prose[i]):
            continue
        new = overlap(view.blocks[i].text, head.title or "") < SAID
        if new and _reads_as_deck(view.blocks[i], i) and not captions.is_caption(view, i):
            return i
    return None


def _reads_as_deck(block: Block, i: int) -> bool:
    """Tell a block that is neither long nor a date nor furniture."""
    if len(block.text) > LONG or (len(block.text) < MAX_LINE and iso(block.text)):
        return False
    return not html_blocks.skipped(Piece(i, block, "p", good=True))


def _is_deck(page: Outline, i: int, key: str, *, above: bool) -> bool:
    """Tell a deck by its class names, or above the story by the summary that it repeats."""
    e = page.elements[page.blocks[i].element]
    called = e.words | page.elements[max(e.parent, 0)].words
    if above and key and letters(page.blocks[i].text).startswith(key):
        return True
    names = words("page.txt", "deck") | (words("page.txt", "deck-above") if above else frozenset())
    return len(page.blocks[i].text) > FEW and not called.isdisjoint(names)


def index(page: Outline) -> bool:
    """Tell whether a page is an index of articles: headings that are links, and little between them.

    It is none if two paragraphs follow its headline, or most of the headings that are links.
    """
    runs = _runs(page)
    told = [len(run) > 1 for run in runs]
    headed = any(page.elements[b.element].name == "h1" for b in page.blocks)
    if (headed and told[0]) or sum(told) * 2 > len(runs):
        return False
    return len(runs) > TEASERS and max(map(sum, runs)) < LONG


def _runs(page: Outline) -> list[list[int]]:
    """Give the lengths of prose behind each heading that is a link, and before the first."""
    runs: list[list[int]] = [[]]
    for block, k in zip(page.blocks, html_junk.kept(page), strict=True):
        if not k:
            continue
        name = page.elements[block.element].name
        if name in words("page.txt", "headings") and html_blocks.linked(block):
            runs.append([])
        elif name == "h1":
            runs[-1].clear()
        elif prose(block):
            runs[-1].append(len(block.text))
    return runs
