"""The people who wrote a page's story."""

import re
from typing import Any

from newsparse.reader.page.meta import Facts, text
from newsparse.reader.page.outline import Outline
from newsparse.reader.page.words import wordset

METAS = (
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "byl",
    "dc.creator",
    "dcterms.creator",
    "article:author_name",
    "authors",
    "og:article:author",
    "cxenseparse:author",
    "twitter:data1",
)
"""Meta elements that name authors, the surest first."""
WORDS = wordset("byline bylines author authors writer contributor")
"""Words of class names that name authors."""
NOT_NAMES = wordset(
    """staff editor editors editorial news newsroom newsdesk desk team press agency reuters afp ap
    associated reporter reporters correspondent writer writers contributor contributors admin
    administrator webmaster online digital media magazine times post herald tribune daily guest author
    authors com www http https bureau wire services service report reports network tv radio board
    company inc llc ltd corporation university department office unknown none null anonymous user the
    telegram gazette enquirer inquirer courier chronicle examiner observer sentinel dispatch journal
    register republic arts sports minutes min read views comments share updated by and with photos story
    images view all posts follow"""
)
"""Words of which no name of a person holds any."""
CUTS = wordset("the staff senior associated special political chief for reuters afp ap via")
"""Words that end a name when what comes before them is one."""
SUFFIXES = wordset("jr jr. sr sr. ii iii iv md phd ph.d. m.d. esq")
"""Parts of a name that stand behind it, with or without a comma."""
SMALL = wordset("de da do dos das di del della der den la le van von bin ibn al el ter ten y e du des st")
"""Parts of a name in lower case."""
BEFORE, AFTER = 6, 16
"""Blocks before and behind the headline among which a byline stands."""
MAX_LINE, MAX_SAID = 120, 500
"""Characters of a visible byline, and of a statement that is read."""
LEAST, MOST = 2, 5
"""Words of a person's name."""

_GLUED = re.compile(r"\bBy(?=[A-Z][a-z])")
_BY = re.compile(
    r"^\W{0,5}(?:(?:(?:written|story|reported|words|text|posted|published) )?by|from)\b[\s:]{0,5}",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"[;|/•·\n\t,]|\s(?:and|&|with)\s")
_TAIL = re.compile(r"[(@\d]|\b(?:for|in|at|of|is|on)\b")
_NAME = re.compile(r"[^\W\d_][\w.'’‘\-]*")


def find(shape: Outline, told: Facts, heading: int | None) -> list[str]:
    """Find the people who wrote the story: the first source that names any.

    Args:
        shape: the outline of the page.
        told: its metadata.
        heading: the block of the headline.

    """
    near = range((heading or 0) - BEFORE, (heading or 0) + AFTER)
    close = [m for m in shape.marks if m.block in near]
    lines = [b.text for b in shape.blocks[max(0, near.start) : near.stop] if len(b.text) < MAX_LINE]
    classed = [m.text for m in shape.marks if not WORDS.isdisjoint(m.words)]
    said = (from_json(told.story.get("author")), [v for v in told.meta(*METAS) if "://" not in v])
    seen = (
        [m.text for m in close if "author" in m.attrs.get("rel", "")],
        [m.text for m in close if not WORDS.isdisjoint(m.words)],
        [t for t in lines if t.lower().startswith("by ")],
        [m.text for m in shape.marks if "author" in m.attrs.get("itemprop", "")],
        classed[:1],
    )
    stated = next(filter(None, map(names, said)), []) or pen_name(
        told.story.get("author"), told.first("og:site_name")
    )
    return stated or next(filter(None, map(names, seen)), [])


def names(values: list[str]) -> list[str]:
    """Split author strings into the names of people, in order, each once.

    >>> names(["By Anna Lind, Bo Ek, Jr. and the Daily News Staff"])
    ['Anna Lind', 'Bo Ek Jr.']
    """
    found: dict[str, str] = {}
    for value in values:
        for part in _SPLIT.split(_BY.sub("", _GLUED.sub("By ", value[:MAX_SAID]))):
            if part.strip().lower() in SUFFIXES and found:
                key = next(reversed(found))
                found[key] = f"{found[key]} {part.strip()}"
                continue
            name = person(part)
            if name:
                found.setdefault(name.casefold(), name)
    return list(found.values())


def person(part: str) -> str | None:
    """Give a part of a byline as a person's name, or None if it is none."""
    part = _BY.sub("", part.strip())
    tail = _TAIL.search(part)
    words = (part[: tail.start()] if tail else part).strip(" .,:-–—•*").split()
    if words and words[-1].lower() in SUFFIXES and "." in part[-1:]:
        words[-1] += "."
    stop = next((i for i, w in enumerate(words) if w.lower() in CUTS), len(words))
    words = words[:stop] if stop >= LEAST else words
    if not LEAST <= len(words) <= MOST or not all(map(_NAME.fullmatch, words)):
        return None
    return cased(words) if not any(map(institutional, words)) else None


def cased(words: list[str]) -> str | None:
    """Write a name in the usual case, or give None if its case is no name's (CBC Arts, a few words)."""
    name = " ".join(words)
    if name.isupper() or name.islower():
        return name.title()
    if any(len(w) > LEAST and w.isupper() and w.lower() not in SUFFIXES for w in words):
        return None
    return name if all(w[0].isupper() or w.lower() in SMALL for w in words) else None


def institutional(word: str) -> bool:
    """Tell whether no person's name has this word."""
    return any(w in NOT_NAMES for w in word.lower().strip(".").split("-"))


def from_json(value: Any) -> list[str]:  # noqa: ANN401 - any JSON
    """Give the author strings of JSON-LD."""
    found: list[str] = []
    for v in value if isinstance(value, list) else [value]:
        if isinstance(v, dict):
            kind = v.get("@type")
            if "Organization" not in (kind if isinstance(kind, list) else [kind]):
                given = v.get("name")
                found += [text(n) for n in (given if isinstance(given, list) else [given])]
        else:
            found.append(text(v))
    return [f for f in found if f]


def pen_name(value: Any, site: str | None) -> list[str]:  # noqa: ANN401 - any JSON
    """Give the one author of JSON-LD that is called a person but goes by another sort of name.

    Args:
        value: what JSON-LD gives as author.
        site: the name of the site, which is no author.

    """
    nodes = value if isinstance(value, list) else [value]
    if len(nodes) != 1 or not isinstance(nodes[0], dict) or nodes[0].get("@type") != "Person":
        return []
    words = text(nodes[0].get("name")).split()
    if not words or len(words) >= MOST or any(map(institutional, words)) or "." in words[0]:
        return []
    name = " ".join(words)
    return [name] if name[0].isupper() and name.casefold() != (site or "").casefold() else []
