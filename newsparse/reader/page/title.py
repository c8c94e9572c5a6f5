"""The headline of a page: the visible h1, confirmed by what the page says of itself."""

import re

from newsparse.reader.page.meta import Facts, text
from newsparse.reader.page.outline import Outline, clean

ALIKE = 0.4
"""Share of common words from which a heading is the headline that the page declares."""
FEW, KICKER = 5, 3
"""Words that a site's name and a section's name at the end or the head of a title stay below."""
LINES = 4
"""Lines that an h1 with a section's name and a headline stays below."""
MAX_TITLE = 500
"""Characters of a declared title that are read."""

_WORD = re.compile(r"\w+")
_PARTS = re.compile(r"\s(?:[|\-–—»«·•]|::)\s")
_KICKER = re.compile(r"\s[|\-–—·•]\s{1,3}$")
_SECTION = re.compile(r"\s?[|·•]|\s[\-–—]\s")
_SPACED = re.compile(r"\s[|\-–—]\s")
_HOST = re.compile(r"https?://(?:www\.)?([^/:?#\s]{1,253})")


def find(shape: Outline, told: Facts, document: str, url: str | None) -> str | None:
    """Find the headline of a page.

    Args:
        shape: the outline of the page.
        told: its metadata.
        document: its title element.
        url: its address.

    """
    declared = (
        *told.meta("og:title"),
        text(told.story.get("headline")),
        *told.meta("twitter:title"),
        clean(document),
    )
    headings: list[str] = []
    for mark in shape.marks:
        if mark.name == "h1":
            lines = mark.text.split("\n")
            headings += [clean(mark.text), *(lines[1:] if len(lines) < LINES else ())]
    host = _HOST.match(url or "")
    site = told.first("og:site_name")
    stated = [d[:MAX_TITLE] for d in declared if d]
    return choose([h for h in headings if h], stated, site, host[1] if host else "")


def choose(headings: list[str], declared: list[str], site: str | None, host: str) -> str | None:
    """Choose the headline.

    Args:
        headings: the texts of the h1 elements, in order.
        declared: what og:title, JSON-LD and the title element say, best first.
        site: the name of the site, if the page tells it.
        host: the host name of its address.

    """
    names = {letters(n) for n in (site, host) if n} - {""}
    said = {letters(t) for t in declared}
    declared = [d for d in (strip(t, names, host) for t in declared) if d]
    headings = [h for h in headings if letters(h) not in names]
    if not declared:
        return headings[0] if headings else None
    best = max(headings, key=lambda h: likeness(h, declared), default="")
    if likeness(best, declared) >= ALIKE:
        return best if letters(best) in said else bare(best, declared)
    return alone(headings, declared[0]) or declared[0]


def likeness(heading: str, declared: list[str]) -> float:
    """Tell how much a heading is like the declared title that is most like it."""
    return max(overlap(heading, d) for d in declared)


def alone(headings: list[str], declared: str) -> str | None:
    """Give the heading that is the headline though no declared title knows it: the only long one."""
    long = [h for h in headings if count(h) > FEW] if len(headings) > 1 else headings
    if len(long) == 1 and count(long[0]) > min(KICKER, count(declared)):
        return long[0]
    return None


def count(text: str) -> int:
    """Count the words of a text."""
    return len(_WORD.findall(text))


def bare(heading: str, declared: list[str]) -> str:
    """Take off a headline the kicker before it or the section behind it that a declared title goes without.

    >>> bare("Storm in the north - Ferries stay in port for days", ["Ferries stay in port for days"])
    'Ferries stay in port for days'
    """
    shorter = [t for t in declared if count(t) > KICKER and len(t) < len(heading)]
    found = next((cut for t in shorter if (cut := _cut(heading, t))), None)
    spaced = _SPACED.search(heading)
    if found or not spaced:
        return found or heading
    rest = heading[spaced.end() :]
    known = count(rest) > KICKER and any(letters(t).endswith(letters(rest)) for t in declared)
    return rest if known else heading


def _cut(heading: str, title: str) -> str | None:
    """Give the declared title in a headline that has only a kicker or a section beside it."""
    head, end = heading[: -len(title)], heading[-len(title) :]
    glued = head[-1:].islower() and title[:1].isupper()  # "National gridPower is back"
    if letters(end) == letters(title) and (_KICKER.search(head) or glued):
        return end
    begins = letters(heading[: len(title)]) == letters(title) and _SECTION.match(heading[len(title) :])
    return title if begins else None


def letters(text: str) -> str:
    """Reduce a text to its letters and digits."""
    return "".join(_WORD.findall(text.casefold()))


def overlap(a: str, b: str) -> float:
    """Give the share of common words (Dice coefficient)."""
    x, y = set(_WORD.findall(a.casefold())), set(_WORD.findall(b.casefold()))
    return 2 * len(x & y) / (len(x) + len(y)) if x and y else 0.0


def strip(title: str, names: set[str], host: str) -> str:
    """Take the names of site and section off the ends of a title."""
    while True:
        parts = list(_PARTS.finditer(title))
        if not parts:
            return title
        head, tail = title[: parts[0].start()], title[parts[-1].end() :]
        few, many = len(head.split()), len(tail.split())
        if is_site(head, names, host):
            title = title[parts[0].end() :].strip()
        elif is_site(tail, names, host) or ("|" in parts[-1][0] and many < FEW and many <= few):
            title = title[: parts[-1].start()].strip()
        elif "|" in parts[0][0] and few < KICKER:
            title = title[parts[0].end() :].strip()
        else:
            return title


def is_site(part: str, names: set[str], host: str) -> bool:
    """Tell whether a part of a title is the site's name."""
    key = letters(part)
    if not key:
        return False
    if any(key in n or (n in key and len(key) < 2 * len(n)) for n in names):
        return True
    return key.removeprefix("the") in host.replace("-", "")
