"""Which elements of a page are no part of a story, by what they are and what they are called.

A class name is only a hint: what a word would take away is weighed first, and a word that would
take much of the page's prose says nothing on this page.
"""

from functools import cache
from itertools import accumulate

from newsparse.reader.page.outline import Element, Outline, hidden
from newsparse.reader.page.view import prose
from newsparse.wordlists import words as listed

WHOLE = frozenset(("html", "body", "main", "article"))
"""Elements whose class names tell of the page's subject or layout."""
HIDDEN = "<hidden"
"""The reason of an element that is not shown."""

MOST, MANY, SOME = 0.6, 0.72, 0.34
"""Parts of the page's prose: no single element above the first is junk; no sum of what is not
shown above the second; no sum of what a loose word names above the third."""


def kept(page: Outline, *, words: bool = True) -> list[bool]:
    """Tell which blocks stand in no junk element.

    Args:
        page: the outline of the page.
        words: whether class names are heeded.

    """
    total = [0, *accumulate(map(prose, page.blocks))]
    found = [
        (e, why)
        for e in page.elements
        if e.last > e.first and total[e.last] - total[e.first] <= MOST * total[-1]
        for why in reasons(e, words=words)
    ]
    weight = weigh(found, total)
    keep = [True] * len(page.blocks)
    for e, why in found:
        if (
            why in listed("page.txt", "firm")
            or weight.get(why, 0) <= (MANY if why == HIDDEN else SOME) * total[-1]
        ):
            keep[e.first : e.last] = [False] * (e.last - e.first)
    return keep


def weigh(found: list[tuple[Element, str]], total: list[int]) -> dict[str, int]:
    """Give the characters of prose that each reason would take away, nested elements counted once."""
    weight: dict[str, int] = {}
    done: dict[str, int] = {}
    for e, why in found:
        first = max(e.first, done.get(why, 0))
        if e.last > first:
            weight[why] = weight.get(why, 0) + total[e.last] - total[first]
            done[why] = e.last
    return weight


def reasons(e: Element, *, words: bool) -> frozenset[str]:
    """Give what says of an element that it is no part of a story."""
    if e.name in WHOLE:
        return frozenset()
    names = named()
    found = e.words & names if words else frozenset()
    if found and e.name in listed("page.txt", "texts"):
        found &= listed("page.txt", "firm")  # others name what an element is about or how it looks
    if "-" in e.name:  # a custom element's name is all that there is to say what it is
        found |= (names | listed("page.txt", "players")).intersection(e.name.split("-"))
    if e.name in listed("page.txt", "no-story"):
        found |= {"<" + e.name}
    return found | {HIDDEN} if hidden(e.attrs) else found


@cache
def named() -> frozenset[str]:
    """Give all words of class names and ids that tell of something else than a story."""
    return listed("page.txt", "firm") | listed("page.txt", "junk")
