"""The paragraphs of a page's story, from its outline.

First what is no story by its element or its class names is set aside (unless it holds much of the
page's prose); then the smallest element that holds nearly all prose is found; then its blocks are
judged one by one.
"""

import re
from itertools import accumulate

from newsparse.reader.html_outline import Block, Element, Outline

JUNK_NAMES = frozenset("nav footer aside form figure figcaption menu fieldset".split())
JUNK_WORDS = frozenset(
    """ad ads advert advertisement advertising sponsor sponsored promo promos promotion banner
    related relatedarticles readmore recommend recommended recommendations recirc recirculation trending popular mostread
    share sharing social socialmedia sharebar sharetools follow followus
    comment comments disqus newsletter signup subscribe subscription paywall regwall
    sidebar footer nav navigation navbar breadcrumb breadcrumbs menu masthead
    caption captions photocredit credit credits gallery slideshow carousel
    cookie cookies consent gdpr modal popup overlay tooltip
    tags tag taglist topics keywords byline author authors bio authorbio dateline timestamp pubdate
    hidden print widget outbrain taboola toolbar pagination pager rating""".split()
)
BODY_WORDS = frozenset(
    """articlebody articlecontent articletext storybody storycontent storytext postcontent postbody entrycontent
    bodycontent bodytext bodycopy articlecopy contentbody newscontent newsbody pagecontent richtext""".split()
)


def paragraphs(page: Outline, title: str | None = None) -> list[Block]:
    """Give the blocks of the story in order; none if the page holds no story."""
    keep = kept(page)
    weight = [prose(b) if k else 0 for b, k in zip(page.blocks, keep)]
    total = [0, *accumulate(weight)]
    top = main(page.elements, total)
    first, last = page.elements[top].first, page.elements[top].last
    return [page.blocks[i] for i in range(first, last) if keep[i]]


def prose(block: Block) -> int:
    """Tell how many characters of prose a block has."""
    n = len(block.text)
    return 0 if n < 50 or block.links * 2 > n else n


def kept(page: Outline) -> list[bool]:
    """Tell which blocks stand in no junk element."""
    total = [0, *accumulate(prose(b) for b in page.blocks)]
    keep = [True] * len(page.blocks)
    for e in page.elements:
        if e.last > e.first and junk(e) and (total[e.last] - total[e.first]) * 3 < total[-1]:
            keep[e.first : e.last] = [False] * (e.last - e.first)
    return keep


def junk(e: Element) -> bool:
    return e.name in JUNK_NAMES or not JUNK_WORDS.isdisjoint(e.words)


def main(elements: list[Element], total: list[int]) -> int:
    """Find the smallest element with nearly all the prose of its parent, from the top down."""
    children: dict[int, list[int]] = {}
    for i, e in enumerate(elements):
        children.setdefault(e.parent, []).append(i)
    at, share = 0, .85
    while True:
        here = total[elements[at].last] - total[elements[at].first]
        best = max(children.get(at, ()), key=lambda i: total[elements[i].last] - total[elements[i].first], default=-1)
        if best < 0 or elements[best].name == "p": return at
        if total[elements[best].last] - total[elements[best].first] < share * here: return at
        at = best
