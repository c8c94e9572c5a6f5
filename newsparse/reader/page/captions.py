"""The captions of a page's pictures: told by their element, their class names, or the picture beside them."""

from newsparse.reader import furniture
from newsparse.reader.page import blocks as html_blocks
from newsparse.reader.page.date import is_dated
from newsparse.reader.page.outline import Block
from newsparse.reader.page.view import KNOWN, View, ended
from newsparse.wordlists import words

BEFORE, BEHIND = 12, 2
"""Blocks before the headline and behind the last paragraph among which a picture is the story's."""
ALONE = 3
"""Blocks of an element with a picture that are its caption, its credit and its label."""
LEAST = 3
"""Words of a caption that only its place tells; a label or a name has fewer."""
CREDIT = 80
"""Characters of the credit behind a caption that is the text of its picture."""
LONGEST = 900
"""Characters of a caption: twice those of the longest of the Fundus pages."""


def find(view: View, body: list[int], apart: set[int]) -> list[list[int]]:
    """Find the captions of the story's pictures.

    Args:
        view: the page.
        body: the blocks of its paragraphs, in order.
        apart: the blocks that are headline, deck or byline.

    Returns:
        The blocks of each caption: its words and, in the same figure, its credit.

    """
    heading = body[0] if view.heading is None else min(view.heading, body[0])
    window = range(max(0, heading - BEFORE), min(len(view.blocks), body[-1] + 1 + BEHIND))
    taken = apart.union(body)
    said = {view.blocks[i].text for i in taken}
    found: list[list[int]] = []
    for i in window:
        text = view.blocks[i].text
        if i in taken or text in said or not is_caption(view, i):
            continue
        said.add(text)
        if found and found[-1][-1] == i - 1 and _is_same_figure(view, i):
            found[-1].append(i)
        else:
            found.append([i])
    return [run for run in found if sum(view.sizes[i] for i in run) >= LEAST]


def _is_same_figure(view: View, i: int) -> bool:
    """Tell whether a block stands with the one before it in one small element, no picture between them."""
    around = view.outer(view.blocks[i].element)
    return not view.blocks[i].pictured and around.first < i and around.last - around.first <= ALONE


def is_caption(view: View, i: int) -> bool:
    """Tell a caption among the blocks that are no paragraphs."""
    block = view.blocks[i]
    regions = _regions(view, block.element)
    if not _may_be_caption(view, i) or _is_elsewhere(view, i, regions):
        return False
    if "figcaption" in regions or is_named(view, i):
        return True
    if furniture.is_caption(block.text):
        return True
    return view.sizes[i] >= LEAST and _is_pictured(view, i, block)


def _may_be_caption(view: View, i: int) -> bool:
    """Tell a text of some length at most that is neither link nor date."""
    block = view.blocks[i]
    if len(block.text) > LONGEST or html_blocks.linked(block):
        return False
    return any(map(str.isalpha, block.text)) and not is_dated(block.text)


def _is_elsewhere(view: View, i: int, regions: frozenset[str]) -> bool:
    """Tell a block of a menu, a teaser, or the head of the page, where kickers and logos stand."""
    if not regions.isdisjoint(words("page.txt", "no-picture")) or view.runs[view.blocks[i].element]:
        return True
    above = view.heading is not None and i < view.heading
    return above and not view.kept[i] and "figcaption" not in regions


def is_named(view: View, i: int) -> bool:
    """Tell a block whose element is named as a caption or a credit, or stands apart in a line as one."""
    at = view.blocks[i].element
    if view.elements[at].name in words("page.txt", "inline") or is_described(view, i):
        return True
    heard = view.near(at) & words("page.txt", "caption")
    return any(view.heard[w] * 2 < view.whole for w in heard)


def is_described(view: View, i: int) -> bool:
    """Tell a block that says what a picture is said to show, with its credit at most."""
    text = view.blocks[i].text
    told = view.shown.get(text[:KNOWN]) if view.blocks[i].pictured else None
    if told is None or view.shapes[i][0] in "hH" or i == view.heading:
        return False
    return text.startswith(told) and len(text) - len(told) <= CREDIT


def _is_pictured(view: View, i: int, block: Block) -> bool:
    """Tell a block that shares a small element with a picture."""
    if not ended(block.text) and view.shapes[i][0] in "hH":
        return False
    around = view.pictured(block.element)
    linked = view.links[around.last] - view.links[around.first]
    return 0 < around.last - around.first <= ALONE and not linked and view.kept[i]


def _regions(view: View, at: int) -> frozenset[str]:
    """Give the names of the elements around a block."""
    found = set()
    while at >= 0:
        found.add(view.elements[at].name)
        at = view.elements[at].parent
    return frozenset(found)
