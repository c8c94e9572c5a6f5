"""The people who wrote a page's story, and the organizations of its byline.

What the page says of itself comes first, then what stands close to the headline; cards of other
stories elsewhere on the page are never asked.
"""

import re
from itertools import pairwise

from newsparse import calendar
from newsparse.reader.page.bylines import (
    BY,
    LEAST,
    SPLIT,
    WITHIN,
    Byline,
    Said,
    bears,
    called,
    from_json,
    key,
    pen_name,
    person,
    read,
)
from newsparse.reader.page.meta import Facts, text
from newsparse.reader.page.outline import Block, Mark, Outline
from newsparse.reader.page.view import ended
from newsparse.wordlists import sections, words

BEFORE, AFTER = 12, 16
"""Blocks before and behind the headline among which a byline stands."""
MAX_LINE = 120
"""Characters of a visible byline."""
_DIGIT = re.compile(r"\d")
SENTENCE = 12
"""Spaces of a line that begins with "By", ends with a full stop, and is a sentence."""
MOSTLY = 3
"""A byline is no longer than so many times a name in it."""


def find(shape: Outline, told: Facts, heading: int | None) -> Byline:
    """Find who wrote the story: the first source that names anyone, with all that a byline adds.

    Args:
        shape: the outline of the page.
        told: its metadata.
        heading: the block of the headline.

    """
    site, own = outlets(told, "publisher"), outlets(told, "publisher", "author")
    names = [v for v in told.meta(*_meta_names()) if "://" not in v]
    stated = [read(from_json(told.story.get("author")), own), read([Said(n) for n in names], own)]
    seen = [read([Said(t) for t in source], own) for source in visible(shape, heading)]
    best = next((b for b in (*stated, *seen) if b.authors), Byline())
    authors = _completed(best.authors, lines(shape, heading), own) or _pen(names, shape, heading, own)
    authors = _without_helpers(authors or _bare(shape, heading), shape, heading)
    credited = {key(c): c for b in (*seen, *stated) for c in b.credits}
    return Byline(authors, tuple(c for k, c in credited.items() if not (authors and k in site))[:LEAST])


def outlets(told: Facts, *keys: str) -> frozenset[str]:
    """Give the names of the site and of what it calls an organization under the keys of JSON-LD, folded."""
    given = [told.story.get(key) for key in keys]
    nodes = [n for v in given for n in (v if isinstance(v, list) else [v]) if isinstance(n, dict)]
    named = [text(n.get("name")) for n in nodes if called(n) == "Organization"]
    return frozenset(key(n) for n in (*named, told.first("og:site_name") or "") if n)


def _bare(shape: Outline, heading: int | None) -> tuple[str, ...]:
    """Give the names that are a line of their own above the text, if the text does not use them."""
    if heading is None:
        return ()
    for block in shape.blocks[heading + 1 : heading + AFTER]:
        if len(block.text) > MAX_LINE or ended(block.text):
            break
        found = _named(block)
        if found and _is_unsaid(found, shape):
            return found
    return ()


def _named(block: Block) -> tuple[str, ...]:
    """Give the names that are all of a line; none if it holds anything else."""
    if block.links or block.text.isupper() or " " not in block.text or BY.sub("", block.text).islower():
        return ()
    parts = [p for p in SPLIT.split(block.text) if not p.strip()[:1].isdigit()]
    found = [person(p) or "" for p in parts]
    return tuple(found) if found and all(found) else ()


def _is_unsaid(names: tuple[str, ...], shape: Outline) -> bool:
    """Tell names of which the text uses no word."""
    said = " ".join(b.text for b in shape.blocks if len(b.text) > MAX_LINE)
    return not any(word in said for word in " ".join(names).split())


def place(shape: Outline, heading: int | None, byline: Byline) -> int | None:
    """Find the block that shows the byline close to the headline."""
    first = max(0, (heading or 0) - BEFORE)
    named = {key(n) for n in (*byline.authors, *byline.credits)}
    for i, block in enumerate(shape.blocks[first : (heading or 0) + AFTER], first):
        said = key(block.text) if i != heading and len(block.text) < MAX_LINE else ""
        named_here = any(n in said and len(said) < MOSTLY * len(n) for n in named)
        if named_here and not _in_figure(shape, block.element):
            return i
    return None


def _completed(authors: tuple[str, ...], shown: list[str], own: frozenset[str]) -> tuple[str, ...]:
    """Add the second and third author of a visible "By ..." line that names the first."""
    known = {key(a) for a in authors}
    for line in shown if known else ():
        parts = [p for p in SPLIT.split(BY.sub("", line)) if p.strip() and not p.strip()[0].isdigit()]
        parts = [p for p in parts if not bears(p, own)]
        found = [name for p in parts if (name := person(p))]
        if len(found) == len(parts) and known < {key(name) for name in found}:
            return tuple(dict.fromkeys(found))
    return authors


def _pen(names: list[str], shape: Outline, heading: int | None, own: frozenset[str]) -> tuple[str, ...]:
    """Give the first name written as one word, of those that the page states or a byline shows."""
    parts = [p for line in (*names, *lines(shape, heading)) for p in SPLIT.split(line)]
    found = [name for p in parts if (name := pen_name(p)) and key(name) not in own]
    return tuple(found[:1])


def _without_helpers(authors: tuple[str, ...], shape: Outline, heading: int | None) -> tuple[str, ...]:
    """Leave out of several authors those that the page shows to have helped: "Photography by Jane Roe"."""
    if len(authors) < LEAST:
        return authors
    shown = [b.text for b in _near(shape, heading) if len(b.text) < MAX_LINE]
    pairs = pairwise(["", *shown])
    shown = [f"{before} {line}" if line.startswith(authors) else line for before, line in pairs]
    wrote = tuple(a for a in authors if not any(_is_helper(a, line, authors) for line in shown))
    return wrote or authors


def _is_helper(name: str, line: str, authors: tuple[str, ...]) -> bool:
    """Tell a name behind "by" or "from" and a word that does not say that its bearer wrote."""
    before, found, _ = line.partition(name)
    for other in authors if found else ():
        before = before.replace(other, "")
    last = [w for w in before.lower().split() if w.isalpha()][-LEAST:]
    helped = len(last) == LEAST and last[1] in words("page.txt", "helped") and bool(found)
    return helped and last[0] not in words("page.txt", "wrote")


def _near(shape: Outline, heading: int | None) -> list[Block]:
    """Give the blocks close to the headline."""
    return shape.blocks[max(0, (heading or 0) - BEFORE) : (heading or 0) + AFTER]


def lines(shape: Outline, heading: int | None) -> list[str]:
    """Give the lines close to the headline that begin as bylines do, those under a picture left out.

    A day may stand before the byline.
    """
    short = [b for b in _near(shape, heading) if len(b.text) < MAX_LINE and b.text.count(" ") >= LEAST]
    told = [(b, line) for b in short if (line := _byline(b.text))]
    return [line for b, line in told if not _in_figure(shape, b.element)]


def _byline(line: str) -> str:
    """Give a line from where it begins as a byline does, itself or behind a day; empty if nowhere."""
    lead = BY.match(line)
    if lead:
        spoken = line[lead.end() :].islower() or (ended(line) and line.count(" ") >= SENTENCE)
        return "" if spoken else line
    day = calendar.find(line) if _DIGIT.search(line) else None
    behind = WITHIN.search(line, day.end) if day else None
    return behind[1] if behind else ""


def _in_figure(shape: Outline, at: int) -> bool:
    """Tell an element in a figure or its caption."""
    while at >= 0 and shape.elements[at].name not in ("figure", "figcaption"):
        at = shape.elements[at].parent
    return at >= 0


def _meta_names() -> list[str]:
    """Give the names of the meta elements that tell authors, the surest first."""
    return [name for line in sections("page.txt")["author-meta"] for name in line]


def visible(shape: Outline, heading: int | None) -> list[list[str]]:
    """Give what may be a byline close to the headline, by source, the surest first."""
    near = range((heading or 0) - BEFORE, (heading or 0) + AFTER)
    close = [m for m in shape.marks if m.block in near]
    named = words("page.txt", "byline")
    first = [m.text for m in shape.marks if m.block >= near.start and not named.isdisjoint(m.words)][:1]
    return [
        [m.text for m in close if "author" in m.attrs.get("rel", "")],
        _outermost([m for m in close if not named.isdisjoint(m.words)]),
        lines(shape, heading),
        [m.text for m in close if "author" in m.attrs.get("itemprop", "")],
        first,
    ]


def _outermost(marks: list[Mark]) -> list[str]:
    """Give the texts of marks, those left out that another holds."""
    texts: list[str] = []
    for m in marks:
        if not any(m.text in t for t in texts):
            texts.append(m.text)
    return texts
