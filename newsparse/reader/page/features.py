"""What can be seen of a page's blocks, as short names: the features that ``page.model`` weighs.

They look at place, size, links, element, class names, likes and neighbours of a block, never at what its
words mean, so that they say the same in every language. The idea that prose tells where a story is, and
links where it is not, is that of Kohlschütter, Fankhauser and Nejdl, "Boilerplate Detection using Shallow
Text Features" (WSDM 2010); that the neighbours of a block tell as much as the block itself, that of
Vogels, Ganea and Eickhoff, "Web2Text" (ECIR 2018).
"""

from newsparse.reader import furniture
from newsparse.reader.page.view import COUNTS, MOST, View, binned
from newsparse.wordlists import words

SIZES = (2, 4, 7, 11, 17, 26, 40, 65, 110)
"""Bins of the words of a block: each about half as much again as the one before."""
SHARES = (0.01, 0.1, 0.25, 0.5, 0.75, 0.95)
"""Bins of the part of a text that is links."""
TENTHS = (0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 0.98)
"""Bins of a part of the page's prose, finer at both ends, where stories begin and end."""
FURNITURE = 300
"""Characters up to which a block may be furniture as plain text knows it."""
SUMMARY = 60
"""Characters of the summary by which a block is known to repeat it."""
LOOK = 400
"""Characters of a text whose marks are counted."""
_MARKS = '@©|/()?"“„«:*[•►→+'


def features(view: View, i: int) -> list[str]:
    """Give the names of what is so of the block ``i`` of a page."""
    at = view.blocks[i].element
    return [*_own(view, i), *_beside(view, i), *_said(view, i), *_around(view, at), *_along(view, i)]


def kind(view: View, at: int) -> str:
    """Give the name of the element that says what a block is."""
    e = view.elements[at]
    outer = view.elements[max(e.parent, 0)].name
    return outer if e.name == "div" and outer in words("page.txt", "cells") else e.name


def _own(view: View, i: int) -> list[str]:
    """Tell of element, size, links, likes and place of a block, alone and two at a time."""
    b = view.blocks[i]
    at = b.element
    tag = "t" + kind(view, at)
    size = binned("n", view.sizes[i], SIZES)
    links = binned("l", b.links / len(b.text), SHARES)
    end = "." if view.ended[i] else ","
    level = binned("v", view.levels[at], COUNTS)
    steps = binned("s", view.steps[at], COUNTS)
    alike = binned("g", view.alike[view.signatures[i]] / view.best, TENTHS)
    like = binned("k", view.like[view.signatures[i]], COUNTS)
    side = _side(i, view.heading)
    return [
        *(tag, size, links, end, level, steps, alike, like, side),
        *(tag + size, tag + end, tag + alike, tag + level, size + end, size + links, size + level),
        *(level + steps, alike + size, alike + level, alike + end, like + alike, side + level, side + size),
    ]


def _side(i: int, heading: int | None) -> str:
    """Tell on which side of the headline a block stands, and how far."""
    if heading is None:
        return "?"
    return binned("a", i - heading, COUNTS) if i > heading else binned("b", heading - i, COUNTS)


def _beside(view: View, i: int) -> list[str]:
    """Tell of the blocks before and behind a block, and of a picture between them."""
    shape = view.shapes[i]
    tag = "t" + kind(view, view.blocks[i].element)
    prior = ["^", "^", *view.shapes[max(0, i - 2) : i]][-2:]
    after = [*view.shapes[i + 1 : i + 3], "$", "$"][:2]
    kept = "K" if view.kept[i] else "k"
    found = [
        *("-1" + prior[1], "+1" + after[0], "-2" + prior[0], "+2" + after[1], kept, kept + shape),
        *("-1" + prior[1] + tag, "+1" + after[0] + tag, "-1" + prior[1] + shape, "+1" + shape + after[0]),
        *(prior[1] + shape + after[0], "K-" + kept + _kept(view, i - 1), "K+" + kept + _kept(view, i + 1)),
    ]
    if view.blocks[i].pictured:
        found += ["pic", "pic" + shape, binned("pic", view.sizes[i], SIZES)]
    if i + 1 < len(view.blocks) and view.blocks[i + 1].pictured:
        found.append("pic+")
    return found


def _kept(view: View, i: int) -> str:
    """Tell whether a neighbour stands in no junk."""
    return "K" if 0 <= i < len(view.kept) and view.kept[i] else "k"


def _said(view: View, i: int) -> list[str]:
    """Tell what a text looks like: its first and last characters, digits, capitals, marks, repetition."""
    whole, short = view.blocks[i].text, view.shapes[i][0]
    text, first, last = whole[:LOOK], whole[0], whole[-1]
    digits = sum(map(text.count, "0123456789"))
    capitals = sum(w[0].isupper() for w in text.split())
    found = [
        "$" + (last if not last.isalnum() else "d" if last.isdigit() else "a"),
        "^" + _first(first),
        binned("." + short, sum(map(text.count, ".!?。")), COUNTS),
        binned("," + short, text.count(","), COUNTS),
        binned("0" + short, digits / len(text), SHARES),
        binned("A" + short, capitals / (text.count(" ") + 1), SHARES),
        *(m + short for m in _MARKS if m in text),
    ]
    if text.isupper():
        found.append("caps" + short)
    if view.seen[whole] > 1:
        found += ["again", binned("again", view.sizes[i], SIZES)]
    return found + _known(view, i)


def _first(first: str) -> str:
    """Name the kind of a first character."""
    if not first.isalpha():
        return "d" if first.isdigit() else first
    return "A" if first.isupper() else "a" if first.islower() else "w"


def _known(view: View, i: int) -> list[str]:
    """Tell whether a text is furniture as plain text knows it, or repeats the summary."""
    text = view.blocks[i].text
    found = []
    if view.summary and text.startswith(view.summary[:SUMMARY]):
        found = ["summary", "summary" + _side(i, view.heading)]
    if len(text) < FURNITURE:
        tests = (furniture.is_caption, furniture.is_promo, furniture.is_note)
        found += ["F" + str(k) for k, test in enumerate(tests) if test(text)]
    return found


def _around(view: View, at: int) -> list[str]:
    """Tell of the elements around a block: regions, runs of teasers, class names of the nearest."""
    found = dict.fromkeys(["w:" + w for w in view.near(at) if view.heard[w] <= MOST * view.whole])
    regions = words("page.txt", "regions")
    up = at
    while up >= 0:
        e = view.elements[up]
        if e.name in regions and view.share(e) <= MOST:
            found["in:" + e.name] = None
        if view.runs[up]:
            found[view.runs[up]] = None
        up = e.parent
    return list(found)


def _along(view: View, i: int) -> list[str]:
    """Tell of a block's company, and how much prose stands before and behind it."""
    shape, total = view.shapes[i], view.total
    near = view.outer(view.blocks[i].element)
    chars = max(1, view.chars[near.last] - view.chars[near.first])
    density = binned("d", (view.links[near.last] - view.links[near.first]) / chars, SHARES)
    shown = view.pictured(view.blocks[i].element)
    core = view.elements[view.core]
    inside = max(1, total[core.last] - total[core.first])
    before = (total[i] - total[core.first]) / inside if i >= core.first else -1
    behind = (total[core.last] - total[min(i, core.last)]) / inside
    return [
        *(density, density + shape, binned("h", view.share(near), TENTHS)),
        binned("c", near.last - near.first, COUNTS),
        binned("o", shown.last - shown.first, COUNTS),
        binned("p", total[i] / view.whole, TENTHS),
        binned("q", before, TENTHS),
        binned("r", behind, TENTHS) + shape,
    ]
