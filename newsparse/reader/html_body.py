"""The paragraphs of a page's story, from its outline.

First what is no story by its element or its class names is set aside (unless it holds much of the
page's prose); then the smallest element that holds nearly all prose is found; then its blocks are
judged one by one.
"""

from itertools import accumulate

from newsparse.reader import html_blocks
from newsparse.reader.html_blocks import Piece
from newsparse.reader.html_outline import Block, Element, Outline
from newsparse.reader.html_title import fold

JUNK_NAMES = frozenset("nav footer aside form figure figcaption menu fieldset".split())
FIRM = frozenset(
    """related relatedarticles readmore recommend recommended recommendations recirc recirculation trending popular
    mostread comment comments disqus sidebar footer nav navigation navbar breadcrumb breadcrumbs outbrain taboola
    cookie cookies consent gdpr newsletter signup caption captions share sharing sharebar sharetools""".split()
)
"""Words that name what is no story; they are wrong only about an element with most of the page's prose."""
JUNK_WORDS = FIRM | frozenset(
    """ad ads advert advertisement advertising sponsor sponsored promo promos promotion banner
    social socialmedia videoplayer jwplayer follow followus subscribe subscription menu masthead photocredit credit credits gallery
    slideshow carousel modal popup overlay tooltip tags tag taglist topics keywords byline author authors bio
    authorbio dateline timestamp pubdate print widget toolbar hidden pagination pager rating""".split()
)
LOOSE = frozenset("tag tags topics keywords social print gallery rating follow menu".split())
"""Words that say nothing about a paragraph or a heading itself."""
HIDDEN = frozenset(("hidden", "hide", "is-hidden", "visually-hidden", "sr-only", "screen-reader-text", "d-none"))
TEXTS = frozenset("p h1 h2 h3 h4 h5 h6 li blockquote".split())
WHOLE = frozenset(("html", "body", "main", "article"))
"""Elements whose class names tell of the page's subject or layout."""
DECK_WORDS = frozenset(
    """deck dek standfirst subtitle subheading subhead subheadline summary description lede excerpt intro
    articlesubtitle strapline kicker headlinedescription tagline teaser""".split()
)
SURE_DECK = frozenset("deck dek standfirst subtitle subheadline strapline articlesubtitle".split())
SHARE = 0.9
"""The part of its parent's prose that an element must hold to be the story instead of the parent."""


def paragraphs(
    page: Outline, title: str | None, summary: str | None, authors: tuple[str, ...]
) -> tuple[str | None, list[str]]:
    """Give the deck and the blocks of the story in order; none if the page holds no story."""
    keep = kept(page)
    total = [0, *accumulate(html_blocks.prose(b) if k else 0 for b, k in zip(page.blocks, keep, strict=True))]
    heading = title_block(page, title)
    start = article(page.elements, total, heading)
    top = page.elements[main(page.elements, total, start)]
    first, last = top.first, top.last
    if heading is not None and first <= heading < last and (total[heading] - total[first]) * 4 < total[last] - total[first]:
        first = heading + 1
    deck = find_deck(page, heading, [i for i in range(first, last) if keep[i]], summary)
    if deck is not None:
        keep[deck] = False
    pieces = [Piece(b, name(page, b), k) for b, k in zip(page.blocks[first:last], keep[first:last], strict=True)]
    body = html_blocks.judge(pieces, title, authors)
    words = None if deck is None else page.blocks[deck].text
    return None if words in body else words, body


def name(page: Outline, block: Block) -> str:
    """Give the name of the element that says what a block is."""
    e = page.elements[block.element]
    outer = page.elements[max(e.parent, 0)].name
    return outer if e.name == "div" and outer in ("td", "th", "li", "blockquote") else e.name


def kept(page: Outline) -> list[bool]:
    """Tell which blocks stand in no junk element; a word that would drop much prose says nothing here."""
    total = [0, *accumulate(html_blocks.prose(b) for b in page.blocks)]
    found = [(e, w) for e in page.elements if e.last > e.first for w in reasons(e)]
    found = [(e, w) for e, w in found if share(e, total) <= MOST * total[-1]]
    weight: dict[str, int] = {}
    done: dict[str, int] = {}
    for e, word in found:
        first = max(e.first, done.get(word, 0))
        if e.last > first:
            weight[word] = weight.get(word, 0) + total[e.last] - total[first]
            done[word] = e.last
    keep = [True] * len(page.blocks)
    for e, word in found:
        if word in FIRM or weight.get(word, 0) <= (MANY if word == "<hidden" else SOME) * total[-1]:
            keep[e.first : e.last] = [False] * (e.last - e.first)
    return keep


MOST, MANY, SOME = 0.6, 0.72, 0.34


def reasons(e: Element) -> frozenset[str]:
    """Give what says of an element that it is no part of a story."""
    if e.name in WHOLE:
        return frozenset()
    found = e.words & JUNK_WORDS
    if found and e.name in TEXTS:
        found -= LOOSE
    if e.name in JUNK_NAMES:
        found |= {"<" + e.name}
    return found | {"<hidden"} if hidden(e.attrs) else found


def hidden(attrs: dict[str, str]) -> bool:
    """Tell whether an element is not shown."""
    return "hidden" in attrs or not HIDDEN.isdisjoint(attrs.get("class", "").split()) or "display:none" in attrs.get("style", "").replace(" ", "").lower()


def title_block(page: Outline, title: str | None) -> int | None:
    """Find the block that is the headline, a heading rather than another element."""
    if not title:
        return None
    key = fold(title)
    hits = [i for i, b in enumerate(page.blocks) if len(b.text) < 2 * len(title) + 9 and fold(b.text) == key]
    return next((i for i in hits if page.elements[page.blocks[i].element].name == "h1"), hits[0] if hits else None)


def article(elements: list[Element], total: list[int], heading: int | None) -> int:
    """Find the article element of the headline, if it holds a good part of the prose; else the root."""
    if heading is not None:
        for i in range(len(elements) - 1, 0, -1):
            e = elements[i]
            if e.name in ("article", "main") and e.first <= heading < e.last and share(e, total) >= 400:
                return i
    return 0


def share(e: Element, total: list[int]) -> int:
    """Give the characters of prose in an element."""
    return total[e.last] - total[e.first]


def main(elements: list[Element], total: list[int], at: int) -> int:
    """Find the smallest element with nearly all the prose of its parent, from ``at`` down."""
    children: dict[int, list[int]] = {}
    for i, e in enumerate(elements):
        children.setdefault(e.parent, []).append(i)
    least = LEAST * share(elements[at], total)
    while True:
        best = max(children.get(at, ()), key=lambda i: share(elements[i], total), default=-1)
        if best < 0 or elements[best].name in TEXTS:
            return at
        if share(elements[best], total) < max(least, SHARE * share(elements[at], total)):
            return at
        at = best


LEAST = 0.8


def find_deck(page: Outline, heading: int | None, body: list[int], summary: str | None) -> int | None:
    """Find the deck: behind the headline, before the story or among its first blocks."""
    if heading is None or not body:
        return None
    key = fold(summary or "")[:60]
    for i in [*range(heading + 1, min(body[0], heading + 8)), *body[:3]]:
        block = page.blocks[i]
        if 20 < len(block.text) < 400 and block.links * 2 < len(block.text) and not html_blocks.skipped(Piece(block, "p", True)):
            e = page.elements[block.element]
            near = e.words | page.elements[max(e.parent, 0)].words
            if not (DECK_WORDS if i < body[0] else SURE_DECK).isdisjoint(near) or (i < body[0] and key and fold(block.text).startswith(key)):
                return i
    return None
