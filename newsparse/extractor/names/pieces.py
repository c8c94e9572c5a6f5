"""The pieces of one person's name put together: forename and surname, initials, nickname, Jr.

The tagger never sees two names side by side that are one ("Daniel [arap] Poole", "Roy “Fish” Poole",
"[T] P Moss"). Worth .3 points of PERSON on articles from outside the West, .2 on Reuters and on
encyclopedia articles, nothing on local news.
"""

from collections.abc import Iterable, Iterator

from newsparse.extractor.names.view import particles
from newsparse.tokens import Document, Name
from newsparse.wordlists import words

_FILE = "names.txt"
_CLOSING = {'"': '"', "“": "”", "‘": "’", "'": "'", "(": ")", "«": "»"}
_QUOTED = 5
"""Tokens a nickname has at most, with its closing quote: “The Big Fish of Bern” is a title."""


def join(doc: Document, names: Iterable[Name]) -> Iterator[Name]:
    """Join the pieces of people's names.

    Args:
        doc: the tokens.
        names: the names with their final labels, in order.

    Yields:
        The names, in order and without overlaps.

    """
    before: Name | None = None
    for name in _joined(doc, names):
        if before is not None:
            yield _with_suffix(doc, before, name.first)
        before = name
    if before is not None:
        yield _with_suffix(doc, before, len(doc.words))


def _joined(doc: Document, names: Iterable[Name]) -> Iterator[Name]:
    """Give the names with their initials, those side by side that are one as one."""
    before: Name | None = None
    for name in names:
        found = name
        if name.label == "PERSON":
            found = _with_initials(doc, name, before.last if before else 0)
        if before is not None and before.label == found.label == "PERSON" and _is_one(doc, before, found):
            found = before._replace(end=found.end, last=found.last)
        elif before is not None:
            yield before
        before = found
    if before is not None:
        yield before


def _with_initials(doc: Document, name: Name, floor: int) -> Name:
    """Take initials left outside into a person's name: T [P Harris]."""
    first = name.first
    while first > floor and _is_initial(doc, first - 1):
        first -= 1
    return name if first == name.first else name._replace(first=first, start=doc.starts[first])


def _is_initial(doc: Document, i: int) -> bool:
    """Tell whether a token is an initial of the name behind it, or two run together: T, KB."""
    word = doc.words[i]
    if not word.isupper() or doc.starts[i + 1] - doc.ends[i] != 1:
        return False
    if len(word) == 1:
        return word not in "AI"
    pair = len(word) == len("KB") and word.isalpha() and set(word).isdisjoint("AEIOU")
    return pair and not doc.words[i + 1].isupper() and word.lower() not in words(_FILE, "no-initials")


def _is_one(doc: Document, a: Name, b: Name) -> bool:
    """Tell whether two people's names are one: side by side, with a small word or a nickname between."""
    if a.last == b.first:
        alone = b.last - b.first == 1 and all(doc.words[i].isalpha() for i in range(a.first, b.last))
        return alone and doc.text[a.end : b.start] == " "
    joint = b.first - a.last == 1 and doc.words[a.last] in particles()
    return joint or _has_nickname(doc, a, b)


def _has_nickname(doc: Document, a: Name, b: Name) -> bool:
    """Tell whether a quote opens in or right behind a name and closes in or right before the next."""
    inside = next((i for i in range(a.first + 1, a.last + 1) if doc.words[i] in _CLOSING), None)
    if inside is None or b.first - inside > _QUOTED or doc.ends[inside - 1] == doc.starts[inside]:
        return False
    mark = _CLOSING[doc.words[inside]]
    closing = next((i for i in range(inside + 1, b.last) if doc.words[i] == mark), b.last)
    return b.first - 1 <= closing < b.last - 1


def _with_suffix(doc: Document, name: Name, ceiling: int) -> Name:
    """Take Jr. or Sr. behind a person's full name into it."""
    last = name.last
    full = name.label == "PERSON" and last - name.first > 1
    if not full or last >= ceiling or doc.words[last].rstrip(".").lower() not in words(_FILE, "suffixes"):
        return name
    last += 1
    if last < ceiling and doc.words[last] == "." and doc.ends[last - 1] == doc.starts[last]:
        last += 1
    return name._replace(last=last, end=doc.ends[last - 1])
