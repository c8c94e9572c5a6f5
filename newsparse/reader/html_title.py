"""The headline of a page: the visible h1, confirmed by what the page says of itself."""

import re

from newsparse.reader.html_meta import Facts, text
from newsparse.reader.html_outline import Outline, clean

_WORD = re.compile(r"\w+")
_PARTS = re.compile(r"\s+(?:[|\-–—»«·•]|::)\s+")


def find(shape: Outline, told: Facts, document: str, url: str | None) -> str | None:
    """Find the headline of a page from its h1 elements, its metadata and its title element."""
    declared = [
        *told.meta("og:title"),
        text(told.story.get("headline")),
        *told.meta("twitter:title"),
        clean(document),
    ]
    headings: list[str] = []
    for mark in shape.marks:
        if mark.name == "h1":
            lines = mark.text.split("\n")
            headings += [clean(mark.text), *(lines[1:] if len(lines) < 4 else ())]  # noqa: PLR2004 - a kicker, a title
    host = re.sub(r"^https?://(?:www\.)?([^/:?#]*).*", r"\1", url or "", flags=re.DOTALL)
    return choose([h for h in headings if h], [d for d in declared if d], told.first("og:site_name"), host)


def choose(headings: list[str], declared: list[str], site: str | None, host: str | None) -> str | None:
    """Choose the headline.

    Args:
        headings: the texts of the h1 elements, in order.
        declared: what og:title, JSON-LD and the title element say, best first.
        site: the name of the site, if the page tells it.
        host: the host name of its address.

    """
    names = {fold(n) for n in (site, host) if n} - {""}
    declared = [d for d in (strip(t, names, host) for t in declared) if d]
    headings = [h for h in headings if fold(h) not in names]
    best, score = None, 0.0
    for heading in headings:
        s = max((overlap(heading, d) for d in declared), default=0.0)
        if s > score:
            best, score = heading, s
    if score >= 0.4 or (not declared and headings):
        return best or headings[0]
    if len(headings) == 1 and len(_WORD.findall(headings[0])) > 3:
        return headings[0]
    return declared[0] if declared else None


def fold(text: str) -> str:
    """Reduce a text to its letters and digits."""
    return "".join(_WORD.findall(text.casefold()))


def overlap(a: str, b: str) -> float:
    """Give the share of common words (Dice coefficient)."""
    x, y = set(_WORD.findall(a.casefold())), set(_WORD.findall(b.casefold()))
    return 2 * len(x & y) / (len(x) + len(y)) if x and y else 0.0


def strip(title: str, names: set[str], host: str | None) -> str:
    """Take the site's name off either end of a title."""
    parts = list(_PARTS.finditer(title))
    if parts:
        tail, head = title[parts[-1].end() :], title[: parts[0].start()]
        if is_site(tail, names, host) or ("|" in parts[-1][0] and len(tail.split()) < 5):
            return strip(title[: parts[-1].start()], names, host)
        if is_site(head, names, host) or ("|" in parts[0][0] and len(head.split()) < 3):
            return title[parts[0].end() :]
    return title


def is_site(part: str, names: set[str], host: str | None) -> bool:
    """Tell whether a part of a title is the site's name."""
    key = fold(part)
    return bool(key) and (
        any(key in n or (n in key and len(key) < 2 * len(n)) for n in names) or bool(host and key.removeprefix("the") in host.replace("-", ""))
    )
